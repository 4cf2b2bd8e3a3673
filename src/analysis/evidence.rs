//! Why a mention was found, and how sure it is.

use crate::{Certainty, Str};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How sure a mention is: the weakest of what made it. How often each tier is right was measured,
/// see the README.
///
/// ```
/// use isnad::Evidence;
/// let analysis = isnad::analyze("زار باريس"); // "he visited Paris"
/// assert_eq!(analysis.entities[0].evidence, Evidence::Strong);
/// assert!(Evidence::Weak < Evidence::Medium && Evidence::Medium < Evidence::Strong);
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Evidence {
    /// The place in the sentence makes a name of words that no list holds, or of a word that is an
    /// ordinary one first of all: "وأضاف كابولز أن" (Kabols added that).
    Weak,
    /// A likely name with one thing beside it that speaks for it: "في عمان" (in Oman).
    Medium,
    /// A sure name by itself, or a head with what makes it a name: "بغداد" (Baghdad), "وزارة
    /// الخارجية الروسية" (the Russian foreign ministry).
    #[default]
    Strong,
}

impl Evidence {
    /// All tiers, the weakest first.
    pub const ALL: [Evidence; 3] = [Evidence::Weak, Evidence::Medium, Evidence::Strong];

    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Evidence::Weak => "weak",
            Evidence::Medium => "medium",
            Evidence::Strong => "strong",
        }
    }

    /// The tier of that name.
    pub fn from_name(name: &str) -> Option<Evidence> {
        Evidence::ALL.into_iter().find(|tier| tier.as_str() == name)
    }
}

/// What a listed name is worth where it is found with all that its row asks for.
impl From<Certainty> for Evidence {
    fn from(certainty: Certainty) -> Evidence {
        match certainty {
            Certainty::Clear => Evidence::Strong,
            Certainty::Ambiguous => Evidence::Medium,
            Certainty::Common => Evidence::Weak,
        }
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// The row of a gazetteer that a mention rests on: of the name itself, else of the head, title or
/// first word that made it one: for "باريس" (Paris) its own row, for "وزارة الطاقة" (the energy
/// ministry) that of وزارة.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Listing {
    /// The gazetteer: `entities/places.tsv`, or the name of a user's list; "باريس" (Paris) stands
    /// in the first.
    pub file: Str,
    /// The first column of the row: "بغداد" (Baghdad).
    pub entry: Str,
}

impl Listing {
    /// A row by its gazetteer and first column: "باريس" (Paris) of `mine.tsv`.
    pub fn new(file: impl Into<Str>, entry: impl Into<Str>) -> Listing {
        Listing {
            file: file.into(),
            entry: entry.into(),
        }
    }
}
