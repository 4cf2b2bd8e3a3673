//! A unit with a part of it: لتر ونصف, ثلاثة أمتار ونصف المتر, جنيه وخمسون قرشا.

use super::bound;
use super::quantity::modifier;
use super::tail::{self, Tail, TailKind};
use crate::lexicon::{Clitic, Detail, Form, NumberWord, Sense, SenseSet};
use crate::recognize::number::number;
use crate::text::{letter_codes, rekey};
use crate::{Decimal, Figure, Span, View};

/// Units and sums, which a part may follow.
const MEASURED: SenseSet = SenseSet::of(&[Sense::Unit, Sense::Currency]);

/// The part of one unit behind a measure or a sum, ونصف or وربع المتر: its value and the token behind it.
pub(super) fn joined(view: &View<'_>, whole: &Tail) -> Option<(Decimal, usize)> {
    if !matches!(whole.kind, TailKind::Measure | TailKind::Money) {
        return None;
    }
    let lone = view.is_lone_conjunction(whole.next);
    let at = whole.next + usize::from(lone);
    if !view.is(at, Sense::NumberWord) {
        return None;
    }
    let part = number(view, at).filter(|part| part.fraction && !part.digits && !part.definite)?;
    if !lone && part.clitic != Clitic::Conjunction {
        return None;
    }
    if names_unit(view, part.next) {
        return Some((part.value, part.next + 1));
    }
    // "متر ونصف كيلو": another measure.
    let other = view.is_any(part.next, MEASURED)
        || super::shape::Shape::of(view, part.next).is_some_and(super::shape::Shape::is_definite);
    (!other).then_some((part.value, part.next))
}

/// المتر, الدولار: a unit with its article.
fn names_unit(view: &View<'_>, at: usize) -> bool {
    let definite = super::shape::Shape::of(view, at).is_some_and(super::shape::Shape::is_definite);
    let Some(token) = view.token(at).filter(|_| definite) else {
        return false;
    };
    let Some((stem, _)) = letter_codes(token.text).nth(2) else {
        return false;
    };
    let facts = view.facts_of(rekey(&token.text[stem..], false));
    facts.iter().any(|fact| {
        matches!(
            fact.detail,
            Detail::Number(NumberWord::Unit { .. } | NumberWord::Currency { .. })
        )
    })
}

/// One measure and a part of it: لتر وربع, مترين ونصف.
pub(super) fn measure_and_part(view: &View<'_>) -> Option<Figure> {
    let hit = view
        .hit(view.at(), Sense::Unit)
        .filter(|hit| hit.clitic != Clitic::Conjunction)?;
    let value = count_of(tail::unit_form(&hit)?)?;
    let tail = tail::measure(view, view.at())?;
    with_part(view, hit.span, value, tail)
}

/// One sum and a part of it: جنيه وخمسون قرشا, دولار ونصف.
pub(super) fn sum_and_part(view: &View<'_>) -> Option<Figure> {
    let hit = view
        .hit(view.at(), Sense::Currency)
        .filter(|hit| hit.clitic != Clitic::Conjunction)?;
    let value = count_of(tail::unit_form(&hit)?)?;
    with_part(view, hit.span, value, tail::currency(&hit)?)
}

/// One or two, by the form of the word.
fn count_of(form: Form) -> Option<Decimal> {
    match form {
        Form::Singular => Some(Decimal::ONE),
        Form::Dual => Some(Decimal::from(2)),
        _ => None,
    }
}

fn with_part(view: &View<'_>, unit: Span, count: Decimal, tail: Tail) -> Option<Figure> {
    const NUMBER: SenseSet = SenseSet::of(&[Sense::Digits, Sense::NumberWord, Sense::VagueNumber]);
    let at = view.at();
    if view
        .prev(at)
        .is_some_and(|before| view.is_any(before, NUMBER))
    {
        return None;
    }
    let (more, next) = tail::small_coins(view, &tail).or_else(|| joined(view, &tail))?;
    let value = count.plus(more)?;
    let span = Span::new(unit.start, view.token(next - 1)?.span.end);
    let mut figure = Figure::new(span, span, value);
    figure.modifier = modifier(view, at, next);
    figure.bounds = bound::bounds(figure.modifier, value, value);
    figure.unit = tail.unit;
    Some(figure)
}
