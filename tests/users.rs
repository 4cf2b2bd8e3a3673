//! Names that users give at run time: added, overriding, blocked, refused row by row.

use isnad::{Analyzer, Certainty, Evidence, Label, NameRow, ProblemKind};
use std::fmt::Write;
use std::time::{Duration, Instant};

fn report(rows: &str) -> (Analyzer, Vec<(u64, usize, ProblemKind)>) {
    let builder = Analyzer::builder().gazetteer(rows.as_bytes(), "mine.tsv");
    let (analyzer, refused) = builder.build_reporting();
    let refused = refused.into_iter().map(|problem| {
        assert_eq!(problem.file, "mine.tsv");
        (problem.line, problem.column, problem.kind)
    });
    (analyzer, refused.collect())
}

fn names(analyzer: &Analyzer, text: &str) -> Vec<String> {
    let analysis = analyzer.analyze(text);
    let texts = analysis
        .entities
        .iter()
        .map(|e| analysis.text(e.span).to_owned());
    texts.collect()
}

#[test]
fn each_row_is_taken_or_refused_for_a_reason() {
    let long = "ط".repeat(300);
    let words = "نجم ".repeat(17);
    let rows = format!(
        "surface\tlabel\tref\n\
         برج الواحة\tlocation\tmine:1\n\
         برج الواحة\tlocation\tmine:1\n\
         بُرجُ الواحـة\tlocation\tmine:1\n\
         \tperson\tmine:2\n\
         \n\
         {long}\tperson\tmine:3\n\
         {words}\tperson\tmine:4\n\
         ---\torganization\tmine:5\n\
         1234\torganization\tmine:6\n\
         Zedtech\torganization\tmine:7\n\
         شركة Zedtech\torganization\tmine:8\n\
         أبطال الشرق\tclub\tmine:9\n\
         نهر الرمان\n\
         قمة الريح\tlocation\tmine:10\n"
    );
    let (analyzer, refused) = report(&rows);
    let labels = "person, country, location, organization, nationality".to_owned();
    let expected = [
        (3, 1, ProblemKind::Repeated(2)),
        (4, 1, ProblemKind::Repeated(2)),
        (5, 1, ProblemKind::Surface),
        (7, 1, ProblemKind::Length(200)),
        (8, 1, ProblemKind::Surface),
        (9, 1, ProblemKind::Letters),
        (10, 1, ProblemKind::Letters),
        (13, 2, ProblemKind::Choice(labels)),
        (14, 1, ProblemKind::Columns(2)),
    ];
    assert_eq!(refused, expected);
    let text = "بين برج الواحة وقمة الريح مقر Zedtech وشركة Zedtech القديم";
    let found = names(&analyzer, text);
    assert_eq!(
        found,
        ["برج الواحة", "قمة الريح", "Zedtech", "شركة Zedtech"]
    );
}

#[test]
fn unreadable_input_is_reported_and_the_rest_is_loaded() {
    let good = "surface\tlabel\nبرج الواحة\tlocation\n";
    let (analyzer, refused) = Analyzer::builder()
        .gazetteer(&[0xff, 0xfe, 0x00][..], "binary.tsv")
        .gazetteer(&b"name\nx\n"[..], "headless.tsv")
        .gazetteer(good.as_bytes(), "good.tsv")
        .build_reporting();
    let files: Vec<&str> = refused
        .iter()
        .map(|problem| problem.file.as_str())
        .collect();
    assert_eq!(files, ["binary.tsv", "headless.tsv"]);
    assert_eq!(names(&analyzer, "قرب برج الواحة"), ["برج الواحة"]);
}

#[test]
fn a_user_overrides_blocks_and_tags() {
    let rows = "surface\tlabel\tref\ttag\tclass\n\
        باريس\torganization\tmine:paris\tshop\t-\n\
        لندن\t-\t-\t-\tblocked\n";
    let (analyzer, refused) = report(rows);
    assert_eq!(refused, []);
    let text = "من باريس إلى لندن ثم روما";
    let analysis = analyzer.analyze(text);
    let paris = &analysis.entities[0];
    assert_eq!(paris.label, Label::Organization);
    assert_eq!(paris.reference.as_deref(), Some("mine:paris"));
    assert_eq!(paris.tag.as_deref(), Some("shop"));
    assert_eq!(
        paris.listing.as_ref().map(|row| row.file.as_str()),
        Some("mine.tsv")
    );
    assert_eq!(names(&analyzer, text), ["باريس", "روما"]);
    let json = serde_json::to_string(&analysis.record("a")).unwrap();
    assert!(json.contains("\"tag\":\"shop\""));
    let record: isnad::Record = serde_json::from_str(&json).unwrap();
    assert_eq!(record.attach(text).unwrap(), analysis);
}

