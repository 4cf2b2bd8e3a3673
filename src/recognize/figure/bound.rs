//! Words that bound or soften a number, before it and behind.

use crate::lexicon::{Detail, NumberWord, Position, Sense, SenseSet};
use crate::{Bounds, Decimal, Modifier, TokenKind, Vague, View};

/// How far before the number a modifier may begin, in tokens.
const BEFORE: usize = 8;
/// How many words may stand between a verb and its number: تتجاوز قيمة مبيعاتها (the value of its sales exceeds).
const GAP: usize = 4;
/// How far behind the figure a modifier may begin.
const AFTER: usize = 4;

/// The modifier before a number that begins at `at`.
pub(super) fn before(view: &View<'_>, at: usize) -> Option<Modifier> {
    let first = at.saturating_sub(BEFORE).max(view.paragraph().start);
    let mut adjacent = None;
    let mut distant = None;
    for start in (first..at).rev() {
        for hit in view.hits(start, Sense::Modifier) {
            let Detail::Number(NumberWord::Modifier {
                modifier,
                close,
                position,
            }) = hit.fact.detail
            else {
                continue;
            };
            let next = hit.next();
            let closed = close.is_none_or(|close| {
                at > next && view.raw(at - 1).is_some_and(|token| token.key == close)
            });
            let reach = if close.is_some() { at - 1 } else { at };
            if next > reach || !closed {
                continue;
            }
            match position {
                // The longest one that ends right before the number: ما لا يقل عن, not يقل عن.
                Position::Before | Position::Verb if next == reach => adjacent = Some(modifier),
                Position::Verb if reach - next <= GAP && is_subject(view, next, reach) => {
                    distant = Some(modifier);
                }
                _ => {}
            }
        }
    }
    adjacent.or(distant)
}

/// True for a run of words that may be the subject of a verb.
fn is_subject(view: &View<'_>, from: usize, to: usize) -> bool {
    const NONE: SenseSet = SenseSet::of(&[
        Sense::NumberWord,
        Sense::Digits,
        Sense::ReportingVerb,
        Sense::Complementizer,
        Sense::Modifier,
    ]);
    (from..to).all(|i| view.kind(i) == Some(TokenKind::Word) && !view.is_any(i, NONE))
}

/// The modifier behind a figure that ends before `at`.
pub(super) fn after(view: &View<'_>, at: usize) -> Option<Modifier> {
    for start in at..at + AFTER {
        let found = view
            .hits(start, Sense::Modifier)
            .find_map(|hit| match hit.fact.detail {
                Detail::Number(NumberWord::Modifier {
                    modifier,
                    position: Position::After,
                    ..
                }) => Some(modifier),
                _ => None,
            });
        if found.is_some() {
            return found;
        }
        let opens = view
            .mark(start)
            .is_some_and(|mark| !matches!(mark, '"' | '«' | '»' | '(' | ')'));
        let counts =
            view.kind(start) == Some(TokenKind::Digits) || view.is(start, Sense::NumberWord);
        if opens || counts || view.is(start, Sense::Modifier) {
            return None;
        }
    }
    None
}

/// "أكثر من 5000 أو يساوي": what is more than the number or equal to it is at least so much.
pub(super) fn or_equal(view: &View<'_>, at: usize, before: Modifier) -> Modifier {
    let equal = view.hits(at, Sense::Modifier).any(|hit| {
        matches!(
            hit.fact.detail,
            Detail::Number(NumberWord::Modifier {
                position: Position::Equal,
                ..
            })
        )
    });
    match before {
        Modifier::MoreThan if equal => Modifier::AtLeast,
        Modifier::LessThan if equal => Modifier::AtMost,
        _ => before,
    }
}

/// What a modifier implies of the true number.
pub(super) fn bounds(modifier: Option<Modifier>, low: Decimal, high: Decimal) -> Bounds {
    match modifier {
        Some(Modifier::MoreThan | Modifier::AtLeast) => Bounds {
            min: Some(low),
            max: None,
        },
        Some(Modifier::LessThan | Modifier::AtMost) => Bounds {
            min: None,
            max: Some(high),
        },
        _ => Bounds::default(),
    }
}

/// What a vague plural implies: at least three of its kind, as every Arabic plural says.
pub(super) fn vague_bounds(vague: Vague) -> Bounds {
    let one = match vague {
        Vague::Tens => 10,
        Vague::Hundreds => 100,
        Vague::Thousands => 1_000,
        Vague::TensOfThousands => 10_000,
        Vague::HundredsOfThousands => 100_000,
        Vague::Millions => 1_000_000,
        Vague::Billions => 1_000_000_000,
    };
    Bounds {
        min: Some(Decimal::from(3 * one)),
        max: None,
    }
}
