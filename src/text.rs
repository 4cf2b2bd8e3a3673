//! From text to tokens: folding, words, lines, the anatomy of a page.

mod fold;
mod key;
mod page;
mod sentences;
mod tokens;

pub use fold::{Folded, fold};
pub use tokens::TokenKind;

pub(crate) use fold::{
    ALEF, BEH, FEH, HEH, KAF, LAM, LETTER_BITS, MEEM, NOON, SEEN, TEH, WAW, YEH, is_letter,
    is_mark, letter_codes,
};
pub(crate) use key::{
    KeyMap, QuickMap, behind_first, first_letters, letter_count, rekey, spread, with_article,
};
pub(crate) use page::{ArticleLines, Part, split_page};
pub(crate) use sentences::{is_sentence_end, sentence_around};
pub(crate) use tokens::{Line, RawToken, scan};
