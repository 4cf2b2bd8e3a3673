//! The tokens of one article with everything that attribution asks of them.

mod marks;
mod reading;

use super::Article;
use crate::lexicon::{
    AttributionPhrase, ClaimWord, Complementizer, Detail, Fact, KeyWord, SayingNoun, Sense,
    SenseSet, SourceNoun, VerbForm, WordClass,
};
use crate::rule::{Doc, partition_near};
use crate::text::{ALEF, FEH, LAM, Line, Part, WAW, letter_codes};
use crate::{Entity, Label, Quotation, Span};
use reading::{prefix, read};
use std::ops::Range;

/// A reading as a reporting verb.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verb<'a> {
    pub(super) form: &'a VerbForm,
    /// Bytes of the proclitics before it.
    pub(super) shift: u32,
    pub(super) future: bool,
}

/// The readings of a word as a reporting verb; nearly always of one entry's facts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Verbs<'a> {
    facts: &'a [Fact],
    shift: u32,
    future: bool,
}

impl<'a> Verbs<'a> {
    pub(super) fn iter(&self) -> impl Iterator<Item = Verb<'a>> + use<'a> {
        let Verbs {
            facts,
            shift,
            future,
        } = *self;
        facts.iter().filter_map(move |fact| match &fact.detail {
            Detail::Claim(ClaimWord::Verb(form)) => Some(Verb {
                form,
                shift,
                future,
            }),
            _ => None,
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.facts.is_empty()
    }
}

/// A preposition of one letter that is written in one word with its noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Prefix {
    Bi,
    Li,
    Ka,
}

/// A token and its readings.
#[derive(Clone, Debug, Default)]
pub(super) struct Word<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) letters: u16,
    /// The codes of its first letters.
    codes: [u8; 5],
    pub(super) plain: bool,
    pub(super) digits: bool,
    pub(super) mark: Option<char>,
    pub(super) line: u32,
    /// True where no blank stands before it.
    pub(super) glued: bool,
    pub(super) verbs: Verbs<'a>,
    /// True where a conjunction is written before it.
    pub(super) joined: bool,
    pub(super) noun: Option<(&'a SayingNoun, u32)>,
    pub(super) complementizer: Option<Complementizer>,
    pub(super) classes: u16,
    /// True where the class is that of the word behind a proclitic.
    pub(super) class_behind: bool,
    /// True where the class is that of a phrase: إلى جانب (beside) is one preposition.
    pub(super) several: bool,
    /// Tokens of the word or phrase that has the class.
    pub(super) class_len: u8,
    pub(super) word: Option<KeyWord>,
    pub(super) source: Option<SourceNoun>,
    /// Some(true) for a document.
    pub(super) venue: Option<bool>,
    /// Tokens of the document or occasion that begins here.
    pub(super) venue_len: u8,
    pub(super) governor: bool,
    pub(super) own_letter: bool,
    /// Some(true) where the jussive follows.
    pub(super) negation: Option<bool>,
    /// Tokens of a hedge that begins here.
    pub(super) hedge: u8,
    /// Tokens of a formula, a change of speaker, an attribution phrase that begins here.
    pub(super) formula: u8,
    pub(super) turn: u8,
    pub(super) phrase: Option<(&'a AttributionPhrase, u8, u32)>,
    pub(super) outlet: bool,
    /// The generic word of a place: مدينة.
    pub(super) place: bool,
    pub(super) definite: bool,
    pub(super) prefix: Option<Prefix>,
    /// Bytes of proclitics before the noun.
    pub(super) own: u32,
    pub(super) entity: Option<usize>,
    pub(super) entity_first: bool,
    pub(super) date: bool,
    pub(super) open: Option<usize>,
    pub(super) close: Option<usize>,
    /// Closed pairs of marks round it.
    pub(super) depth: u32,
    /// True inside marks that hold speech.
    pub(super) spoken: bool,
}

/// A pair of marks by tokens. `close` is the token behind the content.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) open: usize,
    pub(super) close: usize,
    pub(super) closed: bool,
    pub(super) words: usize,
}

/// Words in marks from which on they are speech.
pub(super) const SPEECH: usize = 6;

/// Classes as a set.
pub(super) const fn classes(list: &[WordClass]) -> u16 {
    let mut set = 0;
    let mut i = 0;
    while i < list.len() {
        set |= 1 << list[i] as u16;
        i += 1;
    }
    set
}

/// The article as attribution reads it. Tokens are counted from its first.
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) words: Vec<Word<'a>>,
    pub(super) lines: Vec<Range<usize>>,
    pub(super) parts: Vec<Part>,
    pub(super) pairs: Vec<Pair>,
    pub(super) entities: &'a [Entity],
}

fn has_quotation(line: &Line, quotations: &[Quotation]) -> bool {
    let behind = quotations.partition_point(|quotation| quotation.span.start < line.span.end);
    behind > 0 && quotations[behind - 1].span.end > line.span.start
}

fn has_cue(doc: &Doc<'_>, line: &Line) -> bool {
    const CUES: SenseSet = SenseSet::of(&[
        Sense::ReportingVerb,
        Sense::ReportingParticiple,
        Sense::ReportingNoun,
        Sense::Attribution,
    ]);
    let tokens = &doc.tokens[line.first..line.behind];
    tokens.iter().any(|token| token.senses.meets(CUES))
}

