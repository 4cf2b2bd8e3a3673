//! Bodies named by a head noun and what completes it.

use super::follow::{
    at_place, coordinated, coordinated_listed, for_place, joined_adjectives, purpose,
};
use super::phrase::{
    body, completes, definite, feminine, in_marks, is_definite, makes, place, plain, stops, titles,
    whole, word,
};
use crate::lexicon::{
    BodyHead, BodyKind, BodyWord, Certainty, Clitic, Makes, Sense, SenseSet, Takes,
};
use crate::rule::{Hit, View};
use crate::{Entity, Evidence, Label, TokenKind};

/// The heads at the anchor that take one of these, the longest first.
pub(super) fn heads<'a>(
    view: &View<'a>,
    takes: &'static [Takes],
) -> impl Iterator<Item = (Hit<'a>, &'a BodyHead)> {
    // قناة السويس (the Suez Canal) is a place, not a channel; الاتحاد السوفيتي is a country.
    let listed = [Sense::Place, Sense::Country]
        .into_iter()
        .any(|sense| view.hits(view.at(), sense).any(|hit| hit.len > 1));
    view.hits(view.at(), Sense::OrganizationHead)
        .filter(move |_| !listed)
        .filter_map(|hit| match word(&hit)? {
            BodyWord::Head(head) => Some((hit, head)),
            _ => None,
        })
        .filter(|(_, head)| takes.iter().any(|t| head.takes.contains(t)))
}

/// True where a name that is listed with its head begins at the anchor: what follows is no part of
/// it but a nationality.
pub(super) fn listed_whole(view: &View<'_>) -> bool {
    [Sense::Organization, Sense::Media, Sense::Club]
        .into_iter()
        .any(|sense| {
            view.hits(view.at(), sense)
                .any(|hit| hit.len > 1 && is_clear(&hit))
        })
}

fn is_clear(hit: &Hit<'_>) -> bool {
    hit.fact
        .name()
        .is_some_and(|name| name.certainty == Certainty::Clear)
}

/// `HEAD "NAME"`: وكالة "يونهاب" (the agency Yonhap) → the name alone. Not: a word of no body,
/// موقع (بارشين).
pub(super) fn quoted(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Name, Takes::Known]).find_map(|(head, kind)| quoted_of(view, &head, kind))
}

fn quoted_of(view: &View<'_>, head: &Hit<'_>, _: &BodyHead) -> Option<Entity> {
    let inner = in_marks(view, head.next())?;
    let span = view.span(inner.clone())?;
    let listed = [Sense::Media, Sense::Organization, Sense::Club]
        .into_iter()
        .find_map(|sense| plain(view, inner.start, sense).filter(|hit| hit.next() == inner.end));
    if let Some(mut entity) = listed.and_then(|hit| hit.entity()) {
        entity.span = span;
        // Marks behind a head make any name sure.
        entity.evidence = Evidence::Strong;
        return Some(entity);
    }
    let name = view.slice(span).to_owned();
    Some(Entity::new(span, Label::Organization, name).with_evidence(Evidence::Medium))
}

/// `HEAD LISTED-NOUN [ADJECTIVES] [ل PURPOSE]`: وزارة الخارجية الروسية (the Russian foreign
/// ministry). Not: مجلس الإدارة (the board).
pub(super) fn listed_noun(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Listed, Takes::Noun, Takes::Name])
        .find_map(|(head, kind)| listed_noun_of(view, &head, kind))
}

fn listed_noun_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    let noun = view
        .hits(head.next(), Sense::OrganizationComplement)
        .find(|hit| hit.clitic == Clitic::None && completes(hit, &kind.like));
    let Some(noun) = noun else {
        return listed_of_place(view, head, kind);
    };
    let run = titles(view, noun.next());
    let mut end = run.next;
    if run.count > 0 && !run.national {
        end = joined_adjectives(view, end);
    }
    // وزارات الصحة والدفاع (the ministries of …) are several bodies.
    let one = kind.like == head.fact.surface && kind.kind != BodyKind::Government;
    if one {
        end = coordinated_listed(view, end, &kind.like);
    }
    if one && kind.kind == BodyKind::Ministry && end > noun.next() {
        end = coordinated(view, end);
    }
    let closed = listed_whole(view) || kind.kind == BodyKind::Parliament;
    let end = if closed { end } else { tail(view, kind, end) };
    body(view, head, end)
}

/// `HEAD LISTED-NOUN PLACE`: محكمة استئناف باريس (the Paris court of appeal).
fn listed_of_place(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    let noun = view
        .hits(head.next(), Sense::OrganizationComplement)
        .find(|hit| hit.clitic == Clitic::None && makes(hit, &kind.like, Makes::NameOfPlace))?;
    let end = match place(view, noun.next()) {
        Some(place) => place.next(),
        None if definite(view, noun.next()) && !stops(view, noun.next()) => noun.next() + 1,
        None => return None,
    };
    body(view, head, tail(view, kind, titles(view, end).next))
}

