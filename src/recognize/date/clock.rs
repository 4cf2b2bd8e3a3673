//! Clock times, with the date that adjoins them.

use super::minutes::{minutes, with_share};
use super::parts::{self, lead};
use super::point::{self, Said};
use super::reader::Reader;
use super::{hours, passage, weekday};
use crate::lexicon::{ClockWord, Count, DayHalf, Role, Sense, SenseSet, TimeUnit, TimeWord};
use crate::{ClockTime, DateExpr, DateKind, DateValue, Day, Point, Str};

/// A clock time as read: its end, hour and minute, zone, and the day if one adjoins it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    pub(super) end: usize,
    pub(super) hour: u8,
    pub(super) minute: Option<u8>,
    half: Option<DayHalf>,
    zone: Option<i16>,
    day: Option<Said>,
    /// It is a clock time beyond doubt: by its colon, الساعة, or the part of the day.
    pub(super) headed: bool,
}

impl Clock {
    fn time(&self) -> Option<ClockTime> {
        let hour = match (self.half, self.hour) {
            (Some(DayHalf::Afternoon | DayHalf::MarkAfternoon), 1..=11) => self.hour + 12,
            (Some(DayHalf::Morning | DayHalf::MarkMorning), 12) => 0,
            (Some(DayHalf::Noon), 1..=4) => self.hour + 12,
            (Some(DayHalf::Night), 12) => 0,
            (Some(DayHalf::Night), 6..=11) => self.hour + 12,
            (Some(DayHalf::Midnight), _) => 0,
            _ => self.hour,
        };
        (hour <= 24).then_some(ClockTime {
            hour,
            minute: self.minute.unwrap_or(0),
        })
    }

    /// The point it means; `here` is the day for a time without a date.
    pub(super) fn point(&self, r: &Reader<'_>, here: Option<Day>) -> Option<Point> {
        let time = self.time()?;
        match self.day {
            None => Some(Point::Time(here, time)),
            Some(said) => match said.resolve(r)? {
                Point::Day(day) => Some(Point::Time(Some(day), time)),
                _ => None,
            },
        }
    }

    pub(super) fn with_half_of(mut self, other: &Clock) -> Clock {
        self.half = self.half.or(other.half);
        self
    }

    pub(super) fn with_day_of(mut self, other: &Clock) -> Clock {
        self.day = self.day.or(other.day);
        self
    }

    pub(super) fn has_no_day(&self) -> bool {
        self.day.is_none()
    }

    /// On this day, where the time names none.
    pub(super) fn on(mut self, day: Said) -> Clock {
        self.day = self.day.or(Some(day));
        self
    }

    /// The same time of day at another hour: 9 in "من 9 إلى 11 مساء" (from 9 to 11 p.m.).
    pub(super) fn same_with_hour(mut self, hour: u8) -> Clock {
        self.hour = hour;
        self.minute = None;
        self
    }

    pub(super) fn is_headed(&self) -> bool {
        self.headed
    }
}

/// A date with its time, or a time with its date, as one expression.
pub(super) fn time(r: &Reader<'_>, at: usize) -> Option<(usize, DateExpr)> {
    // A whole date is costly to read: first it is seen whether anything near tells a clock time.
    if !(at..at + TOLD_WITHIN).any(|i| r.senses(i).meets(TELLING) || r.mark(i, ":")) {
        return None;
    }
    if let Some(hours) = hours::day_hours(r, at) {
        return Some(hours);
    }
    let (clock, has_date) = match dated(r, at) {
        Some(clock) => (clock, true),
        None => (clock(r, at)?, false),
    };
    if !clock.headed && clock.half.is_none() {
        return None;
    }
    let until = at > 0 && lead(r, at - 1, Role::Until).is_some();
    let here = if has_date || until {
        None
    } else {
        passage::day_before(r, at).or(r.published.map(crate::Published::day))
    };
    let span = r.span(at, clock.end);
    let mut found = match clock.point(r, here) {
        Some(point) => DateExpr::new(span, DateValue::At(point)),
        None => DateExpr::unresolved(span, DateKind::Time),
    };
    found.zone = clock.zone.map(zone_text);
    Some((clock.end, found))
}

/// Most tokens of a date, a lead and an hour.
const TOLD_WITHIN: usize = 28;
const TELLING: SenseSet = SenseSet::of(&[Sense::ClockWord, Sense::DayPart]);

