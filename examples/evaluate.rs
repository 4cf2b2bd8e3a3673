//! Measures the analysis against annotated articles.
//!
//! `cargo run --release --example evaluate -- GOLD.jsonl` prints precision, recall and F1 of each
//! kind of result, how often each tier of evidence was right, and for each rule how many of its
//! answers were right and wrong.
//!
//! Entities count where label and span agree, cues where the spans overlap by 0.3 of their union,
//! claims where the contents do by 0.5, whole ones where cue and speaker agree as well (speakers by
//! 0.5, or lacking in both), direct ones as contents of that kind, dates and figures where spans do by
//! 0.5 and values agree.

#[path = "support/gold.rs"]
mod gold;
#[path = "support/tally.rs"]
mod tally;

use gold::{GoldArticle, GoldFigure};
use isnad::{Analysis, Analyzer, Article, ClaimKind, Decimal, Evidence, Figure, Label, Span};
use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Write};
use std::process::ExitCode;
use tally::{Scores, overlap, trimmed};

fn main() -> ExitCode {
    let Some(path) = std::env::args().nth(1) else {
        eprintln!("usage: evaluate GOLD.jsonl");
        return ExitCode::from(2);
    };
    match evaluate(&path).and_then(|scores| print(&scores, &mut io::stdout().lock())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("evaluate: {path}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn evaluate(path: &str) -> io::Result<Scores> {
    let analyzer = Analyzer::new();
    let mut scores = Scores::default();
    for line in BufReader::new(File::open(path)?).lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let gold: GoldArticle = serde_json::from_str(&line)?;
        let article = Article {
            text: &gold.text,
            published: gold.published,
        };
        compare(&mut scores, &gold, &analyzer.analyze_article(&article));
    }
    Ok(scores)
}

fn compare(scores: &mut Scores, gold: &GoldArticle, found: &Analysis<'_>) {
    let same_ends = |a, b| trimmed(&gold.text, a) == trimmed(&gold.text, b);
    let right = scores.count("entities", &gold.entities, &found.entities, |w, g| {
        f64::from(w.label == g.label && same_ends(w.span, g.span))
    });
    scores.blame(found.entities.iter().map(|e| e.rule.as_str()), &right);
    let graded = found
        .entities
        .iter()
        .map(|e| (e.label.as_str(), e.evidence));
    scores.grade(graded, &right);
    let graded = found.entities.iter().map(|e| ("all entities", e.evidence));
    scores.grade(graded, &right);
    for label in Label::ALL {
        let wanted: Vec<Span> = only(&gold.entities, |e| (e.label == label).then_some(e.span));
        let given: Vec<Span> = only(&found.entities, |e| (e.label == label).then_some(e.span));
        scores.count(&format!("entities: {label}"), &wanted, &given, |w, g| {
            f64::from(same_ends(*w, *g))
        });
    }

    let wanted: Vec<Span> = only(&gold.claims, |claim| claim.cue);
    let given: Vec<Span> = only(&found.claims, |claim| claim.cue);
    scores.count("claims: cue", &wanted, &given, |w, g| overlap(*w, *g, 0.3));
    let right = scores.count("claims: content", &gold.claims, &found.claims, |w, g| {
        overlap(w.content, g.content, 0.5)
    });
    scores.blame(found.claims.iter().map(|c| c.rule.as_str()), &right);
    scores.count("claims: whole", &gold.claims, &found.claims, |w, g| {
        let same = agree(w.cue, g.cue, 0.3) && agree(w.speaker, g.speaker, 0.5);
        f64::from(same) * overlap(w.content, g.content, 0.5)
    });
    let wanted = only(&gold.claims, |c| {
        (c.kind == ClaimKind::Direct).then_some(c.content)
    });
    let given = only(&found.claims, |c| {
        (c.kind == ClaimKind::Direct).then_some(c.content)
    });
    scores.count("claims: direct", &wanted, &given, |w, g| {
        overlap(*w, *g, 0.5)
    });
    let graded = found.claims.iter().map(|c| ("claims", c.evidence));
    scores.grade(graded, &right);

    let right = scores.count("dates: value", &gold.dates, &found.dates, |w, g| {
        let value = g.value.as_ref().map(ToString::to_string);
        if w.value == value {
            overlap(w.span, g.span, 0.5)
        } else {
            0.0
        }
    });
    scores.blame(found.dates.iter().map(|d| d.rule.as_str()), &right);
    let graded = found.dates.iter().map(|d| ("dates", d.evidence));
    scores.grade(graded, &right);

    let right = scores.count("figures: value", &gold.figures, &found.figures, |w, g| {
        if same_number(w, g) {
            overlap(w.span, g.span, 0.5)
        } else {
            0.0
        }
    });
    scores.blame(found.figures.iter().map(|f| f.rule.as_str()), &right);
    let graded = found.figures.iter().map(|f| ("figures", f.evidence));
    scores.grade(graded, &right);
}

fn only<T, U>(items: &[T], pick: impl Fn(&T) -> Option<U>) -> Vec<U> {
    items.iter().filter_map(pick).collect()
}

/// True where both are lacking, too.
fn agree(wanted: Option<Span>, given: Option<Span>, least: f64) -> bool {
    match (wanted, given) {
        (Some(wanted), Some(given)) => overlap(wanted, given, least) > 0.0,
        (wanted, given) => wanted == given,
    }
}

fn same_number(wanted: &GoldFigure, given: &Figure) -> bool {
    let same = |wanted: &Option<String>, given: Option<Decimal>| {
        let wanted = wanted
            .as_deref()
            .and_then(|text| text.parse::<Decimal>().ok());
        wanted.map(|number| number.rounded(3)) == given.map(|number| number.rounded(3))
    };
    same(&wanted.value, given.value)
        && same(&wanted.low, given.low)
        && same(&wanted.high, given.high)
        && wanted.vague.as_deref() == given.vague.map(isnad::Vague::as_str)
}

fn print(scores: &Scores, out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "{:<24}{:>9}{:>9}{:>9}{:>9}",
        "", "precision", "recall", "F1", "gold"
    )?;
    for (kind, tally) in &scores.kinds {
        let (precision, recall, f1) = (tally.precision(), tally.recall(), tally.f1());
        let wanted = tally.wanted();
        writeln!(
            out,
            "{kind:<24}{precision:>9.3}{recall:>9.3}{f1:>9.3}{wanted:>9}"
        )?;
    }
    write!(out, "\n{:<24}", "precision of evidence")?;
    for tier in Evidence::ALL {
        write!(out, "{:>17}", tier.as_str())?;
    }
    writeln!(out)?;
    for (name, tiers) in &scores.tiers {
        write!(out, "{name:<24}")?;
        for (right, wrong) in tiers {
            let given = right + wrong;
            let share = *right as f64 / given.max(1) as f64;
            write!(out, "{:>17}", format!("{share:.3} of {given}"))?;
        }
        writeln!(out)?;
    }
    writeln!(out, "\n{:<44}{:>7}{:>7}", "rule", "right", "wrong")?;
    for (rule, (right, wrong)) in &scores.rules {
        writeln!(out, "{rule:<44}{right:>7}{wrong:>7}")?;
    }
    Ok(())
}
