//! The counted noun with the adjectives that agree with it.

use super::shape::Shape;
use crate::lexicon::{ClaimWord, Clitic, Detail, NumberWord, Sense, SenseSet};
use crate::text::{ALEF, KAF, letter_codes};
use crate::{Hit, TokenKind, View};

/// Words that are no counted noun and end the noun phrase.
const NO_NOUN: SenseSet = SenseSet::of(&[
    Sense::FunctionWord,
    Sense::Negation,
    Sense::Complementizer,
    Sense::ReportingVerb,
    Sense::ReportingParticiple,
    Sense::Attribution,
    Sense::Month,
    Sense::Weekday,
    Sense::DayWord,
    Sense::DayPart,
    Sense::Shift,
    Sense::SetWord,
    Sense::TimeUnit,
    Sense::PeriodPart,
    Sense::YearHead,
    Sense::Lead,
    Sense::Era,
    Sense::Modifier,
    Sense::Percent,
    Sense::Ordinal,
    Sense::NumberWord,
    Sense::VagueNumber,
    Sense::Currency,
    Sense::Unit,
    Sense::Hedge,
    Sense::SpeakerShift,
    Sense::Formula,
]);

/// Words that are nouns whatever they look like.
const NOUN: SenseSet = SenseSet::of(&[
    Sense::CountedNoun,
    Sense::Demonym,
    Sense::SourceNoun,
    Sense::Title,
    Sense::OrganizationHead,
    Sense::PlaceHead,
    Sense::ReportingNoun,
    Sense::OrganizationComplement,
]);

/// Names, which are no counted nouns.
const NAME: SenseSet = SenseSet::of(&[
    Sense::Country,
    Sense::Place,
    Sense::Organization,
    Sense::Media,
    Sense::Person,
]);

/// Most adjectives taken.
const MOST_ADJECTIVES: usize = 4;

/// The token behind the counted noun and its adjectives that begin at `at`.
pub(super) fn counted(view: &View<'_>, at: usize, whole: Option<i64>) -> Option<usize> {
    is_counted_noun(view, at, whole).then(|| behind_adjectives(view, at, whole))
}

/// True where the word can be what the number counts.
fn is_counted_noun(view: &View<'_>, at: usize, whole: Option<i64>) -> bool {
    let Some(token) = view.raw(at).filter(|token| token.kind == TokenKind::Word) else {
        return false;
    };
    if view
        .hits(at, Sense::CountedNoun)
        .any(|hit| hit.clitic == Clitic::None)
    {
        return true;
    }
    if token.key < 32 || token.senses.meets(NO_NOUN) || token.clitic != Clitic::None {
        return false;
    }
    let Some(shape) = Shape::of(view, at) else {
        return false;
    };
    if shape.is_definite() || shape.is_definite_behind_proclitic() || token.senses.meets(NAME) {
        return false;
    }
    if token.senses.meets(NOUN) {
        return true;
    }
    if proclitic_like(view, at)
        || shape.letters < 3
        || shape.ends_like_verb()
        || shape.has_long_pronoun()
    {
        return false;
    }
    let accusative = shape.is_accusative();
    match whole.map(|whole| whole.unsigned_abs() % 100) {
        // 11 to 99 take the singular in the accusative.
        Some(11..=99) => accusative || shape.is_feminine() && !shape.begins_like_verb(),
        Some(3..=10) => !accusative && !view_is_verb(shape),
        _ => !view_is_verb(shape),
    }
}

fn view_is_verb(shape: Shape) -> bool {
    shape.begins_like_verb() && !shape.is_feminine() && !shape.is_feminine_plural()
}

/// A word that no gazetteer knows for a noun and that begins like a proclitic. The list of ordinary
/// words tells a و or ف of the word's own; phrases with ب and ل stand in it, too.
pub(super) fn proclitic_like(view: &View<'_>, at: usize) -> bool {
    view.raw(at).is_some_and(|token| {
        let ordinary = token.senses.has(Sense::OrdinaryWord);
        let attached = match view.doc().lexicon.proclitic((token.key & 31) as u8) {
            Clitic::Conjunction => !ordinary,
            Clitic::Preposition => true,
            _ => false,
        };
        attached && !token.senses.meets(NOUN)
    })
}

/// The token behind the adjectives of the noun at `at`.
pub(super) fn behind_adjectives(view: &View<'_>, at: usize, whole: Option<i64>) -> usize {
    let Some(noun) = Shape::of(view, at) else {
        return at + 1;
    };
    let mut next = at + 1;
    for _ in 0..MOST_ADJECTIVES {
        match adjective(view, next, (noun, at), whole) {
            Some(behind) => next = behind,
            None => break,
        }
    }
    next
}

