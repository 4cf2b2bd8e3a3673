//! Who is meant by a noun that goes back, and by a verb whose subject was told before.

use super::super::content::Made;
use super::super::names;
use super::super::phrases::noun_phrase;
use super::super::sides::subject_end;
use super::super::stems::{clean, letters, stems_match};
use super::super::verbs::PARTICIPLE;
use super::super::words::classes;
use super::{Known, Seen, titled};
use crate::Label;
use crate::lexicon::{KeyWord, SourceKind, WordClass};
use crate::text::Part;
use std::ops::Range;

/// Entities that are looked back over for a body.
const LOOK_BACK: usize = 200;
/// Tokens of a sentence before the verb that goes on with its subject.
const LONGEST: usize = 90;
/// Tokens before the subject that a verb of the next clause goes on with.
const OPENING: usize = 3;

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);

impl Known<'_, '_> {
    /// Who a definite noun goes back to: الوزارة, المسؤول, التقرير.
    pub(super) fn anaphor(
        &self,
        found: &Seen,
        start: usize,
        len: usize,
        kind: SourceKind,
        seen: &[Seen],
        made: &Made,
    ) -> Option<Seen> {
        let words = self.words;
        let head = &found.head;
        let same = seen
            .iter()
            .rev()
            .find(|source| stems_match(&source.head, head) && !source.mixed);
        if same.is_some() {
            return same.cloned();
        }
        match kind {
            SourceKind::Document
                if len <= 2 && !found.plural && words.words[start].venue == Some(true) =>
            {
                seen.last().cloned()
            }
            SourceKind::Role if !found.plural => {
                let agrees = |source: &&Seen| {
                    source.person
                        && (made.feminine.is_none()
                            || source.feminine.is_none()
                            || source.feminine == made.feminine)
                };
                let last = || self.holders.iter().rfind(|holder| holder.is_before(start));
                // A role inside another's words is not himself.
                let outer = seen
                    .iter()
                    .rposition(|source| made.nested && !source.nested);
                let others = seen
                    .iter()
                    .enumerate()
                    .rev()
                    .filter(|(i, _)| Some(*i) != outer);
                let spoken = others.map(|(_, source)| source).find(agrees).cloned();
                let honour = words.key(start) == Some(KeyWord::Honour);
                // سموه is who was called سمو الأمير.
                let called = honour.then(|| titled(&self.holders, start, head)).flatten();
                if let Some(name) = called.and_then(|called| self.referents.get(called.index())) {
                    return Some(Seen {
                        name: name.name.clone(),
                        referent: called,
                        person: true,
                        ..Seen::new(Vec::new())
                    });
                }
                spoken.or_else(|| {
                    let last = last().filter(|_| honour)?;
                    Some(Seen {
                        name: self.referents.get(last.referent.index())?.name.clone(),
                        referent: Some(last.referent),
                        person: true,
                        ..Seen::new(Vec::new())
                    })
                })
            }
            SourceKind::Body | SourceKind::Outlet if len == 1 => {
                let byte = words.words[start].start;
                let behind = words
                    .entities
                    .partition_point(|entity| entity.span.start < byte);
                let near = words.entities[..behind].iter().rev().take(LOOK_BACK);
                let entity = near.into_iter().find(|entity| {
                    let first = words.text[entity.span].split(' ').next().unwrap_or("");
                    entity.label == Label::Organization && stems_match(&letters(first), head)
                })?;
                let longest = self.longest.get(entity.referent.index());
                let name = match longest {
                    Some(Some(span)) => clean(&words.text[*span]),
                    _ => entity.name.clone(),
                };
                Some(Seen {
                    name,
                    referent: Some(entity.referent),
                    ..Seen::new(Vec::new())
                })
            }
            _ => None,
        }
    }

