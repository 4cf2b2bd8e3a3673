//! Bodies with a listed name of their own.

use super::evidence::evidenced;
use super::phrase::{body, feminine, spelled, titles, word};
use crate::lexicon::{BodyKind, BodyWord, Certainty, Sense};
use crate::rule::{Hit, View};
use crate::{Entity, TokenKind};

/// `LISTED-NAME [NATIONALITY]`: الأمم المتحدة (the United Nations), مجلس الأمن الروسي (the Russian
/// security council). Not: فتح (opened, Fatah) with nothing beside it.
pub(super) fn named(view: &View<'_>, sense: Sense) -> Option<Entity> {
    let (hit, name) = view
        .hits(view.at(), sense)
        .filter_map(|hit| Some((hit, hit.fact.name()?)))
        .filter(|(hit, _)| spelled(view, hit))
        .find(|(hit, name)| {
            name.certainty == Certainty::Clear || evidenced(view, hit, sense, name.certainty)
        })?;
    if in_address(view, hit.at) {
        return None;
    }
    // A nationality belongs to what a head names, not to a bare name: ريال مدريد الإسباني.
    let run = titles(view, hit.next());
    // المركز الوطني للأرصاد الجوية (of meteorology): the adjective of the listed name's last noun.
    let goes_on = run.count > 0 && feminine(view, hit.next());
    let head =
        head_kind(view, &hit).filter(|kind| run.national || (*kind == BodyKind::Agency && goes_on));
    let Some(kind) = head else {
        return hit.entity();
    };
    let mut entity = body(view, &hit, run.next)?.with_evidence(name.certainty.into());
    entity.listing = Some(hit.listing());
    entity.tag = hit.fact.tag().cloned();
    // مجلس الأمن الروسي is another body than مجلس الأمن; قناة الجزيرة القطرية is the same one.
    if !is_office(kind) {
        entity.name = name.name.clone();
        entity.reference = name.reference.clone();
    }
    Some(entity)
}

/// What the name is by the head that it opens with.
fn head_kind(view: &View<'_>, hit: &Hit<'_>) -> Option<BodyKind> {
    if hit.len < 2 {
        return None;
    }
    view.hits(hit.at, Sense::OrganizationHead)
        .filter(|head| head.clitic == hit.clitic && head.len < hit.len)
        .find_map(|head| match word(&head)? {
            BodyWord::Head(head) => Some(head.kind),
            _ => None,
        })
}

/// A kind of which every state has its own.
fn is_office(kind: BodyKind) -> bool {
    !matches!(
        kind,
        BodyKind::Media
            | BodyKind::Club
            | BodyKind::Company
            | BodyKind::Party
            | BodyKind::Movement
            | BodyKind::Militia
            | BodyKind::University
    )
}

/// Part of a web or mail address: news@yahoo.com.
fn in_address(view: &View<'_>, at: usize) -> bool {
    let glue = |mark: Option<char>| mark.is_some_and(|ch| matches!(ch, '@' | '.' | '/' | '_'));
    let before = view.prev(at).and_then(|before| view.mark(before));
    view.kind(at) == Some(TokenKind::Latin) && view.glued(at) && glue(before)
}
