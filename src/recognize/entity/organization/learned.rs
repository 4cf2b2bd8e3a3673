//! Names that the article itself teaches: a quoted name without its marks, a Latin name in brackets.

use crate::lexicon::SenseSet;
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
    let quoted = entities
        .iter()
        .filter(|entity| *entity.rule == *"organization/head-quoted");
    for entity in quoted {
        let tokens = &doc.tokens[doc.tokens_of(entity.span)];
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
        let span = view.span(at..at + name.keys.len())?;
        let mut entity = Entity::new(span, Label::Organization, name.name.clone());
        entity.reference = name.reference.clone();
        entity.listing.clone_from(&name.listing);
        entity.evidence = Evidence::Medium;
        entity.rule = Str::from_static(AGAIN);
        Some(entity)
    }
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
