//! Nationalities.

use super::evidence::{PLACES, certainty, cue, definite, denied, entity};
use crate::lexicon::{Certainty, Clitic, PlaceCue, Sense, SenseSet};
use crate::rule::{Hit, View};
use crate::{Entity, TokenKind};

/// What no adjective of nationality follows.
const NO_NOUN: SenseSet = SenseSet::of(&[Sense::FunctionWord, Sense::Complementizer]);

/// `NOUN NATIONALITY` where the form is also a country: الطائرة السعودية (the Saudi plane), قوات
/// سورية (Syrian forces). Not: في سورية (in Syria), أعلنت السعودية (Saudi Arabia announced).
pub(super) fn agreeing(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Demonym)?;
    if !is_country_too(view, &hit) || hit.clitic == Clitic::Preposition {
        return None;
    }
    let before = noun_before(view, hit.at)?;
    let both = definite(view, hit.at);
    let same = definite(view, before) == both;
    // Without the article only the ending tells the noun: طائرة سورية, but قيام سورية (Syria's
    // doing).
    let fits = both || ends_alike(view, before, &hit);
    (same && fits).then(|| entity(&hit))?
}

/// `NATIONALITY`: الروسية (Russian), كوري شمالي (North Korean). Not: اللغة العربية, بالعربية (in
/// Arabic).
pub(super) fn listed(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Demonym)?;
    if is_country_too(view, &hit) || denied(view, &hit) {
        return None;
    }
    let sure = match certainty(view, &hit)? {
        Certainty::Clear => true,
        Certainty::Ambiguous => noun_before(view, hit.at).is_some(),
        Certainty::Common => false,
    };
    sure.then(|| entity(&hit))?
}

fn is_country_too(view: &View<'_>, hit: &Hit<'_>) -> bool {
    view.hits(hit.at, Sense::Country)
        .any(|country| country.span == hit.span)
}

/// The noun or adjective that the word before is, with a closing mark between at most.
fn noun_before(view: &View<'_>, at: usize) -> Option<usize> {
    let mut before = view.prev(at)?;
    if matches!(view.mark(before), Some('»' | '"' | '”' | ')')) {
        before = view.prev(before)?;
    }
    let noun = view.kind(before) == Some(TokenKind::Word)
        && !view.is_any(before, NO_NOUN)
        && !view.is(before, Sense::ReportingVerb)
        && cue(view, before) != Some(PlaceCue::Before)
        && !view.is_any(before, PLACES);
    noun.then_some(before)
}

fn ends_alike(view: &View<'_>, before: usize, hit: &Hit<'_>) -> bool {
    let last = |text: &str| text.chars().rfind(|c| c.is_alphabetic());
    let own = last(view.slice(hit.span));
    own.is_some() && view.text(before).and_then(last) == own
}
