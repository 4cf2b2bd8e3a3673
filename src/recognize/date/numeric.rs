//! Dates of digits and marks (20/11/2024, 2015-3, 5 / 11 / 1436 هـ) and dates in English.

use super::parts::{self, Month, Parts, YearSaid, lead};
use super::point::{Read, Said};
use super::reader::Reader;
use super::weekday;
use crate::lexicon::{Era, Role, TimeWord};
use once_cell::sync::Lazy;
use regex::Regex;

/// Three numbers with one mark throughout. Blanks may stand round slashes and dashes; what is invisible, such as
/// a direction mark, may stand anywhere.
static THREE_NUMBERS: Lazy<Regex> = Lazy::new(|| {
    let digits = r"[0-9\x{660}-\x{669}\x{6F0}-\x{6F9}]{1,4}";
    let unseen = r"[\x{61C}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2066}-\x{2069}]*";
    let shapes = [r"[ \t\x{A0}]*", r"[ \t\x{A0}]*", ""]
        .into_iter()
        .zip(["/", "[-–]", r"\."])
        .map(|(blank, mark)| {
            let joint = format!("{unseen}{blank}{unseen}{mark}{unseen}{blank}{unseen}");
            format!("{digits}{joint}{digits}{joint}{digits}")
        });
    let shapes: Vec<String> = shapes.collect();
    Regex::new(&format!("^(?:{})$", shapes.join("|"))).expect("the pattern is well formed")
});

/// Endings of English ordinals in digits.
const RANK_ENDINGS: [&str; 4] = ["st", "nd", "rd", "th"];

/// A numeric or English date.
pub(super) fn date(r: &Reader<'_>, at: usize) -> Read {
    parts(r, at).map(|(end, parts)| (end, Said::Parts(parts)))
}

/// The same, as its parts.
pub(super) fn parts(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    if !r.is_digits(at) {
        return english_month_first(r, at);
    }
    if at > 1 && r.glued(at) && r.mark(at - 1, "/-.:,\u{66b}") && r.is_digits(at - 2) {
        return None;
    }
    three_numbers(r, at)
        .or_else(|| month_and_year(r, at))
        .or_else(|| day_and_month(r, at))
        .or_else(|| english_day_first(r, at))
}

/// D/M/Y and Y/M/D with one mark throughout; blanks may stand round slashes.
fn three_numbers(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    let mark = separator(r, at + 1)?;
    let (second, third) = (at + 2, at + 4);
    if !THREE_NUMBERS.is_match(r.slice(at..third + 1)?) {
        return None;
    }
    let (a, a_len) = r.digits(at)?;
    let (b, b_len) = r.digits(second)?;
    let (c, c_len) = r.digits(third)?;
    if separator(r, third + 1).is_some()
        && r.is_digits(third + 2)
        && r.glued(third + 1)
        && r.glued(third + 2)
    {
        return None;
    }
    let (a, b) = if a_len <= 2 {
        in_order(r, a, b)
    } else {
        (a, b)
    };
    if b_len > 2 || !(1..=12).contains(&b) {
        return None;
    }
    let (day, year) = match (a_len, c_len) {
        (1..=2, 4) => (a, c),
        (4, 1..=2) => (c, a),
        // Two digits for the year: the day stands first, as the Arab press writes it.
        (1..=2, 2) if mark != '.' && (1..=31).contains(&a) && (mark != '-' || r.glued(second)) => {
            (a, 2000 + c - if c > 69 { 100 } else { 0 })
        }
        _ => return None,
    };
    let day = u8::try_from(day).ok().filter(|d| (1..=31).contains(d))?;
    let mut parts = numbers(year, b)?;
    parts.day = Some(day);
    Some(with_era(r, third + 1, parts))
}

/// Day and month of two numbers, in the order of the region where the first can be a month.
fn in_order(r: &Reader<'_>, first: u32, second: u32) -> (u32, u32) {
    let month_first = !r.region().day_first() && (1..=12).contains(&first);
    if month_first {
        (second, first)
    } else {
        (first, second)
    }
}

/// 9/2021, 2015-3.
fn month_and_year(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    separator(r, at + 1)?;
    if !(r.glued(at + 1) && r.glued(at + 2)) || goes_on(r, at + 3) {
        return None;
    }
    let (a, a_len) = r.digits(at)?;
    let (b, b_len) = r.digits(at + 2)?;
    let (year, month) = match (a_len, b_len) {
        (1..=2, 4) => (b, a),
        (4, 1..=2) if !r.mark(at + 1, ".") || b_len == 1 => (a, b),
        _ => return None,
    };
    let known = (1..=12).contains(&month)
        && ((1900..=2100).contains(&year) || (1300..=1499).contains(&year));
    if !known {
        return None;
    }
    Some(with_era(r, at + 3, numbers(year, month)?))
}

