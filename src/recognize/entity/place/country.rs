//! Countries.

use super::evidence::{certainty, cue, cued, denied, entity};
use crate::Entity;
use crate::lexicon::{Certainty, Clitic, PlaceCue, Sense};
use crate::rule::{Hit, View};

/// `NAME`: روسيا (Russia), في عمان (in Oman). Not: صلاة المغرب (the evening prayer), الدعم المالي
/// (financial support).
pub(super) fn listed(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Country)?;
    let sure = match hit.fact.name()?.certainty {
        Certainty::Clear => true,
        Certainty::Ambiguous => {
            certainty(view, &hit)? == Certainty::Ambiguous && likely(view, &hit)
        }
        Certainty::Common => preposition_before(view, &hit),
    };
    (sure && !denied(view, &hit)).then(|| entity(&hit))?
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
