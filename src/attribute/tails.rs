//! Attribution phrases: "…، بحسب الوزارة." behind a statement, "وفقا للوزارة، …" before it.

use super::adverbials::skip_adverbials;
use super::cue::{Cue, channels};
use super::frames::find;
use super::phrases::noun_phrase;
use super::subjects::is_who;
use super::words::{Words, classes};
use crate::lexicon::{
    AttributionPhrase, Frames, KeyWord, PhraseRole, SourceKind, VerbForm, VerbPart, WordClass,
};
use std::ops::Range;

pub(super) const TAIL: &str = "claim/attribution-tail";
pub(super) const LEAD: &str = "claim/source-then-clause";

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
const RELATIVES: u16 = classes(&[WordClass::Relative]);
const CONJUNCTIONS: u16 = classes(&[WordClass::Conjunction]);
const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);
const DEMONSTRATIVES: u16 = classes(&[WordClass::Demonstrative]);

/// What an attribution phrase names.
struct Source {
    speaker: Option<Range<usize>>,
    /// The token behind it.
    behind: usize,
    /// A verb of saying that makes no claim of its own.
    verb: Option<usize>,
}

/// The cue that the phrase at `at` is, and the verb in it that is none.
pub(super) fn phrase<'a>(words: &Words<'a>, at: usize) -> Option<(Cue<'a>, Option<usize>)> {
    let word = &words.words[at];
    let (phrase, len, shift) = words.phrase(at)?;
    let via = phrase.role == PhraseRole::Via;
    if word.entity.is_some() || via && !is_only_source(words, at) {
        return None;
    }
    let source = source(words, at, phrase, len)?;
    if phrase.role == PhraseRole::As {
        let cue = as_said(words, at, &source)?;
        return Some((cue, source.verb));
    }
    let mut cue = Cue::new(at, phrase.lemma.clone(), phrase.act, TAIL);
    cue.shift = shift;
    cue.len = phrase.words.min(len);
    cue.speaker = source.speaker.clone();
    if let (Some(speaker), true) = (&source.speaker, source.verb.is_some()) {
        // وفقا لما صرح به مصدر لرويترز
        const NEAR: usize = 6;
        let end = words.line_of(at).end.min(speaker.end + NEAR);
        let near = speaker.end..end;
        let stop = near
            .clone()
            .find(|i| words.words[*i].mark.is_some_and(|m| m != '"' && m != '«'));
        channels(words, speaker.end, stop.unwrap_or(end), &mut cue.via);
    }
    if phrase.role == PhraseRole::Document {
        let all = Frames::QUOTE.or(Frames::AN).or(Frames::BI_AN);
        cue.found = find(words, source.behind - 1, all);
        cue.found?;
        cue.rule = LEAD;
        cue.boundary = Some(at);
        return Some((cue, source.verb));
    }
    let sentence = sentence(words, at);
    let inserted = word.joined && at > sentence.start && words.is_comma(at - 1);
    let first =
        at == sentence.start || at == sentence.start + 1 && words.mark(sentence.start).is_some();
    if first || inserted {
        cue.content = Some(statement_behind(words, source.behind, sentence.end)?);
        cue.rule = LEAD;
        cue.boundary = Some(at);
        return Some((cue, source.verb));
    }
    let before = if words.is_comma(at - 1) { at - 1 } else { at };
    if before <= sentence.start {
        return None;
    }
    cue.boundary = Some(before);
    let behind = source.behind;
    let last = behind >= sentence.end
        || words.words[behind].mark.is_some()
        || words.is(behind, PREPOSITIONS | RELATIVES | CONJUNCTIONS)
        || words.words[behind].joined
        || words.words[behind].date;
    let end = if last { before } else { sentence.end };
    cue.content = Some(sentence.start..end);
    Some((cue, source.verb))
}

/// "…، نقلا عن الوكالة." where no verb of saying stands in the sentence before it.
fn is_only_source(words: &Words<'_>, at: usize) -> bool {
    let sentence = sentence(words, at);
    let says = |at: usize| {
        let word = &words.words[at];
        word.entity.is_none()
            && (!word.verbs.is_empty() || word.noun.is_some() || word.phrase.is_some())
    };
    at > sentence.start + 2 && !(sentence.start..at).any(says)
}

/// "…، كما قال الوزير." and nothing behind its subject: the statement stands before it.
fn as_said<'a>(words: &Words<'a>, at: usize, source: &Source) -> Option<Cue<'a>> {
    let verb = source.verb?;
    let speaker = source.speaker.clone()?;
    let word = &words.words[verb];
    let says = |form: &VerbForm| {
        form.part != VerbPart::Participle && !form.pronoun && form.frames.has(Frames::AN)
    };
    let found = word.verbs.iter().find(|verb| says(verb.form))?;
    let sentence = sentence(words, at);
    let before = if words.is_comma(at.checked_sub(1)?) {
        at - 1
    } else {
        at
    };
    let behind = source.behind;
    let over =
        behind >= sentence.end || words.is_comma(behind) || words.words[behind].close.is_some();
    // كما قال الوزير إن brings in more of his words.
    let more = || find(words, verb, found.form.frames.without(Frames::BI)).is_some();
    if word.joined || before <= sentence.start + 1 || !over || more() {
        return None;
    }
    let mut cue = Cue::new(verb, found.form.lemma.clone(), found.form.act, TAIL);
    cue.shift = found.shift;
    cue.speaker = Some(speaker);
    cue.content = Some(sentence.start..before);
    cue.boundary = Some(before);
    Some(cue)
}