/// 22/04, where something tells that it is a day: its zero, or the words before it.
fn day_and_month(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    if !r.mark(at + 1, "/") || goes_on(r, at + 3) {
        return None;
    }
    let (day, day_len) = r.digits(at)?;
    let (month, month_len) = r.digits(at + 2)?;
    let (day, month) = in_order(r, day, month);
    let valid =
        (1..=31).contains(&day) && (1..=12).contains(&month) && day_len <= 2 && month_len <= 2;
    if !valid || r.counts(at + 3) {
        return None;
    }
    // A line that is only 3/4 is a part of one.
    let only = at == r.first() && r.at_edge(at + 3);
    if only && day < month && month <= 8 {
        return None;
    }
    let padded = day_len == 2 && month_len == 2;
    let hijri = parts::era(r, at + 3).is_some();
    let told = at == r.first()
        || parts::day_head(r, at - 1).is_some()
        || weekday::weekday(r, at - 1).is_some()
        || lead(r, at - 1, Role::Equals).is_some()
        || r.mark(at - 1, ",\u{60c}") && at > 1 && weekday::weekday(r, at - 2).is_some()
        || lead(r, at - 1, Role::From).is_some()
        || lead(r, at - 1, Role::Until).is_some();
    if !(padded || told || hijri) {
        return None;
    }
    let parts = Parts {
        day: u8::try_from(day).ok(),
        month: Some(Month::Named {
            number: u8::try_from(month).ok()?,
            hijri: false,
        }),
        ..Parts::default()
    };
    Some(with_era(r, at + 3, parts))
}

/// 28th, June 2024; 28 June 2024.
fn english_day_first(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    let (day, length) = r.digits(at)?;
    let day = u8::try_from(day)
        .ok()
        .filter(|d| (1..=31).contains(d) && length <= 2)?;
    let mut i = at + 1;
    if r.glued(i) && RANK_ENDINGS.iter().any(|ending| r.latin(i, ending)) {
        i += 1;
    }
    if r.mark(i, "-,\u{60c}") {
        i += 1;
    }
    let (i, month) = english_month(r, i)?;
    let mut parts = Parts {
        day: Some(day),
        month: Some(month),
        ..Parts::default()
    };
    let end = english_year(r, i, &mut parts);
    Some((end, parts))
}

/// June 28, 2024; June 2024.
fn english_month_first(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    let (mut i, month) = english_month(r, at)?;
    let mut parts = Parts {
        month: Some(month),
        ..Parts::default()
    };
    if let Some((day, 1..=2)) = r.digits(i)
        && (1..=31).contains(&day)
    {
        parts.day = u8::try_from(day).ok();
        i += 1;
        if r.glued(i) && RANK_ENDINGS.iter().any(|ending| r.latin(i, ending)) {
            i += 1;
        }
    }
    let end = english_year(r, i, &mut parts);
    // The bare name of a month is a person or a verb as often.
    (end > at + 1).then_some((end, parts))
}

fn english_month(r: &Reader<'_>, at: usize) -> Option<(usize, Month)> {
    let (next, number) = r.find(at, |s| match s {
        TimeWord::EnglishMonth(number) => Some(number),
        _ => None,
    })?;
    let next = if r.mark(next, ".") { next + 1 } else { next };
    Some((
        next,
        Month::Named {
            number,
            hijri: false,
        },
    ))
}

fn english_year(r: &Reader<'_>, at: usize, parts: &mut Parts) -> usize {
    let i = if r.mark(at, "-,\u{60c}") { at + 1 } else { at };
    match r.digits(i) {
        Some((year, 4)) if (1800..=2100).contains(&year) => {
            parts.year = YearSaid::Number(i32::try_from(year).unwrap_or(0), None);
            i + 1
        }
        _ => at,
    }
}

/// Year and month as parts; years of the fourteenth and fifteenth century are Hijri.
fn numbers(year: u32, month: u32) -> Option<Parts> {
    let year = i32::try_from(year).ok()?;
    let hijri = (1300..=1499).contains(&year);
    if !hijri && !(1500..=2200).contains(&year) {
        return None;
    }
    Some(Parts {
        month: Some(Month::Named {
            number: u8::try_from(month).ok()?,
            hijri,
        }),
        year: YearSaid::Number(year, hijri.then_some(Era::Hijri)),
        ..Parts::default()
    })
}

fn with_era(r: &Reader<'_>, at: usize, mut parts: Parts) -> (usize, Parts) {
    let Some((end, era)) = parts::era(r, at) else {
        return (at, parts);
    };
    if let (Some(Month::Named { number, .. }), Era::Hijri) = (parts.month, era) {
        parts.month = Some(Month::Named {
            number,
            hijri: true,
        });
    }
    (end, parts)
}

fn separator(r: &Reader<'_>, at: usize) -> Option<char> {
    if r.mark(at, "–") {
        return Some('-');
    }
    ['/', '-', '.']
        .into_iter()
        .find(|c| r.mark(at, c.encode_utf8(&mut [0; 4])))
}

fn goes_on(r: &Reader<'_>, at: usize) -> bool {
    separator(r, at).is_some() && r.glued(at) && r.glued(at + 1) && r.is_digits(at + 1)
}
