//! Tries each rule at the words of its anchor sense, and nowhere else.

use super::{Found, Rule, View};
use crate::lexicon::{Sense, SenseSet};
use crate::{Kind, Kinds, Label};
use std::ops::Range;

/// What a rule found, before it is settled who keeps a contested stretch.
#[derive(Clone, Debug)]
pub(crate) struct Candidate {
    pub(crate) found: Found,
    /// Place of the rule in the order of all rules.
    pub(crate) rank: u32,
}

/// Rules by anchor.
#[derive(Clone, Debug, Default)]
pub(crate) struct RuleSet {
    rules: Vec<(u32, Kind, Rule)>,
    /// Indexes into `rules` for each sense, in order.
    by_sense: Vec<Vec<u32>>,
    anchors: SenseSet,
}

impl RuleSet {
    /// The rules of these kinds, earlier ones first.
    pub(crate) fn new(rules: &[Rule], kinds: Kinds) -> RuleSet {
        let mut set = RuleSet {
            by_sense: vec![Vec::new(); Sense::ALL.len()],
            ..RuleSet::default()
        };
        for (rank, rule) in rules.iter().enumerate() {
            if kinds.has(rule.kind()) && !matches!(rule.run, super::Run::Listed(_)) {
                set.by_sense[rule.anchor() as usize].push(set.rules.len() as u32);
                set.anchors = set.anchors.with(rule.anchor().into());
                set.rules.push((rank as u32, rule.kind(), rule.clone()));
            }
        }
        set
    }

    /// Tries the rules at every anchor of the view's tokens in `range`. At one anchor, the first
    /// rule of a kind that fires keeps the later ones of that kind from being tried.
    pub(crate) fn run(
        &self,
        view: &View<'_>,
        range: Range<usize>,
        article: usize,
        out: &mut Vec<Candidate>,
    ) {
        for at in range {
            let Some(token) = view.raw(at) else { continue };
            if !token.senses.meets(self.anchors) {
                continue;
            }
            let view = view.moved(at);
            for sense in token.senses.and(self.anchors).iter() {
                let mut fired = [false; Kind::ALL.len()];
                for index in &self.by_sense[sense as usize] {
                    let (rank, kind, rule) = &self.rules[*index as usize];
                    let kind = *kind;
                    if fired[kind as usize] {
                        continue;
                    }
                    let Some(found) = rule.try_at(&view) else {
                        continue;
                    };
                    let found = explained(found, &view, sense).signed(rule, article);
                    let ours = !matches!(rule.run, super::Run::Given(..));
                    if ours && is_ordinary(&found, &view) {
                        continue;
                    }
                    if found.kind() == kind
                        && !found.span().is_empty()
                        && found.evidence() >= view.least()
                    {
                        fired[kind as usize] = true;
                        out.push(Candidate { found, rank: *rank });
                    }
                }
            }
        }
    }
}

/// True for an entity inside a phrase of ordinary words: قطر الدائرة (the circle's diameter).
fn is_ordinary(found: &Found, view: &View<'_>) -> bool {
    let Found::Entity(entity) = found else {
        return false;
    };
    let covers = |at: usize| {
        view.is(at, Sense::OrdinaryWord)
            && view
                .hits(at, Sense::OrdinaryWord)
                .any(|hit| hit.len > 1 && hit.span.contains(entity.span))
    };
    covers(view.at()) || view.prev(view.at()).is_some_and(covers)
}

/// What the gazetteers add: an entity that rests on no listed name rests on the row of its anchor, a
/// head, title or verb; one that does may mean other things of the same name.
fn explained(mut found: Found, view: &View<'_>, anchor: Sense) -> Found {
    let Found::Entity(entity) = &mut found else {
        return found;
    };
    if entity.listing.is_none() {
        entity.listing = view.hit(view.at(), anchor).map(|hit| hit.listing());
    } else if entity.reference.is_some() {
        let senses = std::iter::once(anchor).chain(NAMES.into_iter().filter(|s| *s != anchor));
        let names = senses
            .filter(|sense| view.is(view.at(), *sense))
            .flat_map(|sense| view.hits(view.at(), sense))
            .filter(|hit| hit.span == entity.span);
        for name in names.filter_map(|hit| hit.fact.name()) {
            if let Some(other) = &name.reference
                && name.label != Label::Nationality
                && entity.reference.as_ref() != Some(other)
                && !entity.candidates.contains(other)
            {
                entity.candidates.push(other.clone());
            }
        }
    }
    found
}

/// Senses of names that a word may have besides, the likelier first.
const NAMES: [Sense; 6] = [
    Sense::Country,
    Sense::Place,
    Sense::Organization,
    Sense::Person,
    Sense::Club,
    Sense::Media,
];
