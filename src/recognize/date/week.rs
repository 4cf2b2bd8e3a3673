//! Days and weeks by their place in a month or week.

use super::parts::{self, lead, single, skip};
use super::point::{Read, Said, year};
use super::reader::Reader;
use super::unit::shifted_unit;
use super::weekday::weekday;
use super::{numeric, resolve};
use crate::lexicon::{Role, TimeUnit};
use crate::{Day, Point};

/// WEEKDAY [,] DATE where the date is of numbers: الأحد 18/9/1436هـ, and weekday + day of this month: الخميس 21.
pub(super) fn weekday_and_date(r: &Reader<'_>, at: usize) -> Read {
    let i = parts::day_head(r, at).unwrap_or(at);
    let (next, number, _) = weekday(r, i)?;
    let mut i = next;
    if r.mark(i, "(,\u{60c}") {
        i += 1;
    }
    i = skip(r, i, Role::Equals);
    i = parts::day_head(r, i).unwrap_or(i);
    if let Some((end, mut said)) = numeric::date(r, i) {
        if let Said::Parts(parts) = &mut said {
            parts.weekday = Some(number);
        }
        let end = if r.mark(next, "(") && r.mark(end, ")") {
            end + 1
        } else {
            end
        };
        return Some((end, said));
    }
    let (mut end, day) = parts::day_number(r, skip(r, i, Role::In))?;
    if i != next || (r.is_digits(i) && (r.counts(end) || r.mark(end, ":/.%-"))) || r.has_clitic(i) {
        return None;
    }
    if !r.is_digits(i) && r.ordinal(i).is_none() {
        return None;
    }
    if let Some(after) = r.ordinal(i).filter(|_| day <= 5).map(|(e, _)| e) {
        // "السبت الثاني" counts Saturdays, not days of the month.
        end = after;
        let today = r.published.map(crate::Published::day);
        let found =
            today.and_then(|d| resolve::nth_weekday(d.year(), d.month(), number, day.into()));
        return Some((end, Said::Point(found.map(Point::Day))));
    }
    let found = r
        .published
        .and_then(|p| near_with_weekday(p.day(), number, day))?;
    Some((end, Said::Point(Some(Point::Day(found)))))
}

/// The day of that number and weekday in the month of `today` or the ones beside it.
fn near_with_weekday(today: Day, weekday: u8, day: u8) -> Option<Day> {
    let first = Day::new(today.year(), today.month(), 1)?;
    let days = [0, -1, 1].into_iter().filter_map(|n| {
        let month = first.add_months(n)?;
        Day::new(month.year(), month.month(), day)
    });
    days.filter(|d| d.weekday() == weekday)
        .min_by_key(|d| d.days_since(today).abs())
}

/// أول اثنين من مارس, الثلاثاء الثالث من أيلول 2014, آخر يوم من الشهر الحالي.
pub(super) fn nth_weekday(r: &Reader<'_>, at: usize) -> Read {
    let mut i = at;
    let mut n = rank(r, i).map(|(next, n)| {
        i = next;
        n
    });
    i = parts::day_head(r, i).unwrap_or(i);
    let weekday = match weekday(r, i) {
        Some((next, number, _)) => {
            i = next;
            Some(number)
        }
        // "آخر يوم من", "اليوم الأخير من": any weekday.
        None if i > at && parts::day_head(r, i - 1).is_some() => None,
        None => {
            let (next, true) = single(r, at, TimeUnit::Day)? else {
                return None;
            };
            i = next;
            None
        }
    };
    if n.is_none() {
        let (next, last) = rank(r, i)?;
        (n, i) = (Some(last), next);
    }
    let n = n?;
    i = lead(r, i, Role::From)
        .or_else(|| lead(r, i, Role::In))
        .or(r.prep_in(i).then_some(i))?;
    let (end, parts) = parts::month_date(r, i)?;
    let Some(point) = Said::Parts(parts).resolve(r) else {
        return Some((end, Said::Point(None)));
    };
    let day = match (point, weekday) {
        (Point::Month(y, m), Some(w)) => resolve::nth_weekday(y, m, w, n),
        (Point::Month(y, m), None) if n < 0 => resolve::last_of_month(y, m),
        (Point::Month(y, m), None) => Day::new(y, m, u8::try_from(n).ok()?),
        (Point::Days(first, last), Some(w)) if n > 0 => {
            let ahead = i64::from((w + 7 - first.weekday()) % 7);
            first
                .add_days(ahead + 7 * i64::from(n - 1))
                .filter(|d| *d <= last)
        }
        (Point::Days(_, last), None) if n < 0 => Some(last),
        _ => None,
    };
    Some((end, Said::Point(day.map(Point::Day))))
}

