//! An analysis as a report for human eyes.

use isnad::{Analysis, Claim, DateExpr, Figure, Label, Referent, Span};
use std::fmt;
use std::io::{self, Write};

/// Writes what was found in `analysis`, article by article, under `title`.
pub(crate) fn write(out: &mut impl Write, title: &str, analysis: &Analysis<'_>) -> io::Result<()> {
    writeln!(out, "━━━ {title}")?;
    for (index, part) in analysis.articles.iter().enumerate() {
        writeln!(out)?;
        if let Some(headline) = part.headline {
            writeln!(out, "  {}", Rtl(analysis.text(headline)))?;
        }
        match part.published {
            Some(published) => writeln!(out, "  published {published}")?,
            None => writeln!(out, "  no date of publication")?,
        }
        entities(out, analysis, index)?;
        let claims = analysis
            .claims
            .iter()
            .filter(|claim| claim.article == index);
        section(out, "Who said what", claims, |out, claim| {
            write_claim(out, analysis, claim)
        })?;
        let dates = analysis.dates.iter().filter(|date| date.article == index);
        section(out, "When", dates, |out, date| {
            write_date(out, analysis, date)
        })?;
        let figures = analysis
            .figures
            .iter()
            .filter(|figure| figure.article == index);
        section(out, "How many", figures, |out, figure| {
            write_figure(out, analysis, figure)
        })?;
    }
    writeln!(out)
}

/// A heading and its rows; nothing where there are none.
fn section<'a, T: 'a, W: Write>(
    out: &mut W,
    heading: &str,
    rows: impl Iterator<Item = &'a T>,
    mut row: impl FnMut(&mut W, &'a T) -> io::Result<()>,
) -> io::Result<()> {
    for (index, item) in rows.enumerate() {
        if index == 0 {
            writeln!(out, "\n  {heading}")?;
        }
        row(out, item)?;
    }
    Ok(())
}

fn entities(out: &mut impl Write, analysis: &Analysis<'_>, article: usize) -> io::Result<()> {
    for label in Label::ALL {
        let named = analysis.referents.iter().filter(|referent| {
            let first = referent.mentions.first();
            referent.label == label && first.is_some_and(|id| analysis[*id].article == article)
        });
        section(out, heading(label), named, |out, r| {
            write_referent(out, analysis, r)
        })?;
    }
    Ok(())
}

fn heading(label: Label) -> &'static str {
    match label {
        Label::Person => "People",
        Label::Country => "Countries",
        Label::Location => "Places",
        Label::Organization => "Organizations",
        _ => "Nationalities",
    }
}

/// `    name ×3  iso3166:LB  also: short form`
fn write_referent(
    out: &mut impl Write,
    analysis: &Analysis<'_>,
    referent: &Referent,
) -> io::Result<()> {
    write!(out, "    {}", Rtl(&referent.name))?;
    if referent.mentions.len() > 1 {
        write!(out, " ×{}", referent.mentions.len())?;
    }
    if let Some(link) = &referent.reference {
        write!(out, "  {}", link.as_str())?;
    }
    let mut forms: Vec<&str> = Vec::new();
    for mention in &referent.mentions {
        let form = analysis.text(analysis[*mention].span);
        if form != referent.name.as_str() && !forms.contains(&form) {
            forms.push(form);
        }
    }
    for (index, form) in forms.into_iter().enumerate() {
        write!(
            out,
            "{}{}",
            if index == 0 { "  as " } else { ", " },
            Rtl(form)
        )?;
    }
    writeln!(out)
}

/// `    speaker ← cue → content`, and below it what else is known of the claim.
fn write_claim(out: &mut impl Write, analysis: &Analysis<'_>, claim: &Claim) -> io::Result<()> {
    let words = |span: Option<Span>| span.map(|span| analysis.text(span));
    let resolved = claim.resolved.as_deref();
    write!(out, "    ")?;
    match (words(claim.speaker), resolved) {
        (Some(speaker), _) => write!(out, "{}", Rtl(speaker))?,
        (None, Some(resolved)) => write!(out, "({})", Rtl(resolved))?,
        (None, None) => write!(out, "(someone)")?,
    }
    match words(claim.cue) {
        Some(cue) => write!(out, " ← {} → ", Rtl(cue))?,
        None => write!(out, " → ")?,
    }
    writeln!(out, "{}", Rtl(analysis.text(claim.content)))?;
    let negated = if claim.negated { "not " } else { "" };
    write!(
        out,
        "      {negated}{}, {}",
        claim.act.as_str(),
        claim.kind.as_str()
    )?;
    if let (Some(speaker), Some(resolved)) = (words(claim.speaker), resolved)
        && speaker != resolved
    {
        write!(out, "; is {}", Rtl(resolved))?;
    }
    if let Some(addressee) = words(claim.addressee) {
        write!(out, "; to {}", Rtl(addressee))?;
    }
    for via in &claim.via {
        write!(out, "; via {}", Rtl(analysis.text(*via)))?;
    }
    match words(claim.hedge) {
        Some(hedge) => write!(out, "; hedged by {}", Rtl(hedge))?,
        None if claim.certainty != isnad::Stance::Asserted => {
            write!(out, "; {}", claim.certainty.as_str())?;
        }
        None => {}
    }
    if let Some(repeated) = claim.repeats {
        write!(out, "; repeats {repeated}")?;
    }
    writeln!(out)
}

/// `    2024-06-28  words`
fn write_date(out: &mut impl Write, analysis: &Analysis<'_>, date: &DateExpr) -> io::Result<()> {
    let value = date
        .value
        .as_ref()
        .map_or_else(|| "?".to_owned(), ToString::to_string);
    write!(out, "    {value:<22}  {}", Rtl(analysis.text(date.span)))?;
    match &date.anchored {
        Some(anchor) => writeln!(out, "  that is {anchor}"),
        None => writeln!(out),
    }
}

/// `    10900 soldier  approx  words`
fn write_figure(out: &mut impl Write, analysis: &Analysis<'_>, figure: &Figure) -> io::Result<()> {
    let value = match (&figure.value, &figure.low, &figure.high, &figure.vague) {
        (Some(value), ..) => value.to_string(),
        (_, Some(low), Some(high), _) => format!("{low}–{high}"),
        (.., Some(vague)) => vague.as_str().replace('_', " "),
        _ => "?".to_owned(),
    };
    let modifier = figure
        .modifier
        .map_or("", |modifier| modifier.as_str())
        .replace('_', " ");
    let both = if modifier.is_empty() {
        value
    } else {
        format!("{modifier} {value}")
    };
    write!(out, "    {both:<22}  {}", Rtl(analysis.text(figure.span)))?;
    match &figure.unit {
        Some(unit) => writeln!(out, "  [{}]", Rtl(unit.label(analysis.source()))),
        None => writeln!(out),
    }
}

/// Text that keeps its own direction: set between U+2068 and U+2069, so that a terminal orders
/// neither the words nor what stands beside them wrongly. Line breaks become blanks.
struct Rtl<'a>(&'a str);

impl fmt::Display for Rtl<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("\u{2068}")?;
        for (index, line) in self.0.lines().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            f.write_str(line)?;
        }
        f.write_str("\u{2069}")
    }
}
