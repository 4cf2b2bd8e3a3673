//! Who the sources are: the fullest name that the article gives, also for implicit speakers.

use super::content::Made;
use super::words::{Prefix, Words};
use crate::lexicon::SourceKind;
use crate::text::{ALEF, LAM, letter_codes};
use crate::{Label, Referent, ReferentId, Str};
use std::ops::Range;

/// A source that has spoken.
#[derive(Clone)]
struct Seen {
    name: Str,
    referent: Option<ReferentId>,
    feminine: Option<bool>,
    plural: bool,
    person: bool,
    /// Letters of the head noun without the article.
    head: Vec<u8>,
    /// The same of every role in the phrase, and of the other words beside them.
    roles: Vec<Vec<u8>>,
    beside: Vec<Vec<u8>>,
    /// True for a source inside another's content.
    nested: bool,
}

/// Entities that are looked back over for a body.
const LOOK_BACK: usize = 200;
/// Most sources that are looked back over.
const MEMORY: usize = 24;

/// Names the sources of claims that are sorted as they are read.
pub(super) fn resolve(words: &Words<'_>, referents: &[Referent], made: &mut [Made]) {
    let mut seen: Vec<Seen> = Vec::new();
    let mut reach = 0;
    for made in made {
        let cue = made
            .claim
            .cue
            .map_or(made.claim.content.start, |cue| cue.start);
        let nested = cue < reach;
        reach = reach.max(made.claim.content.end);
        let mut source = match &made.speaker {
            Some(range) => explicit(words, referents, range, &seen, made),
            None if made.hidden => continue,
            None => match implicit(&seen, made) {
                Some(found) => found,
                None => continue,
            },
        };
        made.claim.resolved = Some(source.name.clone()).filter(|name| !name.is_empty());
        made.claim.referent = source.referent;
        source.nested = nested;
        if seen.len() == MEMORY {
            seen.remove(0);
        }
        seen.push(source);
    }
}

/// The last source that agrees with the verb.
fn implicit(seen: &[Seen], made: &Made) -> Option<Seen> {
    const NEAR: usize = 6;
    let agrees = |source: &&Seen| {
        let gender = match (made.feminine, source.feminine) {
            (Some(wanted), Some(given)) => wanted == given || wanted && source.plural,
            _ => true,
        };
        gender && (!made.plural || source.plural)
    };
    let near = || seen.iter().rev().take(NEAR);
    let found = near().filter(|source| !source.nested).find(agrees);
    let found = found.or_else(|| near().find(agrees));
    found
        .or_else(|| near().find(|source| !source.nested))
        .or(seen.last())
        .cloned()
}

fn explicit(
    words: &Words<'_>,
    referents: &[Referent],
    range: &Range<usize>,
    seen: &[Seen],
    made: &Made,
) -> Seen {
    let mut start = range.start;
    while start + 1 < range.end && words.mark(start).is_some() {
        start += 1;
    }
    let range = start..range.end;
    let first = &words.words[start];
    let source = first.source.filter(|_| first.entity.is_none());
    let mut found = Seen {
        name: Str::default(),
        referent: None,
        feminine: source.map(|source| source.feminine).or(made.feminine),
        plural: source.is_some_and(|source| source.plural) || made.plural,
        person: false,
        head: head(words, start),
        roles: Vec::new(),
        beside: Vec::new(),
        nested: false,
    };
    for at in range.clone() {
        let word = &words.words[at];
        let role = word
            .source
            .is_some_and(|source| source.kind == SourceKind::Role);
        if role && word.entity.is_none() {
            found.roles.push(head(words, at));
        } else if word.plain && word.letters > 3 && !words.is_person(at) {
            found.beside.push(head(words, at));
        }
    }
    let of_kind = |label: Label| {
        range
            .clone()
            .filter(move |at| words.words[*at].entity_first && words.label(*at) == Some(label))
    };
    let entity = |found: &mut Seen, at: usize| {
        if let Some(entity) = words.words[at].entity.map(|i| &words.entities[i]) {
            let referent = referents.get(entity.referent.index());
            found.name = referent
                .map_or(&entity.name, |referent| &referent.name)
                .clone();
            found.referent = Some(entity.referent);
        }
    };
    let kind = source.map(|source| source.kind);
    let impersonal = matches!(kind, Some(SourceKind::Document | SourceKind::Unnamed));
    let person = if words.is_person(start) {
        Some(start)
    } else {
        of_kind(Label::Person).next_back()
    };
    // سعد الحريري وقوى 14 آذار are two sources.
    let two = person == Some(start) && {
        let behind = words.behind_entity(start, range.end);
        behind < range.end && words.words[behind].joined && words.mark(behind).is_none()
    };
    if let Some(at) = person.filter(|_| !impersonal && !two) {
        entity(&mut found, at);
        found.person = true;
        return found;
    }
    let body = of_kind(Label::Organization).next();
    if kind == Some(SourceKind::Document)
        && let Some(at) = body
    {
        entity(&mut found, at);
        return found;
    }
    // An outlet behind ل is who was spoken to.
    let told = body.is_some_and(|at| words.words[at].prefix == Some(Prefix::Li));
    let short = range.len() <= 4 && first.definite && (body.is_none() || told);
    if kind == Some(SourceKind::Role)
        && !found.plural
        && let Some(same) = same_role(&found, range.len(), seen)
    {
        return Seen {
            head: found.head,
            roles: found.roles,
            beside: found.beside,
            feminine: found.feminine,
            ..same
        };
    }
    if short
        && let Some(kind) = kind
        && let Some(same) = anaphor(words, start, range.len(), kind, seen, made)
    {
        return Seen {
            head: found.head,
            feminine: found.feminine,
            ..same
        };
    }
    if first.entity.is_some() && words.behind_entity(start, range.end) == range.end {
        entity(&mut found, start);
        return found;
    }
    found.name = clean(&words.text[words.span(range.start, range.end)]);
    found
}