/// First to fifth, or -1 for the last: أول, الثالث, آخر, الأخير.
fn rank(r: &Reader<'_>, at: usize) -> Option<(usize, i32)> {
    if let Some(next) = lead(r, at, Role::Last) {
        return Some((next, -1));
    }
    let (next, n) = r.ordinal(at)?;
    i32::try_from(n)
        .ok()
        .filter(|n| (1..=31).contains(n))
        .map(|n| (next, n))
}

/// الأسبوع الأول من أكتوبر, آخر أسبوع في سبتمبر 2014.
pub(super) fn week_of_month(r: &Reader<'_>, at: usize) -> Read {
    let (i, n) = match rank(r, at) {
        Some((next, n)) => (single(r, next, TimeUnit::Week)?.0, n),
        None => {
            let (next, _) = single(r, at, TimeUnit::Week)?;
            rank(r, next)?
        }
    };
    let i = lead(r, i, Role::From)
        .or_else(|| lead(r, i, Role::In))
        .or(r.prep(i).then_some(i))
        .or_else(|| shifted_unit(r, i).map(|_| i))?;
    let (end, point) = match parts::month_date(r, i) {
        Some((end, parts)) => (end, parts.resolve(r)),
        None => {
            let (end, said) = year(r, i).or_else(|| shifted_unit(r, i))?;
            (end, said.resolve(r))
        }
    };
    let week = point.and_then(|point| match point {
        Point::Month(y, m) if n > 0 => {
            // The n-th week is the one of the n-th Thursday, as ISO 8601 counts the weeks of a year.
            resolve::nth_weekday(y, m, 4, n).map(resolve::week_of)
        }
        Point::Month(y, m) => resolve::nth_weekday(y, m, 4, -1).map(resolve::week_of),
        Point::Year(y) if n > 0 => Some(Point::Week(y, u8::try_from(n).ok()?)),
        _ => None,
    });
    Some((end, Said::Point(week)))
}

/// الأسبوع الماضي يوم الأربعاء, الاثنين من هذا الأسبوع: a weekday of a week.
pub(super) fn week_and_weekday(r: &Reader<'_>, at: usize) -> Read {
    let day_in = |week: Said, number: u8| {
        let Said::Point(Some(Point::Week(..))) = week else {
            return None;
        };
        let today = r.published?.day();
        let Said::Point(Some(target)) = week else {
            return None;
        };
        let monday = (-60..60).find_map(|n| {
            let d = today.add_days(n * 7)?;
            (resolve::week_of(d) == target).then(|| d.add_days(1 - i64::from(d.weekday())))
        })??;
        monday.add_days(i64::from(number) - 1)
    };
    if let Some((next, week)) = week_shifted(r, at) {
        let i = parts::day_head(r, next).unwrap_or(next);
        if r.has_clitic(i) {
            return None;
        }
        let (end, number, alone) = weekday(r, i)?;
        return (alone || i > next)
            .then(|| (end, Said::Point(day_in(week, number).map(Point::Day))));
    }
    let i = parts::day_head(r, at).unwrap_or(at);
    let (next, number, _) = weekday(r, i)?;
    let i = skip(r, next, Role::From);
    let (end, week) = week_shifted(r, i)?;
    Some((end, Said::Point(day_in(week, number).map(Point::Day))))
}

fn week_shifted(r: &Reader<'_>, at: usize) -> Read {
    let (end, said) = shifted_unit(r, at)?;
    matches!(said, Said::Point(Some(Point::Week(..)))).then_some((end, said))
}

/// الثلاثاء الثالث من أيلول 2014: where the third is no Tuesday, the third Tuesday is meant.
pub(super) fn weekday_of_rank(r: &Reader<'_>, at: usize) -> Read {
    let (_, date) = parts::calendar_date(r, at)?;
    let (weekday, Some(1..=5)) = (date.weekday?, date.day) else {
        return None;
    };
    let Some(Point::Day(day)) = date.resolve(r) else {
        return None;
    };
    if day.weekday() == weekday {
        return None;
    }
    nth_weekday(r, at)
}
