//! What recurs.

use super::duration::{amount, heads_a_date, unit_word};
use super::parts::{self, lead, shift_after};
use super::reader::Reader;
use super::{Answer, resolve, weekday};
use crate::lexicon::{Count, Role, TimeUnit, TimeWord};
use crate::{DateExpr, DateValue, Decimal, Period, PeriodUnit};

/// كل يوم, يوميا, مرتين في الشهر, في اليوم, بالسنة.
pub(super) fn set(r: &Reader<'_>, at: usize) -> Answer {
    let make = |end, period| {
        Some((
            end,
            DateExpr::new(r.span(at, end), DateValue::Every(period)),
        ))
    };
    if let Some((end, period)) = r.find(at, |s| match s {
        TimeWord::Set(period) => Some(period),
        _ => None,
    }) {
        return make(end, period);
    }
    if let Some(next) = lead(r, at, Role::Every) {
        if r.has_clitic(next) {
            return None;
        }
        if let Some((end, _, _)) = weekday::weekday(r, parts::day_head(r, next).unwrap_or(next)) {
            return make(end, Period::new(Decimal::ONE, PeriodUnit::Week));
        }
        if let Some(counted) = amount(r, next) {
            return make(counted.end, resolve::period(counted.unit, counted.amount)?);
        }
        let (end, unit) = unit_word(r, next)?;
        if unit.count != Count::One || unit.definite || heads_a_date(r, end, unit.unit) {
            return None;
        }
        return make(end, resolve::period(unit.unit, Decimal::ONE)?);
    }
    if let Some(next) = times(r, at) {
        let i = lead(r, next, Role::In).or(r.prep_in(next).then_some(next))?;
        let (end, unit) = definite_single(r, i)?;
        return make(end, resolve::period(unit, Decimal::ONE)?);
    }
    let (end, unit) = definite_single(r, at)?;
    let inside = (at > 0 && lead(r, at - 1, Role::In) == Some(at)) || r.prep_in(at);
    if !inside
        || !follows_amount(r, at)
        || !matches!(
            unit,
            TimeUnit::Day | TimeUnit::Week | TimeUnit::Month | TimeUnit::Year
        )
    {
        return None;
    }
    let free = shift_after(r, end).is_none()
        && r.ordinal(end).is_none()
        && lead(r, end, Role::Last).is_none()
        && (weekday::weekday(r, end).is_none() || r.has_clitic(end))
        && parts::year_number(r, end).is_none()
        && !r.relative(end)
        && !r.definite(end);
    free.then(|| make(end, resolve::period(unit, Decimal::ONE)?))
        .flatten()
}

/// "500 ألف برميل في اليوم": a number stands shortly before.
fn follows_amount(r: &Reader<'_>, at: usize) -> bool {
    (at.saturating_sub(6)..at).any(|i| r.is_number(i) || r.is_digits(i))
}

/// مرة, مرتين, ثلاث مرات.
fn times(r: &Reader<'_>, at: usize) -> Option<usize> {
    lead(r, at, Role::Times).or_else(|| {
        if r.is_digits(at) {
            return lead(r, at + 1, Role::Times);
        }
        let (next, _) = r.number(at)?;
        lead(r, next, Role::Times)
    })
}

fn definite_single(r: &Reader<'_>, at: usize) -> Option<(usize, TimeUnit)> {
    let (end, unit) = unit_word(r, at)?;
    (unit.count == Count::One && unit.definite).then_some((end, unit.unit))
}
