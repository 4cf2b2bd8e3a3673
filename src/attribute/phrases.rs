//! Noun phrases: how far the name of a source reaches.

use super::pieces::{aside_end, bi};
use super::words::{Prefix, Words, classes};
use crate::Label;
use crate::lexicon::{AttributionPhrase, KeyWord, PhraseRole, SourceKind, VerbPart, WordClass};
use std::ops::Range;

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);
const DEMONSTRATIVES: u16 = classes(&[WordClass::Demonstrative]);
/// What no noun phrase begins with.
pub(super) const NO_NOUNS: u16 = classes(&[
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
/// Most words of marks that are the whole phrase.
const WHOLE: usize = 11;

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
        // مراسل القناة | نقلا عن
        let via = |phrase: &AttributionPhrase| phrase.role == PhraseRole::Via;
        if !first && word.phrase.is_some_and(|(phrase, ..)| via(phrase)) {
            return false;
        }
        if let Some(pair) = word.open {
            let pair = words.pairs[pair];
            let most = if first { WHOLE } else { INSET };
            let inside = pair.closed && pair.words < most && pair.close < self.limit;
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
            Some(KeyWord::Itself) if !first => {
                self.take(at + 1);
                return words.is_comma(at + 1);
            }
            Some(KeyWord::InName) if !first => {
                self.person = false;
                return self.pass();
            }
            _ => {}
        }
        if !first
            && matches!(
                words.key(at),
                Some(KeyWord::Li | KeyWord::Bi | KeyWord::Then)
            )
        {
            return false;
        }
        if words.is(at, QUANTIFIERS) && first {
            return self.take(at + 1);
        }
        if words.is(at, DEMONSTRATIVES) {
            let next = words.get(at + 1).is_some_and(|next| next.definite);
            let led = !first && words.key(at - 1) == Some(KeyWord::Fi);
            return (first || led) && next && self.pass();
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
            let outlet = word.outlet
                || word
                    .source
                    .is_some_and(|source| source.kind == SourceKind::Outlet);
            // المتحدث لهسبريس names a speaker by the outlet that he spoke to.
            let teller = words.words[self.start].word == Some(KeyWord::Teller);
            let speaker = teller && at == self.start + 1;
            if word.prefix == Some(Prefix::Li) && outlet && !speaker {
                return false;
            }
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
        let head = words.words[self.start].source.map(|source| source.kind);
        let document =
            head == Some(SourceKind::Document) || words.words[self.start].venue.is_some();
        let body = matches!(
            words.label(at + 1),
            Some(Label::Organization | Label::Country)
        );
        let fits = match words.key(at) {
            Some(KeyWord::Fi) => {
                let next = words.get(at + 1);
                // المتهم في هذه القضية
                let this = words.is(at + 1, DEMONSTRATIVES)
                    && words
                        .get(at + 2)
                        .is_some_and(|noun| noun.definite && noun.venue.is_none());
                inside
                    && !self.person
                    && at + 1 < self.limit
                    && next.is_some_and(|next| {
                        (next.venue.is_none() && next.classes == 0 || this)
                            && !next.date
                            && next.open.is_none()
                    })
            }
            Some(KeyWord::Min) => {
                inside
                    && (words.is(at - 1, QUANTIFIERS)
                        || role.is_some_and(|source| source.kind == SourceKind::Unnamed)
                        || document
                        || head == Some(SourceKind::Role) && body && !self.person)
            }
            // An envoy is one to a state.
            Some(KeyWord::Ila) => {
                let envoy = self.start..at;
                !self.person
                    && words.get(at + 1).is_some_and(|next| next.entity.is_some())
                    && envoy.clone().any(|i| {
                        words.words[i]
                            .source
                            .is_some_and(|s| s.kind == SourceKind::Role)
                    })
            }
            Some(KeyWord::An) => {
                document && inside || role.is_some_and(|source| source.kind == SourceKind::Role)
            }
            // A supervisor is one of a programme.
            Some(KeyWord::Ala) => {
                let account = words
                    .get(at + 1)
                    .is_some_and(|next| next.venue == Some(true));
                role.is_some_and(|source| source.kind == SourceKind::Role)
                    && !self.person
                    && !account
            }
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
            Some(Prefix::Li) => {
                let told = word.source.is_some_and(|source| source.plural);
                let outlet = word
                    .source
                    .is_some_and(|source| source.kind == SourceKind::Outlet);
                // مصادر للصحيفة
                let head = words.words[self.start].source.map(|source| source.kind);
                let outlet = outlet && (at > self.start + 1 || head == Some(SourceKind::Unnamed));
                self.person || word.joined || word.outlet || told || outlet
            }
            Some(Prefix::Bi) => self.person || !(before.source.is_some() || before.definite),
            Some(Prefix::Ka) => true,
            None => {
                // مدير الإعلام بسجون القصيم
                let place = words
                    .get(at + 1)
                    .is_some_and(|next| next.entity.is_some() && next.prefix.is_none());
                !word.definite
                    && before.source.is_none()
                    && !(before.definite && place)
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
        let relative = words.is(next, NO_NOUNS);
        return role(next) || words.words[next].definite && !relative;
    }
    // رئيس الأركان، الأدميرال فلان
    let titled = words.words[next].definite && words.is_person(next + 1) && next + 1 < limit;
    words.is_person(next)
        || titled
        || role(next) && (next..limit.min(next + NEAR)).any(|at| words.is_person(at))
}
