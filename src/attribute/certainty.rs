//! How far a source stands by what it says: hedges of the cue and at the head of the content.

use super::cue::Cue;
use super::subjects::is_who;
use super::words::Words;
use crate::lexicon::{Frames, KeyWord, VerbPart};
use crate::{Act, Claim, Span, Stance};

/// Tokens of the content in which what weakens the whole of it stands.
const HEAD: usize = 10;

/// The certainty of a claim, and the words that make it hedged.
pub(super) fn of(words: &Words<'_>, cue: &Cue<'_>, claim: &Claim) -> (Stance, Option<Span>) {
    let before = words.prev(cue.at).filter(|_| cue.form.is_some());
    if claim.negated {
        let negation = before.map(|at| words.span(at, at + 1));
        return (Stance::Hedged, negation);
    }
    // قد يعلن الوزير أن
    let may = before.filter(|at| {
        let imperfect = cue
            .form
            .is_some_and(|form| form.part == VerbPart::Imperfect);
        imperfect && words.words[*at].hedge > 0
    });
    if let Some(at) = may {
        return (Stance::Hedged, Some(words.span(at, at + 1)));
    }
    if claim.act == Act::Deny {
        return (Stance::Denied, None);
    }
    let weak = matches!(claim.act, Act::Expect | Act::Question);
    if weak || cue.frames.has(Frames::HEDGE) {
        return (Stance::Hedged, claim.cue);
    }
    match hedge(words, claim.content) {
        Some(found) => (Stance::Hedged, Some(found)),
        None => (Stance::Asserted, None),
    }
}

/// ربما, من المحتمل, قد with an imperfect: in the clause itself, before what depends on it.
fn hedge(words: &Words<'_>, content: Span) -> Option<Span> {
    let first = words.token_at(content.start);
    for at in first..words.len().min(first + HEAD) {
        let word = &words.words[at];
        if word.start >= content.end {
            return None;
        }
        if word.hedge > 0 && word.entity.is_none() {
            let may =
                words.key(at) != Some(KeyWord::Qad) || !word.joined && is_imperfect(words, at + 1);
            return may.then(|| words.span(at, at + usize::from(word.hedge)));
        }
        let clause = word.complementizer.is_some() && at > first || is_who(words, at);
        if clause || words.is_comma(at) || words.ends_sentence(at) {
            return None;
        }
    }
    None
}

/// قد يرتفع, الأسعار قد ترتفع: a perfect may begin with ت too (قد توقف), but not behind a feminine.
fn is_imperfect(words: &Words<'_>, at: usize) -> bool {
    const YEH: char = '\u{64A}';
    const TEH: char = '\u{62A}';
    const FEMININE: [&str; 3] = ["\u{629}", "\u{627}\u{62A}", "\u{647}\u{627}"];
    let Some(word) = words.get(at) else {
        return false;
    };
    let before = at.checked_sub(2).and_then(|at| words.get(at));
    match words.text[word.start..word.end].chars().next() {
        Some(YEH) => true,
        Some(TEH) => before.is_some_and(|before| {
            let slice = &words.text[before.start..before.end];
            FEMININE.iter().any(|ending| slice.ends_with(ending))
        }),
        _ => false,
    }
}
