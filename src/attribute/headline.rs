//! Claims that no verb brings in: headlines with a colon, quotations that go on.

use super::cue::{Cue, channels};
use super::frames::{Found, Opener};
use super::phrases::noun_phrase;
use super::words::Words;
use crate::lexicon::{KeyWord, SourceKind, VerbPart};
use crate::text::Part;
use crate::{Act, Str};
use std::ops::Range;

pub(super) const HEADLINE: &str = "claim/headline-colon";
pub(super) const COLON: &str = "claim/colon-quote";
pub(super) const GOES_ON: &str = "claim/quote-goes-on";
pub(super) const PULLED: &str = "claim/pull-quote";

/// Tokens of a source before the colon of a headline.
const LONGEST_SOURCE: usize = 14;
/// Words from which on marks without a cue are speech.
const SPEECH: usize = 6;

/// X: what X says. A label's line may repeat the headline behind its own colon.
pub(super) fn headline<'a>(words: &Words<'a>, line: usize) -> Option<Cue<'a>> {
    const LONGEST: usize = 45;
    let range = words.lines[line].clone();
    let first = match words.parts[line] {
        Part::Headline => range.start,
        Part::Label => {
            let label = range.clone().find(|at| words.mark(*at) == Some(':'))?;
            label + 1
        }
        _ => return None,
    };
    let colon =
        (first..range.end.min(first + LONGEST_SOURCE)).find(|at| words.mark(*at) == Some(':'))?;
    if colon == first || colon + 2 >= range.end || range.len() > LONGEST {
        return None;
    }
    let finite = (first..colon).any(|at| {
        let word = &words.words[at];
        let verb = word
            .verbs
            .iter()
            .any(|verb| verb.form.part != VerbPart::Participle);
        verb && word.entity.is_none() && word.source.is_none()
    });
    let speaker = noun_phrase(words, first, colon)?;
    let mut via = Vec::new();
    channels(words, speaker.end, colon, &mut via);
    let end = via
        .last()
        .map_or(speaker.end, |outlet: &Range<usize>| outlet.end);
    if end + 1 < colon {
        return None;
    }
    if finite || words.parts[line] == Part::Label && !named(words, &speaker) {
        return None;
    }
    let mut cue = Cue::new(colon, Str::from_static(":"), Act::State, HEADLINE);
    let pair = words.words[colon + 1].open;
    let whole = pair.filter(|pair| words.pairs[*pair].close + 2 >= range.end);
    cue.found = whole.map(|pair| Found {
        opener: colon,
        content: colon + 2,
        shift: 0,
        kind: Opener::Quote,
        pair: Some(pair),
        second: false,
    });
    cue.speaker = Some(speaker);
    cue.via = via;
    cue.content = Some(colon + 1..range.end);
    Some(cue)
}

fn named(words: &Words<'_>, phrase: &Range<usize>) -> bool {
    phrase
        .clone()
        .any(|at| words.words[at].entity.is_some() || words.words[at].source.is_some())
}

/// تقرير بعنوان: "…": marks round a title, also on the next line.
fn is_titled(words: &Words<'_>, open: usize) -> bool {
    let titled = |at: usize| {
        let word = at.checked_sub(1).and_then(|before| words.get(before));
        word.is_some_and(|word| word.word == Some(KeyWord::Titled))
    };
    let colon = open > 0 && words.mark(open - 1) == Some(':');
    titled(open) || colon && titled(open - 1)
}

/// المدرب الجديد فلان: "…": the sentence before the colon is nothing but a name or a role.
fn named_before(words: &Words<'_>, colon: usize) -> Option<Range<usize>> {
    let line = words
        .line_of(colon)
        .start
        .max(colon.saturating_sub(LONGEST_SOURCE));
    let start = (line..colon)
        .rev()
        .find(|at| words.ends_sentence(*at) || words.words[*at].close.is_some());
    let first = start.map_or(line, |stop| stop + 1);
    let name = noun_phrase(words, first, colon)?;
    let head = &words.words[name.start];
    let role = head
        .source
        .is_some_and(|source| source.kind == SourceKind::Role);
    let person = name.clone().any(|at| words.is_person(at));
    (name.end == colon && (role || person) && head.prefix.is_none()).then_some(name)
}

/// The claim of a pair of marks that nothing else has claimed, where it begins a sentence or stands
/// behind a colon.
pub(super) fn unclaimed<'a>(words: &Words<'a>, index: usize) -> Option<Cue<'a>> {
    const LONGEST_NAME: usize = 14;
    let pair = words.pairs[index];
    let open = &words.words[pair.open];
    if pair.words < SPEECH || open.depth > 0 || !pair.closed {
        return None;
    }
    let line = words.line_of(pair.open);
    if matches!(words.part(pair.open), Part::Label | Part::Dateline) {
        return None;
    }
    let colon = pair.open > line.start && words.mark(pair.open - 1) == Some(':');
    let begins = pair.open == line.start
        || words.ends_sentence(pair.open - 1)
        || words.words[pair.open - 1].close.is_some()
        || pair.open == line.start + 1 && words.mark(line.start).is_some();
    if !begins && !colon {
        return None;
    }
    if is_titled(words, pair.open) {
        return None;
    }
    let mut cue = Cue::new(pair.open, Str::default(), Act::State, GOES_ON);
    cue.len = 0;
    if colon {
        cue = Cue::new(pair.open - 1, Str::from_static(":"), Act::State, COLON);
        cue.speaker = named_before(words, pair.open - 1);
    } else if pair.open == line.start && pair.close + 1 >= line.end {
        // A pull quote and its speaker's name below.
        let below = words
            .lines
            .get(open.line as usize + 1)
            .filter(|below| below.len() <= LONGEST_NAME);
        let name = below.and_then(|below| noun_phrase(words, below.start, below.end));
        let whole = name.filter(|name| Some(name.end + 1) >= below.map(|below| below.end));
        if let Some(name) = whole.filter(|name| named(words, name)) {
            cue.speaker = Some(name);
            cue.rule = PULLED;
        }
    }
    cue.found = Some(Found {
        opener: pair.open,
        content: pair.open + 1,
        shift: 0,
        kind: Opener::Quote,
        pair: Some(index),
        second: false,
    });
    Some(cue)
}
