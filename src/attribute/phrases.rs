//! Noun phrases: how far the name of a source reaches.

use super::frames::{aside_end, bi};
use super::words::{Prefix, Words, classes};
use crate::lexicon::{KeyWord, SourceKind, VerbPart, WordClass};
use std::ops::Range;

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);
const DEMONSTRATIVES: u16 = classes(&[WordClass::Demonstrative]);
const PRONOUNS: u16 = classes(&[WordClass::Pronoun]);
const ADVERBS: u16 = classes(&[WordClass::Adverb]);
const RELATIVES: u16 = classes(&[WordClass::Relative]);
/// What no noun phrase begins with.
const NO_NOUNS: u16 = classes(&[
    WordClass::Preposition,
    WordClass::PronounPreposition,
    WordClass::Conjunction,
    WordClass::Relative,
    WordClass::Pronoun,
    WordClass::Particle,
    WordClass::Auxiliary,
    WordClass::Adverb,
]);
/// Longest noun phrase in words.
const LONGEST: usize = 26;
/// Most words of marks or brackets inside a noun phrase.
const INSET: usize = 7;

struct Phrase<'w, 'a> {
    words: &'w Words<'a>,
    start: usize,
    limit: usize,
    at: usize,
    last: usize,
    person: bool,
}

/// The noun phrase that begins at `start` and ends before `limit`, as a range of tokens.
pub(super) fn noun_phrase(words: &Words<'_>, start: usize, limit: usize) -> Option<Range<usize>> {
    if start >= limit || !may_begin(words, start) {
        return None;
    }
    let mut phrase = Phrase {
        words,
        start,
        limit,
        at: start,
        last: start,
        person: false,
    };
    let mut count = 0;
    while phrase.at < limit && words.same_line(start, phrase.at) && count < LONGEST {
        count += 1;
        if !phrase.step() {
            break;
        }
    }
    let mut end = phrase.last;
    while end > start {
        let word = &words.words[end - 1];
        let loose = word.mark.is_some_and(|mark| mark != ')') && word.close.is_none();
        if !loose && !words.is(end - 1, PREPOSITIONS) {
            break;
        }
        end -= 1;
    }
    (end > start).then_some(start..end)
}

fn may_begin(words: &Words<'_>, at: usize) -> bool {
    let word = &words.words[at];
    if word.mark.is_some() {
        return word.open.is_some();
    }
    if word.entity.is_some() {
        return true;
    }
    let closed = words.is(at, NO_NOUNS) && !(word.class_behind && word.source.is_some());
    if closed && !matches!(words.key(at), Some(KeyWord::About | KeyWord::Same)) {
        return false;
    }
    if word.date || word.complementizer.is_some() {
        return false;
    }
    let participle = word.verbs.iter().any(|verb| {
        let form = verb.form;
        form.part == VerbPart::Participle
            && !form.nominative
            && !form.feminine
            && form.number == 1
            && verb.shift == 0
    });
    !participle || word.source.is_some()
}

impl Phrase<'_, '_> {
    /// Takes one more piece; false where the phrase ends.
    fn step(&mut self) -> bool {
        let words = self.words;
        let at = self.at;
        let word = &words.words[at];
        let first = at == self.start;
        if word.entity.is_some() {
            return self.entity();
        }
        if let Some(pair) = word.open {
            let pair = words.pairs[pair];
            let inside = pair.closed && pair.words < INSET && pair.close < self.limit;
            return inside && self.take(pair.close + 1);
        }
        if let Some(mark) = word.mark {
            return self.mark(mark);
        }
        if word.digits {
            return (first
                || at == self.start + 1 && words.is(self.start, QUANTIFIERS | PREPOSITIONS))
                && self.take(at + 1);
        }
        if word.letters == 0 {
            return self.take(at + 1);
        }
        if word.date || word.complementizer.is_some() {
            return false;
        }
        match words.key(at) {
            Some(KeyWord::Same | KeyWord::About) if first => return self.take(at + 1),
            Some(KeyWord::Itself) if !first => return self.take(at + 1),
            Some(KeyWord::InName) if !first => {
                self.person = false;
                return self.pass();
            }
            _ => {}
        }
        if words.is(at, QUANTIFIERS) && first {
            return self.take(at + 1);
        }
        if words.is(at, DEMONSTRATIVES) {
            let next = words.get(at + 1).is_some_and(|next| next.definite);
            return first && next && self.pass();
        }
        if words.is(at, PREPOSITIONS) && !word.class_behind {
            return self.preposition();
        }
        if words.is(at, NO_NOUNS) && !(word.joined && word.source.is_some()) {
            return false;
        }
        if !first && (self.is_saying(at) || self.is_verb(at) || self.is_joined_out(at)) {
            return false;
        }
        self.person = false;
        self.take(at + 1)
    }

    fn take(&mut self, next: usize) -> bool {
        self.at = next;
        self.last = next;
        true
    }

    /// Goes on over a piece that cannot be the last.
    fn pass(&mut self) -> bool {
        self.at += 1;
        true
    }

