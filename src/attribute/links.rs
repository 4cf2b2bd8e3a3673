//! Where a clause goes over into another: conjunctions and verbs behind a comma.

use super::words::{Words, classes};
use crate::lexicon::{KeyWord, WordClass};

const CONJUNCTIONS: u16 = classes(&[WordClass::Conjunction]);

/// A conjunction behind a comma; بينما, لكن and الأمر الذي also without one.
pub(super) fn is_clause_link(words: &Words<'_>, at: usize) -> bool {
    let next = at + 1;
    if words.is_comma(at) {
        let contrast = matches!(words.key(next), Some(KeyWord::But | KeyWord::While));
        let linked = words.is(next, CONJUNCTIONS) && words.key(next) != Some(KeyWord::If);
        return contrast || linked || is_perfect(words, next);
    }
    let contrast = matches!(words.key(at), Some(KeyWord::But | KeyWord::While));
    contrast && words.is(at, CONJUNCTIONS)
}

/// وارتفع, واستمرت: a perfect by its shape, which verbal nouns (وارتفاع) do not share. The alef of the
/// derived stems has no hamza.
fn is_perfect(words: &Words<'_>, at: usize) -> bool {
    const ALEF: char = '\u{627}';
    const LAM: char = '\u{644}';
    const NO_ENDS: [char; 6] = [ALEF, '\u{629}', '\u{64A}', '\u{646}', '\u{647}', '\u{621}'];
    let Some(word) = words.get(at) else {
        return false;
    };
    if word.letters < 5 || word.classes != 0 || word.entity.is_some() || word.date {
        return false;
    }
    let mut letters = [' '; 12];
    let mut count = 0;
    for ch in words.text[word.start..word.end].chars() {
        if count == letters.len() {
            return false;
        }
        letters[count] = ch;
        count += 1;
    }
    let mut stem = &letters[..count];
    if stem[0] != '\u{648}' || stem[1] != ALEF || stem[2] == LAM || word.source.is_some() {
        return false;
    }
    if let [rest @ .., '\u{62A}'] = stem {
        stem = rest;
    } else if let [rest @ .., '\u{648}', ALEF] = stem {
        stem = rest;
    }
    match stem {
        [.., before, last] => stem.len() > 4 && *before != ALEF && !NO_ENDS.contains(last),
        _ => false,
    }
}

/// "…، أوضح ذلك الوزير", "…، جاء ذلك خلال": the narrator's verb behind a comma that points back.
pub(super) fn is_thus_said(words: &Words<'_>, comma: usize) -> bool {
    const DEMONSTRATIVES: u16 = classes(&[WordClass::Demonstrative]);
    if !words.is_comma(comma) || !words.is(comma + 2, DEMONSTRATIVES) {
        return false;
    }
    let Some(verb) = words.get(comma + 1) else {
        return false;
    };
    let short = verb.plain && !verb.definite && verb.classes == 0 && verb.entity.is_none();
    let back = words.words[comma + 2].word == Some(KeyWord::That);
    short && verb.prefix.is_none() && back && !words.words[comma + 2].joined
}
