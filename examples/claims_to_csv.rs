//! The claims of articles as a table: one row a claim, for a spreadsheet.
//!
//! `cargo run --example claims_to_csv > claims.csv`

#[path = "support/samples.rs"]
mod samples;

use isnad::Analyzer;
use samples::Sample;
use std::io::{self, Write};

fn main() -> io::Result<()> {
    let analyzer = Analyzer::new();
    let mut out = io::stdout().lock();
    writeln!(out, "file,published,speaker,act,content")?;
    for sample in Sample::shipped()? {
        let analysis = analyzer.analyze_article(&sample.article());
        for claim in &analysis.claims {
            let published = analysis.articles[claim.article].published;
            let cells = [
                sample.name.clone(),
                published.map_or_else(String::new, |day| day.to_string()),
                claim.resolved.as_deref().unwrap_or("").to_owned(),
                claim.act.to_string(),
                analysis.text(claim.content).to_owned(),
            ];
            writeln!(out, "{}", cells.map(|cell| quoted(&cell)).join(","))?;
        }
    }
    Ok(())
}

/// A cell as RFC 4180 has it.
fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\n']) {
        format!("\"{}\"", cell.replace('"', "\"\""))
    } else {
        cell.to_owned()
    }
}
