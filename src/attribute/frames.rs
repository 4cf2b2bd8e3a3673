//! From a word of reporting to what opens its content.

mod speech;

use super::guards::heads;
use super::pieces::{aside_end, bi, li};
use super::subjects::is_who;
use super::words::{Prefix, Words, classes};
use crate::lexicon::{Frames, KeyWord, SourceKind, VerbPart, WordClass};

/// How the content is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opener {
    /// أن, إن
    Clause,
    /// A preposition and a noun.
    Preposition,
    /// A colon before words without marks.
    Colon,
    /// Quotation marks.
    Quote,
    /// Nothing: the object is the content.
    Object,
}

/// Where the content begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) opener: usize,
    pub(super) content: usize,
    /// Bytes to leave off the first word.
    pub(super) shift: u32,
    pub(super) kind: Opener,
    pub(super) pair: Option<usize>,
    /// True where a second word of saying stands between: تابع قائلا (went on, saying).
    pub(super) second: bool,
}

/// Words between a cue and what opens its content.
const REACH: usize = 30;
/// Words between a cue and the marks or colon of its content.
const QUOTE_REACH: usize = 26;
/// Pieces that a walk goes over, marks included.
const MOST_STEPS: usize = 80;
/// Words from which on a pair of marks that nothing ties to the cue can be its content.
const LEAST_WORDS: usize = 4;

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
const LINKS: u16 = classes(&[WordClass::Preposition, WordClass::Conjunction]);
const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);

/// One walk from a cue towards its content.
struct Walk<'w, 'a> {
    words: &'w Words<'a>,
    cue: usize,
    end: usize,
    frames: Frames,
    second: bool,
    count: usize,
    /// Commas gone over: an inserted phrase has two.
    commas: usize,
    /// A ب before a place or a body, which mostly tells where the subject is: مدير الصحة بالمنطقة.
    weak: Option<Found>,
}

/// Looks for the opener of the content of the cue at `cue`, inside its sentence.
pub(super) fn find(words: &Words<'_>, cue: usize, frames: Frames) -> Option<Found> {
    let end = words.line_of(cue).end;
    Walk {
        words,
        cue,
        end,
        frames,
        second: false,
        count: 0,
        commas: 0,
        weak: None,
    }
    .run()
}

enum Step {
    To(usize),
    Found(Found),
    None,
}

impl Walk<'_, '_> {
    fn run(mut self) -> Option<Found> {
        const NEAR: usize = 12;
        let found = self.walk();
        match self.weak {
            Some(weak) if found.is_none_or(|found| found.opener > weak.opener + NEAR) => Some(weak),
            _ => found,
        }
    }

    fn walk(&mut self) -> Option<Found> {
        let depth = self.words.words[self.cue].depth;
        let mut at = self.cue + 1;
        let mut relative = false;
        let clause = self.cue > 0 && is_who(self.words, self.cue - 1);
        for _ in 0..MOST_STEPS {
            let word = self.words.get(at).filter(|_| at < self.end)?;
            if self.words.ends_sentence(at) || word.depth < depth {
                return None;
            }
            // A relative clause ends with its comma.
            if clause && self.words.is_comma(at) && self.count > 3 {
                return None;
            }
            let step = match (word.open, word.mark) {
                (Some(pair), _) => self.marks(at, pair),
                (None, Some(':')) => self.colon(at),
                (None, Some('(')) => {
                    Step::To(aside_end(self.words, at).map_or(at + 1, |close| close + 1))
                }
                (None, Some('؛')) => Step::None,
                (None, Some('،' | ',')) => {
                    relative = false;
                    self.commas += 1;
                    Step::To(at + 1)
                }
                (None, Some(_)) => Step::To(at + 1),
                (None, None) => self.word(at, &mut relative),
            };
            match step {
                Step::To(next) => at = next,
                Step::Found(found) => return Some(found),
                Step::None => return None,
            }
        }
        None
    }

