//! What speaks for and against a listed name.

use crate::lexicon::{Certainty, Clitic, Detail, NameWord, Particle, PlaceCue, Sense, SenseSet};
use crate::rule::{Hit, View};
use crate::text::{ALEF, BEH, KAF, LAM, LETTER_BITS, is_letter, letter_codes, letter_count, rekey};
use crate::{Entity, TokenKind};

/// Names of places of all sorts.
pub(super) const PLACES: SenseSet = SenseSet::of(&[Sense::Country, Sense::Place]);

/// The entity of a listed name.
pub(super) fn entity(hit: &Hit<'_>) -> Option<Entity> {
    hit.entity()
}

/// The entity of a listed place; its other ids and its namesakes are the candidates.
pub(super) fn place_entity(view: &View<'_>, hit: &Hit<'_>) -> Option<Entity> {
    let mut entity = entity(hit)?;
    let others = view.hits(hit.at, Sense::Place).skip(1);
    let others = others.filter(|other| other.span == hit.span);
    let references = others.filter_map(|other| other.fact.name()?.reference.clone());
    for reference in references {
        if entity.reference.as_ref() != Some(&reference) && !entity.candidates.contains(&reference)
        {
            entity.candidates.push(reference);
        }
    }
    Some(entity)
}

/// How sure a hit is: a single word that is spelt otherwise than the name is less so, as جده (his
/// grandfather) is for جدة (Jeddah).
pub(super) fn certainty(view: &View<'_>, hit: &Hit<'_>) -> Option<Certainty> {
    let listed = hit.fact.name()?.certainty;
    // Words this long are no other word, however they are spelt.
    const LONG: u32 = 6;
    const SHORT: u32 = 3;
    let letters = letter_count(rekey(view.slice(hit.span), false));
    if hit.len == 1 && is_other_word(view, hit) {
        return Some(Certainty::Common);
    }
    if hit.len > 1 || letters >= LONG || spelt_alike(view, hit) {
        return Some(listed);
    }
    let short = letters <= SHORT;
    Some(match listed {
        Certainty::Clear if !short => Certainty::Ambiguous,
        _ => Certainty::Common,
    })
}

/// أفران (ovens) is not إفران (Ifrane), قفصه (his cage) is not قفصة (Gafsa): another word is written so.
fn is_other_word(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let (text, name) = (view.slice(hit.span), hit.fact.surface.as_str());
    if text == name {
        return false;
    }
    let listed = |word: Hit<'_>| word.fact.surface.as_str() == text;
    if view.hits(hit.at, Sense::OrdinaryWord).any(listed) {
        return true;
    }
    const SUFFIX: char = '\u{647}';
    let stem = text
        .strip_suffix(SUFFIX)
        .filter(|_| name.ends_with(TEH_MARBUTA));
    let lexicon = view.doc().lexicon;
    stem.is_some_and(|stem| {
        let entry = lexicon.entry(rekey(stem, false));
        lexicon.senses(entry).has(Sense::OrdinaryWord)
    })
}

const TEH_MARBUTA: char = '\u{629}';

/// A bare alef stands for each of its kinds, though not behind a proclitic: بابها (in its door) is
/// not أبها (Abha). Any other difference is one.
pub(super) fn spelt_alike(view: &View<'_>, hit: &Hit<'_>) -> bool {
    const BARE_ALEF: char = '\u{627}';
    // The letters of Persian keyboards and the presentation forms say nothing of the spelling.
    const PERSIAN: char = '\u{671}';
    // إفريقيا and أفريقيا
    const HAMZAS: [char; 2] = ['\u{623}', '\u{625}'];
    let (text, name) = (view.slice(hit.span), hit.fact.surface.as_str());
    let same = |(t, n): (char, char)| t == n || (HAMZAS.contains(&t) && HAMZAS.contains(&n));
    let first = letters(text).next().zip(letters(name).next());
    // لل hides an alef: what is left is compared from the end.
    let hidden = letters(text).count() < letters(name).count();
    if hit.clitic != Clitic::None && !hidden && !first.is_some_and(same) {
        return false;
    }
    let mut pairs = letters(text).rev().zip(letters(name).rev());
    pairs.all(|(t, n)| same((t, n)) || t == BARE_ALEF || t >= PERSIAN)
}

/// The letters of a word without its marks.
fn letters(text: &str) -> impl DoubleEndedIterator<Item = char> {
    text.chars().filter(|c| is_letter(*c))
}

