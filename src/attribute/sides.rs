//! Where one noun phrase ends and another begins beside it: دعا الوزير | روسيا إلى, أعلن الوزير | استقالته.

use super::pieces::{aside_end, bi};
use super::words::{Words, classes};
use crate::Label;
use crate::lexicon::{KeyWord, SourceKind, WordClass};
use std::ops::Range;

const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);

/// Where the second of two noun phrases begins that stand side by side: دعا الوزير | روسيا إلى.
pub(super) fn split(words: &Words<'_>, phrase: &Range<usize>) -> Option<usize> {
    let mut at = phrase.start;
    let mut closed = false;
    while at < phrase.end {
        let word = &words.words[at];
        if word.entity.is_some() {
            let label = words.label(at);
            // أبلغ عباس | بلينكن: a second person is another.
            let second = label == Some(Label::Person) && at > 0 && words.is_person(at - 1);
            let whole = second || !matches!(label, Some(Label::Nationality | Label::Person));
            // مدير الصحة بمنطقة الباحة: a place behind its generic word goes with it.
            let headed = at > phrase.start && words.words[at - 1].place;
            let quoted = headed || at > phrase.start && words.words[at - 1].open.is_some();
            if closed
                && !quoted
                && word.entity_first
                && word.prefix.is_none()
                && !word.joined
                && whole
            {
                return Some(at);
            }
            at = words.behind_entity(at, phrase.end);
            closed |= label != Some(Label::Nationality);
            let next = words.get(at).filter(|_| at < phrase.end)?;
            if label == Some(Label::Nationality) || next.entity.is_some() {
                continue;
            }
            let role = next
                .source
                .is_some_and(|s| s.kind == SourceKind::Role && !s.plural);
            let bare = next.plain && next.classes == 0 && next.prefix.is_none() && !next.joined;
            let own = !role && (!next.definite || next.source.is_some());
            if bare && own && (label == Some(Label::Person) || !next.definite) {
                return Some(at);
            }
            continue;
        }
        if closed && at > phrase.start && is_another(words, phrase, at) {
            return Some(at);
        }
        // سأل النادل | أحد زبائنه
        let fresh = words.is(at, QUANTIFIERS) && !word.joined && word.prefix.is_none();
        if closed && fresh && at > phrase.start {
            return Some(at);
        }
        let title = word
            .source
            .is_some_and(|source| source.kind == SourceKind::Role && !source.plural);
        if matches!(words.key(at), Some(KeyWord::InName | KeyWord::At))
            || title && (word.joined || !word.definite)
        {
            closed = false;
        } else if word.definite {
            let other = word
                .source
                .is_some_and(|s| s.kind == SourceKind::Body || s.plural);
            if closed && other && at > phrase.start && word.prefix.is_none() && !word.joined {
                return Some(at);
            }
            closed = true;
        }
        at += 1;
    }
    None
}

/// True for a noun behind a whole phrase that cannot go with it: النائب | وزير الداخلية, الوزير | نواب
/// البرلمان, الخبير | المستهلكين.
fn is_another(words: &Words<'_>, phrase: &Range<usize>, at: usize) -> bool {
    let word = &words.words[at];
    if word.joined || word.prefix.is_some() || !word.plain || words.is_comma(at - 1) {
        return false;
    }
    let head = &words.words[phrase.start];
    // الوزيرة | المجتمع, المدير | المستشفيات: no adjective of a definite role of the other gender.
    let role = head
        .source
        .filter(|s| s.kind == SourceKind::Role && !s.plural && head.definite);
    if let Some(role) = role.filter(|_| at == phrase.start + 1 && word.definite) {
        let ends = |list: &[&str]| {
            let slice = &words.text[word.start..word.end];
            list.iter().any(|ending| slice.ends_with(ending))
        };
        const FEMININE: [&str; 2] = ["\u{629}", "\u{627}\u{62A}"];
        const ADJECTIVES: [&str; 4] = ["\u{629}", "\u{649}", "\u{621}", "\u{627}"];
        return if role.feminine {
            !ends(&ADJECTIVES)
        } else {
            ends(&FEMININE)
        } || other(words, phrase, at);
    }
    other(words, phrase, at)
}

