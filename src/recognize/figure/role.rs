//! What the sentence tells of what a figure counts: killed, displaced, spent; rose from, to, by.

use super::per;
use super::range::is_change;
use crate::lexicon::{Clitic, Detail, NumberWord, RangeKind, Sense, SenseSet};
use crate::rule::{Context, Doc, Settled};
use crate::{ChangePart, Figure, FigureRole, Span, Str, Unit, View};
use std::ops::Range;

/// How far before a figure the word stands that tells its role, in tokens.
const BACK: usize = 7;

/// Fills role, change, country and the elided noun of the figures of an article, which are sorted.
pub(crate) fn tell_roles(
    doc: &Doc<'_>,
    context: &Context,
    lines: Range<usize>,
    figures: &mut [Figure],
) {
    let mut line = lines.start;
    // Where the last figure ended, and what it counted, inside the line.
    let mut last: (usize, Option<Span>) = (0, None);
    for figure in figures {
        let tokens = doc.tokens_of(figure.span);
        while line < lines.end && doc.lines[line].behind <= tokens.start {
            line += 1;
            last = (0, None);
        }
        let Some(place) = doc.lines[lines.start..lines.end].get(line - lines.start) else {
            return;
        };
        let view = View::new(doc, context, Settled::NONE, place.first..place.behind);
        let free = last.0.max(place.first);
        figure.role = role(&view, figure, &tokens, free);
        figure.change = change(&view, &tokens);
        figure.country = country(&view, figure);
        figure.elided = elided(&view, figure, &tokens, last.1);
        figure.per = per::per(&view, figure, tokens.end);
        let noun = match figure.unit {
            Some(Unit::Noun(span)) => Some(span),
            _ => figure.elided,
        };
        last = (tokens.end, noun.or(last.1));
    }
}

/// The word inside the figure (12 قتيلا), else the nearest one before it in its clause.
fn role(
    view: &View<'_>,
    figure: &Figure,
    tokens: &Range<usize>,
    free: usize,
) -> Option<FigureRole> {
    let of_money = matches!(figure.unit, Some(Unit::Currency(_)));
    let of_things = matches!(figure.unit, Some(Unit::Noun(_)) | None);
    let fits = |role: FigureRole| match role {
        FigureRole::Spent => of_money,
        FigureRole::Produced => !of_money && figure.unit.is_some(),
        _ => of_things,
    };
    if let Some(role) = tokens.clone().find_map(|at| told(view, at)) {
        return fits(role).then_some(role);
    }
    let first = tokens.start.saturating_sub(BACK).max(free);
    for at in (first..tokens.start).rev() {
        if view
            .mark(at)
            .is_some_and(|mark| !matches!(mark, '(' | '"' | '«' | '»'))
        {
            return None;
        }
        if let Some(role) = told(view, at) {
            return fits(role).then_some(role);
        }
    }
    None
}

fn told(view: &View<'_>, at: usize) -> Option<FigureRole> {
    view.hits(at, Sense::FigureRole)
        .find_map(|hit| match hit.fact.detail {
            Detail::Number(NumberWord::Role(role)) => Some(role),
            _ => None,
        })
}

/// من, إلى or بنسبة right before the figure, behind a verb of change.
fn change(view: &View<'_>, tokens: &Range<usize>) -> Option<ChangePart> {
    const SOFTENED: usize = 2;
    let mut at = tokens.start;
    for _ in 0..SOFTENED {
        match view.prev(at) {
            Some(before) if view.is(before, Sense::Modifier) => at = before,
            _ => break,
        }
    }
    let before = view.prev(at)?;
    let joined = view.raw(tokens.start)?.clitic == Clitic::Preposition;
    let part = if view.is(before, Sense::RangeWord) {
        view.hits(before, Sense::RangeWord)
            .find_map(|hit| match hit.fact.detail {
                Detail::Number(NumberWord::Range { kind, .. }) => match kind {
                    RangeKind::From => Some(ChangePart::From),
                    RangeKind::Join => Some(ChangePart::To),
                    _ => None,
                },
                _ => None,
            })?
    } else if view.is(before, Sense::Percent) || joined {
        ChangePart::By
    } else {
        return None;
    };
    is_change(view, at).then_some(part)
}

/// The country of the nationality on the counted noun.
fn country(view: &View<'_>, figure: &Figure) -> Option<Str> {
    const ISO: &str = "iso3166:";
    let Some(Unit::Noun(span)) = figure.unit else {
        return None;
    };
    view.doc().tokens_of(span).find_map(|at| {
        let hit = view.hit(at, Sense::Demonym)?;
        let code = hit.fact.name()?.reference.as_deref()?.strip_prefix(ISO)?;
        Some(Str::from(code.to_owned()))
    })
}

/// الضحايا of `15 من الضحايا`; the noun counted before in `12 منهم`.
fn elided(
    view: &View<'_>,
    figure: &Figure,
    tokens: &Range<usize>,
    before: Option<Span>,
) -> Option<Span> {
    const BOUND: SenseSet =
        SenseSet::of(&[Sense::FunctionWord, Sense::TimeUnit, Sense::NumberWord]);
    if figure.unit.is_some() {
        return None;
    }
    let next = tokens.end;
    let of = view.hits(next, Sense::RangeWord).any(|hit| {
        hit.len == 1
            && hit.clitic == Clitic::None
            && matches!(
                hit.fact.detail,
                Detail::Number(NumberWord::Range {
                    kind: RangeKind::From,
                    ..
                })
            )
    });
    if of && !view.is_any(next + 1, BOUND) {
        let definite =
            super::shape::Shape::of(view, next + 1).is_some_and(super::shape::Shape::is_definite);
        let behind = super::noun::definite(view, next + 1).filter(|_| definite)?;
        return view.span(next + 1..behind);
    }
    let pronoun = view.is(next, Sense::FunctionWord)
        && super::shape::Shape::of(view, next).is_some_and(super::shape::Shape::of_them);
    if pronoun { before } else { None }
}