/// What may close the name of a body: a purpose, a nationality, a place behind ب.
pub(super) fn tail(view: &View<'_>, head: &BodyHead, end: usize) -> usize {
    let mut end = purpose_only(view, head, end);
    let run = titles(view, end);
    if run.national {
        end = run.next;
    }
    let local = matches!(
        head.kind,
        BodyKind::Embassy
            | BodyKind::Union
            | BodyKind::Association
            | BodyKind::Research
            | BodyKind::University
            | BodyKind::Club
    );
    if local { at_place(view, end) } else { end }
}

/// `HEAD LISTED-NAME [NATIONALITY]`: حركة طالبان (the Taliban movement), نادي الهلال السعودي.
pub(super) fn known_name(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Name, Takes::Known])
        .find_map(|(head, kind)| known_name_of(view, &head, kind))
}

fn known_name_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    let known = senses_of(kind.kind)
        .iter()
        .filter_map(|sense| plain(view, head.next(), *sense))
        .max_by_key(|hit| hit.len);
    if let Some(hit) = known {
        // A name with a head of its own needs no other: تنظيم حزب العمال.
        let headed = hit.len > 1 && whole(view, hit.at).has(Sense::OrganizationHead);
        let own = kind.kind == BodyKind::Media && kind.takes.contains(&Takes::Name);
        if headed && !own {
            return None;
        }
        let doubtful = hit.fact.name()?.certainty == Certainty::Common
            && hit.fact.sense == Sense::Organization
            && (kind.kind == BodyKind::Media || !definite(view, hit.at));
        if doubtful {
            return None;
        }
        let mut entity = body(view, head, described(view, kind.kind, hit.next()))?;
        let name = hit.fact.name()?;
        entity.reference = name.reference.clone();
        entity.listing = Some(hit.listing());
        entity.tag = hit.fact.tag().cloned();
        return Some(entity);
    }
    let latin = (head.next()..head.next() + 3)
        .take_while(|i| view.kind(*i) == Some(TokenKind::Latin))
        .count();
    (latin > 0)
        .then(|| body(view, head, titles(view, head.next() + latin).next))
        .flatten()
}

/// Adjectives behind a listed name: all of an outlet (قناة العربية الإخبارية), else the nationality
/// alone.
fn described(view: &View<'_>, kind: BodyKind, at: usize) -> usize {
    let own = matches!(
        kind,
        BodyKind::Company | BodyKind::Party | BodyKind::Movement | BodyKind::Militia
    );
    if !own {
        return titles(view, at).next;
    }
    let mut next = at;
    while let Some(hit) = plain(view, next, Sense::Demonym).filter(|_| definite(view, next)) {
        next = hit.next();
    }
    next
}

/// Which lists the names behind a head are looked up in: جامعة غرناطة is named after no club.
fn senses_of(kind: BodyKind) -> &'static [Sense] {
    match kind {
        BodyKind::Club | BodyKind::Team => &[Sense::Club],
        BodyKind::Media | BodyKind::Agency => &[Sense::Media, Sense::Organization],
        _ => &[Sense::Organization],
    }
}

/// `DEFINITE-HEAD ADJECTIVES [ل PURPOSE] [ب PLACE]`: الحكومة البلجيكية (the Belgian government),
/// الاتحاد العام التونسي للشغل. Not: الحكومة الجديدة (the new government), وزير الخارجية الروسي.
pub(super) fn titled(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Demonym, Takes::Title])
        .find_map(|(head, kind)| titled_of(view, &head, kind))
}

fn titled_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    let mut run = titles(view, head.next());
    // الإدارة العامة للتعليم: the adjective is part of the head.
    run.count += head.len - 1;
    if run.count == 0 || (run.national && !agrees(view, head, kind)) {
        return None;
    }
    let sport = matches!(kind.kind, BodyKind::Team | BodyKind::Federation)
        && view.is(run.next, Sense::OrganizationPurpose);
    let end = if listed_whole(view) && !sport {
        run.next
    } else {
        let end = tail(view, kind, run.next);
        if kind.kind == BodyKind::Agency && end == run.next {
            for_place(view, end)
        } else {
            end
        }
    };
    // الغرفة التجارية الصناعية (the chamber of commerce and industry) is whole as it stands.
    const WHOLE: usize = 3;
    if end == head.next() && (head.len < WHOLE || kind.kind != BodyKind::Union) {
        return None;
    }
    let national = run.national && kind.takes.contains(&Takes::Demonym);
    let title = run.title && kind.takes.contains(&Takes::Title);
    let sure = match kind.kind {
        BodyKind::Court
        | BodyKind::Parliament
        | BodyKind::Agency
        | BodyKind::Government
        | BodyKind::Bank
        | BodyKind::Religious => national || title,
        _ => national,
    };
    let full = run.count > 1 || end > run.next;
    let whole = head.len >= WHOLE && kind.kind == BodyKind::Union;
    let named = kind.takes.contains(&Takes::Title)
        && (whole || run.title || run.national || end > run.next);
    (sure || (full && named))
        .then(|| body(view, head, end))
        .flatten()
}

