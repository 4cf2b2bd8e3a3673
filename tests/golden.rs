//! The sample articles and everything that is found in them, held against `tests/golden/*.txt`.
//!
//! `ISNAD_BLESS=1 cargo test --test golden` writes the files anew; read their difference.
//! Under each line of an article stands what begins in it: the kind, a few words round the span
//! with the span in `[…]`, its value, and the rule that found it.

#[path = "../examples/support/samples.rs"]
mod samples;

use isnad::{Analysis, Analyzer, Claim, Figure, Span};
use samples::Sample;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

/// Bytes of the line that are shown on either side of a span.
const CONTEXT: usize = 30;

#[test]
fn sample_articles_are_read_as_before() {
    let samples = Sample::shipped().expect("the sample articles lie in examples/articles");
    assert!(samples.len() >= 10);
    let bless = std::env::var_os("ISNAD_BLESS").is_some();
    let mut changed = String::new();
    for sample in &samples {
        let path = golden_path(&sample.name);
        let snapshot = snapshot(sample);
        if bless {
            fs::write(&path, &snapshot).expect("tests/golden can be written");
            continue;
        }
        let before = fs::read_to_string(&path).unwrap_or_default();
        if before != snapshot {
            let _ = writeln!(
                changed,
                "{}:\n{}",
                path.display(),
                difference(&before, &snapshot)
            );
        }
    }
    assert!(
        changed.is_empty(),
        "{changed}\nISNAD_BLESS=1 writes the new results"
    );
}

fn golden_path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}

/// One mention as a row below its line.
struct Row {
    span: Span,
    kind: &'static str,
    value: String,
    rule: String,
}

fn snapshot(sample: &Sample) -> String {
    let analysis = Analyzer::new().analyze_article(&sample.article());
    let rows = rows(&analysis);
    let mut out = String::new();
    let mut start = 0;
    let mut next = 0;
    for line in sample.text.split_inclusive('\n') {
        let span = Span::new(start, start + line.trim_end_matches('\n').len());
        start += line.len();
        let _ = writeln!(out, "{}", &sample.text[span.range()]);
        while let Some(row) = rows.get(next).filter(|row| row.span.start < start) {
            let shown = shown(&sample.text, span, row.span);
            let _ = writeln!(
                out,
                "    {} | {shown} | {} | {}",
                row.kind, row.value, row.rule
            );
            next += 1;
        }
    }
    out
}

/// The mentions of every kind in the order of the text.
fn rows(analysis: &Analysis<'_>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut push = |span, kind, value: String, rule: &str| {
        rows.push(Row {
            span,
            kind,
            value,
            rule: rule.to_owned(),
        });
    };
    for entity in &analysis.entities {
        let link = entity.reference.as_deref().unwrap_or("-");
        let value = format!(
            "{} {} {link}",
            analysis[entity.referent].name, entity.referent
        );
        push(entity.span, entity.label.as_str(), value, &entity.rule);
    }
    for quotation in &analysis.quotations {
        push(
            quotation.span,
            "quotation",
            quotation.role.as_str().to_owned(),
            &quotation.rule,
        );
    }
    for claim in &analysis.claims {
        push(
            claim.content,
            "claim",
            claim_value(analysis, claim),
            &claim.rule,
        );
    }
    for date in &analysis.dates {
        let value = date
            .value
            .as_ref()
            .map_or("?".to_owned(), ToString::to_string);
        let anchored = date
            .anchored
            .map_or(String::new(), |anchor| format!(" @ {anchor}"));
        push(date.span, "date", value + &anchored, &date.rule);
    }
    for figure in &analysis.figures {
        push(
            figure.span,
            "figure",
            figure_value(analysis, figure),
            &figure.rule,
        );
    }
    rows.sort_by_key(|row| (row.span.start, row.span.end));
    rows
}

/// `direct confirm: speaker (resolved) < cue`, then whom it is told and through whom it came.
fn claim_value(analysis: &Analysis<'_>, claim: &Claim) -> String {
    let words = |span: Option<Span>| span.map_or("-", |span| analysis.text(span));
    let negated = if claim.negated { "not " } else { "" };
    let mut value = format!(
        "{} {negated}{}: {} ({}) < {}",
        claim.kind.as_str(),
        claim.act,
        words(claim.speaker),
        claim.resolved.as_deref().unwrap_or("-"),
        words(claim.cue),
    );
    if let Some(addressee) = claim.addressee {
        let _ = write!(value, " > {}", analysis.text(addressee));
    }
    for via in &claim.via {
        let _ = write!(value, " via {}", analysis.text(*via));
    }
    value
}

fn figure_value(analysis: &Analysis<'_>, figure: &Figure) -> String {
    let mut value = figure
        .modifier
        .map_or("", |modifier| modifier.as_str())
        .to_owned();
    if !value.is_empty() {
        value.push(' ');
    }
    match (figure.value, figure.low, figure.high, figure.vague) {
        (Some(exact), ..) => value.push_str(&exact.to_string()),
        (_, Some(low), Some(high), _) => _ = write!(value, "{low}..{high}"),
        (.., Some(vague)) => value.push_str(vague.as_str()),
        _ => value.push('?'),
    }
    if let Some(unit) = &figure.unit {
        let _ = write!(value, " {}", unit.label(analysis.source()));
    }
    value
}

/// The span in brackets with a few whole words of its line on either side.
fn shown(text: &str, line: Span, span: Span) -> String {
    let before = &text[line.start..span.start];
    let from = before.len().saturating_sub(CONTEXT);
    let cut = before
        .char_indices()
        .find(|(at, c)| *at >= from && (*c == ' ' || from == 0));
    let before = if from == 0 {
        before
    } else {
        cut.map_or("", |(at, _)| &before[at..])
    };
    let after = text.get(span.end..line.end).unwrap_or("");
    let cut = after.char_indices().take_while(|(at, _)| *at <= CONTEXT);
    let cut = cut.filter(|(_, c)| *c == ' ').last();
    let after = match cut {
        Some((at, _)) if after.len() > CONTEXT => &after[..at],
        None if after.len() > CONTEXT => "",
        _ => after,
    };
    let dots = |cut: bool| if cut { "…" } else { "" };
    format!(
        "{}{}[{}]{after}{}",
        dots(from > 0),
        before.trim_start(),
        text[span.range()].replace('\n', "⏎"),
        dots(span.end + after.len() < line.end),
    )
}

/// The lines that only one of two texts has, in the order of the second.
fn difference(before: &str, after: &str) -> String {
    let lines = |a: &str, b: &str, sign: char| -> String {
        let other: std::collections::HashSet<&str> = b.lines().collect();
        a.lines()
            .filter(|line| !other.contains(line))
            .map(|l| format!("{sign} {l}\n"))
            .collect()
    };
    lines(before, after, '-') + &lines(after, before, '+')
}
