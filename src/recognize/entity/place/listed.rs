//! Places that are listed.

use super::evidence::{
    begins_with_article, certainty, cue, cued, denied, ends_sure_place, leads, letter, place_entity,
};
use crate::lexicon::{Certainty, Clitic, PlaceCue, Sense};
use crate::rule::{Hit, View};
use crate::text::{WAW, rekey};
use crate::{Entity, Evidence, Listing, Span};

/// `NAME`: بغداد (Baghdad); في صيدا (in Sidon) with a word that leads to a place. Not: صور جديدة
/// (new pictures).
pub(super) fn listed(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Place)?;
    if let Some(joined) = behind_conjunction(view, &hit) {
        return Some(joined);
    }
    let certainty = certainty(view, &hit)?;
    let sure = match certainty {
        Certainty::Clear => true,
        Certainty::Ambiguous => cued(view, &hit),
        Certainty::Common => enumerated(view, &hit) || of_event(view, &hit),
    };
    let place = (sure && !denied(view, &hit)).then(|| place_entity(view, &hit))?;
    place.map(|place| place.with_evidence(certainty.into()))
}

/// الدمام والخبر (Dammam and Khobar). Not: دمشق وكيف (Damascus and how), which lacks the article.
fn enumerated(view: &View<'_>, hit: &Hit<'_>) -> bool {
    hit.clitic == Clitic::Conjunction
        && begins_with_article(view.slice(hit.span))
        && view.prev(hit.at).is_some_and(|i| ends_sure_place(view, i))
}

/// مهرجان كان السينمائي (the Cannes film festival): between the noun of an event and the adjective that
/// ends its name.
fn of_event(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let tail = cue(view, hit.next()) == Some(PlaceCue::Tail);
    let before = view
        .prev(hit.at)
        .filter(|_| tail && hit.clitic == Clitic::None);
    before.is_some_and(|i| leads(view, i) && !view.is(i, Sense::FunctionWord))
}

/// `PLACE and PLACE` written as one word that is itself listed: الرياض وجدة is Riyadh and Jeddah,
/// not Oujda.
fn behind_conjunction(view: &View<'_>, hit: &Hit<'_>) -> Option<Entity> {
    let token = view.raw(hit.at)?;
    let alone = hit.len == 1 && hit.clitic == Clitic::None && letter(token.key) == WAW;
    if !alone || !view.prev(hit.at).is_some_and(|i| ends_sure_place(view, i)) {
        return None;
    }
    let text = view.text(hit.at)?;
    let shift = text.char_indices().nth(1)?.0;
    let lexicon = view.doc().lexicon;
    let facts = lexicon.facts(lexicon.entry(rekey(&text[shift..], false)));
    let fact = facts
        .iter()
        .find(|f| f.sense == Sense::Place && f.name().is_some())?;
    let name = fact.name()?;
    let span = Span::new(hit.span.start + shift, hit.span.end);
    if name.certainty != Certainty::Clear {
        return None;
    }
    let mut place = Entity::new(span, name.label, name.name.clone());
    place.reference.clone_from(&name.reference);
    place.listing = Some(Listing::new(fact.file.clone(), fact.surface.clone()));
    Some(place.with_evidence(Evidence::Medium))
}
