//! Analyses articles and prints what it found.
//!
//! `cargo run --example extract` reads the sample articles, `… -- FILE…` those files (a name that
//! begins with a day, `2024-06-28-summit.txt`, tells when the article was published), and
//! `… -- --jsonl` answers JSON lines on standard input with JSON lines on standard output:
//! `{"id": "a1", "text": "…", "published": "2024-06-28"}`, where `published` may be left out.

#[path = "support/jsonl.rs"]
mod jsonl;
#[path = "../src/bin/isnad/report.rs"]
mod report;
#[path = "support/samples.rs"]
mod samples;

use isnad::Analyzer;
use samples::Sample;
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "usage: extract [FILE]...\n       extract --jsonl < IN.jsonl > OUT.jsonl";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.first().map(String::as_str) {
        Some("--jsonl") if arguments.len() == 1 => answer_lines(),
        Some(option) if option.starts_with('-') => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
        _ => print_reports(&arguments),
    };
    match done {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("extract: {error}");
            ExitCode::FAILURE
        }
    }
}

fn answer_lines() -> io::Result<bool> {
    let output = BufWriter::new(io::stdout().lock());
    jsonl::run(&Analyzer::new(), io::stdin().lock(), output)
}

/// Reports on each file, or on the sample articles; false where a file could not be read.
fn print_reports(files: &[String]) -> io::Result<bool> {
    let samples = match files {
        [] => Sample::shipped()?.into_iter().map(Ok).collect(),
        files => files.iter().map(|file| open(file)).collect::<Vec<_>>(),
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut all_good = true;
    for sample in samples {
        match sample {
            Ok(sample) => write_report(&mut out, &sample)?,
            Err(problem) => {
                all_good = false;
                eprintln!("extract: {problem}");
            }
        }
    }
    out.flush()?;
    Ok(all_good)
}

fn open(file: &str) -> Result<Sample, String> {
    Sample::read(Path::new(file)).map_err(|error| format!("{file}: {error}"))
}

fn write_report(out: &mut impl Write, sample: &Sample) -> io::Result<()> {
    report::write(
        out,
        &sample.name,
        &Analyzer::new().analyze_article(&sample.article()),
    )
}
