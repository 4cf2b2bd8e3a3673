//! Names and reporting verbs of one's own, beside the shipped ones.
//!
//! `cargo run --example custom_gazetteer`

use isnad::{Analyzer, LoadError};

/// Tab-separated: the name as it stands in texts, its label, the form to report, a link.
const NAMES: &str = "\
surface\tlabel\tname\tref
أبراج الواحة\tlocation\t-\tplaces:17
نادي الصقور\torganization\t-\tclubs:4
الصقور\torganization\tنادي الصقور\tclubs:4
";

fn main() -> Result<(), LoadError> {
    // "The chairman of Falcons' Club confirmed that the Falcons will move to the Oasis Towers in Doha."
    let text = "أكد رئيس نادي الصقور أن الصقور سينتقلون إلى أبراج الواحة في الدوحة.";

    let analyzer = Analyzer::builder()
        .gazetteer(NAMES.as_bytes(), "names.tsv")
        .block("الدوحة") // A name that shall not be found.
        .build()?;
    let analysis = analyzer.analyze(text);
    for entity in &analysis.entities {
        let link = entity.reference.as_deref().unwrap_or("-");
        let surface = analysis.text(entity.span);
        println!(
            "{:<13} \u{2068}{surface}\u{2069} = \u{2068}{}\u{2069}  {link}",
            entity.label, entity.name
        );
    }

    // A table that does not load says where and why, all problems at once.
    let wrong = "surface\tlabel\nالصقور\tclub\n";
    match Analyzer::builder()
        .gazetteer(wrong.as_bytes(), "wrong.tsv")
        .build()
    {
        Ok(_) => println!("loaded"),
        Err(error) => println!("{error}"),
    }
    Ok(())
}
