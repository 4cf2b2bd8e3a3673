//! What an analyzer knows, as one short word.

use super::{Analyzer, Inner};
use crate::lexicon::files;
use once_cell::sync::Lazy;

/// A hash that is the same on every machine; not for secrets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fingerprint(u64);

impl Fingerprint {
    const START: u64 = 0xCBF2_9CE4_8422_2325;
    const PRIME: u64 = 0x9E37_79B9_7F4A_7C15;

    /// Adds a text and its end.
    pub(crate) fn add(&mut self, text: &str) {
        let mut words = text.as_bytes().chunks_exact(8);
        for word in &mut words {
            let bytes: [u8; 8] = word.try_into().unwrap_or_default();
            self.mix(u64::from_le_bytes(bytes));
        }
        let rest = words.remainder();
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        self.mix(u64::from_le_bytes(last));
        self.mix(text.len() as u64);
    }

    fn mix(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(Fingerprint::PRIME);
    }
}

impl Default for Fingerprint {
    fn default() -> Fingerprint {
        Fingerprint(Fingerprint::START)
    }
}

/// Four megabytes are read once, by the first that asks.
static EMBEDDED_TABLES: Lazy<Fingerprint> = Lazy::new(|| {
    let mut hash = Fingerprint::default();
    for file in files() {
        hash.add(file.name);
        hash.add(file.text);
    }
    hash
});

impl Analyzer {
    /// The version of the crate and a hash of what the analyzer knows and is set to: word lists, ids,
    /// shapes and evidence of rules, users' own included, region, kinds and least evidence:
    /// `0.1.0+1f0c9a3be2d47586`. Results of the same engine need not be computed again.
    ///
    /// What the code of a rule does is told by the version alone. Who changes the code of a rule of his
    /// own gives it another id; who works on the crate itself computes anew.
    ///
    /// ```
    /// use isnad::Analyzer;
    /// let engine = Analyzer::new().engine();
    /// assert!(engine.starts_with(env!("CARGO_PKG_VERSION")));
    /// let other = Analyzer::builder().block("باريس").build()?.engine(); // "Paris"
    /// assert_ne!(engine, other);
    /// let sure = Analyzer::builder().min_evidence(isnad::Evidence::Strong).build()?.engine();
    /// assert_ne!(engine, sure);
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    pub fn engine(&self) -> String {
        let Inner {
            rules,
            tables,
            region,
            kinds,
            least,
            ..
        } = &*self.inner;
        let mut hash = *EMBEDDED_TABLES;
        for rule in rules {
            hash.add(rule.id());
            hash.add(rule.about());
            hash.add(rule.evidence().as_str());
        }
        hash.mix(tables.0);
        hash.add(&format!("{region:?} {kinds:?} {least}"));
        format!("{}+{:016x}", env!("CARGO_PKG_VERSION"), hash.0)
    }
}
