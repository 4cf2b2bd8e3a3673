//! Bodies that share a head in the plural.

use super::phrase::{body, stops, titles, word};
use crate::Entity;
use crate::lexicon::{BodyKind, BodyWord, Clitic, Makes, Sense, SenseSet};
use crate::rule::{Hit, View};

/// How far the shared head is looked for, in tokens.
const BACK: usize = 8;

/// `PLURAL-HEAD LISTED-NOUN (و LISTED-NOUN)*`: the noun alone behind و, الصحة of وزارات الداخلية والصحة
/// (the ministries of the interior and of health). Not: وزارة الصحة والسكان, which is one.
pub(super) fn each(view: &View<'_>) -> Option<Entity> {
    if view.raw(view.at())?.clitic != Clitic::Conjunction {
        return None;
    }
    let joined = |hit: &Hit<'_>| hit.clitic == Clitic::Conjunction;
    view.hits(view.at(), Sense::OrganizationComplement)
        .filter(joined)
        .find_map(|hit| {
            let Some(BodyWord::Complement(noun)) = word(&hit) else {
                return None;
            };
            let fits = noun.makes == Makes::Name && shared(view, hit.at, &noun.head);
            fits.then(|| body(view, &hit, titles(view, hit.next()).next))?
        })
}

/// True where a plural of the head stands before, with nothing between but nouns that it takes.
fn shared(view: &View<'_>, at: usize, singular: &str) -> bool {
    let ministries = |i: usize| {
        view.hits(i, Sense::OrganizationHead).any(|hit| {
            matches!(word(&hit), Some(BodyWord::Head(head))
                if head.kind == BodyKind::Ministry
                    && *head.like == *singular
                    && head.like != hit.fact.surface)
        })
    };
    let Some(head) = (at.saturating_sub(BACK)..at).rev().find(|i| ministries(*i)) else {
        return false;
    };
    const OTHER: SenseSet = SenseSet::of(&[Sense::Person, Sense::Country, Sense::NameToken]);
    (head + 1..at).all(|i| {
        view.is(i, Sense::OrganizationComplement)
            || view.is(i, Sense::OrganizationAdjective)
            || (!stops(view, i) && !view.is_any(i, OTHER))
            || view
                .mark(i)
                .is_some_and(|mark| matches!(mark, ',' | '\u{60C}'))
    })
}
