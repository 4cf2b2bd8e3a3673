//! Days by their name and their distance from the publication.

use super::ahead::looks_ahead;
use super::parts::{self, lead, shift_after, shift_before};
use super::point::{Read, Said, day_part};
use super::reader::Reader;
use super::resolve::{self, Weekday};
use crate::Point;
use crate::lexicon::{Role, Shift, TimeWord};

/// A weekday; `alone` where it needs no company.
pub(super) fn weekday(r: &Reader<'_>, at: usize) -> Option<(usize, u8, bool)> {
    r.find(at, |s| match s {
        TimeWord::Weekday { number, alone } => Some((number, alone)),
        _ => None,
    })
    .map(|(next, (number, alone))| (next, number, alone))
}

/// A day that the words place: أمس, اليوم الثلاثاء, يوم الأحد المقبل, الخميس.
pub(super) fn day(r: &Reader<'_>, at: usize) -> Read {
    let mut i = at;
    if let Some((next, _)) = shift_before(r, i)
        && parts::day_head(r, next).is_some()
    {
        i = next;
    }
    // "هذا اليوم الإثنين": the day word itself may have the demonstrative.
    if let Some((next, shift)) = shift_before(r, i)
        && !shift.from_text
        && let Some((next, (0, _))) = day_shift(r, next)
    {
        return day_word(r, next, 0);
    }
    let head = parts::day_head(r, i);
    i = head.unwrap_or(i);
    if head.is_some() && r.has_clitic(i) {
        return None;
    }
    if let Some((next, (by, alone))) = day_shift(r, i) {
        let read = day_word(r, next, by)?;
        if by == 0 && read.0 == next && means_nowadays(r, i) {
            return None;
        }
        return (alone || head.is_some() || read.0 > next || behind_day_part(r, at))
            .then_some(read);
    }
    let before = if head.is_some() && i - at == 2 {
        shift_before(r, at)
    } else {
        shift_before(r, i)
    };
    if head.is_none()
        && let Some((next, _)) = before
    {
        i = next;
    }
    let (mut end, number, alone) = weekday(r, i)?;
    // "بمن في ذلك أحد القادة": one of the leaders.
    if !alone && head.is_none() {
        return None;
    }
    let mut shift = before.map(|(_, s)| s);
    if let Some((next, after)) = shift_after(r, end) {
        shift = Some(after);
        end = next;
    } else if let Some((next, (by, _))) = day_shift(r, end)
        && !r.has_clitic(end)
    {
        // "الخميس غدا": the order turned round.
        let today = r.published.map(crate::Published::day);
        let day = today.and_then(|d| resolve::weekday_near(number, d.add_days(by.into())?));
        return Some((next, Said::Point(day.map(Point::Day))));
    }
    let when = weekday_count(r, at, shift);
    let day = when.and_then(|w| resolve::weekday(number, w, r.published));
    Some((end, Said::Point(day.map(Point::Day))))
}

/// أمس, غدا: how far from the publication, and whether it needs no company.
fn day_shift(r: &Reader<'_>, at: usize) -> Option<(usize, (i32, bool))> {
    r.find(at, |s| match s {
        TimeWord::DayWord { by, alone } => Some((by, alone)),
        _ => None,
    })
}

/// "واليوم تقف الدول", "طيلة اليوم", "وأنا اليوم": not this day but these days, or all day.
fn means_nowadays(r: &Reader<'_>, at: usize) -> bool {
    r.conj(at)
        || at > r.first() && (lead(r, at - 1, Role::Throughout) == Some(at) || r.pronoun(at - 1))
}

/// "مساء غد": the part of the day makes a day word of the noun.
fn behind_day_part(r: &Reader<'_>, at: usize) -> bool {
    at > r.first() && day_part(r, at - 1) == Some(at)
}

/// Behind a day word: the weekday that may stand beside it, and what makes it no day at all.
fn day_word(r: &Reader<'_>, at: usize, by: i32) -> Read {
    // "اليوم الأول" counts the days of the story.
    let ranked = r.ordinal(at).is_some() || lead(r, at, Role::Last).is_some();
    if by == 0 && !r.has_clitic(at) && ranked && weekday(r, at).is_none() {
        return None;
    }
    let published = r.published.map(crate::Published::day);
    let mut i = at;
    if r.mark(i, "(,\u{60c}") && weekday(r, i + 1).is_some_and(|w| w.2) {
        i += 1;
    }
    if !r.has_clitic(i)
        && let Some((end, date)) = parts::calendar_date(r, i).filter(|(_, p)| p.weekday.is_some())
    {
        let end = if i > at && r.mark(end, ")") {
            end + 1
        } else {
            end
        };
        return Some((end, Said::Parts(date)));
    }
    if !r.has_clitic(i)
        && let Some((end, number, true)) = weekday(r, i)
    {
        let mut to = end;
        if r.mark(end, "(")
            && let Some((close, date)) = parts::calendar_date(r, end + 1)
            && r.mark(close, ")")
        {
            return Some((close + 1, Said::Parts(date)));
        }
        if i > at && r.mark(at, "(") && r.mark(end, ")") {
            to += 1;
        }
        let day = published.and_then(|d| resolve::weekday_near(number, d));
        return Some((to, Said::Point(day.map(Point::Day))));
    }
    let day = published.and_then(|d| d.add_days(by.into()));
    Some((at, Said::Point(day.map(Point::Day))))
}

/// How a weekday without a date is counted.
pub(super) fn weekday_count(r: &Reader<'_>, at: usize, shift: Option<Shift>) -> Option<Weekday> {
    match shift {
        Some(s) if s.from_text => None,
        Some(s) => Some(Weekday::Shifted(s.by)),
        None if looks_ahead(r, at) => Some(Weekday::Coming),
        None => Some(Weekday::Recent),
    }
}

/// How a weekday without shift is counted at this place; for coordinated weekdays.
pub(super) fn value(r: &Reader<'_>, at: usize, number: u8, shift: Option<Shift>) -> Option<Point> {
    let when: Option<Weekday> = weekday_count(r, at, shift);
    resolve::weekday(number, when?, r.published).map(Point::Day)
}
