//! Tokens once the lexicon was asked, and the asking itself.

use super::sense::{Sense, SenseSet};
use super::store::Lexicon;
use crate::text::{LAM, LETTER_BITS, RawToken, TokenKind, is_mark, letter_count, rekey};

/// What stands before the word that was found, in one written word with it: ل (to) of "لروسيا".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Clitic {
    /// Nothing: "روسيا" (Russia) alone.
    #[default]
    None,
    /// و، ف (and, so)
    Conjunction,
    /// ب، ل، ك, alone or behind a conjunction
    Preposition,
    /// س before an imperfect verb, alone or behind a conjunction
    Future,
}

/// A token with its readings. An entry of 0 is none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    pub(crate) start: u32,
    pub(crate) end: u32,
    pub(crate) key: u64,
    pub(crate) kind: TokenKind,
    pub(crate) clitic: Clitic,
    /// The entry of the word as it stands.
    pub(crate) whole: u32,
    /// The entry of the word behind its proclitics.
    pub(crate) bare: u32,
    /// Bytes before the word behind its proclitics.
    pub(crate) shift: u32,
    /// First phrase that begins here, in the list of phrases, plus one.
    pub(crate) phrase: u32,
    /// First reading as a word of time, in the list of those, plus one.
    pub(crate) time: u32,
    /// Everything that the word, its tail or a phrase beginning here can be.
    pub(crate) senses: SenseSet,
}

/// A phrase of several words, found by the automaton.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PhraseHit {
    pub(crate) token: u32,
    pub(crate) len: u32,
    pub(crate) entry: u32,
    /// True where its first word is read behind proclitics.
    pub(crate) bare: bool,
}

const VERBS: SenseSet = SenseSet::of(&[Sense::ReportingVerb]);
/// Words of two letters that are found behind a proclitic: bound words, not names.
const SHORT: SenseSet = SenseSet::of(&[
    Sense::Complementizer,
    Sense::FunctionWord,
    Sense::Negation,
    Sense::Era,
    Sense::NameParticle,
]);
/// Behind a conjunction also ست (six), what leads in a date (وفي عام) and a verb (وحث, and urged);
/// behind ل it would be لست (I am not).
fn short(clitic: Clitic) -> SenseSet {
    match clitic {
        Clitic::Conjunction => SHORT.with(SenseSet::of(&[
            Sense::NumberWord,
            Sense::Lead,
            Sense::ReportingVerb,
        ])),
        _ => SHORT,
    }
}

/// Readings so weak that a word is looked at behind its proclitics all the same.
const WEAK: SenseSet = SenseSet::of(&[Sense::NameToken, Sense::NameParticle]);

impl Token {
    fn new(raw: RawToken) -> Token {
        Token {
            start: raw.start,
            end: raw.end,
            key: raw.key,
            kind: raw.kind,
            clitic: Clitic::None,
            whole: 0,
            bare: 0,
            shift: 0,
            phrase: 0,
            time: 0,
            senses: SenseSet::EMPTY,
        }
    }
}

/// Gives every token its readings and finds the phrases.
pub(crate) fn look_up(
    lexicon: &Lexicon,
    text: &str,
    raw: &[RawToken],
    tokens: &mut Vec<Token>,
    phrases: &mut Vec<PhraseHit>,
) {
    // Look-ups of many words in a row overlap in memory.
    tokens.extend(raw.iter().map(|raw| Token {
        whole: lexicon.entry(raw.key),
        ..Token::new(*raw)
    }));
    for token in tokens.iter_mut() {
        token.senses = lexicon.senses(token.whole);
        match token.kind {
            TokenKind::Word => read_bare(lexicon, text, token),
            TokenKind::Digits => token.senses = token.senses.with(Sense::Digits.into()),
            TokenKind::Latin => token.senses = token.senses.with(Sense::Latin.into()),
            TokenKind::Mark => token.senses = token.senses.with(Sense::Mark.into()),
        }
    }
    lexicon.find_phrases(tokens, phrases);
}

/// Looks the word up behind its proclitics: one conjunction, then one preposition or the future.
fn read_bare(lexicon: &Lexicon, text: &str, token: &mut Token) {
    let first = (token.key & 31) as u8;
    let clitic = lexicon.proclitic(first);
    if clitic == Clitic::None || !token.senses.without(WEAK).is_empty() {
        return;
    }
    let word = &text[token.start as usize..token.end as usize];
    let mut tail = Tail {
        text: word,
        key: token.key,
        shift: 0,
    };
    let Some(()) = tail.strip() else { return };
    if try_tail(lexicon, token, tail, clitic) {
        return;
    }
    if clitic != Clitic::Conjunction {
        return;
    }
    let second = lexicon.proclitic((tail.key & 31) as u8);
    if matches!(second, Clitic::Preposition | Clitic::Future) && tail.strip().is_some() {
        try_tail(lexicon, token, tail, second);
    }
}

fn try_tail(lexicon: &Lexicon, token: &mut Token, tail: Tail<'_>, clitic: Clitic) -> bool {
    let letters = letter_count(tail.key);
    let fits = |entry: u32, letters: u32| {
        let senses = lexicon.senses(entry);
        let allowed = match clitic {
            Clitic::Future => senses.and(VERBS),
            Clitic::Preposition => senses.without(VERBS),
            _ => senses,
        };
        if letters < 3 {
            allowed.and(short(clitic))
        } else {
            allowed
        }
    };
    let mut entry = lexicon.entry(tail.key);
    let mut senses = fits(entry, letters);
    let begins = |entry: u32| lexicon.begins_phrase(entry);
    if senses.is_empty() && !begins(entry) && clitic == Clitic::Preposition && is_lam(tail.key) {
        // لل is ل with the article, whose alef is not written: للأمم is ل + الأمم.
        let restored = lexicon.entry(rekey(tail.text, true));
        (entry, senses) = (restored, fits(restored, letters + 1));
    }
    // لبي بي سي is ل with a name of short words.
    let long = letters >= 3 || (letters == 2 && token.senses.is_empty());
    let found = !senses.is_empty() || (clitic != Clitic::Future && long && begins(entry));
    if found {
        token.bare = entry;
        token.shift = tail.shift;
        token.clitic = clitic;
        token.senses = token.senses.with(senses);
    }
    found
}

fn is_lam(key: u64) -> bool {
    (key & 31) as u8 == LAM
}

/// What is left of a word.
#[derive(Clone, Copy)]
struct Tail<'a> {
    text: &'a str,
    key: u64,
    /// Bytes cut off.
    shift: u32,
}

impl Tail<'_> {
    /// Cuts off the first letter with its marks; `None` where less than two letters are left.
    fn strip(&mut self) -> Option<()> {
        let letters = letter_count(self.key);
        if letters < 3 {
            return None;
        }
        let mut chars = self
            .text
            .char_indices()
            .skip(1)
            .skip_while(|(_, ch)| is_mark(*ch));
        let (width, _) = chars.next()?;
        self.text = &self.text[width..];
        self.shift += width as u32;
        self.key = if letters > 12 {
            rekey(self.text, false)
        } else {
            self.key >> LETTER_BITS
        };
        Some(())
    }
}
