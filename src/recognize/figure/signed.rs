//! Numbers below zero and parts of one: `-5 درجات`, تحت الصفر, `.08`.

use super::quantity::is_whole_line;
use super::tail::{self, Tail, TailKind};
use crate::recognize::number::Number;
use crate::{Decimal, TokenKind, View};

/// Where the sign before a number begins, if one makes it negative: a minus that is written with the
/// number and with nothing before it. Before a counted noun it opens the line of a list.
pub(super) fn minus_before(view: &View<'_>, number: &Number, tail: &Tail) -> Option<usize> {
    let sign = number.at.checked_sub(1).filter(|_| number.digits)?;
    if !matches!(view.mark(sign), Some('-' | '\u{2212}' | '\u{2013}')) || !view.glued(number.at) {
        return None;
    }
    let alone = match view.prev(sign) {
        None => true,
        Some(before) => !view.glued(sign) && view.kind(before) != Some(TokenKind::Digits),
    };
    let fits = match tail.kind {
        TailKind::None => is_whole_line(view, number),
        TailKind::Noun => false,
        _ => true,
    };
    let start = view.token(sign)?.span.start;
    (alone && fits).then_some(start)
}

/// The value with its sign, and where it begins with it.
pub(super) fn signed(
    view: &View<'_>,
    number: &Number,
    tail: &Tail,
    value: Decimal,
    start: usize,
) -> (Decimal, usize) {
    if let Some(sign) = minus_before(view, number, tail) {
        return (value.negated(), sign.min(start));
    }
    if tail::below_zero(view, tail.next).is_some() && tail.kind != TailKind::Noun {
        return (value.negated(), start);
    }
    (value, start)
}