/// True where a place is likely at the hit: a preposition, a direction or a generic word before it,
/// another place beside it, or the top of a line as in datelines.
pub(super) fn cued(view: &View<'_>, hit: &Hit<'_>) -> bool {
    if inside_of(view, hit) {
        return true;
    }
    let before = view.prev(hit.at);
    match before {
        None => opens_dateline(view, hit.next()),
        Some(before) => {
            leads(view, before)
                || (view.kind(before) == Some(TokenKind::Mark)
                    && (view.prev(before).is_none() && opens_dateline(view, hit.next())
                        || view.prev(before).is_some_and(|i| leads(view, i))))
                || beside(view, hit)
        }
    }
}

/// True behind the proclitic "in": بصور (in Tyre). The proclitic "to" also leads to what is no
/// place: للنيل (to get at).
fn inside_of(view: &View<'_>, hit: &Hit<'_>) -> bool {
    behind_letter(view, hit, BEH)
}

/// True where this letter is among the proclitics.
pub(super) fn behind_letter(view: &View<'_>, hit: &Hit<'_>, letter: u8) -> bool {
    let text = view.text(hit.at).unwrap_or("");
    let shift = view.raw(hit.at).map_or(0, |token| token.shift as usize);
    let before = text.get(..shift).unwrap_or("");
    hit.clitic == Clitic::Preposition && letter_codes(before).any(|(_, code)| code == letter)
}

/// A dateline: `CITY - text`, `CITY: text`, `CITY (agency)`.
fn opens_dateline(view: &View<'_>, next: usize) -> bool {
    matches!(view.mark(next), Some('-' | '–' | '—' | ':' | '(' | '/'))
}

/// True where a token leads to a place.
pub(super) fn leads(view: &View<'_>, at: usize) -> bool {
    view.is(at, Sense::PlaceHead) || cue(view, at) == Some(PlaceCue::Before)
}

/// The role of a single cue word.
pub(super) fn cue(view: &View<'_>, at: usize) -> Option<PlaceCue> {
    let hit = view.hits(at, Sense::PlaceCue).find(|hit| hit.len == 1)?;
    role(&hit)
}

fn role(hit: &Hit<'_>) -> Option<PlaceCue> {
    match hit.fact.detail {
        Detail::NameWord(NameWord::PlaceCue(role)) => Some(role),
        _ => None,
    }
}

/// True where a sure place stands beside the hit in an enumeration, or before it as in
/// المدينة, الدولة (city, country).
fn beside(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let joined = |at: usize| view.kind(at) == Some(TokenKind::Mark);
    let before = view.prev(hit.at).is_some_and(|i| {
        let linked = hit.clitic == Clitic::Conjunction || joined(i);
        let ends = |i: usize| ends_sure_place(view, i);
        linked && (ends(i) || (joined(i) && view.prev(i).is_some_and(ends)))
    });
    let next = hit.next();
    let follows = |at: usize| {
        view.hits(at, Sense::Place)
            .chain(view.hits(at, Sense::Country))
            .any(|hit| hit.clitic == Clitic::Conjunction)
    };
    before
        || (joined(next) && begins_sure_place(view, next + 1).is_some())
        || (follows(next) && begins_sure_place(view, next).is_some())
}

/// A sure place that begins at a token.
fn begins_sure_place<'a>(view: &View<'a>, at: usize) -> Option<Hit<'a>> {
    let hits = [Sense::Place, Sense::Country].map(|sense| view.hit(at, sense));
    let sure = |hit: &Hit<'_>| {
        hit.fact
            .name()
            .is_some_and(|n| n.certainty == Certainty::Clear)
    };
    hits.into_iter().flatten().find(sure)
}

/// True where a sure place ends at a token, or an enumeration that a sure place leads: عسير
/// وجازان والباحة (Asir, Jazan and Baha).
pub(super) fn ends_sure_place(view: &View<'_>, mut at: usize) -> bool {
    const LONGEST: usize = 3;
    const ITEMS: usize = 4;
    for _ in 0..ITEMS {
        let begins = (at.saturating_sub(LONGEST - 1)..=at)
            .filter(|i| view.is_any(*i, PLACES))
            .flat_map(|i| [Sense::Place, Sense::Country].map(|sense| view.hit(i, sense)));
        let Some(hit) = begins.flatten().find(|hit| hit.next() == at + 1) else {
            return false;
        };
        if hit
            .fact
            .name()
            .is_some_and(|n| n.certainty == Certainty::Clear)
        {
            return true;
        }
        let Some(before) = view.prev(hit.at) else {
            return false;
        };
        at = match (hit.clitic, view.mark(before)) {
            (Clitic::Conjunction, None) => before,
            (_, Some('\u{60c}' | ',' | '-' | '–')) if before > 0 => before - 1,
            _ => return false,
        };
    }
    false
}

