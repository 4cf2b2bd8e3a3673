//! The pieces of a calendar date: day, month, year, weekday, and how they are read one after another.

use super::passage;
use super::reader::Reader;
pub(super) use super::said::{Month, Parts, YearSaid};
use super::weekday::weekday;
use crate::Decimal;
use crate::lexicon::{ClockWord, Count, Era, Role, Shift, TimeUnit, TimeWord};

/// A word of that role, which may be of several words.
pub(super) fn lead(r: &Reader<'_>, at: usize, role: Role) -> Option<usize> {
    r.find(at, |s| (s == TimeWord::Lead(role)).then_some(()))
        .map(|(next, ())| next)
}

/// The place behind an optional word of that role.
pub(super) fn skip(r: &Reader<'_>, at: usize, role: Role) -> usize {
    lead(r, at, role).unwrap_or(at)
}

/// A shift word that follows its noun: الماضي، المقبل (last, next).
pub(super) fn shift_after(r: &Reader<'_>, at: usize) -> Option<(usize, Shift)> {
    if r.has_clitic(at) {
        return None;
    }
    let (next, mut shift) = r.find(at, |s| match s {
        TimeWord::Shift(shift) if !shift.before => Some(shift),
        _ => None,
    })?;
    shift.from_text &= !r.opens_story(at);
    Some((next, shift))
}

/// A demonstrative before its noun: هذا (this).
pub(super) fn shift_before(r: &Reader<'_>, at: usize) -> Option<(usize, Shift)> {
    r.find(at, |s| match s {
        TimeWord::Shift(shift) if shift.before => Some(shift),
        _ => None,
    })
}

/// A singular unit without a number: شهر (month), العام (the year).
pub(super) fn single(r: &Reader<'_>, at: usize, unit: TimeUnit) -> Option<(usize, bool)> {
    r.find(at, |s| match s {
        TimeWord::Unit(u) if u.unit == unit && u.count == Count::One => Some(u.definite),
        _ => None,
    })
}

/// The day of the month: 9, الـ9, التاسع, تسعة.
pub(super) fn day_number(r: &Reader<'_>, at: usize) -> Option<(usize, u8)> {
    let of_month = |n: u32| u8::try_from(n).ok().filter(|n| (1..=31).contains(n));
    let digits = lead(r, at, Role::Article).unwrap_or(at);
    if let Some((day, length)) = r.digits(digits) {
        return of_month(day)
            .filter(|_| length <= 2)
            .map(|day| (digits + 1, day));
    }
    if let Some((next, n)) = r.ordinal(at) {
        return of_month(n).map(|day| (next, day));
    }
    let (next, n) = r.number(at)?;
    let n = u32::try_from(n.to_i64()?).ok()?;
    of_month(n).map(|day| (next, day))
}

/// The name of a month with its second name, if it has two: يوليو/تموز, أغسطس (آب), ديسمبر كانون الأول.
pub(super) fn month_name(r: &Reader<'_>, at: usize) -> Option<(usize, u8, bool, bool)> {
    let (next, (number, hijri, alone)) = one_month(r, at)?;
    let mut to = next;
    let bracket = r.mark(to, "(");
    if r.mark(to, "/(-–") {
        to += 1;
    }
    if let Some((mut end, (second, h, _))) = one_month(r, to)
        && (second, h) == (number, hijri)
        && !r.has_clitic(to)
    {
        if bracket {
            if !r.mark(end, ")") {
                return Some((next, number, hijri, alone));
            }
            end += 1;
        }
        return Some((end, number, hijri, true));
    }
    Some((next, number, hijri, alone))
}

fn one_month(r: &Reader<'_>, at: usize) -> Option<(usize, (u8, bool, bool))> {
    r.find(at, |s| match s {
        TimeWord::Month {
            number,
            hijri,
            alone,
        } => Some((number, hijri, alone)),
        _ => None,
    })
}

/// A month as it stands in a date, and whether it needs no company to be one.
pub(super) fn month(r: &Reader<'_>, at: usize) -> Option<(usize, Month, bool)> {
    if let Some((next, shift)) = shift_before(r, at)
        && let Some((end, true)) = single(r, next, TimeUnit::Month)
    {
        return Some((end, Month::Shifted(shift), true));
    }
    if let Some((next, definite)) = single(r, at, TimeUnit::Month) {
        if definite {
            let (end, shift) = shift_after(r, next)?;
            return Some((end, Month::Shifted(shift), true));
        }
        if let Some((end, number, hijri, _)) = month_name(r, next) {
            return Some((end, Month::Named { number, hijri }, true));
        }
        // "شهر 9": the month by its number.
        // "شهر واحد" measures.
        if lead(r, next, Role::Whole).is_some() {
            return None;
        }
        let (end, n) = r.number(next)?;
        let number = u8::try_from(n.to_i64()?)
            .ok()
            .filter(|n| (1..=12).contains(n))?;
        return Some((
            end,
            Month::Named {
                number,
                hijri: false,
            },
            true,
        ));
    }
    let (end, number, hijri, alone) = month_name(r, at)?;
    Some((end, Month::Named { number, hijri }, alone))
}

