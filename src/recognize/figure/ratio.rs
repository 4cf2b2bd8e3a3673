//! Ratios: واحد من كل خمسة أطفال (one of every five children).

use super::quantity::{is_only, modifier};
use super::tail::{TailKind, tail};
use super::{bound, names};
use crate::lexicon::{Clitic, Detail, NumberWord, RangeKind, Sense};
use crate::recognize::number::number;
use crate::{Decimal, Figure, Span, View};

/// The token behind what makes a ratio of the number before it, and whether it stands in sentences.
fn of_every(view: &View<'_>, at: usize) -> Option<(usize, bool)> {
    view.hits(at, Sense::RangeWord)
        .find_map(|hit| match hit.fact.detail {
            Detail::Number(NumberWord::Range {
                kind: RangeKind::Ratio,
                ..
            }) => Some((hit.next(), hit.len > 1)),
            _ => None,
        })
}

/// True where the number that ends here is the first of a ratio.
pub(super) fn opens_ratio(view: &View<'_>, at: usize) -> bool {
    of_every(view, at).is_some_and(|(_, told)| told)
}

/// من behind واحد: one of them.
pub(super) fn is_one_of(view: &View<'_>, at: usize) -> bool {
    view.hits(at, Sense::RangeWord).any(|hit| {
        let from = matches!(
            hit.fact.detail,
            Detail::Number(NumberWord::Range {
                kind: RangeKind::From,
                ..
            })
        );
        from && hit.len == 1 && hit.clitic == Clitic::None
    })
}

/// واحد من كل خمسة, 3 من كل 10 نساء; واحد على ثلاثة where the line is nothing else or the number is in words.
pub(super) fn ratio(view: &View<'_>) -> Option<Figure> {
    let at = view.at();
    if !(at + 1..at + 4).any(|i| view.is(i, Sense::RangeWord)) {
        return None;
    }
    let part = number(view, at).filter(|part| !part.definite && !part.fraction)?;
    let (next, told) = of_every(view, part.next)?;
    let whole = number(view, next).filter(|whole| whole.value > Decimal::ONE)?;
    if names::is_inside_number(view, at) {
        return None;
    }
    let tail = if told {
        tail(view, whole.next, &whole)
    } else {
        let plain = is_only(view, at, whole.next) || !part.digits;
        if !plain {
            return None;
        }
        super::tail::Tail::none(whole.next)
    };
    if !matches!(tail.kind, TailKind::Noun | TailKind::None) || told && part.value >= whole.value {
        return None;
    }
    let value = part.value.divided_by(whole.value)?.rounded(3);
    let span = Span::new(part.span.start, view.token(tail.next - 1)?.span.end);
    let number = Span::new(part.span.start, whole.span.end);
    let mut figure = Figure::new(span, number, value);
    figure.modifier = modifier(view, at, tail.next);
    figure.bounds = bound::bounds(figure.modifier, value, value);
    figure.unit = tail.unit;
    Some(figure)
}
