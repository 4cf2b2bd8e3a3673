//! Values of date expressions and their ISO 8601 forms.

use super::{Day, ParseValueError, Period};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The kind of a date expression, after the types of TIMEX3 with ranges set apart: "عام 2011" (in
/// 2011) is a date, "كل شهر" (every month) a set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum DateKind {
    /// A day, month, year or another calendar period: عام 2011 (the year 2011).
    Date,
    /// A clock time, with or without its day: الساعة 14:30 (14:30 o'clock).
    Time,
    /// From one point to another, the last one included: بين عامي 2015 و2018 (from 2015 to 2018).
    Range,
    /// A length of time: ثلاثة أيام (three days).
    Duration,
    /// A recurring time, valued by its period: كل شهر (every month).
    Set,
}

impl DateKind {
    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            DateKind::Date => "date",
            DateKind::Time => "time",
            DateKind::Range => "range",
            DateKind::Duration => "duration",
            DateKind::Set => "set",
        }
    }
}

/// The resolved value of a date expression. Prints as ISO 8601 in the forms of the contract.
///
/// ```
/// use isnad::{DateKind, DateValue, Point};
/// let value = DateValue::Range(Point::Year(2015), Point::Year(2018)); // "بين عامي 2015 و2018", 2015 to 2018
/// assert_eq!(value.to_string(), "2015/2018");
/// assert_eq!(DateValue::read(DateKind::Range, "2015/2018").unwrap(), value);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DateValue {
    /// A date or a clock time: عام 2011 (the year 2011) is `2011`.
    At(Point),
    /// From the first point to the last, included: بين عامي 2015 و2018 (from 2015 to 2018) is
    /// `2015/2018`.
    Range(Point, Point),
    /// A length of time: ثلاثة أيام (three days) is `P3D`.
    Duration(Period),
    /// A length of time between two bounds, `P6M/P7M`: "ستة إلى سبعة أشهر" (six to seven months).
    DurationRange(Period, Period),
    /// Something that recurs with this period: كل شهر (every month) is `P1M`.
    Every(Period),
}

/// A point or period of the calendar, as precise as the text is: يونيو 2024 (June 2024) is a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Point {
    /// A century by its leading digits: القرن العشرين (the twentieth) is 19, `19XX`; negative
    /// before Christ as written, `-08XX`.
    Century(i32),
    /// A decade by its leading digits: التسعينيات (the nineties) is 199, `199X`.
    Decade(i32),
    /// A year; negative before Christ as written, `-0500`. عام 2011 (the year 2011).
    Year(i32),
    /// A sports season by the year in which it begins: `2014/2015`: موسم 2014-2015 (the 2014-2015
    /// season).
    SportsSeason(i32),
    /// A season, `2022-SU`: صيف 2022 (summer 2022); the winter that begins in that year.
    Season(i32, Season),
    /// The first or second half of a year, `2015-H1`: النصف الأول من 2015 (the first half of 2015).
    Half(i32, u8),
    /// A quarter of a year, 1 to 4, `2015-Q3`: الربع الثالث (the third quarter).
    Quarter(i32, u8),
    /// A month, `2024-06`: حزيران 2024 (June 2024).
    Month(i32, u8),
    /// A week by ISO 8601, `2015-W32`: الأسبوع الماضي (last week).
    Week(i32, u8),
    /// A day, `2024-06-28`: 28 يونيو 2024 (28 June 2024).
    Day(Day),
    /// The civil days of a Hijri month or year, first and last, `2024-03-11/2024-04-09`: رمضان 1445
    /// (Ramadan 1445).
    Days(Day, Day),
    /// A clock time, on a day where one is meant: `2024-06-28T14:30`, `T14:30`: الساعة 14:30 (14:30
    /// o'clock).
    Time(Option<Day>, ClockTime),
}

/// Hour and minute, local as written: الساعة 14:30 (14:30 o'clock) is 14 and 30, whatever the zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ClockTime {
    /// The hour, 0 to 24: 14 of الثانية ظهرا (two in the afternoon).
    pub hour: u8,
    /// The minute, 0 where the hour alone is said: 30 of الساعة 14:30 (14:30 o'clock).
    pub minute: u8,
}

