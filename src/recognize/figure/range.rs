//! Written ranges: بين 100 و150 شخصا, 4 أو 5 درجات, 10-20 دولارا.

use super::bound;
use super::tail::{Tail, TailKind, tail};
use crate::lexicon::{Clitic, Detail, NumberWord, Position, RangeKind, Sense};
use crate::recognize::number::{Number, number, number_before};
use crate::{Decimal, Modifier, TokenKind, View};

/// The two ends of a range.
#[derive(Clone, Debug)]
pub(super) struct Ends {
    pub(super) low: Decimal,
    pub(super) high: Decimal,
    pub(super) second: Number,
    pub(super) tail: Tail,
    /// The words before the ends made the range, and bound no number more.
    pub(super) bounded: bool,
}

/// The range whose first end is `first`.
pub(super) fn range(view: &View<'_>, first: &Number) -> Option<Ends> {
    let openers = openers(view, first.at);
    let changed = is_change(view, first.at);
    if let Some(ends) = openers.iter().flatten().find_map(|(kind, join)| {
        let between = *kind == RangeKind::Between;
        if changed && !between {
            return None;
        }
        opened(view, first, *join).or_else(|| between.then(|| split(view, first, *join)).flatten())
    }) {
        return Some(ends);
    }
    if let Some(ends) = compared(view, first) {
        return Some(ends);
    }
    let at = join(view, first.next, changed)?;
    let ends = ends(view, first, at, None)?;
    let large = first.plain.is_some_and(|digits| digits > 2) && ends.low >= Decimal::from(100);
    let years = first.plain == Some(4) && ends.high < Decimal::from(2100);
    (large && !years || ends.tail.kind != TailKind::None).then_some(ends)
}

/// أكثر من 1000 وأقل من 1500 دولار: a lower and an upper bound of one thing.
fn compared(view: &View<'_>, first: &Number) -> Option<Ends> {
    let own = tail(view, first.next, first);
    let (at, bound) = [own.next, first.next]
        .into_iter()
        .find_map(|at| opposite_bound(view, at).map(|found| (at, found)))?;
    let (next, upper) = bound;
    let low_first = match bound::before(view, first.at)? {
        Modifier::MoreThan | Modifier::AtLeast if upper => true,
        Modifier::LessThan | Modifier::AtMost if !upper => false,
        _ => return None,
    };
    let second = number(view, next)?;
    let behind = tail(view, second.next, &second);
    let own = (at == own.next && own.kind != TailKind::None).then_some(own);
    let tail = match own {
        Some(own) if behind.kind == TailKind::None => Tail {
            next: second.next,
            ..own
        },
        Some(own) if own.kind != behind.kind => return None,
        _ => behind,
    };
    let (low, high) = if low_first {
        (first.value, second.value)
    } else {
        (second.value, first.value)
    };
    (low < high).then_some(Ends {
        low,
        high,
        second,
        tail,
        bounded: true,
    })
}

/// Behind وأقل من or أو أكبر من: the token of the number, and whether it is the upper bound.
fn opposite_bound(view: &View<'_>, at: usize) -> Option<(usize, bool)> {
    let comma = usize::from(matches!(view.mark(at), Some(',' | '\u{60C}')));
    let at = at + comma;
    let word = view
        .hits(at, Sense::RangeWord)
        .any(|hit| hit.len == 1 && is_alternative(&hit.fact.detail));
    let lone = view.is_lone_conjunction(at) || word;
    let at = at + usize::from(lone);
    if !view.is(at, Sense::Modifier) {
        return None;
    }
    view.hits(at, Sense::Modifier)
        .filter(|hit| lone || hit.clitic == Clitic::Conjunction)
        .filter_map(|hit| match hit.fact.detail {
            Detail::Number(NumberWord::Modifier {
                modifier,
                close: None,
                position: Position::Before,
            }) => match modifier {
                Modifier::LessThan | Modifier::AtMost => Some((hit.next(), true)),
                Modifier::MoreThan | Modifier::AtLeast => Some((hit.next(), false)),
                Modifier::Approx => None,
            },
            _ => None,
        })
        .max_by_key(|(next, _)| *next)
}

fn is_alternative(detail: &Detail) -> bool {
    matches!(
        detail,
        Detail::Number(NumberWord::Range {
            kind: RangeKind::Alternative,
            ..
        })
    )
}

