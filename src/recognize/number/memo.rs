//! The numbers read last: at one token many rules ask for the same number.

use super::Number;
use crate::recognize::memo::Memo;

/// What a number was asked by: its token, the paragraph, the order of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(super) at: usize,
    pub(super) first: usize,
    pub(super) behind: usize,
    pub(super) ascending: bool,
}

/// The numbers of one text.
pub(crate) type NumberMemo = Memo<Asked, Option<Number>>;
