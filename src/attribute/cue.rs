//! A reporting expression with what it governs, before its content is cut out.

use super::frames::Found;
use super::phrases::noun_phrase;
use super::words::{Prefix, Verb, Words, classes};
use crate::lexicon::{Frames, KeyWord, PhraseRole, SourceKind, VerbForm, WordClass};
use crate::{Act, Label, Str};
use std::ops::Range;

/// A cue and its parties, all as ranges of tokens.
#[derive(Clone, Debug)]
pub(super) struct Cue<'a> {
    pub(super) at: usize,
    /// Bytes of proclitics before it.
    pub(super) shift: u32,
    /// Its tokens.
    pub(super) len: usize,
    pub(super) lemma: Str,
    pub(super) act: Act,
    pub(super) frames: Frames,
    pub(super) form: Option<&'a VerbForm>,
    pub(super) found: Option<Found>,
    /// The content, where it is no clause behind an opener.
    pub(super) content: Option<Range<usize>>,
    pub(super) speaker: Option<Range<usize>>,
    pub(super) addressee: Option<Range<usize>>,
    pub(super) via: Vec<Range<usize>>,
    /// Where the clause before it ends.
    pub(super) boundary: Option<usize>,
    /// True where the source is hidden and is nobody who spoke before.
    pub(super) hidden: bool,
    pub(super) rule: &'static str,
}

