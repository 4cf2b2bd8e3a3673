//! Years that stand without their noun.

use super::parts::{self, Parts, YearSaid, lead};
use super::reader::Reader;
use super::{Answer, point};
use crate::Point;
use crate::lexicon::{Era, Role, TimeWord};

/// A number of four digits that is a year by its company: في 2011, "مونديال 2022", (2015).
///
/// Not: القرار 1973, نحو 2000 شخص.
pub(super) fn alone(r: &Reader<'_>, at: usize) -> Answer {
    let (year, 4) = r.digits(at)? else {
        return None;
    };
    if (1300..1500).contains(&year) {
        return hijri_alone(r, at);
    }
    let year = i32::try_from(year)
        .ok()
        .filter(|y| (1500..=2099).contains(y))?;
    // "2016م" is a year, "1500م" so many metres unless a preposition tells more.
    let metres = r.counts(at + 1)
        && (parts::era(r, at + 1).is_none() || year < 1800 || year % 100 == 0 && !is_told(r, at));
    if is_bound(r, at) || metres || is_number_of(r, at) {
        return None;
    }
    let (end, era) = match parts::era(r, at + 1) {
        Some((end, era)) => (end, Some(era)),
        None => (at + 1, None),
    };
    let free = r.at_edge(end)
        || !r.is_word(end) && !r.is_digits(end)
        || r.has_clitic(end)
        || r.may_join(end)
        || r.function_word(end);
    // A line that is only "2000" is a number.
    let line = r.at_edge(at) && r.at_edge(end) && era.is_none();
    if line && year % 100 == 0 {
        return None;
    }
    let told = era.is_some() || is_told(r, at);
    let alone = match told {
        true if year < 1800 => free || era.is_some(),
        // A round number before a noun counts it: "في 2000 مدرسة".
        true => year % 100 != 0 || free,
        false => year >= 1800 && free && !(at > r.first() && r.is_digits(at - 1)),
    };
    let value = if era == Some(Era::BeforeChrist) {
        -year
    } else {
        year
    };
    let twin = other_calendar(r, end).filter(|(_, other, _)| (1300..1500).contains(other));
    let end = twin.filter(|_| era.is_some()).map_or(end, |(end, ..)| end);
    alone.then(|| (end, point::expression(r, at, end, Some(Point::Year(value)))))
}

/// A Hijri year told by its mark: 1435هـ.
fn hijri_alone(r: &Reader<'_>, at: usize) -> Answer {
    let (end, number, Some(Era::Hijri)) = parts::year_number(r, at)? else {
        return None;
    };
    let mut year = YearSaid::Number(number, Some(Era::Hijri));
    let mut end = end;
    if let Some((behind, civil, _)) = other_calendar(r, end).filter(|y| y.1 >= 1500) {
        year = YearSaid::Number(civil, Some(Era::Common));
        end = behind;
    }
    let parts = Parts {
        year,
        ..Parts::default()
    };
    Some((end, point::expression(r, at, end, parts.resolve(r))))
}

/// The same year in the other calendar behind its first one: 2015م in "1436هـ/ 2015م" and "1436هـ (2015م)".
pub(super) fn other_calendar(r: &Reader<'_>, at: usize) -> Option<(usize, i32, Option<Era>)> {
    let open = r.mark(at, "(");
    let i = if r.mark(at, "/-–(") { at + 1 } else { at };
    let i = lead(r, i, Role::Equals).unwrap_or(i);
    if !r.is_digits(i) {
        return None;
    }
    let (end, year, era) = parts::year_number(r, i)?;
    // "1436هـ 2015م": side by side, both with their letter.
    if i == at && era.is_none() {
        return None;
    }
    if open && !r.mark(end, ")") {
        return None;
    }
    Some((end + usize::from(open), year, era))
}

/// The year in numbers behind its relative name: 2015م in "العام الجاري 2015م"; `None` for a Hijri
/// one, which leaves the value to the name.
pub(super) fn year_again(r: &Reader<'_>, at: usize) -> Option<(usize, Option<i32>)> {
    let open = r.mark(at, "(");
    let i = if open { at + 1 } else { at };
    if !r.is_digits(i) {
        return None;
    }
    let (end, year, era) = parts::year_number(r, i)?;
    if open && !r.mark(end, ")") || r.counts(end) {
        return None;
    }
    let end = if open { end + 1 } else { end };
    let hijri = era == Some(Era::Hijri) || (1300..1500).contains(&year);
    let known = hijri || (1900..2100).contains(&year);
    known.then_some((end, (!hijri).then_some(year)))
}

/// Part of a longer number, a code or an address: 2015/16, PV-2015, 2.000.
fn is_bound(r: &Reader<'_>, at: usize) -> bool {
    let before = at > r.first()
        && r.glued(at)
        && (r.mark(at - 1, "/-.\u{2013}:$+*#@_\u{20ac}\u{66b}")
            || r.is_word(at - 1) && !joins(r, at - 1));
    let next = at + 1;
    let word = r.is_word(next) && parts::era(r, next).is_none();
    let behind = r.glued(next) && (r.mark(next, "/%_@$\u{66a}") || word);
    let goes_on = r.glued(next)
        && r.mark(next, ".,:-\u{2013}\u{66b}")
        && r.glued(next + 1)
        && r.is_digits(next + 1);
    before || behind || goes_on
}

/// A letter that is written with the digits behind it: لـ2011.
fn joins(r: &Reader<'_>, at: usize) -> bool {
    [Role::To, Role::In, Role::And]
        .into_iter()
        .any(|role| lead(r, at, role) == Some(at + 1))
}

/// Right behind القرار, رقم or نحو the number is no year.
fn is_number_of(r: &Reader<'_>, at: usize) -> bool {
    // "أقل من 1500" is of two words.
    (1..=2).any(|len| {
        at >= r.first() + len
            && r.find(at - len, |s| match s {
                TimeWord::Identifier | TimeWord::Lead(Role::Approx) => Some(()),
                _ => None,
            })
            .is_some_and(|(next, ())| next == at)
    })
}

/// True behind a preposition or a noun that takes a year.
fn is_told(r: &Reader<'_>, at: usize) -> bool {
    const ROLES: [Role; 10] = [
        Role::And,
        Role::In,
        Role::Since,
        Role::Until,
        Role::Before,
        Role::After,
        Role::Within,
        Role::From,
        Role::To,
        Role::Or,
    ];
    if at == r.first() {
        return false;
    }
    let head = r.find(at - 1, |s| {
        matches!(s, TimeWord::YearHead { .. }).then_some(())
    });
    ROLES
        .into_iter()
        .any(|role| lead(r, at - 1, role) == Some(at))
        || head.is_some_and(|(next, ())| next == at)
        || r.definite(at - 1) && r.ordinal(at - 1).is_some()
}
