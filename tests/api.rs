//! Promises of the public API that a program can check.

use isnad::{
    Analysis, Analyzer, Article, AttachError, Kinds, LoadError, OffsetUnit, Published, Record,
    Rule, Scratch, Sense, Span, View, convert_spans,
};

const TEXT: &str = "ستولتنبرغ: الاتفاق ثابت\nتاريخ النشر: 28th, June 2024 GMT\nأكد الأمين العام لحلف الناتو \
    ينس ستولتنبرغ أن روسيا استقبلت نحو 10900 جندي كوري شمالي يومي 18-19 يونيو الجاري.\nوأضاف: \"هذا \
    أمر خطير جدا ولن نقبل به\"، نقلا عن وكالة \"يونهاب\".\nإقرأ أيضاً:\nسيول: لا تعليق\nقالت روسيا إنها \
    دفعت 5 ملايين دولار.";

fn analysis() -> Analysis<'static> {
    isnad::analyze(TEXT)
}

#[test]
fn analyzers_and_results_cross_threads() {
    fn assert_shared<T: Send + Sync + Clone + 'static>() {}
    assert_shared::<Analyzer>();
    assert_shared::<Analysis<'static>>();
    assert_shared::<Rule>();
    assert_shared::<Record>();
    let analyzer = Analyzer::new();
    let found = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2)
            .map(|_| scope.spawn(|| analyzer.analyze(TEXT)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect::<Vec<_>>()
    });
    assert_eq!(found[0], found[1]);
}

#[test]
fn a_record_gives_its_analysis_again() {
    let analysis = analysis();
    let record = analysis.record("a1");
    assert_eq!(record.attach(TEXT).unwrap(), analysis);
}

#[test]
fn a_record_survives_json() {
    let record = analysis().record("a1");
    let json = serde_json::to_string(&record).unwrap();
    let again: Record = serde_json::from_str(&json).unwrap();
    assert_eq!(again, record);
    let value: serde_json::Value = serde_json::from_str(&json).unwrap();
    for list in [
        "articles",
        "entities",
        "referents",
        "quotations",
        "claims",
        "dates",
        "figures",
    ] {
        assert!(!value[list].as_array().unwrap().is_empty(), "{list}");
    }
}

#[test]
fn a_record_of_another_text_is_refused() {
    let record = analysis().record("a1");
    let error = record.attach("قصير").unwrap_err();
    assert!(matches!(error, AttachError::Text { .. }));
}

#[test]
fn an_owned_analysis_is_the_same() {
    let borrowed = analysis();
    let owned = borrowed.clone().into_owned();
    assert_eq!(owned, borrowed);
}

#[test]
fn scratch_holds_nothing_over() {
    let analyzer = Analyzer::new();
    let mut scratch = Scratch::default();
    let first = analyzer.analyze_with(&mut scratch, &Article::from(TEXT));
    analyzer.analyze_with(&mut scratch, &Article::from("زار لندن في 3 مايو 2020"));
    assert_eq!(
        analyzer.analyze_with(&mut scratch, &Article::from(TEXT)),
        first
    );
}

#[test]
fn the_callers_date_wins_for_the_first_article_only() {
    let published: Published = "2020-01-02".parse().unwrap();
    let article = Article {
        text: TEXT,
        published: Some(published),
    };
    let analysis = Analyzer::new().analyze_article(&article);
    assert_eq!(analysis.articles.len(), 2);
    assert_eq!(analysis.published, Some(published));
    assert_eq!(analysis.articles[1].published, None);
    assert_eq!(isnad::analyze(TEXT).published, "2024-06-28".parse().ok());
}

#[test]
fn kinds_restrict_what_is_found() {
    let analyzer = Analyzer::builder().kinds(Kinds::DATES).build().unwrap();
    let analysis = analyzer.analyze(TEXT);
    assert!(!analysis.dates.is_empty());
    assert!(analysis.entities.is_empty() && analysis.claims.is_empty());
    assert_eq!(analysis.dates, isnad::analyze(TEXT).dates);
}

