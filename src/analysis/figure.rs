//! Figures: numbers that count or measure.

use super::Evidence;
use crate::{Decimal, Span, Str, Unit};
use serde::{Deserialize, Serialize};

/// How a figure bounds the true number: "نحو 40" (about 40) is approximate, "أكثر من 40" (more than
/// 40) open above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Modifier {
    /// نحو، حوالي (about)
    Approx,
    /// أكثر من (more than)
    MoreThan,
    /// أقل من (less than)
    LessThan,
    /// لا يقل عن (no fewer than)
    AtLeast,
    /// لا يزيد عن، حتى (no more than, up to)
    AtMost,
}

impl Modifier {
    /// All modifiers.
    pub const ALL: [Modifier; 5] = [
        Modifier::Approx,
        Modifier::MoreThan,
        Modifier::LessThan,
        Modifier::AtLeast,
        Modifier::AtMost,
    ];

    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Modifier::Approx => "approx",
            Modifier::MoreThan => "more_than",
            Modifier::LessThan => "less_than",
            Modifier::AtLeast => "at_least",
            Modifier::AtMost => "at_most",
        }
    }
}

/// A plural that names a size, not a number: "آلاف" (thousands), which bounds the number from below
/// only.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Vague {
    /// عشرات القتلى (dozens of dead)
    Tens,
    /// مئات الجرحى (hundreds of wounded)
    Hundreds,
    /// آلاف العمال (thousands of workers)
    Thousands,
    /// عشرات الآلاف (tens of thousands)
    TensOfThousands,
    /// مئات الآلاف (hundreds of thousands)
    HundredsOfThousands,
    /// ملايين النازحين (millions of displaced)
    Millions,
    /// مليارات الدولارات (billions of dollars)
    Billions,
}

impl Vague {
    /// All sizes, the smallest first.
    pub const ALL: [Vague; 7] = [
        Vague::Tens,
        Vague::Hundreds,
        Vague::Thousands,
        Vague::TensOfThousands,
        Vague::HundredsOfThousands,
        Vague::Millions,
        Vague::Billions,
    ];

    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Vague::Tens => "tens",
            Vague::Hundreds => "hundreds",
            Vague::Thousands => "thousands",
            Vague::TensOfThousands => "tens_of_thousands",
            Vague::HundredsOfThousands => "hundreds_of_thousands",
            Vague::Millions => "millions",
            Vague::Billions => "billions",
        }
    }
}

/// What the sentence tells of the counted thing: "مقتل 12 جنديا" (the killing of 12 soldiers) is
/// [`FigureRole::Killed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FigureRole {
    /// مقتل 12 جنديا (12 soldiers killed), died included
    Killed,
    /// إصابة 30 (30 wounded)
    Wounded,
    /// نزوح مئة ألف (100,000 displaced)
    Displaced,
    /// اعتقال 40 (40 detained)
    Detained,
    /// فقدان 7 بحارة (7 sailors missing)
    Missing,
    /// حضر 500 شخص (500 attended)
    Attended,
    /// أنفق مليار دولار (spent a billion dollars)
    Spent,
    /// أنتج 3 ملايين برميل (produced 3 million barrels)
    Produced,
}

impl FigureRole {
    /// All roles.
    pub const ALL: [FigureRole; 8] = [
        FigureRole::Killed,
        FigureRole::Wounded,
        FigureRole::Displaced,
        FigureRole::Detained,
        FigureRole::Missing,
        FigureRole::Attended,
        FigureRole::Spent,
        FigureRole::Produced,
    ];

    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            FigureRole::Killed => "killed",
            FigureRole::Wounded => "wounded",
            FigureRole::Displaced => "displaced",
            FigureRole::Detained => "detained",
            FigureRole::Missing => "missing",
            FigureRole::Attended => "attended",
            FigureRole::Spent => "spent",
            FigureRole::Produced => "produced",
        }
    }
}

/// The place of a figure in a change: ارتفع من 5 إلى 7 بنسبة 40 % (rose from 5 to 7 by 40 %).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChangePart {
    /// من 5 (from 5)
    From,
    /// إلى 7 (to 7)
    To,
    /// بنسبة 40 % (by 40 %)
    By,
}

impl ChangePart {
    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            ChangePart::From => "from",
            ChangePart::To => "to",
            ChangePart::By => "by",
        }
    }
}

/// What a modifier or a vague word implies; both ends included where they are given.
///
/// ```
/// // "at least 20 people"
/// let figure = &isnad::analyze("أصيب ما لا يقل عن 20 شخصا").figures[0];
/// assert_eq!((figure.bounds.min, figure.bounds.max), (Some(20.into()), None));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The least number meant, itself included: 20 of "ما لا يقل عن 20" (no fewer than 20).
    pub min: Option<Decimal>,
    /// The greatest number meant, itself included: 20 of "ما لا يزيد عن 20" (no more than 20).
    pub max: Option<Decimal>,
}

