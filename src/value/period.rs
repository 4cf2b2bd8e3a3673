//! Lengths of time.

use super::{Decimal, ParseValueError};
use std::fmt;
use std::str::FromStr;

/// The unit of a length of time: أيام (days), ساعة (hour).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PeriodUnit {
    /// Seconds, `PT1S`: ثانية.
    Second,
    /// Minutes, `PT1M`: دقيقة.
    Minute,
    /// Hours, `PT1H`: ساعة.
    Hour,
    /// Days, `P1D`: يوم.
    Day,
    /// Weeks, `P1W`: أسبوع.
    Week,
    /// Months, `P1M`: شهر.
    Month,
    /// Years, `P1Y`: سنة، عام.
    Year,
}

impl PeriodUnit {
    /// True for hours, minutes and seconds, which stand behind the `T` of ISO 8601: ساعة (hour) but
    /// not يوم (day).
    pub fn is_clock(self) -> bool {
        self <= PeriodUnit::Hour
    }

    fn letter(self) -> char {
        match self {
            PeriodUnit::Second => 'S',
            PeriodUnit::Minute | PeriodUnit::Month => 'M',
            PeriodUnit::Hour => 'H',
            PeriodUnit::Day => 'D',
            PeriodUnit::Week => 'W',
            PeriodUnit::Year => 'Y',
        }
    }

    fn from_letter(letter: char, clock: bool) -> Option<PeriodUnit> {
        use PeriodUnit::{Day, Hour, Minute, Month, Second, Week, Year};
        let all = [Second, Minute, Hour, Day, Week, Month, Year];
        all.into_iter()
            .find(|u| u.letter() == letter && u.is_clock() == clock)
    }
}

/// A length of time as it was written: an amount of one unit and perhaps of smaller ones.
///
/// Prints as an ISO 8601 duration, the amount in the unit as written: `PT48H` is not `P2D`.
///
/// ```
/// use isnad::{Decimal, Period, PeriodUnit};
/// let period = Period::new(Decimal::from(48), PeriodUnit::Hour); // "48 ساعة", 48 hours
/// assert_eq!(period.to_string(), "PT48H");
/// let long = Period::new(Decimal::from(1), PeriodUnit::Year).and(Decimal::from(6), PeriodUnit::Month);
/// assert_eq!(long.to_string(), "P1Y6M");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period {
    /// The amount and unit written first: 3 and days of ثلاثة أيام (three days).
    pub first: (Decimal, PeriodUnit),
    /// The amounts of smaller units behind it, in order: 6 months of عام وستة أشهر (a year and six
    /// months).
    pub rest: [Option<(Decimal, PeriodUnit)>; 3],
}

impl Period {
    /// So much of one unit: 3 days for ثلاثة أيام (three days).
    pub const fn new(amount: Decimal, unit: PeriodUnit) -> Period {
        Period {
            first: (amount, unit),
            rest: [None; 3],
        }
    }

    /// The same and so much of a smaller unit; a fifth amount is left out. عام وستة أشهر (a year
    /// and six months).
    #[must_use]
    pub fn and(mut self, amount: Decimal, unit: PeriodUnit) -> Period {
        if let Some(free) = self.rest.iter_mut().find(|part| part.is_none()) {
            *free = Some((amount, unit));
        }
        self
    }

    /// The amounts with their units, as written: two for عام وستة أشهر (a year and six months).
    pub fn parts(&self) -> impl Iterator<Item = (Decimal, PeriodUnit)> + use<> {
        std::iter::once(self.first).chain(self.rest.into_iter().flatten())
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let mut clock = false;
        for (amount, unit) in self.parts() {
            if unit.is_clock() && !clock {
                f.write_str("T")?;
                clock = true;
            }
            write!(f, "{amount}{}", unit.letter())?;
        }
        Ok(())
    }
}

impl FromStr for Period {
    type Err = ParseValueError;

    fn from_str(text: &str) -> Result<Period, ParseValueError> {
        parse(text).ok_or_else(|| ParseValueError::new(text, "a duration such as P3D or PT48H"))
    }
}

fn parse(text: &str) -> Option<Period> {
    let mut rest = text.strip_prefix('P')?;
    let mut clock = false;
    let mut parts = Vec::with_capacity(2);
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix('T') {
            if clock {
                return None;
            }
            (clock, rest) = (true, behind);
        }
        let at = rest.find(|c: char| c.is_ascii_uppercase())?;
        let unit = PeriodUnit::from_letter(rest[at..].chars().next()?, clock)?;
        parts.push((rest[..at].parse::<Decimal>().ok()?, unit));
        rest = &rest[at + 1..];
    }
    let (first, others) = parts.split_first()?;
    let period = Period::new(first.0, first.1);
    let whole = others
        .iter()
        .fold(period, |period, (amount, unit)| period.and(*amount, *unit));
    (others.len() <= 3).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_reads() {
        for text in [
            "PT48H",
            "P2W",
            "P3D",
            "P100Y",
            "P1Y6M",
            "PT15M",
            "P1.5W",
            "P1DT12H",
            "P3Y3M4DT2H",
        ] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        for text in ["P", "PT", "3D", "P3", "PD", "P3S"] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