/// The person who spoke before under the same role: with nothing beside it or with one of the same
/// words, السفير الإسرائيلي goes back to سفير إسرائيل.
fn same_role(found: &Seen, len: usize, seen: &[Seen]) -> Option<Seen> {
    let role = found.roles.first()?;
    let matches = |source: &&Seen| {
        let same = source.roles.iter().any(|other| stems_match(other, role));
        let shared = |word: &Vec<u8>| {
            source.beside.iter().any(|other| {
                let common = word.iter().zip(other).take_while(|(a, b)| a == b).count();
                common >= 4 || stems_match(word, other)
            })
        };
        source.person && same && (len == 1 || found.beside.iter().any(shared))
    };
    seen.iter().rev().find(matches).cloned()
}

/// Who a definite noun goes back to: الوزارة, المسؤول, التقرير.
fn anaphor(
    words: &Words<'_>,
    start: usize,
    len: usize,
    kind: SourceKind,
    seen: &[Seen],
    made: &Made,
) -> Option<Seen> {
    let head = head(words, start);
    let same = seen
        .iter()
        .rev()
        .find(|source| stems_match(&source.head, &head));
    if same.is_some() {
        return same.cloned();
    }
    match kind {
        SourceKind::Document if len <= 2 && words.words[start].venue == Some(true) => {
            seen.last().cloned()
        }
        SourceKind::Role
            if !words.words[start]
                .source
                .is_some_and(|source| source.plural) =>
        {
            let agrees = |source: &&Seen| {
                source.person
                    && (made.feminine.is_none()
                        || source.feminine.is_none()
                        || source.feminine == made.feminine)
            };
            seen.iter().rev().find(agrees).cloned()
        }
        SourceKind::Body | SourceKind::Outlet if len == 1 => {
            let byte = words.words[start].start;
            let behind = words
                .entities
                .partition_point(|entity| entity.span.start < byte);
            let near = words.entities[..behind].iter().rev().take(LOOK_BACK);
            let entity = near.into_iter().find(|entity| {
                entity.label == Label::Organization
                    && stems_match(&letters(entity.name.split(' ').next().unwrap_or("")), &head)
            })?;
            Some(Seen {
                name: entity.name.clone(),
                referent: Some(entity.referent),
                feminine: None,
                plural: false,
                person: false,
                head,
                roles: Vec::new(),
                beside: Vec::new(),
                nested: false,
            })
        }
        _ => None,
    }
}

/// Equal but for the ending of gender or number.
fn stems_match(a: &[u8], b: &[u8]) -> bool {
    const ENDING: usize = 1;
    let shared = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    !a.is_empty() && shared + ENDING >= a.len().max(b.len()) && shared > 2
}

fn head(words: &Words<'_>, at: usize) -> Vec<u8> {
    let word = &words.words[at];
    letters(&words.text[(word.start + word.own as usize).min(word.end)..word.end])
}

/// The letters of a word without its article.
fn letters(word: &str) -> Vec<u8> {
    let codes: Vec<u8> = letter_codes(word).map(|(_, code)| code).collect();
    match codes[..] {
        [ALEF, LAM, ..] if codes.len() > 3 => codes[2..].to_vec(),
        [LAM, ..] if codes.len() > 4 && word.chars().count() > 4 => codes[1..].to_vec(),
        _ => codes,
    }
}

/// A noun phrase as a name: single blanks, no marks at the ends.
fn clean(text: &str) -> Str {
    let mut name = String::with_capacity(text.len());
    for piece in text.split_whitespace() {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(piece);
    }
    let edge = |ch: char| matches!(ch, '"' | '«' | '»' | '“' | '”' | '،' | ',' | '.');
    Str::from(name.trim_matches(edge).to_owned())
}
