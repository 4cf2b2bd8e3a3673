//! A document: its articles with what was found marked in the text, and its tables.

use super::marks::{Mark, Painter, Pin};
use super::out::Out;
use super::roster::Roster;
use super::{Document, claims, dates, entities, figures};
use crate::{Analysis, Claim, DateExpr, Figure, Label, Span};
use std::collections::BTreeMap;

/// A document on its page.
pub(super) struct Sheet<'a> {
    /// What was found.
    pub(super) analysis: &'a Analysis<'a>,
    /// Number of the document: all its ids begin with it.
    pub(super) number: usize,
    /// Number of the speaker of each claim.
    pub(super) speakers: Vec<usize>,
    /// The innermost claim over each figure.
    pub(super) saying: Saying,
}

impl Sheet<'_> {
    /// An id of this document: `a0-c3`.
    pub(super) fn id(&self, letter: char, index: usize) -> String {
        id(self.number, letter, index)
    }
}

/// An id of a document: `a0-c3`.
pub(super) fn id(number: usize, letter: char, index: usize) -> String {
    format!("a{number}-{letter}{index}")
}

/// Who says what stands at a place.
pub(super) struct Saying {
    /// Claims by the start of their content, with the innermost one open from there on.
    steps: Vec<(usize, Option<usize>)>,
}

impl Saying {
    /// The claims of an analysis, by place.
    pub(super) fn of(analysis: &Analysis<'_>) -> Saying {
        let mut steps = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let end = |claim: &usize| analysis.claims[*claim].content.end;
        let leave = |open: &mut Vec<usize>, steps: &mut Vec<_>, at: usize| {
            while let Some(least) = open.iter().map(end).min().filter(|e| *e <= at) {
                open.retain(|claim| end(claim) > least);
                steps.push((least, open.last().copied()));
            }
        };
        for (index, claim) in analysis.claims.iter().enumerate() {
            leave(&mut open, &mut steps, claim.content.start);
            open.push(index);
            steps.push((claim.content.start, Some(index)));
        }
        leave(&mut open, &mut steps, usize::MAX);
        Saying { steps }
    }

    /// The innermost claim whose content holds this place.
    pub(super) fn at(&self, place: usize) -> Option<usize> {
        let behind = self.steps.partition_point(|(at, _)| *at <= place);
        self.steps[..behind].last().and_then(|(_, claim)| *claim)
    }
}

/// Writes a document.
pub(super) fn write(out: &mut Out, document: &Document<'_>, number: usize, roster: &Roster) {
    let analysis = document.analysis;
    let place = |claim| roster.place(analysis, claim);
    let sheet = Sheet {
        analysis,
        number,
        speakers: analysis.claims.iter().map(place).collect(),
        saying: Saying::of(analysis),
    };
    out.raw("<section class=\"document\"");
    out.attribute("id", &format!("a{number}"));
    out.attribute("aria-label", document.title());
    out.raw("><div class=\"reading\"><div class=\"articles\">");
    body(out, document, &sheet);
    out.raw("</div><aside class=\"side\"");
    out.label("aria-label", "claims");
    out.raw(">");
    claims::write(out, &sheet, roster);
    out.raw("</aside></div><div class=\"below\">");
    figures::write(out, &sheet);
    dates::write(out, &sheet);
    entities::write(out, &sheet);
    out.raw("</div></section>\n");
}

