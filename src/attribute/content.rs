//! Where reported clauses end, and the claims that cues make.

use super::certainty;
use super::cue::{Cue, channels, is_outlet};
use super::frames::Opener;
use super::links::{is_clause_link, is_thus_said};
use super::pieces::spoken_end;
use super::tails::TAIL;
use super::words::{Prefix, Words, classes};
use crate::lexicon::{KeyWord, VerbPart, WordClass};
use crate::{Act, Claim, ClaimKind, Span, Str};
use std::ops::Range;

/// Longest reported clause in tokens.
const LONGEST: usize = 400;

const CONJUNCTIONS: u16 = classes(&[WordClass::Conjunction]);

/// A claim with the tokens that later stages need.
pub(super) struct Made {
    pub(super) claim: Claim,
    /// The cue's token, which orders the claims as they are read.
    pub(super) at: usize,
    pub(super) speaker: Option<Range<usize>>,
    pub(super) feminine: Option<bool>,
    pub(super) plural: bool,
    /// True where the source is hidden: يعتقد أن (it is thought that).
    pub(super) hidden: bool,
    /// True for a cue inside another claim's content.
    pub(super) nested: bool,
    /// The pair of marks that is the content.
    pub(super) pair: Option<usize>,
}

/// The token behind a reported clause that begins at `start`: the stop, the end of the marks it
/// stands in, or the next boundary.
pub(super) fn clause_end(words: &Words<'_>, start: usize, bounds: &[bool], kind: Opener) -> usize {
    // A noun phrase as content is over where another clause begins.
    let noun = matches!(kind, Opener::Preposition | Opener::Object);
    let end = words.line_of(start).end;
    let depth = words.words[start].depth;
    let end = end.min(start + LONGEST);
    for (at, word) in words.words.iter().enumerate().take(end).skip(start) {
        if at > start && bounds[at] && word.depth <= depth {
            let mut behind = at;
            while behind > start + 1 {
                let loose = words.is_comma(behind - 1)
                    || matches!(words.mark(behind - 1), Some('-' | '.' | '؛'));
                if !loose {
                    break;
                }
                behind -= 1;
            }
            return behind;
        }
        if word.depth < depth {
            return at;
        }
        if word.depth > depth {
            continue;
        }
        if let Some(pair) = word.close {
            if words.pairs[pair].open < start {
                return at;
            }
            // "… نص." ends the sentence unless a comma follows.
            let stopped = at > start && words.ends_sentence(at - 1);
            let goes_on =
                words.is_comma(at + 1) || words.get(at + 1).is_some_and(|w| w.plain && w.glued);
            if stopped && !goes_on {
                return at;
            }
        }
        if words.ends_sentence(at) {
            return at;
        }
        if noun && at > start + 1 && is_clause_link(words, at) || is_thus_said(words, at) {
            return at;
        }
        if words.is_comma(at) && at > start + 2 && words.get(at + 1).is_some_and(|w| w.turn > 0) {
            return at;
        }
    }
    end
}

/// The claim of a cue, where it has content.
pub(super) fn make(
    words: &Words<'_>,
    cue: &Cue<'_>,
    bounds: &[bool],
    before: &[Made],
) -> Option<Made> {
    let made = cut(words, cue, bounds, before)?;
    (made.claim.content.start < made.claim.content.end).then_some(made)
}

