//! Bodies that a head and a description lead to: the name stands behind them.

use super::follow::purpose;
use super::head::heads;
use super::noun::is_foreign;
use super::phrase::{
    adjectives, body, definite, feminine, feminine_nisba, in_marks, loose, nameless, plain, stops,
    titles,
};
use crate::lexicon::{BodyHead, BodyKind, Sense, SenseSet, Takes};
use crate::rule::{Hit, View};
use crate::{Entity, Evidence, Label, TokenKind};

/// Senses of names of bodies that lists have.
const LISTED_SENSES: [Sense; 3] = [Sense::Organization, Sense::Media, Sense::Club];
const LISTED: SenseSet = SenseSet::of(&LISTED_SENSES);

/// `HEAD DESCRIPTION (LATIN | "NAME")`: شركة البرمجيات "كاسبيرسكي" (the software company Kaspersky),
/// the name alone. Not: speech, شركة الكهرباء "تعتذر لعملائها".
pub(super) fn described(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Name, Takes::Known, Takes::Apart])
        .find_map(|(head, kind)| described_of(view, &head, kind))
}

fn described_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    const LONGEST: usize = 4;
    const SHORTEST: usize = 3;
    let at = name_behind(view, head, kind)?;
    let latin = (at..at + LONGEST)
        .take_while(|i| view.kind(*i) == Some(TokenKind::Latin))
        .count();
    let inner = if latin > 0 {
        at..at + latin
    } else {
        let inner = in_marks(view, at)?;
        let listed = LISTED_SENSES.into_iter().any(|sense| {
            plain(view, inner.start, sense).is_some_and(|hit| hit.next() == inner.end)
        });
        let foreign = inner.len() <= LONGEST
            && inner
                .clone()
                .all(|i| view.kind(i) == Some(TokenKind::Latin) || is_foreign(view, i, 1));
        if !listed && !foreign {
            return None;
        }
        inner
    };
    let span = view.span(inner)?;
    let name = view.slice(span).to_owned();
    (name.len() >= SHORTEST)
        .then(|| Entity::new(span, Label::Organization, name).with_evidence(Evidence::Medium))
}

/// Where the name begins behind a head and its description.
fn name_behind(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<usize> {
    let first = head.next();
    if kind.takes.contains(&Takes::Apart) {
        return Some(first);
    }
    let named = matches!(
        kind.kind,
        BodyKind::Company
            | BodyKind::Association
            | BodyKind::Media
            | BodyKind::Bank
            | BodyKind::Airline
            | BodyKind::Research
            | BodyKind::Agency
    );
    if !named || stops(view, first) {
        return None;
    }
    if definite(view, first) {
        // صحيفة الوطن (the paper Al-Watan) has its name.
        let own = kind.kind == BodyKind::Media || view.is_any(first, LISTED);
        return (!own).then(|| adjectives(view, first + 1));
    }
    let national = plain(view, first, Sense::Demonym);
    if let Some(national) = national {
        return Some(national.next());
    }
    let adjective = feminine_nisba(view, first) && feminine(view, first - 1);
    adjective.then_some(first + 1)
}

/// `HEAD WORD (ل PURPOSE | ADJECTIVES)`: شركة ثبارة للتأمين (Thabara insurance), أكاديمية كفى الرياضية.
/// An adjective with the article describes the head, so what stands between is its name. Not: جمعية
/// خيرية للأيتام (a charity for orphans), شركة طيران للشحن (a freight airline).
pub(super) fn between(view: &View<'_>) -> Option<Entity> {
    heads(view, &[Takes::Name]).find_map(|(head, kind)| between_of(view, &head, kind))
}

fn between_of(view: &View<'_>, head: &Hit<'_>, kind: &BodyHead) -> Option<Entity> {
    const OTHER: SenseSet = SenseSet::of(&[
        Sense::Country,
        Sense::Place,
        Sense::Demonym,
        Sense::OrganizationPurpose,
        Sense::OrganizationComplement,
        Sense::NumberWord,
        Sense::Ordinal,
        Sense::PlaceHead,
        Sense::Person,
    ]);
    let first = head.next();
    let named = matches!(
        kind.kind,
        BodyKind::Company
            | BodyKind::Association
            | BodyKind::Research
            | BodyKind::University
            | BodyKind::Club
            | BodyKind::Party
    );
    if !named || stops(view, first) || definite(view, first) || view.is_any(first, OTHER) {
        return None;
    }
    if loose(view, first) || plural(view, first) || nameless(view, first, &kind.like) {
        return None;
    }
    let woman = feminine(view, head.next() - 1);
    // مركز جديد للتدريب (a new centre), شركة مستقلة لنقل الطاقة: adjectives agree with the head.
    let bearer = woman && view.is(first, Sense::NameToken);
    if view.is(first, Sense::OrdinaryWord) && feminine(view, first) == woman && !bearer {
        return None;
    }
    let run = titles(view, first + 1);
    let agrees = run.count > 0 && feminine(view, first + 1) == woman;
    // شركة تأمين السيارات: a noun that is completed by another.
    if agrees && (woman || run.national) {
        let end = if kind.kind == BodyKind::Party && !run.national {
            first + 1
        } else {
            purpose(view, run.next)
        };
        return body(view, head, end);
    }
    let end = purpose(view, first + 1);
    let lasting = matches!(
        kind.kind,
        BodyKind::Company | BodyKind::Association | BodyKind::Research
    );
    (lasting && end > first + 1)
        .then(|| body(view, head, end))
        .flatten()
}

/// مقاولات (contracting), مهندسين (engineers): the plural of a trade, no name.
fn plural(view: &View<'_>, at: usize) -> bool {
    const ENDS: [&str; 3] = ["\u{627}\u{62A}", "\u{64A}\u{646}", "\u{648}\u{646}"];
    view.text(at)
        .is_some_and(|text| ENDS.iter().any(|end| text.ends_with(end)))
}
