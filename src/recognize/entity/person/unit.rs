//! One step of a personal name: a token with its particles.

use super::inflection::{is_inflected, is_surely_inflected};
pub(super) use super::written::{is_closed_class, is_written, is_written_function_word};
use crate::TokenKind;
use crate::lexicon::{
    Certainty, Clitic, Detail, NamePart, NameToken, NameWord, Particle, Sense, SenseSet,
};
use crate::rule::{Hit, View};

/// A step of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// The first token behind it.
    pub(super) next: usize,
    pub(super) certainty: Certainty,
    pub(super) part: NamePart,
    pub(super) shape: Shape,
    /// Bytes of proclitics before it.
    pub(super) shift: usize,
}

/// What a step is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A listed token.
    Token,
    /// عبد الرحمن، صلاح الدين: two words that are one name
    Compound,
    /// أبو مازن
    Kunya,
    /// بن غفير، آل ثاني، دي ميستورا
    Linked,
    /// A word that is in no list.
    Unknown,
}

/// Senses of words that bind a clause and so are in no name.
const BINDING: SenseSet = SenseSet::of(&[
    Sense::ReportingVerb,
    Sense::ReportingParticiple,
    Sense::Complementizer,
    Sense::Negation,
    Sense::Attribution,
    Sense::NumberWord,
    Sense::Country,
]);

/// The particle that stands at a token, as it is written.
pub(super) fn particle(view: &View<'_>, at: usize) -> Option<Particle> {
    particle_hit(view, at)
        .filter(|(_, shift)| *shift == 0)
        .map(|(particle, _)| particle)
}

fn particle_hit(view: &View<'_>, at: usize) -> Option<(Particle, usize)> {
    let hit = view.hit(at, Sense::NameParticle)?;
    if !is_written(view, at, &hit) {
        return None;
    }
    let shift = hit.span.start - view.token(at)?.span.start;
    match &hit.fact.detail {
        Detail::NameWord(NameWord::Particle(particle)) => Some((*particle, shift)),
        _ => None,
    }
}

/// The best token of names at a place: its length, what is known of it and the bytes before it.
fn token(view: &View<'_>, at: usize, first: bool) -> Option<(usize, NameToken, usize)> {
    let hit = view
        .hits(at, Sense::NameToken)
        .find(|hit| first || hit.clitic == Clitic::None)?;
    let word = match &hit.fact.detail {
        Detail::NameWord(NameWord::Token(word)) => *word,
        _ => return None,
    };
    if !is_written(view, at, &hit) {
        return None;
    }
    let shift = hit.span.start - view.token(at)?.span.start;
    Some((hit.len, word, shift))
}

const NAME_WORDS: SenseSet = SenseSet::of(&[Sense::NameToken, Sense::NameParticle]);

/// A step of a name at a token. Only the first one may have proclitics.
pub(super) fn unit(view: &View<'_>, at: usize, first: bool) -> Option<Unit> {
    if !view.is_any(at, NAME_WORDS) {
        return None;
    }
    if let Some(unit) = particle_unit(view, at, first) {
        return Some(unit);
    }
    let (len, word, shift) = token(view, at, first)?;
    let raw = view.raw(at)?;
    let plain = word.certainty == Certainty::Common;
    if len == 1 && !first && plain && raw.senses.meets(BINDING) {
        return None;
    }
    let mut unit = Unit {
        next: at + len,
        certainty: word.certainty,
        part: word.part,
        shape: if len > 1 {
            Shape::Compound
        } else {
            Shape::Token
        },
        shift,
    };
    if particle(view, unit.next) == Some(Particle::Compound) {
        // رسول الله is no name, نصر الله is one.
        let sure = word.certainty > Certainty::Common || !first;
        if !sure {
            return None;
        }
        unit.next += 1;
        unit.certainty = Certainty::Clear;
        unit.part = NamePart::Both;
        unit.shape = Shape::Compound;
    }
    Some(unit)
}