/// A season of the year: صيف 2022 (summer 2022).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// Spring, `SP`: الربيع.
    Spring,
    /// Summer, `SU`: الصيف.
    Summer,
    /// Autumn, `AU`: الخريف.
    Autumn,
    /// Winter, `WI`: الشتاء.
    Winter,
}

const SEASONS: [(Season, &str); 4] = [
    (Season::Spring, "SP"),
    (Season::Summer, "SU"),
    (Season::Autumn, "AU"),
    (Season::Winter, "WI"),
];

impl DateValue {
    /// The kind of expression that has such a value: a duration for ثلاثة أيام (three days), `P3D`.
    pub fn kind(self) -> DateKind {
        match self {
            DateValue::At(Point::Time(..)) => DateKind::Time,
            DateValue::At(_) => DateKind::Date,
            DateValue::Range(..) => DateKind::Range,
            DateValue::Duration(_) | DateValue::DurationRange(..) => DateKind::Duration,
            DateValue::Every(_) => DateKind::Set,
        }
    }

    /// Reads the ISO 8601 form of a value of this kind: `P3D` as a duration is "ثلاثة أيام" (three
    /// days).
    pub fn read(kind: DateKind, text: &str) -> Result<DateValue, ParseValueError> {
        let value = match kind {
            DateKind::Date => read_point(text).map(DateValue::At),
            DateKind::Time => read_time(text).map(DateValue::At),
            DateKind::Range => read_range(text),
            DateKind::Duration => match text.split_once('/') {
                None => text.parse().ok().map(DateValue::Duration),
                Some((from, to)) => {
                    let pair = from.parse().ok().zip(to.parse().ok());
                    pair.map(|(from, to)| DateValue::DurationRange(from, to))
                }
            },
            DateKind::Set => text.parse().ok().map(DateValue::Every),
        };
        value.ok_or_else(|| ParseValueError::new(text, "an ISO 8601 value of its kind"))
    }
}

impl fmt::Display for DateValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DateValue::At(point) => point.fmt(f),
            DateValue::Range(from, to) => write!(f, "{from}/{to}"),
            DateValue::Duration(period) | DateValue::Every(period) => period.fmt(f),
            DateValue::DurationRange(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Point::Century(c) => write!(f, "{}{:02}XX", sign(c), c.unsigned_abs()),
            Point::Decade(d) => write!(f, "{}{:03}X", sign(d), d.unsigned_abs()),
            Point::Year(y) => write!(f, "{}{:04}", sign(y), y.unsigned_abs()),
            Point::SportsSeason(y) => write!(f, "{y:04}/{:04}", y + 1),
            Point::Season(y, season) => {
                let code = SEASONS
                    .iter()
                    .find(|(s, _)| *s == season)
                    .map_or("", |(_, code)| code);
                write!(f, "{y:04}-{code}")
            }
            Point::Half(y, n) => write!(f, "{y:04}-H{n}"),
            Point::Quarter(y, n) => write!(f, "{y:04}-Q{n}"),
            Point::Month(y, n) => write!(f, "{y:04}-{n:02}"),
            Point::Week(y, n) => write!(f, "{y:04}-W{n:02}"),
            Point::Day(day) => day.fmt(f),
            Point::Days(first, last) => write!(f, "{first}/{last}"),
            Point::Time(day, time) => {
                if let Some(day) = day {
                    write!(f, "{day}")?;
                }
                write!(f, "T{:02}:{:02}", time.hour, time.minute)
            }
        }
    }
}

fn sign(number: i32) -> &'static str {
    if number < 0 { "-" } else { "" }
}

