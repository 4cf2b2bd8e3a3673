//! Lengths of time, ages, and what recurs.

use super::measure::bare;
use super::parts::{self, lead, shift_after};
use super::reader::Reader;
use super::resolve;
use super::share::{fraction, share_of, with_share};
use super::weekday;
use crate::lexicon::TimeUnit;
use crate::lexicon::{Count, Role, TimeWord, UnitWord};
use crate::{DateExpr, DateValue, Decimal, Period, PeriodUnit};

/// One amount of a unit, and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amount {
    pub(super) end: usize,
    pub(super) amount: Decimal,
    pub(super) unit: TimeUnit,
}

/// ثلاثة أيام, 48 ساعة, عامين, عام ونصف, السنوات الثلاث المقبلة.
pub(super) fn duration(r: &Reader<'_>, at: usize) -> Option<(usize, DateExpr)> {
    let (end, value) = bounds(r, at)
        .or_else(|| counted(r, at))
        .or_else(|| definite(r, at))
        .or_else(|| bare(r, at))?;
    let mut found = DateExpr::new(r.span(at, end), value);
    // "خلال الشهرين الماضيين" leads back.
    let past = end > at + 1 && shift_after(r, end - 1).is_some_and(|(_, shift)| shift.by < 0);
    if let (Some(direction), DateValue::Duration(period)) = (direction(r, at), value) {
        let direction = if past { -1 } else { direction };
        found.anchored = resolve::anchored(period, direction, r.published);
    }
    Some((end, found))
}

/// -1 behind قبل and منذ, 1 behind بعد, خلال, في غضون.
fn direction(r: &Reader<'_>, at: usize) -> Option<i64> {
    let mut i = at.checked_sub(1)?;
    if lead(r, i, Role::Approx) == Some(at) {
        i = i.checked_sub(1)?;
    }
    let ends = |role| (i.saturating_sub(1)..=i).any(|j| lead(r, j, role) == Some(i + 1));
    if ends(Role::Since) || ends(Role::Before) {
        Some(-1)
    } else if ends(Role::After) || ends(Role::Within) {
        Some(1)
    } else {
        None
    }
}

/// NUMBER UNIT, a dual, and so on with a smaller unit: سنتان وشهران, عام ونصف.
fn counted(r: &Reader<'_>, at: usize) -> Option<(usize, DateValue)> {
    let first = amount(r, at)?;
    compound(r, first)
}

pub(super) fn compound(r: &Reader<'_>, first: Amount) -> Option<(usize, DateValue)> {
    let mut period = resolve::period(first.unit, first.amount)?;
    // "عام ونصف": half of the unit itself, in the smaller unit where that is whole.
    if let Some((end, share)) = joint(r, first.end).and_then(|i| fraction(r, i))
        && let Some(end) = behind_share(r, end, first.unit)
    {
        return Some((end, DateValue::Duration(with_share(period, first, share)?)));
    }
    let mut last = first;
    while let Some(i) =
        joint(r, last.end).or_else(|| r.mark(last.end, ",\u{60c}").then_some(last.end + 1))
        && let i = joint(r, i).unwrap_or(i)
        && let Some(next) = amount(r, i).or_else(|| one(r, i))
        && next.unit < last.unit
    {
        let (amount, unit) = resolve::period(next.unit, next.amount)?.first;
        if unit == resolve::period(last.unit, last.amount)?.first.1 {
            break;
        }
        period = period.and(amount, unit);
        last = next;
    }
    Some((last.end, DateValue::Duration(period)))
}

/// Behind the share of a unit, which may be named again: عامان ونصف العام. `None` before another unit.
fn behind_share(r: &Reader<'_>, at: usize, whole: TimeUnit) -> Option<usize> {
    let Some((end, again)) = unit_word(r, at) else {
        return Some(at);
    };
    let same = again.unit == whole && again.count == Count::One && again.definite;
    (same && !r.has_clitic(at)).then_some(end)
}

/// The token that و joins to what stands before, be it attached or alone.
pub(super) fn joint(r: &Reader<'_>, at: usize) -> Option<usize> {
    if r.conj(at) {
        Some(at)
    } else {
        lead(r, at, Role::And)
    }
}

