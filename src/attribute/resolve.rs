//! Who the sources are: the fullest name that the article gives, also for implicit speakers.

mod anaphora;

use super::content::Made;
use super::names;
use super::roles::{Holder, holder, holders, titled};
use super::stems::{clean, head, is_kin, stems_match};
use super::words::{Prefix, Words};
use crate::lexicon::{KeyWord, SourceKind};
use crate::{Label, Referent, ReferentId, Span, Str};
use anaphora::longer;
use std::ops::Range;

/// A source that has spoken.
#[derive(Clone)]
struct Seen {
    name: Str,
    referent: Option<ReferentId>,
    feminine: Option<bool>,
    plural: bool,
    person: bool,
    /// Letters of the head noun without the article.
    head: Vec<u8>,
    /// The same of every role in the phrase, and of the other words beside them.
    roles: Vec<Vec<u8>>,
    beside: Vec<Vec<u8>>,
    /// True for a source inside another's content.
    nested: bool,
    /// True for several sources in one phrase: الجيش ومكتب الحاكم.
    mixed: bool,
}

impl Seen {
    fn new(head: Vec<u8>) -> Seen {
        Seen {
            name: Str::default(),
            referent: None,
            feminine: None,
            plural: false,
            person: false,
            head,
            roles: Vec::new(),
            beside: Vec::new(),
            nested: false,
            mixed: false,
        }
    }

    /// This phrase as another name of a source.
    fn at(self, same: Seen) -> Seen {
        Seen {
            name: same.name,
            referent: same.referent,
            person: same.person,
            plural: same.plural,
            ..self
        }
    }
}

/// Most sources that are looked back over.
const MEMORY: usize = 24;

/// Names the sources of claims that are sorted as they are read.
pub(super) fn resolve(words: &Words<'_>, referents: &[Referent], made: &mut [Made]) {
    let mut seen: Vec<Seen> = Vec::new();
    let known = Known {
        words,
        referents,
        holders: holders(words),
        longest: names::longest(words, referents.len()),
    };
    let mut reach = 0;
    let mut last = None;
    for made in made {
        let cue = made
            .claim
            .cue
            .map_or(made.claim.content.start, |cue| cue.start);
        made.nested = cue < reach;
        reach = reach.max(made.claim.content.end);
        let mut source = match &made.speaker {
            Some(range) => known.explicit(range, &seen, made),
            None if made.hidden => continue,
            None => {
                let near = known.narrated(made, last, &seen);
                match near.or_else(|| implicit(&seen, made)) {
                    Some(found) => found,
                    None => continue,
                }
            }
        };
        last = Some(made.at);
        made.claim.resolved = Some(source.name.clone()).filter(|name| !name.is_empty());
        made.claim.referent = source.referent;
        source.nested = made.nested;
        if seen.len() == MEMORY {
            seen.remove(0);
        }
        seen.push(source);
    }
}

/// The last source that agrees with the verb; inside another's words the last one named there.
fn implicit(seen: &[Seen], made: &Made) -> Option<Seen> {
    const NEAR: usize = 6;
    let agrees = |source: &&Seen| {
        let gender = match (made.feminine, source.feminine) {
            (Some(wanted), Some(given)) => wanted == given || wanted && source.plural,
            _ => true,
        };
        gender && (!made.plural || source.plural)
    };
    let near = || seen.iter().rev().take(NEAR);
    let inside = near()
        .take_while(|source| made.nested && source.nested)
        .find(agrees);
    let found = inside.or_else(|| near().filter(|source| !source.nested).find(agrees));
    let found = found.or_else(|| near().find(agrees));
    found
        .or_else(|| near().find(|source| !source.nested))
        .or(seen.last())
        .cloned()
}

/// What the article tells of its sources, gathered once.
struct Known<'w, 'a> {
    words: &'w Words<'a>,
    referents: &'w [Referent],
    holders: Vec<Holder>,
    /// The fullest name of each body as the article writes it.
    longest: Vec<Option<Span>>,
}