    fn found(&self, opener: usize, content: usize, kind: Opener, pair: Option<usize>) -> Step {
        let second = self.second;
        Step::Found(Found {
            opener,
            content,
            shift: 0,
            kind,
            pair,
            second,
        })
    }

    fn word(&mut self, at: usize, relative: &mut bool) -> Step {
        let words = self.words;
        let word = &words.words[at];
        self.count += 1;
        if self.count > REACH {
            return Step::None;
        }
        if word.complementizer.is_some() && word.entity.is_none() {
            return match self.complementizer(at) {
                Some(opener) => self.found(opener, at + 1, Opener::Clause, None),
                None => Step::To(at + 1),
            };
        }
        if !word.verbs.is_empty() && word.entity.is_none() {
            let saying = word.verbs.iter().any(|verb| {
                verb.shift == 0
                    && verb.form.part == VerbPart::Participle
                    && !verb.form.nominative
                    && verb.form.plain
            });
            if saying {
                self.second = true;
                *relative = false;
                return Step::To(at + 1);
            }
            if self.bars(at) && !*relative {
                return Step::None;
            }
        }
        if word
            .noun
            .is_some_and(|(noun, _)| noun.plain && !noun.pronoun && word.prefix == Some(Prefix::Bi))
        {
            self.second = true;
            return Step::To(at + 1);
        }
        *relative |= is_who(words, at);
        if let Some(found) = self.whether(at) {
            return found;
        }
        if let Some(found) = self.preposition(at) {
            return found;
        }
        if self.frames.has(Frames::BI) {
            let strict = self.frames.has(Frames::AN);
            if let Some(shift) = bi(words, at, strict).filter(|_| self.is_inside(at)) {
                let Step::Found(found) = self.found(at, at, Opener::Preposition, None) else {
                    return Step::None;
                };
                let found = Found { shift, ..found };
                let body = word.source.is_some_and(|s| s.kind == SourceKind::Body);
                if at > self.cue + 1 && (word.place || body) && self.weak.is_none() {
                    self.weak = Some(found);
                    return Step::To(at + 1);
                }
                return Step::Found(found);
            }
        }
        if self.frames.has(Frames::LI)
            && let Some(shift) = li(words, at, at == self.cue + 1).filter(|_| self.is_inside(at))
        {
            let Step::Found(found) = self.found(at, at, Opener::Preposition, None) else {
                return Step::None;
            };
            return Step::Found(Found { shift, ..found });
        }
        Step::To(at + 1)
    }

    /// The opener, where the complementizer here is the cue's own.
    fn complementizer(&self, at: usize) -> Option<usize> {
        let words = self.words;
        let word = &words.words[at];
        let found = word.complementizer?;
        // وأن goes on a clause, and يمكن أن has its own.
        if word.joined {
            return None;
        }
        if found.joined {
            return self
                .frames
                .has(Frames::BI_AN.or(Frames::BI).or(Frames::AN))
                .then_some(at);
        }
        let before = at - 1;
        if before == self.cue {
            let plain = Frames::AN.or(Frames::ILA_AN).or(Frames::ALA_AN);
            return self.frames.has(plain).then_some(at);
        }
        let led = |frames: Frames| self.frames.has(frames).then_some(before);
        match words.key(before) {
            Some(KeyWord::Ila) => return led(Frames::ILA_AN.or(Frames::ILA)),
            Some(KeyWord::Ala) => return led(Frames::ALA_AN.or(Frames::ALA)),
            Some(KeyWord::An) => return led(Frames::AN_PREP),
            Some(KeyWord::Min) => return led(Frames::MIN),
            // إلا أن is often written for إلى أن.
            None if before == self.cue + 1 && words.words[before].word == Some(KeyWord::Illa) => {
                return led(Frames::ILA_AN);
            }
            _ => {}
        }
        if words.is(before, LINKS) || words.words[before].governor {
            return None;
        }
        let plain = Frames::AN.or(Frames::ILA_AN).or(Frames::ALA_AN);
        self.frames.has(plain).then_some(at)
    }

