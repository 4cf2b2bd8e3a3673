//! One point or period of the calendar: what may stand alone, behind نهاية (the end of), or at either
//! end of a range.

use super::parts::{self, Month, Parts, YearSaid, lead, shift_after, shift_before, single, skip};
use super::reader::Reader;
use super::year as years;
use super::{Answer, numeric, passage, period, unit, week, weekday};
use crate::lexicon::{Count, Era, Role, Sense, SenseSet, TimeUnit, TimeWord};
use crate::{Basis, DateExpr, DateKind, DateValue, Point};

/// What was read, with the year still open where the text leaves it open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Said {
    Parts(Parts),
    Point(Option<Point>),
}

impl Said {
    pub(super) fn resolve(&self, r: &Reader<'_>) -> Option<Point> {
        match self {
            Said::Parts(parts) => parts.resolve(r),
            Said::Point(point) => *point,
        }
    }
}

impl Said {
    /// One day, known or not.
    pub(super) fn is_day(&self) -> bool {
        match self {
            Said::Parts(parts) => parts.day.is_some(),
            Said::Point(point) => matches!(point, Some(Point::Day(_)) | None),
        }
    }

    /// Behind منذ (since) a day or month that leaves its year open lies in the past.
    fn since(self, r: &Reader<'_>, at: usize) -> Said {
        match self {
            Said::Parts(parts) if at > r.first() && lead(r, at - 1, Role::Since) == Some(at) => {
                Said::Parts(Parts {
                    past: true,
                    ..parts
                })
            }
            said => said,
        }
    }
}

/// What was read and where it ends.
pub(super) type Read = Option<(usize, Said)>;

/// Any point or period, read at its first word.
pub(super) fn point(r: &Reader<'_>, at: usize) -> Read {
    if !r.may_begin(at) {
        return None;
    }
    r.remembered(at, false, || parted(r, at).or_else(|| bare_point(r, at)))
}

/// The same without مطلع or صباح before it.
pub(super) fn bare_point(r: &Reader<'_>, at: usize) -> Read {
    r.remembered(at, true, || read_bare(r, at))
}