fn body(out: &mut Out, document: &Document<'_>, sheet: &Sheet<'_>) {
    let analysis = sheet.analysis;
    let mut painter = Painter::new(marks(sheet), pins(sheet));
    let starts: Vec<usize> = analysis.articles.iter().map(|a| a.span.start).collect();
    let mut part = 0;
    let mut fresh = open_article(out, document, sheet, 0);
    for line in lines(analysis.source()) {
        let now = starts.partition_point(|s| *s <= line.start).max(1) - 1;
        if now > part {
            out.raw("</article>\n");
            fresh = open_article(out, document, sheet, now);
            part = now;
        }
        let headline = analysis.articles.get(part).and_then(|a| a.headline);
        let in_headline = headline.is_some_and(|h| h.overlaps(line));
        let tag = if in_headline { "h2" } else { "p" };
        let text = analysis.text(line);
        out.raw(&format!("<{tag}"));
        if !in_headline && fresh && text.len() < 90 && dated(analysis, line) {
            out.raw(" class=\"dateline\"");
        }
        fresh = in_headline;
        if !text.chars().any(is_arabic) {
            out.raw(" dir=\"ltr\" lang=\"\"");
        }
        out.raw(">");
        painter.line(out, analysis.source(), line);
        out.raw(&format!("</{tag}>\n"));
    }
    out.raw("</article>\n");
}

fn open_article(out: &mut Out, document: &Document<'_>, sheet: &Sheet<'_>, part: usize) -> bool {
    let article = sheet.analysis.articles.get(part);
    out.raw("<article");
    out.attribute("id", &sheet.id('p', part));
    out.raw(">");
    if article.is_none_or(|a| a.headline.is_none()) {
        out.raw("<h2 class=\"unnamed\">");
        out.isolate(document.name);
        out.raw("</h2>");
    }
    if let Some(published) = article.and_then(|a| a.published) {
        out.raw("<p class=\"published\">");
        out.word("published");
        out.raw(" <time>");
        out.code(&published.to_string());
        out.raw("</time></p>");
    }
    out.raw("\n");
    true
}

/// A short line below the headline whose date is all that it tells.
fn dated(analysis: &Analysis<'_>, line: Span) -> bool {
    let inside = analysis.within(line);
    !inside.dates.is_empty() || analysis.text(line).contains("GMT")
}

/// The lines that are not blank, without the blanks at their ends.
fn lines(text: &str) -> impl Iterator<Item = Span> {
    let mut start = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let at = start;
        start += line.len();
        let inner = line.trim();
        let from = at + (line.len() - line.trim_start().len());
        (!inner.is_empty()).then(|| Span::new(from, from + inner.len()))
    })
}

