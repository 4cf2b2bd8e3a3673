//! Typed ids: which mention of an analysis is meant.

use super::{Analysis, Claim, DateExpr, Entity, Figure, Quotation, Referent};
use std::fmt;
use std::ops::Index;

macro_rules! id {
    ($name:ident, $letter:literal, $list:ident, $item:ty, $what:literal) => {
        #[doc = concat!("Which ", $what, " of an analysis; `analysis[id]` is the thing itself.")]
        ///
        /// The first one of "زار باريس" (he visited Paris) has index 0, as every first has.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub(crate) u32);

        impl $name {
            /// The place in the list of the analysis, from 0: "باريس" (Paris) in "زار باريس" has 0.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            pub(crate) fn at(index: usize) -> $name {
                $name(u32::try_from(index).unwrap_or(u32::MAX))
            }

            /// Reads the id as a record writes it, a letter and a number: `e0` of "باريس" (Paris).
            /// `None` for any other writing; that the analysis has such a mention is not asked.
            pub fn read(text: &str) -> Option<$name> {
                text.strip_prefix($letter)?.parse().ok().map($name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl Index<$name> for Analysis<'_> {
            type Output = $item;

            fn index(&self, id: $name) -> &$item {
                &self.$list[id.index()]
            }
        }
    };
}

id!(EntityId, "e", entities, Entity, "entity");
id!(ReferentId, "r", referents, Referent, "referent");
id!(QuotationId, "q", quotations, Quotation, "quotation");
id!(ClaimId, "c", claims, Claim, "claim");
id!(DateId, "d", dates, DateExpr, "date");
id!(FigureId, "f", figures, Figure, "figure");
