//! What a date says, and the point of the calendar that this means.

use super::reader::Reader;
use super::{hijri, resolve};
use crate::lexicon::{Era, Shift, TimeUnit};
use crate::{Day, Point};

/// What a date says, before the year or month that it leaves open is found.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Parts {
    pub(super) weekday: Option<u8>,
    pub(super) day: Option<u8>,
    pub(super) month: Option<Month>,
    pub(super) year: YearSaid,
    /// The weekday or date carries الماضي, المقبل (last, next).
    pub(super) shift: Option<Shift>,
    /// It lies before the publication, by what stands before it.
    pub(super) past: bool,
}

/// A month by its name, or by its distance from the publication: الشهر الماضي (last month).
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Month {
    Named { number: u8, hijri: bool },
    Shifted(Shift),
}

/// The year of a date.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum YearSaid {
    #[default]
    Open,
    Number(i32, Option<Era>),
    Shifted(Shift),
}

impl Parts {
    pub(super) fn is_hijri(&self) -> bool {
        matches!(self.month, Some(Month::Named { hijri: true, .. }))
            || matches!(self.year, YearSaid::Number(_, Some(Era::Hijri)))
    }

    /// The point of the calendar that the parts mean.
    pub(super) fn resolve(&self, r: &Reader<'_>) -> Option<Point> {
        let published = r.published;
        if self.is_hijri() {
            return self.resolve_hijri(r);
        }
        let Some(month) = self.month else {
            return self.resolve_year(r);
        };
        let (year, month) = match (month, self.year) {
            (Month::Shifted(s), _) => {
                if s.from_text {
                    return None;
                }
                match resolve::shifted_unit(TimeUnit::Month, s.by, published)? {
                    Point::Month(y, m) => (y, m),
                    _ => return None,
                }
            }
            (Month::Named { number, .. }, YearSaid::Number(year, _)) => (year, number),
            (Month::Named { number, .. }, YearSaid::Shifted(s)) => {
                if s.from_text {
                    return None;
                }
                (published?.day().year() + s.by, number)
            }
            (Month::Named { number, .. }, YearSaid::Open) => match (self.day, self.shift) {
                (Some(day), Some(s)) if !s.from_text => {
                    let found = resolve::shifted_day(number, day, s.by, published)?;
                    (found.year(), number)
                }
                (None, Some(s)) if !s.from_text => resolve::shifted_month(number, s.by, published)?,
                (_, Some(s)) if s.from_text => return None,
                (Some(day), _) => (self.open_year(number, day, r)?, number),
                (None, _) => {
                    let (year, month) = resolve::nearest_month(number, published)?;
                    let today = published?.day();
                    let ahead = self.past && (year, month) > (today.year(), today.month());
                    (year - i32::from(ahead), month)
                }
            },
        };
        match self.day {
            Some(day) => Some(Point::Day(Day::new(year, month, day)?)),
            None => Some(Point::Month(year, month)),
        }
    }

    /// The year nearest to the publication; a weekday beside the date may rule years out.
    fn open_year(&self, month: u8, day: u8, r: &Reader<'_>) -> Option<i32> {
        let found = match self.weekday {
            Some(weekday) => resolve::nearest_day_on((weekday, month, day), r.published),
            None => resolve::nearest_day(month, day, r.published),
        }?;
        let ahead = self.past && r.published.is_some_and(|p| found > p.day());
        Some(found.year() - i32::from(ahead))
    }

    fn resolve_year(&self, r: &Reader<'_>) -> Option<Point> {
        match self.year {
            YearSaid::Open => None,
            YearSaid::Number(year, Some(Era::BeforeChrist)) => Some(Point::Year(-year)),
            YearSaid::Number(year, _) => Some(Point::Year(year)),
            YearSaid::Shifted(s) if s.from_text => None,
            YearSaid::Shifted(s) => resolve::shifted_unit(TimeUnit::Year, s.by, r.published),
        }
    }

    fn resolve_hijri(&self, r: &Reader<'_>) -> Option<Point> {
        let days = |(first, last)| Point::Days(first, last);
        let number = match self.month {
            Some(Month::Named { number, .. }) => number,
            _ => {
                let YearSaid::Number(year, _) = self.year else {
                    return None;
                };
                return hijri::year(year).map(days);
            }
        };
        let shift = self.shift.filter(|s| !s.from_text).map(|s| s.by);
        let (year, month) = match self.year {
            // A Gregorian year beside a Hijri month: the one that the month falls in.
            YearSaid::Number(year, _) if year > 1700 => {
                let (hijri_year, _, _) = hijri::of(Day::new(year, 1, 1)?)?;
                let falls = (hijri_year..=hijri_year + 1).find(|y| {
                    hijri::month(*y, number).is_some_and(|(first, _)| first.year() == year)
                });
                (falls?, number)
            }
            YearSaid::Number(year, _) => (year, number),
            YearSaid::Shifted(s) if s.from_text => return None,
            YearSaid::Shifted(s) => (hijri::of(r.published?.day())?.0 + s.by, number),
            YearSaid::Open => resolve::hijri_month(number, shift, r.published)?,
        };
        match self.day {
            Some(day) => hijri::day(year, month, day).map(Point::Day),
            None => hijri::month(year, month).map(days),
        }
    }
}
