//! The lexicon once it is built: entries by key, phrases, facts.

use super::fact::Fact;
use super::phrases::Phrases;
use super::sense::{Sense, SenseSet};
use super::tokens::{Clitic, PhraseHit, Token};
use super::words::WordTable;

/// All words and phrases with their facts.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(super) words: WordTable,
    pub(super) phrases: Phrases,
    pub(super) entries: Vec<Entry>,
    pub(super) facts: Vec<Fact>,
    /// The sense of each fact, side by side: most facts are passed over for their sense.
    pub(super) fact_senses: Vec<Sense>,
    /// Which single letters are proclitics, by letter code.
    pub(super) proclitics: [Clitic; 32],
}

/// What is known of one word or phrase. Entry 0 stands for unknown words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) senses: SenseSet,
    /// Its facts.
    pub(super) first: u32,
    pub(super) behind: u32,
    /// Its id in phrase patterns, or 0.
    pub(super) id: u32,
    pub(super) begins: bool,
    /// It begins phrases of three words or more.
    pub(super) begins_long: bool,
}

impl Lexicon {
    pub(crate) fn entry(&self, key: u64) -> u32 {
        self.words.get(key)
    }

    pub(crate) fn senses(&self, entry: u32) -> SenseSet {
        self.entries[entry as usize].senses
    }

    pub(crate) fn facts(&self, entry: u32) -> &[Fact] {
        let entry = self.entries[entry as usize];
        &self.facts[entry.first as usize..entry.behind as usize]
    }

    /// All listed names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(|fact| fact.name().is_some())
    }

    /// The facts of an entry that have one of the senses.
    pub(crate) fn facts_with(
        &self,
        entry: u32,
        senses: SenseSet,
    ) -> impl Iterator<Item = &Fact> + Clone {
        let Entry { first, behind, .. } = self.entries[entry as usize];
        let (first, behind) = (first as usize, behind as usize);
        let places = self.fact_senses[first..behind].iter().zip(first..);
        let places = places.filter(move |(sense, _)| senses.has(**sense));
        places.map(|(_, place)| &self.facts[place])
    }

    pub(super) fn begins_phrase(&self, entry: u32) -> bool {
        self.entries[entry as usize].begins
    }

    /// True where the word of a key begins with a letter that can be a proclitic.
    pub(crate) fn is_proclitic(&self, key: u64) -> bool {
        self.proclitic((key & 31) as u8) != Clitic::None
    }

    pub(crate) fn proclitic(&self, letter: u8) -> Clitic {
        self.proclitics[usize::from(letter & 31)]
    }

    pub(super) fn find_phrases(&self, tokens: &mut [Token], phrases: &mut Vec<PhraseHit>) {
        for at in 0..tokens.len() {
            let begin = phrases.len();
            let id = |entry: u32| self.entries[entry as usize].id;
            for (entry, bare) in [(tokens[at].whole, false), (tokens[at].bare, true)] {
                let word = &self.entries[entry as usize];
                if !word.begins {
                    continue;
                }
                let first = phrases.len();
                let read = (word.id, word.begins_long);
                self.phrases.find(tokens, at, read, id, phrases);
                phrases[first..].iter_mut().for_each(|hit| hit.bare = bare);
            }
            if phrases.len() > begin {
                tokens[at].phrase = begin as u32 + 1;
                let found = phrases[begin..].iter().map(|hit| self.senses(hit.entry));
                tokens[at].senses = found.fold(tokens[at].senses, SenseSet::with);
            }
        }
    }
}
