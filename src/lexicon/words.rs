//! The word table: a word's key to its entry, open addressing.

/// Finds entries by key.
#[derive(Debug, Default)]
pub(super) struct WordTable {
    /// Entry number by hash; 0 is a free slot.
    slots: Vec<u32>,
    keys: Vec<u64>,
    shift: u32,
}

impl WordTable {
    /// The table of these keys; the entry of `keys[i]` is `i`, and entry 0 is no word's.
    pub(super) fn new(keys: Vec<u64>) -> WordTable {
        let size = (keys.len() * 2).next_power_of_two().max(16);
        let shift = 64 - size.trailing_zeros();
        let mut slots = vec![0; size];
        for (entry, key) in keys.iter().enumerate().skip(1) {
            let mut at = slot(*key, shift);
            while slots[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            slots[at] = entry as u32;
        }
        WordTable { slots, keys, shift }
    }

    /// The entry of a key, or 0.
    pub(super) fn get(&self, key: u64) -> u32 {
        let mut at = slot(key, self.shift);
        loop {
            match self.slots[at] {
                0 => return 0,
                entry if self.keys[entry as usize] == key => return entry,
                _ => at = (at + 1) & (self.slots.len() - 1),
            }
        }
    }
}

fn slot(key: u64, shift: u32) -> usize {
    (key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> shift) as usize
}
