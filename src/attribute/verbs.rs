//! Verbs of saying: قال الوزير إن, "…" قال فلان, مضيفا أن, دعا إلى, رحب بـ, نفى.

use super::cue::{Cue, lead_start};
use super::frames::{Found, Opener, find};
use super::guards::{heads, is_bound, is_joined, is_other_perfect, is_stray};
use super::objects::object;
use super::parties::parties;
use super::subjects::is_relative;
use super::words::{Verb, Words, classes};
use crate::Act;
use crate::lexicon::{Frames, KeyWord, VerbPart, WordClass};

pub(super) const CLAUSE: &str = "claim/verb-clause";
pub(super) const PREPOSITION: &str = "claim/verb-preposition";
pub(super) const COLON: &str = "claim/verb-colon";
pub(super) const QUOTE: &str = "claim/verb-quote";
pub(super) const OBJECT: &str = "claim/verb-object";
pub(super) const BACK: &str = "claim/quote-then-verb";
pub(super) const PARTICIPLE: &str = "claim/participle";

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);

/// The cue that the verb at `at` is, with its content's opener and its parties.
pub(super) fn verb<'a>(words: &Words<'a>, at: usize) -> Option<Cue<'a>> {
    let word = &words.words[at];
    if word.verbs.is_empty() || word.entity.is_some() || word.date {
        return None;
    }
    let mut readings: Vec<Verb<'a>> = word.verbs.iter().collect();
    readings.sort_by_key(|verb| (verb.shift, verb.form.part != VerbPart::Perfect));
    // An object alone is the weakest frame: another reading may have a clause.
    let of = |objects| {
        readings
            .iter()
            .find_map(|verb| reading(words, at, *verb, objects))
    };
    of(false).or_else(|| of(true))
}

fn reading<'a>(words: &Words<'a>, at: usize, verb: Verb<'a>, objects: bool) -> Option<Cue<'a>> {
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
    // أكد الوزير حرص بلاده على السلام: the preposition is the object's own.
    let nearer = found
        .filter(|found| objects_first(words, found))
        .and_then(|found| object(words, at, verb).filter(|object| object.opener < found.opener));
    let found = nearer.or(found);
    let found = found
        .filter(|found| tight || is_near(words, at, verb, found))
        .or(back.map(|(found, _)| found))
        .or_else(|| object(words, at, verb).filter(|_| objects))?;
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
    let implicit = is_joined(words, at) || form.part == VerbPart::Participle;
    if found.kind == Opener::Object && cue.speaker.is_none() && !implicit {
        return None;
    }
    let unnamed = cue.speaker.as_ref().is_none_or(|speaker| {
        let head = &words.words[speaker.start];
        head.source.is_none() && !(speaker.clone()).any(|i| words.words[i].entity.is_some())
    });
    if cue.speaker.is_none() || word.spoken && unnamed {
        // First persons and duals look like other forms: inside speech only a named source counts.
        // وقالا إن is nothing but a dual.
        let dual = form.number == 2 && !(word.joined && found.kind == Opener::Clause);
        if word.spoken || dual {
            return None;
        }
    }
    let closed = word.classes != 0 && !word.class_behind;
    let colon = words.mark(found.opener) == Some(':')
        || found.opener > 0 && words.mark(found.opener - 1) == Some(':');
    let spoken = colon && form.frames.has(Frames::BI_AN);
    let clause = word.joined && (found.kind == Opener::Clause || spoken);
    let loose = closed || form.narrow && !clause;
    // عبر التحكم بها عن بعد, بلغت 900 مليون: a preposition, and a measure.
    let measure = cue
        .speaker
        .as_ref()
        .is_some_and(|speaker| words.words[speaker.start].digits);
    if unnamed && !word.joined && (closed || measure && found.kind != Opener::Clause) {
        return None;
    }
    if closed && found.kind == Opener::Quote || loose && !is_bound(&cue, &found) {
        return None;
    }
    if is_stray(words, &cue, verb, &found) || is_other_perfect(words, &cue, verb) {
        return None;
    }
    cue.boundary = boundary(words, &cue, verb, &found);
    Some(cue)
}

/// True for an opener that an object before it can have for itself.
fn objects_first(words: &Words<'_>, found: &Found) -> bool {
    let before = found.opener.checked_sub(1);
    found.kind == Opener::Preposition && before.is_some_and(|before| !words.is_comma(before))
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
            let noun = word.source.is_some() && (form.number != 1 || form.feminine);
            let parted = before.is_none_or(|i| {
                words.is_comma(i) || words.words[i].close.is_some() || words.words[i].definite
            });
            // مطالبة is a noun of saying where it does not agree with a noun before it.
            let saying = form.feminine && word.noun.is_some() && !parted;
            let adjective = form.feminine && form.narrow || negation.is_some() || saying;
            // خمسة متهمين, العمال مطالبون: a noun or a predicate.
            const NOMINATIVE: &str = "\u{648}\u{646}";
            let predicate = words.text[word.start..word.end].ends_with(NOMINATIVE);
            let led = before.is_some_and(|i| {
                let word = &words.words[i];
                let noun = word.definite || word.entity.is_some() || !word.verbs.is_empty();
                word.plain && (predicate || !noun && !word.date)
            });
            let adjective = adjective || form.number == 3 && !form.plain && led;
            word.prefix.is_none() && !noun && !adjective
        }
        VerbPart::Perfect => {
            if is_first_person(words, at, verb) {
                return false;
            }
            if verb.shift == 0
                && (form.narrow || form.homograph)
                && !form.feminine
                && form.number == 1
                && !heads(words, at)
            {
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
        // بيان نشرته الصحيفة tells the channel and no words.
        if !frames.has(Frames::OBJECT) {
            return Frames::NONE;
        }
        let own = Frames::BI_AN.or(Frames::BI);
        return match form.act {
            Act::Describe => own.or(Frames::QUOTE),
            _ => own,
        };
    }
    // عملا يعتبر "غير مناسب" is the judgement of nobody who is named.
    if form.act == Act::Describe && form.part == VerbPart::Imperfect {
        return frames.without(Frames::QUOTE);
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
    // واصفا الأوضاع في المدينة بـ"المأساوية"
    let described = verb.form.act == Act::Describe && words.key(found.opener) == Some(KeyWord::Bi);
    let reach = if verb.form.frames.has(Frames::ADDRESSEE) || described {
        ADDRESSED
    } else {
        NEAR
    };
    let free = words.prev(at).is_none_or(|before| {
        let parted = words.is_comma(before) || words.ends_sentence(before);
        parted
            || words.words[before].close.is_some()
            || words.plain(before)
            || words.mark(before) == Some(':')
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
    if (lead..at).any(|i| words.words[i].word == Some(KeyWord::If)) {
        return None;
    }
    // وهو ما يتوقع
    let what = lead > line + 1 && words.key(lead) == Some(KeyWord::Ma);
    if what && words.is(lead - 1, classes(&[WordClass::Pronoun])) && words.words[lead - 1].joined {
        return Some(lead - 1);
    }
    let first = &words.words[lead];
    let linked = words.is(lead, classes(&[WordClass::Conjunction]))
        || first.turn > 0
        || matches!(first.word, Some(KeyWord::Illa | KeyWord::But));
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
