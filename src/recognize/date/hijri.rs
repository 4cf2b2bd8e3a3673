//! Days of the Hijri calendar by Umm al-Qura, as civil days.

use crate::Day;
use icu_calendar::cal::{Hijri, hijri::UmmAlQura};
use icu_calendar::{Date, Iso};

/// The civil day of a Hijri day: "5 رمضان 1445" (5 Ramadan 1445) is 2024-03-15.
pub(super) fn day(year: i32, month: u8, day: u8) -> Option<Day> {
    civil(hijri(year, month, day)?)
}

/// First and last civil day of a Hijri month: "رمضان 1445" (Ramadan 1445).
pub(super) fn month(year: i32, month: u8) -> Option<(Day, Day)> {
    let first = hijri(year, month, 1)?;
    let start = civil(first)?;
    Some((start, start.add_days(i64::from(first.days_in_month()) - 1)?))
}

/// First and last civil day of a Hijri year: "عام 1445 هـ" (the year 1445 AH).
pub(super) fn year(year: i32) -> Option<(Day, Day)> {
    Some((day(year, 1, 1)?, month(year, 12)?.1))
}

/// The Hijri year, month and day of a civil day.
pub(super) fn of(day: Day) -> Option<(i32, u8, u8)> {
    let iso = Date::try_new_iso(day.year(), day.month(), day.day()).ok()?;
    let date = iso.to_calendar(Hijri::new_umm_al_qura());
    Some((
        date.year().extended_year(),
        date.month().ordinal,
        date.day_of_month().0,
    ))
}

fn hijri(year: i32, month: u8, day: u8) -> Option<Date<Hijri<UmmAlQura>>> {
    let known = (1..=1700).contains(&year);
    known.then(|| {
        Date::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura()).ok()
    })?
}

fn civil(date: Date<Hijri<UmmAlQura>>) -> Option<Day> {
    let iso = date.to_calendar(Iso);
    Day::new(
        iso.year().extended_year(),
        iso.month().ordinal,
        iso.day_of_month().0,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_umm_al_qura() {
        let written = |d: Option<Day>| d.map(|d| d.to_string()).unwrap_or_default();
        assert_eq!(written(day(1436, 10, 26)), "2015-08-11");
        assert_eq!(written(day(1445, 9, 5)), "2024-03-15");
        let (first, last) = month(1445, 9).unwrap();
        assert_eq!(
            (first.to_string(), last.to_string()),
            ("2024-03-11".into(), "2024-04-09".into())
        );
        assert_eq!(of(first), Some((1445, 9, 1)));
        assert_eq!(year(1444).unwrap().0.to_string(), "2022-07-30");
        assert_eq!(day(1445, 13, 1), None);
        assert_eq!(day(1445, 2, 31), None);
    }
}
