//! Names behind titles.

use super::chain::{BEHIND, Chain, is_only_name, looks_like_verb, vouched_chain};
use super::unit::{Shape, ends_like_noun, is_closed_class, is_definite, is_definite_tail, letters};
use super::{ALEF, person};
use crate::lexicon::{Certainty, Clitic, Detail, NameWord, Sense, SenseSet, Title, TitleKind};
use crate::rule::View;
use crate::text::rekey;
use crate::{Entity, TokenKind};

/// Most tokens between a title and the name.
pub(super) const REACH: usize = 12;

/// `TITLE (COMPLEMENT) NAME`: الرئيس بوتين, وزير الخارجية المصري سامح شكري. Not: a title with its
/// complement and no name, الرئيس الأمريكي (the American president).
pub(super) fn title_name(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Title)?;
    if is_closed_class(view, view.at()) {
        return None;
    }
    let title = match &hit.fact.detail {
        Detail::NameWord(NameWord::Title(title)) => *title,
        _ => return None,
    };
    let mut at = hit.next();
    let mut before = if title.direct {
        Before::Title
    } else {
        Before::Open
    };
    let behind = (at + REACH).min(view.paragraph().end);
    while at < behind {
        if before != Before::Open
            && let Some(chain) = name(view, at, title, before)
        {
            return Some(person(view, &chain));
        }
        (at, before) = complement(view, at, before)?;
    }
    None
}

/// True where a title with its complement goes right up to a token.
pub(super) fn leads_to(view: &View<'_>, from: usize, to: usize) -> bool {
    let Some(hit) = view.hit(from, Sense::Title) else {
        return false;
    };
    let direct = match &hit.fact.detail {
        Detail::NameWord(NameWord::Title(title)) => title.direct,
        _ => return false,
    };
    let (mut at, mut before) = (hit.next(), Before::Title);
    if !direct {
        before = Before::Open;
    }
    while at < to {
        let Some(next) = complement(view, at, before) else {
            return false;
        };
        (at, before) = next;
    }
    at == to && before != Before::Open && !is_closed_class(view, from)
}

/// What stands right before a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A title that is complete by itself.
    Title,
    /// A name of a body, place or nation: it ends a complement.
    Name,
    /// Another word of the complement.
    Word,
    /// A title that waits for its complement.
    Open,
}

/// The name that a title vouches for.
fn name(view: &View<'_>, at: usize, title: Title, before: Before) -> Option<Chain> {
    if view.is_any(at, OTHER) && !view.is(at, Sense::Person) {
        return None;
    }
    let chain = vouched_chain(view, at)?;
    if in_ordinary_phrase(view, &chain) || chain.steps == 1 && names_body(view, at) {
        return None;
    }
    if chain.first.shape == Shape::Unknown {
        let near = (before != Before::Word || chain.points >= 2) && !is_definite(view, at);
        let word = || {
            looks_like_verb(view, at)
                || is_led(view, at)
                || ends_like_noun(view, at)
                || is_accusative(view, at)
        };
        let sure = chain.steps > 1 || !word();
        return (near && sure).then_some(chain);
    }
    let adjective = before != Before::Title && !is_definite(view, view.at());
    if chain.steps == 1 && !sure_alone(view, &chain, title, before, adjective) {
        return None;
    }
    let firm = chain.first.certainty > Certainty::Common || chain.first.shape != Shape::Token;
    // والده كان (his father was)
    let plain = chain.steps == 1 && !is_only_name(view, at) && !ends(view, chain.next);
    let weak = !is_definite(view, at)
        && !plain
        && (before == Before::Title && title.kind == TitleKind::Honorific
            || before != Before::Word && chain.points >= 2);
    (chain.first.shift == 0 && (firm || weak)).then_some(chain)
}

/// One word behind a title that is also an ordinary word is a name where the title is one of rank or
/// respect, الملك سلمان (king Salman), or where the phrase ends: قال المدرب سالم: (coach Salem said).
/// Not: كان القاضي عادلا, القاضي عادل في حكمه (the judge is just in his verdict).
fn sure_alone(
    view: &View<'_>,
    chain: &Chain,
    title: Title,
    before: Before,
    adjective: bool,
) -> bool {
    if chain.first.shape != Shape::Token || chain.first.certainty == Certainty::Clear {
        return true;
    }
    let personal = !matches!(title.kind, TitleKind::Office | TitleKind::Profession);
    // آل الشيخ مفتي عام (Al al-Shaikh, the grand mufti): an office, no name.
    let office = view.is(chain.at, Sense::Title) && !is_definite(view, chain.at);
    // الفريق أسعد الجمهور (the team delighted the public), أهداها وردة حمراء (a red rose)
    let noun = is_definite(view, chain.next) || ends_like_noun(view, chain.at);
    let acts = noun && (view.is_any(chain.next, WORD) || ends_like_noun(view, chain.next));
    // روائي مصري مشهور، (a famous Egyptian novelist)
    let closed = if adjective {
        view.is_any(chain.next, BEHIND)
    } else {
        ends(view, chain.next)
    };
    (personal && before == Before::Title && !office && !acts) || closed
}