#[test]
fn names_come_from_iterators_too() {
    let rows = ["زرقون", "مرجان"].map(|surface| NameRow::new(surface, Label::Location));
    let rows = rows.into_iter().chain([
        NameRow::new("شجر الدر", Label::Person)
            .name("شجرة الدر")
            .reference("mine:3"),
        NameRow::blocked("روما"),
        NameRow::new("مرجان", Label::Location),
    ]);
    let (analyzer, refused) = Analyzer::builder().names("own", rows).build_reporting();
    assert_eq!(refused.len(), 1);
    assert_eq!(
        refused[0].to_string(),
        "own:5:1: repeats line 2, found \"مرجان\""
    );
    let analysis = analyzer.analyze("سارت شجر الدر من زرقون إلى روما");
    assert_eq!(analysis.entities.len(), 2);
    assert_eq!(analysis.entities[0].reference.as_deref(), Some("mine:3"));
}

#[test]
fn ambiguous_rows_need_the_evidence_that_ours_need() {
    let row = |certainty| NameRow::new("زرقون", Label::Location).certainty(certainty);
    let tiers = |certainty, text: &str| {
        let analyzer = Analyzer::builder()
            .names("own", [row(certainty)])
            .build()
            .unwrap();
        let analysis = analyzer.analyze(text);
        analysis
            .entities
            .iter()
            .map(|e| e.evidence)
            .collect::<Vec<_>>()
    };
    let (bare, cued) = ("رأيت زرقون", "سافر إلى زرقون");
    assert_eq!(tiers(Certainty::Clear, bare), [Evidence::Strong]);
    assert_eq!(tiers(Certainty::Ambiguous, bare), []);
    assert_eq!(tiers(Certainty::Ambiguous, cued), [Evidence::Medium]);
    assert_eq!(tiers(Certainty::Common, cued), []);
}

#[test]
fn overlapping_names_go_to_the_longer_and_namesakes_are_candidates() {
    let rows = "surface\tlabel\tref\n\
        زرقون\tlocation\tmine:town\n\
        زرقون\tlocation\tmine:village\n\
        زرقون\torganization\tmine:club\n\
        زرقون الكبرى\tlocation\tmine:city\n";
    let (analyzer, refused) = report(rows);
    assert_eq!(refused, []);
    let analysis = analyzer.analyze("بين زرقون الكبرى وزرقون طريق");
    let links: Vec<_> = analysis
        .entities
        .iter()
        .map(|e| (e.reference.as_deref().unwrap_or(""), e.candidates.clone()))
        .collect();
    assert_eq!(links[0], ("mine:city", vec![]));
    let others = ["mine:town", "mine:village", "mine:club"];
    let all: Vec<&str> = [links[1].0]
        .into_iter()
        .chain(links[1].1.iter().map(isnad::Str::as_str))
        .collect();
    assert_eq!(all.len(), 3);
    assert!(others.iter().all(|other| all.contains(other)), "{all:?}");
}

/// Generous for a busy machine and a debug build: in release it is a fraction of a second.
#[test]
fn a_hundred_thousand_names_load_quickly() {
    const COUNT: usize = 100_000;
    let letters: Vec<char> = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect();
    let mut rows = String::from("surface\tlabel\tref\n");
    for i in 0..COUNT {
        let word = |mut n: usize| {
            let mut word = String::new();
            for _ in 0..6 {
                word.push(letters[n % letters.len()]);
                n /= letters.len();
            }
            word
        };
        let _ = writeln!(rows, "{} {}\tlocation\tmine:{i}", word(i * 7919), word(i));
    }
    let _ = Analyzer::new();
    let start = Instant::now();
    let (analyzer, refused) = report(&rows);
    let took = start.elapsed();
    assert!(refused.is_empty(), "{:?}", &refused[..refused.len().min(3)]);
    let last = rows.lines().last().and_then(|row| row.split('\t').next());
    assert_eq!(names(&analyzer, last.unwrap()).len(), 1);
    assert!(took < Duration::from_secs(5), "{took:?}");
    println!("{took:?}");
}

