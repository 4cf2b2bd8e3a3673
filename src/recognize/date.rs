//! Rules of dates.
//!
//! A date is read from its first word on: what a word of time begins is tried at that word, the
//! longest reading wins. What the words say is read in `parts`, `point` and the other files beside
//! this one; what that means on the day of publication is found in `resolve`.

mod about;
mod ahead;
mod clock;
mod duration;
mod hijri;
mod hours;
mod measure;
mod memo;
mod minutes;
mod numeric;
mod parts;
mod passage;
mod period;
mod point;
mod range;
mod reader;
mod resolve;
mod said;
mod set;
mod shape;
mod share;
mod unit;
mod week;
mod weekday;
mod year;

use crate::lexicon::{Role, Sense, TimeWord};
use crate::{DateExpr, Evidence, Rule, View};
pub(crate) use memo::PointMemo;
use reader::Reader;

pub(crate) const RULES: &[Rule] = &[
    Rule::date(
        "date/from-to",
        "FROM or BETWEEN, POINT, TO or AND, POINT",
        Sense::Lead,
        |v| run_behind(v, &[Role::From, Role::Between], range::opened),
    ),
    Rule::date(
        "date/length-between",
        "BETWEEN NUMBER AND NUMBER UNIT",
        Sense::Lead,
        |v| run_behind(v, LENGTH_LEADS, duration::duration),
    ),
    Rule::date(
        "date/every",
        "EVERY UNIT, TIMES IN UNIT",
        Sense::Lead,
        |v| run_behind(v, &[Role::Every, Role::Times], set::set),
    ),
    Rule::date(
        "date/last-of",
        "LAST WEEKDAY or WEEK OF MONTH; THE-DAY MONTH",
        Sense::Lead,
        |v| run_behind(v, &[Role::Last, Role::Article], point::rule),
    ),
    Rule::date(
        "date/days-to-days",
        "DAY-DAY MONTH, DATE - DATE, YEAR-YEAR",
        Sense::Digits,
        |v| run_number(v, FAR, range::joined),
    ),
    Rule::date(
        "date/clock",
        "HH:MM or HOUR PART-OF-DAY, with its date",
        Sense::Digits,
        |v| run_number(v, NEAR, clock::time),
    ),
    Rule::date(
        "date/one-of-days",
        "the first of DAY AND DAY MONTH",
        Sense::Digits,
        |v| run_number(v, FAR, range::coordinated_day),
    ),
    Rule::date(
        "date/day-month-year",
        "DAY MONTH YEAR, DAY/MONTH/YEAR",
        Sense::Digits,
        |v| run_number(v, NEAR, point::rule),
    ),
    Rule::date("date/length", "NUMBER UNIT", Sense::Digits, |v| {
        run_number(v, NEAR, duration::duration)
    }),
    Rule::date("date/times", "NUMBER TIMES IN UNIT", Sense::Digits, |v| {
        run_number(v, NEAR, set::set)
    }),
    Rule::date(
        "date/year-alone",
        "YEAR without its noun",
        Sense::Digits,
        |v| run(v, year::alone),
    ),
    Rule::date(
        "date/ordinal-to-ordinal",
        "ORDINAL TO ORDINAL MONTH",
        Sense::Ordinal,
        |v| run_number(v, FAR, range::joined),
    ),
    Rule::date(
        "date/ordinal-hour",
        "ORDINAL PART-OF-DAY",
        Sense::Ordinal,
        |v| run_number(v, NEAR, clock::time),
    ),
    Rule::date(
        "date/one-of-ordinals",
        "the first of ORDINAL AND ORDINAL MONTH",
        Sense::Ordinal,
        |v| run_number(v, FAR, range::coordinated_day),
    ),
    Rule::date(
        "date/ordinal-day",
        "ORDINAL of MONTH, ORDINAL WEEKDAY of MONTH",
        Sense::Ordinal,
        |v| run_number(v, NEAR, point::rule),
    ),
    Rule::date("date/age", "ORDINAL of AGE", Sense::Ordinal, |v| {
        run(v, duration::age)
    }),
    Rule::date("date/weekday-hour", "WEEKDAY TIME", Sense::Weekday, |v| {
        run(v, clock::time)
    }),
    Rule::date(
        "date/one-of-weekdays",
        "the first of WEEKDAY AND WEEKDAY LAST",
        Sense::Weekday,
        |v| run(v, range::coordinated_weekday),
    ),
    Rule::date(
        "date/weekday",
        "WEEKDAY, WEEKDAY LAST, WEEKDAY DATE",
        Sense::Weekday,
        |v| run(v, point::rule),
    )
    .with_evidence(Evidence::Medium),
    Rule::date(
        "date/words-to-words",
        "NUMBER TO NUMBER MONTH, in words",
        Sense::NumberWord,
        |v| run_number(v, FAR, range::joined),
    ),
    Rule::date(
        "date/hour-in-words",
        "NUMBER PART-OF-DAY, in words",
        Sense::NumberWord,
        |v| run_number(v, NEAR, clock::time),
    ),
    Rule::date(
        "date/day-in-words",
        "NUMBER MONTH, in words",
        Sense::NumberWord,
        |v| run_number(v, NEAR, point::rule),
    ),
    Rule::date(
        "date/length-in-words",
        "NUMBER UNIT, in words",
        Sense::NumberWord,
        |v| run_number(v, NEAR, duration::duration),
    ),
    Rule::date(
        "date/times-in-words",
        "NUMBER TIMES IN UNIT, in words",
        Sense::NumberWord,
        |v| run_number(v, NEAR, set::set),
    ),
    Rule::date(
        "date/months-to-months",
        "MONTH - MONTH YEAR",
        Sense::Month,
        |v| run(v, range::joined),
    ),
    Rule::date("date/month-days", "MONTH DAY-DAY", Sense::Month, |v| {
        run(v, range::month_days)
    }),
    Rule::date(
        "date/month-day-hour",
        "MONTH DAY, TIME",
        Sense::Month,
        |v| run(v, clock::time),
    ),
    Rule::date(
        "date/one-of-months",
        "the first of MONTH AND MONTH YEAR",
        Sense::Month,
        |v| run(v, range::coordinated_month),
    ),
    Rule::date(
        "date/month-year",
        "MONTH YEAR, MONTH LAST, MONTH DAY",
        Sense::Month,
        |v| run(v, point::rule),
    ),
    Rule::date(
        "date/english-month",
        "MONTH DAY, YEAR in English",
        Sense::EnglishMonth,
        |v| run(v, point::rule),
    ),
    Rule::date(
        "date/per-unit",
        "NUMBER IN THE UNIT",
        Sense::TimeUnit,
        |v| run(v, set::set),
    ),
    Rule::date("date/day-word-hour", "DAY-WORD TIME", Sense::DayWord, |v| {
        run(v, clock::time)
    }),
    Rule::date(
        "date/day-word",
        "DAY-WORD, DAY-WORD WEEKDAY",
        Sense::DayWord,
        |v| run(v, point::rule),
    )
    .with_evidence(Evidence::Medium),
    Rule::date(
        "date/this",
        "THIS UNIT, THIS SEASON, THIS WEEKDAY",
        Sense::Shift,
        |v| run(v, point::rule),
    ),
    Rule::date(
        "date/hour-to-hour",
        "O'CLOCK HOUR TO HOUR",
        Sense::ClockWord,
        |v| run(v, range::joined),
    ),
    Rule::date(
        "date/oclock",
        "O'CLOCK HOUR MINUTES PART-OF-DAY DATE",
        Sense::ClockWord,
        |v| run(v, clock::time),
    ),
    Rule::date(
        "date/unit-range",
        "UNIT A TO B: days of a month, years",
        Sense::TimeUnit,
        |v| run(v, range::joined),
    ),
    Rule::date(
        "date/first-months",
        "THE FIRST NUMBER MONTHS of YEAR",
        Sense::TimeUnit,
        |v| run(v, unit::first_months),
    ),
    Rule::date("date/day-hour", "DAY DATE TIME", Sense::TimeUnit, |v| {
        run(v, clock::time)
    }),
    Rule::date(
        "date/one-of-units",
        "the first of DAYS, MONTHS or YEARS A AND B",
        Sense::TimeUnit,
        |v| run(v, range::coordinated),
    ),
    Rule::date(
        "date/unit",
        "UNIT LAST, DAY DATE, YEAR NUMBER, QUARTER of YEAR, CENTURY",
        Sense::TimeUnit,
        |v| run(v, point::rule),
    ),
    Rule::date(
        "date/measure",
        "a dual, or a singular that measures; THE UNITS NUMBER LAST",
        Sense::TimeUnit,
        |v| run(v, duration::duration),
    ),
    Rule::date(
        "date/unit-by-rank",
        "THE UNIT ORDINAL, without a value",
        Sense::TimeUnit,
        |v| run(v, unit::by_rank),
    ),
    Rule::date(
        "date/unit-at-hand",
        "IN-THE-COURSE-OF THE UNIT",
        Sense::TimeUnit,
        |v| run(v, unit::at_hand),
    ),
    Rule::date(
        "date/part-of-period",
        "BEGINNING or END of POINT",
        Sense::PeriodPart,
        |v| run(v, point::rule),
    ),
    Rule::date(
        "date/part-of-day-hour",
        "PART-OF-DAY HOUR",
        Sense::DayPart,
        |v| run(v, clock::time),
    ),
    Rule::date("date/part-of-day", "PART-OF-DAY DAY", Sense::DayPart, |v| {
        run(v, point::rule)
    })
    .with_evidence(Evidence::Medium),
    Rule::date(
        "date/season",
        "SEASON YEAR, SEASON LAST",
        Sense::Season,
        |v| run(v, point::rule),
    ),
    Rule::date(
        "date/decade",
        "DECADE of CENTURY",
        Sense::DecadeOrCentury,
        |v| run(v, point::rule),
    ),
    Rule::date("date/holiday", "HOLIDAY YEAR", Sense::Holiday, |v| {
        run(v, point::rule)
    }),
    Rule::date("date/set", "DAILY, YEARLY", Sense::SetWord, |v| {
        run(v, set::set)
    }),
];