/// جامعة لورين (the university of Lorraine), حركة تنوير: the lone word names the body before it.
fn names_body(view: &View<'_>, at: usize) -> bool {
    view.prev(at).is_some_and(|before| {
        view.is(before, Sense::OrganizationHead) && !is_definite(view, before)
    })
}

const WORD: SenseSet = SenseSet::of(&[Sense::OrdinaryWord, Sense::FunctionWord]);

/// True where the name lies in a phrase of ordinary words: وفاء رفيقه (his comrade's loyalty).
fn in_ordinary_phrase(view: &View<'_>, chain: &Chain) -> bool {
    view.is(chain.at, Sense::OrdinaryWord)
        && view
            .hits(chain.at, Sense::OrdinaryWord)
            .any(|hit| hit.len > 1 && hit.span.contains(chain.span))
}

/// كان الطبيب ماهرا (the doctor was skilled): the accusative of a word that is a given name too.
fn is_accusative(view: &View<'_>, at: usize) -> bool {
    let Some(stem) = view.text(at).and_then(|text| text.strip_suffix(ALEF)) else {
        return false;
    };
    let lexicon = view.doc().lexicon;
    let facts = lexicon.facts(lexicon.entry(rekey(stem, false)));
    facts.iter().any(|fact| {
        matches!(&fact.detail, Detail::NameWord(NameWord::Token(word)) if word.certainty < Certainty::Clear)
    })
}

/// بالتواء (with a sprain): the article behind a preposition, unless the word ends like a foreign name,
/// بالوتيلي (Balotelli), or is short, بالاك (Ballack).
fn is_led(view: &View<'_>, at: usize) -> bool {
    view.text(at).is_some_and(|text| {
        text.starts_with(LED_ARTICLE) && !text.ends_with(VOWELS) && letters(view, at) > 5
    })
}

const LED_ARTICLE: &str = "\u{628}\u{627}\u{644}";
const VOWELS: [char; 3] = ['\u{64A}', '\u{648}', '\u{627}'];

/// True where the phrase ends with the name.
fn ends(view: &View<'_>, next: usize) -> bool {
    view.is_any(next, BEHIND) || view.kind(next) == Some(TokenKind::Mark)
}

/// Words that are the complement of a title rather than a name.
const OTHER: SenseSet = SenseSet::of(&[
    Sense::Country,
    Sense::Demonym,
    Sense::Organization,
    Sense::Media,
    Sense::OrganizationHead,
    Sense::ReportingVerb,
    Sense::ReportingParticiple,
    Sense::Complementizer,
]);

/// Names that end a complement: الناتو، المصري، دمشق
const NAMES: [Sense; 5] = [
    Sense::Organization,
    Sense::Media,
    Sense::Country,
    Sense::Place,
    Sense::Demonym,
];

/// Other words of a complement: الخارجية، مجلس، السابق
const WORDS: [Sense; 5] = [
    Sense::OrganizationComplement,
    Sense::Title,
    Sense::OrganizationHead,
    Sense::PlaceHead,
    Sense::Ordinal,
];

/// The place behind one word of a title's complement.
fn complement(view: &View<'_>, at: usize, before: Before) -> Option<(usize, Before)> {
    let known = |senses: &[Sense]| senses.iter().find_map(|sense| view.hit(at, *sense));
    if let Some(hit) = known(&NAMES) {
        return Some((hit.next(), Before::Name));
    }
    if let Some(hit) = known(&WORDS) {
        let title = hit.fact.sense == Sense::Title;
        let open =
            matches!(&hit.fact.detail, Detail::NameWord(NameWord::Title(title)) if !title.direct);
        let before = match (title, open) {
            (true, true) => Before::Open,
            (true, false) => Before::Title,
            _ => Before::Word,
        };
        return Some((hit.next(), before));
    }
    if view.is(at, Sense::FunctionWord) {
        return view.is_any(at + 1, LED).then_some((at + 1, Before::Open));
    }
    let token = view.raw(at)?;
    let ordinary = view.is_any(at, SenseSet::of(&[Sense::OrdinaryWord, Sense::NameToken]));
    let definite =
        is_definite(view, at) || (token.clitic != Clitic::None && is_definite_tail(view, at));
    let belongs = definite || (before == Before::Open && token.clitic == Clitic::None);
    (ordinary && belongs).then_some((at + 1, Before::Word))
}

/// What a preposition in a complement leads to: إلى سوريا (to Syria)
const LED: SenseSet = SenseSet::of(&[
    Sense::Country,
    Sense::Place,
    Sense::Organization,
    Sense::OrganizationHead,
    Sense::PlaceHead,
]);