/// `PARTICLE WORD`: عبد الرحمن، أبو بكر، بن سلمان، آل ثاني، فان دايك
fn particle_unit(view: &View<'_>, at: usize, first: bool) -> Option<Unit> {
    let (particle, shift) = particle_hit(view, at)?;
    if !first && shift > 0 {
        return None;
    }
    let after = at + 1;
    let made = |next, certainty, part, shape| Unit {
        next,
        certainty,
        part,
        shape,
        shift,
    };
    match particle {
        Particle::Prefix => {
            let word = token(view, after, false);
            let definite = is_definite(view, after);
            let known = word.filter(|(_, word, _)| word.certainty > Certainty::Common);
            let next = match (known, definite) {
                (Some((len, ..)), _) => after + len,
                (None, true) if is_servant(view, at) => after + 1,
                (None, false) if !first && is_unlisted(view, after) => after + 1,
                _ => return None,
            };
            let part = if definite {
                NamePart::Both
            } else {
                NamePart::Family
            };
            Some(made(next, Certainty::Clear, part, Shape::Compound))
        }
        Particle::Kunya => {
            // A byname is not made of another: nothing nests without bound.
            if self::particle(view, after) == Some(Particle::Kunya) {
                return None;
            }
            let (next, certainty) = match unit_of_word(view, after) {
                Some(found) => found,
                None if is_unlisted(view, after)
                    || is_plain_word(view, after)
                    || (!first && may_be_byname(view, after)) =>
                {
                    (after + 1, Certainty::Common)
                }
                None => return None,
            };
            Some(made(next, certainty, NamePart::Both, Shape::Kunya))
        }
        Particle::Link | Particle::House => {
            if first && particle == Particle::House {
                return None;
            }
            // Two links in a row: فون دير لاين
            let inner = if self::particle(view, after) == Some(Particle::Link) {
                after + 1
            } else {
                after
            };
            let housed = particle == Particle::House && view.kind(inner) == Some(TokenKind::Word);
            let arabic = token(view, inner, false)
                .is_some_and(|(_, word, _)| word.part != NamePart::Family)
                || matches!(
                    self::particle(view, inner),
                    Some(Particle::Prefix | Particle::Kunya)
                );
            let part = if arabic && particle == Particle::Link {
                NamePart::Both
            } else {
                NamePart::Family
            };
            let next = match unit_of_word(view, inner) {
                Some((next, certainty)) if !first || certainty > Certainty::Common => next,
                None if housed || (!first && is_unlisted(view, inner)) => inner + 1,
                None if !first && is_plain_word(view, inner) && is_definite(view, inner) => {
                    inner + 1
                }
                _ => return None,
            };
            Some(made(next, Certainty::Clear, part, Shape::Linked))
        }
        _ => None,
    }
}

/// Any noun behind a given name and أبو: غسان أبو ستة (Abu Sitta, literally "of six").
fn may_be_byname(view: &View<'_>, at: usize) -> bool {
    view.raw(at)
        .is_some_and(|token| token.shift == 0 && token.kind == TokenKind::Word)
        && !view.is_any(at, NO_BYNAME)
}

const NO_BYNAME: SenseSet = SenseSet::of(&[
    Sense::ReportingVerb,
    Sense::Complementizer,
    Sense::Negation,
    Sense::FunctionWord,
    Sense::Country,
    Sense::Organization,
]);

/// The word behind a link, itself perhaps a compound or byname: بن عبد الرحمن، بن أبي طالب
fn unit_of_word(view: &View<'_>, at: usize) -> Option<(usize, Certainty)> {
    let opens = |at| matches!(particle(view, at), Some(Particle::Prefix | Particle::Kunya));
    if opens(at) {
        // بن أبي عبد الرحمن is as deep as names go; the depth of the call is bounded with them.
        if opens(at + 1) && opens(at + 2) {
            return None;
        }
        let inner = particle_unit(view, at, false)?;
        return Some((inner.next, Certainty::Clear));
    }
    let (len, word, _) = token(view, at, false)?;
    let next = at + len;
    if particle(view, next) == Some(Particle::Compound) {
        return Some((next + 1, Certainty::Clear));
    }
    Some((next, word.certainty))
}

/// عبد, the servant of one of God's names, alone of the prefixes takes any definite word.
fn is_servant(view: &View<'_>, at: usize) -> bool {
    view.raw(at)
        .is_some_and(|token| token.senses.has(Sense::NameParticle) && letters(view, at) == 3)
}

/// True for a word with the article.
pub(super) fn is_definite(view: &View<'_>, at: usize) -> bool {
    view.token(at).is_some_and(|token| {
        token.kind == TokenKind::Word && token.text.starts_with(ARTICLE) && letters(view, at) > 3
    })
}

/// True for a word with the article behind a proclitic: والتعاون، للشؤون
pub(super) fn is_definite_tail(view: &View<'_>, at: usize) -> bool {
    view.token(at).is_some_and(|token| {
        let tail = view
            .raw(at)
            .and_then(|raw| token.text.get(raw.shift as usize..))
            .unwrap_or("");
        tail.starts_with(ARTICLE) || tail.starts_with(LAM)
    })
}

const LAM: char = '\u{644}';
const WAW: char = '\u{648}';
/// No name begins with ل and one of these.
const AFTER_LAM: [char; 3] = [LAM, '\u{623}', '\u{625}'];
const ARTICLE: &str = "\u{627}\u{644}";

pub(super) fn letters(view: &View<'_>, at: usize) -> usize {
    view.text(at).map_or(0, |text| text.chars().count())
}

