//! From what an expression says to the point that it means on the day of publication.
//!
//! Everything here is arithmetic on [`Point`]s; nothing looks at the text. A function answers
//! `None` where the article gives no day to count from.

use super::hijri;
use crate::lexicon::TimeUnit;
use crate::{ClockTime, Day, Decimal, Period, PeriodUnit, Point, Published, Season};

/// So much of this unit as a length: "قرن" (a century) is P100Y.
pub(super) fn period(unit: TimeUnit, amount: Decimal) -> Option<Period> {
    let (unit, factor) = match unit {
        TimeUnit::Second => (PeriodUnit::Second, 1),
        TimeUnit::Minute => (PeriodUnit::Minute, 1),
        TimeUnit::Hour => (PeriodUnit::Hour, 1),
        TimeUnit::Day | TimeUnit::Night => (PeriodUnit::Day, 1),
        TimeUnit::Week => (PeriodUnit::Week, 1),
        TimeUnit::Month => (PeriodUnit::Month, 1),
        TimeUnit::Year => (PeriodUnit::Year, 1),
        TimeUnit::Decade => (PeriodUnit::Year, 10),
        TimeUnit::Century => (PeriodUnit::Year, 100),
        TimeUnit::Quarter | TimeUnit::Half => return None,
    };
    Some(Period::new(times(amount, factor)?, unit))
}

/// A year that the expression leaves open: the one that brings it nearest to the publication.
pub(super) fn nearest_day(month: u8, day: u8, published: Option<Published>) -> Option<Day> {
    let today = published?.day();
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let days = years.into_iter().filter_map(|y| Day::new(y, month, day));
    days.min_by_key(|d| d.days_since(today).abs())
}

/// The same where a weekday stands beside the date: the nearest year in which they agree, if any.
pub(super) fn nearest_day_on(
    (weekday, month, day): (u8, u8, u8),
    published: Option<Published>,
) -> Option<Day> {
    let today = published?.day();
    let days = (-1..=1).filter_map(|n| Day::new(today.year() + n, month, day));
    days.filter(|d| d.weekday() == weekday)
        .min_by_key(|d| d.days_since(today).abs())
        .or_else(|| nearest_day(month, day, published))
}

/// The same for a month: "يوليو" (July) in a paper of August is the month before.
pub(super) fn nearest_month(month: u8, published: Option<Published>) -> Option<(i32, u8)> {
    let today = published?.day();
    let here = i32::from(today.month());
    let away = (i32::from(month) - here + 5).rem_euclid(12) - 5;
    // Six months off either way: the past one.
    let away = if away == 6 { -6 } else { away };
    Some(split_months(months(today) + away))
}

/// "سبتمبر الماضي" (last September): the most recent one before (-1), the one at hand (0), the next (1).
pub(super) fn shifted_month(
    month: u8,
    shift: i32,
    published: Option<Published>,
) -> Option<(i32, u8)> {
    let today = published?.day();
    let same_year = today.year() * 12 + i32::from(month) - 1;
    let here = months(today);
    let at = match shift {
        0 => same_year,
        s if s < 0 => {
            let last = if same_year < here {
                same_year
            } else {
                same_year - 12
            };
            last + 12 * (s + 1)
        }
        s => {
            let next = if same_year > here {
                same_year
            } else {
                same_year + 12
            };
            next + 12 * (s - 1)
        }
    };
    Some(split_months(at))
}

/// "13 مايو الماضي" (last 13 May): as for months, to the day.
pub(super) fn shifted_day(
    month: u8,
    day: u8,
    shift: i32,
    published: Option<Published>,
) -> Option<Day> {
    let today = published?.day();
    let this = Day::new(today.year(), month, day);
    let year = match shift {
        0 => today.year(),
        s if s < 0 => today.year() - i32::from(this.is_some_and(|d| d >= today)) + s + 1,
        s => today.year() + i32::from(this.is_some_and(|d| d <= today)) + s - 1,
    };
    Day::new(year, month, day)
}

