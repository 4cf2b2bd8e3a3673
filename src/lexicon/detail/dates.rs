//! Words of time.

use crate::{DateModifier, Period, Season};

/// A word of the gazetteers of time.
///
/// ```
/// use isnad::{DateWord, Detail, Rule, Sense};
/// let rule = Rule::new("mine/month", "MONTH", Sense::Month, |view| {
///     let hit = view.hit(view.at(), Sense::Month)?;
///     let Detail::Date(word) = &hit.fact.detail else { return None };
///     assert_eq!(word.month(), Some(6)); // "حزيران", June
///     None::<isnad::DateExpr>
/// });
/// isnad::Analyzer::builder().rule(rule).build()?.analyze("في حزيران"); // "in June"
/// # Ok::<(), isnad::LoadError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateWord(pub(crate) TimeWord);

impl DateWord {
    /// The number of a month, 1 to 12, of whichever calendar: 6 of حزيران (June), 9 of رمضان
    /// (Ramadan).
    pub fn month(&self) -> Option<u8> {
        match self.0 {
            TimeWord::Month { number, .. } | TimeWord::EnglishMonth(number) => Some(number),
            _ => None,
        }
    }

    /// True for the months of the Hijri calendar: رمضان (Ramadan).
    pub fn is_hijri(&self) -> bool {
        matches!(self.0, TimeWord::Month { hijri: true, .. })
    }

    /// The number of a weekday, Monday is 1: 2 of الثلاثاء (Tuesday).
    pub fn weekday(&self) -> Option<u8> {
        match self.0 {
            TimeWord::Weekday { number, .. } => Some(number),
            _ => None,
        }
    }

    /// How far a day word or shift word moves: أمس, الماضي (yesterday, last) -1, المقبل (next) 1.
    pub fn shift(&self) -> Option<i32> {
        match self.0 {
            TimeWord::DayWord { by, .. } => Some(by),
            TimeWord::Shift(shift) => Some(shift.by),
            _ => None,
        }
    }
}

/// One sense of a word or phrase of the gazetteers of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TimeWord {
    /// A month; `alone` is false where the word means something else too (مارس, "he practised").
    Month {
        number: u8,
        hijri: bool,
        alone: bool,
    },
    /// A weekday, Monday is 1; `alone` is false for forms that are numbers or nouns too (خميس).
    Weekday { number: u8, alone: bool },
    /// A day counted from the publication: أمس (yesterday) is -1. `alone` is false for غد, which is
    /// a noun too.
    DayWord { by: i32, alone: bool },
    /// A word that moves a period: الماضي (last) -1, هذا (this) 0, المقبل (next) 1.
    Shift(Shift),
    /// A unit of time: أسبوع (week), شهرين (two months), السنوات (the years).
    Unit(UnitWord),
    /// مطلع, منتصف, نهاية (beginning, middle, end).
    PeriodPart(DateModifier),
    /// صباح, مساء (morning, evening), with what they make of an hour.
    DayPart(DayHalf),
    /// صيف (summer).
    Season(Season),
    /// الموسم (the season of sports), العام الدراسي (the school year).
    SplitYear,
    /// م, هـ, ق.م after a year.
    Era(Era),
    /// A word of clock times.
    Clock(ClockWord),
    /// A function word that opens or joins expressions of time.
    Lead(Role),
    /// A noun before a year; inside the date (عام 2011) or not (مونديال 2022); the name of an event
    /// that a day is known by (ثورة 25 يناير).
    YearHead { inside: bool, event: bool },
    /// التسعينيات (the nineties), by its tens.
    Decade(u8),
    /// يوميا (daily).
    Set(Period),
    /// عيد العمال (Labour Day).
    Holiday { month: u8, day: u8 },
    /// A noun whose number is no year: القرار 1973 (resolution 1973).
    Identifier,
    /// A name or idiom whose words of time are no date: الأمين العام (the secretary-general).
    NotDate,
    /// A word that makes its sentence look ahead.
    Future(FutureAt),
    /// An English month.
    EnglishMonth(u8),
}

/// Where a word must stand to make a sentence look ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FutureAt {
    /// Before or right behind the day: سيبدأ, المقرر.
    Anywhere,
    /// Before the day: يزور (visits).
    Before,
    /// At the opening of the sentence: يسعى (strives).
    Opening,
    /// Before إلى (to) and the day: تأجيل (putting off).
    Until,
}

/// See [`TimeWord::Shift`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Shift {
    /// How many periods.
    pub(crate) by: i32,
    /// It stands before its noun: هذا (this).
    pub(crate) before: bool,
    /// The story sets the day, not the publication: التالي (the following).
    pub(crate) from_text: bool,
}

/// See [`TimeWord::Unit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct UnitWord {
    /// Which unit.
    pub(crate) unit: TimeUnit,
    /// Singular, dual or plural.
    pub(crate) count: Count,
    /// With the article.
    pub(crate) definite: bool,
    /// The dual before a noun or number: عامي 2015 و2018 (the years 2015 and 2018).
    pub(crate) construct: bool,
}

/// Grammatical number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Count {
    One,
    Two,
    Many,
}

/// Which half of the day a part of it gives to an hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DayHalf {
    Morning,
    Noon,
    Afternoon,
    Night,
    Midnight,
    /// نهار (daytime) says nothing about the hour.
    Open,
    /// ص, م: letters that stand only after an hour.
    MarkMorning,
    MarkAfternoon,
}

/// The era of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Era {
    Common,
    BeforeChrist,
    Hijri,
}

/// See [`TimeWord::Clock`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClockWord {
    /// الساعة (o'clock).
    Head,
    /// والنصف, وربع (half past, quarter past).
    Add(u8),
    /// إلا ربعا (quarter to); zero where the minutes follow.
    Minus(u8),
    /// بتوقيت غرينتش (GMT), in minutes east; `None` where it changes with summer time.
    Zone(Option<i16>),
}

/// What a function word does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Since,
    Before,
    After,
    Within,
    Throughout,
    In,
    Until,
    From,
    To,
    Between,
    Or,
    And,
    Article,
    Equals,
    Every,
    Last,
    Whole,
    Age,
    Times,
    Half,
    Third,
    Quarter,
    Approx,
    Few,
    /// منه (of it): the month named before.
    OfIt,
}

/// A unit of the calendar or clock, the shorter before the longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Week,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}
