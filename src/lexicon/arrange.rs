//! Puts the facts of one word or phrase side by side and names each by its entry.

use super::beside::beside;
use super::deferred::DeferredRow;
use super::fact::Fact;
use super::phrases::{Patterns, Phrases};
use super::sense::{Sense, SenseSet};
use super::store::{Entry, Later};
use super::words::WordTable;
use crate::text::{QuickMap, RawToken};

/// Things that are found by words, with the keys of those.
pub(super) struct Keyed<T> {
    pub(super) items: Vec<T>,
    /// Keys of all words, one thing behind the other.
    keys: Vec<u64>,
    /// Where the keys of each thing stand.
    places: Vec<(u32, u32)>,
}

impl<T> Default for Keyed<T> {
    fn default() -> Keyed<T> {
        Keyed {
            items: Vec::new(),
            keys: Vec::new(),
            places: Vec::new(),
        }
    }
}

impl<T> Keyed<T> {
    pub(super) fn push(&mut self, item: T, words: &[RawToken]) {
        let begin = self.keys.len() as u32;
        self.items.push(item);
        self.keys.extend(words.iter().map(|token| token.key));
        self.places.push((begin, self.keys.len() as u32));
    }

    pub(super) fn absorb(&mut self, other: Keyed<T>, change: impl Fn(T) -> T) {
        let base = self.keys.len() as u32;
        self.items.extend(other.items.into_iter().map(change));
        self.keys.extend(other.keys);
        let places = other.places.iter();
        self.places
            .extend(places.map(|(begin, end)| (base + begin, base + end)));
    }

    /// Takes the words from all things that are not kept, so that they are not found.
    pub(super) fn keep(&mut self, kept: impl Fn(usize, &T, &[u64]) -> bool) {
        for (index, item) in self.items.iter().enumerate() {
            let (begin, end) = self.places[index];
            if !kept(index, item, &self.keys[begin as usize..end as usize]) {
                self.places[index] = (0, 0);
            }
        }
    }

    /// Puts the first things behind all others.
    pub(super) fn rotate(&mut self, first: usize) {
        self.items.rotate_left(first);
        self.places.rotate_left(first);
    }

    fn keys(&self) -> impl Iterator<Item = &[u64]> {
        let places = self.places.iter();
        places.map(|(begin, end)| &self.keys[*begin as usize..*end as usize])
    }
}

/// The parts of a lexicon that facts are found by.
pub(super) struct Arranged {
    pub(super) words: WordTable,
    pub(super) phrases: Phrases,
    pub(super) entries: Vec<Entry>,
    pub(super) facts: Vec<Fact>,
    pub(super) rows: Vec<DeferredRow>,
    pub(super) later: Vec<Later>,
}

/// Arranges facts, rows that are not read yet, and words that have a sense and no fact. What has no
/// words is left out. Things of one entry stay in their order.
pub(super) fn arrange(
    facts: Keyed<Fact>,
    rows: Keyed<DeferredRow>,
    marks: &[(u64, SenseSet)],
) -> Arranged {
    let mut names = Names::with_room(&facts, &rows, marks.len());
    let mut fact_homes = names.homes(&facts, |fact| fact.sense);
    let mut row_homes = names.homes(&rows, |row| row.sense);
    for (key, sense) in marks {
        let home = names.word(*key);
        names.add_sense(home, *sense);
    }
    let Names {
        words,
        mut entries,
        patterns,
        ..
    } = names;
    let (mut facts, mut rows) = (facts.items, rows.items);
    let (automaton, later) = beside(
        || patterns.automaton(),
        || {
            let ends = place(&mut facts, &mut fact_homes, entries.len());
            let row_ends = place(&mut rows, &mut row_homes, entries.len());
            point(&mut entries, &ends, &row_ends)
        },
    );
    Arranged {
        words,
        phrases: Phrases::new(patterns, automaton),
        entries,
        facts,
        rows,
        later,
    }
}

/// Names words and phrases by entries.
struct Names<'a> {
    words: WordTable,
    entries: Vec<Entry>,
    /// Entries of long phrases by the keys of their words.
    long: QuickMap<&'a [u64], u32>,
    patterns: Patterns,
    ids: Vec<u32>,
}