/// DATE then TIME: يوم السبت الساعة 1:30 بعد الظهر, 14 فبراير 2010 15:25.
fn dated(r: &Reader<'_>, at: usize) -> Option<Clock> {
    let (end, said) = point::point(r, at)?;
    if !said.is_day() {
        return None;
    }
    let mut i = end;
    if r.mark(i, ",\u{60c}-–") {
        i += 1;
    }
    // "وعند الساعة" begins another one.
    i = lead(r, i, Role::In).filter(|_| !r.conj(i)).unwrap_or(i);
    // "على الساعة 20:00"
    let bare = r.function_word(i) && !r.has(i, |word| matches!(word, TimeWord::Lead(_)));
    if bare && parts::clock_head(r, i + 1).is_some() {
        i += 1;
    }
    i = lead(r, i, Role::Approx).unwrap_or(i);
    let mut clock = clock(r, i)?;
    if !(clock.headed || clock.half.is_some() && i == end) || clock.day.is_some() {
        return None;
    }
    clock.day = Some(said);
    // "مساء غد الأربعاء عند الساعة التاسعة": the part of the day came first.
    clock.half = clock.half.or_else(|| half(r, at).map(|(_, half)| half));
    Some(clock)
}

/// الساعة الثامنة من صباح يوم 31 يوليو, 14:30, السابعة مساء, 8 صباحا.
pub(super) fn clock(r: &Reader<'_>, at: usize) -> Option<Clock> {
    if let Some((end, DayHalf::Midnight)) = half(r, at) {
        let day = weekday::day(r, end)
            .filter(|_| !r.has_clitic(end))
            .or_else(|| {
                parts::calendar_date(r, end)
                    .filter(|_| !r.has_clitic(end))
                    .map(|(e, p)| (e, Said::Parts(p)))
            });
        let (to, said) = day.map_or((end, None), |(to, said)| (to, Some(said)));
        return Some(Clock {
            end: to,
            hour: 0,
            minute: None,
            half: Some(DayHalf::Midnight),
            zone: None,
            day: said,
            headed: true,
        });
    }
    // "بعد الظهر الساعة 7": the part of the day may come first.
    let (start, early) = match half(r, at) {
        Some((next, half)) => {
            let next = lead(r, next, Role::In).unwrap_or(next);
            (parts::clock_head(r, next).map(|_| next)?, Some(half))
        }
        None => (at, None),
    };
    let headed = parts::clock_head(r, start);
    let mut i = headed.unwrap_or(start);
    if headed.is_some() {
        i = lead(r, i, Role::Approx).unwrap_or(i);
    }
    let (next, hour, minute, colon) = hour(r, i, headed.is_some())?;
    let mut clock = Clock {
        end: next,
        hour,
        minute,
        half: early,
        zone: None,
        day: None,
        headed: headed.is_some() || colon,
    };
    minutes(r, &mut clock);
    after_hour(r, &mut clock);
    (clock.headed || clock.half.is_some()).then_some(clock)
}

/// The hour: 14:30, 8, الثامنة, ثلاثة.
fn hour(r: &Reader<'_>, at: usize, headed: bool) -> Option<(usize, u8, Option<u8>, bool)> {
    let i = lead(r, at, Role::Article).unwrap_or(at);
    if let Some((hour, length)) = r.digits(i) {
        if length > 2 {
            return joined_hour(r, i, (hour, length), headed);
        }
        let hour = u8::try_from(hour).ok().filter(|h| *h <= 24)?;
        // "الاثنين 1-3 مساء": hours behind their day.
        let hours = |i: usize| {
            i > r.first() + 2
                && r.mark(i - 1, "-")
                && r.has(i - 3, |word| {
                    matches!(
                        word,
                        TimeWord::Weekday { .. } | TimeWord::DayWord { .. } | TimeWord::Shift(_)
                    )
                })
        };
        let preceded = i > r.first() + 1
            && r.glued(i)
            && r.mark(i - 1, ":/-.")
            && r.is_digits(i - 2)
            && !hours(i);
        if preceded && !headed {
            return None;
        }
        let comma = headed && r.mark(i + 1, ",") && r.glued(i + 1) && r.glued(i + 2);
        if (comma || r.mark(i + 1, ":.\u{66b}")) && r.is_digits(i + 2) {
            let (minute, 2) = r.digits(i + 2)? else {
                return None;
            };
            let minute = u8::try_from(minute).ok().filter(|m| *m <= 59)?;
            let colon = r.mark(i + 1, ":");
            let behind = if i > r.first() && r.mark(i - 1, "(") {
                2
            } else {
                1
            };
            if !headed && i >= r.first() + behind && after_unit(r, i - behind) {
                return None;
            }
            if !colon && !headed {
                return None;
            }
            let mut end = i + 3;
            if r.mark(end, ":") && r.digits(end + 1).is_some_and(|(s, l)| l == 2 && s < 60) {
                end += 2;
            }
            if colon
                && !headed
                && (r.mark(end, ":/-") && r.glued(end) && r.is_digits(end + 1) && r.glued(end + 1))
            {
                return None;
            }
            return Some((end, hour, Some(minute), colon));
        }
        if r.mark(i + 1, "/") && r.is_digits(i + 2) || r.counts(i + 1) && !headed {
            return None;
        }
        return Some((i + 1, hour, None, false));
    }
    if let Some((next, n)) = r.ordinal(at) {
        // "رابعة النهار", "في الساعات الأولى": only with the article, and not after a unit.
        let loose = !r.definite(at) || at > r.first() && after_unit(r, at - 1);
        if !headed && loose {
            return None;
        }
        return u8::try_from(n)
            .ok()
            .filter(|h| (1..=24).contains(h))
            .map(|h| (next, h, None, false));
    }
    let (next, n) = r.number(at)?;
    if let Some((hour, minute)) = with_share(n) {
        return Some((next, hour, Some(minute), false));
    }
    let n = u8::try_from(n.to_i64()?).ok()?;
    (1..=24).contains(&n).then_some((next, n, None, false))
}