    /// Who a verb without a subject goes on with, where nobody has spoken since: the subject of its
    /// own sentence, or of the sentence before where it stands first.
    pub(super) fn narrated(&self, made: &Made, last: Option<usize>, seen: &[Seen]) -> Option<Seen> {
        let participle = made.claim.rule == PARTICIPLE;
        let finite = made.feminine.is_some() && !made.nested;
        if !participle && !finite {
            return None;
        }
        let words = self.words;
        let mut sentence = self.sentence_before(made.at)?;
        // وقال: the sentence before tells who.
        if !participle && made.at <= sentence.start + 1 {
            sentence = self.sentence_before(self.stop_before(sentence.start)?)?;
        }
        if last.is_some_and(|last| last >= sentence.start) {
            return None;
        }
        let subject = self.subject_in(&sentence, made)?;
        // Another clause goes on with what opened the sentence and nothing else.
        let opens = (sentence.start..subject).all(|at| {
            let word = &words.words[at];
            word.plain && !word.definite && word.entity.is_none() && word.source.is_none()
        });
        let near = subject <= sentence.start + OPENING && opens;
        if !participle && !near {
            return None;
        }
        let phrase = match words.label(subject) {
            Some(_) if !words.is_person(subject) => {
                subject..words.behind_entity(subject, sentence.end)
            }
            None => match subject_end(words, subject, sentence.end) {
                Some(end) => subject..end,
                None => noun_phrase(words, subject, sentence.end)?,
            },
            _ => noun_phrase(words, subject, sentence.end)?,
        };
        Some(self.explicit(&phrase, seen, made))
    }

    /// From the start of the sentence to the token at `at`; none where it is too far.
    fn sentence_before(&self, at: usize) -> Option<Range<usize>> {
        let words = self.words;
        let line = words.line_of(at).start;
        let from = line.max(at.saturating_sub(LONGEST));
        let stop = (from..at).rev().find(|at| words.ends_sentence(*at));
        let start = stop.map_or(from, |stop| stop + 1);
        (from == line || start > from).then_some(start..at)
    }

    /// The stop of the sentence before the one that begins at `start`, on this line or the one above.
    fn stop_before(&self, start: usize) -> Option<usize> {
        let words = self.words;
        let before = start.checked_sub(1)?;
        let line = words.words[start].line;
        let above = words.words[before].line;
        let stop = words.ends_sentence(before);
        (above == line && stop || above + 1 == line && words.part(before) == Part::Body)
            .then_some(before + usize::from(!stop))
    }

    /// The first noun in a sentence that no preposition leads and that agrees with the verb.
    fn subject_in(&self, sentence: &Range<usize>, made: &Made) -> Option<usize> {
        let words = self.words;
        let agrees = |at: usize| {
            let source = words.words[at].source;
            source.is_none_or(|source| {
                made.feminine != Some(true) || source.feminine || source.plural
            }) && (made.feminine != Some(false) || source.is_none_or(|source| !source.feminine))
        };
        sentence.clone().find(|at| {
            let word = &words.words[*at];
            let label = words.label(*at);
            let body = matches!(label, Some(Label::Person | Label::Organization));
            let country = label == Some(Label::Country) && made.claim.rule == PARTICIPLE;
            let entity = word.entity_first && (body || country);
            let verb = !word.verbs.is_empty() && !word.definite;
            let role = word.entity.is_none()
                && !verb
                && word.source.is_some_and(|source| {
                    matches!(source.kind, SourceKind::Role | SourceKind::Body)
                });
            let led = *at > sentence.start && words.is(at - 1, PREPOSITIONS);
            (entity || role) && word.prefix.is_none() && !led && agrees(*at)
        })
    }
}

/// The speaker whose longer name a lone name is part of.
pub(super) fn longer(found: &Seen, seen: &[Seen]) -> Option<Seen> {
    if found.name.contains(' ') {
        return None;
    }
    let mut before = seen.iter().rev();
    before
        .find(|source| {
            source.person && source.name.contains(' ') && names::is_part(&found.name, &source.name)
        })
        .cloned()
}