#[test]
fn verbs_and_phrases_of_ones_own_make_claims() {
    let text = "دندش العمدة بأن الجسر افتتح. الطريق مغلق اليوم، بوحي من الوزارة."; // "dandasha": no verb
    assert!(Analyzer::new().analyze(text).claims.is_empty());
    let verbs = "lemma\timperfect\tparticiple\tnoun\tact\tframes\tnotes\n\
                 دندش\tيدندش\tمدندشا\t-\twarn\tbi_an\t-\n";
    let phrases = "surface\tlemma\tact\trole\nبوحي من\tبوحي من\tstate\tspeaker\n";
    let analyzer = Analyzer::builder()
        .reporting_verbs(verbs.as_bytes(), "verbs.tsv")
        .attribution_phrases(phrases.as_bytes(), "phrases.tsv")
        .build()
        .unwrap();
    let analysis = analyzer.analyze(text);
    let said = |at: usize| {
        let claim = &analysis.claims[at];
        let speaker = claim.speaker.map(|span| analysis.text(span));
        (analysis.text(claim.content), speaker, claim.act)
    };
    assert_eq!(said(0), ("الجسر افتتح", Some("العمدة"), isnad::Act::Warn));
    assert_eq!(
        said(1),
        ("الطريق مغلق اليوم", Some("الوزارة"), isnad::Act::State)
    );
    // Every form follows from the row, and a verb without its frame is none.
    let forms = analyzer.analyze("تدندش الوزيرة بأن الجسر افتتح.");
    assert_eq!(forms.claims.len(), 1);
    assert!(analyzer.analyze("دندش العمدة في القاعة.").claims.is_empty());
}

#[test]
fn broken_rows_of_verbs_and_phrases_are_told() {
    let verbs =
        "lemma\timperfect\tparticiple\tnoun\tact\tframes\tnotes\nدندش\tيدندش\t-\t-\tshout\tan\t-\n";
    let phrases = "surface\tlemma\tact\trole\nبوحي من\tبوحي من\tstate\towner\n";
    let (_, refused) = Analyzer::builder()
        .reporting_verbs(verbs.as_bytes(), "verbs.tsv")
        .attribution_phrases(phrases.as_bytes(), "phrases.tsv")
        .build_reporting();
    assert_eq!(refused.len(), 2);
}

/// The analyzer with one more table of words.
fn with_words(table: &str, rows: &str) -> Analyzer {
    let builder = Analyzer::builder().words(table, rows.as_bytes(), "mine.tsv");
    builder.build().expect("the table loads")
}

/// The persons of a text with what stands before each name.
fn titled(analyzer: &Analyzer, text: &str) -> Vec<(String, Option<String>)> {
    let analysis = analyzer.analyze(text);
    let own = |span| analysis.text(span).to_owned();
    let persons = analysis.entities.iter();
    let persons = persons.filter(|entity| entity.label == Label::Person);
    persons.map(|e| (own(e.span), e.role.map(own))).collect()
}

#[test]
fn titles_of_ones_own_take_effect() {
    let person = |name: &str, role: &str| (name.to_owned(), Some(role.to_owned()));
    let titles = "surface\tkind\tgender\ttakes\n\
                  أمين السوق\toffice\tm\tname\n\
                  الشهبندر\toffice\tm\tname\n\
                  المحتسب\toffice\tm\tname\n\
                  شهبندر\toffice\tm\tcomplement\n";
    let analyzer = with_words("words/titles.tsv", titles);
    let cases = [
        // "The shahbandar Karadovsky left the city."
        (
            "غادر الشهبندر كارادوفسكي المدينة",
            person("كارادوفسكي", "الشهبندر"),
        ),
        // "a letter to the shahbandar Karadovsky"
        ("رسالة للشهبندر كارادوفسكي", person("كارادوفسكي", "لشهبندر")),
        // "The trustee of the market Karadovsky left the city."
        (
            "غادر أمين السوق كارادوفسكي المدينة",
            person("كارادوفسكي", "أمين السوق"),
        ),
        // The inspector: an ordinary word of ours
        (
            "غادر المحتسب كارادوفسكي المدينة",
            person("كارادوفسكي", "المحتسب"),
        ),
        // "The shahbandar of the merchants of Damascus, Karadovsky, left."
        (
            "غادر شهبندر تجار دمشق كارادوفسكي المدينة",
            person("كارادوفسكي", "شهبندر تجار دمشق"),
        ),
        (
            "قال الشهبندر فؤاد الزين إن السوق مغلق",
            person("فؤاد الزين", "الشهبندر"),
        ),
    ];
    for (text, expected) in &cases {
        assert_eq!(
            titled(&analyzer, text),
            std::slice::from_ref(expected),
            "{text}"
        );
    }
    // Without its complement such a title vouches for no name.
    assert_eq!(titled(&analyzer, "غادر شهبندر كارادوفسكي المدينة"), []);
    assert_eq!(titled(&Analyzer::new(), cases[0].0), []);
    let claims = analyzer
        .analyze("قال الشهبندر كارادوفسكي إن السوق مغلق")
        .claims;
    assert_eq!(claims[0].resolved.as_deref(), Some("كارادوفسكي"));
}

