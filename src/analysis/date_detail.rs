//! What a date says beside its value: which part of a period, by which calendar, and how it was resolved.

use serde::{Deserialize, Serialize};

/// How an expression narrows or loosens its period: "مطلع 2024" (early 2024), "نحو عام 500" (about
/// the year 500).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DateModifier {
    /// مطلع, بداية (the beginning of)
    Start,
    /// منتصف (the middle of)
    Mid,
    /// نهاية, أواخر (the end of)
    End,
    /// نحو, حوالي (about)
    Approx,
    /// قبل (before)
    Before,
    /// بعد (after)
    After,
}

impl DateModifier {
    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            DateModifier::Start => "start",
            DateModifier::Mid => "mid",
            DateModifier::End => "end",
            DateModifier::Approx => "approx",
            DateModifier::Before => "before",
            DateModifier::After => "after",
        }
    }
}

/// The calendar in which a date is written. The value of a Hijri date is converted by Umm al-Qura:
/// "5 رمضان 1445 هـ" (5 Ramadan 1445 AH) is Hijri, "28 يونيو" (28 June) is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Calendar {
    /// 28 يونيو 2024 (28 June 2024)
    #[default]
    Gregorian,
    /// 5 رمضان 1445 هـ: the civil value is converted.
    Hijri,
    /// 5 رمضان 1445 هـ الموافق 15 مارس 2024: the civil value is the written one.
    Both,
}

impl Calendar {
    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Calendar::Gregorian => "gregorian",
            Calendar::Hijri => "hijri",
            Calendar::Both => "both",
        }
    }
}

/// What a value was resolved against: "أمس" (yesterday) counts from the publication, "عام 2011" (in
/// 2011) from nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Basis {
    /// The expression says its year: 28 يونيو 2024.
    Written,
    /// The year stands before it in the passage: "عام 2011 … في أكتوبر" (in 2011 … in October).
    Passage,
    /// It counts from the publication: أمس (yesterday), الشهر الماضي (last month), a weekday.
    Publication,
    /// The year nearest to the publication was taken: "في أكتوبر" (in October).
    Nearest,
}

impl Basis {
    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Basis::Written => "written",
            Basis::Passage => "passage",
            Basis::Publication => "publication",
            Basis::Nearest => "nearest",
        }
    }
}

/// How precise a point is: "يونيو 2024" (June 2024) is known to the month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Precision {
    /// A century, `19XX`: القرن العشرون (the twentieth).
    Century,
    /// A decade, `199X`: التسعينيات (the nineties).
    Decade,
    /// A year, `2024`, and years of the Hijra: عام 2024 (the year 2024).
    Year,
    /// Half a year, `2024-H1`: النصف الأول من 2024 (the first half of 2024).
    Half,
    /// A season, `2024-SU`: صيف 2024 (summer 2024).
    Season,
    /// A quarter, `2024-Q1`: الربع الأول من 2024 (the first quarter).
    Quarter,
    /// A month, `2024-06`, and Hijri months: يونيو 2024 (June 2024).
    Month,
    /// A week, `2024-W26`: الأسبوع الماضي (last week).
    Week,
    /// A day, `2024-06-28`: أمس (yesterday).
    Day,
    /// A clock time, `2024-06-28T14:00`: الساعة 14:00 (14:00 o'clock).
    Minute,
}
