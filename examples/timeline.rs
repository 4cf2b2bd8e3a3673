//! The dates of several articles in one order, each with its sentence.

#[path = "support/samples.rs"]
mod samples;

use isnad::{Analyzer, DateValue, Point};
use samples::Sample;
use std::io;

fn main() -> io::Result<()> {
    let analyzer = Analyzer::new();
    let mut timeline: Vec<(String, String, String)> = Vec::new();
    for sample in Sample::shipped()? {
        let analysis = analyzer.analyze_article(&sample.article());
        for date in &analysis.dates {
            let day = match (date.anchored, date.value) {
                (Some(Point::Day(day)), _) => day,
                (_, Some(DateValue::At(Point::Day(day) | Point::Time(Some(day), _)))) => day,
                (_, Some(DateValue::Range(Point::Day(first), _))) => first,
                _ => continue,
            };
            let sentence = analysis.text(analysis.context(date.span));
            timeline.push((
                day.to_string(),
                sentence.replace('\n', " "),
                sample.name.clone(),
            ));
        }
    }
    // ISO days sort as they pass.
    timeline.sort();
    timeline.dedup();
    for (day, sentence, file) in &timeline {
        println!("{day}  \u{2068}{sentence}\u{2069}  ({file})");
    }
    assert!(timeline.len() > 3);
    Ok(())
}
