//! Contents that are the object of their verb: نفى مقتل مدنيين.

use super::adverbials::skip_adverbials;
use super::frames::{Found, Opener};
use super::guards::is_joined;
use super::sides::subject_end;
use super::subjects::before;
use super::words::{Verb, Words, classes};
use crate::Act;
use crate::lexicon::{Frames, KeyWord, VerbPart, WordClass};
use std::ops::Range;

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
const NO_OBJECTS: u16 = classes(&[
    WordClass::Preposition,
    WordClass::Relative,
    WordClass::Particle,
    WordClass::Auxiliary,
    WordClass::Conjunction,
    WordClass::Pronoun,
    WordClass::PronounPreposition,
    WordClass::Adverb,
]);

/// The object as the content: أعلن الوزير استقالته.
pub(super) fn object(words: &Words<'_>, at: usize, verb: Verb<'_>) -> Option<Found> {
    let form = verb.form;
    let describes = form.pronoun && form.act == Act::Describe;
    if !form.frames.has(Frames::OBJECT) || form.plain {
        return None;
    }
    if form.part == VerbPart::Participle {
        return object_of_participle(words, at, verb);
    }
    if form.pronoun && !describes {
        return None;
    }
    // يعتبر with an object is mostly the writer's own judgement.
    if form.part == VerbPart::Imperfect && form.act == Act::Describe && !form.pronoun {
        return None;
    }
    let end = words.line_of(at).end;
    let found = |content: usize| Found {
        opener: content,
        content,
        shift: 0,
        kind: Opener::Object,
        pair: None,
        second: false,
    };
    let joined = is_joined(words, at);
    if !joined && before(words, at, form).is_some() && !describes {
        let next = (at + 1..end).find(|i| !words.words[*i].date)?;
        let fits = is_object(words, next, end) && words.same_line(at, next + 1);
        return fits.then(|| found(next));
    }
    let first = skip_adverbials(words, at + 1, end);
    if first >= end || first > at + 6 {
        return None;
    }
    let next = match subject_end(words, first, end) {
        Some(subject) => skip_dates(words, subject, end),
        // An implicit subject leaves the object alone.
        None if joined || describes => first,
        None => return None,
    };
    // طلب من البرلمان تأجيل الجلسة
    let asks = form.frames.has(Frames::MIN_ADDRESSEE) && words.key(next) == Some(KeyWord::Min);
    let next = if asks {
        subject_end(words, next + 1, end)?
    } else {
        next
    };
    let word = words.get(next)?;
    let bare = next > first || !(word.definite || word.entity.is_some() || word.source.is_some());
    (is_object(words, next, end) && !word.joined && bare).then(|| found(next))
}

/// مثمنا جهود المملكة: behind a comma or at the head of a line.
fn object_of_participle(words: &Words<'_>, at: usize, verb: Verb<'_>) -> Option<Found> {
    let end = words.line_of(at).end;
    let parted = words.prev(at).is_none_or(|before| words.is_comma(before));
    let fits = parted
        && verb.shift == 0
        && verb.form.number != 2
        && is_object(words, at + 1, end)
        && words.same_line(at, at + 2);
    fits.then_some(Found {
        opener: at + 1,
        content: at + 1,
        shift: 0,
        kind: Opener::Object,
        pair: None,
        second: false,
    })
}

/// وصف ظريف | نص الاتفاق بأنه: a subject without the object behind it, where the content is led in
/// by what stands behind that object.
pub(super) fn without_object(
    words: &Words<'_>,
    verb: Verb<'_>,
    found: &Found,
    subject: Range<usize>,
) -> Range<usize> {
    let form = verb.form;
    let described = matches!(form.act, Act::Describe | Act::Accuse);
    let led = found.kind == Opener::Preposition && form.frames.has(Frames::OBJECT);
    let far = || skip_adverbials(words, subject.end, found.opener) < found.opener;
    let parted = form.frames.has(Frames::OBJECT) && found.opener > subject.end && far();
    if form.frames.has(Frames::ADDRESSEE) || !(described || led || parted) {
        return subject;
    }
    match subject_end(words, subject.start, subject.end) {
        Some(end) if end < subject.end && is_noun(words, end) => subject.start..end,
        _ => subject,
    }
}

fn is_noun(words: &Words<'_>, at: usize) -> bool {
    words.plain(at) && !words.is(at, NO_OBJECTS)
}

fn skip_dates(words: &Words<'_>, mut at: usize, end: usize) -> usize {
    while at < end {
        let led = words.is(at, PREPOSITIONS) && words.get(at + 1).is_some_and(|next| next.date);
        let adverb = words.is(at, classes(&[WordClass::Adverb]));
        if !words.words[at].date && !led && !adverb && !words.is_comma(at) {
            break;
        }
        at += 1;
    }
    at
}

fn is_object(words: &Words<'_>, at: usize, end: usize) -> bool {
    if at >= end {
        return false;
    }
    let word = &words.words[at];
    let participle = word.verbs.iter().any(|verb| {
        let form = verb.form;
        form.part == VerbPart::Participle && !form.nominative && !form.feminine
    });
    let verbal = participle && word.noun.is_none();
    // نفى ما تردد
    let what = words.key(at) == Some(KeyWord::Ma) && words.plain(at + 1) && at + 1 < end;
    what || word.open.is_some()
        || word.plain
            && !words.is(at, NO_OBJECTS)
            && word.complementizer.is_none()
            && word.prefix.is_none()
            && !word.date
            && !verbal
            && !word.digits
}
