//! Tokens and lines: one pass over the text, each word folded and hashed as it is read.

use super::fold::{ALEF, ARABIC, Class, LAM, LETTER_BITS, MARK, class};
use super::key::{EXACT, Key, hash_chars};
use crate::Span;

/// What a token is made of: باريس (Paris) a word, 2254 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Arabic letters with their diacritics: باريس (Paris).
    Word,
    /// Letters of another script: the UN of "تقرير UN" (a report of the UN).
    Latin,
    /// Digits of any of the three scripts: 20, ٢٠ of "٢٠ شخصا" (20 persons).
    Digits,
    /// One character of punctuation, a symbol, or a lone diacritic: the colon of "قال:" (he said:).
    Mark,
}

/// A token before any word list was asked.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RawToken {
    pub(crate) start: u32,
    pub(crate) end: u32,
    /// Words that fold alike have the same key; a key is found again for a word's tail.
    pub(crate) key: u64,
    pub(crate) kind: TokenKind,
}

/// A line with something on it: a paragraph of news.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Line {
    /// Its tokens.
    pub(crate) first: usize,
    pub(crate) behind: usize,
    pub(crate) span: Span,
}

/// Cuts `text` into tokens and lines. Offsets past 4 GiB are not reached: what stands behind them
/// is left unread.
pub(crate) fn scan(text: &str, tokens: &mut Vec<RawToken>, lines: &mut Vec<Line>) {
    let mut scanner = Scanner {
        text,
        bytes: text.as_bytes(),
        at: 0,
        tokens,
        lines,
        line: 0,
    };
    scanner.run();
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    tokens: &'a mut Vec<RawToken>,
    lines: &'a mut Vec<Line>,
    /// First token of the line being read.
    line: usize,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let most = self.bytes.len().min(u32::MAX as usize - 8);
        while self.at < most {
            match self.bytes[self.at] {
                b' ' | b'\t' => self.at += 1,
                b'\n' | b'\r' => {
                    self.end_line();
                    self.at += 1;
                }
                b'0'..=b'9' => self.digits(),
                b'a'..=b'z' | b'A'..=b'Z' => self.latin(),
                0..0x80 => self.single(),
                0xD8..=0xDB if self.arabic_code().wrapping_sub(1) < MARK - 1 => self.word(),
                _ => self.by_class(),
            }
        }
        self.end_line();
    }

    /// Table code of the two-byte character here, whose first byte is D8..DB.
    fn arabic_code(&self) -> u8 {
        let (high, low) = (self.bytes[self.at], self.bytes[self.at + 1]);
        ARABIC[(usize::from(high & 3) << 6) | usize::from(low & 0x3F)]
    }

    fn by_class(&mut self) {
        let Some(ch) = self.char_here() else { return };
        match class(ch) {
            Class::Letter(_) | Class::LamAlef => self.word(),
            Class::Digit(_) => self.digits(),
            Class::Foreign => self.latin(),
            Class::Mark | Class::Other => self.single(),
            Class::Invisible | Class::Blank => self.at += ch.len_utf8(),
            Class::Break => {
                self.end_line();
                self.at += ch.len_utf8();
            }
        }
    }

    fn char_here(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    fn push(&mut self, start: usize, end: usize, key: u64, kind: TokenKind) {
        self.tokens.push(RawToken {
            start: start as u32,
            end: end as u32,
            key,
            kind,
        });
    }

    fn end_line(&mut self) {
        let behind = self.tokens.len();
        if behind > self.line {
            let start = self.tokens[self.line].start as usize;
            let end = self.tokens[behind - 1].end as usize;
            self.lines.push(Line {
                first: self.line,
                behind,
                span: Span::new(start, end),
            });
        }
        self.line = behind;
    }

    /// Letters and marks; what is invisible inside a word stays inside, at its end it is left out.
    fn word(&mut self) {
        let start = self.at;
        let mut key = self.plain_letters();
        let mut end = self.at;
        while self.at < self.bytes.len() {
            let byte = self.bytes[self.at];
            if byte < 0x80 {
                break;
            }
            let mut width = 2;
            let class = if (0xD8..=0xDB).contains(&byte) && self.arabic_code() != 0 {
                match self.arabic_code() {
                    MARK => Class::Mark,
                    code => Class::Letter(code),
                }
            } else {
                let Some(ch) = self.char_here() else { break };
                width = ch.len_utf8();
                class(ch)
            };
            match class {
                Class::Letter(code) => key.push(code),
                Class::LamAlef => {
                    key.push(LAM);
                    key.push(ALEF);
                }
                Class::Mark => {}
                Class::Invisible => {
                    self.at += width;
                    continue;
                }
                _ => break,
            }
            self.at += width;
            end = self.at;
        }
        self.push(start, end, key.finish(), TokenKind::Word);
    }

    /// The letters of the Arabic block that a word begins with, as far as a key holds them: almost
    /// every word is nothing else, so that this loop is the hottest of all.
    fn plain_letters(&mut self) -> Key {
        let (mut packed, mut shift) = (0, 0);
        let (pairs, _) = self.bytes[self.at..].as_chunks::<2>();
        for [high, low] in pairs.iter().take(EXACT as usize) {
            let code = ARABIC[usize::from((high << 6) | (low & 0x3F))];
            if high & 0xFC != 0xD8 || code.wrapping_sub(1) >= MARK - 1 {
                break;
            }
            packed |= u64::from(code) << shift;
            shift += LETTER_BITS;
        }
        let letters = shift / LETTER_BITS;
        self.at += 2 * letters as usize;
        Key { packed, letters }
    }

    /// A run of one class, with invisible characters let through.
    fn run_of(&mut self, wanted: fn(Class) -> bool) -> (usize, usize) {
        let start = self.at;
        let mut end = start;
        while let Some(ch) = self.char_here() {
            let class = class(ch);
            if !wanted(class) && class != Class::Invisible {
                break;
            }
            self.at += ch.len_utf8();
            if class != Class::Invisible {
                end = self.at;
            }
        }
        (start, end)
    }

    fn digits(&mut self) {
        let (start, end) = self.run_of(|class| matches!(class, Class::Digit(_)));
        let digits = self.text[start..end]
            .chars()
            .filter_map(|ch| match class(ch) {
                Class::Digit(value) => Some(char::from(b'0' + value)),
                _ => None,
            });
        let key = hash_chars(1, digits);
        self.push(start, end, key, TokenKind::Digits);
    }

    fn latin(&mut self) {
        let (start, end) = self.run_of(|class| class == Class::Foreign);
        let lower = self.text[start..end].chars().flat_map(char::to_lowercase);
        let key = hash_chars(2, lower);
        self.push(start, end, key, TokenKind::Latin);
    }

    fn single(&mut self) {
        let Some(ch) = self.char_here() else { return };
        let start = self.at;
        self.at += ch.len_utf8();
        if !ch.is_control() {
            self.push(
                start,
                self.at,
                hash_chars(3, std::iter::once(ch)),
                TokenKind::Mark,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{letter_count, rekey};

    fn cut(text: &str) -> Vec<&str> {
        let (mut tokens, mut lines) = (Vec::new(), Vec::new());
        scan(text, &mut tokens, &mut lines);
        tokens
            .iter()
            .map(|t| &text[t.start as usize..t.end as usize])
            .collect()
    }

    fn keys(text: &str) -> Vec<u64> {
        let (mut tokens, mut lines) = (Vec::new(), Vec::new());
        scan(text, &mut tokens, &mut lines);
        tokens.iter().map(|t| t.key).collect()
    }

    #[test]
    fn words_digits_and_marks_part() {
        assert_eq!(
            cut("عامي 2015 و2018، بـ20%."),
            ["عامي", "2015", "و", "2018", "،", "بـ", "20", "%", "."]
        );
        assert_eq!(cut("إف-16 NATO"), ["إف", "-", "16", "NATO"]);
    }

    #[test]
    fn variants_share_a_key_and_others_do_not() {
        let same = keys("أميركا اميركا أمـيركا امیرکا");
        assert!(same.iter().all(|key| *key == same[0]));
        assert_ne!(keys("روسيا"), keys("روسي"));
        assert_eq!(keys("٢٠٢٤ 2024"), [keys("2024")[0], keys("2024")[0]]);
        let long = keys("والمستوطنينالإسرائيليين والمستوطنينالاسرائيليين والمستوطنينالإسرائيليون");
        assert_eq!(long[0], long[1]);
        assert_ne!(long[0], long[2]);
    }

    #[test]
    fn a_tail_has_the_key_of_the_word_alone() {
        assert_eq!(rekey("روسيا", false), keys("روسيا")[0]);
        assert_eq!(rekey("لأمم", true), keys("الأمم")[0]);
        assert_eq!(keys("وروسيا")[0] >> LETTER_BITS, keys("روسيا")[0]);
        assert_eq!(letter_count(keys("روسيا")[0]), 5);
    }

    #[test]
    fn lines_hold_their_tokens_and_blank_ones_are_none() {
        let text = "أول\r\n\r\n  ثان هنا\n\u{200f}\nثالث";
        let (mut tokens, mut lines) = (Vec::new(), Vec::new());
        scan(text, &mut tokens, &mut lines);
        let spans: Vec<&str> = lines.iter().map(|l| &text[l.span]).collect();
        assert_eq!(spans, ["أول", "ثان هنا", "ثالث"]);
    }
}