impl<'a> Cue<'a> {
    pub(super) fn new(at: usize, lemma: Str, act: Act, rule: &'static str) -> Cue<'a> {
        Cue {
            at,
            shift: 0,
            len: 1,
            lemma,
            act,
            frames: Frames::NONE,
            form: None,
            found: None,
            content: None,
            speaker: None,
            addressee: None,
            via: Vec::new(),
            boundary: None,
            hidden: false,
            rule,
        }
    }
}

const PREPOSITIONS: u16 = classes(&[WordClass::Preposition]);
const LEADS: u16 = classes(&[
    WordClass::Conjunction,
    WordClass::Auxiliary,
    WordClass::Adverb,
]);

/// Where the sentence part that a cue governs begins: before its subject, negation, auxiliary,
/// conjunction, adverbs and change of speaker.
pub(super) fn lead_start(words: &Words<'_>, cue: usize, subject: Option<&Range<usize>>) -> usize {
    const LONGEST_TURN: usize = 3;
    let line = words.line_of(cue).start;
    let mut at = subject.map_or(cue, |subject| subject.start.min(cue));
    while at > line {
        let before = at - 1;
        let word = &words.words[before];
        let light = word.negation.is_some()
            || word.date
            || words.is(before, LEADS)
            || matches!(word.word, Some(KeyWord::Qad | KeyWord::Illa | KeyWord::But))
            || word.complementizer.is_some_and(|found| !found.joined);
        if light {
            at = before;
            continue;
        }
        let comma = usize::from(words.is_comma(before));
        let turn = (1..=LONGEST_TURN).find(|len| {
            let start = at.checked_sub(len + comma).filter(|start| *start >= line);
            start.is_some_and(|start| usize::from(words.words[start].turn) == *len)
        });
        match turn {
            Some(len) => at -= len + comma,
            None => break,
        }
    }
    at
}

/// Fills in the outlets and documents named between `from` and `to`.
pub(super) fn channels(words: &Words<'_>, from: usize, to: usize, via: &mut Vec<Range<usize>>) {
    let mut at = from;
    while at < to {
        let found = channel(words, at, to).map(|found| named(words, found));
        at = found.as_ref().map_or(at + 1, |found| found.end.max(at + 1));
        via.extend(found);
    }
}

/// The name alone where marks split it off: وكالة "يونهاب".
pub(super) fn named(words: &Words<'_>, channel: Range<usize>) -> Range<usize> {
    let open = words.get(channel.start + 1).and_then(|word| word.open);
    match open.map(|pair| words.pairs[pair]) {
        Some(pair) if pair.closed && pair.close <= channel.end => pair.open + 1..pair.close,
        _ => channel,
    }
}

fn channel(words: &Words<'_>, at: usize, to: usize) -> Option<Range<usize>> {
    let word = &words.words[at];
    let next = at + 1;
    if let Some((phrase, len, _)) = words.phrase(at)
        && phrase.role == PhraseRole::Via
    {
        return noun_phrase(words, at + len, to);
    }
    if let Some(handed) = handed_on(words, at, to) {
        return Some(handed);
    }
    if word.word == Some(KeyWord::Favours) && next + 1 < to && is_outlet(words, next + 1) {
        return noun_phrase(words, next + 1, to);
    }
    if words.is(at, PREPOSITIONS) && next < to {
        let key = words.key(at)?;
        let placed = matches!(
            key,
            KeyWord::Fi | KeyWord::Through | KeyWord::Ala | KeyWord::Min
        );
        if words.words[next].venue == Some(true) && placed {
            return Some(document(words, next, to));
        }
        let label = words.label(next);
        let body = label == Some(Label::Organization);
        if placed && key != KeyWord::Min && is_outlet(words, next) && (body || label.is_none()) {
            return noun_phrase(words, next, to);
        }
        if body && matches!(key, KeyWord::Through | KeyWord::Ala) {
            return Some(next..words.behind_entity(next, to));
        }
        let spoken_to = is_outlet(words, next) || body && at > 0 && is_venue(words, at - 1);
        if key == KeyWord::With && spoken_to {
            return noun_phrase(words, next, to);
        }
        return None;
    }
    // بيان نقلته وكالة الأنباء
    let carries = |verb: Verb<'_>| verb.form.pronoun && verb.form.frames.has(Frames::CHANNEL);
    let carried = |at: usize| {
        const NEAR: usize = 4;
        let near = at.saturating_sub(NEAR)..at;
        near.into_iter().any(|i| words.words[i].venue.is_some())
    };
    if next < to && word.entity.is_none() && word.verbs.iter().any(carries) && carried(at) {
        let outlet = words.label(next) == Some(Label::Organization) || is_outlet(words, next);
        return noun_phrase(words, next, to).filter(|_| outlet);
    }
    // A body that is no outlet is one behind a word of speaking alone: في تصريح لمركز الأبحاث.
    let body = words.label(at) == Some(Label::Organization);
    let spoken_to = is_outlet(words, at) || body && at > 0 && is_venue(words, at - 1);
    if word.prefix == Some(Prefix::Li) && spoken_to {
        let end = if body {
            words.behind_entity(at, to)
        } else {
            noun_phrase(words, at, to)?.end
        };
        return Some(at..end);
    }
    if words.key(at) == Some(KeyWord::Li) && next < to {
        let pair = words.words[next].open;
        let first = next + usize::from(pair.is_some());
        let bare = pair.is_none() && words.words[first].entity.is_none();
        if first >= to || bare && !is_outlet(words, first) {
            return None;
        }
        let end = match pair {
            Some(pair) => words.pairs[pair].close.min(to),
            None => words.behind_entity(first, to),
        };
        return (end > first).then_some(first..end);
    }
    None
}

/// قال الوزير، حسب وكالة رويترز، إن: an outlet in an attribution that stands between a verb and its
/// content.
fn handed_on(words: &Words<'_>, at: usize, to: usize) -> Option<Range<usize>> {
    let (phrase, len, _) = words.phrase(at)?;
    let mut first = at + len;
    match phrase.role {
        PhraseRole::Speaker => first += usize::from(words.key(first) == Some(KeyWord::Li)),
        PhraseRole::Clause => {
            let verb = words.get(first)?;
            if verb.verbs.is_empty() {
                return None;
            }
            first += 1;
        }
        _ => return None,
    }
    let quoted = first + usize::from(words.get(first)?.open.is_some());
    if first >= to || !is_outlet(words, quoted) {
        return None;
    }
    noun_phrase(words, first, to)
}

fn is_venue(words: &Words<'_>, at: usize) -> bool {
    words.words[at].venue.is_some() && !words.words[at].definite
}

/// A document; an account with its platform: صفحتها على فيسبوك, حسابه على موقع تويتر. Marks split the
/// platform off.
fn document(words: &Words<'_>, at: usize, to: usize) -> Range<usize> {
    let mut end = at + usize::from(words.words[at].venue_len.max(1));
    // حسابه الرسمي في منصة
    let adjective = words
        .words
        .get(end)
        .is_some_and(|word| word.definite && word.prefix.is_none());
    if adjective && matches!(words.key(end + 1), Some(KeyWord::Ala | KeyWord::Fi)) {
        end += 1;
    }
    if end + 1 >= to || !matches!(words.key(end), Some(KeyWord::Ala | KeyWord::Fi)) {
        return at..end;
    }
    let mut platform = end + 1;
    let head = |i: usize| is_outlet(words, i) && words.words[i].entity.is_none();
    platform += usize::from(head(platform));
    let marks = words.words.get(platform).and_then(|word| word.open);
    if let Some(pair) = marks.map(|pair| words.pairs[pair])
        && pair.closed
        && pair.close < to
    {
        return pair.open + 1..pair.close;
    }
    match words.get(platform).filter(|_| platform < to) {
        Some(word) if words.label(platform) == Some(Label::Organization) && word.entity_first => {
            at..words.behind_entity(platform, to)
        }
        _ => at..end,
    }
}

pub(super) fn is_outlet(words: &Words<'_>, at: usize) -> bool {
    let Some(word) = words.get(at) else {
        return false;
    };
    word.outlet
        || word
            .source
            .is_some_and(|source| source.kind == SourceKind::Outlet)
}
