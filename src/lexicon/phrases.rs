//! Names and phrases of several words, looked for only where a word can begin one: those of two
//! words, two thirds of all, in a table of pairs, longer ones with aho-corasick over word ids.

use super::tokens::{PhraseHit, Token};
use super::words::WordTable;
use aho_corasick::automaton::Automaton;
use aho_corasick::nfa::contiguous::{Builder, NFA};
use aho_corasick::{Anchored, MatchKind};

/// Phrases as they are collected: the ids of their words, one behind the other.
#[derive(Default)]
pub(super) struct Patterns {
    words: Vec<u32>,
    /// Where the words of each phrase end, and its entry.
    ends: Vec<(u32, u32)>,
    ids: u32,
    pairs: WordTable,
}

impl Patterns {
    /// An id for a word that has none; 0 is no id.
    pub(super) fn new_id(&mut self) -> u32 {
        self.ids += 1;
        self.ids
    }

    pub(super) fn with_room(pairs: usize) -> Patterns {
        Patterns {
            pairs: WordTable::with_room(pairs),
            ..Patterns::default()
        }
    }

    /// Adds the phrase of these words, a long one once; gives its entry: this one or, where the pair
    /// was added before, that of the pair.
    pub(super) fn add(&mut self, ids: &[u32], entry: u32) -> u32 {
        if let [first, second] = ids {
            return self.pairs.insert(pair(*first, *second), entry);
        }
        self.words.extend_from_slice(ids);
        self.ends.push((self.words.len() as u32, entry));
        entry
    }

    /// The first byte of an id that is part of a pattern: ids are written in as few as hold them.
    fn first_byte(&self) -> usize {
        self.ids.leading_zeros() as usize / 8
    }

    /// Where the words of each long phrase begin and end, and its entry.
    fn spans(&self) -> impl Iterator<Item = (u32, u32, u32)> {
        let begins = std::iter::once(0).chain(self.ends.iter().map(|(end, _)| *end));
        let spans = begins.zip(&self.ends);
        spans.map(|(begin, (end, entry))| (begin, *end, *entry))
    }

    /// The automaton of the long phrases.
    pub(super) fn automaton(&self) -> Option<NFA> {
        let first_byte = self.first_byte();
        let bytes: Vec<u8> = self
            .words
            .iter()
            .flat_map(|id| id.to_be_bytes().into_iter().skip(first_byte))
            .collect();
        let width = 4 - first_byte;
        let mut builder = Builder::new();
        builder
            .match_kind(MatchKind::Standard)
            .prefilter(false)
            .dense_depth(1);
        if self.ends.is_empty() {
            return None;
        }
        // Building fails only past 2^31 states, which a phrase list of this size cannot reach; a
        // list that did would find no phrases.
        let spans = self.spans();
        let patterns =
            spans.map(|(begin, end, _)| &bytes[begin as usize * width..end as usize * width]);
        builder.build(patterns).ok()
    }
}

fn pair(first: u32, second: u32) -> u64 {
    u64::from(first) << 32 | u64::from(second)
}

/// All phrases.
#[derive(Debug)]
pub(super) struct Phrases {
    pairs: WordTable,
    automaton: Option<NFA>,
    /// Entry and number of words of each pattern.
    patterns: Vec<(u32, u32)>,
    first_byte: usize,
}

impl Phrases {
    pub(super) fn new(phrases: Patterns, automaton: Option<NFA>) -> Phrases {
        let spans = phrases.spans();
        Phrases {
            automaton,
            patterns: spans
                .map(|(begin, end, entry)| (entry, end - begin))
                .collect(),
            first_byte: phrases.first_byte(),
            pairs: phrases.pairs,
        }
    }

    /// All phrases that begin at `tokens[at]` read as the word with that id, the longest first;
    /// `long` where the word begins more than pairs.
    pub(super) fn find(
        &self,
        tokens: &[Token],
        at: usize,
        (first, long): (u32, bool),
        id: impl Fn(u32) -> u32,
        hits: &mut Vec<PhraseHit>,
    ) {
        let Some(second) = tokens.get(at + 1).map(|next| id(next.whole)) else {
            return;
        };
        if second == 0 {
            return;
        }
        let begin = hits.len();
        let hit = |entry, len| PhraseHit {
            token: at as u32,
            len,
            entry,
            bare: false,
        };
        let entry = self.pairs.get(pair(first, second));
        if entry != 0 {
            hits.push(hit(entry, 2));
        }
        if long {
            let ids = [first, second].into_iter().chain(
                tokens[at + 2..]
                    .iter()
                    .map(|next| id(next.whole))
                    .take_while(|id| *id != 0),
            );
            self.find_long(ids, |entry, len| hits.push(hit(entry, len)));
        }
        hits[begin..].reverse();
    }

    fn find_long(&self, ids: impl Iterator<Item = u32>, mut found: impl FnMut(u32, u32)) {
        let Some(nfa) = &self.automaton else { return };
        let Ok(mut state) = nfa.start_state(Anchored::Yes) else {
            return;
        };
        for (id, len) in ids.zip(1..) {
            for byte in id.to_be_bytes().into_iter().skip(self.first_byte) {
                state = nfa.next_state(Anchored::Yes, state, byte);
                if nfa.is_dead(state) {
                    return;
                }
            }
            if nfa.is_match(state) {
                for i in 0..nfa.match_len(state) {
                    let pattern = nfa.match_pattern(state, i).as_usize();
                    let (entry, words) = self.patterns[pattern];
                    // A state also reports patterns that are suffixes of what was walked.
                    if words == len {
                        found(entry, len);
                    }
                }
            }
        }
    }
}
