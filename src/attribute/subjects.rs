//! Who speaks: the subject before or behind the verb, and what stands beside it.

use super::adverbials::skip_adverbials;
use super::phrases::noun_phrase;
use super::words::{Words, classes};
use crate::lexicon::{KeyWord, SourceKind, VerbForm, VerbPart, WordClass};
use std::ops::Range;

const RELATIVES: u16 = classes(&[WordClass::Relative]);
const QUANTIFIERS: u16 = classes(&[WordClass::Quantifier]);
const AUXILIARIES: u16 = classes(&[WordClass::Auxiliary]);
const CONJUNCTIONS: u16 = classes(&[WordClass::Conjunction]);
/// Tokens before a verb in which its subject may begin.
const REACH: usize = 34;
/// Tokens before a relative pronoun in which its antecedent may begin.
const ANTECEDENT: usize = 14;
/// Tokens of a name with what stands beside it.
const LONGEST: usize = 20;
/// Most words of a subject in marks.
const LONGEST_NAME: usize = 4;
/// Words in marks from which on they are another's speech and no part of a subject.
const SPEECH: usize = 6;

/// True where the verb is one of a relative clause: الذي قال (who said).
pub(super) fn is_relative(words: &Words<'_>, verb: usize) -> bool {
    let before = skip_negation(words, verb);
    words.prev(before).is_some_and(|at| is_who(words, at))
}

/// الذي and its kin, not ما and فيما, which are conjunctions too.
pub(super) fn is_who(words: &Words<'_>, at: usize) -> bool {
    let other = matches!(
        words.key(at),
        Some(KeyWord::Ma | KeyWord::AboutWhat | KeyWord::FromWhat)
    );
    words.is(at, RELATIVES) && !words.is(at, CONJUNCTIONS) && !other
}

fn skip_negation(words: &Words<'_>, verb: usize) -> usize {
    let mut at = verb;
    while let Some(before) = words.prev(at) {
        let word = &words.words[before];
        if word.negation.is_none()
            && !matches!(words.key(before), Some(KeyWord::Qad | KeyWord::Then))
        {
            break;
        }
        at = before;
    }
    at
}

/// The subject before the verb: in headlines, behind كان and لكن, as the antecedent of a relative
/// clause, and across asides between commas.
pub(super) fn before(words: &Words<'_>, verb: usize, form: &VerbForm) -> Option<Range<usize>> {
    let line = words.line_of(verb);
    let at = skip_negation(words, verb);
    if at == line.start {
        return None;
    }
    let relative = is_who(words, at - 1);
    // A relative pronoun of the other gender is no subject of its verb.
    let other = match words.key(at - 1) {
        Some(KeyWord::WhoMasculine) => form.feminine,
        Some(KeyWord::WhoFeminine) => !form.feminine && form.number == 1,
        // اللتين يشتبه في: those of the dual and the plural.
        None => relative && form.number == 1,
        _ => false,
    };
    if other {
        return None;
    }
    let target = if relative { at - 1 } else { at };
    if target == line.start {
        return None;
    }
    let clause = clause_start(words, verb, target, line.start);
    // وعن موعد العودة قال: a topic has no subject in it.
    if words.key(clause) == Some(KeyWord::An) && !words.is_comma(target - 1) {
        return None;
    }
    let bare = form.part == VerbPart::Imperfect && at == verb;
    candidates(words, clause, target, relative, bare).find_map(|start| {
        let first = skip_adverbials(words, start, target);
        if first >= target {
            return None;
        }
        let mut found = noun_phrase(words, first, target)?;
        // A name, listed or not, and whatever stands beside it between commas.
        let apposed = words.is_comma(found.end)
            && words.words.get(found.end + 1).is_some_and(|word| {
                word.entity.is_none()
                    && word
                        .source
                        .is_some_and(|s| s.kind == SourceKind::Role && !s.plural)
            });
        if apposed && words.is_comma(target - 1) && !relative && target - first <= LONGEST {
            found.end = target - 1;
        }
        if words.is_person(first) && words.is_comma(target - 1) && !relative {
            let behind = words.behind_entity(first, target);
            if words.is_comma(behind) && behind + 1 < target && target - first <= LONGEST {
                found.end = found.end.max(target - 1);
            }
        }
        let word = &words.words[first];
        if word
            .open
            .is_some_and(|pair| words.pairs[pair].words > LONGEST_NAME)
        {
            return None;
        }
        let finite = word
            .verbs
            .iter()
            .any(|verb| verb.form.part != VerbPart::Participle);
        let named = word.source.is_some() || word.entity.is_some();
        if relative && word.venue.is_some() && !named {
            return None;
        }
        if !agrees(words, first, form) || finite && !named && !word.definite {
            return None;
        }
        // What stands behind أن and لكن is a noun, known or not.
        let led = start == clause
            && words.prev(start).is_some_and(|before| {
                let word = &words.words[before];
                let bare = word.complementizer.is_some_and(|found| !found.pronoun);
                bare || word.word == Some(KeyWord::But)
            });
        let nominal = named
            || led && !finite
            || word.definite
            || apposed
            || word.open.is_some()
            || words.is(first, QUANTIFIERS) && (!relative || start != clause)
            || start == line.start && !relative;
        let end = found.end;
        let reaches = end == target
            || words.is_comma(end)
                && (words.is_comma(target - 1) && !relative || end + 1 == target)
            || words.mark(end) == Some('(') && words.mark(target - 1) == Some(')')
            || (end..target).all(|i| words.words[i].date);
        (nominal && reaches).then_some(found)
    })
}