/// The token behind the adjective at `at`, if it is one of the noun.
fn adjective(
    view: &View<'_>,
    at: usize,
    (noun, noun_at): (Shape, usize),
    whole: Option<i64>,
) -> Option<usize> {
    let token = view.raw(at).filter(|token| token.kind == TokenKind::Word)?;
    let shape = Shape::of(view, at)?;
    if let Some(hit) = view.hit(at, Sense::Demonym)
        && !shape.is_definite()
        && (hit.clitic == Clitic::None || is_coordinated(view, at, noun, shape))
        && hit.clitic != Clitic::Preposition
    {
        return Some(hit.next());
    }
    // خمسة أشخاص آخرين
    let other = |hit: &Hit<'_>| {
        let other = matches!(
            hit.fact.detail,
            Detail::Number(NumberWord::Counted { other: true, .. })
        );
        other && hit.clitic == Clitic::None
    };
    if view.hits(at, Sense::CountedNoun).any(|hit| other(&hit)) {
        return Some(at + 1);
    }
    // مهاجرا غير شرعي
    if view.is(at, Sense::Negation)
        && view.is(at, Sense::FunctionWord)
        && token.clitic == Clitic::None
        && let Some(denied) = Shape::of(view, at + 1)
    {
        let agrees = denied.is_feminine_nisba() || denied.is_nisba() || denied.is_sound_plural();
        let free = agrees && !denied.is_definite() && is_plain(view, at + 1);
        return free.then_some(at + 2);
    }
    if shape.is_definite() || shape.letters < 4 {
        return None;
    }
    if is_coordinated(view, at, noun, shape) {
        return Some(at + 1);
    }
    // كبيرا: no ك, which takes no accusative.
    let attached = token.clitic != Clitic::None
        && !(noun.is_accusative() && shape.is_accusative() && (token.key & 31) as u8 == KAF);
    // "17 هدفا بدلا من": instead of.
    let instead = noun.is_accusative()
        && token.senses.has(Sense::ReportingContext)
        && is_participle(view, at);
    let listed =
        token.senses.meets(NO_NOUN.with(NAME)) || instead || is_context(view, at) || attached;
    if listed || proclitic_like(view, at) && !shape.is_feminine_nisba() && !noun.is_accusative() {
        return None;
    }
    // جديدة, ودية: a plain adjective, whatever follows.
    let plain = shape.is_plain_feminine();
    let fits = if noun.is_accusative() {
        // "مسجدا مغلقا حفاظا على": a further one with a complement tells why.
        let first = at == noun_at + 1;
        shape.is_accusative() && (first || shape.is_accusative_nisba() || !is_participle(view, at))
    } else if noun.is_feminine() || noun.is_feminine_plural() {
        plain || shape.is_feminine() && !is_participle(view, at)
    } else if matches!(whole.map(|whole| whole % 100), Some(3..=10)) {
        plain || (shape.is_feminine() || shape.is_sound_plural()) && !is_participle(view, at)
    } else {
        shape.is_nisba() && !shape.begins_like_verb()
    };
    fits.then_some(at + 1)
}

/// A word that surrounds reports. That a ب is a word's own (بالغين) says nothing against it.
pub(super) fn is_context(view: &View<'_>, at: usize) -> bool {
    view.hits(at, Sense::ReportingContext)
        .any(|hit| hit.fact.detail != Detail::Claim(ClaimWord::OwnLetter))
}

/// وجريحا after قتيلا, وأجنبي after مغربي, ومشاركة after مشارك.
fn is_coordinated(view: &View<'_>, at: usize, noun: Shape, shape: Shape) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| Shape::of(view, before)) else {
        return false;
    };
    let Some(token) = view.raw(at) else {
        return false;
    };
    if shape.begins_with_and() && is_feminine_of(view, at) {
        return true;
    }
    if !shape.begins_with_and()
        || token.senses.meets(NO_NOUN)
        || token.clitic == Clitic::Preposition
    {
        return false;
    }
    let nisba = before.is_nisba() && shape.is_nisba() && shape.letters > 4;
    noun.is_accusative() && before.is_accusative() && shape.is_accusative() || nisba
}

