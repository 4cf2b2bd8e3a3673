//! Ranges, and the first of several coordinated days, months, weekdays or years.

use super::clock::{self, Clock};
use super::parts::{self, Month, Parts, YearSaid, lead};
use super::point::{self, Said, expression};
use super::reader::Reader;
use super::{Answer, hours, passage, weekday};
use crate::lexicon::TimeUnit;
use crate::lexicon::{Count, Role, Sense, SenseSet, TimeWord};
use crate::{DateExpr, DateKind, DateValue, Point};

/// One end of a range; what it leaves open the other end gives.
#[derive(Clone, Copy, Debug)]
pub(super) enum End {
    Said(Said),
    Day(u8),
    Year(i32),
    Clock(Clock),
}

/// بين A وB, من A إلى B.
pub(super) fn opened(r: &Reader<'_>, at: usize) -> Answer {
    let between = lead(r, at, Role::Between);
    let i = between.or_else(|| lead(r, at, Role::From))?;
    // "بين عامي 1988 و1994", "بين شهري مايو ويونيو": the dual belongs to both.
    let i = dual_head(r, i).map_or(i, |(next, _)| next);
    let (next, first) = end_first(r, i)?;
    let second = if between.is_some() {
        behind_and(r, next)
    } else {
        behind_to(r, next)
    }?;
    let (end, second) = end_second(r, second, &first)?;
    finish(r, at, end, first, second)
}

/// 18-19 يونيو, 13 أوت – 24 سبتمبر 2020, 2015-2016, 3 إلى 7 مايو, with or without يومي before it.
pub(super) fn joined(r: &Reader<'_>, at: usize) -> Answer {
    let i = dual_head(r, at).map_or(at, |(next, _)| next);
    let i = if i == at {
        year_head(r, at).unwrap_or(at)
    } else {
        i
    };
    if i == at && at > 1 && r.glued(at) && r.mark(at - 1, "-/.–") && r.is_digits(at - 2) {
        return None;
    }
    // Both ends are costly to read: first it is seen whether anything can join them.
    let may_join = |at| r.senses(at).meets(JOINTS) || r.prep_to(at);
    if !(i + 1..i + JOINED_WITHIN).any(|at| may_join(at) && behind_to(r, at).is_some()) {
        return None;
    }
    let (next, first) = end_first(r, i)?;
    let to = behind_to(r, next)?;
    if r.mark(next, "-–—/") {
        // A mark joins numbers and whole dates, not weekdays or words.
        match first {
            End::Said(Said::Parts(p)) if p.month.is_some() || p.year != YearSaid::Open => {}
            End::Day(_) | End::Year(_) => {}
            End::Clock(_) if r.is_digits(i) => {}
            _ => return None,
        }
    }
    let (end, second) = end_second(r, to, &first)?;
    match (first, second) {
        (End::Day(_), End::Day(_)) => return None,
        // "منذ بداية الشهر حتى اليوم" is two points, not one range.
        (End::Said(Said::Point(_)), _) => return None,
        (End::Said(Said::Parts(a)), End::Said(Said::Parts(b))) if !alike(&a, &b) => return None,
        (End::Said(Said::Parts(_)), End::Said(Said::Point(_))) => return None,
        (End::Year(_), End::Said(Said::Parts(b))) if b.day.is_some() => return None,
        _ => {}
    }
    finish(r, at, end, first, second)
}

/// Most tokens of the first end, and one.
const JOINED_WITHIN: usize = 14;
const JOINTS: SenseSet = SenseSet::of(&[Sense::Lead, Sense::Mark]);

/// Both days, both months or both years.
fn alike(a: &Parts, b: &Parts) -> bool {
    a.day.is_some() == b.day.is_some() && a.month.is_some() == b.month.is_some()
}

