//! Words of no list that are forms of listed ones: تغييره (changing it), بطلقتين (with two bullets).
//! A foreign name is none.

use crate::lexicon::{Lexicon, Sense, SenseSet};
use crate::rule::View;
use crate::text::{
    ALEF, BEH, FEH, HEH, KAF, LAM, LETTER_BITS, MEEM, NOON, SEEN, TEH, WAW, YEH, letter_count,
};

/// Senses of names, whose forms are no evidence against another one, and of the short words of grammar.
const NAMES: SenseSet = SenseSet::of(&[
    Sense::Country,
    Sense::Demonym,
    Sense::Place,
    Sense::Person,
    Sense::Organization,
    Sense::Club,
    Sense::Media,
    Sense::NameToken,
    Sense::NameParticle,
    Sense::FunctionWord,
    Sense::Complementizer,
    Sense::Negation,
]);

/// Words of grammar are too short to tell by: بيد is no ب with يد.
const LEAST: u32 = 3;

/// A piece that is cut off, the letters that must be left, and what is put in its place.
struct Ending {
    letters: &'static [u8],
    least: u32,
    restored: Option<u8>,
    /// Told from the ending of a foreign name even behind a sure given name.
    sure: bool,
}

const fn ending(letters: &'static [u8], least: u32) -> Ending {
    Ending {
        letters,
        least,
        restored: None,
        sure: false,
    }
}

const fn pronoun(letters: &'static [u8]) -> Ending {
    Ending {
        sure: true,
        ..ending(letters, LEAST)
    }
}

/// Behind a bound pronoun or in the dual the ة of the stem is written ت.
const fn bound(letters: &'static [u8]) -> Ending {
    Ending {
        restored: Some(HEH),
        ..pronoun(letters)
    }
}

/// Endings that names hardly have, in letter codes.
const ENDINGS: &[Ending] = &[
    ending(&[ALEF], LEAST),
    ending(&[HEH], LEAST),
    ending(&[KAF], LEAST),
    ending(&[TEH], 5),
    pronoun(&[HEH, ALEF]),
    pronoun(&[HEH, MEEM]),
    pronoun(&[HEH, MEEM, ALEF]),
    pronoun(&[NOON, ALEF]),
    ending(&[YEH, NOON], LEAST),
    ending(&[WAW, NOON], 4),
    ending(&[ALEF, NOON], 4),
    ending(&[ALEF, TEH], LEAST),
    ending(&[WAW, ALEF], LEAST),
    bound(&[TEH, HEH]),
    bound(&[TEH, HEH, ALEF]),
    bound(&[TEH, HEH, MEEM]),
    bound(&[TEH, KAF]),
    bound(&[TEH, NOON, ALEF]),
    Ending {
        sure: false,
        ..bound(&[TEH, YEH])
    },
    bound(&[TEH, YEH, NOON]),
    bound(&[TEH, ALEF, NOON]),
];

/// The word itself, and "my": behind a proclitic only.
const LED: [Ending; 2] = [pronoun(&[]), ending(&[YEH], 5)];

/// True where the word, cut of what attaches to words, is a listed word that is no name.
pub(super) fn is_inflected(view: &View<'_>, at: usize) -> bool {
    cut_to_a_word(view, at, |_| true)
}

/// The same by the sure signs alone: behind a sure given name ماسا is no form of ماس (diamond).
pub(super) fn is_surely_inflected(view: &View<'_>, at: usize) -> bool {
    cut_to_a_word(view, at, |ending| ending.sure)
}

fn cut_to_a_word(view: &View<'_>, at: usize, wanted: fn(&Ending) -> bool) -> bool {
    let Some(token) = view.raw(at) else {
        return false;
    };
    let (key, letters) = (token.key, letter_count(token.key));
    let lexicon = view.doc().lexicon;
    let form = |skip: u32, led: bool| {
        letters > skip && is_form(lexicon, cut(key, skip), letters - skip, led, wanted)
    };
    if form(0, false) {
        return true;
    }
    const SHORTEST: u32 = 5;
    match letter(key, 0) {
        _ if letters < SHORTEST => false,
        BEH | LAM => form(1, true),
        KAF | FEH | WAW | SEEN => {
            form(1, true) || matches!(letter(key, 1), BEH | LAM | SEEN) && form(2, true)
        }
        _ => false,
    }
}

fn is_form(
    lexicon: &Lexicon,
    key: u64,
    letters: u32,
    led: bool,
    wanted: fn(&Ending) -> bool,
) -> bool {
    let led: &[Ending] = if led { &LED } else { &[] };
    ENDINGS
        .iter()
        .chain(led)
        .filter(|e| wanted(e))
        .any(|ending| {
            let len = ending.letters.len() as u32;
            let fits = letters >= len + ending.least
                && (0..len).all(|i| letter(key, letters - len + i) == ending.letters[i as usize]);
            fits && {
                let left = letters - len;
                let mut stem = key & ((1 << (left * LETTER_BITS)) - 1);
                if let Some(last) = ending.restored {
                    stem |= u64::from(last) << (left * LETTER_BITS);
                }
                is_word(lexicon, stem)
            }
        })
}
/// True for a listed word that is no name.
fn is_word(lexicon: &Lexicon, key: u64) -> bool {
    !lexicon.senses(lexicon.entry(key)).without(NAMES).is_empty()
}

fn letter(key: u64, place: u32) -> u8 {
    (key >> (place * LETTER_BITS) & 31) as u8
}

fn cut(key: u64, letters: u32) -> u64 {
    key >> (letters * LETTER_BITS)
}
