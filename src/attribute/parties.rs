//! The parties of a verb of saying: speaker, addressee, channels.

use super::adverbials::skip_adverbials;
use super::cue::{Cue, channels, is_outlet};
use super::frames::{Found, Opener};
use super::objects::without_object;
use super::phrases::noun_phrase;
use super::sides::{split, subject_end};
use super::subjects::{before, is_other, is_relative};
use super::words::{Prefix, Verb, Words, classes};
use crate::lexicon::{Frames, KeyWord, PhraseRole, SourceKind, VerbPart, WordClass};
use crate::{Act, Label};
use std::ops::Range;

const PRONOUNS: u16 = classes(&[WordClass::Pronoun]);

/// Speaker, addressee and channels.
pub(super) fn parties<'a>(words: &Words<'a>, cue: &mut Cue<'a>, verb: Verb<'a>, found: &Found) {
    let form = verb.form;
    let at = cue.at;
    let limit = found.opener.min(words.line_of(at).end);
    let mut rest = at + 1;
    let addressed = form.frames.has(Frames::ADDRESSEE);
    if form.part == VerbPart::Participle {
        let first = skip_adverbials(words, at + 1, limit);
        if addressed {
            cue.addressee = noun_phrase(words, first, limit);
        }
    } else {
        let first = skip_adverbials(words, at + 1, limit);
        let pronoun = words.is(first, PRONOUNS) && first < limit;
        let own = form.pronoun || words.words[at].joined;
        let earlier = if own { None } else { before(words, at, form) };
        let later = if pronoun {
            None
        } else if found.kind == Opener::Object && earlier.is_none() {
            subject_end(words, first, limit + 1).map(|end| first..end.min(limit))
        } else {
            noun_phrase(words, first, limit)
        };
        let later = later.filter(|later| later.end > later.start);
        let later = later.map(|later| without_object(words, verb, found, later));
        match (earlier, later) {
            (Some(earlier), None) => cue.speaker = Some(earlier),
            (Some(earlier), Some(later)) => {
                // A verb of a relative clause or of a headline has its subject before it.
                let direct = earlier.end == at
                    || is_relative(words, at)
                    || words.key(at - 1) == Some(KeyWord::Qad)
                    || words.is_comma(at - 1) && earlier.end < at;
                let head = &words.words[later.start];
                let named = head.source.is_some() || head.entity.is_some();
                // وقد هدد الفلسطينيون: a new clause has its own subject.
                let fresh = words.key(at - 1) == Some(KeyWord::Qad) && words.words[at - 1].joined;
                let had = usize::from(words.key(at - 1) == Some(KeyWord::Qad));
                let beside = earlier.end + had == at || is_relative(words, at);
                let addressed = addressed && beside && !fresh;
                if direct && !fresh && (addressed || later.start > at + 1 || !named) {
                    cue.speaker = Some(earlier);
                    if addressed && found.kind != Opener::Object {
                        rest = later.end;
                        cue.addressee = Some(later);
                    }
                } else {
                    rest = later.end;
                    cue.speaker = Some(later);
                }
            }
            // ودعا "الجميع" إلى, وطالبت المجتمع: marks behind a verb that is joined on, and a noun that
            // does not agree with it, are those who are asked.
            (None, Some(later))
                if addressed
                    && words.words[at].joined
                    && (is_quoted_crowd(words, later.start)
                        || is_other(words, later.start, form)) =>
            {
                rest = later.end;
                cue.addressee = Some(later);
            }
            (None, Some(mut later)) => {
                if addressed && found.kind != Opener::Object && !form.pronoun {
                    if let Some(second) = split(words, &later) {
                        cue.addressee = Some(second..later.end);
                        later = later.start..second;
                    } else {
                        let next = skip_adverbials(words, later.end, limit);
                        cue.addressee = noun_phrase(words, next, limit);
                    }
                }
                rest = later.end;
                cue.speaker = Some(later);
            }
            (None, None) => {}
        }
    }
    if form.frames.has(Frames::MIN_ADDRESSEE) {
        let asked = (at + 1..limit).find(|i| words.key(*i) == Some(KeyWord::Min));
        cue.addressee = asked.and_then(|asked| noun_phrase(words, asked + 1, limit));
    }
    let told = matches!(
        form.act,
        Act::Call
            | Act::Warn
            | Act::Threaten
            | Act::Promise
            | Act::Question
            | Act::State
            | Act::Praise
    );
    if !told {
        cue.addressee = None;
    }
    if cue.addressee.is_none() && matches!(form.act, Act::State | Act::Add) {
        cue.addressee = told_to(words, rest, limit);
    }
    let mut via = Vec::new();
    if cue.speaker.is_none() || rest > at + 1 {
        fronted(words, at, &mut via);
    }
    if let Some(speaker) = &cue.speaker {
        // أوضح لـ«عكاظ» المتحدث: the outlet before the speaker.
        channels(words, at + 1, speaker.start, &mut via);
        channels(words, speaker.start + 1, speaker.end, &mut via);
    }
    channels(words, rest, limit, &mut via);
    // ذكرت الصحيفة نقلا عن مصادر أن: who is cited speaks.
    let cites = cue
        .speaker
        .as_ref()
        .is_some_and(|speaker| is_outlet(words, speaker.start));
    if cites && let Some(cited) = cited(words, rest, limit) {
        via.retain(|channel| *channel != cited);
        via.extend(cue.speaker.replace(cited));
    }
    cue.via = via;
}

