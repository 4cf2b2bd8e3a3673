//! The word table: a word's key to its entry, open addressing behind a bit filter.

/// Bits of the filter, which a core's nearest cache holds.
const FILTER_BITS: u32 = 18;

/// Finds entries by key.
#[derive(Debug)]
pub(super) struct WordTable {
    /// Key and entry side by side; entry 0 is a free slot.
    slots: Vec<(u64, u32)>,
    filter: Vec<u64>,
    shift: u32,
}

impl WordTable {
    /// The table of these keys; the entry of `keys[i]` is `i`, and entry 0 is no word's.
    pub(super) fn new(keys: &[u64]) -> WordTable {
        let size = (keys.len() * 2).next_power_of_two().max(16);
        let shift = 64 - size.trailing_zeros();
        let mut slots = vec![(0, 0); size];
        let mut filter = vec![0; 1 << (FILTER_BITS - 6)];
        for (entry, key) in keys.iter().enumerate().skip(1) {
            let hash = hash(*key);
            let mut at = (hash >> shift) as usize;
            while slots[at].1 != 0 {
                at = (at + 1) & (size - 1);
            }
            slots[at] = (*key, entry as u32);
            let (word, bit) = filter_place(hash);
            filter[word] |= bit;
        }
        WordTable {
            slots,
            filter,
            shift,
        }
    }

    /// The entry of a key, or 0.
    pub(super) fn get(&self, key: u64) -> u32 {
        let hash = hash(key);
        let (word, bit) = filter_place(hash);
        if self.filter[word] & bit == 0 {
            return 0;
        }
        let mut at = (hash >> self.shift) as usize;
        loop {
            match self.slots[at] {
                (_, 0) => return 0,
                (found, entry) if found == key => return entry,
                _ => at = (at + 1) & (self.slots.len() - 1),
            }
        }
    }
}

fn hash(key: u64) -> u64 {
    key.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn filter_place(hash: u64) -> (usize, u64) {
    let bit = hash >> (64 - FILTER_BITS);
    ((bit >> 6) as usize, 1 << (bit & 63))
}
