//! The year, month and day that the passage has named before: what is said behind counts from them.

use super::parts::{self, Month, Parts, YearSaid, lead};
use super::point;
use super::reader::Reader;
use crate::lexicon::{Role, Sense, SenseSet, TimeUnit, TimeWord};
use crate::{Day, Point};

/// How far back a stated year holds, in tokens.
const BACK: usize = 60;

/// A year that was stated, with its month if it had one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stated {
    year: i32,
    month: Option<u8>,
}

/// A month or day without a year takes the year that the passage has stated: "اندلعت عام 2011 في فبراير
/// وانتهت في أكتوبر" (it broke out in 2011 in February and ended in October). A following one (يناير
/// التالي) that lies before the stated month is of the year after.
pub(super) fn with_stated_year(r: &Reader<'_>, at: usize, mut parts: Parts) -> Parts {
    if let Some(same) = with_same_month(r, at, parts).or_else(|| with_same_year(r, at, parts)) {
        return same;
    }
    let Some(Month::Named {
        number,
        hijri: false,
    }) = parts.month
    else {
        return parts;
    };
    let follows = parts
        .shift
        .is_some_and(|shift| shift.from_text && shift.by > 0);
    if parts.year != YearSaid::Open || parts.shift.is_some() && !follows || parts.weekday.is_some()
    {
        return parts;
    }
    let Some(stated) = stated(r, at, true) else {
        return parts;
    };
    // An earlier month may be of the year after or be looked back to: it stays open.
    if !follows && stated.month.is_some_and(|month| number < month) {
        return parts;
    }
    let later = follows && stated.month.is_some_and(|month| number <= month);
    let year = stated.year + i32::from(later);
    let past = r.published.is_none_or(|published| {
        let today = published.day();
        (year, number) <= (today.year(), today.month()) && stated.year < today.year()
    });
    if past {
        parts.year = YearSaid::Number(year, None);
        parts.shift = None;
    }
    parts
}

/// The month that a text named last before a token, with its year where it had one: for "15 منه" (the
/// 15th of it) and "نفس الشهر" (the same month).
pub(super) fn month_before(r: &Reader<'_>, at: usize) -> Option<(Month, YearSaid)> {
    let first = at.saturating_sub(BACK).max(r.first());
    (first..at).rev().find_map(|i| {
        let (next, month, hijri, alone) = parts::month_name(r, i)?;
        let dated = i > first && (r.is_digits(i - 1) || r.ordinal(i - 1).is_some());
        if !(alone || dated) {
            return None;
        }
        let number = parts::year_number(r, next).filter(|_| r.is_digits(next));
        let year = number.map_or(YearSaid::Open, |(_, year, era)| YearSaid::Number(year, era));
        Some((
            Month::Named {
                number: month,
                hijri,
            },
            year,
        ))
    })
}

/// نفس الشهر, الشهر نفسه: the month that was named before.
fn with_same_month(r: &Reader<'_>, at: usize, parts: Parts) -> Option<Parts> {
    let Some(Month::Shifted(shift)) = parts.month else {
        return None;
    };
    if !shift.from_text || shift.by != 0 {
        return None;
    }
    let (month, year) = month_before(r, at)?;
    Some(Parts {
        month: Some(month),
        year,
        ..parts
    })
}

/// من العام نفسه, من العام المذكور: the year that the passage has stated.
fn with_same_year(r: &Reader<'_>, at: usize, parts: Parts) -> Option<Parts> {
    let YearSaid::Shifted(shift) = parts.year else {
        return None;
    };
    if !shift.from_text || shift.by != 0 {
        return None;
    }
    let stated = stated(r, at, true)?;
    Some(Parts {
        year: YearSaid::Number(stated.year, None),
        ..parts
    })
}

