//! What keeps a form from being a verb of saying where it stands.

use super::cue::Cue;
use super::frames::{Found, Opener};
use super::subjects::is_relative;
use super::words::{Verb, Words, classes};
use crate::Act;
use crate::lexicon::{KeyWord, VerbPart, WordClass};
use std::ops::Range;

/// True where a clause can begin with this verb, or its subject stands before it: a form that is a
/// noun too (أمر, رد) is one elsewhere.
pub(super) fn heads(words: &Words<'_>, at: usize) -> bool {
    const LEADS: u16 = classes(&[
        WordClass::Conjunction,
        WordClass::Auxiliary,
        WordClass::Relative,
        WordClass::Particle,
        WordClass::PronounPreposition,
        WordClass::Pronoun,
    ]);
    let Some(before) = words.prev(at) else {
        return true;
    };
    let word = &words.words[before];
    let turn = (1..=3).any(|len| at >= len && usize::from(words.words[at - len].turn) == len);
    word.mark.is_some()
        || word.entity.is_some()
        || word.date
        || turn
        || matches!(
            word.word,
            Some(KeyWord::But | KeyWord::Qad | KeyWord::Then | KeyWord::So)
        )
        || word.complementizer.is_some_and(|found| found.pronoun)
        || word
            .verbs
            .iter()
            .any(|verb| verb.form.part != VerbPart::Participle)
        || word.negation.is_some()
        || words.is(before, LEADS)
}

/// True for a finite verb in the middle of a clause of which no subject can be told, and for an
/// object that a thing and no source "shows".
pub(super) fn is_stray(words: &Words<'_>, cue: &Cue<'_>, verb: Verb<'_>, found: &Found) -> bool {
    let at = cue.at;
    let form = verb.form;
    if form.part == VerbPart::Participle {
        return false;
    }
    // A picture "shows" things and no statement; what only joins on has its subject behind it.
    let shows = form.act == Act::Reveal && found.kind == Opener::Object;
    if shows && (form.part == VerbPart::Imperfect || cue.speaker.is_none()) {
        return true;
    }
    if found.kind == Opener::Object && form.part == VerbPart::Imperfect {
        let Some(speaker) = &cue.speaker else {
            return true;
        };
        let word = &words.words[speaker.start];
        let source = word.entity.is_some() || word.source.is_some();
        return words.words[at].spoken && word.entity.is_none() || !source;
    }
    // أوضح: "…" needs no subject to be one.
    let colon = words.mark(at + 1) == Some(':') && found.opener == at + 1;
    // لوحة تقول "ممنوع الدخول"
    let colon = colon || found.kind == Opener::Quote && found.opener == at + 1 && !form.narrow;
    cue.speaker.is_none()
        && !colon
        && !words.words[at].joined
        && !form.pronoun
        && found.content > at
        && !is_relative(words, at)
        && !heads(words, at)
        && words
            .prev(at)
            .is_some_and(|before| !words.is(before, classes(&[WordClass::Adverb])))
}

/// Verbs that mean other things too must touch their subject or their content.
pub(super) fn is_bound(cue: &Cue<'_>, found: &Found) -> bool {
    let at = cue.at;
    let touches = |end: usize| found.opener >= end && found.opener <= end + 1;
    // كتب النائب على حسابه: the channel may stand between.
    let told = cue
        .via
        .last()
        .is_some_and(|via| via.start > at && touches(via.end));
    found.second
        || told
        || touches(at + 1)
        || found.content < at
        || cue.speaker.as_ref().is_some_and(|speaker: &Range<usize>| {
            speaker.start > at && touches(speaker.end) || speaker.end <= at && touches(at + 1)
        })
}

/// كما دانت: a verb that only joins on, by a letter or by a conjunction before it.
pub(super) fn is_joined(words: &Words<'_>, at: usize) -> bool {
    const CONJUNCTIONS: u16 = classes(&[WordClass::Conjunction]);
    let conjunction = |before: usize| words.is(before, CONJUNCTIONS) && words.key(before).is_none();
    words.words[at].joined || words.prev(at).is_some_and(conjunction)
}

/// توجه فلان إلى السجن: the perfect of another verb and not هي توجه, where the subject is no feminine.
pub(super) fn is_other_perfect(words: &Words<'_>, cue: &Cue<'_>, verb: Verb<'_>) -> bool {
    let form = verb.form;
    if form.part != VerbPart::Imperfect || !form.feminine {
        return false;
    }
    let perfect = words.words[cue.at].verbs.iter().any(|other| {
        other.form.part == VerbPart::Perfect && !other.form.feminine && other.shift == verb.shift
    });
    let feminine = cue.speaker.as_ref().is_some_and(|speaker| {
        let source = words.words[speaker.start].source;
        source.is_some_and(|source| source.feminine || source.plural)
    });
    perfect && !feminine
}