/// True where what stands at a token places the name before it: مدينة أفيون التركية (the Turkish
/// town of Afyon), يوجين بولاية أوريغون (Eugene in the state of Oregon), سوروتش (جنوب تركيا).
pub(super) fn placed_by(view: &View<'_>, at: usize) -> bool {
    let bracket = view.is_mark(at, '(');
    let direction = at + usize::from(bracket);
    let place = |at: usize| view.is_any(at, PLACES);
    let directed = cue(view, direction) == Some(PlaceCue::Before)
        && !view.is(direction, Sense::FunctionWord)
        && (place(direction + 1) || place(direction + 2));
    placed_inside(view, at) || (view.is(at, Sense::Demonym) && definite(view, at)) || directed
}

/// بالكويت (in Kuwait), بولاية (in the state of), في بكين (in Beijing)
pub(super) fn placed_inside(view: &View<'_>, at: usize) -> bool {
    let places = [Sense::PlaceHead, Sense::Place, Sense::Country];
    let within = |sense: Sense| view.hit(at, sense).is_some_and(|hit| inside_of(view, &hit));
    let preposition = view.is(at, Sense::FunctionWord) && cue(view, at) == Some(PlaceCue::Before);
    places.into_iter().any(within)
        || (preposition
            && begins_sure_place(view, at + 1).is_some_and(|h| h.clitic == Clitic::None))
}

/// بن (son of)
pub(super) fn links(view: &View<'_>, at: usize) -> bool {
    particle(view, at) == Some(Particle::Link)
}

/// A particle of personal names that is nothing else.
pub(super) fn particle(view: &View<'_>, at: usize) -> Option<Particle> {
    let hit = view.hit(at, Sense::NameParticle)?;
    match hit.fact.detail {
        Detail::NameWord(NameWord::Particle(kind)) if !view.is(at, Sense::FunctionWord) => {
            Some(kind)
        }
        _ => None,
    }
}

/// True where a word or phrase denies the reading: اللغة العربية (the Arabic language), صلاة المغرب
/// (the evening prayer).
pub(super) fn denied(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let covers = |from: usize| {
        view.hits(from, Sense::PlaceCue).any(|cue| {
            role(&cue) == Some(PlaceCue::Not) && (cue.next() > hit.at || cue.next() == hit.at)
        })
    };
    // "Like" rarely stands before a place; كلاوس is Klaus, not "like Laos".
    const SHORT: u32 = 4;
    let letters = letter_count(rekey(view.slice(hit.span), false));
    if letters <= SHORT && hit.len == 1 && behind_letter(view, hit, KAF) {
        return true;
    }
    let phrase_here = view
        .hits(hit.at, Sense::PlaceCue)
        .any(|cue| role(&cue) == Some(PlaceCue::Not));
    phrase_here || view.prev(hit.at).is_some_and(covers)
}

/// True where a phrase that is no place begins at a token: قصر النظر (short-sightedness).
pub(super) fn no_place(view: &View<'_>, at: usize) -> bool {
    view.hits(at, Sense::PlaceCue)
        .any(|cue| role(&cue) == Some(PlaceCue::Not))
}

/// True where the word begins with the article, behind proclitics or not.
pub(super) fn definite(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.raw(at).filter(|token| token.kind == TokenKind::Word) else {
        return false;
    };
    let mut text = view.text(at).unwrap_or("");
    let mut key = token.key;
    for _ in 0..2 {
        if begins_with_article(text) {
            return true;
        }
        if view.doc().lexicon.proclitic(letter(key)) == Clitic::None {
            return false;
        }
        let mut chars = text.chars();
        chars.next();
        text = chars.as_str();
        key = rekey(text, false);
    }
    begins_with_article(text)
}

/// ال, and what is left of it behind the proclitic "to".
pub(super) fn begins_with_article(text: &str) -> bool {
    let key = rekey(text, false);
    let (first, second) = (letter(key), letter(key >> LETTER_BITS));
    (first == ALEF || first == LAM) && second == LAM
}

/// The code of the first letter of a key.
pub(super) fn letter(key: u64) -> u8 {
    (key & 31) as u8
}