/// ومشاركة after مشارك: the same noun of the other gender.
fn is_feminine_of(view: &View<'_>, at: usize) -> bool {
    let texts = at
        .checked_sub(1)
        .and_then(|before| view.text(before))
        .zip(view.text(at));
    texts.is_some_and(|(before, after)| {
        let and = after.chars().next().map_or(0, char::len_utf8);
        // مشاركا ومشاركة: the accusative ending goes.
        let same = |stem: &str| {
            let end = after[and..].strip_prefix(stem);
            end.is_some_and(|end| end.chars().count() == 1)
        };
        let last = before.char_indices().next_back().map_or(0, |(at, _)| at);
        same(before)
            || letter_codes(&before[last..]).any(|(_, code)| code == ALEF) && same(&before[..last])
    })
}

/// A word before a preposition is a participle with its complement and no adjective: متهمين بالإرهاب.
fn is_participle(view: &View<'_>, at: usize) -> bool {
    let Some(next) = view.raw(at + 1) else {
        return false;
    };
    next.senses.has(Sense::FunctionWord)
        || next.clitic == Clitic::Preposition
        || next.kind == TokenKind::Word
            && next.whole == 0
            && view.doc().lexicon.proclitic((next.key & 31) as u8) == Clitic::Preposition
}

/// The token behind the definite noun phrase that begins at `at`, as it follows a vague plural or a
/// fraction: الجنود الأميركيين, مقاعد البرلمان, قذائف هاون.
pub(super) fn definite(view: &View<'_>, at: usize) -> Option<usize> {
    let shape = Shape::of(view, at)?;
    let mut next = at + 1;
    if shape.is_definite() {
        if !is_plain(view, at) {
            return None;
        }
    } else {
        let noun = is_counted_noun(view, at, None);
        let construct = Shape::of(view, at + 1).is_some_and(Shape::is_definite)
            && is_plain(view, at + 1)
            && is_plain(view, at)
            && !proclitic_like(view, at);
        if construct {
            next = at + 2;
        } else if noun && is_known(view, at) {
            return Some(behind_construct(view, at));
        } else {
            return None;
        }
    }
    while next < at + 5 && is_definite_adjective(view, next) {
        next += 1;
    }
    Some(next)
}

/// الأميركيين, النووية: a word with the article that ends like an adjective.
pub(super) fn is_definite_adjective(view: &View<'_>, at: usize) -> bool {
    let Some(shape) = Shape::of(view, at).filter(|shape| shape.is_definite()) else {
        return false;
    };
    let ends = shape.is_nisba()
        || shape.is_feminine()
        || shape.is_sound_plural()
        || shape.is_feminine_plural();
    is_plain(view, at) && (ends || view.is(at, Sense::Demonym))
}

/// قذائف هاون: an indefinite noun with the noun that it is in construct with, or its adjectives.
fn behind_construct(view: &View<'_>, at: usize) -> usize {
    let next = behind_adjectives(view, at, None);
    let bare = next == at + 1 && is_plain(view, next) && !proclitic_like(view, next);
    let noun = Shape::of(view, next)
        .is_some_and(|shape| !shape.is_accusative() && !shape.is_definite() && shape.letters > 2);
    let ends = view
        .raw(next + 1)
        .is_none_or(|token| token.kind != TokenKind::Word);
    if bare && noun && ends { next + 1 } else { next }
}

/// True for a word that is neither a name nor bound to grammar or time.
pub(super) fn is_plain(view: &View<'_>, at: usize) -> bool {
    view.raw(at)
        .is_some_and(|token| token.clitic == Clitic::None)
        && is_free(view, at)
}

/// The same behind proclitics: والدول.
pub(super) fn is_free(view: &View<'_>, at: usize) -> bool {
    view.raw(at).is_some_and(|token| {
        token.kind == TokenKind::Word
            && (!token.senses.meets(NO_NOUN) || view.is(at, Sense::CountedNoun))
    })
}

/// A word that a gazetteer knows for a noun.
pub(super) fn is_known(view: &View<'_>, at: usize) -> bool {
    view.is_any(at, NOUN)
}

/// A word that can be the noun of واحد: known as a noun, or at least bound to nothing else.
pub(super) fn is_noun_like(view: &View<'_>, at: usize) -> bool {
    view.raw(at).is_some_and(|token| {
        // مرة واحدة is an adverb as a whole, مرة a noun.
        let bound = view.hits(at, Sense::FunctionWord).any(|hit| hit.len == 1);
        token.kind == TokenKind::Word
            && !bound
            && (token.senses.meets(NOUN) || !token.senses.meets(NO_NOUN.with(NAME)))
    })
}
