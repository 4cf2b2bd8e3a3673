//! One fact of a gazetteer.

use super::detail::{ClaimWord, DateWord, Name, NameWord, NumberWord, PageRole};
use super::sense::Sense;
use crate::Str;

/// What one row of a gazetteer says of its word or phrase: "باريس" (Paris) is a place.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Fact {
    /// What the word can be: [`Sense::Place`] for "باريس" (Paris).
    pub sense: Sense,
    /// The word as the row writes it; inflected forms keep the word they were made of. "قال" for
    /// قالت (she said).
    pub surface: Str,
    /// What else is known of it: the name of "باريس" (Paris), the number of "يونيو" (June).
    pub detail: Detail,
    /// The gazetteer, as `words/months.tsv`; "يونيو" (June) stands there.
    pub file: Str,
    /// The line of the row, from 1: that of "يونيو" (June).
    pub line: u32,
}

/// What a fact tells beyond its sense: the number of "يونيو" (June).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Detail {
    /// Nothing: ربما (perhaps) is a hedge and nothing more is known.
    None,
    /// A listed name: "باريس" (Paris).
    Name(Name),
    /// A name of a user's list with the user's tag: "أبطال الشرق" (Heroes of the East) and `rival`.
    TaggedName(Box<(Name, Str)>),
    /// A word that names are made of: مدينة (city).
    NameWord(NameWord),
    /// A word of reporting: قال (said).
    Claim(ClaimWord),
    /// A word of time: يونيو (June).
    Date(DateWord),
    /// A word of number or measure: ثلاثة (three).
    Number(NumberWord),
    /// A label of the page: المصدر (source).
    Page(PageRole),
    /// A user's tag: `rival` of a word of yours, "خصم" (rival).
    Tag(Str),
}

impl Fact {
    /// The listed name, where the fact is one: that of "باريس" (Paris); `None` for قال (said).
    pub fn name(&self) -> Option<&Name> {
        match &self.detail {
            Detail::Name(name) => Some(name),
            Detail::TaggedName(named) => Some(&named.0),
            _ => None,
        }
    }

    /// The user's tag of a name or word: `rival` of "أبطال الشرق" (Heroes of the East).
    pub fn tag(&self) -> Option<&Str> {
        match &self.detail {
            Detail::TaggedName(named) => Some(&named.1),
            Detail::Tag(tag) => Some(tag),
            _ => None,
        }
    }
}
