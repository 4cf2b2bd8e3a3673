//! Bodies named by a head and a noun phrase that no list has.

use super::follow::{coordinated, purpose, service};
use super::head::{heads, listed_whole, purpose_only, tail};
use super::phrase::{
    adjectives, body, definite, ends_in, feminine, feminine_nisba, in_marks, loose, lost_article,
    nameless, opens_with, place, plain, stops, titles, whole, word,
};
use crate::lexicon::{BodyCue, BodyHead, BodyKind, BodyWord, Sense, SenseSet, Takes, TitleWeight};
use crate::rule::{Hit, View};
use crate::{Entity, TokenKind};

/// `HEAD NOUN-PHRASE`: هيئة الطيران المدني (the civil aviation authority), لجنة تنظيم المونديال.
/// Not: لجنة متخصصة (a committee of experts).
pub(super) fn noun_phrase(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Noun, Takes::Phrase])
        .find_map(|(head, kind)| noun_phrase_of(view, &head, kind))
}

fn noun_phrase_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    let first = head.next();
    // لجنة تنظيم المونديال (the committee that organizes the World Cup): no group called تنظيم.
    let verbal = kind.kind == BodyKind::Agency
        && plain(view, first, Sense::OrganizationHead).is_some_and(|hit| is_verbal(&hit));
    let inner = definite(view, first)
        .then(|| service(view, first))
        .flatten();
    if (stops(view, first) && !verbal && inner.is_none())
        || listed_whole(view)
        || nameless(view, first, &kind.like)
    {
        return None;
    }
    // للجنة المحلية is ل with اللجنة, and an adjective.
    if definite(view, first) && lost_article(view, head) && feminine_nisba(view, first) {
        return None;
    }
    let end = if definite(view, first) {
        adjectives(view, inner.map_or(first + 1, |hit| hit.next()))
    } else {
        construct(view, first)?
    };
    let end = match kind.kind {
        BodyKind::Bank | BodyKind::Federation | BodyKind::Club => end,
        _ => coordinated(view, end),
    };
    let end = tail(view, kind, end);
    // اتحاد البلدين is the union of two countries.
    let bare = kind.kind == BodyKind::Federation || !kind.takes.contains(&Takes::Noun);
    if end == first + 1 && bare {
        return None;
    }
    body(view, head, end)
}

/// `NOUN [NOUN] (DEFINITE | PLACE) ADJECTIVE*`: مياه دجلة (waters of the Tigris), نقابات عمال فلسطين.
/// Not: صحي (of health), للتدريب (for training), محافظة (governorate).
fn construct(view: &View<'_>, first: usize) -> Option<usize> {
    const NOUNS: usize = 2;
    for last in first + 1..=first + NOUNS {
        let noun = last - 1;
        let other = whole(view, noun).meets(SenseSet::of(&[Sense::Demonym, Sense::PlaceHead]));
        if other || loose(view, noun) || (noun > first && stops(view, noun)) {
            return None;
        }
        if let Some(place) = place(view, last) {
            return Some(place.next());
        }
        if definite(view, last) {
            return (!stops(view, last)).then(|| adjectives(view, last + 1));
        }
        // A second noun follows only one that is of the names of bodies.
        plain(view, noun, Sense::OrganizationPurpose)?;
    }
    None
}

/// A head that is also a noun of doing: تنظيم (organizing, an organization).
fn is_verbal(hit: &Hit<'_>) -> bool {
    matches!(word(hit), Some(BodyWord::Head(head)) if head.kind == BodyKind::Militia)
}

/// `HEAD DEFINITE-NAME`: نادي العيون (Al-Oyoun club), حزب الأمة. Not: شركة خاصة (a private company).
pub(super) fn new_name(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Name]).find_map(|(head, kind)| new_name_of(view, &head, kind))
}