/// A weekday. Bare, it is the most recent one, the day of publication included, or the next one
/// where the sentence looks ahead; with a shift it is strictly before or after.
pub(super) fn weekday(weekday: u8, when: Weekday, published: Option<Published>) -> Option<Day> {
    let today = published?.day();
    let back = i64::from((today.weekday() + 7 - weekday) % 7);
    today.add_days(match when {
        Weekday::Recent => -back,
        Weekday::Coming => (7 - back) % 7,
        Weekday::Shifted(0) => {
            if back == 0 {
                0
            } else {
                7 - back
            }
        }
        Weekday::Shifted(s) if s < 0 => {
            (if back == 0 { -7 } else { -back }) + 7 * (i64::from(s) + 1)
        }
        Weekday::Shifted(s) => 7 - back + 7 * (i64::from(s) - 1),
    })
}

/// How a weekday is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weekday {
    Recent,
    Coming,
    Shifted(i32),
}

/// The day of that weekday nearest to `day`: "غدا الخميس" (tomorrow, Thursday), where the weekday decides.
pub(super) fn weekday_near(weekday: u8, day: Day) -> Option<Day> {
    let ahead = i64::from((weekday + 7 - day.weekday()) % 7);
    day.add_days(if ahead > 3 { ahead - 7 } else { ahead })
}

/// "الأسبوع الماضي", "هذا العام", "العقد المقبل" (last week, this year, the next decade).
pub(super) fn shifted_unit(
    unit: TimeUnit,
    shift: i32,
    published: Option<Published>,
) -> Option<Point> {
    let published = published?;
    let today = published.day();
    let year = today.year();
    Some(match unit {
        TimeUnit::Day | TimeUnit::Night => Point::Day(today.add_days(shift.into())?),
        TimeUnit::Week => week_of(today.add_days(i64::from(shift) * 7)?),
        TimeUnit::Month => month_point(months(today) + shift),
        TimeUnit::Quarter => {
            let at = year * 4 + i32::from(today.month() - 1) / 3 + shift;
            Point::Quarter(at.div_euclid(4), small(at.rem_euclid(4) + 1)?)
        }
        TimeUnit::Half => {
            let at = year * 2 + i32::from(today.month() - 1) / 6 + shift;
            Point::Half(at.div_euclid(2), small(at.rem_euclid(2) + 1)?)
        }
        TimeUnit::Year => Point::Year(year + shift),
        TimeUnit::Decade => Point::Decade(year.div_euclid(10) + shift),
        TimeUnit::Century => Point::Century(year.div_euclid(100) + shift),
        TimeUnit::Hour | TimeUnit::Minute | TimeUnit::Second => {
            return clock_shift(published, unit, shift.into());
        }
    })
}

/// The point or period to which a length leads, in the precision of its unit: "قبل ثلاثة أيام"
/// (three days ago) counts -1, "بعد عامين" (in two years) +1.
pub(super) fn anchored(
    period: Period,
    direction: i64,
    published: Option<Published>,
) -> Option<Point> {
    let published = published?;
    let mut day = published.day();
    let mut point = None;
    for (amount, unit) in period.parts() {
        let count = whole(amount)? * direction;
        if unit.is_clock() {
            let unit = match unit {
                PeriodUnit::Hour => TimeUnit::Hour,
                PeriodUnit::Minute => TimeUnit::Minute,
                _ => TimeUnit::Second,
            };
            let moved = day.days_since(published.day());
            return match clock_shift(published, unit, count)? {
                Point::Time(Some(at), clock) => Some(Point::Time(at.add_days(moved), clock)),
                other => Some(other),
            };
        }
        day = match unit {
            PeriodUnit::Year => day.add_months(count.checked_mul(12)?)?,
            PeriodUnit::Month => day.add_months(count)?,
            PeriodUnit::Week => day.add_days(count.checked_mul(7)?)?,
            _ => day.add_days(count)?,
        };
        point = Some(match unit {
            PeriodUnit::Year => Point::Year(day.year()),
            PeriodUnit::Month => Point::Month(day.year(), day.month()),
            PeriodUnit::Week => week_of(day),
            _ => Point::Day(day),
        });
    }
    point
}

