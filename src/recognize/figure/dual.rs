//! Duals that count by themselves: two people, two coins, twice a thing; units that fill their line.

use super::quantity::{is_only, modifier};
use super::shape::Shape;
use super::tail::{self, Tail};
use super::{bound, noun};
use crate::lexicon::{Clitic, Form, Sense, SenseSet};
use crate::recognize::number::number;
use crate::{Decimal, Figure, Span, Unit, View};

/// Bare duals of people: مقتل جنديين, صيادان منفردان.
pub(super) fn two_people(view: &View<'_>) -> Option<Figure> {
    let at = view.at();
    let hit = view.hit(at, Sense::CountedPerson)?;
    let mut next = hit.next();
    const ADJECTIVES: usize = 2;
    while next < hit.next() + ADJECTIVES && is_dual_adjective(view, next) {
        next += 1;
    }
    let two = number(view, next).filter(|two| {
        two.value == Decimal::from(2) && !two.digits && !two.definite && two.clitic == Clitic::None
    });
    let (unit_next, number_span) = (next, hit.span);
    if let Some(two) = two {
        next = two.next;
    }
    let after_number = view
        .prev(at)
        .is_some_and(|before| view.is(before, Sense::Digits) || view.is(before, Sense::NumberWord));
    // مراقبان عسكريان: the dual is the adjective of another.
    let adjective = view.prev(at).is_some_and(|before| {
        let dual =
            Shape::of(view, before).is_some_and(|shape| shape.is_dual() && !shape.is_definite());
        dual && noun::is_plain(view, before)
    });
    if after_number || adjective {
        return None;
    }
    let span = Span::new(hit.span.start, view.token(next - 1)?.span.end);
    let unit = Span::new(hit.span.start, view.token(unit_next - 1)?.span.end);
    let mut figure = Figure::new(span, number_span, Decimal::from(2)).with_unit(Unit::Noun(unit));
    figure.modifier = modifier(view, at, next);
    figure.bounds = bound::bounds(figure.modifier, Decimal::from(2), Decimal::from(2));
    Some(figure)
}

const ORDINARY: SenseSet = SenseSet::of(&[Sense::OrdinaryWord, Sense::ReportingContext]);

/// منفردان, رائعين: a word that no gazetteer binds, in the dual.
fn is_dual_adjective(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.raw(at) else {
        return false;
    };
    let dual = Shape::of(view, at).is_some_and(|shape| {
        let verb = shape.begins_like_verb() && !view.is(at, Sense::Demonym);
        shape.is_dual() && !shape.is_definite() && !shape.begins_with_and() && !verb
    });
    let unbound = token.senses.without(ORDINARY).is_empty() && !noun::is_context(view, at);
    dual && (unbound || view.is(at, Sense::Demonym))
}

/// Dual sums: دفع دولارين.
pub(super) fn two_coins(view: &View<'_>) -> Option<Figure> {
    let hit = view
        .hit(view.at(), Sense::Currency)
        .filter(|hit| tail::unit_form(hit) == Some(Form::Dual))?;
    units(
        view,
        tail::currency(&hit),
        Sense::Currency,
        Decimal::from(2),
    )
}

/// ضعفي المعدل (twice the rate), إلى ضعفين: a dual of multiples.
pub(super) fn twofold(view: &View<'_>) -> Option<Figure> {
    let at = view.at();
    view.hit(at, Sense::Unit)
        .filter(|hit| tail::unit_form(hit) == Some(Form::Twofold))?;
    units(view, tail::measure(view, at), Sense::Unit, Decimal::from(2))
}

/// A line that is nothing but a unit, as in a table: متر, مترين. In a sentence only people are
/// counted by a bare dual.
pub(super) fn lone_unit(view: &View<'_>) -> Option<Figure> {
    let at = view.at();
    let hit = view
        .hit(at, Sense::Unit)
        .filter(|hit| hit.clitic == Clitic::None)?;
    let value = match tail::unit_form(&hit) {
        Some(Form::Singular | Form::Sign) => Decimal::ONE,
        Some(Form::Dual) => Decimal::from(2),
        _ => return None,
    };
    if !is_only(view, at, hit.next()) {
        return None;
    }
    units(view, tail::measure(view, at), Sense::Unit, value)
}

fn units(view: &View<'_>, tail: Option<Tail>, sense: Sense, value: Decimal) -> Option<Figure> {
    let (at, tail) = (view.at(), tail?);
    let before = view.prev(at);
    if before.is_some_and(|i| view.is(i, Sense::Digits) || view.is(i, Sense::NumberWord)) {
        return None;
    }
    let hit = view.hit(at, sense)?;
    let mut figure = Figure::new(hit.span, hit.span, value);
    let mut next = tail.next;
    if let Some((coins, behind)) = tail::small_coins(view, &tail) {
        figure.value = value.plus(coins);
        figure.span.end = view.token(behind - 1)?.span.end;
        next = behind;
    }
    figure.modifier = modifier(view, at, next);
    figure.bounds = bound::bounds(figure.modifier, value, value);
    figure.unit = tail.unit;
    Some(figure)
}