/// A word that is in no list and has no ending of inflected words.
fn is_unlisted(view: &View<'_>, at: usize) -> bool {
    view.raw(at)
        .is_some_and(|token| token.senses.is_empty() || is_weak_place(view, at, token.senses))
        && looks_like_name(view, at)
}

/// A far town that is none without a cue is a word like any other: زامورا (Zamora).
fn is_weak_place(view: &View<'_>, at: usize, senses: SenseSet) -> bool {
    const SOURCE: &str = "geonames:";
    let only = senses.has(Sense::Place) && senses.without(Sense::Place.into()).is_empty();
    let weak = |hit: Hit<'_>| {
        let alone = hit.len == 1 && hit.clitic == Clitic::None;
        let name = hit.fact.name().filter(|_| alone);
        name.is_some_and(|name| {
            let reference = name.reference.as_ref();
            name.certainty == Certainty::Ambiguous
                && reference.is_some_and(|reference| reference.starts_with(SOURCE))
        })
    };
    only && !is_definite(view, at) && view.hits(at, Sense::Place).all(weak)
}

/// The same, and no form of a listed word.
pub(super) fn is_unknown(view: &View<'_>, at: usize) -> bool {
    is_unlisted(view, at) && !is_inflected(view, at)
}

/// A word of no list inside a name: كباشي is no كـ with a name behind it there. Behind a sure name
/// it may look like a form of a listed word.
pub(super) fn is_unknown_inside(view: &View<'_>, at: usize, behind_sure: bool) -> bool {
    let led = view.raw(at).filter(|token| {
        token.clitic == Clitic::Preposition && view.doc().lexicon.senses(token.whole).is_empty()
    });
    let only =
        |sense: Sense| led.is_some_and(|token| token.senses.without(sense.into()).is_empty());
    let bound = may_be_bound(view, at);
    // بيولي (Pioli) is hardly ب with an ordinary word behind a sure given name.
    let vowel = |text: &str| text.ends_with(LONG_VOWELS);
    if behind_sure && only(Sense::OrdinaryWord) && view.text(at).is_some_and(vowel) {
        return !bound && looks_like_name(view, at);
    }
    let inflected = if behind_sure {
        is_surely_inflected
    } else {
        is_inflected
    };
    (is_unlisted(view, at) || (only(Sense::NameToken) && looks_like_name(view, at)))
        && !bound
        && !inflected(view, at)
}

const LONG_VOWELS: [char; 2] = ['\u{64A}', '\u{648}'];

/// True where the first letter is more likely the conjunction و or the preposition ل.
pub(super) fn may_be_bound(view: &View<'_>, at: usize) -> bool {
    let mut letters = view.text(at).unwrap_or("").chars();
    match letters.next() {
        Some(WAW) => true,
        Some(LAM) => letters
            .next()
            .is_some_and(|second| AFTER_LAM.contains(&second)),
        _ => false,
    }
}

fn looks_like_name(view: &View<'_>, at: usize) -> bool {
    let Some(token) = view.token(at) else {
        return false;
    };
    token.kind == TokenKind::Word
        && letters(view, at) >= 3
        && !INFLECTED.iter().any(|ending| token.text.ends_with(ending))
        && !token.text.contains(TANWEEN)
}

/// مصارعة (wrestling): a ة that is in no list ends a noun rather than a foreign name.
pub(super) fn ends_like_noun(view: &View<'_>, at: usize) -> bool {
    const TEH_MARBUTA: char = '\u{629}';
    view.text(at)
        .is_some_and(|text| text.ends_with(TEH_MARBUTA))
}

/// ألبومها (her album): a bound pronoun.
pub(super) fn has_pronoun(view: &View<'_>, at: usize) -> bool {
    view.text(at).is_some_and(|text| {
        INFLECTED[..PRONOUNS]
            .iter()
            .any(|ending| text.ends_with(ending))
    })
}

const PRONOUNS: usize = 5;

/// Endings that words take and names do not: pronouns, plurals.
const INFLECTED: [&str; 8] = [
    "\u{643}\u{645}",
    "\u{647}\u{627}",
    "\u{647}\u{645}",
    "\u{647}\u{645}\u{627}",
    "\u{62A}\u{647}",
    "\u{648}\u{627}",
    "\u{627}\u{62A}",
    "\u{64A}\u{629}",
];
const TANWEEN: [char; 3] = ['\u{64B}', '\u{64C}', '\u{64D}'];

/// An ordinary word that nothing else is known of.
fn is_plain_word(view: &View<'_>, at: usize) -> bool {
    let allowed = SenseSet::of(&[
        Sense::OrdinaryWord,
        Sense::NameToken,
        Sense::Title,
        Sense::Demonym,
        Sense::Place,
    ]);
    view.token(at).is_some_and(|token| {
        token.kind == TokenKind::Word
            && token.senses.without(allowed).is_empty()
            && view.raw(at).is_some_and(|raw| raw.shift == 0)
    })
}