/// The season at hand or one before or after it: "الصيف الماضي" (last summer).
pub(super) fn shifted_season(
    season: Season,
    shift: i32,
    published: Option<Published>,
) -> Option<Point> {
    let today = published?.day();
    let start = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    let since = months(today) - (today.year() * 12 + start - 1);
    // The last one that has begun, and whether it is still going on.
    let year = today.year() - i32::from(since < 0);
    let running = (0..3).contains(&since.rem_euclid(12));
    let year = match shift {
        0 if running || since.rem_euclid(12) < 6 => year,
        0 => year + 1,
        s if s < 0 => year - i32::from(running) + s + 1,
        s => year + s,
    };
    Some(Point::Season(year, season))
}

/// The sports or school season of a day, which begins in July.
pub(super) fn shifted_sports_season(shift: i32, published: Option<Published>) -> Option<Point> {
    let today = published?.day();
    let year = today.year() - i32::from(today.month() < 7);
    // In July and August the coming season is the one that is about to begin.
    let begins = shift > 0 && (7..=8).contains(&today.month());
    Some(Point::SportsSeason(year + shift - i32::from(begins)))
}

/// A Hijri month without its year: the one nearest to the publication, or shifted.
pub(super) fn hijri_month(
    month: u8,
    shift: Option<i32>,
    published: Option<Published>,
) -> Option<(i32, u8)> {
    let (year, here, _) = hijri::of(published?.day())?;
    let at = match shift {
        None => {
            let away = (i32::from(month) - i32::from(here) + 5).rem_euclid(12) - 5;
            year * 12 + i32::from(here) - 1 + if away == 6 { -6 } else { away }
        }
        Some(s) => {
            let same = year * 12 + i32::from(month) - 1;
            let now = year * 12 + i32::from(here) - 1;
            match s {
                0 => same,
                s if s < 0 => same - 12 * i32::from(same >= now) + 12 * (s + 1),
                s => same + 12 * i32::from(same <= now) + 12 * (s - 1),
            }
        }
    };
    Some(split_months(at))
}

/// The n-th weekday of a month, 1 the first, -1 the last: "آخر اثنين من مارس" (the last Monday of March).
pub(super) fn nth_weekday(year: i32, month: u8, weekday: u8, n: i32) -> Option<Day> {
    let first = Day::new(year, month, 1)?;
    if n > 0 {
        let ahead = i64::from((weekday + 7 - first.weekday()) % 7);
        let day = first.add_days(ahead + 7 * i64::from(n - 1))?;
        return (day.month() == month).then_some(day);
    }
    let last = last_of_month(year, month)?;
    last.add_days(-i64::from((last.weekday() + 7 - weekday) % 7))
}

/// The last day of a month.
pub(super) fn last_of_month(year: i32, month: u8) -> Option<Day> {
    Day::new(year, month, 1)?.add_months(1)?.add_days(-1)
}

/// The week of a day by ISO 8601.
pub(super) fn week_of(day: Day) -> Point {
    let (year, week) = day.iso_week();
    Point::Week(year, week)
}

/// The month so many months from year 0.
fn month_point(at: i32) -> Point {
    let (year, month) = split_months(at);
    Point::Month(year, month)
}

fn clock_shift(published: Published, unit: TimeUnit, count: i64) -> Option<Point> {
    let (hour, minute) = published.clock()?;
    let minutes = i64::from(hour) * 60 + i64::from(minute);
    let at = minutes.checked_add(match unit {
        TimeUnit::Hour => count.checked_mul(60)?,
        TimeUnit::Minute => count,
        _ => count / 60,
    })?;
    let day = published.day().add_days(at.div_euclid(1440))?;
    let at = at.rem_euclid(1440);
    let minute = if unit == TimeUnit::Hour {
        0
    } else {
        small(i32::try_from(at % 60).ok()?)?
    };
    let hour = small(i32::try_from(at / 60).ok()?)?;
    Some(Point::Time(Some(day), ClockTime { hour, minute }))
}

fn months(day: Day) -> i32 {
    day.year() * 12 + i32::from(day.month()) - 1
}

fn split_months(at: i32) -> (i32, u8) {
    (at.div_euclid(12), small(at.rem_euclid(12) + 1).unwrap_or(1))
}

fn small(number: i32) -> Option<u8> {
    u8::try_from(number).ok()
}

/// A whole number of a decimal, or none.
pub(super) fn whole(amount: Decimal) -> Option<i64> {
    amount.to_i64()
}

fn times(amount: Decimal, factor: i64) -> Option<Decimal> {
    amount.times(Decimal::from(factor))
}
