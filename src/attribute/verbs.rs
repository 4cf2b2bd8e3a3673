//! Verbs of saying: قال الوزير إن, "…" قال فلان, مضيفا أن, دعا إلى, رحب بـ, نفى.

use super::cue::{Cue, channels, lead_start};
use super::frames::{Found, Opener, find};
use super::phrases::{noun_phrase, skip_adverbials};
use super::subjects::{before, is_relative, split, subject_end};
use super::words::{Verb, Words, classes};
use crate::Act;
use crate::lexicon::{Frames, KeyWord, VerbPart, WordClass};
use std::ops::Range;

pub(super) const CLAUSE: &str = "claim/verb-clause";
pub(super) const PREPOSITION: &str = "claim/verb-preposition";
pub(super) const COLON: &str = "claim/verb-colon";
pub(super) const QUOTE: &str = "claim/verb-quote";
pub(super) const OBJECT: &str = "claim/verb-object";
pub(super) const BACK: &str = "claim/quote-then-verb";
pub(super) const PARTICIPLE: &str = "claim/participle";

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);
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
const PRONOUNS: u16 = classes(&[WordClass::Pronoun]);
/// Words in marks from which on they are speech.
const SPEECH: usize = 6;

/// The cue that the verb at `at` is, with its content's opener and its parties.
pub(super) fn verb<'a>(words: &Words<'a>, at: usize) -> Option<Cue<'a>> {
    let word = &words.words[at];
    if word.verbs.is_empty() || word.entity.is_some() || word.date || word.definite {
        return None;
    }
    let mut readings = word.verbs.clone();
    readings.sort_by_key(|verb| (verb.shift, verb.form.part != VerbPart::Perfect));
    readings
        .into_iter()
        .find_map(|verb| reading(words, at, verb))
}

fn reading<'a>(words: &Words<'a>, at: usize, verb: Verb<'a>) -> Option<Cue<'a>> {
    let form = verb.form;
    if !is_verb_here(words, at, verb) {
        return None;
    }
    let frames = frames_here(verb);
    let back = after_quote(words, at, verb);
    let tight = back.is_some_and(|(_, tight)| tight);
    let found = match back {
        Some((found, true)) => Some(found),
        _ => find(words, at, frames),
    };
    let found = found
        .filter(|found| tight || is_near(words, at, verb, found))
        .or(back.map(|(found, _)| found))
        .or_else(|| object(words, at, verb))?;
    let mut cue = Cue::new(
        at,
        form.lemma.clone(),
        form.act,
        rule(&found, form.part, at),
    );
    cue.shift = verb.shift;
    cue.form = Some(form);
    cue.frames = form.frames;
    cue.found = Some(found);
    parties(words, &mut cue, verb, &found);
    let word = &words.words[at];
    if found.kind == Opener::Object && cue.speaker.is_none() && !word.joined {
        return None;
    }
    if cue.speaker.is_none() && form.part != VerbPart::Participle {
        // First persons and duals look like other forms: inside speech only a named source counts.
        let spoken = word.depth > 0
            && words
                .pairs
                .iter()
                .any(|p| p.open < at && at < p.close && p.words >= SPEECH);
        if spoken || form.number == 2 {
            return None;
        }
    }
    if form.narrow && !is_bound(&cue, &found) {
        return None;
    }
    cue.boundary = boundary(words, &cue, verb, &found);
    Some(cue)
}

fn rule(found: &Found, part: VerbPart, at: usize) -> &'static str {
    match (found.kind, part) {
        (_, VerbPart::Participle) => PARTICIPLE,
        (Opener::Clause, _) => CLAUSE,
        (Opener::Preposition, _) => PREPOSITION,
        (Opener::Colon, _) => COLON,
        (Opener::Quote, _) if found.content < at => BACK,
        (Opener::Quote, _) => QUOTE,
        (Opener::Object, _) => OBJECT,
    }
}

/// True where the form can stand here as a verb and not as a noun or another person.
fn is_verb_here(words: &Words<'_>, at: usize, verb: Verb<'_>) -> bool {
    let form = verb.form;
    let word = &words.words[at];
    if form.nominative {
        return false;
    }
    let before = words.prev(at);
    let negation = before.and_then(|i| words.words[i].negation);
    if form.jussive && negation != Some(true) && negation.is_none() {
        return false;
    }
    match form.part {
        VerbPart::Participle => {
            let noun = word.source.is_some() && form.number != 1;
            word.prefix.is_none() && !noun && !(form.feminine && form.narrow)
        }
        VerbPart::Perfect => {
            if is_first_person(words, at, verb) {
                return false;
            }
            let noun = before.is_some_and(|i| {
                words.is(i, PREPOSITIONS | QUANTIFIERS) && !words.words[i].class_behind
            });
            !(verb.shift == 0 && noun)
        }
        VerbPart::Imperfect => {
            let led = before.is_some_and(|i| {
                words.words[i]
                    .complementizer
                    .is_some_and(|found| !found.pronoun)
            });
            verb.future || !led
        }
    }
}

/// A hamza on the first letter of a verb that has none there is the first person: أعتقد (I think).
fn is_first_person(words: &Words<'_>, at: usize, verb: Verb<'_>) -> bool {
    const ALEF: char = '\u{627}';
    const HAMZA_ABOVE: char = '\u{623}';
    let word = &words.words[at];
    let first = words.text[word.start + verb.shift as usize..word.end]
        .chars()
        .next();
    verb.form.lemma.starts_with(ALEF) && first == Some(HAMZA_ABOVE)
}

