//! The minutes of a clock time in words.

use super::clock::Clock;
use super::parts::lead;
use super::reader::Reader;
use crate::Decimal;
use crate::lexicon::{ClockWord, Role, TimeUnit, TimeWord};

/// والنصف, وربع, إلا ربعا, و30 دقيقة.
pub(super) fn minutes(r: &Reader<'_>, clock: &mut Clock) {
    let i = clock.end;
    if let Some((next, minus)) = r.find(i, |s| match s {
        TimeWord::Clock(ClockWord::Minus(n)) => Some(n),
        _ => None,
    }) {
        let (next, n) = if minus > 0 {
            (next, minus)
        } else if let Some((to, n)) = some_minutes(r, next) {
            (to, n)
        } else {
            return;
        };
        if n < 60 && clock.minute.is_none() {
            clock.hour = if clock.hour <= 1 { 12 } else { clock.hour - 1 };
            clock.minute = Some(60 - n);
            clock.end = next;
            clock.headed = true;
        }
        return;
    }
    if clock.minute.is_some() {
        return;
    }
    let (joined, i) = match lead(r, i, Role::And) {
        Some(next) if r.is_digits(next) || r.is_word(next) => (true, next),
        _ => (r.conj(i), i),
    };
    if !joined {
        return;
    }
    let add = r.find(i, |s| match s {
        TimeWord::Clock(ClockWord::Add(n)) => Some(n),
        _ => None,
    });
    if let Some((next, n)) = add.or_else(|| some_minutes(r, i)) {
        clock.minute = Some(n);
        clock.end = next;
    }
}

/// A number of minutes with the word for them: خمس دقائق.
fn some_minutes(r: &Reader<'_>, at: usize) -> Option<(usize, u8)> {
    let (next, n) = r.number(at)?;
    let (end, ()) = r.find(next, |s| match s {
        TimeWord::Unit(u) if u.unit == TimeUnit::Minute => Some(()),
        _ => None,
    })?;
    u8::try_from(n.to_i64()?)
        .ok()
        .filter(|n| *n < 60)
        .map(|n| (end, n))
}

/// "ثلاثة وثلث" is read as one number: its share of the hour in minutes.
pub(super) fn with_share(number: Decimal) -> Option<(u8, u8)> {
    let hour = (1..=12).find(|h| {
        let more = Decimal::from(*h + 1);
        Decimal::from(*h) < number && number < more
    })?;
    let minutes = number
        .minus(Decimal::from(hour))?
        .times(Decimal::from(60))?;
    let minutes = minutes.rounded(0).to_i64()?;
    Some((u8::try_from(hour).ok()?, u8::try_from(minutes).ok()?))
}