type ReadAt = fn(&Reader<'_>, usize) -> Read;

/// What begins with a word of one of these senses, in the order in which it is tried.
const READERS: [(SenseSet, ReadAt); 16] = [
    (DAYS, week::weekday_of_rank),
    (DATES, two_calendars),
    (NUMERIC, numeric::date),
    (RANKED, week::nth_weekday),
    (RANKED, week::week_of_month),
    (SHIFTED, week::week_and_weekday),
    (DAYS, week::weekday_and_date),
    (UNITS, period::part_of_year),
    (UNITS, period::decade),
    (SHIFTED, period::century),
    (SHIFTED, period::season),
    (SHIFTED, unit::shifted_unit),
    (SHIFTED, weekday::day),
    (MONTHS, month),
    (UNITS, year),
    (UNITS, holiday),
];
const DAYS: SenseSet = SenseSet::of(&[Sense::Weekday, Sense::TimeUnit]);
const NUMERIC: SenseSet = SenseSet::of(&[Sense::Digits, Sense::EnglishMonth]);
const DATES: SenseSet = DAYS.with(NUMERIC).with(SenseSet::of(&[
    Sense::Month,
    Sense::Ordinal,
    Sense::NumberWord,
    Sense::Lead,
]));
const RANKED: SenseSet = DAYS.with(SenseSet::of(&[Sense::Ordinal, Sense::Lead]));
const UNITS: SenseSet = SenseSet::of(&[
    Sense::TimeUnit,
    Sense::DecadeOrCentury,
    Sense::YearHead,
    Sense::Holiday,
]);
const SHIFTED: SenseSet = DAYS.with(SenseSet::of(&[Sense::Shift, Sense::DayWord, Sense::Season]));
const MONTHS: SenseSet = SenseSet::of(&[Sense::Month, Sense::TimeUnit, Sense::Shift]);
/// Parts of a period or a day.
const PARTS: SenseSet = SenseSet::of(&[
    Sense::PeriodPart,
    Sense::Shift,
    Sense::TimeUnit,
    Sense::DayPart,
]);

fn read_bare(r: &Reader<'_>, at: usize) -> Read {
    let senses = r.senses(at);
    READERS
        .iter()
        .filter(|(begin, _)| senses.meets(*begin))
        .find_map(|(_, read)| read(r, at))
}

/// نهاية 2014, أواخر ديسمبر الفائت, صباح اليوم الإثنين: the value is the period itself.
fn parted(r: &Reader<'_>, at: usize) -> Read {
    if !r.senses(at).meets(PARTS) {
        return None;
    }
    if let Some((next, ())) = r.find(at, |s| matches!(s, TimeWord::PeriodPart(_)).then_some(())) {
        let i = skip(r, next, Role::From);
        if r.has_clitic(i) {
            return None;
        }
        return bare_point(r, i)
            .or_else(|| unit::this_unit(r, i))
            .or_else(|| plain_year(r, i));
    }
    if let Some(read) = part_of_this_day(r, at) {
        return Some(read);
    }
    if let Some(read) = first_hours(r, at) {
        return Some(read);
    }
    let next = day_part(r, at)?;
    let i = skip(r, next, Role::From);
    if r.has_clitic(i) {
        return None;
    }
    two_calendars(r, i)
        .or_else(|| numeric::date(r, i))
        .or_else(|| week::weekday_and_date(r, i))
        .or_else(|| weekday::day(r, i).map(|(end, said)| (night_between(r, i, end), said)))
}

/// ليل الخميس الجمعة, ليلة الجمعة/السبت: the night between two days is that of the first.
fn night_between(r: &Reader<'_>, at: usize, end: usize) -> usize {
    let next = if r.mark(end, "/-–") { end + 1 } else { end };
    let days = weekday::weekday(r, at).zip(weekday::weekday(r, next));
    match days {
        Some(((first, day, true), (to, after, true)))
            if first == end && after == day % 7 + 1 && !r.has_clitic(next) =>
        {
            to
        }
        _ => end,
    }
}

/// الساعات الأولى من صباح اليوم (the first hours of this morning): the value is the day.
fn first_hours(r: &Reader<'_>, at: usize) -> Read {
    let hours = |s| match s {
        TimeWord::Unit(u) => u.unit == TimeUnit::Hour && u.count == Count::Many && u.definite,
        _ => false,
    };
    let (next, ()) = r.find(at, |s| hours(s).then_some(()))?;
    let i = r
        .ordinal(next)
        .map(|(i, _)| i)
        .or_else(|| lead(r, next, Role::Last))?;
    let i = lead(r, i, Role::From).or(r.prep_to(i).then_some(i))?;
    let (end, said) = point(r, i)?;
    let a_day = match said {
        Said::Parts(parts) => parts.day.is_some(),
        Said::Point(point) => matches!(point, None | Some(Point::Day(_))),
    };
    a_day.then_some((end, said))
}

/// A year without its noun, behind منتصف or نهاية: منتصف 2016.
fn plain_year(r: &Reader<'_>, at: usize) -> Read {
    let (end, year, era) = parts::year_number(r, at).filter(|_| r.is_digits(at))?;
    let parts = Parts {
        year: YearSaid::Number(year, era),
        ..Parts::default()
    };
    ((1300..=2100).contains(&year) && !r.counts(end)).then_some((end, Said::Parts(parts)))
}

/// صباح, فجر, ليلة (morning, dawn, night of), not the letters of a clock.
pub(super) fn day_part(r: &Reader<'_>, at: usize) -> Option<usize> {
    use crate::lexicon::DayHalf::{MarkAfternoon, MarkMorning};
    r.find(at, |s| match s {
        TimeWord::DayPart(half) if half != MarkMorning && half != MarkAfternoon => Some(()),
        _ => None,
    })
    .map(|(next, ())| next)
}

/// هذا الصباح, هذا المساء (this morning, this evening).
fn part_of_this_day(r: &Reader<'_>, at: usize) -> Read {
    let (next, shift) = shift_before(r, at)?;
    if shift.from_text || shift.by != 0 {
        return None;
    }
    let end = day_part(r, next)?;
    let today = r.published.map(|p| Point::Day(p.day()));
    Some((end, Said::Point(today)))
}

/// DATE [Era] [الموافق DATE]: one expression in two calendars.
fn two_calendars(r: &Reader<'_>, at: usize) -> Read {
    let (end, first) = one_date(r, at)?;
    let mut i = end;
    let bracket = r.mark(i, "(");
    if r.mark(i, "/-–(,\u{60c}") {
        i += 1;
    }
    let equals = lead(r, i, Role::Equals);
    i = equals.unwrap_or(i);
    if equals.is_some() {
        i = skip(r, i, Role::In);
        i = parts::day_head(r, i).unwrap_or(i);
    }
    if i > end
        && let Some((mut to, second)) = one_date(r, i)
        && second.is_hijri() != first.is_hijri()
        && second.day.is_some()
        && first.day.is_some()
    {
        if bracket && r.mark(to, ")") {
            to += 1;
        }
        let civil = if first.is_hijri() { second } else { first };
        let hijri = if first.is_hijri() { first } else { second };
        // The Gregorian side may leave its year to the Hijri one.
        let civil = if civil.year == YearSaid::Open && hijri.year != YearSaid::Open {
            hijri
        } else {
            civil
        };
        return Some((to, Said::Parts(civil)));
    }
    Some((end, Said::Parts(first)))
}

fn one_date(r: &Reader<'_>, at: usize) -> Option<(usize, Parts)> {
    parts::calendar_date(r, at)
        .or_else(|| parts::month_then_day(r, at))
        .or_else(|| numeric::parts(r, parts::day_head(r, at).unwrap_or(at)))
}

/// A month, with its year where one follows.
fn month(r: &Reader<'_>, at: usize) -> Read {
    let (end, parts) = parts::month_date(r, at)?;
    Some((end, Said::Parts(parts)))
}

/// عام 2011, العام 1988, سنة 2020, عام ألفين وثلاثة.
pub(super) fn year(r: &Reader<'_>, at: usize) -> Read {
    let (next, ()) = r.find(at, |s| match s {
        TimeWord::YearHead { inside: true, .. } => Some(()),
        _ => None,
    })?;
    if r.has_clitic(next) {
        return None;
    }
    let open = r.mark(next, "(");
    let next = next + usize::from(open);
    let (end, number, era) = parts::year_number(r, next)?;
    if open && !r.mark(end, ")") {
        return None;
    }
    let end = end + usize::from(open);
    let era =
        era.or((r.digits(next).is_some() && (1300..=1499).contains(&number)).then_some(Era::Hijri));
    let mut said = YearSaid::Number(number, era);
    let mut end = end;
    let hijri = era == Some(Era::Hijri);
    if let Some((behind, other, _)) = years::other_calendar(r, end)
        && (1300..1500).contains(&other) != hijri
        && era.is_some()
    {
        // The Christian year of the two is the value.
        if hijri {
            said = YearSaid::Number(other, Some(Era::Common));
        }
        end = behind;
    }
    let parts = Parts {
        year: said,
        ..Parts::default()
    };
    Some((end, Said::Parts(parts)))
}

/// عيد العمال, رأس السنة: feasts with a fixed civil date.
fn holiday(r: &Reader<'_>, at: usize) -> Read {
    let i = parts::day_head(r, at).unwrap_or(at);
    let (next, (month, day)) = r.find(i, |s| match s {
        TimeWord::Holiday { month, day } => Some((month, day)),
        _ => None,
    })?;
    let mut parts = Parts {
        day: Some(day),
        month: Some(Month::Named {
            number: month,
            hijri: false,
        }),
        ..Parts::default()
    };
    let mut end = next;
    let i = parts_year_head(r, next);
    if let Some((to, year, era)) = parts::year_number(r, i).filter(|_| r.is_digits(i)) {
        parts.year = YearSaid::Number(year, era);
        end = to;
    } else if let Some((to, shift)) = shift_after(r, next) {
        parts.shift = Some(shift);
        end = to;
    } else if r.definite(next) && !r.has_clitic(next) {
        // "رأس السنة البابلية" is another feast.
        return None;
    }
    Some((end, Said::Parts(parts)))
}

fn parts_year_head(r: &Reader<'_>, at: usize) -> usize {
    single(r, at, TimeUnit::Year).map_or(at, |(next, _)| next)
}

/// The rule that reads any point.
pub(super) fn rule(r: &Reader<'_>, at: usize) -> Answer {
    let (end, said) = point(r, at)?;
    if is_quoted_name(r, at, end, &said) {
        return None;
    }
    let said = said.since(r, at);
    let placed = match said {
        Said::Parts(parts) => Said::Parts(passage::with_stated_year(r, at, parts)),
        Said::Point(_) => said,
    };
    let known = !is_of_event(r, at, &placed);
    let value = known.then(|| placed.resolve(r)).flatten();
    let mut found = expression(r, at, end, value);
    found.basis = (placed != said && value.is_some()).then_some(Basis::Passage);
    Some((end, found))
}

/// A day and month that fill quotation marks are a movement's name: «14 آذار».
fn is_quoted_name(r: &Reader<'_>, at: usize, end: usize, said: &Said) -> bool {
    const MARKS: &str = "\"\u{ab}\u{bb}\u{201c}\u{201d}";
    let Said::Parts(parts) = said else {
        return false;
    };
    let open = parts.day.is_some() && parts.year == YearSaid::Open && parts.shift.is_none();
    open && at > r.first() && r.mark(at - 1, MARKS) && r.mark(end, MARKS)
}

/// "ثورة 25 يناير": a day without its year behind the name of an event is the day of the event.
fn is_of_event(r: &Reader<'_>, at: usize, said: &Said) -> bool {
    let Said::Parts(parts) = said else {
        return false;
    };
    let open = parts.year == YearSaid::Open && parts.shift.is_none() && parts.weekday.is_none();
    let event = |s| matches!(s, TimeWord::YearHead { event: true, .. });
    let named = matches!(parts.month, Some(Month::Named { .. }));
    open && named && at > r.first() && r.has(at - 1, event)
}

/// An expression of kind date, with its value if it has one.
pub(super) fn expression(r: &Reader<'_>, at: usize, end: usize, point: Option<Point>) -> DateExpr {
    match point {
        Some(point) => DateExpr::new(r.span(at, end), DateValue::At(point)),
        None => DateExpr::unresolved(r.span(at, end), DateKind::Date),
    }
}
