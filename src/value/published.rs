//! When an article was published: the only reference for relative dates.

use super::{Day, ParseValueError};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The moment of publication: a day, or a local date-time with or without a zone: that from which
/// "أمس" (yesterday) counts.
///
/// Reads ISO 8601 and RFC 3339 forms and prints them as they were given.
///
/// ```
/// use isnad::Published;
/// let published: Published = "2024-06-28T14:30:00+03:00".parse()?;
/// assert_eq!(published.day().to_string(), "2024-06-28");
/// assert_eq!(published.clock(), Some((14, 30)));
/// # Ok::<(), isnad::ParseValueError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Published {
    day: Day,
    time: Option<Time>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Time {
    hour: u8,
    minute: u8,
    second: Option<u8>,
    zone: Option<Zone>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Zone {
    Utc,
    Minutes(i16),
}

impl Published {
    /// The day, local to the outlet, from which "أمس" (yesterday) counts.
    pub fn day(self) -> Day {
        self.day
    }

    /// Hour and minute, where the time is known, from which "قبل ساعة" (an hour ago) counts.
    pub fn clock(self) -> Option<(u8, u8)> {
        self.time.map(|t| (t.hour, t.minute))
    }

    /// Minutes east of UTC, where the zone is known: 180 for `+03:00`, the time of مكة (Mecca).
    pub fn offset_minutes(self) -> Option<i16> {
        Some(match self.time?.zone? {
            Zone::Utc => 0,
            Zone::Minutes(minutes) => minutes,
        })
    }
}

impl From<Day> for Published {
    fn from(day: Day) -> Published {
        Published { day, time: None }
    }
}

impl FromStr for Published {
    type Err = ParseValueError;

    fn from_str(text: &str) -> Result<Published, ParseValueError> {
        let day = text.get(..10).and_then(|d| d.parse().ok());
        let time = match text.get(10..) {
            Some("") => Some(None),
            Some(rest) => rest
                .strip_prefix(['T', 't', ' '])
                .and_then(read_time)
                .map(Some),
            None => None,
        };
        match (day, time) {
            (Some(day), Some(time)) => Ok(Published { day, time }),
            _ => Err(ParseValueError::new(
                text,
                "a day or date-time such as 2024-06-28T14:30:00Z",
            )),
        }
    }
}

fn read_time(text: &str) -> Option<Time> {
    let at = text.find(['Z', 'z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at(at);
    let mut parts = clock.split(':');
    let hour = two_digits(parts.next()?, 24)?;
    let minute = two_digits(parts.next()?, 59)?;
    let second = match parts.next() {
        Some(seconds) => Some(two_digits(seconds.split('.').next()?, 60)?),
        None => None,
    };
    let zone = match zone {
        "" => None,
        "Z" | "z" => Some(Zone::Utc),
        offset => Some(Zone::Minutes(read_offset(offset)?)),
    };
    parts.next().is_none().then_some(Time {
        hour,
        minute,
        second,
        zone,
    })
}

fn read_offset(text: &str) -> Option<i16> {
    let sign = if text.starts_with('-') { -1 } else { 1 };
    let digits: String = text.get(1..)?.chars().filter(|c| *c != ':').collect();
    let hours = two_digits(digits.get(..2)?, 23)?;
    let minutes = match digits.get(2..)? {
        "" => 0,
        minutes => two_digits(minutes, 59)?,
    };
    Some(sign * (i16::from(hours) * 60 + i16::from(minutes)))
}

fn two_digits(text: &str, most: u8) -> Option<u8> {
    let plain = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    plain
        .then(|| text.parse().ok())
        .flatten()
        .filter(|n| *n <= most)
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.day)?;
        let Some(time) = self.time else { return Ok(()) };
        write!(f, "T{:02}:{:02}", time.hour, time.minute)?;
        if let Some(second) = time.second {
            write!(f, ":{second:02}")?;
        }
        match time.zone {
            None => Ok(()),
            Some(Zone::Utc) => f.write_str("Z"),
            Some(Zone::Minutes(offset)) => {
                let sign = if offset < 0 { '-' } else { '+' };
                let offset = offset.unsigned_abs();
                write!(f, "{sign}{:02}:{:02}", offset / 60, offset % 60)
            }
        }
    }
}

impl Serialize for Published {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Published {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Published, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prints_what_it_reads() {
        let forms = [
            "2024-06-28",
            "2024-06-28T14:30",
            "2024-06-28T14:30:05Z",
            "2024-06-28T14:30:00-02:30",
        ];
        for text in forms {
            assert_eq!(text.parse::<Published>().unwrap().to_string(), text);
        }
        for text in [
            "",
            "2024-06",
            "2024-06-28T",
            "2024-06-28X",
            "2024-06-28T25:00",
            "2024-06-28T1:00",
        ] {
            assert!(text.parse::<Published>().is_err(), "{text}");
        }
        let zoned: Published = "2013-02-12T04:30:00-02:00".parse().unwrap();
        assert_eq!(zoned.offset_minutes(), Some(-120));
    }
}