fn frames_here(verb: Verb<'_>) -> Frames {
    let form = verb.form;
    let frames = form.frames;
    if form.pronoun && form.part != VerbPart::Participle {
        if frames.has(Frames::ADDRESSEE) {
            return frames.without(Frames::OBJECT);
        }
        let own = Frames::BI_AN.or(Frames::BI);
        return match form.act {
            Act::Describe => own.or(Frames::QUOTE),
            _ => own,
        };
    }
    frames
}

/// Participles stand close to what they bring in.
fn is_near(words: &Words<'_>, at: usize, verb: Verb<'_>, found: &Found) -> bool {
    const NEAR: usize = 4;
    const ADDRESSED: usize = 16;
    if verb.form.part != VerbPart::Participle {
        return true;
    }
    let reach = if verb.form.frames.has(Frames::ADDRESSEE) {
        ADDRESSED
    } else {
        NEAR
    };
    let free = words.prev(at).is_none_or(|before| {
        words.is_comma(before) || words.words[before].close.is_some() || words.plain(before)
    });
    free && found.opener <= at + reach
}

/// Where the verb follows the quotation that it reports; true where only a comma parts them.
fn after_quote(words: &Words<'_>, at: usize, verb: Verb<'_>) -> Option<(Found, bool)> {
    const MOST: usize = 4;
    const LEAST_WORDS: usize = 3;
    let form = verb.form;
    if verb.shift > 0 || form.part == VerbPart::Participle || form.pronoun {
        return None;
    }
    let line = words.line_of(at);
    let mut before = at;
    let (mut thus, mut stopped) = (false, false);
    for _ in 0..MOST {
        if before == line.start {
            return None;
        }
        before -= 1;
        if let Some(pair) = words.words[before].close {
            let found = Found {
                opener: line.end,
                content: words.pairs[pair].open + 1,
                shift: 0,
                kind: Opener::Quote,
                pair: Some(pair),
                second: false,
            };
            let fits =
                words.pairs[pair].words >= LEAST_WORDS && (thus || form.frames.has(Frames::QUOTE));
            return fits.then_some((found, !stopped));
        }
        match words.key(before) {
            Some(KeyWord::Thus) => thus = true,
            _ if words.mark(before) == Some('.') => stopped = true,
            _ if words.is_comma(before) => {}
            _ => return None,
        }
    }
    None
}

/// The object as the content: أعلن الوزير استقالته.
fn object(words: &Words<'_>, at: usize, verb: Verb<'_>) -> Option<Found> {
    let form = verb.form;
    let describes = form.pronoun && form.act == Act::Describe;
    if !form.frames.has(Frames::OBJECT) || form.plain || form.part == VerbPart::Participle {
        return None;
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
    let joined = words.words[at].joined;
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
        None if joined && first == at + 1 || describes => first,
        None => return None,
    };
    let word = words.get(next)?;
    let bare = next > first || !(word.definite || word.entity.is_some() || word.source.is_some());
    (is_object(words, next, end) && !word.joined && bare).then(|| found(next))
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
    word.open.is_some()
        || word.plain
            && !words.is(at, NO_OBJECTS)
            && word.complementizer.is_none()
            && word.prefix.is_none()
            && !word.date
            && !verbal
            && !word.digits
}

/// Speaker, addressee and channels.
fn parties<'a>(words: &Words<'a>, cue: &mut Cue<'a>, verb: Verb<'a>, found: &Found) {
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
                if direct && (addressed || later.start > at + 1 || !named) {
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
        Act::Call | Act::Warn | Act::Threaten | Act::Question | Act::State | Act::Praise
    );
    if !told {
        cue.addressee = None;
    }
    let mut via = Vec::new();
    channels(words, rest, limit, &mut via);
    cue.via = via;
}

/// Verbs that mean other things too must touch their subject or their content.
fn is_bound(cue: &Cue<'_>, found: &Found) -> bool {
    let at = cue.at;
    let touches = |end: usize| found.opener >= end && found.opener <= end + 1;
    found.second
        || touches(at + 1)
        || found.content < at
        || cue.speaker.as_ref().is_some_and(|speaker: &Range<usize>| {
            speaker.start > at && touches(speaker.end) || speaker.end <= at && touches(at + 1)
        })
}

/// Where the clause before the cue ends: not at verbs inside its own relative clauses.
fn boundary(words: &Words<'_>, cue: &Cue<'_>, verb: Verb<'_>, found: &Found) -> Option<usize> {
    let at = cue.at;
    let line = words.line_of(at).start;
    let subject = cue.speaker.as_ref().filter(|speaker| speaker.end <= at);
    if verb.form.part == VerbPart::Participle || words.words[at].joined {
        return Some(lead_start(words, at, None));
    }
    if is_relative(words, at) || verb.form.pronoun {
        return None;
    }
    let lead = lead_start(words, at, subject);
    let first = &words.words[lead];
    let linked = words.is(lead, classes(&[WordClass::Conjunction])) || first.turn > 0;
    let clause = first.complementizer.is_some() && lead > line;
    if clause && !(lead > line && words.is(lead - 1, classes(&[WordClass::Conjunction]))) {
        return None;
    }
    if found.kind == Opener::Object && verb.form.part == VerbPart::Imperfect && lead > line {
        return None;
    }
    let parted = lead == line || words.is_comma(lead - 1) || linked;
    let joined = subject.is_some() && first.joined;
    (parted || joined || lead < at && subject.is_none()).then_some(lead)
}
