//! Names that the article itself teaches: a quoted name without its marks, a Latin name in brackets.

use crate::lexicon::SenseSet;
use crate::lexicon::Token;
use crate::rule::{Doc, View};
use crate::text::KeyMap;
use crate::{Entity, Evidence, Label, Listing, Span, Str, TokenKind};

/// The id of the rule of names in brackets.
pub(super) const BRACKETS: &str = "organization/in-brackets";
/// The id of the rule of names met before.
pub(super) const AGAIN: &str = "organization/named-before";
/// Most words of a Latin name in brackets.
const MOST_LATIN: usize = 4;

/// Names that a head and marks made known, by the key of their first word.
pub(super) struct Names {
    by_key: KeyMap<Vec<Learned>>,
}

struct Learned {
    keys: Vec<u64>,
    name: Str,
    reference: Option<Str>,
    listing: Option<Listing>,
}

/// The names that the article gives in marks behind a head: شركة "إيسيت" (the company ESET). One
/// that is an ordinary word is only one in its marks.
pub(super) fn names(doc: &Doc<'_>, entities: &[Entity]) -> Names {
    let mut by_key: KeyMap<Vec<Learned>> = KeyMap::default();
    for entity in entities {
        let quoted = *entity.rule == *"organization/head-quoted"
            || *entity.rule == *"organization/head-described";
        // شركة Airtel: the name in other letters is known without its head.
        let latin = *entity.rule == *"organization/head-known-name";
        if !quoted && !latin {
            continue;
        }
        let tokens = &doc.tokens[doc.tokens_of(entity.span)];
        let tokens = if latin { latin_part(tokens) } else { tokens };
        let keys: Vec<u64> = tokens.iter().map(|token| token.key).collect();
        let known = |at: usize| {
            let token = &tokens[at];
            token.kind == TokenKind::Word && token.senses != SenseSet::EMPTY
        };
        let ordinary = tokens.len() == 1 && known(0);
        let Some(first) = keys.first().copied().filter(|_| !ordinary) else {
            continue;
        };
        let same = by_key.entry(first).or_default();
        if !same.iter().any(|other| other.keys == keys) {
            same.push(Learned {
                keys,
                name: entity.name.clone(),
                reference: entity.reference.clone(),
                listing: entity.listing.clone(),
            });
        }
    }
    Names { by_key }
}

/// The Latin words of a name.
fn latin_part(tokens: &[Token]) -> &[Token] {
    let latin = |token: &Token| token.kind == TokenKind::Latin;
    let first = tokens.iter().position(latin).unwrap_or(tokens.len());
    let rest = &tokens[first..];
    let count = rest.iter().take_while(|token| latin(token)).count();
    &rest[..count]
}

impl Names {
    pub(super) fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// The longest of the names that begins at the anchor.
    pub(super) fn mention(&self, view: &View<'_>) -> Option<Entity> {
        let at = view.at();
        let same = self.by_key.get(&view.raw(at)?.key)?;
        let fits = |name: &&Learned| {
            let mut keys = name.keys.iter().enumerate();
            keys.all(|(i, key)| view.raw(at + i).is_some_and(|token| token.key == *key))
        };
        let name = same
            .iter()
            .filter(fits)
            .max_by_key(|name| name.keys.len())?;
        let end = at + name.keys.len();
        if view.kind(at) == Some(TokenKind::Latin) && !stands_alone(view, at, end) {
            return None;
        }
        let span = view.span(at..end)?;
        let mut entity = Entity::new(span, Label::Organization, name.name.clone());
        entity.reference = name.reference.clone();
        entity.listing.clone_from(&name.listing);
        entity.evidence = Evidence::Medium;
        entity.rule = Str::from_static(AGAIN);
        Some(entity)
    }
}

/// Latin words that are part of no longer name and of no address: www.name.com.
fn stands_alone(view: &View<'_>, first: usize, end: usize) -> bool {
    let latin = |at: usize| view.kind(at) == Some(TokenKind::Latin);
    let joined = |at: Option<usize>| {
        let mark = at.and_then(|at| view.mark(at));
        mark.is_some_and(|ch| matches!(ch, '.' | '/' | '@' | '_' | '-' | ':'))
    };
    let before = view.prev(first);
    let led = view.glued(first) && joined(before);
    let goes_on = joined(Some(end)) && view.glued(end) && view.glued(end + 1);
    !(led || goes_on || latin(end) || before.is_some_and(latin))
}

/// Latin names in brackets behind the name that they give again: "فورد" (Ford).
pub(super) fn in_brackets(doc: &Doc<'_>, entities: &[Entity]) -> Vec<Entity> {
    let bodies = entities
        .iter()
        .filter(|entity| entity.label == Label::Organization);
    bodies
        .filter_map(|body| {
            let behind = doc.tokens_of(body.span).end;
            let mark = |at: usize, marks: &[char]| {
                let token = doc.tokens.get(at).filter(|t| t.kind == TokenKind::Mark);
                let text = token.and_then(|t| doc.text.get(t.start as usize..t.end as usize));
                text.and_then(|text| text.chars().next())
                    .is_some_and(|ch| marks.contains(&ch))
            };
            let open = if mark(behind, &['"', '”', '»', '“']) {
                behind + 1
            } else {
                behind
            };
            if !mark(open, &['(']) {
                return None;
            }
            let first = open + 1;
            let is_latin = |at: &usize| {
                doc.tokens
                    .get(*at)
                    .is_some_and(|token| token.kind == TokenKind::Latin)
            };
            let count = (first..first + MOST_LATIN).take_while(is_latin).count();
            if count == 0 || !mark(first + count, &[')']) {
                return None;
            }
            let (start, end) = (doc.tokens[first].start, doc.tokens[first + count - 1].end);
            let span = Span::new(start as usize, end as usize);
            let mut entity = Entity::new(span, Label::Organization, body.name.clone());
            entity.reference = body.reference.clone();
            entity.listing.clone_from(&body.listing);
            entity.evidence = body.evidence.min(Evidence::Medium);
            entity.rule = Str::from_static(BRACKETS);
            Some(entity)
        })
        .collect()
}