/// العام نفسه, اليوم التالي, ذلك الشهر: so many units from the one that the passage named last.
pub(super) fn of_text(r: &Reader<'_>, at: usize, unit: TimeUnit, by: i32) -> Option<Point> {
    match unit {
        TimeUnit::Year => stated(r, at, false).map(|stated| Point::Year(stated.year + by)),
        TimeUnit::Month => {
            let (month, year) = month_before(r, at)?;
            let parts = Parts {
                month: Some(month),
                year,
                ..Parts::default()
            };
            let Point::Month(year, month) = parts.resolve(r)? else {
                return None;
            };
            let day = Day::new(year, month, 1)?.add_months(by.into())?;
            Some(Point::Month(day.year(), day.month()))
        }
        TimeUnit::Day => last_day(r, at)?.add_days(by.into()).map(Point::Day),
        _ => None,
    }
}

/// The day that the passage named last.
fn last_day(r: &Reader<'_>, at: usize) -> Option<Day> {
    const NAMES: SenseSet = SenseSet::of(&[
        Sense::Weekday,
        Sense::DayWord,
        Sense::Digits,
        Sense::Ordinal,
    ]);
    let first = at.saturating_sub(BACK).max(r.first());
    (first..at).rev().find_map(|i| {
        if !r.senses(i).meets(NAMES) {
            return None;
        }
        let (end, said) = point::point(r, i).filter(|(end, _)| *end <= at)?;
        match said.resolve(r)? {
            Point::Day(day) if end > i => Some(day),
            _ => None,
        }
    })
}

/// The last year stated in the sentence before a token, unless the publication is counted from in between.
fn stated(r: &Reader<'_>, at: usize, in_sentence: bool) -> Option<Stated> {
    let first = at.saturating_sub(BACK).max(r.first());
    for i in (first..at).rev() {
        let stop = r.mark(i, "!?\u{61f}()") || r.mark(i, ".") && !r.is_digits(i + 1);
        if in_sentence && stop {
            return None;
        }
        let counted_from_publication = r.has(i, |word| match word {
            TimeWord::DayWord { .. } => true,
            TimeWord::Shift(shift) => !shift.from_text,
            _ => false,
        });
        if counted_from_publication {
            return None;
        }
        if r.is_digits(i)
            && let Some(year) = year(r, i)
        {
            return head(r, i, year);
        }
    }
    None
}

fn year(r: &Reader<'_>, at: usize) -> Option<i32> {
    let (year, 4) = r.digits(at)? else {
        return None;
    };
    let year = i32::try_from(year).ok()?;
    (1800..=2100).contains(&year).then_some(year)
}

/// What stands before a year that is stated: its month, or its noun.
fn head(r: &Reader<'_>, at: usize, year: i32) -> Option<Stated> {
    let before = at.checked_sub(1).filter(|before| *before >= r.first())?;
    let since = |i: usize| {
        i > r.first()
            && [Role::Since, Role::Until, Role::Before, Role::After]
                .iter()
                .any(|role| lead(r, i - 1, *role) == Some(i))
    };
    if let Some((_, month)) = r.find(before, |word| match word {
        TimeWord::Month {
            number,
            hijri: false,
            ..
        } => Some(number),
        _ => None,
    }) {
        return Some(Stated {
            year,
            month: Some(month),
        });
    }
    let noun = r.has(before, |word| {
        matches!(word, TimeWord::YearHead { inside: true, .. })
    });
    let told = noun && !since(before) || lead(r, before, Role::In) == Some(at);
    (told && parts::era(r, at + 1).is_none()).then_some(Stated { year, month: None })
}

/// The day that the sentence has named before a time: تلعب غدا ... في الثامنة مساء (plays tomorrow, at 8 p.m.).
pub(super) fn day_before(r: &Reader<'_>, at: usize) -> Option<Day> {
    const NEAR: usize = 20;
    let from = r.first().max(at.saturating_sub(NEAR));
    for i in (from..at).rev() {
        if r.mark(i, ".!?\u{61f}\u{61b}()") {
            return None;
        }
        let day = r.has(i, |word| {
            matches!(
                word,
                TimeWord::Weekday { alone: true, .. } | TimeWord::DayWord { alone: true, .. }
            )
        });
        let dated = r.is_digits(i) && !r.is_digits(i + 1) && parts::calendar_date(r, i).is_some();
        if day || dated {
            return match point::point(r, i)?.1.resolve(r)? {
                Point::Day(day) => Some(day),
                _ => None,
            };
        }
    }
    None
}