#[test]
fn mentions_are_found_again() {
    let analysis = analysis();
    for (i, referent) in analysis.referents.iter().enumerate() {
        for id in &referent.mentions {
            assert_eq!(analysis[*id].referent.index(), i);
        }
    }
    let figures: Vec<_> = analysis
        .claims
        .iter()
        .flat_map(|c| c.figures(&analysis))
        .collect();
    assert!(
        figures
            .iter()
            .any(|figure| analysis.text(figure.span).contains("10900"))
    );
    for entity in &analysis.entities {
        let context = analysis.context(entity.span);
        assert!(context.contains(entity.span));
        assert!(analysis.within(context).entities.contains(entity));
    }
}

#[test]
fn all_problems_of_all_tables_are_told_at_once() {
    let names = "surface\tlabel\nأ\tplanet\n\tperson\nب ج\n";
    let more = "name\nشيء\n";
    let error: LoadError = Analyzer::builder()
        .gazetteer(names.as_bytes(), "names.tsv")
        .gazetteer(more.as_bytes(), "more.tsv")
        .gazetteer(&[0xff, 0xfe][..], "binary.tsv")
        .build()
        .unwrap_err();
    let places: Vec<_> = error
        .problems()
        .iter()
        .map(|p| (p.file.as_str(), p.line, p.column))
        .collect();
    let expected = [
        ("names.tsv", 2, 2),
        ("names.tsv", 3, 1),
        ("names.tsv", 4, 1),
        ("more.tsv", 1, 1),
        ("binary.tsv", 0, 0),
    ];
    assert_eq!(places, expected);
}

#[test]
fn users_names_and_blocks_win() {
    let names = "surface\tlabel\tname\tref\nأبطال الشرق\torganization\tأبطال الشرق\tmine:1\n\
        فرنسا\torganization\tشركة فرنسا\tmine:2\n";
    let analyzer = Analyzer::builder()
        .gazetteer(names.as_bytes(), "names.tsv")
        .block("روسيا")
        .build()
        .unwrap();
    let analysis = analyzer.analyze("وصل أبطال الشرق وفرنسا إلى روسيا");
    let found: Vec<_> = analysis
        .entities
        .iter()
        .map(|e| (analysis.text(e.span), e.reference.as_deref()))
        .collect();
    assert_eq!(
        found,
        [("أبطال الشرق", Some("mine:1")), ("فرنسا", Some("mine:2"))]
    );
}

#[test]
fn a_rule_may_return_any_span_and_does_no_harm() {
    let rule = Rule::new("mine/wild", "ANYTHING", Sense::Digits, |_: &View<'_>| {
        Some(isnad::Entity::new(
            Span::new(1, 9_999),
            isnad::Label::Person,
            "x",
        ))
    });
    let analyzer = Analyzer::builder().rule(rule).build().unwrap();
    let analysis = analyzer.analyze(TEXT);
    assert!(
        analysis
            .entities
            .iter()
            .all(|entity| entity.rule != "mine/wild")
    );
    assert_eq!(analyzer.rules()[0].id(), "mine/wild");
}

#[test]
fn offsets_convert_to_other_units() {
    let analysis = analysis();
    let spans: Vec<_> = analysis.entities.iter().map(|entity| entity.span).collect();
    let chars: Vec<char> = TEXT.chars().collect();
    for (span, as_chars) in spans
        .iter()
        .zip(convert_spans(TEXT, &spans, OffsetUnit::Chars))
    {
        assert_eq!(
            chars[as_chars.range()].iter().collect::<String>(),
            TEXT[span.range()]
        );
    }
}

#[test]
fn tables_that_are_none_are_told() {
    let told = |bytes: &[u8]| {
        let error = Analyzer::builder().gazetteer(bytes, "mine.tsv").build();
        error.map_or_else(|error| error.to_string(), |_| String::new())
    };
    let header = "mine.tsv:1:1: expected a header with the column `surface`, found \"\"";
    assert_eq!(told(b""), header);
    assert_eq!(told(b"# only a comment\n"), header);
    let windows = told(b"surface\tlabel\n\xC8\xC7\tperson\n");
    assert_eq!(windows, "mine.tsv: cannot be read: line 2 is not UTF-8");
    assert_eq!(told(b"surface\tlabel\n"), "");
}