fn cut(words: &Words<'_>, cue: &Cue<'_>, bounds: &[bool], before: &[Made]) -> Option<Made> {
    let Some(found) = cue.found else {
        return statement(words, cue, before);
    };
    let start = found.content;
    match found.kind {
        Opener::Quote => {
            let index = found.pair?;
            let pair = words.pairs[index];
            let mut end = pair.close;
            if !pair.closed {
                end = clause_end(words, start, bounds, found.kind).min(end);
            }
            let content = Span::new(words.get(start)?.start, words.get(end.checked_sub(1)?)?.end);
            (end > start).then(|| claim(words, cue, ClaimKind::Direct, content, Some(index)))
        }
        Opener::Colon => {
            let spoken = start > 0 && words.mark(start - 1) == Some('(');
            let end = match spoken_end(words, start.saturating_sub(1)).filter(|_| spoken) {
                Some(end) => end,
                None => verbatim_end(words, start, bounds),
            };
            let content = Span::new(words.get(start)?.start, words.get(end.checked_sub(1)?)?.end);
            (end > start).then(|| claim(words, cue, ClaimKind::Direct, content, None))
        }
        Opener::Clause | Opener::Preposition | Opener::Object => {
            if !words.same_line(cue.at, start) {
                return None;
            }
            let mut end = clause_end(words, start, bounds, found.kind);
            while end > start + 1 && words.is_comma(end - 1) {
                end -= 1;
            }
            if end <= start {
                return None;
            }
            let mut via = Vec::new();
            let end = match channel_tail(words, start, end, found.kind) {
                Some(tail) => {
                    channels(words, tail, end, &mut via);
                    tail
                }
                None => end,
            };
            let first = &words.words[start];
            let behind = words.words[end - 1].end;
            let describes = cue.act == Act::Describe;
            if let Some(index) = first
                .open
                .filter(|_| describes || found.kind != Opener::Object)
            {
                let pair = words.pairs[index];
                // Nothing but a quotation behind the opener is direct; a description ends with it.
                let parted = words.mark(pair.close + 1) == Some(':');
                if pair.close + 1 >= end || !pair.closed || describes || parted {
                    let close = pair.close.min(end);
                    let content =
                        Span::new(words.get(start + 1)?.start, words.words[close - 1].end);
                    return (close > start + 1)
                        .then(|| claim(words, cue, ClaimKind::Direct, content, Some(index)));
                }
            }
            let future = first
                .verbs
                .iter()
                .find(|verb| verb.future && verb.form.part == VerbPart::Imperfect);
            let shift = found.shift.max(future.map_or(0, |verb| verb.shift));
            let mut content = Span::new(first.start + shift as usize, behind);
            // A ب standing alone is left off whole.
            if content.start == first.end {
                content.start = words.get(start + 1)?.start;
            }
            let mixed = (start..end).any(|at| words.words[at].open.is_some());
            let kind = if mixed {
                ClaimKind::Mixed
            } else {
                ClaimKind::Indirect
            };
            let mut made = claim(words, cue, kind, content, None);
            let spans = via.iter().filter_map(|range| phrase_span(words, range));
            made.claim.via.extend(spans);
            Some(made)
        }
    }
}

/// أعلن استقالته | في بيان نشره على حسابه: where a noun as content ends and the channel of the whole
/// sentence begins.
fn channel_tail(words: &Words<'_>, start: usize, end: usize, kind: Opener) -> Option<usize> {
    const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
    if !matches!(kind, Opener::Preposition | Opener::Object) {
        return None;
    }
    let here = words.words[start].depth;
    (start + 1..end.saturating_sub(1)).find(|at| {
        let placed = matches!(words.key(*at), Some(KeyWord::Fi | KeyWord::Through));
        let word = &words.words[*at + 1];
        let document = word.venue == Some(true) && !word.definite;
        placed && words.is(*at, PREPOSITIONS) && word.depth == here && document
    })
}

/// Words behind a colon without marks go on over full stops to the next cue.
fn verbatim_end(words: &Words<'_>, start: usize, bounds: &[bool]) -> usize {
    const MOST: usize = 60;
    let line = words.line_of(start).end;
    let mut end = clause_end(words, start, bounds, Opener::Colon);
    while end + 1 < line
        && end - start < MOST
        && words.ends_sentence(end)
        && !bounds[end]
        && !bounds[end + 1]
    {
        let next = clause_end(words, end + 1, bounds, Opener::Colon);
        if next <= end + 1 {
            break;
        }
        end = next;
        if end < line && !words.ends_sentence(end) {
            break;
        }
    }
    end
}

/// The statement before or behind an attribution phrase or a headline's colon.
fn statement(words: &Words<'_>, cue: &Cue<'_>, before: &[Made]) -> Option<Made> {
    let Range { mut start, mut end } = cue.content.clone()?;
    while start + 1 < end && words.is_comma(end - 1) {
        end -= 1;
    }
    while start < end && words.words[start].mark.is_some() && words.words[start].open.is_none() {
        start += 1;
    }
    if start >= end {
        return None;
    }
    let (first, last) = (words.words[start].start, &words.words[end - 1]);
    if cue.rule == TAIL {
        // The same words may be another source's already.
        let same = before.iter().rev().take(8).find(|made| {
            let content = made.claim.content;
            content.start >= first && content.end >= last.start && content.end <= last.end
        });
        // على حد قوله only says again who speaks.
        if same.is_some() && cue.speaker.is_none() {
            return None;
        }
        if let Some(same) = same {
            return Some(claim(
                words,
                cue,
                same.claim.kind,
                same.claim.content,
                same.pair,
            ));
        }
        if let Some(index) = last.close {
            let pair = words.pairs[index];
            let inner = pair.open >= start && pair.words > 4;
            if inner && (pair.open == start || pair.words * 10 >= (end - start) * 6) {
                let content = Span::new(
                    words.words[pair.open + 1].start,
                    words.words[pair.close - 1].end,
                );
                return Some(claim(words, cue, ClaimKind::Direct, content, Some(index)));
            }
        }
    }
    let word = &words.words[start];
    let linked = cue.rule == TAIL && !word.entity_first && words.is(start, CONJUNCTIONS);
    let mut content = Span::new(word.start, last.end);
    if cue.rule == TAIL && !linked {
        content.start = conjunction_end(words, start);
    }
    let mixed = (start..end).any(|at| words.words[at].open.is_some());
    let kind = if mixed {
        ClaimKind::Mixed
    } else {
        ClaimKind::Indirect
    };
    Some(claim(words, cue, kind, content, None))
}

