//! Which persons of an article hold which role: وزير الخارجية سامح شكري, فلان، رئيس الهيئة.

use super::stems::{head, is_kin, stems_match};
use super::words::{Words, classes};
use crate::lexicon::{SourceKind, WordClass};
use crate::{Label, ReferentId};

/// Tokens beside a name in which its role stands.
const REACH: usize = 10;

const NO_ROLES: u16 = classes(&[
    WordClass::Conjunction,
    WordClass::Relative,
    WordClass::Pronoun,
    WordClass::PronounPreposition,
    WordClass::Auxiliary,
    WordClass::Particle,
]);

/// A mention of a person with the role that stands beside it.
pub(super) struct Holder {
    /// The token of the name.
    at: usize,
    pub(super) referent: ReferentId,
    /// Letters of the nouns of the role, and of the other words beside them.
    roles: Vec<Vec<u8>>,
    beside: Vec<Vec<u8>>,
}

impl Holder {
    pub(super) fn is_before(&self, at: usize) -> bool {
        self.at < at
    }
}

/// Every person that the article gives a role, in the order of the text.
pub(super) fn holders(words: &Words<'_>) -> Vec<Holder> {
    let mut holders = Vec::new();
    for at in 0..words.len() {
        let word = &words.words[at];
        let Some(entity) = word.entity.filter(|_| word.entity_first) else {
            continue;
        };
        if words.entities[entity].label != Label::Person {
            continue;
        }
        let mut holder = Holder {
            at,
            referent: words.entities[entity].referent,
            roles: Vec::new(),
            beside: Vec::new(),
        };
        if word.prefix.is_none() && !word.joined {
            before(words, at, &mut holder);
        }
        behind(words, at, &mut holder);
        if !holder.roles.is_empty() {
            holders.push(holder);
        }
    }
    holders
}

fn is_role(words: &Words<'_>, at: usize) -> bool {
    let word = &words.words[at];
    let role = word
        .source
        .is_some_and(|source| source.kind == SourceKind::Role && !source.plural);
    role && word.entity.is_none()
}

/// True for a word that no title goes over.
fn ends_title(words: &Words<'_>, at: usize) -> bool {
    let word = &words.words[at];
    let verb = !word.verbs.is_empty() && word.source.is_none() && !word.definite;
    word.mark.is_some()
        || word.date
        || word.digits
        || word.complementizer.is_some()
        || words.is(at, NO_ROLES)
        || words.is_person(at)
        || verb && word.entity.is_none()
}

/// وزير الخارجية السعودي | فلان: back to the head of the title.
fn before(words: &Words<'_>, at: usize, holder: &mut Holder) {
    let line = words.line_of(at).start.max(at.saturating_sub(REACH));
    let mut beside = Vec::new();
    for here in (line..at).rev() {
        if ends_title(words, here) {
            return;
        }
        if is_role(words, here) {
            holder.roles.push(head(words, here));
            holder.beside.append(&mut beside);
            let goes_on = here > line && is_role(words, here - 1);
            if !goes_on {
                return;
            }
        } else if words.words[here].letters > 3 {
            beside.push(head(words, here));
        }
    }
}

/// فلان، رئيس الهيئة, فلان مدير المركز: on to the end of the title.
fn behind(words: &Words<'_>, at: usize, holder: &mut Holder) {
    let end = words.line_of(at).end;
    let mut here = words.behind_entity(at, end);
    if words.is_comma(here) {
        here += 1;
    }
    if here >= end || !is_role(words, here) || words.words[here].joined {
        return;
    }
    for here in here..end.min(here + REACH) {
        if ends_title(words, here) {
            return;
        }
        if is_role(words, here) {
            holder.roles.push(head(words, here));
        } else if words.words[here].letters > 3 {
            holder.beside.push(head(words, here));
        }
    }
}

/// Who is called by this word of honour: the nearest before, else the first behind.
pub(super) fn titled(holders: &[Holder], at: usize, honour: &[u8]) -> Option<ReferentId> {
    /// Holders that are looked at on each side.
    const MOST: usize = 40;
    let called = |holder: &&Holder| holder.roles.iter().any(|role| stems_match(role, honour));
    let next = holders.partition_point(|holder| holder.at < at);
    let before = holders[..next].iter().rev().take(MOST).find(called);
    let found = before.or_else(|| holders[next..].iter().take(MOST).find(called))?;
    Some(found.referent)
}

/// The holder of a role that stands alone at `at`: the nearest one before it, else the first one
/// behind. All words beside the role must be those of the holder.
pub(super) fn holder<'h>(
    holders: &'h [Holder],
    at: usize,
    roles: &[Vec<u8>],
    beside: &[Vec<u8>],
) -> Option<&'h Holder> {
    /// Holders that are looked at on each side.
    const MOST: usize = 40;
    let fits = |holder: &&Holder| {
        let shared = |word: &Vec<u8>| holder.beside.iter().any(|other| is_kin(word, other));
        let same = |role: &Vec<u8>| holder.roles.iter().any(|other| stems_match(other, role));
        roles.iter().any(same) && beside.iter().all(shared)
    };
    let next = holders.partition_point(|holder| holder.at < at);
    let before = holders[..next].iter().rev().take(MOST).find(fits);
    // A bare role never looks ahead: الوزير was named already.
    let ahead = || {
        let mut behind = holders[next..].iter().take(MOST);
        behind.find(|holder| !beside.is_empty() && fits(holder))
    };
    before.or_else(ahead)
}