/// A nationality agrees with the head in gender: وزير الخارجية الروسي has the minister's. Behind
/// another noun the head is an adjective: السياسة الخارجية الروسية (Russian foreign policy).
fn agrees(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> bool {
    if !is_definite(head) || !feminine(view, head.next() - 1) {
        return true;
    }
    let office = kind.kind == BodyKind::Ministry
        && view.prev(head.at).is_some_and(|before| {
            view.is(before, Sense::Title)
                || (head.clitic == Clitic::None && definite(view, before) && !stops(view, before))
        });
    feminine(view, head.next()) && !office
}

/// `HEAD COUNTRY [ADJECTIVES]`: جيش أذربيجان (the army of Azerbaijan), منتخب سلوفاكيا الأولمبي.
/// Not: حكومة وحدة (a government of unity).
pub(super) fn of_country(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Demonym]).find_map(|(head, kind)| of_country_of(view, &head, kind))
}

fn of_country_of(view: &View<'_>, head: &Hit<'_>, _: &BodyHead) -> Option<Entity> {
    if is_definite(head) {
        return None;
    }
    let country = place(view, head.next())?;
    // حكومة عمران خان (Imran Khan's government).
    let named = |at: usize| whole(view, at).has(Sense::NameToken);
    if country.fact.sense == Sense::Place && named(head.next()) && named(country.next()) {
        return None;
    }
    body(view, head, titles(view, country.next()).next)
}

/// `HEAD [REGION-WORD] PLACE`: جامعة تبوك (Tabuk university), أمانة منطقة عسير.
pub(super) fn of_place(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Place]).find_map(|(head, kind)| of_place_of(view, &head, kind))
}

fn of_place_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    let local = matches!(kind.kind, BodyKind::Agency | BodyKind::Security);
    let region = plain(view, head.next(), Sense::PlaceHead).filter(|_| local);
    let place = place(view, region.map_or(head.next(), |hit| hit.next()))?;
    let run = titles(view, place.next());
    if local {
        return body(view, head, place.next());
    }
    body(view, head, purpose_only(view, kind, run.next))
}

/// A purpose, where bodies of this kind have one in their names.
pub(super) fn purpose_only(view: &View<'_>, head: &BodyHead, end: usize) -> usize {
    match head.kind {
        BodyKind::Ministry
        | BodyKind::Government
        | BodyKind::Army
        | BodyKind::Security
        | BodyKind::Embassy
        | BodyKind::Media
        | BodyKind::Airline => end,
        BodyKind::Team | BodyKind::University if view.is(end, Sense::OrganizationPurpose) => {
            purpose(view, end)
        }
        BodyKind::University => end,
        _ if head.takes == [Takes::Demonym] => end,
        _ => purpose(view, end),
    }
}

const PERSON: SenseSet = SenseSet::of(&[Sense::NameToken, Sense::NameParticle, Sense::Person]);

/// `HEAD [TITLE] PERSON [ل PURPOSE]`: مؤسسة الملك خالد (the King Khalid foundation).
pub(super) fn of_person(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Name]).find_map(|(head, kind)| of_person_of(view, &head, kind))
}

fn of_person_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    const LONGEST: usize = 6;

    let lasting = matches!(
        kind.kind,
        BodyKind::University
            | BodyKind::Research
            | BodyKind::Company
            | BodyKind::Association
            | BodyKind::Militia
    );
    if !lasting {
        return None;
    }
    let title = plain(view, head.next(), Sense::Title);
    let first = title.map_or(head.next(), |hit| hit.next());
    if let Some(person) = plain(view, first, Sense::Person).filter(|hit| hit.len > 1) {
        return body(view, head, purpose_only(view, kind, person.next()));
    }
    let names = (first..first + LONGEST)
        .take_while(|i| !stops(view, *i) && whole(view, *i).meets(PERSON))
        .count();
    let enough = if title.is_some() { 1 } else { 2 };
    (names >= enough)
        .then(|| body(view, head, purpose_only(view, kind, first + names)))
        .flatten()
}