/// A singular standing for one of its unit, only inside a compound: شهر in "سنة وشهر".
pub(super) fn one(r: &Reader<'_>, at: usize) -> Option<Amount> {
    let (end, unit) = unit_word(r, at)?;
    (unit.count == Count::One && !unit.definite).then_some(Amount {
        end,
        amount: Decimal::ONE,
        unit: unit.unit,
    })
}

/// NUMBER UNIT or a dual.
pub(super) fn amount(r: &Reader<'_>, at: usize) -> Option<Amount> {
    if let Some((next, share)) = fraction(r, at)
        && !r.has_clitic(next)
        && let Some((end, unit)) = unit_word(r, next)
        && unit.count == Count::One
        && !unit.definite
    {
        return share_of(end, unit.unit, share);
    }
    if let Some((end, unit)) = unit_word(r, at) {
        let dual = unit.count == Count::Two && !unit.construct && !unit.definite;
        return dual.then_some(Amount {
            end,
            amount: Decimal::from(2),
            unit: unit.unit,
        });
    }
    if !may_count(r, at) {
        return None;
    }
    let (next, number) = r.number(at)?;
    let next = close_bracket(r, next);
    if r.has_clitic(next) {
        return None;
    }
    let (end, unit) = unit_word(r, next)?;
    // "أصيب 173 اليوم": the day, and no unit of the number.
    let the_one = unit.definite && unit.count == Count::One;
    let plain = !unit.construct && unit.count != Count::Two && !the_one;
    if !plain || matches!(unit.unit, TimeUnit::Quarter | TimeUnit::Half) || number.is_negative() {
        return None;
    }
    // "2 يوم الثلاثاء": the unit heads a date of its own.
    if unit.count == Count::One && heads_a_date(r, end, unit.unit) {
        return None;
    }
    Some(Amount {
        end,
        amount: number,
        unit: unit.unit,
    })
}

/// False for digits behind which no unit can stand: numbers are costly to read in vain.
fn may_count(r: &Reader<'_>, at: usize) -> bool {
    let next = at + 1;
    !r.is_digits(at)
        || r.is_number(next)
        || unit_word(r, next).is_some()
        || r.mark(next, ".,\u{66b}\u{66c}") && r.is_digits(next + 1)
        || r.mark(next, "/)") && unit_word(r, next + 1).is_some()
}

/// "41/ عاما/", "(10) سنوات": marks between a number and its unit.
fn close_bracket(r: &Reader<'_>, at: usize) -> usize {
    if r.mark(at, "/)") && unit_word(r, at + 1).is_some() {
        at + 1
    } else {
        at
    }
}

/// Two bounds of one unit: ستة إلى سبعة أشهر, ما بين 15 و17 سنة.
fn bounds(r: &Reader<'_>, at: usize) -> Option<(usize, DateValue)> {
    let between = lead(r, at, Role::Between);
    let from = lead(r, at, Role::From).filter(|_| between.is_none());
    let i = between.or(from).unwrap_or(at);
    if i > at
        && let Some(found) = two_amounts(r, i, between.is_some())
    {
        return Some(found);
    }
    let joined = r.conj(i + 1) || r.mark(i + 1, "-–.,") || r.is_joint(i + 1);
    if r.is_digits(i) && !joined {
        return None;
    }
    let (next, low) = r.number(i)?;
    let second = if between.is_some() {
        if r.conj(next) {
            Some(next)
        } else {
            lead(r, next, Role::And)
        }
    } else if r.mark(next, "-–") && r.is_digits(next + 1) {
        Some(next + 1)
    } else {
        lead(r, next, Role::To)
            .or_else(|| lead(r, next, Role::Or))
            .or_else(|| lead(r, next, Role::Until))
    }?;
    let second = amount(r, second)?;
    let (low, high) = (
        resolve::period(second.unit, low)?,
        resolve::period(second.unit, second.amount)?,
    );
    Some((second.end, DateValue::DurationRange(low, high)))
}

/// Each bound with its unit: من ستة أيام إلى 15 يوما, بين شهر وشهرين.
fn two_amounts(r: &Reader<'_>, at: usize, between: bool) -> Option<(usize, DateValue)> {
    let low = amount(r, at).or_else(|| one(r, at))?;
    let next = if between {
        joint(r, low.end)
    } else {
        lead(r, low.end, Role::To).or_else(|| lead(r, low.end, Role::Until))
    }?;
    let high = amount(r, next).or_else(|| one(r, next))?;
    let (from, to) = (
        resolve::period(low.unit, low.amount)?,
        resolve::period(high.unit, high.amount)?,
    );
    Some((high.end, DateValue::DurationRange(from, to)))
}

