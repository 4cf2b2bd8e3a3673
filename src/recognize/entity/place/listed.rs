//! Places that are listed.

use super::evidence::{certainty, cued, denied, entity};
use crate::Entity;
use crate::lexicon::{Certainty, Sense};
use crate::rule::View;

/// `NAME`: بغداد (Baghdad); في صور (in Tyre) with a word that leads to a place. Not: صور جديدة
/// (new pictures).
pub(super) fn listed(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Place)?;
    let sure = match certainty(view, &hit)? {
        Certainty::Clear => true,
        Certainty::Ambiguous => cued(view, &hit),
        Certainty::Common => false,
    };
    (sure && !denied(view, &hit)).then(|| entity(&hit))?
}
