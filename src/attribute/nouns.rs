//! Nouns of saying, and verbs that carry another's words: نقلت رويترز عن الوزير قوله.

use super::adverbials::skip_adverbials;
use super::cue::{Cue, is_outlet, lead_start, named};
use super::frames::{Opener, find};
use super::phrases::noun_phrase;
use super::subjects::{before, is_relative};
use super::words::{Prefix, Words, classes};
use crate::Act;
use crate::lexicon::{Frames, KeyWord, VerbPart, WordClass};
use std::ops::Range;

pub(super) const NOUN: &str = "claim/noun-of-saying";
pub(super) const CARRIED: &str = "claim/carried-by-outlet";

/// What no speaker of a noun begins with.
const NO_SPEAKERS: u16 = classes(&[
    WordClass::Preposition,
    WordClass::PronounPreposition,
    WordClass::Adverb,
]);

/// The cue that the noun of saying at `at` is.
pub(super) fn noun<'a>(words: &Words<'a>, at: usize) -> Option<Cue<'a>> {
    let word = &words.words[at];
    let (noun, shift) = word.noun?;
    if word.entity.is_some() || word.date {
        return None;
    }
    // أعرب عن قلقه من: the noun is the content of the verb before.
    if noun.pronoun && at > 0 && words.key(at - 1) == Some(KeyWord::An) {
        return None;
    }
    let Some(found) = find(words, at, noun.frames) else {
        return object_of(words, at);
    };
    // رد على تصريحات الوزير قائلا: the words are those of the participle.
    if found.second && found.kind == Opener::Quote {
        return None;
    }
    let near = match found.kind {
        Opener::Clause => 10,
        Opener::Quote | Opener::Colon => 3,
        Opener::Preposition | Opener::Object => 6,
    };
    if found.opener > at + near {
        return object_of(words, at);
    }
    // A preposition behind a noun of expecting or stating is mostly not its own.
    let weak = matches!(noun.act, Act::Expect | Act::State);
    if found.kind == Opener::Preposition && weak && found.opener != at + 1 {
        return None;
    }
    // Calls, admissions and disclosures in general are nobody's words.
    let general = matches!(
        noun.act,
        Act::Call | Act::Confirm | Act::Reveal | Act::Promise
    );
    let next = at + 1;
    let (mut speaker, mut addressee) = (None, None);
    let mut behind = next;
    if next < found.opener {
        let head = &words.words[next];
        let named = head.entity.is_some() || head.source.is_some();
        if !noun.pronoun && (named || head.definite && !word.definite) {
            speaker = noun_phrase(words, next, found.opener);
        }
        // شكره للعاملين
        if head.prefix == Some(Prefix::Li) {
            let told = noun.pronoun && !is_outlet(words, next);
            let phrase = || noun_phrase(words, next, found.opener).filter(|_| told);
            addressee = speaker.take().or_else(phrase);
        }
        // مناشدة الحكومة اليمنية | للمجتمع الدولي
        let asked = speaker.as_ref().and_then(|speaker| asked(words, speaker));
        if let (Some(at), Some(speaker)) = (asked, &mut speaker) {
            addressee = Some(at..speaker.end);
            speaker.end = at;
        }
        // دعوة الوزير | للسكان
        if let Some(next) = speaker
            .as_ref()
            .map(|speaker| speaker.end)
            .filter(|_| addressee.is_none())
        {
            let word = &words.words[next];
            let asked =
                word.prefix == Some(Prefix::Li) && word.source.is_some() && next < found.opener;
            addressee =
                noun_phrase(words, next, found.opener).filter(|_| asked && !is_outlet(words, next));
        }
        behind = match addressee.as_ref().or(speaker.as_ref()) {
            Some(speaker) => speaker.end,
            None => skip_adverbials(words, next, found.opener),
        };
        // An adjective may stand between: تحذيرات متكررة من.
        let adjective = behind == next && words.plain(behind) && !words.is(behind, NO_SPEAKERS);
        if adjective && found.kind != Opener::Colon {
            behind += 1;
        }
        behind = skip_adverbials(words, behind, found.opener);
    }
    if behind < found.opener {
        return None;
    }
    if noun.plain
        && !noun.pronoun
        && word.prefix != Some(Prefix::Bi)
        && speaker.is_none()
        && !word.definite
    {
        return None;
    }
    let sourced = noun.pronoun || speaker.is_some();
    if found.kind == Opener::Preposition && general && !sourced {
        return None;
    }
    let mut cue = Cue::new(at, noun.lemma.clone(), noun.act, NOUN);
    cue.shift = shift;
    cue.frames = noun.frames;
    cue.found = Some(found);
    cue.hidden = speaker.is_none() && !noun.pronoun && !noun.plain;
    cue.speaker = speaker;
    cue.addressee = addressee.filter(|_| noun.act != Act::Accuse);
    if noun.plain && word.prefix.is_some() {
        cue.boundary = Some(at);
    }
    Some(cue)
}