    fn entity(&mut self) -> bool {
        let (words, at) = (self.words, self.at);
        let word = &words.words[at];
        if at > self.start && word.entity_first {
            let led = matches!(word.prefix, Some(Prefix::Bi | Prefix::Li));
            if led && self.person || words.is_person(at) && self.person && !word.joined {
                return false;
            }
        }
        self.person = words.is_person(at);
        let behind = words.behind_entity(at, self.limit);
        self.take(behind)
    }

    fn mark(&mut self, mark: char) -> bool {
        let (words, at) = (self.words, self.at);
        match mark {
            '(' => {
                let Some(close) = aside_end(words, at) else {
                    return false;
                };
                let numbers = (at..close).any(|i| words.words[i].digits);
                let short = close < self.limit && close - at < INSET && !numbers;
                short && self.take(close + 1)
            }
            '،' | ',' => is_apposition(words, self.start, at, self.limit) && self.pass(),
            '/' | '-' => {
                let tied =
                    words.words[at].glued && words.get(at + 1).is_some_and(|next| next.glued);
                tied && self.pass()
            }
            _ => false,
        }
    }

    fn preposition(&mut self) -> bool {
        let (words, at) = (self.words, self.at);
        let inside = at > self.start;
        let before = inside.then(|| &words.words[at - 1]);
        let role = before.and_then(|word| word.source);
        let fits = match words.key(at) {
            Some(KeyWord::Fi) => {
                let next = words.get(at + 1);
                inside
                    && !self.person
                    && at + 1 < self.limit
                    && next.is_some_and(|next| {
                        next.venue.is_none()
                            && !next.date
                            && next.classes == 0
                            && next.open.is_none()
                    })
            }
            Some(KeyWord::Min) => {
                inside
                    && (words.is(at - 1, QUANTIFIERS)
                        || role.is_some_and(|source| source.kind == SourceKind::Unnamed))
            }
            Some(KeyWord::An) => role.is_some_and(|source| source.kind == SourceKind::Role),
            // An ambassador is one at a body or a state.
            Some(KeyWord::At) => inside && !self.person,
            _ => false,
        };
        fits && self.pass()
    }

    fn is_saying(&self, at: usize) -> bool {
        self.words.words[at]
            .noun
            .is_some_and(|(noun, _)| noun.plain)
    }

    /// True where this is a verb rather than a further noun.
    fn is_verb(&self, at: usize) -> bool {
        let word = &self.words.words[at];
        if word.definite || word.prefix.is_some() || word.source.is_some() || word.noun.is_some() {
            return false;
        }
        word.verbs.iter().any(|verb| {
            let form = verb.form;
            match form.part {
                VerbPart::Participle => {
                    !form.nominative && !form.feminine && verb.shift == 0 && form.number == 1
                }
                VerbPart::Imperfect => !form.jussive,
                VerbPart::Perfect => {
                    (form.feminine && !form.pronoun) || verb.shift > 0 || form.number == 3
                }
            }
        })
    }

    /// True where a preposition of one letter leads out of the phrase.
    fn is_joined_out(&self, at: usize) -> bool {
        let words = self.words;
        let word = &words.words[at];
        let before = &words.words[at - 1];
        match word.prefix {
            Some(Prefix::Li) => self.person || word.joined || word.outlet,
            Some(Prefix::Bi) => self.person || !(before.source.is_some() || before.definite),
            Some(Prefix::Ka) => true,
            None => {
                !word.definite
                    && before.source.is_none()
                    && word.letters > 4
                    && bi(words, at, true).is_some()
            }
        }
    }
}

/// True where the comma goes on with a name or a role of the same source.
fn is_apposition(words: &Words<'_>, start: usize, comma: usize, limit: usize) -> bool {
    const NEAR: usize = 8;
    let next = comma + 1;
    if next >= limit || words.words[next].joined {
        return false;
    }
    let role = |at: usize| {
        let source = words.words[at].source;
        words.words[at].entity.is_none() && source.is_some_and(|s| s.kind == SourceKind::Role)
    };
    if (start..comma).any(|at| words.is_person(at)) {
        return role(next);
    }
    words.is_person(next)
        || role(next) && (next..limit.min(next + NEAR)).any(|at| words.is_person(at))
}

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
            at + word.turn
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
            at + 1
        } else if words.is(at, PREPOSITIONS)
            && !words.is(at, QUANTIFIERS)
            && !matches!(words.key(at), Some(KeyWord::About))
        {
            governed(words, at + 1, limit)
        } else if matches!(words.key(at), Some(KeyWord::Bi | KeyWord::Li)) {
            governed(words, at + 1, limit)
        } else if matches!(word.prefix, Some(Prefix::Bi | Prefix::Li)) {
            governed(words, at, limit)
        } else if word.own_letter && word.source.is_none() {
            at + 1
        } else if word
            .verbs
            .iter()
            .any(|v| v.form.part == VerbPart::Participle && v.form.plain)
        {
            at + 1
        } else {
            break;
        };
        at = next;
    }
    at.min(limit)
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
            if at > start && words.is_person(at) && word.prefix.is_none() && !word.joined {
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
            let closed = words.is(at, NO_NOUNS | PRONOUNS | ADVERBS) && !led;
            if closed || word.source.is_some() && !word.joined && word.prefix.is_none() {
                break;
            }
        }
        at += 1;
    }
    at.min(limit).max(start)
}
