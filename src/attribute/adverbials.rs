//! What may stand between a verb and its subject.

use super::phrases::NO_NOUNS;
use super::pieces::{aside_end, bi};
use super::words::{Prefix, Words, classes};
use crate::lexicon::{KeyWord, VerbForm, VerbPart, WordClass};

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);
const RELATIVES: u16 = classes(&[WordClass::Relative]);

/// Past the adverbs, dates, asides and prepositional phrases that stand before a subject.
pub(super) fn skip_adverbials(words: &Words<'_>, mut at: usize, limit: usize) -> usize {
    const MOST: usize = 14;
    const LIGHT: u16 = classes(&[
        WordClass::Adverb,
        WordClass::PronounPreposition,
        WordClass::Particle,
    ]);
    for _ in 0..MOST {
        if at >= limit {
            break;
        }
        let word = &words.words[at];
        let next = if word.turn > 0 {
            at + usize::from(word.turn)
        } else if word.date || words.is_comma(at) || matches!(word.mark, Some('-' | '–')) {
            at + 1
        } else if word.mark == Some('(') {
            match aside_end(words, at) {
                Some(close) => close + 1,
                None => break,
            }
        } else if word.entity.is_some() && word.prefix.is_none() {
            break;
        } else if words.is(at, LIGHT) && word.negation.is_none() {
            at + usize::from(word.class_len.max(1))
        } else if words.is(at, PREPOSITIONS)
            && !words.is(at, QUANTIFIERS)
            && !matches!(words.key(at), Some(KeyWord::About))
        {
            governed(words, at + usize::from(word.class_len.max(1)), limit)
        } else if matches!(
            words.key(at),
            Some(KeyWord::Bi | KeyWord::Li | KeyWord::Thus)
        ) {
            governed(words, at + 1, limit)
        } else if matches!(word.prefix, Some(Prefix::Bi | Prefix::Li)) {
            governed(words, at, limit)
        } else if is_light(words, at) {
            at + 1
        } else {
            break;
        };
        at = next;
    }
    at.min(limit)
}

/// An adverb with a ب, or a second word of saying: تابع قائلا.
fn is_light(words: &Words<'_>, at: usize) -> bool {
    let word = &words.words[at];
    let adverb = word.source.is_none() && (word.own_letter || bi(words, at, true).is_some());
    let second = |form: &VerbForm| form.part == VerbPart::Participle && form.plain;
    adverb || word.verbs.iter().any(|verb| second(verb.form))
}

/// The token behind what a preposition governs.
fn governed(words: &Words<'_>, start: usize, limit: usize) -> usize {
    const MOST: usize = 10;
    let Some(word) = words.get(start).filter(|_| start < limit) else {
        return limit;
    };
    if word.date {
        return (start..limit)
            .find(|at| !words.words[*at].date)
            .unwrap_or(limit);
    }
    if let Some(pair) = word.open {
        let pair = words.pairs[pair];
        return (pair.close + usize::from(pair.closed)).min(limit);
    }
    let mut at = start;
    for _ in 0..MOST {
        if at >= limit {
            break;
        }
        let word = &words.words[at];
        if word.entity.is_some() {
            let whole = words.is_person(at) || at > start && is_own_document(words, at - 1);
            if at > start && whole && word.prefix.is_none() && !word.joined {
                break;
            }
            at = words.behind_entity(at, limit);
            let Some(next) = words.get(at).filter(|_| at < limit) else {
                break;
            };
            let goes_on = next.entity.is_none() && next.definite && next.source.is_none();
            if goes_on || words.is(at, PREPOSITIONS) {
                continue;
            }
            break;
        }
        if let Some(pair) = word.open {
            let pair = words.pairs[pair];
            at = pair.close + usize::from(pair.closed);
            continue;
        }
        if word.mark.is_some() {
            break;
        }
        if at > start && !word.date {
            if words.is(at, RELATIVES) {
                return (at..limit).find(|i| words.is_comma(*i)).unwrap_or(limit);
            }
            let led = words.is(at, PREPOSITIONS) && !word.class_behind;
            let closed = words.is(at, NO_NOUNS) && !led;
            let led_by = words.is(at - 1, PREPOSITIONS);
            // صحفي in مؤتمر صحفي is an adjective.
            let noun = word.definite || words.words[at - 1].entity.is_some();
            let subject = word.source.is_some() && !led_by && (noun || words.words[at - 1].date);
            if closed || subject && !word.joined && word.prefix.is_none() {
                break;
            }
        }
        at += 1;
    }
    at.min(limit).max(start)
}

/// بيانه, تصريحاتها: a document with a pronoun is a whole phrase.
fn is_own_document(words: &Words<'_>, at: usize) -> bool {
    const PRONOUNS: [&str; 3] = ["\u{647}", "\u{647}\u{627}", "\u{647}\u{645}"];
    let word = &words.words[at];
    let slice = &words.text[word.start..word.end];
    word.venue.is_some() && PRONOUNS.iter().any(|ending| slice.ends_with(ending))
}
