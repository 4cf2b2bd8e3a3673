//! Figures: numbers that count or measure.

use super::Evidence;
use crate::{Decimal, Span, Str, Unit};
use serde::{Deserialize, Serialize};

/// How a figure bounds the true number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

/// A plural that names a size, not a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Vague {
    /// عشرات
    Tens,
    /// مئات
    Hundreds,
    /// آلاف
    Thousands,
    /// عشرات الآلاف
    TensOfThousands,
    /// مئات الآلاف
    HundredsOfThousands,
    /// ملايين
    Millions,
    /// مليارات
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

/// What a modifier or a vague word implies; both ends included where they are given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The least number meant.
    pub min: Option<Decimal>,
    /// The greatest number meant.
    pub max: Option<Decimal>,
}

/// One number that counts or measures something.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Figure {
    /// The number with its scale words and its unit or counted noun.
    pub span: Span,
    /// The number alone, with its scale words.
    pub number: Span,
    /// The value; `None` for ranges and vague plurals.
    pub value: Option<Decimal>,
    /// The lower end of a written range.
    pub low: Option<Decimal>,
    /// The upper end of a written range.
    pub high: Option<Decimal>,
    /// The size of a vague plural.
    pub vague: Option<Vague>,
    /// What is counted or measured.
    pub unit: Option<Unit>,
    /// How the figure bounds the true number.
    pub modifier: Option<Modifier>,
    /// What modifier or vague plural imply.
    pub bounds: Bounds,
    /// Index of the article on the page.
    pub article: usize,
    /// The rule that found it.
    pub rule: Str,
    /// How sure it is.
    pub evidence: Evidence,
}

impl Figure {
    /// A figure with a value; the other fields are public.
    pub fn new(span: Span, number: Span, value: Decimal) -> Figure {
        Figure {
            value: Some(value),
            ..Figure::empty(span, number)
        }
    }

    /// A written range.
    pub fn range(span: Span, number: Span, low: Decimal, high: Decimal) -> Figure {
        Figure {
            low: Some(low),
            high: Some(high),
            ..Figure::empty(span, number)
        }
    }

    /// A vague plural.
    pub fn vague(span: Span, number: Span, vague: Vague) -> Figure {
        Figure {
            vague: Some(vague),
            ..Figure::empty(span, number)
        }
    }

    /// The same figure with its unit.
    pub fn with_unit(mut self, unit: Unit) -> Figure {
        self.unit = Some(unit);
        self
    }

    /// The same figure with its modifier.
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
            article: 0,
            rule: Str::default(),
            evidence: Evidence::Strong,
        }
    }
}
