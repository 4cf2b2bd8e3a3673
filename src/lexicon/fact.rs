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
    /// A name of a user's list with the user's tag.
    TaggedName(Box<(Name, Str)>),
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
            Detail::TaggedName(named) => Some(&named.0),
            _ => None,
        }
    }

    /// The user's tag of a name or word.
    pub fn tag(&self) -> Option<&Str> {
        match &self.detail {
            Detail::TaggedName(named) => Some(&named.1),
            Detail::Tag(tag) => Some(tag),
            _ => None,
        }
    }
}
