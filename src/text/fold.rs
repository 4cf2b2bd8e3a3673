//! The one orthographic folding, used for gazetteers and text alike. The only file with letter
//! tables.

use crate::Span;

/// Bits of a letter code in a word's key.
pub(crate) const LETTER_BITS: u32 = 5;
/// Code of alef.
pub(crate) const ALEF: u8 = 1;
/// Code of lam.
pub(crate) const LAM: u8 = 23;

/// Code of beh.
pub(crate) const BEH: u8 = 2;
/// Code of teh.
pub(crate) const TEH: u8 = 3;
/// Code of seen.
pub(crate) const SEEN: u8 = 12;
/// Code of feh.
pub(crate) const FEH: u8 = 20;
/// Code of kaf.
pub(crate) const KAF: u8 = 22;
/// Code of meem.
pub(crate) const MEEM: u8 = 24;
/// Code of noon.
pub(crate) const NOON: u8 = 25;
/// Code of heh.
pub(crate) const HEH: u8 = 26;
/// Code of waw.
pub(crate) const WAW: u8 = 27;
/// Code of yeh.
pub(crate) const YEH: u8 = 28;

/// Folded letters by code; code 0 is no letter.
const LETTERS: [char; 30] = [
    '\0', 'ا', 'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ذ', 'ر', 'ز', 'س', 'ش', 'ص', 'ض', 'ط', 'ظ', 'ع',
    'غ', 'ف', 'ق', 'ك', 'ل', 'م', 'ن', 'ه', 'و', 'ي', 'ء',
];

/// What a character is once folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    /// An Arabic letter by its code.
    Letter(u8),
    /// Lam with alef in one character.
    LamAlef,
    /// A diacritic or tatweel: part of the word, no letter.
    Mark,
    /// A zero-width character or bidi control.
    Invisible,
    /// A digit by its value.
    Digit(u8),
    /// A blank that ends no line.
    Blank,
    /// The end of a line.
    Break,
    /// A letter of another script.
    Foreign,
    /// Anything else: punctuation and symbols.
    Other,
}

/// Codes of the block U+0600–06FF: 1..=29 letters, [`MARK`], or 0 for everything else.
pub(crate) static ARABIC: [u8; 256] = arabic_table();
/// Table code of a diacritic or tatweel.
pub(crate) const MARK: u8 = 255;

const fn arabic_table() -> [u8; 256] {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        table[i] = match 0x600 + i as u32 {
            0x621 => 29,
            0x622 | 0x623 | 0x625 | 0x627 | 0x671..=0x673 | 0x675 => ALEF,
            0x624 | 0x648 | 0x6C4..=0x6CB | 0x6CF => 27,
            0x626 | 0x649 | 0x64A | 0x678 | 0x6CC..=0x6CE | 0x6D0..=0x6D3 => 28,
            0x628 | 0x67B | 0x67E | 0x680 => 2,
            0x629 | 0x647 | 0x6BE..=0x6C3 | 0x6D5 => 26,
            0x62A | 0x679 | 0x67A | 0x67C | 0x67D | 0x67F => 3,
            0x62B => 4,
            0x62C | 0x683 | 0x684 | 0x686 | 0x687 => 5,
            0x62D => 6,
            0x62E => 7,
            0x62F | 0x688..=0x68B => 8,
            0x630 | 0x68C..=0x690 => 9,
            0x631 | 0x691..=0x697 => 10,
            0x632 | 0x698 | 0x699 => 11,
            0x633 | 0x69A..=0x69C => 12,
            0x634 => 13,
            0x635 | 0x69D | 0x69E => 14,
            0x636 => 15,
            0x637 | 0x69F => 16,
            0x638 => 17,
            0x639 | 0x6A0 => 18,
            0x63A => 19,
            0x641 | 0x6A1..=0x6A6 => 20,
            0x642 | 0x6A7 | 0x6A8 => 21,
            0x643 | 0x6A9..=0x6B4 => 22,
            0x644 | 0x6B5..=0x6B8 => LAM,
            0x645 => 24,
            0x646 | 0x6B9..=0x6BD => 25,
            0x610..=0x61A
            | 0x640
            | 0x64B..=0x65F
            | 0x670
            | 0x6D6..=0x6DC
            | 0x6DF..=0x6E8
            | 0x6EA..=0x6ED => MARK,
            _ => 0,
        };
        i += 1;
    }
    table
}

