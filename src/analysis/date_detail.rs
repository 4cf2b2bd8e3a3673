//! What a date says beside its value: which part of a period, by which calendar, and how it was resolved.

use serde::{Deserialize, Serialize};

/// How an expression narrows or loosens its period.
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

/// The calendar in which a date is written. The value of a Hijri date is converted by Umm al-Qura.
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

/// What a value was resolved against.
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

/// How precise a point is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Precision {
    /// A century, `19XX`
    Century,
    /// A decade, `199X`
    Decade,
    /// A year, `2024`, and years of the Hijra
    Year,
    /// Half a year, `2024-H1`
    Half,
    /// A season, `2024-SU`
    Season,
    /// A quarter, `2024-Q1`
    Quarter,
    /// A month, `2024-06`, and Hijri months
    Month,
    /// A week, `2024-W26`
    Week,
    /// A day, `2024-06-28`
    Day,
    /// A clock time, `2024-06-28T14:00`
    Minute,
}
