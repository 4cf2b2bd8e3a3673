//! Parts of years and groups of years: quarters, halves, seasons, decades, centuries.

use super::parts::{self, lead, month, shift_after, shift_before, single};
use super::point::{Read, Said};
use super::reader::Reader;
use super::{resolve, year};
use crate::lexicon::TimeUnit;
use crate::lexicon::{Count, Era, Role, TimeWord};
use crate::{Point, Season};

/// الربع الرابع من عام 2021, النصف الأول من هذا العام, الربع الماضي.
pub(super) fn part_of_year(r: &Reader<'_>, at: usize) -> Read {
    let (next, (unit, definite)) = r.find(at, |s| match s {
        TimeWord::Unit(u)
            if matches!(u.unit, TimeUnit::Quarter | TimeUnit::Half) && u.count == Count::One =>
        {
            Some((u.unit, u.definite))
        }
        _ => None,
    })?;
    if !definite {
        return None;
    }
    let Some((i, n)) = r
        .ordinal(next)
        .or_else(|| parts::lead(r, next, Role::Last).map(|e| (e, 0)))
    else {
        let (end, shift) = shift_after(r, next)?;
        let known = !shift.from_text;
        return Some((
            end,
            Said::Point(
                known
                    .then(|| resolve::shifted_unit(unit, shift.by, r.published))
                    .flatten(),
            ),
        ));
    };
    let parts = if unit == TimeUnit::Quarter { 4 } else { 2 };
    let n = if n == 0 { parts } else { n };
    if n > parts {
        return None;
    }
    let from = lead(r, i, Role::From).or_else(|| lead(r, i, Role::In));
    let to = from.unwrap_or(i);
    let n = u8::try_from(n).ok()?;
    let make = |year: i32| match unit {
        TimeUnit::Quarter => Point::Quarter(year, n),
        _ => Point::Half(year, n),
    };
    if let Some((end, year)) = year_of(r, to) {
        return Some((end, Said::Point(year.map(make))));
    }
    // "النصف الأول من أغسطس": the value is the month itself.
    if from.is_some() {
        if let Some((end, _, _)) = month(r, to) {
            let (end, said) = parts::month_date(r, to).map_or((end, None), |(e, p)| (e, Some(p)));
            return Some((end, Said::Point(said.and_then(|p| p.resolve(r)))));
        }
        // "النصف الأول من المباراة", "من القرن": not a part of a year.
        if let Some((end, century)) = century_parts(r, to) {
            return Some((end, Said::Point(century)));
        }
        return None;
    }
    // "أرباح الربع الثاني": the last one that has begun; a half alone may be that of a match.
    if unit == TimeUnit::Half {
        return None;
    }
    let last = r.published.map(|p| {
        let begun = i32::from(p.day().month() - 1) / 3 + 1 >= i32::from(n);
        p.day().year() - i32::from(!begun)
    });
    Some((i, Said::Point(last.map(make))))
}

/// The year that a quarter, season or decade is of: عام 2021, 2021, هذا العام, العام الماضي.
pub(super) fn year_of(r: &Reader<'_>, at: usize) -> Option<(usize, Option<i32>)> {
    let published = r.published.map(|p| p.day().year());
    if let Some((next, shift)) = shift_before(r, at)
        && let Some((end, true)) = single(r, next, TimeUnit::Year)
    {
        let year = published.filter(|_| !shift.from_text).map(|y| y + shift.by);
        return Some((end, year));
    }
    if let Some((next, definite)) = single(r, at, TimeUnit::Year) {
        if let Some((end, year, era)) = parts::year_number(r, next) {
            return Some((end, gregorian(year, era)));
        }
        if !definite {
            return None;
        }
        let (end, shift) = match shift_after(r, next) {
            Some((end, shift)) => (end, Some(shift)),
            None => (next, None),
        };
        let year = match shift {
            Some(s) if s.from_text => None,
            Some(s) => published.map(|y| y + s.by),
            None => published,
        };
        if shift.is_some()
            && let Some((end, said)) = year::year_again(r, end)
        {
            return Some((end, said.or(year)));
        }
        return Some((end, year));
    }
    let (end, year, era) = parts::year_number(r, at).filter(|_| r.is_digits(at))?;
    Some((end, gregorian(year, era)))
}

/// A Hijri year has no quarters and seasons that could be written.
fn gregorian(year: i32, era: Option<Era>) -> Option<i32> {
    (era != Some(Era::Hijri) && year > 1500).then_some(year)
}