/// A number that can be a year: four digits, or words from one thousand on, with its era.
pub(super) fn year_number(r: &Reader<'_>, at: usize) -> Option<(usize, i32, Option<Era>)> {
    // Wire copy turns "1990." into ".1990" at the end of a line.
    let at = if r.mark(at, ".") && r.glued(at + 1) {
        at + 1
    } else {
        at
    };
    let (next, year) = match r.digits(at) {
        Some((year, 4)) if !decimal_follows(r, at) => (at + 1, year),
        Some((year, 1..=3)) => {
            let (next, era) = era(r, at + 1)?;
            return Some((next, i32::try_from(year).ok()?, Some(era)));
        }
        Some(_) => return None,
        None => {
            let (next, n) = r.year_in_words(at)?;
            // "عام ألف" alone counts what follows.
            if n == Decimal::from(1000) {
                return None;
            }
            (next, u32::try_from(n.to_i64()?).ok()?)
        }
    };
    let year = i32::try_from(year).ok()?;
    if !(1000..=2200).contains(&year) {
        return None;
    }
    if let Some((end, era)) = era(r, next) {
        return Some((end, year, Some(era)));
    }
    Some((next, year, None))
}

/// A four-digit number that goes on: 2015.3 or 2000,5.
fn decimal_follows(r: &Reader<'_>, at: usize) -> bool {
    r.mark(at + 1, ".,\u{66b}\u{66c}") && r.glued(at + 1) && r.glued(at + 2) && r.is_digits(at + 2)
}

/// م, هـ, ق.م.
pub(super) fn era(r: &Reader<'_>, at: usize) -> Option<(usize, Era)> {
    r.find(at, |s| match s {
        TimeWord::Era(era) => Some(era),
        _ => None,
    })
}

/// The year of a date behind its month: 2015, عام 2012, من العام الجاري, (2015), الماضي.
fn year_said(r: &Reader<'_>, at: usize) -> Option<(usize, YearSaid)> {
    let mut i = at;
    if r.mark(i, ",\u{60c}") {
        i += 1;
    }
    i = lead(r, i, Role::From)
        .or_else(|| lead(r, i, Role::In))
        .unwrap_or(i);
    if let Some((next, shift)) = shift_before(r, i)
        && let Some((end, true)) = single(r, next, TimeUnit::Year)
    {
        return Some((end, YearSaid::Shifted(shift)));
    }
    if let Some((next, definite)) = single(r, i, TimeUnit::Year) {
        if let Some((end, year, era)) = year_number(r, next) {
            return Some((end, YearSaid::Number(year, era)));
        }
        if definite && let Some((end, shift)) = shift_after(r, next) {
            return Some((end, YearSaid::Shifted(shift)));
        }
        return None;
    }
    if i > at && !r.mark(at, ",\u{60c}") {
        return None;
    }
    let (end, year, era) = year_number(r, i)?;
    if !r.is_digits(i) && r.mark(at, ",\u{60c}") {
        return None;
    }
    let plausible = era.is_some() || year >= 1300 || !r.is_digits(i);
    (plausible && !r.counts(end)).then_some((end, YearSaid::Number(year, era)))
}

/// يوم, or another word that only leads in a day.
pub(super) fn day_head(r: &Reader<'_>, at: usize) -> Option<usize> {
    let (next, definite) = single(r, at, TimeUnit::Day)?;
    (!definite).then_some(next)
}

