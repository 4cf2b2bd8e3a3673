//! The numbers read last: at one token many rules ask for the same number.

use super::Number;
use std::cell::RefCell;

/// How many answers are kept; a number asked for again stands near the one before.
const KEPT: usize = 16;

/// What a number was asked by: its token, the paragraph, the order of its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) at: usize,
    pub(super) first: usize,
    pub(super) behind: usize,
    pub(super) ascending: bool,
}

/// A question and what was answered.
type Answered = (Asked, Option<Number>);

/// Answers for one text. What they say depends on the question alone, so that a forgotten one is
/// merely read again.
#[derive(Debug, Default)]
pub(crate) struct NumberMemo {
    kept: RefCell<[Option<Answered>; KEPT]>,
}

impl NumberMemo {
    pub(super) fn get(
        &self,
        asked: Asked,
        read: impl FnOnce() -> Option<Number>,
    ) -> Option<Number> {
        let place = (asked.at * 2 + usize::from(asked.ascending)) % KEPT;
        if let Some((known, answer)) = &self.kept.borrow()[place]
            && *known == asked
        {
            return *answer;
        }
        let answer = read();
        self.kept.borrow_mut()[place] = Some((asked, answer));
        answer
    }
}
