//! Small pieces that several rules look for: asides in brackets, a ب before a noun.

use super::words::{Prefix, Words, classes};
use crate::lexicon::{KeyWord, WordClass};
use crate::text::{BEH, LAM, letter_codes};

const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);
/// Tokens of spoken words in brackets.
const LONGEST_SPOKEN: usize = 300;
/// Tokens of an aside in brackets.
const ASIDE: usize = 16;

/// The closing bracket of the aside that opens here.
pub(super) fn aside_end(words: &Words<'_>, at: usize) -> Option<usize> {
    let end = words.line_of(at).end;
    (at + 1..end.min(at + ASIDE)).find(|i| words.mark(*i) == Some(')'))
}

/// The bracket that closes words spoken, as some papers set them.
pub(super) fn spoken_end(words: &Words<'_>, at: usize) -> Option<usize> {
    let end = words.line_of(at).end;
    (at + 4..end.min(at + LONGEST_SPOKEN)).find(|i| words.mark(*i) == Some(')'))
}

/// The bytes to leave off where ب is written before this noun. `strict` asks for more evidence.
pub(super) fn bi(words: &Words<'_>, at: usize, strict: bool) -> Option<u32> {
    let word = words.get(at)?;
    let saying = word.noun.is_some_and(|(noun, _)| noun.plain);
    if saying || word.date || !word.plain || word.digits || word.own_letter || word.turn > 0 {
        return None;
    }
    if word.word == Some(KeyWord::Bi) && words.plain(at + 1) {
        return Some((word.end - word.start) as u32);
    }
    // بعدم السفر
    let slice = &words.text[word.start..word.end];
    let first = letter_codes(slice).next().map(|(_, code)| code);
    if word.negation.is_some() && first == Some(BEH) {
        let second = letter_codes(slice).nth(1);
        return second.map(|(byte, _)| byte as u32);
    }
    if word.prefix == Some(Prefix::Bi) {
        return Some((words.span(at, at + 1).start - word.start) as u32);
    }
    let class = word.classes & !QUANTIFIERS != 0 || word.classes != 0 && !word.class_behind;
    let known = class || word.word.is_some() || word.source.is_some() || word.noun.is_some();
    if known || word.entity.is_some() || word.complementizer.is_some() {
        return None;
    }
    let behind_name = words
        .prev(at)
        .is_some_and(|before| words.words[before].entity.is_some());
    let least = if strict {
        5
    } else if behind_name {
        3
    } else {
        4
    };
    let slice = &words.text[word.start..word.end];
    let mut codes = letter_codes(slice);
    let (_, first) = codes.next()?;
    let (second, _) = codes.next()?;
    (first == BEH && word.letters >= least).then_some(second as u32)
}

/// The bytes to leave off where ل leads on a verbal noun: دعا الوزير | لمحاسبة. Right behind the verb
/// ل may lead to the one who is prayed for, and only the shape of a verbal noun tells.
pub(super) fn li(words: &Words<'_>, at: usize, first: bool) -> Option<u32> {
    let word = words.get(at)?;
    if word.source.is_some() || word.outlet || word.entity.is_some() || word.date {
        return None;
    }
    if word.prefix == Some(Prefix::Li) {
        return (!first).then(|| (words.span(at, at + 1).start - word.start) as u32);
    }
    let known = word.classes != 0 || word.noun.is_some() || word.word.is_some();
    if known || !word.plain || word.digits || word.letters < 5 || word.complementizer.is_some() {
        return None;
    }
    // لتقديم, لإجراء, لمحاسبة
    const TEH: char = '\u{62A}';
    const MEEM: char = '\u{645}';
    const ALEFS: [char; 2] = ['\u{625}', '\u{627}'];
    const TEH_MARBUTA: char = '\u{629}';
    let slice = &words.text[word.start..word.end];
    let mut codes = letter_codes(slice);
    let (_, code) = codes.next()?;
    let (shift, _) = codes.next()?;
    let rest = slice.get(shift..)?;
    let verbal = rest.starts_with(TEH)
        || rest.starts_with(ALEFS) && word.letters > 5
        || rest.starts_with(MEEM) && rest.ends_with(TEH_MARBUTA)
        || !first && word.letters > 5 && rest.ends_with(TEH_MARBUTA);
    (code == LAM && verbal).then_some(shift as u32)
}
