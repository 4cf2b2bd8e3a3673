//! The lexicon once it is built: entries by key, phrases, facts.

use super::deferred::{DeferredRow, Sheet};
use super::fact::Fact;
use super::phrases::Phrases;
use super::sense::SenseSet;
use super::tokens::{Clitic, PhraseHit, Token};
use super::words::WordTable;
use once_cell::sync::OnceCell;
use std::ops::Range;

/// All words and phrases with their facts.
#[derive(Debug)]
pub(crate) struct Lexicon {
    pub(super) words: WordTable,
    pub(super) phrases: Phrases,
    pub(super) entries: Vec<Entry>,
    pub(super) facts: Vec<Fact>,
    /// Rows that are read when their words are met.
    pub(super) rows: Vec<DeferredRow>,
    pub(super) sheets: Vec<Sheet>,
    pub(super) later: Vec<Later>,
    /// The senses of those rows.
    pub(super) deferred: SenseSet,
    /// Which single letters are proclitics, by letter code.
    pub(super) proclitics: [Clitic; 32],
}

/// What is known of one word or phrase. Entry 0 stands for unknown words.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Entry {
    pub(super) senses: SenseSet,
    /// Its facts, or its place in `later` and no end.
    first: u32,
    behind: u32,
    /// Its id in phrase patterns, or 0.
    pub(super) id: u32,
    pub(super) begins: bool,
    /// It begins phrases of three words or more.
    pub(super) begins_long: bool,
}

impl Entry {
    const LATER: u32 = u32::MAX;

    pub(super) fn point(&mut self, first: u32, behind: u32) {
        (self.first, self.behind) = (first, behind);
    }

    pub(super) fn point_later(&mut self, place: u32) {
        (self.first, self.behind) = (place, Self::LATER);
    }
}

/// The facts of an entry some of whose rows are read when it is met.
#[derive(Debug)]
pub(super) struct Later {
    facts: (u32, u32),
    rows: (u32, u32),
    all: OnceCell<Box<[Fact]>>,
}

impl Later {
    pub(super) fn new(facts: Range<u32>, rows: Range<u32>) -> Later {
        Later {
            facts: (facts.start, facts.end),
            rows: (rows.start, rows.end),
            all: OnceCell::new(),
        }
    }
}

impl Lexicon {
    pub(crate) fn entry(&self, key: u64) -> u32 {
        self.words.get(key)
    }

    pub(crate) fn senses(&self, entry: u32) -> SenseSet {
        self.entries[entry as usize].senses
    }

    #[inline]
    pub(crate) fn facts(&self, entry: u32) -> &[Fact] {
        let entry = &self.entries[entry as usize];
        if entry.behind == Entry::LATER {
            let later = &self.later[entry.first as usize];
            match later.all.get() {
                Some(all) => all,
                None => self.read(later),
            }
        } else {
            &self.facts[entry.first as usize..entry.behind as usize]
        }
    }

    /// The facts of an entry that were read at start-up.
    fn read_before(&self, later: &Later) -> &[Fact] {
        &self.facts[later.facts.0 as usize..later.facts.1 as usize]
    }

    /// Reads the rows of an entry that is met for the first time.
    #[cold]
    fn read<'a>(&self, later: &'a Later) -> &'a [Fact] {
        later.all.get_or_init(|| {
            let mut facts = self.read_before(later).to_vec();
            for row in &self.rows[later.rows.0 as usize..later.rows.1 as usize] {
                row.read(&self.sheets, &mut facts);
            }
            facts.into_boxed_slice()
        })
    }

    /// All listed names.
    pub(crate) fn names(&self) -> impl Iterator<Item = &Fact> {
        let entries = 0..self.entries.len() as u32;
        let facts = entries.flat_map(|entry| self.facts(entry));
        facts.filter(|fact| fact.name().is_some())
    }

    /// The facts of an entry that have one of the senses.
    #[inline]
    pub(crate) fn facts_with(
        &self,
        entry: u32,
        senses: SenseSet,
    ) -> impl Iterator<Item = &Fact> + Clone {
        let known = &self.entries[entry as usize];
        let facts: &[Fact] = if !known.senses.meets(senses) {
            &[]
        } else if known.behind == Entry::LATER && !senses.meets(self.deferred) {
            self.read_before(&self.later[known.first as usize])
        } else {
            self.facts(entry)
        };
        facts.iter().filter(move |fact| senses.has(fact.sense))
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
