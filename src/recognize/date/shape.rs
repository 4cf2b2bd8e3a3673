//! The shape of words that no list of time knows.

use super::reader::Reader;
use crate::text::{ALEF, TEH, YEH, letter_codes};

/// يجمع, تجمع but not تعرضت: how a verb of the present looks.
pub(super) fn is_present_verb(r: &Reader<'_>, at: usize) -> bool {
    const SHORTEST: usize = 4;
    let codes = codes(r, at);
    let feminine = codes.first() == Some(&TEH) && codes.last() != Some(&TEH);
    codes.len() >= SHORTEST && (codes.first() == Some(&YEH) || feminine)
}

/// شهرا: ends in the alef of an indefinite accusative.
pub(super) fn is_accusative(r: &Reader<'_>, at: usize) -> bool {
    codes(r, at).last() == Some(&ALEF)
}

fn codes(r: &Reader<'_>, at: usize) -> Vec<u8> {
    let text = r.slice(at..at + 1).filter(|_| r.is_word(at)).unwrap_or("");
    letter_codes(text).map(|(_, code)| code).collect()
}
