//! Puts the facts of one word or phrase side by side and names each by its entry.

use super::fact::Fact;
use super::phrases::{Patterns, Phrases};
use super::sense::SenseSet;
use super::store::Entry;
use super::words::WordTable;
use crate::text::KeyHasher;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;

/// Entries of phrases by the keys of their words.
type PhraseTable<'a> = HashMap<&'a [u64], u32, BuildHasherDefault<KeyHasher>>;

/// The parts of a lexicon that facts are found by.
pub(super) struct Arranged {
    pub(super) words: WordTable,
    pub(super) phrases: Phrases,
    pub(super) entries: Vec<Entry>,
    pub(super) facts: Vec<Fact>,
}

/// Arranges facts, each with the keys of its words, and words that have a sense and no fact. Those
/// without keys are left out. Facts of one entry stay in their order.
pub(super) fn arrange(
    mut facts: Vec<Fact>,
    keys: &[&[u64]],
    marks: &[(u64, SenseSet)],
) -> Arranged {
    let mut words = WordTable::default();
    let mut entries = vec![Entry::default()];
    let mut of_word = |entries: &mut Vec<Entry>, key: u64| {
        let next = entries.len() as u32;
        let entry = words.insert(key, next);
        if entry == next {
            entries.push(Entry::default());
        }
        entry
    };
    let mut of_phrase = PhraseTable::default();
    let mut patterns = Patterns::default();
    let mut ids = Vec::new();
    let mut homes: Vec<u32> = Vec::with_capacity(facts.len());
    for (fact, keys) in facts.iter().zip(keys) {
        let home = match keys {
            [] => 0,
            [key] => of_word(&mut entries, *key),
            several => *of_phrase.entry(several).or_insert_with(|| {
                ids.clear();
                for (i, key) in several.iter().enumerate() {
                    let entry = of_word(&mut entries, *key) as usize;
                    let word = &mut entries[entry];
                    if word.id == 0 {
                        word.id = patterns.new_id();
                    }
                    word.begins |= i == 0;
                    word.begins_long |= i == 0 && several.len() > 2;
                    ids.push(word.id);
                }
                let entry = entries.len() as u32;
                entries.push(Entry::default());
                patterns.add(&ids, entry);
                entry
            }),
        };
        let entry = &mut entries[home as usize];
        entry.behind += 1;
        if home != 0 {
            entry.senses = entry.senses.with(fact.sense.into());
        }
        homes.push(home);
    }
    for (key, sense) in marks {
        let entry = of_word(&mut entries, *key) as usize;
        entries[entry].senses = entries[entry].senses.with(*sense);
    }
    place(&mut facts, &mut entries, &mut homes);
    Arranged {
        words,
        phrases: Phrases::new(patterns),
        entries,
        facts,
    }
}

/// Moves every fact to its place, those of entry 0 behind all others and out. Until then `behind`
/// counts the facts of an entry.
fn place(facts: &mut Vec<Fact>, entries: &mut [Entry], homes: &mut [u32]) {
    let mut next = 0;
    let (unknown, known) = entries.split_at_mut(1);
    for entry in known.iter_mut().chain(unknown.iter_mut()) {
        let count = entry.behind;
        (entry.first, entry.behind) = (next, next);
        next += count;
    }
    let kept = entries[0].first as usize;
    for home in homes.iter_mut() {
        let entry = &mut entries[*home as usize];
        *home = entry.behind;
        entry.behind += 1;
    }
    let places = homes;
    for at in 0..facts.len() {
        while places[at] as usize != at {
            let to = places[at] as usize;
            facts.swap(at, to);
            places.swap(at, to);
        }
    }
    facts.truncate(kept);
    entries[0] = Entry::default();
}