#[test]
fn units_of_ones_own_take_effect() {
    // "The caravan went 30 parasangs."
    let text = "قطعت القافلة 30 فرسخا";
    let unit = |analyzer: &Analyzer, text: &str| {
        let analysis = analyzer.analyze(text);
        let unit = analysis.figures[0].unit.as_ref();
        unit.map(|unit| unit.label(text).to_owned())
    };
    let units = "surface\tsymbol\tkind\tform\nفرسخا\tfarsakh\tlength\tsingular\n";
    let analyzer = with_words("words/units.tsv", units);
    assert_eq!(unit(&Analyzer::new(), text), None);
    assert_eq!(unit(&analyzer, text).as_deref(), Some("farsakh"));

    // A row for a word of ours comes before ours: "30 kilometres".
    let text = "قطعت القافلة 30 كيلومترا";
    let units = "surface\tsymbol\tkind\tform\nكيلومترا\tklick\tlength\tsingular\n";
    let analyzer = with_words("words/units.tsv", units);
    assert_eq!(unit(&Analyzer::new(), text).as_deref(), Some("km"));
    assert_eq!(unit(&analyzer, text).as_deref(), Some("klick"));
}

#[test]
fn heads_and_reporting_words_of_ones_own_take_effect() {
    // "The Coordination of Forests announced its programme."
    let text = "أعلنت منسقية الغابات برنامجها";
    let heads = "surface\tkind\ttakes\tlike\nمنسقية\tagency\tnoun\t-\n";
    let analyzer = with_words("words/organization_heads.tsv", heads);
    assert_eq!(names(&Analyzer::new(), text), [""; 0]);
    assert_eq!(names(&analyzer, text), ["منسقية الغابات"]);
    let analysis = analyzer.analyze(text);
    assert_eq!(analysis.entities[0].label, Label::Organization);

    // It takes the nouns that another head of ours takes.
    let text = "أعلنت منسقية الانتخابات برنامجها";
    let like = "surface\tkind\ttakes\tlike\nمنسقية\tagency\tlisted\tهيئة\n";
    let analyzer = with_words("words/organization_heads.tsv", like);
    assert_eq!(names(&analyzer, text), ["منسقية الانتخابات"]);

    // "The mayor dandashed: the bridge is open", a verb and its noun
    let verbs = "lemma\timperfect\tparticiple\tnoun\tact\tframes\tnotes\n\
                 دندش\tيدندش\tمدندشا\t-\twarn\tan\t-\n";
    let analyzer = with_words("words/reporting_verbs.tsv", verbs);
    let claims = analyzer.analyze("دندش العمدة أن الجسر مفتوح.").claims;
    assert_eq!(claims[0].act, isnad::Act::Warn);
    let nouns = "surface\tlemma\tact\tframes\nدندشة\tدندشة\twarn\tbi_an\n";
    let text = "جاءت دندشة العمدة بأن الجسر مفتوح.";
    let analyzer = with_words("words/reporting_nouns.tsv", nouns);
    assert!(Analyzer::new().analyze(text).claims.is_empty());
    assert_eq!(analyzer.analyze(text).claims[0].act, isnad::Act::Warn);
}

#[test]
fn a_bare_currency_is_that_of_the_article_else_of_the_region() {
    let kuwait = Analyzer::builder().region(isnad::Region::of("KW"));
    let kuwait = kuwait.build().unwrap();
    let unit = |analyzer: &Analyzer, text: &str| {
        let analysis = analyzer.analyze(text);
        let unit = analysis.figures[0].unit.as_ref();
        unit.map(|unit| unit.label(text).to_owned())
    };
    // "He paid 500 dinars", "He paid 500 dinars in Tunisia", "He paid 500 pounds"
    let (bare, tunisia, pounds) = ("دفع 500 دينار", "دفع 500 دينار في تونس", "دفع 500 جنيه");
    assert_eq!(unit(&kuwait, bare).as_deref(), Some("KWD"));
    assert_eq!(unit(&Analyzer::new(), bare).as_deref(), Some("دينار"));
    assert_eq!(unit(&kuwait, tunisia).as_deref(), Some("TND"));
    assert_eq!(unit(&kuwait, pounds).as_deref(), Some("جنيه"));
}

#[test]
fn numeric_dates_are_read_in_the_order_of_the_region() {
    let american = isnad::Region::default().with_month_first();
    let american = Analyzer::builder().region(american).build().unwrap();
    let day = |analyzer: &Analyzer, text: &str| {
        let value = analyzer.analyze(text).dates[0].value;
        value.map(|value| value.to_string()).unwrap_or_default()
    };
    // "on 3/5/2024"; the second has its day where no month can stand.
    let (either, plain) = ("في 3/5/2024", "في 28/6/2024");
    assert_eq!(day(&Analyzer::new(), either), "2024-05-03");
    assert_eq!(day(&american, either), "2024-03-05");
    assert_eq!(day(&american, "في 6/28/2024"), "2024-06-28");
    assert_eq!(day(&american, "في 2024/6/3"), "2024-06-03");
    assert_eq!(day(&american, plain), "2024-06-28");
}
