//! Who keeps a contested stretch.
//!
//! Within a kind: users' rules before ours, the longer mention before the shorter, the earlier rule
//! before the later. Between kinds: a date keeps its digits from figures and its words from
//! entities, unless the entity is the longer one; a figure whose number stands in an entity is none.

use crate::rule::{Candidate, Doc, Found};
use crate::{DateExpr, Entity, Figure, Span};

/// The settled mentions of one article.
#[derive(Debug, Default)]
pub(crate) struct Settlement {
    pub(crate) entities: Vec<Entity>,
    pub(crate) dates: Vec<DateExpr>,
    pub(crate) figures: Vec<Figure>,
}

/// Settles the candidates of one line of an article and adds what stays. `given` is the number of
/// users' rules, which rank first; `taken` has a byte for each token of the page, zero where
/// nothing is settled yet. Line by line, the work stays near in memory however long the article is.
pub(crate) fn settle_line(
    doc: &Doc<'_>,
    candidates: &mut Vec<Candidate>,
    given: u32,
    taken: &mut [u8],
    settled: &mut Settlement,
) {
    // Mentions are large: their order is settled by index, and each is moved once.
    let mut order: Vec<_> = candidates
        .iter()
        .enumerate()
        .filter(|(_, candidate)| is_sound(doc.text, &candidate.found))
        .map(|(index, candidate)| {
            let span = candidate.found.span();
            let longest = std::cmp::Reverse(span.len());
            let ours = candidate.rank >= given;
            (ours, longest, candidate.rank, span.start, index)
        })
        .collect();
    order.sort_unstable();
    let mut kept = vec![false; candidates.len()];
    for (.., index) in order {
        let found = &candidates[index].found;
        let bit = 1 << found.kind() as u8;
        let taken = &mut taken[doc.tokens_of(found.span())];
        kept[index] = taken.iter().all(|kinds| kinds & bit == 0);
        if kept[index] {
            taken.iter_mut().for_each(|kinds| *kinds |= bit);
        }
    }
    for (candidate, kept) in candidates.drain(..).zip(kept) {
        match candidate.found {
            _ if !kept => {}
            Found::Entity(found) => settled.entities.push(found),
            Found::Date(found) => settled.dates.push(found),
            Found::Figure(found) => settled.figures.push(found),
            Found::Quotation(_) | Found::Claim(_) => {}
        }
    }
}

/// Puts the mentions of an article in order and settles what kinds contest between them.
pub(crate) fn settle_kinds(settled: &mut Settlement) {
    settled.entities.sort_by_key(|found| found.span);
    settled.dates.sort_by_key(|found| found.span);
    settled.figures.sort_by_key(|found| found.span);
    between_kinds(settled);
}

/// A rule may return any span: only one on character boundaries of the text is a mention.
fn is_sound(text: &str, found: &Found) -> bool {
    let sound = |span: Span| {
        text.get(span.range())
            .is_some_and(|slice| !slice.is_empty())
    };
    match found {
        Found::Figure(figure) => sound(figure.span) && sound(figure.number),
        found => sound(found.span()),
    }
}

fn between_kinds(settled: &mut Settlement) {
    let Settlement {
        entities,
        dates,
        figures,
    } = settled;
    let within = |outer: Span, inner: Span| outer.contains(inner) && outer != inner;
    retain_by_overlap(
        dates,
        entities,
        |d| d.span,
        |e| e.span,
        |date, entity| !within(entity.span, date.span),
    );
    retain_by_overlap(entities, dates, |e| e.span, |d| d.span, |_, _| false);
    retain_by_overlap(figures, dates, |f| f.number, |d| d.span, |_, _| false);
    retain_by_overlap(figures, entities, |f| f.number, |e| e.span, |_, _| false);
}

/// Keeps the items of which `keep` says so for every one of `others` that they overlap. Both lists
/// are sorted by start and disjoint in themselves.
fn retain_by_overlap<A, B>(
    items: &mut Vec<A>,
    others: &[B],
    span: impl Fn(&A) -> Span,
    other_span: impl Fn(&B) -> Span,
    keep: impl Fn(&A, &B) -> bool,
) {
    items.retain(|item| {
        let here = span(item);
        let first = others.partition_point(|other| other_span(other).end <= here.start);
        let met = others[first..]
            .iter()
            .take_while(|other| other_span(other).start < here.end);
        met.into_iter().all(|other| keep(item, other))
    });
}