/// The byte behind a و that only joins the sentence to the one before.
fn conjunction_end(words: &Words<'_>, at: usize) -> usize {
    let word = &words.words[at];
    let slice = &words.text[word.start..word.end];
    let mut codes = crate::text::letter_codes(slice);
    let first = codes.next().map(|(_, code)| code);
    let second = codes.next();
    match second {
        Some((byte, _)) if first == Some(crate::text::WAW) && word.joined => word.start + byte,
        _ => word.start,
    }
}

fn claim(
    words: &Words<'_>,
    cue: &Cue<'_>,
    kind: ClaimKind,
    content: Span,
    pair: Option<usize>,
) -> Made {
    let mut claim = Claim::new(kind, cue.act, content);
    if cue.len > 0 {
        let start = words.words[cue.at].start + cue.shift as usize;
        claim.cue = Some(Span::new(start, words.words[cue.at + cue.len - 1].end));
        claim.lemma = Some(cue.lemma.clone());
    }
    claim.negated = cue.form.is_some()
        && words.prev(cue.at).is_some_and(|before| {
            // لما دعا إليه is no negation: the jussive follows one.
            let jussive = words.words[before].negation == Some(true);
            let imperfect = cue
                .form
                .is_some_and(|form| form.part == VerbPart::Imperfect);
            let negates = words.words[before].negation.is_some() && (imperfect || !jussive);
            negates && words.key(before).is_none()
        });
    claim.speaker = cue
        .speaker
        .as_ref()
        .and_then(|range| phrase_span(words, range));
    claim.addressee = cue
        .addressee
        .as_ref()
        .and_then(|range| phrase_span(words, range));
    claim.via = cue
        .via
        .iter()
        .filter_map(|range| phrase_span(words, range))
        .collect();
    // A body inside the speaker's own title is no outlet: الأمين العام لحلف الناتو. One that he spoke
    // to is: المتحدث لهسبريس.
    if let (Some(speaker), Some(range)) = (claim.speaker, &cue.speaker) {
        let told = told(words, range);
        claim
            .via
            .retain(|via| told == Some(*via) || !speaker.contains(*via));
    }
    claim.rule = Str::from_static(cue.rule);
    (claim.certainty, claim.hedge) = certainty::of(words, cue, &claim);
    let thought = cue.speaker.is_none()
        && cue.form.is_some_and(|form| {
            let third = form.part == VerbPart::Imperfect && !form.feminine && form.number == 1;
            let weak = form.act == Act::Expect || !form.frames.has(crate::lexicon::Frames::QUOTE);
            form.passive || third && weak && !form.pronoun && !words.words[cue.at].joined
        });
    let hidden = cue.hidden || thought;
    Made {
        claim,
        at: cue.at,
        speaker: cue.speaker.clone(),
        feminine: cue.form.map(|form| form.feminine),
        plural: cue.form.is_some_and(|form| form.number == 3),
        hidden,
        nested: false,
        pair,
    }
}

/// The outlet right behind the one who speaks to it.
fn told(words: &Words<'_>, speaker: &Range<usize>) -> Option<Span> {
    let at = speaker.start + 1;
    let head = &words.words[speaker.start];
    let told = at < speaker.end
        && head.definite
        && words.words[at].prefix == Some(Prefix::Li)
        && is_outlet(words, at);
    told.then(|| words.span(at, words.behind_entity(at, speaker.end)))
}

/// The span of a noun phrase, without marks that only stand at one of its ends.
pub(super) fn phrase_span(words: &Words<'_>, range: &Range<usize>) -> Option<Span> {
    let Range { mut start, mut end } = range.clone();
    while start < end && words.mark(start).is_some_and(|mark| mark != '(') {
        start += 1;
    }
    while end > start + 1 && words.words[end - 1].open.is_some() {
        end -= 1;
    }
    if end > start
        && let Some(pair) = words.words[end - 1].close
        && words.pairs[pair].open < start
    {
        end -= 1;
    }
    (end > start)
        .then(|| words.span(start, end))
        .filter(|span| !span.is_empty())
}