/// السنوات الثلاث المقبلة, السنوات الـ15 المقبلة, الخمس سنوات الماضية, السنتين المقبلتين.
fn definite(r: &Reader<'_>, at: usize) -> Option<(usize, DateValue)> {
    let i = lead(r, at, Role::Article).unwrap_or(at);
    if let Some((next, number)) = r.number(i)
        && (i > at || !r.is_digits(i))
    {
        let (end, unit) = unit_word(r, next)?;
        if unit.construct || unit.count == Count::Two {
            return None;
        }
        let (end, _) = shift_or_last(r, end)?;
        return Some((
            end,
            DateValue::Duration(resolve::period(unit.unit, number)?),
        ));
    }
    let (next, unit) = unit_word(r, at)?;
    if !unit.definite {
        return None;
    }
    if unit.count == Count::Two {
        // "منذ حوالي الشهرين"
        let about = at > r.first() && lead(r, at - 1, Role::Approx) == Some(at);
        let (end, ()) = shift_or_last(r, next).or(about.then_some((next, ())))?;
        return Some((
            end,
            DateValue::Duration(resolve::period(unit.unit, Decimal::from(2))?),
        ));
    }
    if unit.count != Count::Many || r.has_clitic(next) {
        return None;
    }
    let first = next;
    let i = lead(r, next, Role::Article).unwrap_or(next);
    let (next, number) = r.number(i)?;
    if r.has_clitic(next) {
        return Some((
            next,
            DateValue::Duration(resolve::period(unit.unit, number)?),
        ));
    }
    let moved = shift_or_last(r, next);
    // "الدقائق 12": bare digits behind the plural name its members.
    if moved.is_none() && r.is_digits(i) && i == first {
        return None;
    }
    let end = moved.map_or(next, |(end, ())| end);
    Some((
        end,
        DateValue::Duration(resolve::period(unit.unit, number)?),
    ))
}

fn shift_or_last(r: &Reader<'_>, at: usize) -> Option<(usize, ())> {
    shift_after(r, at)
        .map(|(end, _)| (end, ()))
        .or_else(|| lead(r, at, Role::Last).map(|end| (end, ())))
}

/// عام 2011, شهر رمضان, يوم الثلاثاء: the noun before a date.
pub(super) fn heads_a_date(r: &Reader<'_>, at: usize, unit: TimeUnit) -> bool {
    if r.at_edge(at) {
        return false;
    }
    match unit {
        TimeUnit::Year => parts::year_number(r, at).is_some() && !r.has_clitic(at),
        TimeUnit::Month => {
            parts::month_name(r, at).is_some() && !r.has_clitic(at)
                || r.is_digits(at) && !r.has_clitic(at)
        }
        TimeUnit::Day => {
            !r.has_clitic(at)
                && (weekday::weekday(r, at).is_some()
                    || parts::calendar_date(r, at).is_some()
                    || r.has(at, |s| matches!(s, TimeWord::DayWord { .. })))
        }
        _ => false,
    }
}

/// الثالثة عشرة من العمر (thirteen years of age).
pub(super) fn age(r: &Reader<'_>, at: usize) -> Option<(usize, DateExpr)> {
    let (next, n) = r.ordinal(at).or_else(|| {
        let (next, n) = r.number(at)?;
        u32::try_from(n.to_i64()?).ok().map(|n| (next, n))
    })?;
    let end = lead(r, next, Role::Age)?;
    // "في العقد الرابع من العمر" is a decade of life.
    let decade = |s| matches!(s, TimeWord::Unit(u) if u.unit == TimeUnit::Decade);
    if at > r.first() && r.has(at - 1, decade) {
        return None;
    }
    let years = Period::new(Decimal::from(i64::from(n)), PeriodUnit::Year);
    (n < 130).then(|| {
        (
            end,
            DateExpr::new(r.span(at, end), DateValue::Duration(years)),
        )
    })
}

pub(super) fn unit_word(r: &Reader<'_>, at: usize) -> Option<(usize, UnitWord)> {
    r.find(at, |s| match s {
        TimeWord::Unit(unit) => Some(unit),
        _ => None,
    })
}
