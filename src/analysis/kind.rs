//! The five kinds of mentions.

use std::fmt;
use std::ops::BitOr;

/// A kind of mention; [the book](crate::docs::results) defines each: "روسيا" (Russia) is an entity,
/// "20 شخصا" (20 persons) a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Kind {
    /// People, countries, places, organizations, nationalities: "حلب" (Aleppo).
    Entity,
    /// Paired quotation marks: وكالة "رويترز" (the agency "Reuters").
    Quotation,
    /// Reported statements: "قال إن الطريق مغلق" (he said that the road is closed).
    Claim,
    /// Date expressions: "أمس" (yesterday), "48 ساعة" (48 hours).
    Date,
    /// Numbers that count or measure: "نحو 10900 جندي" (about 10900 soldiers).
    Figure,
}

impl Kind {
    /// All kinds, in the order of the contract.
    pub const ALL: [Kind; 5] = [
        Kind::Entity,
        Kind::Quotation,
        Kind::Claim,
        Kind::Date,
        Kind::Figure,
    ];

    /// The name in case files and reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Entity => "entity",
            Kind::Quotation => "quotation",
            Kind::Claim => "claim",
            Kind::Date => "date",
            Kind::Figure => "figure",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A set of kinds, as given to the builder: without figures, "20 شخصا" (20 persons) is not
/// reported.
///
/// ```
/// use isnad::Kinds;
/// let wanted = Kinds::DATES | Kinds::FIGURES;
/// assert!(wanted.has(isnad::Kind::Date) && !wanted.has(isnad::Kind::Claim));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kinds(u8);

impl Kinds {
    /// Entities and their referents: "روسيا" (Russia).
    pub const ENTITIES: Kinds = Kinds::of(Kind::Entity);
    /// Quotations: "نعم" (yes) in marks.
    pub const QUOTATIONS: Kinds = Kinds::of(Kind::Quotation);
    /// Claims: "قال إن السد امتلأ" (he said that the dam is full).
    pub const CLAIMS: Kinds = Kinds::of(Kind::Claim);
    /// Dates: "عام 2011" (in 2011).
    pub const DATES: Kinds = Kinds::of(Kind::Date);
    /// Figures: "20 شخصا" (20 persons).
    pub const FIGURES: Kinds = Kinds::of(Kind::Figure);
    /// All of them, which is what a builder begins with: "قال إن 20 شخصا غادروا باريس" (he said
    /// that 20 persons left Paris) then gives a claim, a figure and an entity.
    pub const ALL: Kinds = Kinds(0b1_1111);

    const fn of(kind: Kind) -> Kinds {
        Kinds(1 << kind as u8)
    }

    /// The kinds of this set that are not in the other: without [`Kinds::DATES`], "عام 2011" (in
    /// 2011) is not reported.
    #[must_use]
    pub const fn without(self, other: Kinds) -> Kinds {
        Kinds(self.0 & !other.0)
    }

    /// True where the kind is in the set: [`Kinds::DATES`] has that of "عام 2011" (in 2011),
    /// [`Kind::Date`].
    pub const fn has(self, kind: Kind) -> bool {
        self.0 & (1 << kind as u8) != 0
    }
}

impl BitOr for Kinds {
    type Output = Kinds;

    fn bitor(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }
}

impl From<Kind> for Kinds {
    fn from(kind: Kind) -> Kinds {
        Kinds::of(kind)
    }
}

impl fmt::Debug for Kinds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set()
            .entries(Kind::ALL.iter().filter(|kind| self.has(**kind)))
            .finish()
    }
}
