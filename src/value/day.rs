//! Civil days.

use super::ParseValueError;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A day of the proleptic Gregorian calendar, years 1 to 9999: 28 يونيو 2024 (28 June 2024).
///
/// ```
/// use isnad::Day;
/// let day: Day = "2024-06-28".parse()?;
/// assert_eq!((day.year(), day.month(), day.day()), (2024, 6, 28));
/// assert_eq!(day.weekday(), 5); // ISO 8601: Friday
/// assert_eq!(day.add_days(3).unwrap().to_string(), "2024-07-01");
/// # Ok::<(), isnad::ParseValueError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    year: i16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day, or `None` where the calendar has none: 2024, 6, 28 for 28 يونيو 2024 (28 June
    /// 2024); none for a 30th of فبراير (February).
    pub fn new(year: i32, month: u8, day: u8) -> Option<Day> {
        let year = i16::try_from(year)
            .ok()
            .filter(|y| (1..=9999).contains(y))?;
        jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        Some(Day { year, month, day })
    }

    /// The year: 2024 of 28 يونيو 2024 (28 June 2024).
    pub fn year(self) -> i32 {
        self.year.into()
    }

    /// The month, 1 to 12: 6 of 28 يونيو 2024 (28 June 2024).
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31: 28 of 28 يونيو 2024 (28 June 2024).
    pub fn day(self) -> u8 {
        self.day
    }

    /// The weekday by ISO 8601: Monday is 1, Sunday 7: 5 of الجمعة 28 يونيو 2024 (Friday).
    pub fn weekday(self) -> u8 {
        self.civil().weekday().to_monday_one_offset().unsigned_abs()
    }

    /// The ISO 8601 week as year and number: 2024 and 26 of 28 يونيو 2024 (28 June 2024).
    pub fn iso_week(self) -> (i32, u8) {
        let week = self.civil().iso_week_date();
        (week.year().into(), week.week().unsigned_abs())
    }

    /// The day so many days later (earlier where negative), or `None` outside the years 1 to 9999:
    /// -1 makes أمس (yesterday).
    pub fn add_days(self, days: i64) -> Option<Day> {
        self.shift(jiff::Span::new().try_days(days).ok()?)
    }

    /// The same day so many months later, the last day of the month where it has fewer: -1 of 31
    /// مارس (31 March) makes 28 or 29 فبراير (February).
    pub fn add_months(self, months: i64) -> Option<Day> {
        self.shift(jiff::Span::new().try_months(months).ok()?)
    }

    /// Days from `other` to this day: 1 from أمس (yesterday) to today.
    pub fn days_since(self, other: Day) -> i64 {
        let span = other.civil().until(self.civil());
        span.map_or(0, |s| s.get_days().into())
    }

    fn shift(self, span: jiff::Span) -> Option<Day> {
        let date = self.civil().checked_add(span).ok()?;
        Day::new(
            date.year().into(),
            date.month().unsigned_abs(),
            date.day().unsigned_abs(),
        )
    }

    fn civil(self) -> jiff::civil::Date {
        let (month, day) = (self.month.cast_signed(), self.day.cast_signed());
        jiff::civil::Date::new(self.year, month, day).unwrap_or(jiff::civil::Date::ZERO)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Day {
    type Err = ParseValueError;

    fn from_str(text: &str) -> Result<Day, ParseValueError> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(i, b)| match i {
                4 | 7 => *b == b'-',
                _ => b.is_ascii_digit(),
            });
        let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<u16>().ok();
        shaped
            .then(|| {
                let (month, day) = (number(5..7)?, number(8..10)?);
                Day::new(
                    number(0..4)?.into(),
                    u8::try_from(month).ok()?,
                    u8::try_from(day).ok()?,
                )
            })
            .flatten()
            .ok_or_else(|| ParseValueError::new(text, "a day such as 2024-06-28"))
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arithmetic_keeps_to_the_calendar() {
        let day = Day::new(2024, 3, 31).unwrap();
        assert_eq!(day.add_months(-1), Day::new(2024, 2, 29));
        assert_eq!(day.days_since(Day::new(2024, 2, 1).unwrap()), 59);
        assert_eq!(Day::new(2023, 2, 29), None);
        assert_eq!(Day::new(2021, 1, 3).unwrap().iso_week(), (2020, 53));
        assert!("٢٠٢٤-٠١-٠١".parse::<Day>().is_err());
        assert_eq!(Day::new(9999, 12, 31).unwrap().add_days(1), None);
    }
}