/// يوليو 13-15.
pub(super) fn month_days(r: &Reader<'_>, at: usize) -> Answer {
    let (mut next, said, _) = parts::month(r, at)?;
    next = lead(r, next, Role::Between).unwrap_or(next);
    let (next, from) = parts::day_number(r, next)?;
    let to = behind_to(r, next).or_else(|| behind_and(r, next))?;
    let (mut end, to) = parts::day_number(r, to)?;
    let mut last = Parts {
        day: Some(to),
        month: Some(said),
        ..Parts::default()
    };
    let i = if r.mark(end, ",\u{60c}") {
        end + 1
    } else {
        end
    };
    if let Some((next, year, era)) = parts::year_number(r, i).filter(|_| r.is_digits(i)) {
        last.year = YearSaid::Number(year, era);
        end = next;
    }
    if r.counts(end) || r.mark(end, ":") {
        return None;
    }
    finish(r, at, end, End::Day(from), End::Said(Said::Parts(last)))
}

/// The first of coordinated days: 17 in "17 و25 ديسمبر", with the month and year of the last.
pub(super) fn coordinated_day(r: &Reader<'_>, at: usize) -> Answer {
    let i = dual_head(r, at)
        .filter(|(_, unit)| *unit == TimeUnit::Day)
        .map_or(at, |(next, _)| next);
    let i = if i == at {
        parts::day_head(r, at).unwrap_or(at)
    } else {
        i
    };
    let (end, day) = parts::day_number(r, i)?;
    let mut next = behind_joint(r, end)?;
    for _ in 0..6 {
        if let Some((_, parts)) = parts::calendar_date(r, next).filter(|(_, p)| p.weekday.is_none())
        {
            let first = Parts {
                day: Some(day),
                ..passage::with_stated_year(r, at, parts)
            };
            return Some((end, expression(r, at, end, first.resolve(r))));
        }
        let (to, _) = parts::day_number(r, next)?;
        next = behind_joint(r, to)?;
    }
    None
}

/// The first of coordinated months: شهري يوليو in "شهري يوليو وأغسطس 2015".
pub(super) fn coordinated_month(r: &Reader<'_>, at: usize) -> Answer {
    let head = dual_head(r, at)
        .filter(|(_, unit)| *unit == TimeUnit::Month)
        .map(|(next, _)| next);
    let (end, number, hijri, alone) = parts::month_name(r, head.unwrap_or(at))?;
    let next = behind_joint(r, end)?;
    let (_, parts) = parts::month_date(r, next)?;
    let Some(Month::Named {
        number: last,
        hijri: second,
    }) = parts.month
    else {
        return None;
    };
    if hijri != second
        || (head.is_none() && (parts.year == YearSaid::Open && parts.shift.is_none() || !alone))
    {
        return None;
    }
    let mut first = Parts {
        month: Some(Month::Named { number, hijri }),
        ..parts
    };
    earlier_year(&mut first, number > last);
    Some((end, expression(r, at, end, first.resolve(r))))
}

/// The first of coordinated weekdays: يومي السبت in "يومي السبت والأحد المقبلين".
pub(super) fn coordinated_weekday(r: &Reader<'_>, at: usize) -> Answer {
    let head = dual_head(r, at)
        .filter(|(_, unit)| *unit == TimeUnit::Day)
        .map(|(next, _)| next);
    let (end, number, alone) = weekday::weekday(r, head.unwrap_or(at))?;
    let next = behind_joint(r, end)?;
    let (to, _, second_alone) = weekday::weekday(r, next)?;
    let shift = parts::shift_after(r, to).map(|(_, s)| s);
    if head.is_none() && !(alone && second_alone && shift.is_some()) {
        return None;
    }
    let point = weekday::value(r, at, number, shift);
    Some((end, expression(r, at, end, point)))
}

/// The first of coordinated years: عامي 2013 in "عامي 2013 و2014".
pub(super) fn coordinated_year(r: &Reader<'_>, at: usize) -> Answer {
    let (i, _) = dual_head(r, at).filter(|(_, unit)| *unit == TimeUnit::Year)?;
    let (end, year, era) = parts::year_number(r, i)?;
    behind_joint(r, end)?;
    let parts = Parts {
        year: YearSaid::Number(year, era),
        ..Parts::default()
    };
    Some((end, expression(r, at, end, parts.resolve(r))))
}

