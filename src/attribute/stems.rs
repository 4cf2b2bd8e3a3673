//! Words compared by their letters: nouns that differ in gender, number or the article.

use super::words::Words;
use crate::Str;
use crate::text::{ALEF, LAM, letter_codes};

/// Words that differ in an ending only, or that share a stem: إسرائيل and إسرائيلي.
pub(super) fn is_kin(a: &[u8], b: &[u8]) -> bool {
    const SHARED: usize = 4;
    let common = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    common >= SHARED || stems_match(a, b)
}

/// Equal but for the ending of gender or number.
pub(super) fn stems_match(a: &[u8], b: &[u8]) -> bool {
    const ENDING: usize = 1;
    let shared = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    !a.is_empty() && shared + ENDING >= a.len().max(b.len()) && shared > 2
}

pub(super) fn head(words: &Words<'_>, at: usize) -> Vec<u8> {
    let word = &words.words[at];
    letters(&words.text[(word.start + word.own as usize).min(word.end)..word.end])
}

/// The letters of a word without its article.
pub(super) fn letters(word: &str) -> Vec<u8> {
    let codes: Vec<u8> = letter_codes(word).map(|(_, code)| code).collect();
    match codes[..] {
        [ALEF, LAM, ..] if codes.len() > 3 => codes[2..].to_vec(),
        [LAM, ..] if codes.len() > 4 && word.chars().count() > 4 => codes[1..].to_vec(),
        _ => codes,
    }
}

/// A noun phrase as a name: single blanks, no marks at the ends.
pub(super) fn clean(text: &str) -> Str {
    let mut name = String::with_capacity(text.len());
    for piece in text.split_whitespace() {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(piece);
    }
    let edge = |ch: char| matches!(ch, '"' | '«' | '»' | '“' | '”' | '،' | ',' | '.');
    Str::from(name.trim_matches(edge).to_owned())
}