/// One number that counts or measures something; not a date, an ordinal, a score or an identifier.
///
/// ```
/// let text = "دفعت الشركة أكثر من 1.5 مليار دولار"; // "The company paid more than 1.5 billion dollars"
/// let figure = &isnad::analyze(text).figures[0];
/// assert_eq!(&text[figure.span], "1.5 مليار دولار");
/// assert_eq!(figure.value.unwrap().to_string(), "1500000000");
/// assert_eq!(figure.unit.as_ref().unwrap().label(text), "USD");
/// assert_eq!(figure.modifier, Some(isnad::Modifier::MoreThan));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Figure {
    /// The number with its scale words and its unit or counted noun: "1.5 مليار دولار" (1.5 billion
    /// dollars), without what bounds it.
    pub span: Span,
    /// The number alone, with its scale words: "1.5 مليار" (1.5 billion).
    pub number: Span,
    /// The value, exact: 1500000000 of "1.5 مليار" (1.5 billion); `None` for ranges and vague
    /// plurals.
    pub value: Option<Decimal>,
    /// The lower end of a written range: 100 of "بين 100 و150 شخصا" (between 100 and 150 persons).
    pub low: Option<Decimal>,
    /// The upper end of a written range: 150 there, "بين 100 و150" (between 100 and 150).
    pub high: Option<Decimal>,
    /// The size of a vague plural: "آلاف العمال" (thousands of workers).
    pub vague: Option<Vague>,
    /// What is counted or measured: money, per cent, a measure, a counted noun: "دولار" (dollar) is
    /// `USD`, "في المئة" (per cent) `%`.
    pub unit: Option<Unit>,
    /// How the figure bounds the true number: "أكثر من 40" (more than 40).
    pub modifier: Option<Modifier>,
    /// What modifier or vague plural imply: at least 3000 of "آلاف" (thousands).
    pub bounds: Bounds,
    /// What the sentence tells of the counted thing: "مقتل 12" (the killing of 12) is killed.
    pub role: Option<FigureRole>,
    /// Its place in a change from one number to another: "من 5 إلى 7" (from 5 to 7).
    pub change: Option<ChangePart>,
    /// ISO 3166 code of the nationality on the counted noun: 10900 جندي كوري شمالي is `KP`.
    pub country: Option<Str>,
    /// The noun that is left out and that the sentence gives: الضحايا of 15 من الضحايا.
    pub elided: Option<Span>,
    /// What it is told of one of: البرميل of 50 دولارا للبرميل, 100 ألف نسمة of 12 حالة لكل 100 ألف نسمة.
    pub per: Option<Span>,
    /// Index of the article on the page, from 0: "إقرأ أيضا" (read also) opens article 1.
    pub article: usize,
    /// The rule that found it: `figure/count` for "20 شخصا" (20 persons).
    pub rule: Str,
    /// How sure it is: "20 شخصا" (20 persons) is strong.
    pub evidence: Evidence,
}

impl Figure {
    /// A figure with a value; the other fields are public. 20 for "20 شخصا" (20 persons).
    pub fn new(span: Span, number: Span, value: Decimal) -> Figure {
        Figure {
            value: Some(value),
            ..Figure::empty(span, number)
        }
    }

    /// A written range: 100 and 150 for "بين 100 و150 شخصا" (between 100 and 150 persons).
    pub fn range(span: Span, number: Span, low: Decimal, high: Decimal) -> Figure {
        Figure {
            low: Some(low),
            high: Some(high),
            ..Figure::empty(span, number)
        }
    }

    /// A vague plural: "آلاف العمال" (thousands of workers).
    pub fn vague(span: Span, number: Span, vague: Vague) -> Figure {
        Figure {
            vague: Some(vague),
            ..Figure::empty(span, number)
        }
    }

    /// The same figure with its unit: `USD` for "20 دولارا" (20 dollars).
    pub fn with_unit(mut self, unit: Unit) -> Figure {
        self.unit = Some(unit);
        self
    }

    /// The same figure with its modifier: [`Modifier::Approx`] for "نحو 20" (about 20).
    pub fn with_modifier(mut self, modifier: Modifier) -> Figure {
        self.modifier = Some(modifier);
        self
    }

    fn empty(span: Span, number: Span) -> Figure {
        Figure {
            span,
            number,
            value: None,
            low: None,
            high: None,
            vague: None,
            unit: None,
            modifier: None,
            bounds: Bounds::default(),
            role: None,
            change: None,
            country: None,
            elided: None,
            per: None,
            article: 0,
            rule: Str::default(),
            evidence: Evidence::Strong,
        }
    }
}
