//! Names and the words that they are made of.

use super::BodyWord;
use super::people::{NameToken, Particle, Title};
use crate::{Label, Str};

/// How sure a listed name is by itself: "بغداد" (Baghdad) is clear, "عمان" (Oman, Amman) ambiguous,
/// "أراك" (Arak, or "I see you") common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Certainty {
    /// An ordinary word first of all: a name only inside a chain, behind a head or title, in marks:
    /// "أراك" (Arak, or "I see you").
    Common,
    /// A name more often than not, with one piece of evidence beside it: "عمان" (Oman, Amman).
    Ambiguous,
    /// A name wherever it stands: "بغداد" (Baghdad).
    #[default]
    Clear,
}

/// A listed name: "بغداد" (Baghdad), a place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Name {
    /// What it names: "بغداد" (Baghdad) a place.
    pub label: Label,
    /// Canonical form: "الولايات المتحدة" for "أمريكا" (America).
    pub name: Str,
    /// Stable link: `iso3166:RU` of "روسيا" (Russia).
    pub reference: Option<Str>,
    /// How sure it is by itself: "بغداد" (Baghdad) is clear.
    pub certainty: Certainty,
}

impl Name {
    /// A name that is sure by itself: "أبطال الشرق" (Heroes of the East), an organization.
    pub fn new(label: Label, name: impl Into<Str>) -> Name {
        Name {
            label,
            name: name.into(),
            reference: None,
            certainty: Certainty::Clear,
        }
    }
}

/// A word of the gazetteers of names that is no whole name: مدينة (city), وزارة (ministry), محمد
/// (Muhammad).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NameWord {
    /// The generic word of a place: مدينة (city).
    PlaceHead(PlaceHead),
    /// What stands beside place names: شمالي (north of).
    PlaceCue(PlaceCue),
    /// A word that names of bodies are made of: وزارة (ministry).
    Body(BodyWord),
    /// A token of personal names: محمد (Muhammad).
    Token(NameToken),
    /// A short word inside personal names: بن (son of).
    Particle(Particle),
    /// A title before a personal name: الوزير (the minister).
    Title(Title),
}

/// How the generic word of a place goes with its name: نهر (river) is part of it, مدينة (city) is
/// not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PlaceHead {
    /// It belongs to the name: نهر دجلة (the river Tigris), but مدينة حلب (the city of Aleppo).
    pub inside: bool,
    /// Which words it makes a name of: قرية (village) of any.
    pub open: Openness,
    /// It is built or fenced: مطار (airport), شارع (street), مخيم (camp).
    pub facility: bool,
    /// It is a place where people live: مدينة (city), قرية (village).
    pub town: bool,
    /// It is also a noun that no place bears: مقاطعة (a county, a boycott), قاعدة (a base, a rule).
    pub double: bool,
}

/// What the generic word of a place makes a name of; each also of what stands before it here. قرية
/// (village) of any word that follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Openness {
    /// Listed names: نهر دجلة (the river Tigris).
    Listed,
    /// What stands in quotation marks: منطقة "الصوابر" (the area of Sawabir)
    Quoted,
    /// A word with the article that is not listed: مطار الضبعة (Dabaa airport)
    Definite,
    /// Any word that is not listed: قرية سبجه (the village of Sabja)
    Any,
    /// Any word with the article: فندق السلام (the Peace hotel)
    Construct,
}

/// What a word beside a place name does: في (in) leads to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PlaceCue {
    /// Leads to a place: في (in), شمالي (north of), عمدة (the mayor of)
    Before,
    /// Ends the name of a place: الدولي (international) of مطار عدن الدولي
    Tail,
    /// No place or nationality follows or lies in it: اللغة (the language), صلاة المغرب (the
    /// evening prayer)
    Not,
}