fn new_name_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    let first = head.next();
    let fits = definite(view, first) && !stops(view, first) && !view.is(first, Sense::Demonym);
    // نادى (called) folds like نادي (club).
    let verb = view
        .text(head.at)
        .is_some_and(|text| text.ends_with('\u{649}'));
    if !fits || verb || listed_whole(view) || nameless(view, first, &kind.like) {
        return None;
    }
    let end = adjectives(view, first + 1);
    let end = if kind.kind == BodyKind::Party {
        coordinated(view, end)
    } else {
        end
    };
    // شركة البرمجيات "كاسبيرسكي" (the software company Kaspersky): the marks hold the name.
    let told = matches!(kind.kind, BodyKind::Company | BodyKind::Media)
        && (view.kind(end) == Some(TokenKind::Latin) || in_marks(view, end).is_some());
    let end = tail(view, kind, end);
    let single = end == first + 1 && kind.kind == BodyKind::Research;
    if told || (single && kind.takes.contains(&Takes::Phrase)) {
        return None;
    }
    body(view, head, end)
}

/// `HEAD PLACE ل PURPOSE`: صندوق قطر للتنمية (the Qatar fund for development). Not: سفير قطر للتهنئة.
pub(super) fn place_purpose(view: &View<'_>) -> Option<Entity> {
    const OPEN: &[Takes] = &[
        Takes::Name,
        Takes::Noun,
        Takes::Phrase,
        Takes::Listed,
        Takes::Known,
    ];
    heads(view, OPEN).find_map(|(head, kind)| place_purpose_of(view, &head, kind))
}

fn place_purpose_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    let state = matches!(
        kind.kind,
        BodyKind::Ministry
            | BodyKind::Government
            | BodyKind::Parliament
            | BodyKind::Militia
            | BodyKind::Movement
            | BodyKind::Media
            | BodyKind::Court
    );
    let place = place(view, head.next()).filter(|_| !state)?;
    let run = titles(view, place.next()).next;
    let end = purpose(view, run);
    (end > run)
        .then(|| body(view, head, tail(view, kind, end)))
        .flatten()
}

/// `HEAD FOREIGN-WORDS [NATIONALITY]`: شركة نوفارتك (the company Novartek). Not: شركة رائدة (a
/// leading company), نادي ضباط (an officers' club).
pub(super) fn foreign(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Name, Takes::Known]).find_map(|(head, kind)| foreign_of(view, &head, kind))
}

fn foreign_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    const LONGEST: usize = 3;
    let named = matches!(
        kind.kind,
        BodyKind::Company
            | BodyKind::Club
            | BodyKind::University
            | BodyKind::Media
            | BodyKind::Bank
            | BodyKind::Airline
            | BodyKind::Research
            | BodyKind::Association
            | BodyKind::Party
    );
    let first = head.next();
    // موقع بارشين (the site of Parchin) is no outlet.
    let outlet = kind.kind == BodyKind::Media && !kind.takes.contains(&Takes::Name);
    // An adjective of a feminine head is a feminine: جامعة مكغيل (McGill university).
    let doing = opens_with(view, first, &[MEEM]) && ends_in(view, first, &[YEH]);
    let shortest = if feminine(view, first - 1) && !doing {
        1
    } else {
        2
    };
    if !named || outlet || !is_foreign(view, first, shortest) {
        return None;
    }
    let lasting = matches!(
        kind.kind,
        BodyKind::Company | BodyKind::University | BodyKind::Research
    );
    // فروست آند سوليفان (Frost & Sullivan): a short word between two.
    let between = |at: usize| unlisted(view, at) && is_foreign(view, at + 1, 2);
    let goes_on = |at: &usize| {
        *at == first
            || is_foreign(view, *at, 2)
            || between(*at)
            || (lasting && whole(view, *at) == NAMES && !definite(view, *at))
    };
    let count = (first..first + LONGEST).take_while(goes_on).count();
    let end = titles(view, first + count).next;
    body(view, head, purpose_only(view, kind, end))
}

const MEEM: char = '\u{645}';
const YEH: char = '\u{64A}';
const NAMES: SenseSet = SenseSet::of(&[Sense::NameToken]);

/// A word of no list that is spelled like a word of another language, with so many vowels.
pub(super) fn is_foreign(view: &View<'_>, at: usize, least: usize) -> bool {
    unlisted(view, at) && foreign_spelling(view.text(at).unwrap_or(""), least)
}

