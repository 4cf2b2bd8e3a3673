//! Names that the rest of the article makes sure: a doubtful name once the body was named in full,
//! a club among clubs.

use super::evidence::{NEAR, is_elsewhere, other_name, sport};
use super::learned;
use super::phrase::{definite, spelled, titles};
use crate::lexicon::{Certainty, Clitic, Sense, SenseSet};
use crate::rule::{Context, Doc, Hit, Settled, View};
use crate::text::rekey;
use crate::{Entity, Evidence, Label, Str};
use std::collections::HashSet;
use std::ops::Range;

/// The id of the rule of this stage.
pub(super) const RULE: &str = "organization/echo";
/// So many clubs make an article one of sport.
const MANY_CLUBS: usize = 3;
/// How near a club or a word of sport stands to a town that is a club, in tokens.
const BESIDE: usize = 4;
const NAMES: SenseSet = SenseSet::of(&[Sense::Organization, Sense::Media, Sense::Club]);
const SAID: SenseSet = SenseSet::of(&[Sense::ReportingVerb, Sense::Attribution]);
const PLACE_BEFORE: SenseSet = SenseSet::of(&[Sense::PlaceCue, Sense::PlaceHead]);

/// Adds the mentions of one article that its other mentions make sure: القاعدة behind تنظيم القاعدة.
pub(crate) fn add(
    doc: &Doc<'_>,
    context: &Context,
    lines: Range<usize>,
    entities: &mut Vec<Entity>,
) {
    let bodies = entities
        .iter()
        .filter(|entity| entity.label == Label::Organization);
    let known: HashSet<Str> = bodies.filter_map(|body| body.reference.clone()).collect();
    let clubs = entities
        .iter()
        .filter(|entity| *entity.rule == *"organization/club")
        .count();
    let article = Article {
        known,
        sport: clubs >= MANY_CLUBS,
    };
    let names = learned::names(doc, entities);
    let mut found = learned::in_brackets(doc, entities);
    if !article.known.is_empty() || !names.is_empty() {
        for line in &doc.lines[lines] {
            let view = View::new(doc, context, Settled::NONE, line.first..line.behind);
            for at in line.first..line.behind {
                let view = view.moved(at);
                if view.is_any(at, NAMES) {
                    found.extend(article.mention(&view));
                }
                found.extend(names.mention(&view));
            }
        }
    }
    found.retain(|_| context.least <= Evidence::Medium);
    found.sort_by_key(|new| (new.span.start, std::cmp::Reverse(new.span.end)));
    let mut behind = 0;
    found.retain(|new| {
        let apart = new.span.start >= behind && free(entities, new);
        if apart {
            behind = new.span.end;
        }
        apart
    });
    if found.is_empty() {
        return;
    }
    let over = |old: &Entity| {
        let first = found.partition_point(|new| new.span.end <= old.span.start);
        found
            .get(first)
            .is_some_and(|new| new.span.start < old.span.end)
    };
    entities.retain(|old| !over(old));
    for new in &mut found {
        if new.rule.is_empty() {
            new.rule = Str::from_static(RULE);
        }
        new.article = context.article;
    }
    entities.append(&mut found);
    entities.sort_by_key(|entity| entity.span);
}

/// True where nothing was found there but a place of the same name: ميلان among clubs.
fn free(entities: &[Entity], new: &Entity) -> bool {
    let first = entities.partition_point(|old| old.span.end <= new.span.start);
    entities[first..]
        .iter()
        .take_while(|old| old.span.start < new.span.end)
        .all(|old| old.label == Label::Location && old.span == new.span)
}

/// What an article tells of its bodies.
struct Article {
    known: HashSet<Str>,
    sport: bool,
}

impl Article {
    fn mention(&self, view: &View<'_>) -> Option<Entity> {
        let hits = [Sense::Club, Sense::Organization, Sense::Media]
            .into_iter()
            .flat_map(|sense| view.hits(view.at(), sense));
        let (hit, _) = hits
            .filter_map(|hit| Some((hit, hit.fact.name()?)))
            .filter(|(hit, name)| name.certainty != Certainty::Clear && spelled(view, hit))
            .find(|(hit, name)| self.sure(view, hit, name.certainty, name.reference.as_ref()))?;
        let mut entity = hit.entity()?;
        entity.label = Label::Organization;
        entity.evidence = Evidence::Medium;
        Some(entity)
    }

    fn sure(
        &self,
        view: &View<'_>,
        hit: &Hit<'_>,
        certainty: Certainty,
        reference: Option<&Str>,
    ) -> bool {
        let place = view
            .prev(hit.at)
            .is_some_and(|before| view.is_any(before, PLACE_BEFORE));
        let named = reference.is_some_and(|reference| self.known.contains(reference));
        let common = certainty == Certainty::Common;
        // An ordinary word is a paper again where it says something: وأضافت الوطن (Al-Watan added).
        let outlet = common && hit.fact.sense == Sense::Media;
        let said = || {
            view.prev(hit.at)
                .is_some_and(|before| view.is_any(before, SAID))
        };
        let ordinary = ordinary_stem(view, hit.at);
        if outlet && (is_elsewhere(view, hit) || (ordinary && !said())) {
            return false;
        }
        let name = definite(view, hit.at) || hit.clitic == Clitic::Preposition;
        // الأوضاع الاقتصادية (the economic situation): an adjective, not the paper.
        let adjective = common && hit.fact.sense == Sense::Media && other_name(view, hit);
        if named && !adjective && (!common || name) && titles(view, hit.next()).count == 0 {
            return !(place && view.is(hit.at, Sense::Place));
        }
        if hit.fact.sense != Sense::Club
            || !self.sport
            || place
            || (common && other_name(view, hit))
        {
            return false;
        }
        // A town's name needs a club beside it.
        let around = |reach: usize| {
            (hit.at.saturating_sub(reach)..hit.at).chain(hit.next()..hit.next() + reach)
        };
        if view.is(hit.at, Sense::Place) {
            around(BESIDE).any(|i| view.is(i, Sense::Club) && !view.is(i, Sense::Place))
        } else {
            around(NEAR).any(|i| sport(view, i))
        }
    }
}

/// الحياة (life), الوطن (the homeland): ordinary words with the article. Not: الجزيرة (the island).
fn ordinary_stem(view: &View<'_>, at: usize) -> bool {
    const ARTICLE: usize = 4;
    let Some(stem) = view.text(at).and_then(|text| text.get(ARTICLE..)) else {
        return false;
    };
    let lexicon = view.doc().lexicon;
    let senses = lexicon.senses(lexicon.entry(rekey(stem, false)));
    senses.has(Sense::OrdinaryWord) && !senses.has(Sense::PlaceHead)
}