impl<'a> Names<'a> {
    fn with_room(facts: &Keyed<Fact>, rows: &Keyed<DeferredRow>, marks: usize) -> Names<'a> {
        let words = facts.keys.len() + rows.keys.len() + marks;
        let items = facts.items.len() + rows.items.len() + marks;
        let mut entries = Vec::with_capacity(items);
        entries.push(Entry::default());
        Names {
            words: WordTable::with_room(words / 2),
            entries,
            long: QuickMap::default(),
            patterns: Patterns::with_room(items / 4),
            ids: Vec::new(),
        }
    }

    /// The entry of each thing.
    fn homes<T>(&mut self, things: &'a Keyed<T>, sense: impl Fn(&T) -> Sense) -> Vec<u32> {
        let each = things.keys().zip(&things.items);
        each.map(|(keys, thing)| self.home(keys, sense(thing).into()))
            .collect()
    }

    /// The entry of a word or phrase, which from now on has this sense; 0 for none.
    fn home(&mut self, keys: &'a [u64], sense: SenseSet) -> u32 {
        let home = match keys {
            [] => return 0,
            [key] => self.word(*key),
            several => self.phrase(several),
        };
        self.add_sense(home, sense);
        home
    }

    fn add_sense(&mut self, entry: u32, sense: SenseSet) {
        let entry = &mut self.entries[entry as usize];
        entry.senses = entry.senses.with(sense);
    }

    fn word(&mut self, key: u64) -> u32 {
        let next = self.entries.len() as u32;
        let entry = self.words.insert(key, next);
        self.add(entry);
        entry
    }

    /// Adds the entry where it is the next.
    fn add(&mut self, entry: u32) {
        if entry as usize == self.entries.len() {
            self.entries.push(Entry::default());
        }
    }

    fn phrase(&mut self, keys: &'a [u64]) -> u32 {
        if let Some(entry) = self.long.get(keys) {
            return *entry;
        }
        self.ids.clear();
        for (i, key) in keys.iter().enumerate() {
            let entry = self.word(*key) as usize;
            let word = &mut self.entries[entry];
            if word.id == 0 {
                word.id = self.patterns.new_id();
            }
            word.begins |= i == 0;
            word.begins_long |= i == 0 && keys.len() > 2;
            self.ids.push(word.id);
        }
        let entry = self.patterns.add(&self.ids, self.entries.len() as u32);
        self.add(entry);
        if keys.len() > 2 {
            self.long.insert(keys, entry);
        }
        entry
    }
}

/// Moves every thing behind the others of its entry, those of entry 0 out; gives where those of each
/// entry end.
fn place<T>(things: &mut Vec<T>, homes: &mut [u32], entries: usize) -> Vec<u32> {
    let mut ends = vec![0u32; entries];
    for home in homes.iter() {
        ends[*home as usize] += 1;
    }
    // Entry 0 stands behind all others.
    let dropped = ends.first().copied().unwrap_or(0);
    let mut next = 0;
    for end in ends.iter_mut().skip(1) {
        let count = *end;
        *end = next;
        next += count;
    }
    if let Some(unknown) = ends.first_mut() {
        *unknown = next;
    }
    for home in homes.iter_mut() {
        let end = &mut ends[*home as usize];
        *home = *end;
        *end += 1;
    }
    let places = homes;
    for at in 0..things.len() {
        while places[at] as usize != at {
            let to = places[at] as usize;
            things.swap(at, to);
            places.swap(at, to);
        }
    }
    things.truncate(things.len() - dropped as usize);
    ends[0] = 0;
    ends
}

/// Tells every entry where its facts stand, or that they are still to be read.
fn point(entries: &mut [Entry], ends: &[u32], row_ends: &[u32]) -> Vec<Later> {
    let mut later = Vec::new();
    let (mut first, mut first_row) = (0, 0);
    for (entry, (end, row_end)) in entries.iter_mut().zip(ends.iter().zip(row_ends)).skip(1) {
        if first_row == *row_end {
            entry.point(first, *end);
        } else {
            entry.point_later(later.len() as u32);
            later.push(Later::new(first..*end, first_row..*row_end));
        }
        (first, first_row) = (*end, *row_end);
    }
    later
}
