//! One thing, several figures: who says how many, over several articles.

use isnad::{Analyzer, Figure};
use std::collections::BTreeMap;

/// Three reports on one flood.
const REPORTS: [&str; 3] = [
    // "The interior ministry announced that the floods killed 45 people."
    "أعلنت وزارة الداخلية أن الفيضانات أودت بحياة 45 شخصا.",
    // "The Red Crescent said that the floods killed 60 people."
    "قال الهلال الأحمر إن الفيضانات أودت بحياة 60 شخصا.",
    // "The interior ministry confirmed that 45 people died and 12 houses collapsed."
    "أكدت وزارة الداخلية أن 45 شخصا لقوا حتفهم وأن 12 منزلا انهارت.",
];

fn main() {
    let analyzer = Analyzer::new();
    // What is counted, then each value with those who say so.
    let mut counts: BTreeMap<String, BTreeMap<String, Vec<String>>> = BTreeMap::new();
    for report in REPORTS {
        let analysis = analyzer.analyze(report);
        for claim in &analysis.claims {
            for figure in claim.figures(&analysis) {
                let Some(unit) = figure.unit.as_ref().map(|unit| unit.label(report)) else {
                    continue;
                };
                // Spellings that fold alike are one unit.
                let unit = isnad::fold(unit).as_str().to_owned();
                let speaker = claim.resolved.as_deref().unwrap_or("?").to_owned();
                let said = counts
                    .entry(unit)
                    .or_default()
                    .entry(value(figure))
                    .or_default();
                if !said.contains(&speaker) {
                    said.push(speaker);
                }
            }
        }
    }
    for (unit, values) in &counts {
        let verdict = if values.len() > 1 {
            "disagree"
        } else {
            "agree"
        };
        println!("\u{2068}{unit}\u{2069}: sources {verdict}");
        for (value, speakers) in values {
            println!("  {value:<6} \u{2068}{}\u{2069}", speakers.join("، "));
        }
    }
    assert!(counts.values().any(|values| values.len() > 1));
}

fn value(figure: &Figure) -> String {
    match (figure.value, figure.low, figure.high, figure.vague) {
        (Some(value), ..) => value.to_string(),
        (_, Some(low), Some(high), _) => format!("{low}–{high}"),
        (.., Some(vague)) => vague.as_str().to_owned(),
        _ => "?".to_owned(),
    }
}