    /// True where another finite verb of saying keeps the content from this cue.
    fn bars(&self, at: usize) -> bool {
        let word = &self.words.words[at];
        let clause = Frames::AN.or(Frames::ILA_AN).or(Frames::ALA_AN);
        let strong = word.verbs.iter().any(|verb| {
            let form = verb.form;
            let marked = form.part == VerbPart::Imperfect || form.feminine || form.number == 3;
            let plain = form.part == VerbPart::Perfect
                && !form.narrow
                && form.frames.has(clause)
                && word.letters > 2
                && heads(self.words, at);
            form.part != VerbPart::Participle
                && !form.jussive
                && !form.pronoun
                && (marked && !form.narrow || plain)
        });
        let joined = word.joined
            && word.classes == 0
            && word
                .verbs
                .iter()
                .any(|verb| verb.form.part != VerbPart::Participle && verb.form.frames.has(clause));
        (strong || joined || self.is_participle_cue(at))
            && word.noun.is_none()
            && word.source.is_none()
            && !word.date
            && !word.definite
    }

    /// False behind the one comma that ends the clause of the cue.
    fn is_inside(&self, at: usize) -> bool {
        self.commas != 1 || self.words.is_comma(at - 1)
    }

    /// ما إذا and عما open a question.
    fn whether(&self, at: usize) -> Option<Step> {
        let words = self.words;
        match words.key(at)? {
            KeyWord::AboutWhat if self.frames.has(Frames::AN_PREP) => {
                Some(self.found(at, at + 1, Opener::Preposition, None))
            }
            KeyWord::Ma if self.frames.has(Frames::AN) => {
                let whether = words.get(at + 1)?.word == Some(KeyWord::If);
                whether.then(|| self.found(at, at, Opener::Clause, None))
            }
            _ => None,
        }
    }

    /// True for a participle that has its own content right behind it.
    fn is_participle_cue(&self, at: usize) -> bool {
        let words = self.words;
        let participle = words.words[at].verbs.iter().any(|verb| {
            let form = verb.form;
            form.part == VerbPart::Participle && form.number != 2 && !form.nominative && !form.plain
        });
        let next = words
            .get(at + 1)
            .filter(|_| participle && at + 1 < self.end);
        next.is_some_and(|next| {
            next.complementizer.is_some()
                || next.mark == Some(':')
                || next.open.is_some()
                || words
                    .get(at + 2)
                    .is_some_and(|next| next.complementizer.is_some())
        })
    }

    fn preposition(&self, at: usize) -> Option<Step> {
        let words = self.words;
        let key = words.key(at)?;
        let next = at + 1;
        if !words.is(at, PREPOSITIONS) || next >= self.end {
            return None;
        }
        let behind = &words.words[next];
        if behind.complementizer.is_some() || behind.turn > 0 {
            return None;
        }
        let before = &words.words[at - 1];
        let first = at == self.cue + 1;
        let place = behind.venue.is_some() || behind.outlet;
        let role = before.source.is_some() && !first;
        let fits = match key {
            KeyWord::Ila => self.frames.has(Frames::ILA),
            KeyWord::Ala => {
                let own = before.word == Some(KeyWord::Over);
                self.frames.has(Frames::ALA) && !place && !own && self.count <= QUOTE_REACH
            }
            KeyWord::An => self.frames.has(Frames::AN_PREP) && before.word != Some(KeyWord::Over),
            KeyWord::Min => {
                self.frames.has(Frames::MIN)
                    && !words.is(at - 1, QUANTIFIERS)
                    && !(role
                        && before.source.is_some_and(|source| source.plural)
                        && behind.entity.is_some())
            }
            KeyWord::Fi => self.frames.has(Frames::FI) && !place && !behind.date,
            _ => false,
        };
        let fits = fits && self.is_inside(at);
        fits.then(|| self.found(at, next, Opener::Preposition, None))
    }
}
