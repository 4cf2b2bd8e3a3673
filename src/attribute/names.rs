//! The name inside a noun phrase that tells who speaks.

use super::phrases::NO_NOUNS;
use super::stems::{clean, letters};
use super::words::{Words, classes};
use crate::lexicon::{KeyWord, SourceKind, WordClass};
use crate::{Label, Span, Str};
use std::ops::Range;

/// Most words of a name that no list has.
const LONGEST: usize = 4;

const CLOSED: u16 = NO_NOUNS | classes(&[WordClass::Quantifier, WordClass::Demonstrative]);

/// The longest mention of each body, by its referent. A mention behind لل lacks its alef and is no
/// name by itself.
pub(super) fn longest(words: &Words<'_>, referents: usize) -> Vec<Option<Span>> {
    let mut longest: Vec<Option<Span>> = vec![None; referents];
    for entity in words.entities {
        let Some(best) = longest.get_mut(entity.referent.index()) else {
            continue;
        };
        let doubled = entity.clitic.is_some() && words.text[entity.span].starts_with('\u{644}');
        let longer = best.is_none_or(|best| best.len() < entity.span.len());
        if entity.label == Label::Organization && !doubled && longer {
            *best = Some(entity.span);
        }
    }
    fuller(words.text, &mut longest);
    longest
}

/// وزارة الداخلية is وزارة الداخلية الأفغانية, where the article has only that one.
fn fuller(text: &str, longest: &mut [Option<Span>]) {
    let mut sorted: Vec<(&str, usize)> = longest
        .iter()
        .enumerate()
        .filter_map(|(at, span)| span.map(|span| (&text[span], at)))
        .collect();
    sorted.sort_unstable();
    let longer = |of: &str, at: usize| {
        let (name, _) = sorted.get(at)?;
        let rest = name.strip_prefix(of)?.strip_prefix(' ')?;
        Some(rest.split(' ').count() == 1 && letters(rest).len() < rest.chars().count())
    };
    for (at, (name, referent)) in sorted.iter().enumerate() {
        let one = longer(name, at + 1) == Some(true) && longer(name, at + 2).is_none();
        if one && name.contains(' ') {
            longest[*referent] = longest[sorted[at + 1].1];
        }
    }
}

/// The end of a phrase without a byname in brackets or marks: بعثة الأمم المتحدة (يونامي).
pub(super) fn bare_end(words: &Words<'_>, start: usize, end: usize) -> usize {
    let last = end - 1;
    let open = match words.mark(last) {
        Some(')') => (start..last).rev().find(|at| words.mark(*at) == Some('(')),
        _ => {
            let pair = words.words[last].close.map(|pair| words.pairs[pair].open);
            let person = |open: usize| words.is_person(open + 1);
            let byname = |open: &usize| {
                *open > start && words.words[*open - 1].entity.is_some() && !person(*open)
            };
            pair.filter(byname)
        }
    };
    open.filter(|open| *open > start).unwrap_or(end)
}

/// True for a word that can be part of a name that no list has.
fn is_free(words: &Words<'_>, at: usize) -> bool {
    let word = &words.words[at];
    word.plain
        && !word.digits
        && word.entity.is_none()
        && word.source.is_none()
        && word.noun.is_none()
        && word.venue.is_none()
        && word.verbs.is_empty()
        && !words.is(at, CLOSED)
        && word.prefix.is_none()
        && word.word.is_none()
        && !word.date
}

fn is_role(words: &Words<'_>, at: usize) -> bool {
    let source = words.words[at].source;
    source.is_some_and(|source| source.kind == SourceKind::Role && !source.plural)
}

/// راستي ايليس قائد المنقذين, راستي ايليس، القائد: what stands before the role is the name.
pub(super) fn unlisted(words: &Words<'_>, range: &Range<usize>) -> Option<Str> {
    let start = range.start;
    let mut at = start;
    // وحيد سعودي: a nisba may be a family name.
    let nisba = |at: usize| at > start && words.label(at) == Some(Label::Nationality);
    let part = |at: usize| is_free(words, at) || nisba(at) && !words.words[at].definite;
    while at < range.end && at < start + LONGEST && part(at) {
        at += 1;
    }
    let role = at + usize::from(words.is_comma(at));
    let named = at > start + 1 && !words.words[start].definite && role < range.end;
    (named && is_role(words, role)).then(|| clean(&words.text[words.span(start, at)]))
}

/// مراسل الشبكة في القدس تيم فرانكس: what stands last behind a role and a whole name.
pub(super) fn trailing(words: &Words<'_>, range: &Range<usize>) -> Option<Str> {
    let mut start = range.end;
    let free =
        |at: usize| is_free(words, at) && !words.words[at].definite && !words.words[at].joined;
    while start > range.start + 1 && range.end - start < LONGEST && free(start - 1) {
        start -= 1;
    }
    let before = &words.words[start - 1];
    let whole = before.entity.is_some();
    let named = is_role(words, range.start) && whole && start + 2 <= range.end;
    named.then(|| clean(&words.text[words.span(start, range.end)]))
}

/// The name round a listed part of it: سيد كبير أميري, where only the middle is listed.
pub(super) fn around(words: &Words<'_>, range: &Range<usize>, at: usize) -> Option<Str> {
    let behind = words.behind_entity(at, range.end);
    if behind > at + 1 {
        return None;
    }
    let free = |i: usize| is_free(words, i) && !words.words[i].definite && !words.words[i].joined;
    let mut start = at;
    while start > range.start && at - start < LONGEST && free(start - 1) {
        start -= 1;
    }
    // A bare noun before a lone name may be an unlisted title: only what begins the phrase is name.
    if start > range.start {
        start = at;
    }
    let mut end = behind;
    while start < at && end < range.end && end - behind < LONGEST && free(end) {
        end += 1;
    }
    let whole = start < at && (end == range.end || is_role(words, end) || words.is_comma(end));
    whole.then(|| clean(&words.text[words.span(start, end)]))
}

/// تقرير الوزارة, تقرير للوزارة, بيان صدر عن الوزارة: the body that a document is by, and not one that
/// stands farther inside it.
pub(super) fn is_issuer(words: &Words<'_>, document: usize, body: usize) -> bool {
    let joined = body == document + 2 && words.words[body].prefix.is_some();
    let by = words.words[body - 1]
        .source
        .is_some_and(|source| source.kind == SourceKind::Document);
    joined || by || words.key(body - 1) == Some(KeyWord::An)
}

/// True where a lone name is part of a longer one.
pub(super) fn is_part(part: &str, name: &str) -> bool {
    let part = letters(part);
    part.len() > 2 && name.split(' ').any(|word| letters(word) == part)
}