/// A word without the article of which nothing is known but that people may bear it.
fn unlisted(view: &View<'_>, at: usize) -> bool {
    view.raw(at).is_some_and(|token| {
        token.kind == TokenKind::Word && token.senses.without(NAMES) == SenseSet::EMPTY
    }) && !definite(view, at)
}

/// Letters that words from other languages are written with, and the vowels that they write out.
fn foreign_spelling(text: &str, least: usize) -> bool {
    const SHORTEST: usize = 4;
    const LETTERS: &str = "\u{627}\u{622}\u{628}\u{62A}\u{62C}\u{62F}\u{631}\u{632}\u{633}\u{634}\u{63A}\u{641}\u{642}\u{643}\u{644}\u{645}\u{646}\u{647}\u{648}\u{64A}\u{621}\u{623}\u{625}\u{67E}\u{686}\u{6A4}";
    const VOWELS: [char; 3] = ['\u{627}', '\u{648}', '\u{64A}'];
    const ENDINGS: [&str; 6] = [
        "\u{627}\u{62A}",
        "\u{64A}\u{646}",
        "\u{647}\u{627}",
        "\u{647}\u{645}",
        "\u{62A}\u{647}",
        "\u{64A}\u{647}",
    ];
    const BELOW: char = '\u{625}';
    const OPENINGS: [char; 7] = [
        '\u{64A}', '\u{62A}', '\u{644}', '\u{645}', '\u{648}', '\u{628}', '\u{641}',
    ];
    let vowels = text.chars().filter(|ch| VOWELS.contains(ch)).count();
    let count = text.chars().count();
    // A verb, a participle or a word behind a proclitic has few letters besides.
    let bound = text.starts_with(OPENINGS) && count < SHORTEST + 1;
    let mut inner = text.chars().skip(1);
    let broken = inner.next() == Some(VOWELS[1]) && inner.next() == Some(VOWELS[0]);
    let doing = text.starts_with(BELOW) && text.chars().rev().nth(1) == Some(VOWELS[0]);
    count >= SHORTEST
        && vowels >= least
        && !(bound || broken || doing)
        && text.chars().all(|ch| LETTERS.contains(ch))
        && !ENDINGS.iter().any(|ending| text.ends_with(ending))
}

/// `HEAD DEFINITE-NOUN CREED`: حركة المقاومة الوطنية (the national resistance movement); behind a word
/// of armed groups the noun is enough, قيادي في لواء التوحيد. Not: حركة الملاحة الدولية (world shipping).
pub(super) fn creed(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Known]).find_map(|(head, kind)| creed_of(view, &head, kind))
}

fn creed_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    if !matches!(kind.kind, BodyKind::Movement | BodyKind::Militia) {
        return None;
    }
    let first = head.next();
    let fits = definite(view, first) && !stops(view, first) && !view.is(first, Sense::Demonym);
    if !fits || listed_whole(view) || nameless(view, first, &kind.like) {
        return None;
    }
    let end = adjectives(view, first + 1);
    let told = (first + 1..end).any(|at| {
        plain(view, at, Sense::OrganizationAdjective).is_some_and(|hit| {
            matches!(
                word(&hit),
                Some(BodyWord::Adjective(TitleWeight::Title | TitleWeight::Creed))
            )
        })
    });
    // جبهة التوافق العراقية (the Iraqi Accord Front); what moves is no such body: حركة الملاحة العراقية.
    let alliance = kind.takes.contains(&Takes::Title);
    let national = alliance && (first + 1..end).any(|at| plain(view, at, Sense::Demonym).is_some());
    let sure = match kind.kind {
        BodyKind::Movement => told || national,
        _ => armed(view, head.at),
    };
    sure.then(|| body(view, head, tail(view, kind, end)))
        .flatten()
}

/// A word of armed groups right before the head or before its preposition.
fn armed(view: &View<'_>, head: usize) -> bool {
    const NEAR: usize = 2;
    (head.saturating_sub(NEAR)..head).any(|at| {
        view.hits(at, Sense::OrganizationCue)
            .any(|hit| matches!(word(&hit), Some(BodyWord::Cue(BodyCue::Militia))))
    })
}
