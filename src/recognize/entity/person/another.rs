//! Where a listed name inside a chain is another's.

use super::chain::{Chain, is_open};
use super::unit::{Unit, particle, unit};
use crate::lexicon::{Certainty, Clitic, NamePart, Sense, SenseSet};
use crate::rule::{Hit, View};

/// A listed name that begins with a sure given name: كيم جونغ أون. Not: عبد العزيز، بن لادن, which go on
/// with one.
pub(super) fn opens_with_given(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let sure = |unit: Unit| {
        let given = match unit.part {
            NamePart::Given => true,
            NamePart::Both => hit.len > 2,
            NamePart::Family => false,
        };
        given && unit.certainty == Certainty::Clear
    };
    particle(view, hit.at).is_none() && unit(view, hit.at, false).is_some_and(sure)
}

/// A listed name of several words that begins here is another's: انتقد سمير جعجع حزب الله (Geagea
/// criticized Hezbollah). Behind a person who is listed whole, so is a listed person's.
pub(super) fn begins_another(view: &View<'_>, chain: &Chain, at: usize) -> bool {
    let long = |sense| {
        view.hits(at, sense)
            .any(|hit| hit.len > 1 && hit.clitic == Clitic::None)
    };
    if view.is_any(at, BODIES)
        && !is_open(chain)
        && [Sense::Place, Sense::Organization].into_iter().any(long)
    {
        return true;
    }
    view.is(at, Sense::Person)
        && (long(Sense::Person) || is_lone_person(view, at))
        && is_listed(view, chain, at)
}

/// True for a listed name of several words.
fn is_listed(view: &View<'_>, chain: &Chain, at: usize) -> bool {
    view.is(chain.at, Sense::Person)
        && view
            .hits(chain.at, Sense::Person)
            .any(|hit| hit.len > 1 && hit.next() == at)
}

/// A listed name that ends with a sure family name: الطاهر بن جلون takes no further word.
pub(super) fn is_complete(view: &View<'_>, chain: &Chain, at: usize) -> bool {
    chain.last.part == NamePart::Family
        && chain.last.certainty == Certainty::Clear
        && is_listed(view, chain, at)
}

/// A person who is known by this word alone: استقبل ناريندرا مودي بوتين (Modi received Putin).
pub(super) fn is_lone_person(view: &View<'_>, at: usize) -> bool {
    view.hits(at, Sense::Person).any(|hit| {
        let name = hit.fact.name();
        hit.len == 1
            && hit.clitic == Clitic::None
            && name.is_some_and(|name| name.certainty == Certainty::Clear)
    })
}

const BODIES: SenseSet = SenseSet::of(&[Sense::Place, Sense::Organization]);
