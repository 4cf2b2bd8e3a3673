//! Names and phrases of several words: aho-corasick over word ids, started only where a word can
//! begin one.

use super::tokens::{PhraseHit, Token};
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
}

impl Patterns {
    /// An id for a word that has none; 0 is no id.
    pub(super) fn new_id(&mut self) -> u32 {
        self.ids += 1;
        self.ids
    }

    pub(super) fn push(&mut self, id: u32) {
        self.words.push(id);
    }

    /// Ends the phrase of the words pushed last.
    pub(super) fn end(&mut self, entry: u32) {
        self.ends.push((self.words.len() as u32, entry));
    }
}

/// The automaton of all phrases.
#[derive(Debug)]
pub(super) struct Phrases {
    automaton: Option<NFA>,
    /// Entry and number of words of each pattern.
    patterns: Vec<(u32, u32)>,
    /// The first byte of an id that is part of a pattern: ids are written in as few as hold them.
    first_byte: usize,
}

impl Phrases {
    /// The automaton of these phrases.
    pub(super) fn new(phrases: &Patterns) -> Phrases {
        let first_byte = phrases.ids.leading_zeros() as usize / 8;
        let bytes: Vec<u8> = phrases
            .words
            .iter()
            .flat_map(|id| id.to_be_bytes().into_iter().skip(first_byte))
            .collect();
        let width = 4 - first_byte;
        let begins = std::iter::once(0).chain(phrases.ends.iter().map(|(end, _)| *end));
        let spans = begins.zip(&phrases.ends);
        let mut builder = Builder::new();
        builder
            .match_kind(MatchKind::Standard)
            .prefilter(false)
            .dense_depth(1);
        // Building fails only past 2^31 states, which a phrase list of this size cannot reach; a
        // list that did would find no phrases.
        let automaton = if phrases.ends.is_empty() {
            None
        } else {
            let patterns = spans
                .clone()
                .map(|(begin, (end, _))| &bytes[begin as usize * width..*end as usize * width]);
            builder.build(patterns).ok()
        };
        Phrases {
            automaton,
            patterns: spans
                .map(|(begin, (end, entry))| (*entry, end - begin))
                .collect(),
            first_byte,
        }
    }

    /// All phrases that begin at `tokens[at]` read as `first`, the longest first.
    pub(super) fn find(
        &self,
        tokens: &[Token],
        at: usize,
        first: u32,
        id: impl Fn(u32) -> u32,
        hits: &mut Vec<PhraseHit>,
    ) {
        let Some(nfa) = &self.automaton else { return };
        let Ok(mut state) = nfa.start_state(Anchored::Yes) else {
            return;
        };
        let begin = hits.len();
        let mut word = first;
        let mut len = 0;
        loop {
            for byte in word.to_be_bytes().into_iter().skip(self.first_byte) {
                state = nfa.next_state(Anchored::Yes, state, byte);
                if nfa.is_dead(state) {
                    hits[begin..].reverse();
                    return;
                }
            }
            len += 1;
            if nfa.is_match(state) {
                for i in 0..nfa.match_len(state) {
                    let pattern = nfa.match_pattern(state, i).as_usize();
                    let (entry, words) = self.patterns[pattern];
                    // A state also reports patterns that are suffixes of what was walked.
                    if words == len {
                        hits.push(PhraseHit {
                            token: at as u32,
                            len,
                            entry,
                            bare: false,
                        });
                    }
                }
            }
            match tokens.get(at + len as usize).map(|next| id(next.whole)) {
                Some(next) if next != 0 => word = next,
                _ => break,
            }
        }
        hits[begin..].reverse();
    }
}
