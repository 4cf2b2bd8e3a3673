//! Countries.

use super::evidence::{certainty, cue, cued, denied, entity};
use crate::Entity;
use crate::lexicon::{Certainty, Clitic, PlaceCue, Sense};
use crate::rule::{Hit, View};

/// `NAME`: روسيا (Russia), في عمان (in Oman). Not: صلاة المغرب (the evening prayer), الدعم المالي
/// (financial support).
pub(super) fn listed(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Country)?;
    let place = view
        .hits(hit.at, Sense::Place)
        .find(|place| place.span == hit.span);
    let place = place.and_then(|place| entity(&place));
    if let Some(place) = &place
        && place_of_nation_before(view, hit.at, place)
    {
        return Some(place.clone());
    }
    let sure = match hit.fact.name()?.certainty {
        Certainty::Clear => true,
        Certainty::Ambiguous => {
            certainty(view, &hit)? == Certainty::Ambiguous && likely(view, &hit)
        }
        Certainty::Common => preposition_before(view, &hit),
    };
    if !sure || denied(view, &hit) {
        return None;
    }
    let mut country = entity(&hit)?;
    country
        .candidates
        .extend(place.and_then(|place| place.reference));
    Some(country)
}

/// العاصمة الأردنية عمان (the Jordanian capital, Amman): the place lies in the country whose
/// nationality stands before it.
fn place_of_nation_before(view: &View<'_>, at: usize, place: &Entity) -> bool {
    let before = view.prev(at).and_then(|i| view.hit(i, Sense::Demonym));
    let nation = before.and_then(|hit| {
        hit.fact
            .name()?
            .reference
            .as_ref()?
            .strip_prefix("iso3166:")
    });
    let land = place
        .reference
        .as_ref()
        .and_then(|r| r.strip_prefix("isnad:place/")?.get(..2));
    nation.is_some() && nation.map(str::to_ascii_lowercase).as_deref() == land
}

/// No adjective follows a preposition: في مالي (in Mali), not دعم مالي (financial support).
fn preposition_before(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let before = view.prev(hit.at);
    hit.clitic == Clitic::None
        && before.is_some_and(|i| {
            view.is(i, Sense::FunctionWord) && cue(view, i) == Some(PlaceCue::Before)
        })
}

/// A country also acts: أعلنت قطر (Qatar announced), تنظيم قطر للمونديال (Qatar's hosting).
fn likely(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let acts = |at: usize| view.is(at, Sense::ReportingVerb);
    cued(view, hit) || view.prev(hit.at).is_some_and(acts) || acts(hit.next())
}
