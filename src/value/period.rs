//! Lengths of time.

use super::{Decimal, ParseValueError};
use std::fmt;
use std::str::FromStr;

/// The unit of a length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PeriodUnit {
    /// Seconds, `PT1S`.
    Second,
    /// Minutes, `PT1M`.
    Minute,
    /// Hours, `PT1H`.
    Hour,
    /// Days, `P1D`.
    Day,
    /// Weeks, `P1W`.
    Week,
    /// Months, `P1M`.
    Month,
    /// Years, `P1Y`.
    Year,
}

impl PeriodUnit {
    /// True for hours, minutes and seconds, which stand behind the `T` of ISO 8601.
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

/// A length of time as it was written: an amount of one unit and perhaps of a smaller one.
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
    /// The amount and unit written first.
    pub first: (Decimal, PeriodUnit),
    /// The amount of a smaller unit behind it.
    pub second: Option<(Decimal, PeriodUnit)>,
}

impl Period {
    /// So much of one unit.
    pub const fn new(amount: Decimal, unit: PeriodUnit) -> Period {
        Period {
            first: (amount, unit),
            second: None,
        }
    }

    /// The same and so much of a smaller unit.
    pub const fn and(self, amount: Decimal, unit: PeriodUnit) -> Period {
        Period {
            first: self.first,
            second: Some((amount, unit)),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("P")?;
        let mut clock = false;
        for (amount, unit) in [Some(self.first), self.second].into_iter().flatten() {
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
    match parts[..] {
        [first] => Some(Period {
            first,
            second: None,
        }),
        [first, second] => Some(Period {
            first,
            second: Some(second),
        }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_reads() {
        for text in [
            "PT48H", "P2W", "P3D", "P100Y", "P1Y6M", "PT15M", "P1.5W", "P1DT12H",
        ] {
            assert_eq!(text.parse::<Period>().unwrap().to_string(), text);
        }
        for text in ["P", "PT", "3D", "P3", "PD", "P3S", "P1Y1M1D"] {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }
}
