//! What goes on with the name of a body behind its first noun phrase.

use super::phrase::{adjectives, completes, definite, opens_with, place, stops, titles, word};
use crate::lexicon::{BodyKind, BodyWord, Clitic, PurposeUse, Sense, SenseSet, Takes};
use crate::rule::{Hit, View};

const ALEF: char = '\u{627}';
const BA: char = '\u{628}';
const LAM: char = '\u{644}';
/// Most adjectives that follow one another.
const MOST_ADJECTIVES: usize = 3;
const WAW: char = '\u{648}';
/// Most nouns that are strung together with و in one name.
const MOST_COORDINATED: usize = 4;
/// A coordinated word that is a name of its own: والولايات المتحدة.
const NAMED: SenseSet = SenseSet::of(&[Sense::Country, Sense::Place]);
/// A coordinated word that begins another name.
const OTHER: SenseSet = SenseSet::of(&[
    Sense::Organization,
    Sense::Media,
    Sense::Club,
    Sense::Country,
    Sense::Place,
    Sense::Person,
    Sense::Demonym,
    Sense::Title,
    Sense::OrganizationHead,
    Sense::ReportingVerb,
    Sense::Weekday,
    Sense::Month,
    Sense::PlaceHead,
    Sense::FunctionWord,
]);

/// `(و [NOUN] DEFINITE ADJECTIVE*)*`: والبحث العلمي (and scientific research), وحماية البيئة (and
/// protection of the environment).
pub(super) fn coordinated(view: &View<'_>, at: usize) -> usize {
    let mut next = at;
    for _ in 0..MOST_COORDINATED {
        let other = view.is_any(next, OTHER);
        if other || !opens_with(view, next, &[WAW]) {
            break;
        }
        if opens_with(view, next, &[WAW, ALEF, LAM]) {
            next = adjectives(view, next + 1);
            continue;
        }
        let noun = view
            .hits(next, Sense::OrganizationPurpose)
            .find(|hit| hit.clitic == Clitic::Conjunction && leads(hit, PurposeUse::Led));
        let Some(noun) = noun.filter(|noun| definite(view, noun.next())) else {
            break;
        };
        if stops(view, noun.next()) {
            break;
        }
        next = adjectives(view, noun.next() + 1);
    }
    next
}

/// `(و ADJECTIVE)*`: والسياسية behind الشؤون العسكرية (military and political affairs).
pub(super) fn joined_adjectives(view: &View<'_>, at: usize) -> usize {
    let mut next = at;
    while next < at + MOST_ADJECTIVES {
        let joined = view
            .hits(next, Sense::OrganizationAdjective)
            .find(|hit| hit.clitic == Clitic::Conjunction);
        let Some(hit) = joined else { break };
        next = hit.next();
    }
    next
}

/// `(و LISTED-NOUN)*` of the same head: وزارة الصحة والسكان (the ministry of health and population).
pub(super) fn coordinated_listed(view: &View<'_>, at: usize, head: &str) -> usize {
    let mut next = at;
    for _ in 0..MOST_COORDINATED {
        let listed = view
            .hits(next, Sense::OrganizationComplement)
            .find(|hit| hit.clitic == Clitic::Conjunction && completes(hit, head))
            .filter(|_| !view.is_any(next, NAMED));
        let Some(hit) = listed else { break };
        next = titles(view, hit.next()).next;
    }
    next
}

fn leads(hit: &Hit<'_>, how: PurposeUse) -> bool {
    matches!(word(hit), Some(BodyWord::Purpose(found)) if *found == how)
}

/// `ل PURPOSE`: للسياحة (for tourism), لكرة القدم (for football), من أجل المواطنة (for citizenship).
pub(super) fn purpose(view: &View<'_>, at: usize) -> usize {
    let mut hits = view.hits(at, Sense::OrganizationPurpose);
    if hits.any(|hit| leads(&hit, PurposeUse::Never)) {
        return at;
    }
    let led = view.hits(at, Sense::OrganizationPurpose).find(|hit| {
        let led = leads(hit, PurposeUse::Led) && opens_with(view, at, &[LAM]);
        let alone = leads(hit, PurposeUse::Alone) && hit.clitic == Clitic::None;
        alone || (led && hit.clitic != Clitic::Conjunction)
    });
    if let Some(noun) = led.map(|hit| hit.next())
        && definite(view, noun)
        && !stops(view, noun)
    {
        return coordinated(view, adjectives(view, noun + 1));
    }
    if opens_with(view, at, &[LAM, LAM]) {
        if let Some(service) = service(view, at) {
            return coordinated(view, adjectives(view, service.next()));
        }
        if !view.is_any(at, OTHER) && !stops(view, at) {
            return coordinated(view, adjectives(view, at + 1));
        }
    }
    at
}

/// A service of the state that other names are made with: للبريد (for the post), الدفاع المدني.
pub(super) fn service<'a>(view: &View<'a>, at: usize) -> Option<Hit<'a>> {
    let service = |hit: &Hit<'_>| match word(hit) {
        Some(BodyWord::Head(head)) => {
            head.takes == [Takes::Demonym]
                && matches!(
                    head.kind,
                    BodyKind::Security | BodyKind::Agency | BodyKind::Company | BodyKind::Media
                )
        }
        _ => false,
    };
    view.hits(at, Sense::OrganizationHead)
        .find(|hit| hit.clitic != Clitic::Conjunction && service(hit))
}

/// `ب PLACE`: بجدة (in Jeddah).
pub(super) fn at_place(view: &View<'_>, at: usize) -> usize {
    if !opens_with(view, at, &[BA]) {
        return at;
    }
    let found = [Sense::Country, Sense::Place]
        .into_iter()
        .filter_map(|sense| {
            view.hits(at, sense)
                .find(|hit| hit.clitic == Clitic::Preposition)
        })
        .max_by_key(|hit| hit.len);
    found.map_or(at, |hit| hit.next())
}

/// `ل [REGION-WORD] PLACE`: لمدينة الرياض (for the city of Riyadh) behind الهيئة الملكية.
pub(super) fn for_place(view: &View<'_>, at: usize) -> usize {
    if !opens_with(view, at, &[LAM]) {
        return at;
    }
    let led = |sense| {
        view.hits(at, sense)
            .find(|hit| hit.clitic == Clitic::Preposition)
    };
    if let Some(region) = led(Sense::PlaceHead) {
        return place(view, region.next()).map_or(at, |hit| hit.next());
    }
    let found = [Sense::Country, Sense::Place].into_iter().filter_map(led);
    found.max_by_key(|hit| hit.len).map_or(at, |hit| hit.next())
}
