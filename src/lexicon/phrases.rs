//! Names and phrases of several words: aho-corasick over word ids, started only where a word can
//! begin one.

use super::tokens::{PhraseHit, Token};
use aho_corasick::automaton::Automaton;
use aho_corasick::nfa::contiguous::{Builder, NFA};
use aho_corasick::{Anchored, MatchKind};

/// Bytes of a word id in a pattern, the highest first.
const ID_BYTES: usize = 3;

/// The automaton of all phrases.
#[derive(Debug)]
pub(super) struct Phrases {
    automaton: Option<NFA>,
    /// Entry of each pattern.
    entries: Vec<u32>,
    /// Words of each pattern.
    lens: Vec<u32>,
}

impl Phrases {
    /// The automaton of these phrases, each a sequence of word ids with its entry.
    pub(super) fn new(phrases: &[(Vec<u32>, u32)]) -> Phrases {
        let bytes = phrases.iter().map(|(words, _)| {
            words
                .iter()
                .flat_map(|id| id.to_be_bytes().into_iter().skip(1))
                .collect::<Vec<u8>>()
        });
        let mut builder = Builder::new();
        builder
            .match_kind(MatchKind::Standard)
            .prefilter(false)
            .dense_depth(1);
        // Building fails only past 2^31 states, which a phrase list of this size cannot reach; a
        // list that did would find no phrases.
        let automaton = if phrases.is_empty() {
            None
        } else {
            builder.build(bytes).ok()
        };
        Phrases {
            automaton,
            entries: phrases.iter().map(|(_, entry)| *entry).collect(),
            lens: phrases
                .iter()
                .map(|(words, _)| words.len() as u32)
                .collect(),
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
            for byte in word.to_be_bytes().into_iter().skip(4 - ID_BYTES) {
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
                    // A state also reports patterns that are suffixes of what was walked.
                    if self.lens[pattern] == len {
                        let entry = self.entries[pattern];
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