/// What a reader of dates answers: the token behind the expression, and the expression.
type Answer = Option<(usize, DateExpr)>;

/// Reads at the anchor, unless it stands in a name or idiom that is no date.
fn run(view: &View<'_>, read: fn(&Reader<'_>, usize) -> Answer) -> Option<DateExpr> {
    let reader = Reader::new(view);
    let at = view.at();
    let (end, mut found) = read(&reader, at)?;
    if in_idiom(&reader, at) {
        return None;
    }
    about::tell(&reader, at, end, &mut found);
    Some(found)
}

/// How far from a number the word of time stands that makes a date of it, in tokens.
const NEAR: usize = 8;
/// The same for the first of several numbers.
const FAR: usize = 14;

/// The same at a number that has a word of time among so many tokens.
fn run_number(
    view: &View<'_>,
    near: usize,
    read: fn(&Reader<'_>, usize) -> Answer,
) -> Option<DateExpr> {
    if Reader::new(view).may_be_dated(view.at(), near) {
        run(view, read)
    } else {
        None
    }
}

/// What may open a length: ما بين, من, نصف, ربع, الـ.
const LENGTH_LEADS: &[Role] = &[
    Role::Between,
    Role::From,
    Role::Half,
    Role::Third,
    Role::Quarter,
    Role::Article,
];

/// The same at a word of one of these roles and of no other: such words are too common to try all.
fn run_behind(
    view: &View<'_>,
    roles: &[Role],
    read: fn(&Reader<'_>, usize) -> Answer,
) -> Option<DateExpr> {
    let opens = |word| matches!(word, TimeWord::Lead(role) if roles.contains(&role));
    let reader = Reader::new(view);
    let (next, ()) = reader.find(view.at(), |word| opens(word).then_some(()))?;
    if !reader.may_begin(next) || !reader.may_be_dated(next, FAR) {
        return None;
    }
    run(view, read)
}

/// True inside الأمين العام, اليوم السابع and the like.
fn in_idiom(r: &Reader<'_>, at: usize) -> bool {
    const LONGEST: usize = 3;
    (at.saturating_sub(LONGEST)..=at).any(|from| {
        let idiom = r.find(from, |s| (s == TimeWord::NotDate).then_some(()));
        // "تشهد مصر اليوم الخميس": what follows makes a day of it again.
        let dated = |next| r.has(next, |s| matches!(s, TimeWord::Weekday { alone: true, .. }));
        idiom.is_some_and(|(next, ())| next > at && !dated(next))
    })
}