/// Where those begin who are asked, behind a ل and a name: behind a title ل belongs to it.
fn asked(words: &Words<'_>, speaker: &Range<usize>) -> Option<usize> {
    (speaker.start + 1..speaker.end).find(|at| {
        let word = &words.words[*at];
        let fresh = word.entity.is_none() || word.entity_first;
        word.prefix == Some(Prefix::Li) && fresh && words.words[at - 1].entity.is_some()
    })
}

/// مزاعم وقوع قتلى: the noun's own complement is what is claimed.
fn object_of<'a>(words: &Words<'a>, at: usize) -> Option<Cue<'a>> {
    let word = &words.words[at];
    let (noun, shift) = word.noun?;
    let next = at + 1;
    let head = words.get(next).filter(|_| words.same_line(at, next))?;
    let bare = head.plain
        && head.classes == 0
        && !head.definite
        && head.entity.is_none()
        && head.source.is_none()
        && head.letters > 0
        && head.prefix.is_none();
    if !noun.frames.has(Frames::OBJECT) || noun.pronoun || word.definite || !bare {
        return None;
    }
    if noun.act != Act::State {
        return None;
    }
    let mut cue = Cue::new(at, noun.lemma.clone(), noun.act, NOUN);
    cue.shift = shift;
    cue.hidden = true;
    cue.found = Some(super::frames::Found {
        opener: next,
        content: next,
        shift: 0,
        kind: Opener::Object,
        pair: None,
        second: false,
    });
    Some(cue)
}

/// An outlet carries the words of another: the source behind عن is the speaker, the outlet the
/// channel. The noun of saying, where there is one, is the cue.
pub(super) fn carried<'a>(words: &Words<'a>, at: usize) -> Option<Cue<'a>> {
    const FAR: usize = 22;
    let word = &words.words[at];
    if word.entity.is_some() || word.phrase.is_some() {
        return None;
    }
    let verb = word.verbs.iter().find(|verb| {
        verb.form.frames.has(Frames::CARRY.or(Frames::LEARN))
            && verb.form.part != VerbPart::Participle
    })?;
    let end = words.line_of(at).end;
    // علمت الصحيفة من مصادرها أن
    let learns = verb.form.frames.has(Frames::LEARN);
    let from_whom = if learns { KeyWord::Min } else { KeyWord::An };
    let from = (at + 1..end.min(at + FAR))
        .take_while(|i| !words.ends_sentence(*i))
        .find(|i| words.key(*i) == Some(from_whom))?;
    let first = skip_adverbials(words, at + 1, from);
    let mut via = Vec::new();
    if first < from {
        via.extend(noun_phrase(words, first, from));
    } else if let Some(outlet) = before(words, at, verb.form) {
        via.push(outlet);
    } else if is_relative(words, at) || learns {
        return None;
    }
    if learns && !via.iter().any(|channel| is_channel(words, channel)) {
        return None;
    }
    let (mut saying, mut opener) = (None, None);
    for i in from + 1..end.min(from + FAR + 4) {
        let here = &words.words[i];
        if words.ends_sentence(i) {
            return None;
        }
        if here
            .noun
            .is_some_and(|(noun, _)| noun.pronoun && noun.frames.has(Frames::AN))
        {
            saying = Some(i);
            break;
        }
        let speech = here.open.is_some_and(|pair| words.pairs[pair].words > 3);
        let opens = here.complementizer.is_some() || here.mark == Some(':') || speech;
        let source = || noun_phrase(words, from + 1, i).is_some_and(|found| found.end == i);
        if opens && source() {
            opener = Some(i);
            break;
        }
    }
    let reached = saying.or(opener)?;
    let speaker = noun_phrase(words, from + 1, reached)?;
    let all = Frames::QUOTE
        .or(Frames::AN)
        .or(Frames::BI_AN)
        .or(Frames::ALA_AN);
    let mut cue = Cue::new(at, verb.form.lemma.clone(), verb.form.act, CARRIED);
    cue.shift = verb.shift;
    if let Some(saying) = saying {
        let (noun, shift) = words.words[saying].noun?;
        cue = Cue::new(saying, noun.lemma.clone(), noun.act, CARRIED);
        cue.shift = shift;
    }
    cue.found = find(words, saying.unwrap_or(reached - 1), all);
    cue.found?;
    cue.frames = all;
    cue.form = Some(verb.form);
    cue.speaker = Some(speaker);
    cue.via = via
        .into_iter()
        .map(|channel| named(words, channel))
        .collect();
    let lead = lead_start(words, at, None);
    let line = words.line_of(at).start;
    if word.joined || lead == line || words.is_comma(lead - 1) {
        cue.boundary = Some(lead);
    }
    Some(cue)
}

/// True for a phrase that names an outlet, also in marks.
fn is_channel(words: &Words<'_>, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|at| is_outlet(words, at))
}