/// How far before the numbers of a change its verb is looked for, in tokens.
const CHANGE_WINDOW: usize = 12;

/// ارتفع من 5 إلى 7 (rose from 5 to 7): two numbers and no range.
pub(super) fn is_change(view: &View<'_>, at: usize) -> bool {
    let first = at.saturating_sub(CHANGE_WINDOW).max(view.paragraph().start);
    let words = (first..at).rev().take_while(|i| !view.is_mark(*i, '.'));
    words.into_iter().any(|i| {
        view.hits(i, Sense::RangeWord).any(|hit| {
            matches!(
                hit.fact.detail,
                Detail::Number(NumberWord::Range {
                    kind: RangeKind::Change,
                    ..
                })
            )
        })
    })
}

/// Kind and joining word of the range words that end right before a token.
fn openers(view: &View<'_>, at: usize) -> [Option<(RangeKind, u64)>; 4] {
    let mut found = [None; 4];
    let mut count = 0;
    for len in 1..=2 {
        let Some(start) = at.checked_sub(len) else {
            break;
        };
        for hit in view
            .hits(start, Sense::RangeWord)
            .filter(|hit| hit.next() == at)
        {
            if let Detail::Number(NumberWord::Range {
                kind,
                join: Some(join),
            }) = hit.fact.detail
                && count < found.len()
            {
                found[count] = Some((kind, join));
                count += 1;
            }
        }
    }
    found
}

/// The second end behind an opened range: the joining word stands behind the first number or its unit.
fn opened(view: &View<'_>, first: &Number, join: u64) -> Option<Ends> {
    let own = tail(view, first.next, first);
    let places = [(first.next, None), (own.next, Some(&own))];
    places.into_iter().find_map(|(at, own)| {
        let at = behind_join(view, at, join)?;
        ends(view, first, at, own)
    })
}

/// The number behind a joining word at `at`: a و in one word with it, or a word of its own.
fn behind_join(view: &View<'_>, at: usize, join: u64) -> Option<usize> {
    let token = view.raw(at)?;
    if token.kind == TokenKind::Word && token.key == join {
        return Some(at + 1);
    }
    let joined = join < 32 && view.hit(at, Sense::NumberWord)?.clitic == Clitic::Conjunction;
    joined.then_some(at)
}

/// بين مئة وخمسين ومئتين: where the first number took in the second, it is cut at a و.
fn split(view: &View<'_>, first: &Number, join: u64) -> Option<Ends> {
    (first.at + 1..first.next).rev().find_map(|at| {
        let second = behind_join(view, at, join)?;
        let first = number_before(view, first.at, at).filter(|cut| cut.next == at)?;
        ends(view, &first, second, None)
    })
}

/// The token behind what joins two ends without an opening word.
fn join(view: &View<'_>, at: usize, changed: bool) -> Option<usize> {
    if matches!(view.mark(at), Some('-' | '–' | '—')) {
        return Some(at + 1);
    }
    let hit = view
        .hits(at, Sense::RangeWord)
        .find(|hit| match hit.fact.detail {
            Detail::Number(NumberWord::Range { kind, .. }) => {
                kind == RangeKind::Alternative || kind == RangeKind::Join && !changed
            }
            _ => false,
        })?;
    (hit.clitic == Clitic::None).then(|| hit.next())
}

/// Both ends and what they count, where the second is the greater one.
fn ends(view: &View<'_>, first: &Number, at: usize, own: Option<&Tail>) -> Option<Ends> {
    let second = number(view, at)?;
    if second.clitic == Clitic::Preposition || second.fraction != first.fraction {
        return None;
    }
    let tail = tail(view, second.next, &second);
    if let Some(own) = own
        && (own.kind != tail.kind && tail.kind != TailKind::None || own.kind == TailKind::None)
    {
        return None;
    }
    let high = second.value;
    let mut low = first.value;
    // بين مئة ومئتي ألف: the scale of the second end is that of the first, too.
    if let Some(scale) = second.scale
        && !first.is_scaled()
        && let Some(scaled) = low.times(scale)
        && scaled < high
    {
        low = scaled;
    }
    let tail = match own {
        Some(own) if tail.kind == TailKind::None => Tail {
            next: second.next,
            ..own.clone()
        },
        _ => tail,
    };
    (low < high).then_some(Ends {
        low,
        high,
        second,
        tail,
        bounded: false,
    })
}