fn read_point(text: &str) -> Option<Point> {
    if let Some((from, to)) = text.split_once('/') {
        if let (Some(from), Some(to)) = (year(from), year(to)) {
            return (to == from + 1).then_some(Point::SportsSeason(from));
        }
        return Some(Point::Days(from.parse().ok()?, to.parse().ok()?));
    }
    if let Some(digits) = text.strip_suffix("XX") {
        return signed(digits, 2).map(Point::Century);
    }
    if let Some(digits) = text.strip_suffix('X') {
        return signed(digits, 3).map(Point::Decade);
    }
    if text.len() == 10 {
        return text.parse().ok().map(Point::Day);
    }
    let Some((y, part)) = text
        .get(1..)
        .and_then(|t| t.find('-'))
        .map(|at| text.split_at(at + 1))
    else {
        return year(text).map(Point::Year);
    };
    let (y, part) = (year(y)?, &part[1..]);
    if let Some((season, _)) = SEASONS.iter().find(|(_, code)| *code == part) {
        return Some(Point::Season(y, *season));
    }
    let (letter, digits) = match part.bytes().next()? {
        b'H' | b'Q' | b'W' => part.split_at(1),
        _ => ("", part),
    };
    let n = number(digits)?;
    match (letter, digits.len()) {
        ("", 2) if (1..=12).contains(&n) => Some(Point::Month(y, n)),
        ("H", 1) if (1..=2).contains(&n) => Some(Point::Half(y, n)),
        ("Q", 1) if (1..=4).contains(&n) => Some(Point::Quarter(y, n)),
        ("W", 2) if (1..=53).contains(&n) => Some(Point::Week(y, n)),
        _ => None,
    }
}

fn read_time(text: &str) -> Option<Point> {
    let (day, clock) = text.split_once('T')?;
    let day = if day.is_empty() {
        None
    } else {
        Some(day.parse().ok()?)
    };
    let (hour, minute) = clock.split_once(':')?;
    let (hour, minute) = (number(hour)?, number(minute)?);
    let valid = clock.len() == 5 && hour <= 24 && minute <= 59;
    valid.then_some(Point::Time(day, ClockTime { hour, minute }))
}

fn read_range(text: &str) -> Option<DateValue> {
    let point = |t: &str| {
        if t.contains('T') {
            read_time(t)
        } else {
            read_point(t)
        }
    };
    let parts: Vec<&str> = text.split('/').collect();
    let (from, to) = match parts[..] {
        [from, to] => (from.to_owned(), to.to_owned()),
        [a, b, c, d] => (format!("{a}/{b}"), format!("{c}/{d}")),
        _ => return None,
    };
    Some(DateValue::Range(point(&from)?, point(&to)?))
}

fn year(text: &str) -> Option<i32> {
    signed(text, 4)
}

fn signed(text: &str, digits: usize) -> Option<i32> {
    let plain = text.strip_prefix('-').unwrap_or(text);
    let shaped = plain.len() == digits && plain.bytes().all(|b| b.is_ascii_digit());
    shaped.then(|| text.parse().ok()).flatten()
}

fn number(text: &str) -> Option<u8> {
    text.bytes()
        .all(|b| b.is_ascii_digit())
        .then(|| text.parse().ok())
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_reads() {
        use DateKind::{Date, Duration, Range, Set, Time};
        let forms = [
            (Date, "2024-06-28"),
            (Date, "2024-06"),
            (Date, "2024"),
            (Date, "-0500"),
            (Date, "-08XX"),
            (Date, "19XX"),
            (Date, "199X"),
            (Date, "2015-W32"),
            (Date, "2015-Q3"),
            (Date, "2015-H1"),
            (Date, "2021-SP"),
            (Date, "2014/2015"),
            (Date, "2024-03-11/2024-04-09"),
            (Time, "2024-06-28T14:30"),
            (Time, "T20:00"),
            (Range, "2024-06-18/2024-06-19"),
            (Range, "2015/2018"),
            (Range, "T14:00/T16:30"),
            (Duration, "PT48H"),
            (Duration, "P6M/P7M"),
            (Set, "P1D"),
        ];
        for (kind, text) in forms {
            let value = DateValue::read(kind, text).unwrap();
            assert_eq!((value.to_string().as_str(), value.kind()), (text, kind));
        }
        for (kind, text) in [
            (Date, "2024-13"),
            (Date, "2024-02-30"),
            (Time, "T25:00"),
            (Range, "2024"),
        ] {
            assert!(DateValue::read(kind, text).is_err(), "{text}");
        }
    }
}
