//! Figures that disagree: the same thing counted with different values.

use super::article::{Saying, id};
use super::figures::{said_by, sentence, value};
use super::out::Out;
use super::{Document, Links};
use crate::{Decimal, Figure, Span, Unit, fold};
use std::collections::{BTreeMap, BTreeSet};

/// Two figures are about the same where the words round them share so many, and that part of all
/// of them, in per cent.
const SHARED: usize = 4;
const LIKENESS: usize = 30;
/// So many words on each side of a figure tell what it is about.
const REACH: usize = 12;
/// A figure is compared with so many groups of its unit, the newest first.
const WINDOW: usize = 200;
/// So many groups are shown.
const GROUPS: usize = 40;

/// A figure with what its sentence is about.
struct Count {
    document: usize,
    figure: usize,
    about: BTreeSet<String>,
    /// The least and the greatest number that it allows.
    allowed: (Option<Decimal>, Option<Decimal>),
}

/// Writes the groups of figures that disagree.
pub(super) fn write(out: &mut Out, documents: &[Document<'_>], links: Links) {
    out.raw("<section class=\"disagree\" id=\"disagree\"><h2>");
    out.word("disagree");
    out.raw("</h2><p class=\"note\">");
    out.word("disagree_about");
    out.raw("</p>");
    let sayings: Vec<Saying> = documents.iter().map(|d| Saying::of(d.analysis)).collect();
    let groups = groups(documents);
    if groups.is_empty() {
        out.raw("<p class=\"none\">");
        out.word("disagree_none");
        out.raw("</p>");
    }
    for (unit, group) in groups.iter().take(GROUPS) {
        out.raw("<table><caption>");
        out.isolate(unit);
        out.raw("</caption><thead><tr>");
        for key in ["value", "said_by", "published", "sentence"] {
            out.column(key);
        }
        out.raw("</tr></thead><tbody>\n");
        for count in group {
            let document = &documents[count.document];
            let figure = &document.analysis.figures[count.figure];
            out.raw("<tr>");
            out.cell("value");
            out.raw("<a");
            let place = id(count.document, 'f', count.figure);
            out.attribute("href", &links.to(count.document, &place));
            out.raw(">");
            value(out, document.analysis, figure);
            out.raw("</a></td>");
            out.cell("said_by");
            let claim = sayings[count.document].at(figure.span.start);
            said_by(out, document.analysis, claim);
            out.raw("<span class=\"from\">");
            out.isolate(document.title());
            out.raw("</span></td>");
            out.cell("published");
            let article = document.analysis.articles.get(figure.article);
            if let Some(published) = article.and_then(|a| a.published) {
                out.code(&published.day().to_string());
            }
            out.raw("</td>");
            out.cell("sentence");
            sentence(out, document.analysis, figure.span);
            out.raw("</td></tr>\n");
        }
        out.raw("</tbody></table>\n");
    }
    out.raw("</section>\n");
}

/// The groups with their unit, those from most documents first.
fn groups(documents: &[Document<'_>]) -> Vec<(String, Vec<Count>)> {
    let mut by_unit: BTreeMap<String, (String, Vec<Count>)> = BTreeMap::new();
    for (number, document) in documents.iter().enumerate() {
        for (index, figure) in document.analysis.figures.iter().enumerate() {
            let Some(unit) = figure.unit.as_ref().filter(|_| counts(figure)) else {
                continue;
            };
            let unit = unit.label(document.analysis.source());
            let entry = by_unit.entry(fold(unit).as_str().to_owned());
            let (_, list) = entry.or_insert_with(|| (unit.to_owned(), Vec::new()));
            list.push(Count {
                document: number,
                figure: index,
                about: about(document, figure),
                allowed: allowed(figure),
            });
        }
    }
    let mut groups: Vec<(String, Vec<Count>)> = Vec::new();
    for (unit, counts) in by_unit.into_values() {
        groups.extend(
            linked(counts)
                .into_iter()
                .map(|group| (unit.clone(), group)),
        );
    }
    let sources = |group: &[Count]| {
        let documents: BTreeSet<usize> = group.iter().map(|c| c.document).collect();
        (documents.len(), group.len())
    };
    groups.sort_by_key(|(_, group)| std::cmp::Reverse(sources(group)));
    groups
}

/// Shares and rates are of too many things to be compared by their unit alone.
fn counts(figure: &Figure) -> bool {
    !matches!(figure.unit, Some(Unit::Percent)) && figure.vague.is_none()
}

/// Groups round their first figure, so that a chain of likenesses does not lead from one subject
/// to another. Those that agree with all others of their group are left out.
fn linked(counts: Vec<Count>) -> Vec<Vec<Count>> {
    let mut groups: Vec<Vec<Count>> = Vec::new();
    for count in counts {
        let from = groups.len().saturating_sub(WINDOW);
        match groups[from..]
            .iter_mut()
            .rev()
            .find(|group| alike(&group[0], &count))
        {
            Some(group) => group.push(count),
            None => groups.push(vec![count]),
        }
    }
    groups.retain(|group| {
        let mut others = group.iter().skip(1);
        others.any(|other| {
            group
                .iter()
                .any(|one| one.document != other.document && apart(one, other))
        })
    });
    groups
}

fn alike(a: &Count, b: &Count) -> bool {
    let shared = a.about.intersection(&b.about).count();
    let all = a.about.len() + b.about.len() - shared;
    shared >= SHARED && shared * 100 >= all * LIKENESS
}

/// True where no number is allowed by both: "more than 30" and 35 agree.
fn apart(a: &Count, b: &Count) -> bool {
    let below = |x: Option<Decimal>, y: Option<Decimal>| x.zip(y).is_some_and(|(x, y)| x < y);
    below(a.allowed.1, b.allowed.0) || below(b.allowed.1, a.allowed.0)
}

fn allowed(figure: &Figure) -> (Option<Decimal>, Option<Decimal>) {
    let written = (figure.low.or(figure.value), figure.high.or(figure.value));
    match figure.modifier {
        None => written,
        Some(_) => (figure.bounds.min, figure.bounds.max),
    }
}

/// The longer words round the figure in its sentence, without numbers.
fn about(document: &Document<'_>, figure: &Figure) -> BTreeSet<String> {
    const LONG: usize = 4;
    let analysis = document.analysis;
    let sentence = analysis.context(figure.span);
    let before = analysis.text(Span::new(sentence.start, figure.span.start));
    let behind = analysis.text(Span::new(figure.span.end, sentence.end));
    let near: Vec<&str> = before.split_whitespace().rev().take(REACH).collect();
    let words = near
        .into_iter()
        .chain(behind.split_whitespace().take(REACH));
    let mut about = BTreeSet::new();
    for word in words {
        let folded = fold(word);
        let letters = folded.as_str().split(|c: char| !c.is_alphabetic());
        about.extend(
            letters
                .filter(|w| w.chars().count() >= LONG)
                .map(str::to_owned),
        );
    }
    about
}