/// A unit of time, whose rank the ordinal behind it is; "الدقيقة 02:30" is a place in a film.
fn after_unit(r: &Reader<'_>, at: usize) -> bool {
    r.has(at, |s| match s {
        TimeWord::Unit(u) => u.definite && (u.unit != TimeUnit::Hour || u.count == Count::Many),
        _ => false,
    })
}

/// 1140 صباحا, الساعة 1430: hour and minute written as one number.
fn joined_hour(
    r: &Reader<'_>,
    at: usize,
    (number, length): (u32, usize),
    headed: bool,
) -> Option<(usize, u8, Option<u8>, bool)> {
    let (hour, minute) = (number / 100, number % 100);
    let parted = (1..=12).contains(&hour) && half(r, at + 1).is_some();
    let valid = length <= 4 && minute < 60 && (parted || headed && length == 4 && hour < 24);
    let (hour, minute) = (u8::try_from(hour).ok()?, u8::try_from(minute).ok()?);
    valid.then_some((at + 1, hour, Some(minute), false))
}

/// Part of the day, zone and date behind the hour.
fn after_hour(r: &Reader<'_>, clock: &mut Clock) {
    let mut i = clock.end;
    if r.mark(i, ")]")
        && let Some((_, zone)) = zone(r, i + 1)
    {
        clock.zone = zone;
        return;
    }
    i = lead(r, i, Role::From)
        .filter(|n| half(r, *n).is_some())
        .unwrap_or(i);
    i = lead(r, i, Role::In)
        .filter(|n| half(r, *n).is_some())
        .unwrap_or(i);
    if let Some((next, _)) = parts::shift_before(r, i)
        && let Some((end, half)) = half(r, next)
    {
        clock.half = Some(half);
        clock.end = end;
        i = end;
        if clock.day.is_none() {
            clock.day = r.published.map(|p| Said::Point(Some(Point::Day(p.day()))));
        }
    } else if !r.has_clitic(i)
        && let Some((end, half)) = half(r, i)
    {
        let letter = matches!(half, DayHalf::MarkMorning | DayHalf::MarkAfternoon);
        if !letter || clock.headed {
            clock.half = Some(half);
            clock.end = end;
            i = end;
        }
    }
    if let Some((end, zone)) = zone(r, i) {
        if let Some(zone) = zone {
            clock.zone = Some(zone);
        }
        i = end;
    }
    if !clock.headed && clock.half.is_none() || clock.day.is_some() {
        return;
    }
    let mut to = i;
    if r.mark(to, ",\u{60c}") {
        to += 1;
    }
    let plain = lead(r, to, Role::From)
        .or_else(|| lead(r, to, Role::In))
        .unwrap_or(to);
    if r.has_clitic(plain) {
        return;
    }
    let Some((mut end, said)) = point::point(r, plain) else {
        return;
    };
    let a_day = match said {
        Said::Parts(p) => p.day.is_some(),
        Said::Point(p) => {
            matches!(p, Some(Point::Day(_))) || (p.is_none() && weekday::day(r, plain).is_some())
        }
    };
    if !a_day {
        return;
    }
    if clock.half.is_none()
        && let Some((next, half)) = half(r, end)
    {
        (end, clock.half) = (next, Some(half));
    }
    clock.day = Some(said);
    clock.end = end;
}

/// What a part of the day says about the hour.
fn half(r: &Reader<'_>, at: usize) -> Option<(usize, DayHalf)> {
    r.find(at, |s| match s {
        TimeWord::DayPart(half) => Some(half),
        _ => None,
    })
}

fn zone(r: &Reader<'_>, at: usize) -> Option<(usize, Option<i16>)> {
    let at = lead(r, at, Role::In).unwrap_or(at);
    r.find(at, |s| match s {
        TimeWord::Clock(ClockWord::Zone(zone)) => Some(zone),
        _ => None,
    })
}

/// Minutes east of Greenwich as the contract writes them: `Z`, `+03:00`.
fn zone_text(minutes: i16) -> Str {
    if minutes == 0 {
        return Str::from_static("Z");
    }
    let sign = if minutes < 0 { '-' } else { '+' };
    let minutes = minutes.unsigned_abs();
    Str::from(format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60))
}