/// First character of each run of presentation forms B and the code of its letter.
const FORMS_B: [(u32, u8); 36] = [
    (0xFE80, 29),
    (0xFE81, 1),
    (0xFE85, 27),
    (0xFE87, 1),
    (0xFE89, 28),
    (0xFE8D, 1),
    (0xFE8F, 2),
    (0xFE93, 26),
    (0xFE95, 3),
    (0xFE99, 4),
    (0xFE9D, 5),
    (0xFEA1, 6),
    (0xFEA5, 7),
    (0xFEA9, 8),
    (0xFEAB, 9),
    (0xFEAD, 10),
    (0xFEAF, 11),
    (0xFEB1, 12),
    (0xFEB5, 13),
    (0xFEB9, 14),
    (0xFEBD, 15),
    (0xFEC1, 16),
    (0xFEC5, 17),
    (0xFEC9, 18),
    (0xFECD, 19),
    (0xFED1, 20),
    (0xFED5, 21),
    (0xFED9, 22),
    (0xFEDD, 23),
    (0xFEE1, 24),
    (0xFEE5, 25),
    (0xFEE9, 26),
    (0xFEED, 27),
    (0xFEEF, 28),
    (0xFEF1, 28),
    (0xFEF5, 0),
];

/// Class of any character.
pub(crate) fn class(ch: char) -> Class {
    match ch {
        '0'..='9' => Class::Digit(ch as u8 - b'0'),
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Class::Break,
        '\u{660}'..='\u{669}' => Class::Digit((ch as u32 - 0x660) as u8),
        '\u{6F0}'..='\u{6F9}' => Class::Digit((ch as u32 - 0x6F0) as u8),
        '\u{61C}' | '\u{AD}' => Class::Invisible,
        '\u{600}'..='\u{6FF}' => match ARABIC[(ch as u32 - 0x600) as usize] {
            0 if ch.is_alphabetic() => Class::Foreign,
            0 => Class::Other,
            MARK => Class::Mark,
            code => Class::Letter(code),
        },
        '\u{8D3}'..='\u{8FF}' => Class::Mark,
        '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}'
        | '\u{FEFF}'
        | '\u{FE00}'..='\u{FE0F}' => Class::Invisible,
        '\u{FB50}'..='\u{FDFF}' => form_a(ch),
        '\u{FE70}'..='\u{FE7F}' => Class::Mark,
        '\u{FE80}'..='\u{FEF4}' => {
            let at = FORMS_B.partition_point(|(first, _)| *first <= ch as u32);
            Class::Letter(FORMS_B[at - 1].1)
        }
        '\u{FEF5}'..='\u{FEFC}' => Class::LamAlef,
        _ if ch.is_whitespace() || ch.is_control() => Class::Blank,
        _ if ch.is_alphabetic() => Class::Foreign,
        _ => Class::Other,
    }
}

/// Presentation forms A of the letters that Persian keyboards leave in Arabic text.
fn form_a(ch: char) -> Class {
    match ch as u32 {
        0xFB50..=0xFB51 => Class::Letter(ALEF),
        0xFB56..=0xFB59 => Class::Letter(2),
        0xFB7A..=0xFB7D => Class::Letter(5),
        0xFB8A..=0xFB8B => Class::Letter(11),
        0xFB6A..=0xFB6D => Class::Letter(20),
        0xFB8E..=0xFB95 => Class::Letter(22),
        0xFBA4..=0xFBAD => Class::Letter(26),
        0xFBAE..=0xFBB1 | 0xFBFC..=0xFBFF => Class::Letter(28),
        _ if ch.is_alphabetic() => Class::Foreign,
        _ => Class::Other,
    }
}

/// Codes of a word's letters with the byte at which each begins; lam-alef counts as alef alone
/// behind its lam.
pub(crate) fn letter_codes(word: &str) -> impl Iterator<Item = (usize, u8)> {
    word.char_indices().filter_map(|(at, ch)| match class(ch) {
        Class::Letter(code) => Some((at, code)),
        Class::LamAlef => Some((at, LAM)),
        _ => None,
    })
}

