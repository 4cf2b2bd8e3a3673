//! Every mention says why it was found and how sure it is.

use isnad::{Analyzer, Entity, Evidence, Label, Record, Rule, Sense, Span, View, analyze};

fn evidence_of(text: &str, surface: &str) -> Evidence {
    let analysis = analyze(text);
    let mut found = analysis.entities.iter();
    found
        .find(|entity| analysis.text(entity.span) == surface)
        .map(|entity| entity.evidence)
        .unwrap_or_else(|| panic!("{surface} is not found in {text}"))
}

#[test]
fn the_tier_follows_from_what_makes_the_name() {
    let cases = [
        ("زار الوفد بغداد أمس", "بغداد", Evidence::Strong),
        (
            "نفت وزارة الخارجية الروسية الخبر",
            "وزارة الخارجية الروسية",
            Evidence::Strong,
        ),
        ("وصل محمد حسين إلى المكتب", "محمد حسين", Evidence::Strong),
        ("وصل الوفد إلى صيدا أمس", "صيدا", Evidence::Medium),
        (
            "سقطت قذائف على بلدة \"شمرايا\" ليلا",
            "شمرايا",
            Evidence::Medium,
        ),
        (
            "وأضاف كارادوفسكي أن الأمر محسوم",
            "كارادوفسكي",
            Evidence::Weak,
        ),
        (
            "وصل المدرب هيرنتوفسكي إلى الملعب",
            "هيرنتوفسكي",
            Evidence::Weak,
        ),
    ];
    for (text, surface, evidence) in cases {
        assert_eq!(evidence_of(text, surface), evidence, "{surface}");
    }
}

#[test]
fn an_entity_names_its_row_and_its_proclitic() {
    let analysis =
        analyze("سافر الوزير وبغداد هادئة، وقال لكارادوفسكي إن وزارة النقل الروسية وافقت");
    let rows: Vec<_> = analysis
        .entities
        .iter()
        .map(|entity| {
            let row = entity.listing.as_ref();
            (
                analysis.text(entity.span),
                row.map(|row| (row.file.as_str(), row.entry.as_str())),
                entity.clitic.map(|clitic| analysis.text(clitic)),
            )
        })
        .collect();
    let place = ("entities/places.tsv", "بغداد");
    let head = ("words/organization_heads.tsv", "وزارة");
    assert!(
        rows.contains(&("بغداد", Some(place), Some("و"))),
        "{rows:?}"
    );
    assert!(
        rows.contains(&("وزارة النقل الروسية", Some(head), None)),
        "{rows:?}"
    );
}

#[test]
fn the_hidden_article_leaves_the_preposition_as_proclitic() {
    let analysis = analyze("رسالة للأمم المتحدة");
    let entity = &analysis.entities[0];
    assert_eq!(analysis.text(entity.span), "لأمم المتحدة");
    assert_eq!(entity.clitic.map(|span| analysis.text(span)), Some("ل"));
}

#[test]
fn weaker_mentions_are_dropped() {
    let text = "وأضاف كارادوفسكي أن وفدا زار صيدا ثم بغداد";
    let names = |least: Evidence| {
        let analyzer = Analyzer::builder().min_evidence(least).build().unwrap();
        let analysis = analyzer.analyze(text);
        assert!(analysis.entities.iter().all(|e| e.evidence >= least));
        let names = analysis.entities.iter().map(|e| e.name.to_string());
        names.collect::<Vec<_>>()
    };
    assert_eq!(names(Evidence::Weak), ["كارادوفسكي", "صيدا", "بغداد"]);
    assert_eq!(names(Evidence::Medium), ["صيدا", "بغداد"]);
    assert_eq!(names(Evidence::Strong), ["بغداد"]);
}

#[test]
fn a_stronger_mention_takes_the_place_of_a_weaker_one() {
    let wild = Rule::new(
        "mine/line",
        "THE WHOLE LINE",
        Sense::Place,
        |view: &View<'_>| {
            let span = view.span(view.paragraph())?;
            Some(Entity::new(span, Label::Organization, "x"))
        },
    )
    .with_evidence(Evidence::Medium);
    assert_eq!(wild.evidence(), Evidence::Medium);
    let rules = |least: Evidence| {
        let builder = Analyzer::builder().rule(wild.clone());
        let analyzer = builder.min_evidence(least).build().unwrap();
        let analysis = analyzer.analyze("هدوء في بغداد");
        let rules = analysis.entities.iter().map(|e| e.rule.to_string());
        rules.collect::<Vec<_>>()
    };
    assert_eq!(rules(Evidence::Weak), ["mine/line"]);
    assert_eq!(rules(Evidence::Strong), ["place/listed"]);
}

#[test]
fn a_dropped_claim_leaves_no_trace() {
    let text = "\"وصلت القافلة\" بحسب المصدر.\nقال الوزير إن الطريق آمن.";
    for least in Evidence::ALL {
        let analyzer = Analyzer::builder().min_evidence(least).build().unwrap();
        let analysis = analyzer.analyze(text);
        assert!(analysis.claims.iter().all(|claim| claim.evidence >= least));
        let last = analysis.claims.len();
        for quotation in &analysis.quotations {
            assert!(quotation.claim.is_none_or(|claim| claim.index() < last));
        }
        let json = serde_json::to_string(&analysis.record("a")).unwrap();
        let record: Record = serde_json::from_str(&json).unwrap();
        assert_eq!(record.attach(text).unwrap(), analysis);
    }
    let claims = |least| {
        let analyzer = Analyzer::builder().min_evidence(least).build().unwrap();
        analyzer.analyze(text).claims.len()
    };
    assert_eq!((claims(Evidence::Weak), claims(Evidence::Strong)), (2, 1));
}

#[test]
fn the_record_tells_it_and_does_not_ask_for_it() {
    let text = "هدوء وبغداد آمنة";
    let analysis = analyze(text);
    let json = serde_json::to_value(analysis.record("a")).unwrap();
    let entity = &json["entities"][0];
    assert_eq!(entity["evidence"], "strong");
    assert_eq!(entity["listing"]["file"], "entities/places.tsv");
    assert_eq!(entity["listing"]["entry"], "بغداد");
    assert_eq!(entity["clitic"]["text"], "و");
    // A record that was written before there were tiers.
    let mut older = json.clone();
    let entity = older["entities"][0].as_object_mut().unwrap();
    for field in ["evidence", "listing", "clitic"] {
        entity.remove(field);
    }
    let record: Record = serde_json::from_value(older).unwrap();
    let attached = record.attach(text).unwrap();
    assert_eq!(attached.entities[0].span, Span::new(11, 21));
    assert_eq!(attached.entities[0].listing, None);
}

#[test]
fn tiers_are_named_and_ordered() {
    for tier in Evidence::ALL {
        assert_eq!(Evidence::from_name(tier.as_str()), Some(tier));
    }
    assert!(Evidence::ALL.is_sorted());
    assert_eq!(Evidence::from_name("certain"), None);
}
