//! Names, a title and a reporting verb of one's own, beside the shipped ones.
//!
//! `cargo run --example custom_gazetteer`

use isnad::{Analyzer, LoadError, NameRow};

/// Tab-separated: the name as it stands in texts, its label, the form to report, a link, a tag, and
/// how sure the name is by itself: one that is also an ordinary word asks for a word beside it that
/// speaks for it; a blocked one is not found.
const NAMES: &str = "\
surface\tlabel\tname\tref\ttag\tclass
أبراج الواحة\tlocation\t-\tplaces:17\ttower\tclear
نادي الصقور\torganization\t-\tclubs:4\tclub\tclear
الصقور\torganization\tنادي الصقور\tclubs:4\tclub\tclear
الدوحة\t-\t-\t-\t-\tblocked
";

/// With the columns of `gazetteers/words/titles.tsv`: "chief of the merchants".
const TITLES: &str = "surface\tkind\tgender\ttakes\nالشهبندر\toffice\tm\tname\n";

/// With the columns of `gazetteers/words/reporting_verbs.tsv`: "to tweet".
const VERBS: &str = "\
lemma\timperfect\tparticiple\tnoun\tact\tframes\tnotes
غرد\tيغرد\tمغردا\tتغريد\tstate\tbi_an,quote\t-
";

/// Rows that are refused, each for a reason of its own.
const WRONG: &str = "surface\tlabel\nالصقور\tclub\n---\tperson\nبرج\tlocation\nبرج\tlocation\n";

fn main() -> Result<(), LoadError> {
    // "The chairman of Falcons' Club confirmed to Al-Burj that the Falcons will move to the Oasis
    // Towers in Doha."
    let text = "أكد رئيس نادي الصقور لموقع البرج أن الصقور سينتقلون إلى أبراج الواحة في الدوحة.";

    let outlets = ["البرج", "المرصد"].map(|name| {
        let row = NameRow::new(name, isnad::Label::Organization);
        row.reference(format!("outlets:{name}")).tag("outlet")
    });
    let analyzer = Analyzer::builder()
        .gazetteer(NAMES.as_bytes(), "names.tsv")
        .names("outlets", outlets)
        .build()?;
    let analysis = analyzer.analyze(text);
    for entity in &analysis.entities {
        let link = entity.reference.as_deref().unwrap_or("-");
        let tag = entity.tag.as_deref().unwrap_or("-");
        let list = entity.listing.as_ref().map_or("-", |row| row.file.as_str());
        let surface = analysis.text(entity.span);
        println!(
            "{:<13} \u{2068}{surface}\u{2069} = \u{2068}{}\u{2069}  {link}  {tag}  {list}  {}",
            entity.label, entity.name, entity.evidence
        );
    }

    let analyzer = Analyzer::builder()
        .words("words/titles.tsv", TITLES.as_bytes(), "titles.tsv")
        .reporting_verbs(VERBS.as_bytes(), "verbs.tsv")
        .build()?;
    // "The shahbandar Karadovsky tweeted that the market is closed."
    let analysis = analyzer.analyze("غرد الشهبندر كارادوفسكي بأن السوق مغلق.");
    for claim in &analysis.claims {
        let speaker = claim.speaker.map_or("-", |span| analysis.text(span));
        let content = analysis.text(claim.content);
        println!("\u{2068}{speaker}\u{2069}: \u{2068}{content}\u{2069}");
    }
    assert_eq!(analysis.claims.len(), 1);

    // `build` wants every row to be right; `build_reporting` takes those that are.
    let builder = Analyzer::builder().gazetteer(WRONG.as_bytes(), "wrong.tsv");
    let (analyzer, refused) = builder.build_reporting();
    for problem in refused {
        println!("{problem}");
    }
    let kept = analyzer.analyze("قرب برج"); // "near Burj"
    println!("{} name of the list is known", kept.entities.len());
    Ok(())
}