/// صيف 2022, صيف العام الماضي, الصيف المقبل, هذا الشتاء, الموسم الماضي, موسم 2014-2015.
pub(super) fn season(r: &Reader<'_>, at: usize) -> Read {
    let (start, before) = match shift_before(r, at) {
        // "ذات صيف", once in a summer, is none.
        Some((next, shift)) if r.definite(next) => (next, Some(shift)),
        Some(_) => return None,
        None => (at, None),
    };
    if let Some((next, season)) = r.find(start, |s| match s {
        TimeWord::Season(season) => Some(season),
        _ => None,
    }) {
        return plain_season(r, next, season, before);
    }
    let (next, ()) = r.find(start, |s| (s == TimeWord::SplitYear).then_some(()))?;
    let at_shift = |by| resolve::shifted_sports_season(by, r.published);
    if let Some(shift) = before {
        return Some((
            next,
            Said::Point((!shift.from_text).then(|| at_shift(shift.by)).flatten()),
        ));
    }
    if let Some((end, shift)) = shift_after(r, next) {
        return Some((
            end,
            Said::Point((!shift.from_text).then(|| at_shift(shift.by)).flatten()),
        ));
    }
    let (end, first, _) = parts::year_number(r, next).filter(|_| r.is_digits(next))?;
    if r.mark(end, "/-–") && r.is_digits(end + 1) {
        let (second, length) = r.digits(end + 1)?;
        let expected = u32::try_from(first + 1).ok()?;
        let follows = if length == 4 {
            second == expected
        } else {
            length == 2 && second == expected % 100
        };
        if follows {
            let end = parts::era(r, end + 2).map_or(end + 2, |(e, _)| e);
            return Some((end, Said::Point(Some(Point::SportsSeason(first)))));
        }
    }
    Some((end, Said::Point(Some(Point::Year(first)))))
}

fn plain_season(
    r: &Reader<'_>,
    at: usize,
    season: Season,
    before: Option<crate::lexicon::Shift>,
) -> Read {
    if let Some(shift) = before {
        let known = !shift.from_text;
        return Some((
            at,
            Said::Point(
                known
                    .then(|| resolve::shifted_season(season, shift.by, r.published))
                    .flatten(),
            ),
        ));
    }
    if let Some((end, shift)) = shift_after(r, at) {
        let known = !shift.from_text;
        return Some((
            end,
            Said::Point(
                known
                    .then(|| resolve::shifted_season(season, shift.by, r.published))
                    .flatten(),
            ),
        ));
    }
    let from = lead(r, at, Role::From).unwrap_or(at);
    if r.has_clitic(from) {
        return None;
    }
    let (end, year) = year_of(r, from)?;
    Some((end, Said::Point(year.map(|y| Point::Season(y, season)))))
}

/// التسعينيات, ثمانينيات القرن الماضي, العقد الثاني من القرن العشرين.
pub(super) fn decade(r: &Reader<'_>, at: usize) -> Read {
    let Some((next, digit)) = r.find(at, |s| match s {
        TimeWord::Decade(digit) => Some(digit),
        _ => None,
    }) else {
        return numbered_decade(r, at);
    };
    let i = lead(r, next, Role::From).unwrap_or(next);
    if let Some((end, century)) = century_parts(r, i) {
        let value = century.map(|c| match c {
            Point::Century(c) => Point::Decade(c * 10 + i32::from(digit)),
            other => other,
        });
        return Some((end, Said::Point(value)));
    }
    // "الثمانينات الهجرية": a decade of the other calendar.
    if let Some((end, Era::Hijri)) = parts::era(r, next) {
        return Some((end, Said::Point(None)));
    }
    Some((
        next,
        Said::Point(Some(Point::Decade(190 + i32::from(digit)))),
    ))
}

fn numbered_decade(r: &Reader<'_>, at: usize) -> Read {
    let (next, true) = single(r, at, TimeUnit::Decade)? else {
        return None;
    };
    let (i, n) = r
        .ordinal(next)
        .or_else(|| lead(r, next, Role::Last).map(|e| (e, 10)))?;
    let i = lead(r, i, Role::From)?;
    let (end, century) = century_parts(r, i)?;
    let n = i32::try_from(n).ok().filter(|n| (1..=10).contains(n))?;
    let value = century.map(|c| match c {
        Point::Century(c) => Point::Decade(c * 10 + n - 1),
        other => other,
    });
    Some((end, Said::Point(value)))
}

/// القرن العشرين, القرن التاسع قبل الميلاد, القرن الماضي, القرن 19.
pub(super) fn century(r: &Reader<'_>, at: usize) -> Read {
    century_parts(r, at).map(|(end, point)| (end, Said::Point(point)))
}

fn century_parts(r: &Reader<'_>, at: usize) -> Option<(usize, Option<Point>)> {
    if let Some((next, shift)) = shift_before(r, at) {
        let (end, true) = single(r, next, TimeUnit::Century)? else {
            return None;
        };
        let point = resolve::shifted_unit(TimeUnit::Century, shift.by, r.published);
        return Some((end, point));
    }
    let (next, true) = single(r, at, TimeUnit::Century)? else {
        return None;
    };
    if let Some((end, shift)) = shift_after(r, next) {
        let known = !shift.from_text;
        return Some((
            end,
            known
                .then(|| resolve::shifted_unit(TimeUnit::Century, shift.by, r.published))
                .flatten(),
        ));
    }
    let article = lead(r, next, Role::Article).unwrap_or(next);
    let (end, n) = match r.digits(article) {
        Some((n, 1..=2)) => (article + 1, n),
        _ => r.ordinal(next)?,
    };
    let n = i32::try_from(n).ok().filter(|n| (1..=30).contains(n))?;
    Some(match parts::era(r, end) {
        // The ninth century before Christ is that of the years 900 to 801.
        Some((end, Era::BeforeChrist)) => (end, Some(Point::Century(1 - n))),
        Some((end, Era::Hijri)) => (end, None),
        Some((end, Era::Common)) => (end, Some(Point::Century(n - 1))),
        None => (end, Some(Point::Century(n - 1))),
    })
}
