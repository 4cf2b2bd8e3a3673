//! Claims that headline, lead and pull quote tell again.

use super::headline::{GOES_ON, PULLED};
use super::words::Words;
use crate::text::{ALEF, BEH, FEH, LAM, Part, WAW, letter_codes};
use crate::{Claim, ClaimId, Span};

/// Claims of headline, lead and pull quotes that the others are compared with.
const MOST_ANCHORS: usize = 24;
/// Tokens of a content that are compared.
const LONGEST: usize = 48;
/// Words that two claims must share.
const LEAST: usize = 3;
/// Words of the lead at least: shorter lines are credits.
const LEAD: usize = 8;

/// A claim of the headline, the lead or a pull quote, with the stems of its content.
struct Anchor {
    claim: usize,
    stems: Vec<u32>,
    pulled: bool,
}

/// Sets `repeats` of each claim that says again what one before it says.
pub(super) fn mark(words: &Words<'_>, claims: &mut [Claim]) {
    if claims.len() < 2 {
        return;
    }
    let lead = lead_end(words);
    let mut anchors: Vec<Anchor> = Vec::new();
    for (claim, found) in claims.iter().enumerate() {
        let pulled = found.rule == PULLED || found.rule == GOES_ON && found.cue.is_none();
        if found.content.start < lead || pulled {
            let stems = stems(words, found.content);
            anchors.push(Anchor {
                claim,
                stems,
                pulled,
            });
        }
        if anchors.len() == MOST_ANCHORS {
            break;
        }
    }
    for index in 1..claims.len() {
        let claim = &claims[index];
        let may = |other: usize| {
            let before = &claims[other];
            let parted = before.content.end <= claim.content.start;
            let source = match (&before.resolved, &claim.resolved) {
                (Some(a), Some(b)) => a == b,
                _ => true,
            };
            parted && source
        };
        let own = anchors
            .iter()
            .any(|anchor| anchor.claim == index && anchor.pulled);
        let mut before = anchors
            .iter()
            .take_while(|anchor| anchor.claim < index)
            .filter(|anchor| may(anchor.claim))
            .peekable();
        if before.peek().is_none() && !own {
            continue;
        }
        let here = stems(words, claim.content);
        if here.len() < LEAST {
            continue;
        }
        let found = before.find(|anchor| says_the_same(&here, &anchor.stems));
        let found = found.map(|anchor| anchor.claim);
        // A pull quote repeats what the text above it says.
        let above = || {
            let mut near = (0..index).rev().take(MOST_ANCHORS).filter(|at| may(*at));
            near.find(|at| says_the_same(&here, &stems(words, claims[*at].content)))
        };
        let found = found.or_else(|| if own { above() } else { None });
        claims[index].repeats = found.map(|at| claims[at].repeats.unwrap_or(ClaimId::at(at)));
    }
}

/// The byte behind headline and lead.
fn lead_end(words: &Words<'_>) -> usize {
    let body = (0..words.lines.len())
        .find(|line| words.parts[*line] == Part::Body && words.lines[*line].len() >= LEAD);
    let behind = body.and_then(|line| words.get(words.lines[line].end - 1));
    behind.map_or(0, |word| word.end)
}

fn says_the_same(a: &[u32], b: &[u32]) -> bool {
    let shared = a
        .iter()
        .filter(|stem| b.binary_search(stem).is_ok())
        .count();
    let shorter = a.len().min(b.len());
    shared >= LEAST && shared * 10 >= shorter * 7
}

/// The first letters of the words of a content without proclitics and article, sorted.
fn stems(words: &Words<'_>, content: Span) -> Vec<u32> {
    const LETTERS: usize = 4;
    let first = words.token_at(content.start);
    let inside = words.words[first..].iter().take(LONGEST);
    let inside = inside.take_while(|word| word.start < content.end);
    let mut stems: Vec<u32> = inside
        .filter(|word| word.plain && (word.digits || word.classes == 0 && word.letters > 2))
        .map(|word| {
            let slice = &words.text[word.start..word.end];
            if word.digits {
                let digits = slice.bytes().fold(0u32, |sum, byte| {
                    sum.wrapping_mul(31).wrapping_add(u32::from(byte))
                });
                return digits | 1 << 31;
            }
            let mut codes = [0u8; 9];
            for (place, (_, code)) in codes.iter_mut().zip(letter_codes(slice)) {
                *place = code;
            }
            let mut rest = &codes[..];
            if word.joined && matches!(rest[0], WAW | FEH) {
                rest = &rest[1..];
            }
            if word.prefix.is_some() && matches!(rest[0], BEH | LAM) {
                rest = &rest[1..];
            }
            if word.letters > 4 && rest[0] == ALEF && rest[1] == LAM {
                rest = &rest[2..];
            }
            let letters = rest.iter().take(LETTERS);
            letters.fold(0, |stem, code| stem << 5 | u32::from(*code))
        })
        .collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}
