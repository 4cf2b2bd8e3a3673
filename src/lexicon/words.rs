//! The word table: a word's key to its entry, open addressing behind a bit filter.

use crate::text::spread;

/// Bits of the filter of a large table, which a core's nearest cache holds.
const FILTER_BITS: u32 = 18;

/// Finds entries by key.
#[derive(Debug)]
pub(super) struct WordTable {
    /// Key and entry side by side; entry 0 is a free slot.
    slots: Vec<(u64, u32)>,
    filter: Vec<u64>,
    shift: u32,
    /// Slots that are taken.
    len: usize,
}

impl Default for WordTable {
    fn default() -> WordTable {
        WordTable::with_slots(1 << 10)
    }
}

impl WordTable {
    /// A table that holds so many keys before it grows.
    pub(super) fn with_room(keys: usize) -> WordTable {
        WordTable::with_slots((keys * 2).next_power_of_two().max(1 << 10))
    }

    fn with_slots(size: usize) -> WordTable {
        WordTable {
            slots: vec![(0, 0); size],
            filter: vec![0; 1 << (FILTER_BITS - 6)],
            shift: 64 - size.trailing_zeros(),
            len: 0,
        }
    }

    /// The entry of a key: the one that it has, else this one, which must not be 0.
    pub(super) fn insert(&mut self, key: u64, entry: u32) -> u32 {
        if self.len * 2 >= self.slots.len() {
            self.grow();
        }
        let hash = spread(key);
        let at = self.slot(key, hash);
        if self.slots[at].1 == 0 {
            self.slots[at] = (key, entry);
            self.len += 1;
            let (word, bit) = filter_place(hash);
            self.filter[word] |= bit;
        }
        self.slots[at].1
    }

    fn grow(&mut self) {
        let mut larger = WordTable::with_slots(self.slots.len() * 2);
        for (key, entry) in self.slots.iter().filter(|(_, entry)| *entry != 0) {
            let at = larger.slot(*key, spread(*key));
            larger.slots[at] = (*key, *entry);
        }
        larger.filter = std::mem::take(&mut self.filter);
        larger.len = self.len;
        *self = larger;
    }

    /// Where a key stands or would stand; at least half of the slots are free.
    fn slot(&self, key: u64, hash: u64) -> usize {
        let mut at = (hash >> self.shift) as usize;
        while self.slots[at].1 != 0 && self.slots[at].0 != key {
            at = (at + 1) & (self.slots.len() - 1);
        }
        at
    }

    /// The entry of a key, or 0.
    pub(super) fn get(&self, key: u64) -> u32 {
        let hash = spread(key);
        let (word, bit) = filter_place(hash);
        if self.filter[word] & bit == 0 {
            return 0;
        }
        self.slots[self.slot(key, hash)].1
    }
}

fn filter_place(hash: u64) -> (usize, u64) {
    let bit = hash >> (64 - FILTER_BITS);
    ((bit >> 6) as usize, 1 << (bit & 63))
}