impl Known<'_, '_> {
    /// A source that a noun phrase names.
    fn explicit(&self, range: &Range<usize>, seen: &[Seen], made: &Made) -> Seen {
        let words = self.words;
        let mut start = range.start;
        while start + 1 < range.end && words.mark(start).is_some() {
            start += 1;
        }
        let range = start..names::bare_end(words, start, range.end);
        let first = &words.words[start];
        let source = first.source.filter(|_| first.entity.is_none());
        // A body's name has the gender of its head noun.
        let named = words.label(start) == Some(Label::Organization);
        let gender = source.or(first.source.filter(|_| named));
        // أفادت الصحيفة نقلا عن مصدر: the verb's gender is that of the channel.
        let gender = gender.filter(|source| {
            made.claim.via.is_empty() || made.feminine.is_none_or(|verb| verb == source.feminine)
        });
        let mut found = Seen {
            feminine: gender.map(|source| source.feminine).or(made.feminine),
            plural: source.is_some_and(|source| source.plural) || made.plural,
            ..Seen::new(head(words, start))
        };
        for at in range.clone() {
            let word = &words.words[at];
            let role = word
                .source
                .is_some_and(|source| source.kind == SourceKind::Role);
            if role && word.entity.is_none() {
                found.roles.push(head(words, at));
            } else if word.plain && word.letters > 3 && !words.is_person(at) {
                found.beside.push(head(words, at));
            }
        }
        let of_kind = |label: Label| {
            range
                .clone()
                .filter(move |at| words.words[*at].entity_first && words.label(*at) == Some(label))
        };
        let kind = source.map(|source| source.kind);
        let impersonal = matches!(kind, Some(SourceKind::Document | SourceKind::Unnamed));
        let person = if words.is_person(start) {
            Some(start)
        } else {
            of_kind(Label::Person).next_back()
        };
        // سعد الحريري وقوى 14 آذار are two sources.
        let two = person == Some(start) && {
            let behind = words.behind_entity(start, range.end);
            behind < range.end && words.words[behind].joined && words.mark(behind).is_none()
        };
        // مساعد للرئيس فلان is another than he.
        let served = !first.definite
            && source.is_some()
            && person
                .is_some_and(|at| words.words[start + 1].prefix == Some(Prefix::Li) && at > start);
        if let Some(at) = person.filter(|_| !impersonal && !two && !served) {
            self.entity(&mut found, at);
            found.person = true;
            if let Some(name) = names::around(words, &range, at) {
                found.name = name;
            }
            return match longer(&found, seen) {
                Some(same) => found.at(same),
                None => found,
            };
        }
        if person.is_none()
            && !impersonal
            && let Some(name) =
                names::unlisted(words, &range).or_else(|| names::trailing(words, &range))
        {
            found.name = name;
            found.person = true;
            return found;
        }
        let body = of_kind(Label::Organization).next();
        if kind == Some(SourceKind::Document)
            && let Some(at) = body.filter(|at| names::is_issuer(words, start, *at))
        {
            self.entity(&mut found, at);
            return found;
        }
        if kind == Some(SourceKind::Role) && !found.plural {
            if let Some(same) = same_role(&found, range.len(), seen) {
                return found.at(same);
            }
            if let Some(same) = self.held(&found, start) {
                return found.at(same);
            }
        }
        // An outlet behind ل is who was spoken to.
        let told = body.is_some_and(|at| words.words[at].prefix == Some(Prefix::Li));
        let honour = words.key(start) == Some(KeyWord::Honour);
        let short = range.len() <= 4 && (first.definite || honour) && (body.is_none() || told);
        if short
            && let Some(kind) = kind
            && let Some(same) = self.anaphor(&found, start, range.len(), kind, seen, made)
        {
            return found.at(same);
        }
        let behind = words.behind_entity(start, range.end);
        let placed = words.key(behind) == Some(KeyWord::Fi);
        if first.entity.is_some() && (behind == range.end || placed) {
            self.entity(&mut found, start);
            return found;
        }
        found.name = clean(&words.text[words.span(range.start, range.end)]);
        match longer(&found, seen).filter(|_| kind.is_none() && range.len() == 1) {
            Some(same) => found.at(same),
            None => found,
        }
    }

    fn entity(&self, found: &mut Seen, at: usize) {
        let words = self.words;
        let Some(entity) = words.words[at].entity.map(|i| &words.entities[i]) else {
            return;
        };
        found.referent = Some(entity.referent);
        // الفلسطينيون keeps its form.
        if entity.label == Label::Nationality {
            found.name = clean(&words.text[entity.span]);
            return;
        }
        let referent = self.referents.get(entity.referent.index());
        found.name = referent
            .map_or(&entity.name, |referent| &referent.name)
            .clone();
        if let Some(Some(span)) = self.longest.get(entity.referent.index()) {
            found.name = clean(&words.text[*span]);
        }
    }

    /// The person that the article gives this role somewhere else.
    fn held(&self, found: &Seen, start: usize) -> Option<Seen> {
        let same = holder(&self.holders, start, &found.roles, &found.beside)?;
        let name = &self.referents.get(same.referent.index())?.name;
        Some(Seen {
            name: name.clone(),
            referent: Some(same.referent),
            person: true,
            ..Seen::new(Vec::new())
        })
    }
}

/// The person who spoke before under the same role: with nothing beside it or with one of the same
/// words, السفير الإسرائيلي goes back to سفير إسرائيل.
fn same_role(found: &Seen, len: usize, seen: &[Seen]) -> Option<Seen> {
    let role = found.roles.first()?;
    let matches = |source: &&Seen| {
        let same = source.roles.iter().any(|other| stems_match(other, role));
        let shared = |word: &Vec<u8>| source.beside.iter().any(|other| is_kin(word, other));
        source.person && same && (len == 1 || found.beside.iter().any(shared))
    };
    seen.iter().rev().find(matches).cloned()
}
