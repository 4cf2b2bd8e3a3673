//! The hours of a day as one expression with it.

use super::Answer;
use super::parts::lead;
use super::point;
use super::range::{End, behind_and, behind_to, end_first, end_second, finish};
use super::reader::Reader;
use crate::Point;
use crate::lexicon::Role;

/// غدا من الثالثة إلى الخامسة عصرا, الاثنين القادم 1-3 مساء: a day with its hours.
pub(super) fn day_hours(r: &Reader<'_>, at: usize) -> Answer {
    let (end, said) = point::point(r, at)?;
    let from = lead(r, end, Role::From).or_else(|| lead(r, end, Role::Between));
    let dashed = r.is_digits(end) && r.mark(end + 1, "-–");
    if from.is_none() && !dashed || !said.is_day() {
        return None;
    }
    let (next, first) = end_first(r, from.unwrap_or(end))?;
    let to = match lead(r, end, Role::Between) {
        Some(_) => behind_and(r, next),
        // "وحتى الساعة"
        None => {
            behind_to(r, next).or_else(|| lead(r, next, Role::And).and_then(|i| behind_to(r, i)))
        }
    }?;
    let (last, second) = end_second(r, to, &first)?;
    let (first, second) = match (first, second) {
        (End::Clock(a), End::Clock(b)) => (End::Clock(a.on(said)), End::Clock(b.on(said))),
        (End::Day(a), End::Clock(b)) => (End::Day(a), End::Clock(b.on(said))),
        (End::Clock(a), End::Day(b)) if a.is_headed() => (End::Clock(a.on(said)), End::Day(b)),
        _ => return None,
    };
    finish(r, at, last, first, second)
}

/// "من السابعة مساء إلى الخامسة صباحا يوم غد": an earlier end on the day that is named puts the start on
/// the day before it.
pub(super) fn day_before(from: Option<Point>, to: Option<Point>) -> Option<Point> {
    match (from?, to?) {
        (Point::Time(Some(day), x), Point::Time(_, y))
            if (x.hour, x.minute) > (y.hour, y.minute) =>
        {
            Some(Point::Time(day.add_days(-1), x))
        }
        (from, _) => Some(from),
    }
}