fn is_arabic(ch: char) -> bool {
    matches!(ch, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn attributes(class: &str, more: &[(&str, &str)]) -> String {
    let mut out = Out::default();
    out.attribute("class", class);
    more.iter()
        .for_each(|(name, value)| out.attribute(name, value));
    out.0
}

/// Everything that is shown in the text.
fn marks(sheet: &Sheet<'_>) -> Vec<Mark> {
    let analysis = sheet.analysis;
    let mut marks = claim_marks(sheet);
    let mark = |span, rank, id, attributes| Mark {
        span,
        rank,
        id,
        attributes,
    };
    for (i, quotation) in analysis.quotations.iter().enumerate() {
        let role = quotation.role.as_str();
        let classes = attributes(&format!("q q-{role}"), &[]);
        marks.push(mark(quotation.span, 2, Some(sheet.id('q', i)), classes));
    }
    for (i, figure) in analysis.figures.iter().enumerate() {
        let value = value(analysis, figure);
        let classes = attributes("f", &[("title", &value)]);
        marks.push(mark(figure.span, 5, Some(sheet.id('f', i)), classes));
    }
    for (i, date) in analysis.dates.iter().enumerate() {
        let classes = attributes("d", &[("title", &iso(date))]);
        marks.push(mark(date.span, 5, Some(sheet.id('d', i)), classes));
    }
    for (i, entity) in analysis.entities.iter().enumerate() {
        let link = entity.reference.as_deref().unwrap_or("");
        let title = format!("{} {link}", entity.name);
        let class = match entity.label {
            Label::Person => "e e-person",
            Label::Organization => "e e-organization",
            Label::Country => "e e-country",
            Label::Location => "e e-location",
            Label::Nationality => "e e-nationality",
        };
        let classes = attributes(class, &[("title", title.trim())]);
        marks.push(mark(entity.span, 6, Some(sheet.id('e', i)), classes));
    }
    marks
}

/// Contents, cues, speakers and sources of claims. A phrase that serves several claims is one mark.
fn claim_marks(sheet: &Sheet<'_>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut shared: BTreeMap<(&str, Span), Vec<usize>> = BTreeMap::new();
    for (i, claim) in sheet.analysis.claims.iter().enumerate() {
        let kind = claim.kind.as_str();
        marks.push(Mark {
            span: claim.content,
            rank: 1,
            id: Some(format!("{}t", sheet.id('c', i))),
            attributes: attributes(
                &format!("c c-{kind}"),
                &[
                    ("data-c", &sheet.id('c', i)),
                    ("data-s", &format!("s{}", sheet.speakers[i])),
                ],
            ),
        });
        let via = claim.via.iter().map(|span| ("v", *span));
        let parts = [
            ("u", claim.cue),
            ("s", claim.speaker),
            ("a", claim.addressee),
        ];
        let parts = parts.into_iter().filter_map(|(c, span)| Some((c, span?)));
        let implied = implied(sheet.analysis, claim).map(|span| ("r", span));
        parts
            .chain(via)
            .chain(implied)
            .for_each(|part| shared.entry(part).or_default().push(i));
    }
    for ((class, span), claims) in shared {
        let ids: Vec<String> = claims.iter().map(|i| sheet.id('c', *i)).collect();
        let rank = if class == "s" { 3 } else { 4 };
        marks.push(Mark {
            span,
            rank,
            id: None,
            attributes: attributes(class, &[("data-c", &ids.join(" "))]),
        });
    }
    marks
}

/// Where the one who speaks was last named, for a claim that leaves its subject out.
fn implied(analysis: &Analysis<'_>, claim: &Claim) -> Option<Span> {
    let referent = claim.referent.filter(|_| claim.speaker.is_none())?;
    let mentions = &analysis[referent].mentions;
    let place = claim.cue.unwrap_or(claim.content).start;
    let before = mentions.partition_point(|e| analysis[*e].span.start < place);
    let nearest = mentions.get(before.saturating_sub(1))?;
    Some(analysis[*nearest].span)
}

/// A number before the first word of each claim, which takes the focus.
fn pins(sheet: &Sheet<'_>) -> Vec<Pin> {
    let text = sheet.analysis.source();
    let pins = sheet.analysis.claims.iter().enumerate().map(|(i, claim)| {
        let before = text.get(..claim.content.start).unwrap_or("");
        let blank = before.char_indices().rev().find(|(_, c)| c.is_whitespace());
        let id = sheet.id('c', i);
        let mut out = Out::default();
        out.raw("<a class=\"n\"");
        out.attribute("id", &id);
        out.attribute("href", &format!("#{id}r"));
        out.attribute("data-c", &id);
        out.attribute("data-s", &format!("s{}", sheet.speakers[i]));
        out.label("aria-label", "claim");
        out.raw(&format!(" data-n=\"{n}\"><bdi>{n}</bdi></a>", n = i + 1));
        Pin {
            at: blank.map_or(0, |(at, c)| at + c.len_utf8()),
            markup: out.0,
        }
    });
    pins.collect()
}

/// The value of a date, also the point that a length of time leads to.
pub(super) fn iso(date: &DateExpr) -> String {
    let value = date.value.map(|v| v.to_string());
    let anchored = date.anchored.map(|p| format!(" ({p})"));
    value.unwrap_or_default() + &anchored.unwrap_or_default()
}

/// The value of a figure in digits, with its unit.
fn value(analysis: &Analysis<'_>, figure: &Figure) -> String {
    let number = figures::digits(figure);
    let unit = figure.unit.as_ref().map(|u| u.label(analysis.source()));
    format!("{number} {}", unit.unwrap_or("")).trim().to_owned()
}