fn other(words: &Words<'_>, phrase: &Range<usize>, at: usize) -> bool {
    let word = &words.words[at];
    let one = words.words[phrase.start].source.is_none_or(|s| !s.plural);
    let many = word.source.is_some_and(|s| s.plural);
    let next = words.get(at + 1).filter(|_| at + 1 < phrase.end);
    let heads = next.is_some_and(|next| next.definite || next.entity.is_some());
    if !word.definite {
        let role = word.source.is_some_and(|s| s.kind == SourceKind::Role);
        let named = (at..phrase.end).any(|i| words.is_person(i));
        return one && heads && (many || role && !named && at == phrase.start + 1);
    }
    const OBLIQUE: &str = "\u{64A}\u{646}";
    let oblique = words.text[word.start..word.end].ends_with(OBLIQUE) && word.letters > 5;
    // أمير الكويت | الرئيس التركي
    let role = word.source.is_some_and(|s| s.kind == SourceKind::Role);
    let named = (phrase.start..phrase.end).any(|i| words.is_person(i));
    let whole = words.words[at - 1].entity.is_some();
    one && (many || oblique || role && whole && !named)
}

/// أمني, محلية: by its ending.
fn is_adjective(words: &Words<'_>, at: usize) -> bool {
    const ENDINGS: [char; 2] = ['\u{64A}', '\u{629}'];
    let word = &words.words[at];
    word.letters > 3 && words.text[word.start..word.end].ends_with(ENDINGS)
}

/// The end of a subject that the object follows with nothing between.
pub(super) fn subject_end(words: &Words<'_>, start: usize, limit: usize) -> Option<usize> {
    const MOST: usize = 18;
    let word = words.get(start)?;
    let quantified = words.is(start, QUANTIFIERS);
    if word.entity.is_none() && word.source.is_none() && !word.definite && !quantified {
        return None;
    }
    let (mut at, mut closed) = (start, false);
    let mut named = false;
    for _ in 0..MOST {
        if at >= limit {
            break;
        }
        let word = &words.words[at];
        if word.entity.is_some() {
            let label = words.label(at);
            let part = matches!(label, Some(Label::Nationality | Label::Person));
            // وكالة التصنيف | ستاندرد اند بورز: a name beside the noun for what it is.
            let apposed = words.words[start].entity.is_none()
                && words.words[start]
                    .source
                    .is_some_and(|s| matches!(s.kind, SourceKind::Body | SourceKind::Outlet))
                && !named;
            if closed && !word.joined && word.prefix.is_none() && !part && !apposed {
                break;
            }
            named = label != Some(Label::Nationality);
            at = words.behind_entity(at, limit);
            closed = true;
            continue;
        }
        if word.mark == Some('(') {
            match aside_end(words, at) {
                Some(close) => at = close + 1,
                None => break,
            }
            continue;
        }
        if let Some(pair) = word.open {
            let pair = words.pairs[pair];
            if !pair.closed || pair.words > 3 || at == start {
                break;
            }
            at = pair.close + 1;
            (closed, named) = (true, true);
            continue;
        }
        let role = word
            .source
            .is_some_and(|source| source.kind == SourceKind::Role);
        // Behind a whole name a definite noun is the object.
        if named && word.definite && word.prefix.is_none() && !role {
            break;
        }
        named &= !role;
        if words.is_comma(at) && words.is_person(at + 1) && closed {
            at += 1;
            continue;
        }
        if word.date || word.mark.is_some() || word.digits {
            break;
        }
        // السلطات في كابل: a place belongs to the subject.
        let place = words
            .get(at + 1)
            .is_some_and(|_| matches!(words.label(at + 1), Some(Label::Location | Label::Country)));
        if words.key(at) == Some(KeyWord::Fi) && closed && place && at + 1 < limit {
            at = words.behind_entity(at + 1, limit);
            continue;
        }
        if matches!(words.key(at), Some(KeyWord::At | KeyWord::InName)) {
            closed = false;
        } else if word.prefix.is_some() && word.definite && closed {
            // A complement: the deputy of the university "for development".
        } else if word.definite {
            closed = true;
        } else if closed && role {
            closed = false;
        } else if at == start + 1
            && !words.words[start].definite
            && words.words[start]
                .source
                .is_some_and(|s| s.plural || s.kind == SourceKind::Unnamed)
            && (words.get(at + 1).is_some_and(|next| next.definite) || is_adjective(words, at))
            && word.classes == 0
        {
            // شهود عيان | المشهد, مصادر محلية | الخبر: an adjective of a plural ends the phrase.
            named = true;
        } else if closed || word.classes != 0 && !words.is(at, QUANTIFIERS) {
            break;
        } else if at == start
            && word
                .source
                .is_some_and(|s| s.plural || s.kind == SourceKind::Unnamed)
        {
            // "Sources", "experts": an adjective may follow, so that the noun alone may do.
            closed = words.get(at + 1).is_some_and(|next| {
                next.entity.is_none()
                    && !next.definite
                    && !words.is(at + 1, classes(&[WordClass::Preposition]))
            });
            if words.key(at + 1) == Some(KeyWord::Min) {
                at += 1;
            }
        } else if bi(words, at, true).is_some() {
            break;
        }
        at += 1;
    }
    (closed && at < limit && at > start).then_some(at)
}
