//! Nationalities.

use super::evidence::{PLACES, behind_letter, cue, definite, denied, entity, links};
use crate::lexicon::{Certainty, Clitic, PlaceCue, Sense, SenseSet};
use crate::rule::{Hit, View};
use crate::text::{ALEF, BEH, HEH, TEH, YEH, is_letter, letter_codes};
use crate::{Entity, TokenKind};

/// What no adjective of nationality follows.
const NO_NOUN: SenseSet = SenseSet::of(&[Sense::FunctionWord, Sense::Complementizer]);

/// `NOUN NATIONALITY` where the form is also a country: الطائرة السعودية (the Saudi plane), قوات
/// سورية (Syrian forces). Not: في سورية (in Syria), أعلنت السعودية (Saudi Arabia announced).
pub(super) fn agreeing(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Demonym)?;
    if has_tanwin(view, &hit) && is_country_too(view, &hit) {
        return entity(&hit);
    }
    // The accusative of روسي is the country روسيا: its form is never sure.
    let sure = hit.fact.name()?.certainty == Certainty::Clear;
    if !sure || !is_country_too(view, &hit) || hit.clitic == Clitic::Preposition {
        return None;
    }
    if definite(view, hit.at) && closes(view, hit.at) {
        return entity(&hit);
    }
    let before = noun_before(view, hit.at)?;
    let both = definite(view, hit.at);
    let same = definite(view, before) == both;
    // Without the article only the ending tells the noun: طائرة سورية, but قيام سورية (Syria's
    // doing).
    let fits = both || ends_alike(view, before, &hit);
    (same && fits).then(|| entity(&hit))?
}

/// `NATIONALITY`: الروسية (Russian), كوري شمالي (North Korean). Not: اللغة العربية (Arabic), تركي
/// بن طلال (Turki bin Talal).
pub(super) fn listed(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Demonym)?;
    if is_country_too(view, &hit)
        || denied(view, &hit)
        || is_language(view, &hit)
        || is_other_word(view, &hit)
        || links(view, hit.next()) && !definite(view, hit.at)
    {
        return None;
    }
    let sure = match hit.fact.name()?.certainty {
        Certainty::Clear => true,
        Certainty::Ambiguous => noun_before(view, hit.at).is_some(),
        Certainty::Common => false,
    };
    sure.then(|| entity(&hit))?
}

/// اليد اليمنى (the right hand), لمجرى النهر (for the course of the river): another word is written so.
/// Not: الوزير اليمنى (the Yemeni minister), as some papers write a last ي.
fn is_other_word(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let text = view.slice(hit.span);
    let written = |word: Hit<'_>| word.fact.surface.as_str() == text;
    if hit.len > 1 || !view.hits(hit.at, Sense::OrdinaryWord).any(written) {
        return false;
    }
    let masculine = |at: usize| {
        let last = letter_codes(view.text(at).unwrap_or("")).last();
        definite(view, at) && last.is_some_and(|(_, code)| code != HEH)
    };
    !view.prev(hit.at).is_some_and(masculine)
}

/// بالفرنسية (in French), بالفرنسية والإنجليزية: what bears ب by itself is a language.
fn is_language(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let feminine = |hit: &Hit<'_>| {
        let codes: Vec<u8> = letter_codes(view.slice(hit.span))
            .map(|(_, code)| code)
            .collect();
        codes.ends_with(&[YEH, HEH])
    };
    let said_in = |hit: &Hit<'_>| behind_letter(view, hit, BEH) && feminine(hit);
    if hit.len > 1 || hit.clitic == Clitic::None || !definite(view, hit.at) {
        return false;
    }
    let joined = || {
        let before = view
            .prev(hit.at)
            .and_then(|at| view.hit(at, Sense::Demonym));
        hit.clitic == Clitic::Conjunction && feminine(hit) && before.is_some_and(|b| said_in(&b))
    };
    said_in(hit) || joined()
}

/// لاجئا سوريًا (a Syrian refugee): the case ending is written, so it is no country.
pub(super) fn has_tanwin(view: &View<'_>, hit: &Hit<'_>) -> bool {
    const FATHATAN: char = '\u{64b}';
    view.slice(hit.span).contains(FATHATAN)
}

fn is_country_too(view: &View<'_>, hit: &Hit<'_>) -> bool {
    // The accusative of كتالوني is the region كتالونيا (Catalonia).
    let accusative = letter_codes(view.slice(hit.span))
        .last()
        .is_some_and(|(_, code)| code == ALEF);
    let place = accusative.then(|| view.hits(hit.at, Sense::Place));
    let countries = view.hits(hit.at, Sense::Country);
    countries
        .chain(place.into_iter().flatten())
        .any(|place| place.span == hit.span)
}

/// The noun or adjective that the word before is, with a closing mark between at most.
fn noun_before(view: &View<'_>, at: usize) -> Option<usize> {
    let mut before = view.prev(at)?;
    if closes(view, at) {
        before = view.prev(before)?;
    }
    let kind = view.kind(before);
    let noun = matches!(kind, Some(TokenKind::Word | TokenKind::Digits))
        && !view.is_any(before, NO_NOUN)
        && !view.is(before, Sense::ReportingVerb)
        && cue(view, before) != Some(PlaceCue::Before)
        && !view.is_any(before, PLACES);
    noun.then_some(before)
}

/// True behind a closing mark that stands at the word before it: شركة «جسور» السعودية (the Saudi
/// company "Jusur").
fn closes(view: &View<'_>, at: usize) -> bool {
    view.prev(at).is_some_and(|mark| {
        matches!(view.mark(mark), Some('»' | '"' | '”' | ')'))
            && view.glued(mark)
            && !view.glued(at)
    })
}

/// طائرة سورية (a Syrian plane), طائرات سورية (Syrian planes)
fn ends_alike(view: &View<'_>, before: usize, hit: &Hit<'_>) -> bool {
    let last = |text: &str| text.chars().rfind(|c| is_letter(*c));
    let text = view.text(before).unwrap_or("");
    let own = last(view.slice(hit.span));
    let plural = letter_codes(text).map(|(_, code)| code).collect::<Vec<_>>();
    own.is_some_and(|own| last(text) == Some(own)) || plural.ends_with(&[ALEF, TEH])
}