/// True for an Arabic letter, in whatever form: neither marks nor tatweel.
pub(crate) fn is_letter(ch: char) -> bool {
    matches!(class(ch), Class::Letter(_) | Class::LamAlef)
}

/// True for diacritics and tatweel.
pub(crate) fn is_mark(ch: char) -> bool {
    class(ch) == Class::Mark
}

/// A folded text that knows where each of its characters stood: "إيران" is "ايران" (Iran).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded {
    text: String,
    /// Start in the folded text, start and end in the original, one a folded character.
    origins: Vec<(usize, Span)>,
}

impl Folded {
    /// The folded text: "ايران" for "إيران" (Iran).
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The stretch of the original that a stretch of the folded text came from, with the diacritics
    /// and tatweels of its letters: "إيران" (Iran) for "ايران".
    pub fn origin(&self, span: Span) -> Span {
        let first = self.origins.partition_point(|(at, _)| *at < span.start);
        let behind = self.origins.partition_point(|(at, _)| *at < span.end);
        let end = if behind == 0 {
            0
        } else {
            self.origins[behind - 1].1.end
        };
        let start = self
            .origins
            .get(first)
            .map_or(end, |(_, origin)| origin.start);
        Span::new(start, end.max(start))
    }
}

/// Folds the spellings of Arabic that news mixes freely: hamza seats and alefs, ى and ي, ة and ه,
/// Persian letters and digits, Arabic-Indic digits, tatweel, diacritics, presentation forms,
/// zero-width characters and bidi controls. Letters of other scripts become lower case.
///
/// ```
/// use isnad::{Span, fold};
/// let folded = fold("قـــالَ بوتين"); // "Putin said", stretched and vocalised
/// assert_eq!(folded.as_str(), "قال بوتين");
/// assert_eq!(folded.origin(Span::new(0, 6)), Span::new(0, 14));
/// assert_eq!(fold("أميركا ۲۰۲٤").as_str(), "اميركا 2024"); // "America 2024"
/// ```
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded {
        text: String::with_capacity(text.len()),
        origins: Vec::new(),
    };
    for (at, ch) in text.char_indices() {
        let origin = Span::new(at, at + ch.len_utf8());
        let mut push = |ch: char| {
            folded.origins.push((folded.text.len(), origin));
            folded.text.push(ch);
        };
        match class(ch) {
            Class::Letter(code) => push(LETTERS[code as usize]),
            Class::LamAlef => {
                push(LETTERS[LAM as usize]);
                push(LETTERS[ALEF as usize]);
            }
            Class::Digit(value) => push(char::from(b'0' + value)),
            Class::Mark => {
                if let Some((_, last)) = folded.origins.last_mut() {
                    last.end = origin.end;
                }
            }
            Class::Invisible => {}
            Class::Blank => push(' '),
            Class::Break | Class::Other => push(ch),
            Class::Foreign => ch.to_lowercase().for_each(&mut push),
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presentation_forms_fold_to_letters() {
        assert_eq!(fold("ﺍﺣﻤﺪ ﻻ").as_str(), "احمد لا");
        assert_eq!(
            fold("روسیا وکوریا الشمالیة").as_str(),
            "روسيا وكوريا الشماليه"
        );
    }

    #[test]
    fn every_letter_folds_to_itself() {
        for (code, letter) in LETTERS.iter().enumerate().skip(1) {
            assert_eq!(class(*letter), Class::Letter(code as u8));
        }
    }

    #[test]
    fn folding_twice_changes_nothing() {
        let once = fold("إسـنادٌ ﻷحمد ٣٫٥٪ Kyiv");
        assert_eq!(fold(once.as_str()).as_str(), once.as_str());
    }

    #[test]
    fn controls_leave_no_trace_and_no_offset() {
        let text = "\u{200f}قال\u{200f} بوتين";
        let folded = fold(text);
        assert_eq!(folded.as_str(), "قال بوتين");
        let span = folded.origin(Span::new(0, 6));
        assert_eq!(&text[span], "قال");
        assert_eq!(folded.origin(Span::new(0, 0)), Span::new(3, 3));
    }
}
