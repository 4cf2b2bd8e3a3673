//! The key of a word: its folded letters, or their hash.

use super::fold::{ALEF, Class, LAM, LETTER_BITS, class, letter_codes};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Most letters whose codes fit a key exactly.
pub(super) const EXACT: u32 = 12;
/// Set on keys that are hashes.
const HASHED: u64 = 1 << 63;

/// Builds the key of one word letter by letter.
#[derive(Clone, Copy)]
pub(super) struct Key {
    pub(super) packed: u64,
    pub(super) letters: u32,
}

impl Key {
    pub(super) const EMPTY: Key = Key {
        packed: 0,
        letters: 0,
    };

    pub(super) fn push(&mut self, code: u8) {
        if self.letters < EXACT {
            self.packed |= u64::from(code) << (LETTER_BITS * self.letters);
        } else {
            self.packed = mix(self.packed, code.into());
        }
        self.letters += 1;
    }

    pub(super) fn finish(self) -> u64 {
        if self.letters <= EXACT {
            self.packed
        } else {
            self.packed | HASHED
        }
    }
}

fn mix(hash: u64, value: u64) -> u64 {
    (hash.rotate_left(5) ^ value).wrapping_mul(GOLDEN)
}

pub(super) fn hash_chars(seed: u64, chars: impl Iterator<Item = char>) -> u64 {
    chars.fold(seed, |hash, ch| mix(hash, u64::from(u32::from(ch)))) | HASHED
}

/// Letters of an exact key; 13 for a hashed one, which has more.
pub(crate) fn letter_count(key: u64) -> u32 {
    if key & HASHED != 0 {
        EXACT + 1
    } else {
        (64 - key.leading_zeros()).div_ceil(LETTER_BITS)
    }
}

/// The codes of the first letters of a word, zero behind its last.
pub(crate) fn first_letters(key: u64, word: &str) -> [u8; 5] {
    let mut codes = [0; 5];
    if key & HASHED == 0 {
        for (i, code) in codes.iter_mut().enumerate() {
            *code = (key >> (LETTER_BITS * i as u32) & 31) as u8;
        }
    } else {
        for (place, (_, code)) in codes.iter_mut().zip(letter_codes(word)) {
            *place = code;
        }
    }
    codes
}

/// The key of the Arabic word that begins at `start`, read again without its first letters, and
/// with the article restored where `article` is set.
pub(crate) fn rekey(text: &str, article: bool) -> u64 {
    let mut key = Key::EMPTY;
    if article {
        key.push(ALEF);
    }
    for ch in text.chars() {
        match class(ch) {
            Class::Letter(code) => key.push(code),
            Class::LamAlef => {
                key.push(LAM);
                key.push(ALEF);
            }
            _ => {}
        }
    }
    key.finish()
}

/// The key of a word without its first letter; `tail` is what is left of it.
pub(crate) fn behind_first(key: u64, tail: &str) -> u64 {
    if key & HASHED == 0 {
        key >> LETTER_BITS
    } else {
        rekey(tail, false)
    }
}

/// The key of a word with the alef of its article, which is not written behind ل.
pub(crate) fn with_article(key: u64, word: &str) -> u64 {
    if letter_count(key) < EXACT {
        key << LETTER_BITS | u64::from(ALEF)
    } else {
        rekey(word, true)
    }
}

/// Two to the 64th power over the golden ratio.
const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// A hash of a key whose highest bits are well spread, for tables and filters.
pub(crate) fn spread(key: u64) -> u64 {
    key.wrapping_mul(GOLDEN)
}

/// A map of the things of one text, too few and short-lived for a hash that withstands attacks.
pub(crate) type QuickMap<K, V> = HashMap<K, V, BuildHasherDefault<KeyHasher>>;

/// A map by word keys, which are hashes or nearly so.
pub(crate) type KeyMap<V> = QuickMap<u64, V>;

/// One multiplication, its halves folded.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct KeyHasher(u64);

impl Hasher for KeyHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(byte.into());
    }

    fn write_usize(&mut self, size: usize) {
        self.write_u64(size as u64);
    }

    fn write_isize(&mut self, size: isize) {
        self.write_u64(size as u64);
    }

    fn write_u64(&mut self, key: u64) {
        let product = u128::from(self.0 ^ key) * u128::from(GOLDEN);
        self.0 = (product as u64) ^ (product >> 64) as u64;
    }
}
