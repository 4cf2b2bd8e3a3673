//! The shape of a word where no gazetteer knows it: its first and last letters.

use crate::text::{ALEF, BEH, FEH, KAF, LAM, WAW, YEH, letter_codes};
use crate::{TokenKind, View};

/// Codes of letters that endings are made of.
const TEH: u8 = 3;
const MEEM: u8 = 24;
const NOON: u8 = 25;
const HEH: u8 = 26;

/// First and last letters of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) letters: usize,
    first: [u8; 3],
    /// The last letters, the last first.
    last: [u8; 3],
    tanween: bool,
    /// Begins with an alef that bears a hamza, which no article does: آلاف.
    hamza: bool,
}

/// The sign of an indefinite accusative.
const FATHATAN: char = '\u{64B}';
/// Alefs with a hamza or madda.
const HAMZA_ALEFS: [char; 3] = ['\u{622}', '\u{623}', '\u{625}'];

impl Shape {
    /// The shape of a word of the text.
    pub(super) fn of(view: &View<'_>, at: usize) -> Option<Shape> {
        let token = view
            .token(at)
            .filter(|token| token.kind == TokenKind::Word)?;
        Some(Shape::read(token.text))
    }

    fn read(word: &str) -> Shape {
        let mut shape = Shape {
            tanween: word.contains(FATHATAN),
            hamza: word.starts_with(HAMZA_ALEFS),
            ..Shape::default()
        };
        for (_, code) in letter_codes(word) {
            if shape.letters < 3 {
                shape.first[shape.letters] = code;
            }
            shape.last = [code, shape.last[0], shape.last[1]];
            shape.letters += 1;
        }
        shape
    }

    /// الجنود
    pub(super) fn is_definite(self) -> bool {
        self.letters > 3 && self.first[..2] == [ALEF, LAM] && !self.hamza
    }

    /// بالإضافة, والفتاة: a letter before the article.
    pub(super) fn is_definite_behind_proclitic(self) -> bool {
        self.letters > 4
            && self.first[1..] == [ALEF, LAM]
            && matches!(self.first[0], WAW | BEH | FEH | KAF)
    }

    /// شخصا: an indefinite accusative, but not قتلوا.
    pub(super) fn is_accusative(self) -> bool {
        self.letters > 3 && self.last[0] == ALEF && self.last[1] != WAW || self.tanween
    }

    /// وحدة
    pub(super) fn is_feminine(self) -> bool {
        self.letters > 2 && self.last[0] == HEH
    }

    /// سكنية
    pub(super) fn is_feminine_nisba(self) -> bool {
        self.letters > 4 && self.last[0] == HEH && self.last[1] == YEH
    }

    /// ودية, جديدة: a nisba or the pattern فعيلة, neither of which governs what follows as a participle does.
    pub(super) fn is_plain_feminine(self) -> bool {
        let pattern = self.letters == 5 && self.first[2] == YEH && self.first[0] != MEEM;
        self.letters > 3 && self.last[0] == HEH && (self.last[1] == YEH || pattern)
    }

    /// سكنيا: a nisba in the accusative.
    pub(super) fn is_accusative_nisba(self) -> bool {
        self.letters > 3 && self.last[0] == ALEF && self.last[1] == YEH
    }

    /// مصري
    pub(super) fn is_nisba(self) -> bool {
        self.letters > 3 && self.last[0] == YEH
    }

    /// مسلحين، مسلحون
    pub(super) fn is_sound_plural(self) -> bool {
        self.letters > 4 && self.last[0] == NOON && matches!(self.last[1], YEH | WAW)
    }

    /// شخصين، شخصان
    pub(super) fn is_dual(self) -> bool {
        self.letters > 4 && self.last[0] == NOON && matches!(self.last[1], YEH | ALEF)
    }

    /// بطولات
    pub(super) fn is_feminine_plural(self) -> bool {
        self.letters > 4 && self.last[0] == TEH && self.last[1] == ALEF
    }

    /// يصل، تصل: how an imperfect verb begins.
    pub(super) fn begins_like_verb(self) -> bool {
        matches!(self.first[0], YEH | TEH)
    }

    /// Begins with و.
    pub(super) fn begins_with_and(self) -> bool {
        self.first[0] == WAW
    }

    /// قتلوا
    pub(super) fn ends_like_verb(self) -> bool {
        self.last[0] == ALEF && self.last[1] == WAW
    }

    /// شكاواهم، شكاواها: a pronoun of its own, which no counted noun has.
    pub(super) fn has_long_pronoun(self) -> bool {
        let two = self.last == [ALEF, MEEM, HEH];
        self.letters > 4
            && (two || self.last[1] == HEH && matches!(self.last[0], ALEF | MEEM | NOON))
    }

    /// منهم، منها: of them.
    pub(super) fn of_them(self) -> bool {
        self.letters == 4
            && self.first[..2] == [MEEM, NOON]
            && self.last[1] == HEH
            && matches!(self.last[0], MEEM | NOON | ALEF)
    }

    /// دواوينه، مشاريعها: ends like a noun with a pronoun.
    pub(super) fn has_pronoun(self) -> bool {
        self.letters > 3 && (self.last[0] == HEH || self.last[0] == ALEF && self.last[1] == HEH)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings() {
        assert!(Shape::read("شخصا").is_accusative());
        assert!(Shape::read("لاعباً").is_accusative());
        assert!(!Shape::read("قتلوا").is_accusative());
        assert!(Shape::read("سكنية").is_feminine_nisba());
        assert!(Shape::read("الجنود").is_definite());
        assert!(!Shape::read("الى").is_definite());
        assert!(Shape::read("بالغين").is_dual());
    }
}
