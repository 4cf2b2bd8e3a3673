//! The generic word of a place with its name.

use super::evidence::{cue, definite, entity};
use crate::lexicon::{Detail, NameWord, PlaceCue, PlaceHead, Sense, SenseSet};
use crate::rule::{Hit, View};
use crate::text::{FEH, TEH, WAW, YEH, letter_codes};
use crate::{Entity, Label, Span, Str, TokenKind};

/// Longest name in quotation marks, in tokens.
const QUOTED: usize = 4;
/// Longest chain of personal names.
const CHAIN: usize = 5;

fn head<'a>(view: &View<'a>) -> Option<(Hit<'a>, PlaceHead)> {
    let hit = view.hit(view.at(), Sense::PlaceHead)?;
    match hit.fact.detail {
        Detail::NameWord(NameWord::PlaceHead(head)) => Some((hit, head)),
        _ => None,
    }
}

/// `HEAD NAME`: مستشفى محايل (Muhayil hospital) with its head, محافظة الوسطى (Wusta governorate)
/// without; ولاية جورجيا (the state of Georgia) is no country.
pub(super) fn head_and_name(view: &View<'_>) -> Option<Entity> {
    let (hit, head) = head(view)?;
    let at = hit.next();
    let place = view.hit(at, Sense::Place);
    if !head.inside {
        let country = view.hit(at, Sense::Country).filter(|_| head.quoted);
        let name = place
            .or(country)
            .filter(|name| name.span.start == start(view, at))?;
        let mut entity = entity(&name)?;
        entity.label = Label::Location;
        entity.reference = None;
        return Some(entity);
    }
    // جزيرة ريونيون (the island of Réunion) is the country behind its generic word.
    let others = [Sense::Country, Sense::Person].map(|sense| view.hit(at, sense));
    let others = others.into_iter().flatten().filter(|_| head.facility);
    let name = place.into_iter().chain(others);
    let name = name
        .filter(|name| name.span.start == start(view, at))
        .max_by_key(|name| name.len)?;
    inside(view, &hit, name.next())
}

/// `HEAD "NAME"`: بلدة "راشاد" (the town of Rashad), the name alone.
pub(super) fn head_and_quoted(view: &View<'_>) -> Option<Entity> {
    let (hit, head) = head(view)?;
    let close = match view.mark(hit.next())? {
        '"' => '"',
        '«' => '»',
        '“' | '”' => '”',
        _ => return None,
    };
    let first = hit.next() + 1;
    let behind = (first + 1..=first + QUOTED).find(|i| view.is_mark(*i, close))?;
    let words = (first..behind).all(|i| view.kind(i) == Some(TokenKind::Word));
    if !words || !head.quoted {
        return None;
    }
    named(view, view.span(first..behind)?)
}

/// `HEAD PERSON`: مسجد الإمام الصادق (Imam al-Sadiq mosque), مطار حميد كرزاي الدولي (Hamid Karzai
/// international airport). Not: سجن الرئيس (the imprisonment of the president).
pub(super) fn head_and_person(view: &View<'_>) -> Option<Entity> {
    let (hit, head) = head(view)?;
    let at = hit.next();
    if !head.inside || !head.facility {
        return None;
    }
    let first = if view.is(at, Sense::Title) {
        at + 1
    } else {
        at
    };
    let part = SenseSet::of(&[Sense::NameToken, Sense::NameParticle]);
    let plain =
        |i: &usize| view.is_any(*i, part) && view.raw(*i).is_some_and(|token| token.bare == 0);
    let behind = (first..first + CHAIN).take_while(plain).last()? + 1;
    inside(view, &hit, behind)
}

/// `HEAD WORD`: مطار الضبعة (Dabaa airport), قرية التح (the village of Tah). Not: مطار دولي (an
/// international airport), قرية صغيرة (a small village).
pub(super) fn head_and_unlisted(view: &View<'_>) -> Option<Entity> {
    let (hit, head) = head(view)?;
    let at = hit.next();
    if !head.open || !is_unlisted(view, at) {
        return None;
    }
    if head.inside {
        return definite(view, at).then(|| inside(view, &hit, at + 1))?;
    }
    let text = view.text(at)?;
    let feminine = text.chars().rfind(|c| c.is_alphabetic()) == Some(TEH_MARBUTA);
    let looks_named = definite(view, at) || (!feminine && !verb_like(text));
    looks_named.then(|| named(view, view.span(at..at + 1)?))?
}

/// Ends the feminine adjectives that follow the generic words.
const TEH_MARBUTA: char = '\u{629}';

/// True for the shape of an imperfect verb or of a word behind a conjunction, which goes on after
/// the generic word: بلدة تقع (a town that lies).
fn verb_like(text: &str) -> bool {
    const LONGEST: usize = 5;
    let codes: Vec<u8> = letter_codes(text).map(|(_, code)| code).collect();
    let prefixed = matches!(codes.first(), Some(&(TEH | YEH | WAW | FEH)));
    codes.len() < 4 || (prefixed && codes.len() <= LONGEST)
}

/// A word of which nothing is known.
fn is_unlisted(view: &View<'_>, at: usize) -> bool {
    const KNOWN: SenseSet = SenseSet::of(&[Sense::NameToken, Sense::NameParticle]);
    view.token(at).is_some_and(|token| {
        token.kind == TokenKind::Word && token.senses.without(KNOWN).is_empty()
    })
}

/// The whole name: head, name, and the adjectives that end it.
fn inside(view: &View<'_>, hit: &Hit<'_>, mut behind: usize) -> Option<Entity> {
    while cue(view, behind) == Some(PlaceCue::Tail) {
        behind += 1;
    }
    let end = view.span(behind - 1..behind)?.end;
    named(view, Span::new(hit.span.start, end))
}

fn named(view: &View<'_>, span: Span) -> Option<Entity> {
    let name = Str::from(view.slice(span).to_owned());
    Some(Entity::new(span, Label::Location, name))
}

/// Where the token begins: a name behind a proclitic does not complete a head.
fn start(view: &View<'_>, at: usize) -> usize {
    view.token(at).map_or(usize::MAX, |token| token.span.start)
}
