//! Gazetteers of dates.

use super::{File, file};
use crate::lexicon::build::Sink;
use crate::lexicon::detail::{
    ClockWord, Count, DayHalf, Era, FutureAt, Role, Shift, TimeUnit, TimeWord, UnitWord,
};
use crate::lexicon::error::{Problem, ProblemKind};
use crate::lexicon::table::Row;
use crate::lexicon::{DateWord, Detail, Sense};
use crate::{DateModifier, Season};

pub(crate) const FILES: &[File] = &[
    file!(
        "words/months.tsv",
        ["surface", "number", "calendar", "region", "alone"],
        month
    ),
    file!(
        "words/english_months.tsv",
        ["surface", "number"],
        english_month
    ),
    file!(
        "words/weekdays.tsv",
        ["surface", "number", "alone"],
        weekday
    ),
    file!(
        "words/day_words.tsv",
        ["surface", "shift", "alone"],
        day_word
    ),
    file!(
        "words/shift_words.tsv",
        ["surface", "shift", "place", "counted_from"],
        shift_word
    ),
    file!(
        "words/time_units.tsv",
        ["surface", "unit", "count", "form"],
        time_unit
    ),
    file!("words/period_parts.tsv", ["surface", "part"], period_part),
    file!("words/day_parts.tsv", ["surface", "part", "half"], day_part),
    file!("words/seasons.tsv", ["surface", "season"], season),
    file!("words/eras.tsv", ["surface", "era"], era),
    file!(
        "words/clock_words.tsv",
        ["surface", "role", "value"],
        clock_word
    ),
    file!("words/leads.tsv", ["surface", "role"], lead),
    file!(
        "words/year_heads.tsv",
        ["surface", "count", "inside"],
        year_head
    ),
    file!("words/decades_centuries.tsv", ["surface", "digit"], decade),
    file!("words/set_words.tsv", ["surface", "period"], set_word),
    file!("words/holidays.tsv", ["surface", "month", "day"], holiday),
    file!("words/not_dates.tsv", ["surface", "kind"], not_date),
    file!("words/future_words.tsv", ["surface", "place"], future_word),
];

type Result = std::result::Result<(), Problem>;

fn add(row: &Row<'_>, sink: &mut Sink<'_>, sense: Sense, word: TimeWord) -> Result {
    sink.add(row, sense, Detail::Date(DateWord(word)))
}

const YES_NO: [(&str, bool); 2] = [("yes", true), ("no", false)];

fn month(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let calendars = [("gregorian", false), ("hijri", true)];
    let word = TimeWord::Month {
        number: row.number("number")?,
        hijri: row.choice("calendar", &calendars)?,
        alone: row.choice("alone", &YES_NO)?,
    };
    add(row, sink, Sense::Month, word)
}

fn english_month(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let number = row.number("number")?;
    add(
        row,
        sink,
        Sense::EnglishMonth,
        TimeWord::EnglishMonth(number),
    )
}

fn weekday(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let alone = row.choice("alone", &YES_NO)?;
    let number = row.number("number")?;
    add(
        row,
        sink,
        Sense::Weekday,
        TimeWord::Weekday { number, alone },
    )
}

fn day_word(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let alone = row.choice("alone", &YES_NO)?;
    let by = row.number("shift")?;
    add(row, sink, Sense::DayWord, TimeWord::DayWord { by, alone })
}

fn shift_word(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let shift = Shift {
        by: row.number("shift")?,
        before: row.choice("place", &[("before", true), ("after", false)])?,
        from_text: row.choice("counted_from", &[("text", true), ("publication", false)])?,
    };
    add(row, sink, Sense::Shift, TimeWord::Shift(shift))
}

fn time_unit(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    use TimeUnit::{
        Century, Day, Decade, Half, Hour, Minute, Month, Night, Quarter, Second, Week, Year,
    };
    let units = [
        ("second", Second),
        ("minute", Minute),
        ("hour", Hour),
        ("day", Day),
        ("night", Night),
        ("week", Week),
        ("month", Month),
        ("quarter", Quarter),
        ("half", Half),
        ("year", Year),
        ("decade", Decade),
        ("century", Century),
    ];
    let counts = [("1", Count::One), ("2", Count::Two), ("", Count::Many)];
    let form = row.choice(
        "form",
        &[("indefinite", 0), ("definite", 1), ("construct", 2)],
    )?;
    let word = UnitWord {
        unit: row.choice("unit", &units)?,
        count: row.choice("count", &counts)?,
        definite: form == 1,
        construct: form == 2,
    };
    add(row, sink, Sense::TimeUnit, TimeWord::Unit(word))
}

fn period_part(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let parts = [
        ("start", DateModifier::Start),
        ("middle", DateModifier::Mid),
        ("end", DateModifier::End),
    ];
    let part = row.choice("part", &parts)?;
    add(row, sink, Sense::PeriodPart, TimeWord::PeriodPart(part))
}

