//! What makes a name of a body of a word that is also an ordinary word.

use super::phrase::{definite, feminine, is_quote, stops, word};
use crate::TokenKind;
use crate::lexicon::{BodyCue, BodyWord, Certainty, Clitic, Sense, SenseSet};
use crate::rule::{Hit, View};

/// How far cues are looked for, in tokens.
pub(super) const NEAR: usize = 12;

/// True where the words beside the hit make it a name.
pub(super) fn evidenced(
    view: &View<'_>,
    hit: &Hit<'_>,
    sense: Sense,
    certainty: Certainty,
) -> bool {
    let elsewhere = sense == Sense::Media && is_elsewhere(view, hit);
    if in_marks(view, hit) || (sense == Sense::Media && !elsewhere && credited(view, hit)) {
        return true;
    }
    if elsewhere {
        return view.is(hit.at, Sense::DayWord)
            && view.prev(hit.at).is_none()
            && datelined(view, hit);
    }
    match sense {
        Sense::Club => club(view, hit, certainty),
        Sense::Media => outlet(view, hit, certainty),
        _ => group(view, hit, certainty),
    }
}

/// Papers that are called like a place or a day are such in marks alone: «الرياض», «اليوم».
pub(super) fn is_elsewhere(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let clear = |sense: Sense| {
        view.hits(hit.at, sense).any(|other| {
            let name = other.fact.name();
            name.is_some_and(|name| name.certainty == Certainty::Clear)
        })
    };
    view.is(hit.at, Sense::DayWord) || clear(Sense::Place) || clear(Sense::Country)
}

/// «الوطن»: the whole stretch between two marks.
fn in_marks(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let before = view.prev(hit.at).and_then(|i| view.mark(i));
    let behind = view.mark(hit.next());
    let braces = before == Some('{') && behind == Some('}');
    braces || (before.is_some_and(is_quote) && behind.is_some_and(is_quote))
}

/// (الفرنسية)، (رويترز - أرشيف): the credit of a picture, alone in brackets.
fn credited(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let before = view.prev(hit.at).and_then(|i| view.mark(i));
    let behind = view.mark(hit.next());
    matches!(before, Some('(' | '{'))
        && behind.is_some_and(|mark| matches!(mark, ')' | '}' | '-' | '–' | '/'))
}

/// Words of sport near it: one for a likely name, two for an ordinary word.
fn club(view: &View<'_>, hit: &Hit<'_>, certainty: Certainty) -> bool {
    let common = certainty == Certainty::Common;
    // 50 ألف ريال (50 thousand riyals)
    let money = view.is_any(hit.at, MEASURES);
    if money && view.prev(hit.at).is_some_and(|before| counts(view, before)) {
        return false;
    }
    if common && other_name(view, hit) {
        return false;
    }
    // A town: مدرب برشلونة (Barcelona's coach).
    let town = view.is(hit.at, Sense::Place);
    if town && common {
        let before = view.prev(hit.at);
        if before.is_some_and(|before| cue(view, before, BodyCue::Club)) {
            return true;
        }
        if !masculine(view, hit.next()) && !matched(view, hit) {
            return false;
        }
    }
    let enough = if common && !town { 2 } else { 1 };
    let around = (hit.at.saturating_sub(NEAR)..hit.at).chain(hit.next()..hit.next() + NEAR);
    let cues = around.filter(|i| sport(view, *i) || score(view, *i));
    cues.take(enough).count() == enough || (common && !town && twin(view, hit))
}

/// Units that are also clubs: ريال، ميلان
const MEASURES: SenseSet = SenseSet::of(&[Sense::Currency, Sense::Unit]);

fn counts(view: &View<'_>, at: usize) -> bool {
    view.is(at, Sense::NumberWord) || view.kind(at) == Some(TokenKind::Digits)
}

/// ليون الفرنسي (Lyon, the French one): a town is feminine, its club is not.
fn masculine(view: &View<'_>, at: usize) -> bool {
    view.is(at, Sense::Demonym) && definite(view, at) && !feminine(view, at)
}

/// فاز على ليفربول (beat Liverpool): the other side of a match.
fn matched(view: &View<'_>, hit: &Hit<'_>) -> bool {
    const BACK: usize = 3;
    let before = view.prev(hit.at);
    let led = hit.clitic == Clitic::Preposition
        || before.is_some_and(|before| view.is(before, Sense::FunctionWord));
    let back = if led { BACK } else { 1 };
    (hit.at.saturating_sub(back)..hit.at).any(|i| cue(view, i, BodyCue::Match))
}

/// `DIGITS - DIGITS`: 3-1.
fn score(view: &View<'_>, at: usize) -> bool {
    let short = |at: usize| {
        view.kind(at) == Some(TokenKind::Digits)
            && view.text(at).is_some_and(|text| text.chars().count() == 1)
    };
    short(at)
        && view
            .mark(at + 1)
            .is_some_and(|mark| matches!(mark, '-' | '–' | '/'))
        && short(at + 2)
}

