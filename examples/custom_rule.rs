//! A rule of one's own: numbered resolutions (القرار 2254) as figures, which they are not by themselves.
//!
//! `cargo run --example custom_rule`

use isnad::testing::Case;
use isnad::{Analyzer, Figure, Kind, LoadError, Rule, Sense, View};

/// The words that the rule looks for are data, too: a list with a tag of its own.
const WORDS: &str = "surface\tlabel\nالقرار\ttag:resolution\nقرار\ttag:resolution\n";

/// `RESOLUTION NUMBER`: القرار 2254 (resolution 2254). Not: 2254 قرارا (2254 resolutions).
///
/// It is tried at each word of its anchor, here one that bears a tag, and nowhere else.
fn resolution(view: &View<'_>) -> Option<Figure> {
    let head = view.hit(view.at(), Sense::Tagged)?;
    let number = view.text(head.next())?.parse().ok()?;
    let digits = view.span(head.next()..head.next() + 1)?;
    Some(Figure::new(head.span.join(digits), digits, number))
}

fn main() -> Result<(), LoadError> {
    let rule = Rule::new(
        "mine/resolution",
        "RESOLUTION NUMBER",
        Sense::Tagged,
        resolution,
    );
    let analyzer = Analyzer::builder()
        .gazetteer(WORDS.as_bytes(), "words.tsv")
        .rule(rule)
        .build()?;

    // "Moscow voted for resolution 2254 yesterday."
    let text = "صوتت موسكو لصالح القرار 2254 أمس.";
    let analysis = analyzer.analyze(text);
    for figure in &analysis.figures {
        let value = figure.value.map_or("?".to_owned(), |v| v.to_string());
        let surface = analysis.text(figure.span);
        println!("{value:<6} \u{2068}{surface}\u{2069}  by {}", figure.rule);
    }

    // A rule is tested by text and value, never by offsets.
    Case::new(text)
        .expect_by(Kind::Figure, "القرار 2254", "2254", "mine/resolution")
        .check(&analyzer);
    Case::new("أصدر المجلس 2254 قرارا.") // "The council issued 2254 resolutions."
        .near_miss_of("mine/resolution")
        .check(&analyzer);
    Ok(())
}