fn day_part(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let mark = row.cell("part") == "mark";
    let halves = [
        (
            "am",
            if mark {
                DayHalf::MarkMorning
            } else {
                DayHalf::Morning
            },
        ),
        (
            "pm",
            if mark {
                DayHalf::MarkAfternoon
            } else {
                DayHalf::Afternoon
            },
        ),
        ("noon", DayHalf::Noon),
        ("night", DayHalf::Night),
        ("midnight", DayHalf::Midnight),
        ("", DayHalf::Open),
    ];
    let half = row.choice("half", &halves)?;
    add(row, sink, Sense::DayPart, TimeWord::DayPart(half))
}

fn season(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let seasons = [
        ("SP", TimeWord::Season(Season::Spring)),
        ("SU", TimeWord::Season(Season::Summer)),
        ("AU", TimeWord::Season(Season::Autumn)),
        ("WI", TimeWord::Season(Season::Winter)),
        ("sports", TimeWord::SplitYear),
        ("split_year", TimeWord::SplitYear),
    ];
    let word = row.choice("season", &seasons)?;
    add(row, sink, Sense::Season, word)
}

fn era(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let eras = [
        ("ce", Era::Common),
        ("bce", Era::BeforeChrist),
        ("ah", Era::Hijri),
    ];
    let era = row.choice("era", &eras)?;
    add(row, sink, Sense::Era, TimeWord::Era(era))
}

fn clock_word(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let open = row.cell("value").is_empty();
    let minutes = if open || row.cell("role") == "zone" {
        0
    } else {
        row.number("value")?
    };
    let words = [
        ("head", ClockWord::Head),
        ("add", ClockWord::Add(minutes)),
        ("minus", ClockWord::Minus(minutes)),
        ("zone", ClockWord::Zone(None)),
    ];
    let mut word = row.choice("role", &words)?;
    if word == ClockWord::Zone(None) && !open {
        let offset = zone_offset(row.cell("value"));
        word = ClockWord::Zone(Some(offset.ok_or_else(|| {
            row.problem("value", ProblemKind::Form("an offset such as +03:00"))
        })?));
    }
    add(row, sink, Sense::ClockWord, TimeWord::Clock(word))
}

/// Minutes east of Greenwich of `Z` or `+03:00`.
fn zone_offset(text: &str) -> Option<i16> {
    if text == "Z" {
        return Some(0);
    }
    let (hours, minutes) = text.split_once(':')?;
    let hours: i16 = hours.parse().ok()?;
    let minutes: i16 = minutes.parse().ok()?;
    Some(hours * 60 + if hours < 0 { -minutes } else { minutes })
}

fn lead(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let roles = [
        ("since", Role::Since),
        ("before", Role::Before),
        ("after", Role::After),
        ("within", Role::Within),
        ("throughout", Role::Throughout),
        ("in", Role::In),
        ("until", Role::Until),
        ("from", Role::From),
        ("to", Role::To),
        ("between", Role::Between),
        ("or", Role::Or),
        ("and", Role::And),
        ("article", Role::Article),
        ("equals", Role::Equals),
        ("every", Role::Every),
        ("last", Role::Last),
        ("whole", Role::Whole),
        ("age", Role::Age),
        ("times", Role::Times),
        ("half", Role::Half),
        ("third", Role::Third),
        ("quarter", Role::Quarter),
        ("approx", Role::Approx),
        ("few", Role::Few),
        ("of_it", Role::OfIt),
    ];
    let role = row.choice("role", &roles)?;
    add(row, sink, Sense::Lead, TimeWord::Lead(role))
}

fn year_head(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let places = [
        ("yes", (true, false)),
        ("no", (false, false)),
        ("event", (false, true)),
    ];
    let (inside, event) = row.choice("inside", &places)?;
    add(
        row,
        sink,
        Sense::YearHead,
        TimeWord::YearHead { inside, event },
    )
}

fn decade(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let digit = row.number("digit")?;
    add(row, sink, Sense::DecadeOrCentury, TimeWord::Decade(digit))
}

fn set_word(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let period = row.number("period")?;
    add(row, sink, Sense::SetWord, TimeWord::Set(period))
}

fn holiday(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let (month, day) = (row.number("month")?, row.number("day")?);
    add(row, sink, Sense::Holiday, TimeWord::Holiday { month, day })
}

fn not_date(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let kinds = [
        ("identifier", TimeWord::Identifier),
        ("phrase", TimeWord::NotDate),
    ];
    let word = row.choice("kind", &kinds)?;
    add(row, sink, Sense::NotDate, word)
}

fn future_word(row: &Row<'_>, sink: &mut Sink<'_>) -> Result {
    let places = [
        ("any", FutureAt::Anywhere),
        ("before", FutureAt::Before),
        ("opening", FutureAt::Opening),
        ("until", FutureAt::Until),
    ];
    let place = row.choice("place", &places)?;
    add(row, sink, Sense::Lead, TimeWord::Future(place))
}