/// السد والريان: a club that is joined to another, with a word of sport near.
fn twin(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let other = view
        .hits(hit.next(), Sense::Club)
        .any(|other| other.clitic == Clitic::Conjunction)
        || (hit.clitic == Clitic::Conjunction
            && view
                .prev(hit.at)
                .is_some_and(|before| view.is(before, Sense::Club) && definite(view, before)));
    let around = (hit.at.saturating_sub(NEAR)..hit.at).chain(hit.next()..hit.next() + NEAR);
    other && around.into_iter().any(|i| sport(view, i) || score(view, i))
}

/// الضوء الأخضر (the green light): an adjective of the noun before it. كأس الخليج (the Gulf Cup): a
/// competition.
pub(super) fn other_name(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let Some(before) = view.prev(hit.at).filter(|_| hit.clitic == Clitic::None) else {
        return false;
    };
    cue(view, before, BodyCue::Contest) || (definite(view, before) && !stops(view, before))
}

/// A word of sport.
pub(super) fn sport(view: &View<'_>, at: usize) -> bool {
    cue(view, at, BodyCue::Club) || cue(view, at, BodyCue::Contest)
}

/// مراسل الجزيرة (Al Jazeera's correspondent), قال للقبس (told Al-Qabas).
fn outlet(view: &View<'_>, hit: &Hit<'_>, certainty: Certainty) -> bool {
    if datelined(view, hit) {
        return true;
    }
    let Some(before) = view.prev(hit.at) else {
        return false;
    };
    // الصحف العربية are the Arab papers.
    if (cue(view, before, BodyCue::Media) && !definite(view, before)) || labelled(view, before) {
        return true;
    }
    // يضيف للمدينة (adds to the town): a word that is also an ordinary one needs more.
    let ordinary = certainty == Certainty::Common && view.is(hit.at, Sense::OrdinaryWord);
    let told =
        hit.clitic == Clitic::Preposition && view.is(before, Sense::ReportingVerb) && !ordinary;
    told || (certainty == Certainty::Ambiguous
        && (view.is(before, Sense::ReportingVerb) || view.is(before, Sense::Attribution)))
}

/// سبق – جدة: at the head of a line, or behind another dash (Sabq – Jeddah); -وات- between two.
fn datelined(view: &View<'_>, hit: &Hit<'_>) -> bool {
    const DASHES: [char; 4] = ['-', '–', '—', '\u{640}'];
    let dash = |at: usize| view.mark(at).is_some_and(|mark| DASHES.contains(&mark));
    if !dash(hit.next()) {
        return false;
    }
    let Some(before) = view.prev(hit.at) else {
        return true;
    };
    let place = [Sense::Place, Sense::Country]
        .into_iter()
        .any(|sense| view.is(hit.next() + 1, sense));
    dash(before) || (place && view.mark(before).is_some())
}

/// المصدر: الوطن (source: Al-Watan).
fn labelled(view: &View<'_>, before: usize) -> bool {
    view.is_mark(before, ':')
        && view
            .prev(before)
            .is_some_and(|label| view.is(label, Sense::PageLabel))
}

/// مقاتلي القاعدة (Al-Qaeda's fighters), فتح وحماس (Fatah and Hamas).
fn group(view: &View<'_>, hit: &Hit<'_>, certainty: Certainty) -> bool {
    let before = view.prev(hit.at);
    let cued = before.is_some_and(|before| {
        cue(view, before, BodyCue::Militia)
            || cue(view, before, BodyCue::Party)
            || (certainty == Certainty::Ambiguous && cue(view, before, BodyCue::Company))
    });
    if cued || paired(view, hit) {
        return true;
    }
    certainty == Certainty::Ambiguous
        && (view.is(hit.next(), Sense::Demonym) && definite(view, hit.next())
            || before.is_some_and(|before| view.is(before, Sense::ReportingVerb)))
}

/// Joined by و with a sure name of a body.
fn paired(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let sure = |hit: &Hit<'_>| {
        hit.fact
            .name()
            .is_some_and(|name| name.certainty == Certainty::Clear)
    };
    let behind = view.hits(hit.next(), Sense::Organization);
    let mut behind = behind.filter(|other| other.clitic == Clitic::Conjunction);
    if behind.any(|other| sure(&other)) {
        return true;
    }
    hit.clitic == Clitic::Conjunction
        && view
            .prev(hit.at)
            .and_then(|before| view.hit(before, Sense::Organization))
            .is_some_and(|other| other.len == 1 && sure(&other))
}

fn cue(view: &View<'_>, at: usize, kind: BodyCue) -> bool {
    view.hits(at, Sense::OrganizationCue)
        .any(|hit| matches!(word(&hit), Some(BodyWord::Cue(found)) if *found == kind))
}