impl<'a> Words<'a> {
    pub(super) fn new(article: &Article<'a>, quotations: &[Quotation]) -> Words<'a> {
        let doc = article.doc;
        let lines = &doc.lines[article.lines.clone()];
        let mut words = Words {
            text: doc.text,
            words: Vec::with_capacity(lines.iter().map(|line| line.behind - line.first).sum()),
            lines: Vec::with_capacity(lines.len()),
            parts: doc.parts[article.lines.clone()].to_vec(),
            pairs: Vec::new(),
            entities: article.entities,
        };
        let mut quoted = false;
        for (number, line) in lines.iter().enumerate() {
            let first = words.words.len();
            let above = quoted;
            quoted = has_quotation(line, quotations);
            // Where nothing can be a cue nobody speaks; a name may stand below a quotation.
            if quoted || above || has_cue(doc, line) || words.parts[number] != Part::Body {
                for at in line.first..line.behind {
                    words.words.push(read(article, at, number));
                }
            }
            words.lines.push(first..words.words.len());
        }
        words.mark_spans(article);
        words.mark_pairs(quotations);
        for at in 0..words.words.len() {
            words.mark_proclitics(at);
        }
        words
    }

    /// The token that a byte stands in, or the first behind it.
    pub(super) fn token_at(&self, byte: usize) -> usize {
        let begin = self.words.first().map_or(0, |word| word.start);
        let end = self.words.last().map_or(1, |word| word.end);
        let share = byte.saturating_sub(begin) as u64 * self.words.len() as u64;
        let guess = share / (end - begin).max(1) as u64;
        partition_near(&self.words, guess as usize, |word| word.end <= byte)
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    pub(super) fn get(&self, at: usize) -> Option<&Word<'a>> {
        self.words.get(at)
    }

    /// The attribution phrase that begins here, its tokens and the bytes before it.
    pub(super) fn phrase(&self, at: usize) -> Option<(&'a AttributionPhrase, usize, u32)> {
        let (phrase, len, shift) = self.words.get(at)?.phrase?;
        Some((phrase, usize::from(len), shift))
    }

    /// What the line of a token is.
    pub(super) fn part(&self, at: usize) -> Part {
        self.parts[self.words[at].line as usize]
    }

    /// The token before, on the same line.
    pub(super) fn prev(&self, at: usize) -> Option<usize> {
        at.checked_sub(1)
            .filter(|before| self.same_line(*before, at))
    }

    pub(super) fn mark(&self, at: usize) -> Option<char> {
        self.words.get(at)?.mark
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('،' | ','))
    }

    pub(super) fn is(&self, at: usize, set: u16) -> bool {
        self.words
            .get(at)
            .is_some_and(|word| word.classes & set != 0 && word.entity.is_none())
    }

    pub(super) fn key(&self, at: usize) -> Option<KeyWord> {
        let word = self.words.get(at)?;
        word.word.filter(|_| !word.several)
    }

    pub(super) fn plain(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.plain)
    }

    pub(super) fn line_of(&self, at: usize) -> Range<usize> {
        match self.words.get(at) {
            Some(word) => self.lines[word.line as usize].clone(),
            None => self.len()..self.len(),
        }
    }

    pub(super) fn same_line(&self, a: usize, b: usize) -> bool {
        match (self.words.get(a), self.words.get(b)) {
            (Some(a), Some(b)) => a.line == b.line,
            _ => false,
        }
    }

    pub(super) fn label(&self, at: usize) -> Option<Label> {
        let entity = self.words.get(at)?.entity?;
        Some(self.entities[entity].label)
    }

    pub(super) fn is_person(&self, at: usize) -> bool {
        self.label(at) == Some(Label::Person)
    }

    /// The first token behind the entity that covers this one, no farther than `limit`.
    pub(super) fn behind_entity(&self, at: usize, limit: usize) -> usize {
        let entity = self.words[at].entity;
        let mut behind = at + 1;
        while behind < limit && entity.is_some() && self.words[behind].entity == entity {
            behind += 1;
        }
        behind
    }

    /// True where a sentence ends at this mark.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        match self.mark(at) {
            Some('!' | '؟' | '?') => true,
            Some('.') => {
                let (before, next) = (at.checked_sub(1), self.words.get(at + 1));
                let before = before.and_then(|i| self.words.get(i));
                let here = &self.words[at];
                let next = next.filter(|next| next.line == here.line && next.glued);
                let dots = |word: Option<&Word<'_>>| word.is_some_and(|w| w.mark == Some('.'));
                if dots(next) || (here.glued && dots(before)) {
                    return false;
                }
                // 3.5, an initialism or an address.
                let (Some(next), Some(before), true) = (next, before, here.glued) else {
                    return true;
                };
                !next.plain
                    || !(next.digits || before.digits || next.letters == 0)
                        && before.letters > 2
                        && next.letters > 2
            }
            _ => false,
        }
    }

    /// From the first token to the one before `behind`, without what is written before the noun.
    pub(super) fn span(&self, first: usize, behind: usize) -> Span {
        let word = &self.words[first];
        let start = match word.entity {
            Some(entity) if word.entity_first => self.entities[entity].span.start,
            _ => word.start + word.own as usize,
        };
        Span::new(start, self.words[behind - 1].end)
    }
}
