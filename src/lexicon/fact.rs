//! One fact of a gazetteer.

use super::detail::{ClaimWord, DateWord, Name, NameWord, NumberWord, PageRole};
use super::sense::Sense;
use crate::Str;

/// What one row of a gazetteer says of its word or phrase.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fact {
    /// What the word can be.
    pub sense: Sense,
    /// The word as the row writes it; inflected forms keep the word they were made of.
    pub surface: Str,
    /// What else is known of it.
    pub detail: Detail,
    /// The gazetteer, as `words/months.tsv`.
    pub file: Str,
    /// The line of the row.
    pub line: u32,
}

/// What a fact tells beyond its sense.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Detail {
    /// Nothing.
    None,
    /// A listed name.
    Name(Name),
    /// A word that names are made of.
    NameWord(NameWord),
    /// A word of reporting.
    Claim(ClaimWord),
    /// A word of time.
    Date(DateWord),
    /// A word of number or measure.
    Number(NumberWord),
    /// A label of the page.
    Page(PageRole),
    /// A user's tag.
    Tag(Str),
}

impl Fact {
    /// The listed name, where the fact is one.
    pub fn name(&self) -> Option<&Name> {
        match &self.detail {
            Detail::Name(name) => Some(name),
            _ => None,
        }
    }
}