/// Channels in a phrase before the verb: وفي مقالها، تساءلت.
fn fronted(words: &Words<'_>, verb: usize, via: &mut Vec<Range<usize>>) {
    const FAR: usize = 14;
    let line = words.line_of(verb).start;
    let nearest = line.max(verb.saturating_sub(FAR));
    let start = (nearest..verb)
        .rev()
        .find(|at| words.ends_sentence(*at))
        .map(|at| at + 1);
    let start = match start {
        Some(start) => start,
        None if nearest == line => line,
        None => return,
    };
    let preposition = classes(&[WordClass::Preposition]);
    if words.is(start, preposition) && !words.words[verb].joined {
        channels(words, start, verb, via);
    }
}

/// للصحفيين, أمام البرلمان: who is told; an outlet is a channel.
fn told_to(words: &Words<'_>, from: usize, to: usize) -> Option<Range<usize>> {
    /// Tokens between a speaker and أمام.
    const FACING: usize = 4;
    let people = |at: usize| {
        let word = &words.words[at];
        let role = word.source.is_some_and(|source| {
            matches!(source.kind, SourceKind::Role | SourceKind::Unnamed)
                && (source.plural || word.definite && source.kind == SourceKind::Role)
        });
        let named = matches!(words.label(at), Some(Label::Person | Label::Nationality));
        role && word.entity.is_none() || named
    };
    let audience = |at: usize| {
        let body = words.label(at) == Some(Label::Organization);
        let source = words.words[at].source;
        let listens = source.is_some_and(|source| {
            source.kind == SourceKind::Body || source.plural && source.kind == SourceKind::Role
        });
        body || listens
    };
    for at in from..to {
        let near = at < from + FACING && words.key(at) == Some(KeyWord::Facing);
        let facing = near && at + 1 < to && (audience(at + 1) || people(at + 1));
        let told = words.words[at].prefix == Some(Prefix::Li) && people(at);
        // في رسالة إلى البرلمان
        let letter = words.key(at) == Some(KeyWord::Ila)
            && at > from
            && words.words[at - 1].venue == Some(true)
            && at + 1 < to
            && (audience(at + 1) || people(at + 1) || words.words[at + 1].source.is_some());
        // خلال اتصال هاتفي مع فلان
        let call = words.key(at) == Some(KeyWord::With)
            && (from.max(at.saturating_sub(2))..at)
                .any(|i| words.words[i].word == Some(KeyWord::Call));
        let called = call && words.is_person(at + 1) && at + 1 < to;
        if facing || told || letter || called {
            return hearers(words, at + usize::from(facing || letter || called), to);
        }
    }
    None
}

/// The source behind نقلا عن.
fn cited(words: &Words<'_>, from: usize, to: usize) -> Option<Range<usize>> {
    let via = |at: &usize| {
        let phrase = words.words[*at].phrase;
        phrase.is_some_and(|(phrase, ..)| phrase.role == PhraseRole::Via)
    };
    let at = (from..to).find(via)?;
    let (_, len, _) = words.phrase(at)?;
    noun_phrase(words, at + len, to)
}

/// "كل الفضلاء": marks that hold no name.
fn is_quoted_crowd(words: &Words<'_>, at: usize) -> bool {
    let open = words.words[at].open.map(|pair| words.pairs[pair]);
    open.is_some_and(|pair| pair.words > 2)
        && words
            .get(at + 1)
            .is_some_and(|word| word.entity.is_none() && !word.outlet)
}

/// للصحفيين في نيويورك: those who are told, without where they are.
fn hearers(words: &Words<'_>, at: usize, to: usize) -> Option<Range<usize>> {
    const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
    let phrase = noun_phrase(words, at, to)?;
    let led = (at + 1..phrase.end).find(|i| words.is(*i, PREPOSITIONS));
    Some(at..led.unwrap_or(phrase.end))
}