/// The first of coordinated days, weekdays, months or years behind their common noun.
pub(super) fn coordinated(r: &Reader<'_>, at: usize) -> Answer {
    coordinated_day(r, at)
        .or_else(|| coordinated_weekday(r, at))
        .or_else(|| coordinated_month(r, at))
        .or_else(|| coordinated_year(r, at))
}

/// يومي, شهري, عامي, أيام, أعوام: the head of two or more.
fn dual_head(r: &Reader<'_>, at: usize) -> Option<(usize, TimeUnit)> {
    r.find(at, |s| match s {
        TimeWord::Unit(u) if u.construct || u.count == Count::Many && !u.definite => Some(u.unit),
        TimeWord::Unit(u) if u.unit == TimeUnit::Year && u.count != Count::One => Some(u.unit),
        _ => None,
    })
}

fn year_head(r: &Reader<'_>, at: usize) -> Option<usize> {
    r.find(at, |s| {
        matches!(s, TimeWord::YearHead { inside: true, .. }).then_some(())
    })
    .map(|(next, ())| next)
}

/// Behind و, attached or alone.
pub(super) fn behind_and(r: &Reader<'_>, at: usize) -> Option<usize> {
    if r.conj(at) {
        return Some(at);
    }
    lead(r, at, Role::And)
}

/// Behind و, أو or a comma between members of a series.
fn behind_joint(r: &Reader<'_>, at: usize) -> Option<usize> {
    behind_and(r, at)
        .or_else(|| lead(r, at, Role::Or))
        .or_else(|| r.mark(at, ",\u{60c}").then_some(at + 1))
}

/// Behind إلى, حتى, ل or a dash.
pub(super) fn behind_to(r: &Reader<'_>, at: usize) -> Option<usize> {
    if r.prep_to(at) {
        return Some(at);
    }
    lead(r, at, Role::To)
        .or_else(|| lead(r, at, Role::Until))
        .or_else(|| r.mark(at, "-–—").then_some(at + 1))
}

pub(super) fn end_first(r: &Reader<'_>, at: usize) -> Option<(usize, End)> {
    if !r.may_begin(at) {
        return None;
    }
    if let Some(clock) = clock::clock(r, at).filter(Clock::is_headed) {
        return Some((clock.end, End::Clock(clock)));
    }
    if let Some((next, said)) = point::point(r, at) {
        return Some((next, End::Said(said)));
    }
    if let Some((next, year, _)) = plain_year(r, at) {
        return Some((next, End::Year(year)));
    }
    if let Some(clock) = clock::clock(r, at) {
        return Some((clock.end, End::Clock(clock)));
    }
    let (next, day) = parts::day_number(r, at)?;
    Some((next, End::Day(day)))
}

pub(super) fn end_second(r: &Reader<'_>, at: usize, first: &End) -> Option<(usize, End)> {
    if let End::Clock(_) | End::Day(_) = first
        && let Some(clock) = clock::clock(r, at)
    {
        return Some((clock.end, End::Clock(clock)));
    }
    // "من 4 إلى 23 في الشهر القادم"
    if let Some((next, said)) = point::point(r, at) {
        return Some((next, End::Said(said)));
    }
    let a_year = match first {
        End::Year(_) => true,
        End::Said(Said::Parts(p)) => p.month.is_none() && p.day.is_none(),
        _ => false,
    };
    if a_year && let Some((next, year, _)) = plain_year(r, at) {
        return Some((next, End::Year(year)));
    }
    if let End::Clock(_) = first {
        let (next, _) = parts::day_number(r, at)?;
        return Some((next, End::Day(parts::day_number(r, at)?.1)));
    }
    None
}

/// A bare number of four digits that is a year and counts nothing.
fn plain_year(r: &Reader<'_>, at: usize) -> Option<(usize, i32, ())> {
    let (next, year, _) = parts::year_number(r, at).filter(|_| r.is_digits(at))?;
    let known = (1300..=1499).contains(&year) || (1800..=2100).contains(&year);
    (known && !r.counts(next)).then_some((next, year, ()))
}