fn source(words: &Words<'_>, at: usize, phrase: &AttributionPhrase, len: usize) -> Option<Source> {
    let end = words.line_of(at).end;
    let mut first = at + len;
    if phrase.role == PhraseRole::Suffix {
        return Some(Source {
            speaker: None,
            behind: first,
            verb: None,
        });
    }
    if first >= end {
        return None;
    }
    let what = words.key(first) == Some(KeyWord::Ma);
    if matches!(phrase.role, PhraseRole::Clause | PhraseRole::As) || what {
        first += usize::from(what);
        let word = words.get(first).filter(|_| first < end)?;
        let clause = word
            .phrase
            .is_some_and(|(found, ..)| found.role == PhraseRole::Document);
        if clause {
            let (_, len, _) = words.phrase(first)?;
            let speaker = noun_phrase(words, first + len, end)?;
            let behind = speaker.end;
            return Some(Source {
                speaker: Some(speaker),
                behind,
                verb: Some(first),
            });
        }
        let verb = word
            .verbs
            .iter()
            .any(|verb| verb.form.part != VerbPart::Participle);
        if !verb {
            return None;
        }
        let subject = skip_adverbials(words, first + 1, end);
        let speaker = noun_phrase(words, subject, end);
        let behind = speaker.as_ref().map_or(first + 1, |speaker| speaker.end);
        return Some(Source {
            speaker,
            behind,
            verb: Some(first),
        });
    }
    let quoted = words.words[first].open.is_some();
    let joined = words.key(first) == Some(KeyWord::Li);
    if joined && first + 1 < end {
        first += 1;
    }
    if phrase.joined && !joined {
        words.words[first].prefix?;
    }
    let word = &words.words[first];
    let named = word.entity.is_some() || word.source.is_some() || word.outlet;
    let inside = words
        .get(first + 1)
        .is_some_and(|next| next.entity.is_some() || next.outlet);
    let counted = words
        .get(first + 1)
        .is_some_and(|next| next.source.is_some())
        || words.key(first + 1) == Some(KeyWord::Min);
    let other = words.is(first, QUANTIFIERS) && counted
        || words.is(first, DEMONSTRATIVES)
        || words.key(first) == Some(KeyWord::Same)
        || quoted && inside
        || word.noun.is_some();
    // حسب الحاجة and وفق القانون are no sources.
    let loose = phrase.words == 1 && len == 1;
    let fits = named || other || !loose;
    if !fits || word.date {
        return None;
    }
    let mut speaker = noun_phrase(words, first, end)?;
    if let Some(clause) = document_clause(words, &speaker, end) {
        speaker.end = clause;
    }
    let mut behind = speaker.end;
    if quoted && words.words[behind.min(words.len() - 1)].close.is_some() {
        behind += 1;
    }
    Some(Source {
        speaker: Some(speaker),
        behind,
        verb: None,
    })
}

/// المعلومات التي حصلت عليها الصحيفة: findings are told by their relative clause, which ends at the
/// comma or the stop.
fn document_clause(words: &Words<'_>, speaker: &Range<usize>, end: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    let source = words.words[speaker.start].source?;
    let relative = words.is(speaker.end, RELATIVES) && is_who(words, speaker.end);
    if source.kind != SourceKind::Document || !relative || speaker.len() > 2 {
        return None;
    }
    (speaker.end + 1..end.min(speaker.end + LONGEST)).find(|at| {
        words.is_comma(*at) || words.ends_sentence(*at) || words.key(*at) == Some(KeyWord::Then)
    })
}

/// The sentence round a phrase, inside its marks.
fn sentence(words: &Words<'_>, at: usize) -> Range<usize> {
    const LONGEST: usize = 400;
    /// Tokens of a dateline at the head of a line.
    const DATELINE: usize = 12;
    let line = words.line_of(at);
    let line = line.start.max(at.saturating_sub(LONGEST))..line.end.min(at + LONGEST);
    let depth = words.words[at].depth;
    let mut start = at;
    while start > line.start {
        let before = &words.words[start - 1];
        if before.depth < depth || words.ends_sentence(start - 1) && before.depth <= depth {
            break;
        }
        // CITY (AGENCY) -- text, or CITY - text at the head of a line.
        let dash = before.mark == Some('-')
            && (start < 2 || !before.glued || words.mark(start - 2) == Some('-'));
        if dash && start - line.start <= DATELINE && start < at {
            break;
        }
        let closed = before.close.is_some() && start >= 2 && words.ends_sentence(start - 2);
        if closed && before.depth == depth && start < at {
            break;
        }
        start -= 1;
    }
    let mut end = at;
    while end < line.end {
        let word = &words.words[end];
        if word.depth < depth || words.ends_sentence(end) && word.depth <= depth {
            break;
        }
        end += 1;
    }
    start..end
}

/// The statement behind a source: past its relative clause, a comma or فإن.
fn statement_behind(words: &Words<'_>, behind: usize, end: usize) -> Option<Range<usize>> {
    let mut at = behind;
    let then = |i: usize| words.key(i) == Some(KeyWord::Then);
    if at < end && words.is(at, RELATIVES | PREPOSITIONS) && !then(at) {
        at = (at..end).find(|i| words.is_comma(*i) || then(*i))?;
    }
    while at < end {
        let skip = words.is_comma(at)
            || words.mark(at) == Some(':')
            || words.words[at].date
            || words.words[at].close.is_some()
            || words.key(at) == Some(KeyWord::So);
        if !skip {
            break;
        }
        at += 1;
    }
    if at < end && then(at) {
        at += 1;
    }
    (at + 2 < end).then_some(at..end)
}