/// DAY MONTH [YEAR] with an optional weekday before it: الثلاثاء، الموافق 9 أبريل/نيسان.
pub(super) fn calendar_date(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    let mut parts = Parts::default();
    let mut i = at;
    if let Some(next) = day_head(r, i) {
        i = next;
    }
    if let Some((next, number, _)) = weekday(r, i) {
        parts.weekday = Some(number);
        i = next;
    }
    if i > at {
        if r.mark(i, "(,\u{60c}") {
            i += 1;
        }
        i = skip(r, i, Role::Equals);
        i = skip(r, i, Role::In);
        if let Some(next) = day_head(r, i) {
            i = next;
        }
    }
    let opened = i > at && r.mark(i - 1, "(");
    let (next, day) = day_number(r, i)?;
    parts.day = Some(day);
    i = next;
    // "15 منه": the month that was named before.
    if let Some(end) = lead(r, i, Role::OfIt) {
        let (month, year) = passage::month_before(r, at)?;
        parts.month = Some(month);
        parts.year = year;
        return Some((end, parts));
    }
    let dashed = r.mark(i, ".-/") && r.is_digits(i - 1);
    if dashed {
        i += 1;
    }
    // "23 في الشهر القادم"
    let shifted = || {
        let next = lead(r, i, Role::In)?;
        let (_, said, _) = month(r, next)?;
        matches!(said, Month::Shifted(_)).then_some(next)
    };
    let from = lead(r, i, Role::From).or_else(shifted);
    i = from.unwrap_or(i);
    if from.is_none() && r.has_clitic(i) {
        return None;
    }
    let (next, said, alone) = month(r, i)?;
    // "2-0" with the nought in words is a score.
    if dashed && !alone {
        return None;
    }
    parts.month = Some(said);
    i = next;
    // "1/ذي القعدة/1436"
    if dashed && r.mark(i, "/-") && r.digits(i + 1).is_some_and(|(_, length)| length == 4) {
        i += 1;
    }
    i = finish(r, i, &mut parts);
    if opened && r.mark(i, ")") {
        i += 1;
    }
    Some((i, parts))
}

/// MONTH DAY [YEAR]: أكتوبر 14, يناير الثاني والعشرين، 2018.
pub(super) fn month_then_day(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    let mut parts = Parts::default();
    let mut i = at;
    if let Some((next, number, _)) = weekday(r, i) {
        parts.weekday = Some(number);
        i = if r.mark(next, ",\u{60c}") {
            next + 1
        } else {
            next
        };
    }
    let (next, number, hijri, _) = month_name(r, i)?;
    if r.has_clitic(next) {
        return None;
    }
    let (end, day) = day_number(r, next)?;
    if !r.is_digits(next) && r.ordinal(next).is_none() {
        return None;
    }
    if r.is_digits(next) && counts_something(r, end) {
        return None;
    }
    parts.day = Some(day);
    parts.month = Some(Month::Named { number, hijri });
    let end = finish(r, end, &mut parts);
    Some((end, parts))
}

/// "في يوليو 13 قتيلا", "يوليو 13:30": the number is no day of the month.
fn counts_something(r: &Reader<'_>, end: usize) -> bool {
    let goes_on = r.mark(end, ".:%\u{66b}") && r.glued(end) && r.is_digits(end + 1);
    let noun = r.is_word(end)
        && !r.has_clitic(end)
        && !r.function_word(end)
        && r.find(end, Some).is_none();
    goes_on || noun || r.counts(end)
}

/// MONTH [YEAR]: يوليو/تموز 2023, شهر أبريل, سبتمبر المقبل.
pub(super) fn month_date(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    let mut parts = Parts::default();
    let (next, said, alone) = month(r, at)?;
    parts.month = Some(said);
    let end = finish(r, next, &mut parts);
    // صفر alone is the number.
    let whole_line = r.at_edge(at) && r.at_edge(end) && !r.is_number(at);
    let hijri = matches!(said, Month::Named { hijri: true, .. });
    if !(alone || end > next || whole_line || placed(r, at, end, hijri)) {
        return None;
    }
    Some((end, parts))
}

/// في مارس, منذ مارس: a preposition of time before a word that is a verb or noun too.
fn placed(r: &Reader<'_>, at: usize, end: usize, hijri: bool) -> bool {
    const ROLES: [Role; 4] = [Role::In, Role::Since, Role::Until, Role::Within];
    // إب is a town and no آب: no such month begins with a hamza below.
    const HAMZA_BELOW: char = '\u{625}';
    if r.slice(at..at + 1)
        .is_some_and(|word| word.starts_with(HAMZA_BELOW))
    {
        return false;
    }
    // "في الصيف", "في الماء": the month names of one country are words of all others.
    if r.definite(at) && !hijri {
        return false;
    }
    let free = !r.is_word(end) || r.has_clitic(end) || !r.definite(end);
    free && !r.has_clitic(at)
        && at > r.first()
        && ROLES.iter().any(|role| lead(r, at - 1, *role) == Some(at))
        && !r.is_number(at)
}

/// Year, era and shift behind a month.
fn finish(r: &Reader<'_>, at: usize, parts: &mut Parts) -> usize {
    if matches!(parts.month, Some(Month::Shifted(_))) {
        return at;
    }
    if let Some((next, shift)) = shift_after(r, at) {
        parts.shift = Some(shift);
        return next;
    }
    if let Some((next, year)) = year_said(r, at) {
        parts.year = year;
        return next;
    }
    at
}

/// True where the words before make the hour of a clock of a number.
pub(super) fn clock_head(r: &Reader<'_>, at: usize) -> Option<usize> {
    r.find(at, |s| {
        (s == TimeWord::Clock(ClockWord::Head)).then_some(())
    })
    .map(|(next, ())| next)
}
