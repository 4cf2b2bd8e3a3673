//! What stands behind a number: a sign of per cent, money, a measure, or a counted noun.

use super::noun;
use crate::lexicon::{Clitic, Detail, Form, NumberWord, Sense};
use crate::recognize::number::Number;
use crate::{Decimal, Hit, Span, Str, TokenKind, Unit, View};

/// What a number counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tail {
    pub(super) kind: TailKind,
    pub(super) unit: Option<Unit>,
    /// The token behind it.
    pub(super) next: usize,
    /// How many of a small coin make one, where it is one.
    pub(super) parts: Option<u32>,
}

/// The kind of a tail, in the order of precedence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TailKind {
    Percent,
    Money,
    Measure,
    Noun,
    None,
}

impl Tail {
    pub(super) fn none(next: usize) -> Tail {
        Tail {
            kind: TailKind::None,
            unit: None,
            next,
            parts: None,
        }
    }

    fn of(kind: TailKind, unit: Unit, next: usize) -> Tail {
        Tail {
            kind,
            unit: Some(unit),
            next,
            parts: None,
        }
    }
}

/// What stands at `at`, right behind a number.
pub(super) fn tail(view: &View<'_>, at: usize, number: &Number) -> Tail {
    percent(view, at)
        .or_else(|| money(view, at))
        .or_else(|| measure(view, at))
        .or_else(|| counted(view, at, number))
        .unwrap_or_else(|| Tail::none(at))
}

/// في المئة، %
pub(super) fn percent(view: &View<'_>, at: usize) -> Option<Tail> {
    let hit = view.hits(at, Sense::Percent).find(|hit| {
        matches!(
            hit.fact.detail,
            Detail::Number(NumberWord::Percent { before: false })
        )
    })?;
    Some(Tail::of(TailKind::Percent, Unit::Percent, hit.next()))
}

/// دولار، ريالا سعوديا، €
pub(super) fn money(view: &View<'_>, at: usize) -> Option<Tail> {
    let hit = view
        .hits(at, Sense::Currency)
        .find(|hit| hit.clitic == Clitic::None)?;
    currency(&hit)
}

/// The currency that a hit names.
pub(super) fn currency(hit: &Hit<'_>) -> Option<Tail> {
    let Detail::Number(NumberWord::Currency { iso, parts, .. }) = &hit.fact.detail else {
        return None;
    };
    let unit = match iso {
        Some(iso) => Unit::Currency(iso.clone()),
        None => Unit::Noun(hit.span),
    };
    Some(Tail {
        parts: *parts,
        ..Tail::of(TailKind::Money, unit, hit.next())
    })
}

/// كيلومتر، درجة مئوية، كم
pub(super) fn measure(view: &View<'_>, at: usize) -> Option<Tail> {
    let hit = view.hits(at, Sense::Unit).find(|hit| {
        hit.clitic == Clitic::None
            && !matches!(unit_form(hit), None | Some(Form::Context | Form::BelowZero))
    })?;
    let Detail::Number(NumberWord::Unit { symbol, .. }) = &hit.fact.detail else {
        return None;
    };
    let unit = match symbol {
        Some(symbol) => Unit::Symbol(symbol.clone()),
        None => heat(view, &hit).map_or(Unit::Noun(hit.span), Unit::Symbol),
    };
    Some(Tail::of(TailKind::Measure, unit, hit.next()))
}

pub(super) fn unit_form(hit: &Hit<'_>) -> Option<Form> {
    match &hit.fact.detail {
        Detail::Number(NumberWord::Unit { form, .. } | NumberWord::Currency { form, .. }) => {
            Some(*form)
        }
        _ => None,
    }
}

/// How far round a bare درجة (degree) heat is looked for, in tokens.
const HEAT_WINDOW: usize = 24;

/// The symbol of a bare degree where the words round it speak of heat.
fn heat(view: &View<'_>, degree: &Hit<'_>) -> Option<Str> {
    if unit_form(degree) != Some(Form::Degree) {
        return None;
    }
    let paragraph = view.paragraph();
    let first = degree.at.saturating_sub(HEAT_WINDOW).max(paragraph.start);
    let behind = (degree.at + HEAT_WINDOW).min(paragraph.end);
    (first..behind)
        .flat_map(|i| view.hits(i, Sense::Unit))
        .find_map(|hit| match &hit.fact.detail {
            Detail::Number(NumberWord::Unit {
                symbol,
                form: Form::Context,
            }) => symbol.clone(),
            _ => None,
        })
}

fn counted(view: &View<'_>, at: usize, number: &Number) -> Option<Tail> {
    let next = noun::counted(view, at, number.whole())?;
    let span = view.span(at..next)?;
    Some(Tail::of(TailKind::Noun, Unit::Noun(span), next))
}

/// The second amount of a sum in two units, `و43 سنتا` behind `20 دولارا`: what it adds and the token behind it.
pub(super) fn small_coins(view: &View<'_>, whole: &Tail) -> Option<(Decimal, usize)> {
    if whole.kind != TailKind::Money || whole.parts.is_some() {
        return None;
    }
    let at = if view.is_lone_conjunction(whole.next) {
        whole.next + 1
    } else {
        whole.next
    };
    let coins = crate::recognize::number::number(view, at)?;
    if at == whole.next && coins.clitic != Clitic::Conjunction {
        return None;
    }
    let tail = money(view, coins.next)?;
    let parts = Decimal::from(i64::from(tail.parts?));
    Some((coins.value.divided_by(parts)?, tail.next))
}

/// A currency sign before its number: `$20`, `USD 20`. The span of the sign.
pub(super) fn sign_before(view: &View<'_>, number: &Number) -> Option<(Span, Unit)> {
    const LONGEST: usize = 3;
    for len in 1..=LONGEST {
        let at = number.at.checked_sub(len)?;
        let hit = view
            .hits(at, Sense::Currency)
            .find(|hit| hit.next() == number.at);
        let Some(hit) = hit.filter(|hit| unit_form(hit) == Some(Form::Sign)) else {
            continue;
        };
        return Some((hit.span, currency(&hit)?.unit?));
    }
    None
}

/// Where a per cent sign or phrase before the number begins: `%7`, بالمئة 10.
pub(super) fn percent_before(view: &View<'_>, number: &Number) -> Option<usize> {
    const LONGEST: usize = 2;
    (1..=LONGEST).find_map(|len| {
        let at = number.at.checked_sub(len)?;
        let hit = view
            .hits(at, Sense::Percent)
            .find(|hit| hit.next() == number.at)?;
        let Detail::Number(NumberWord::Percent { before: false }) = hit.fact.detail else {
            return None;
        };
        let other = at.checked_sub(1).is_some_and(|i| {
            view.kind(i) == Some(TokenKind::Digits) || view.is(i, Sense::NumberWord)
        });
        let sign = view.kind(at) == Some(TokenKind::Mark);
        let stuck = view.glued(at) && !at.checked_sub(1).is_some_and(|i| view.is_mark(i, '('));
        let near = !sign || view.glued(number.at) && !stuck;
        (near && !other).then_some(hit.span.start)
    })
}

/// The token behind تحت الصفر, where it follows.
pub(super) fn below_zero(view: &View<'_>, at: usize) -> Option<usize> {
    let mut hits = view.hits(at, Sense::Unit);
    hits.find(|hit| unit_form(hit) == Some(Form::BelowZero))
        .map(|hit| hit.next())
}