/// Walks back to where the clause of the verb begins.
fn clause_start(words: &Words<'_>, verb: usize, target: usize, line: usize) -> usize {
    let depth = words.words[verb].depth;
    let mut start = target;
    let mut count = 0;
    while start > line && count < REACH {
        let before = start - 1;
        let word = &words.words[before];
        if words.ends_sentence(before) || word.depth < depth {
            break;
        }
        let slash = word.mark == Some('/') && !word.glued;
        if slash || matches!(word.mark, Some(':' | '؛' | '…')) {
            break;
        }
        if let Some(pair) = word.close {
            let pair = words.pairs[pair];
            if pair.words > SPEECH {
                break;
            }
            count += before - pair.open;
            start = pair.open;
            continue;
        }
        let dots = word.mark == Some('.') && words.mark(before.wrapping_sub(1)) == Some('.');
        let breaks = words.is(before, CONJUNCTIONS | AUXILIARIES) || word.complementizer.is_some();
        if dots || breaks {
            break;
        }
        start -= 1;
        count += 1;
    }
    start
}

/// Where the subject may begin, the likeliest first: at the clause, behind a comma, at what touches
/// the verb.
fn candidates<'w>(
    words: &'w Words<'_>,
    clause: usize,
    target: usize,
    relative: bool,
    bare: bool,
) -> impl Iterator<Item = usize> + 'w {
    const NEAR: usize = 8;
    let commas = (clause..target)
        .rev()
        .filter(move |at| words.is_comma(*at) && at + 1 < target)
        .map(|at| at + 1);
    let near = if relative { ANTECEDENT } else { NEAR };
    let last = (clause.max(target.saturating_sub(near))..target)
        .rev()
        .filter(move |at| {
            let word = &words.words[*at];
            let noun = word.source.is_some() || word.entity_first;
            if relative {
                noun || words.is(*at, QUANTIFIERS)
            } else {
                // وثيقة تدعو إلى: an indefinite noun before its clause.
                let clause = bare && word.entity.is_none() && !word.definite && noun;
                let speaks = word
                    .source
                    .is_some_and(|s| s.plural || s.kind != SourceKind::Role);
                word.joined && (noun || word.definite) || clause && speaks && at + 4 > target
            }
        });
    [clause].into_iter().chain(commas).chain(last)
}

/// True unless the noun and the verb differ in gender or number.
fn agrees(words: &Words<'_>, noun: usize, form: &VerbForm) -> bool {
    let word = &words.words[noun];
    let Some(source) = word.source.filter(|_| word.entity.is_none()) else {
        return true;
    };
    match form.part {
        VerbPart::Participle => true,
        _ if form.number == 3 => source.plural,
        _ if form.number == 2 => true,
        _ if form.feminine => source.feminine || source.plural,
        _ => !source.feminine || source.plural && source.kind != SourceKind::Document,
    }
}

/// وطالبت | المجتمع الدولي, ودعا | الحكومة: a definite noun of the other gender, by its own ending or by
/// the adjective behind it, is no subject of the verb.
pub(super) fn is_other(words: &Words<'_>, noun: usize, form: &VerbForm) -> bool {
    const TEH_MARBUTA: char = '\u{629}';
    const NISBA: char = '\u{64A}';
    let word = &words.words[noun];
    if word.entity.is_some() || !word.definite || form.number != 1 {
        return false;
    }
    if word.source.is_some() {
        return !agrees(words, noun, form);
    }
    let ends = |at: usize, letter: char| {
        let word = &words.words[at];
        word.letters > 4 && words.text[word.start..word.end].ends_with(letter)
    };
    let adjective = words
        .get(noun + 1)
        .is_some_and(|next| next.definite && !next.joined);
    let masculine = adjective && ends(noun + 1, NISBA) && !ends(noun, TEH_MARBUTA);
    if form.feminine {
        masculine
    } else {
        ends(noun, TEH_MARBUTA)
    }
}