/// Fills each end from the other and makes the expression.
pub(super) fn finish(r: &Reader<'_>, at: usize, end: usize, first: End, second: End) -> Answer {
    let span = r.span(at, end);
    let unresolved = Some((end, DateExpr::unresolved(span, DateKind::Range)));
    let (from, to) = match (first, second) {
        (End::Year(a), End::Year(b)) => (Some(Point::Year(a)), Some(Point::Year(b))),
        (End::Year(a), End::Said(b)) => (Some(Point::Year(a)), b.resolve(r)),
        (End::Said(a), End::Year(b)) => (a.resolve(r), Some(Point::Year(b))),
        (End::Day(day), End::Said(Said::Parts(b))) => {
            b.day?;
            let a = Parts {
                day: Some(day),
                weekday: None,
                ..b
            };
            (a.resolve(r), b.resolve(r))
        }
        (End::Said(Said::Parts(mut a)), End::Said(Said::Parts(b))) => {
            share(&mut a, &b);
            (a.resolve(r), b.resolve(r))
        }
        (End::Said(a), End::Said(b)) => (a.resolve(r), week_on(a.resolve(r), b.resolve(r))),
        (End::Clock(a), End::Clock(b)) => {
            let here = r.published.map(crate::Published::day);
            let borrowed = a.has_no_day() && !b.has_no_day();
            let (a, b) = (a.with_half_of(&b).with_day_of(&b), b.with_day_of(&a));
            let (from, to) = (a.point(r, here), b.point(r, here));
            if borrowed {
                (hours::day_before(from, to), to)
            } else {
                (from, to)
            }
        }
        (End::Day(a), End::Clock(b)) => {
            let here = r.published.map(crate::Published::day);
            (b.same_with_hour(a).point(r, here), b.point(r, here))
        }
        (End::Clock(a), End::Day(b)) => {
            let here = r.published.map(crate::Published::day);
            (a.point(r, here), a.same_with_hour(b).point(r, here))
        }
        _ => return None,
    };
    let (Some(from), Some(to)) = (from, to) else {
        return unresolved;
    };
    match (from, to) {
        // "من العاشرة مساء إلى الثانية فجرا" ends on the next day.
        (Point::Time(Some(a), x), Point::Time(Some(b), y))
            if a == b && (x.hour, x.minute) > (y.hour, y.minute) =>
        {
            let to = Point::Time(a.add_days(1), y);
            Some((end, DateExpr::new(span, DateValue::Range(from, to))))
        }
        (Point::Year(a), Point::Year(b)) if a > b => None,
        (Point::Day(a), Point::Day(b)) if a > b => None,
        (Point::Month(y, m), Point::Month(z, n)) if (y, m) > (z, n) => None,
        _ => Some((end, DateExpr::new(span, DateValue::Range(from, to)))),
    }
}

/// "من الثلاثاء إلى الخميس": the last day is the one behind the first.
fn week_on(from: Option<Point>, to: Option<Point>) -> Option<Point> {
    match (from, to) {
        (Some(Point::Day(a)), Some(Point::Day(b))) if (1..7).contains(&a.days_since(b)) => {
            b.add_days(7).map(Point::Day)
        }
        _ => to,
    }
}

/// The first date takes the year, the calendar and the shift of the second where it has none.
fn share(a: &mut Parts, b: &Parts) {
    if a.year != YearSaid::Open || a.shift.is_some() {
        return;
    }
    if let (
        Some(Month::Named {
            number,
            hijri: false,
        }),
        true,
    ) = (a.month, b.is_hijri())
    {
        a.month = Some(Month::Named {
            number,
            hijri: true,
        });
    }
    if let (Some(Month::Named { number: x, .. }), Some(Month::Named { number: y, .. })) =
        (a.month, b.month)
    {
        a.year = b.year;
        a.shift = b.shift;
        earlier_year(a, x > y);
    }
}

/// A month after the one whose year it borrows is of the year before.
fn earlier_year(parts: &mut Parts, later: bool) {
    if let (YearSaid::Number(year, era), true) = (parts.year, later) {
        parts.year = YearSaid::Number(year - 1, era);
    }
}
