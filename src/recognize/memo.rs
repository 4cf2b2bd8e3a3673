//! The answers given last: at one token many rules ask for the same number or point of time.

use std::cell::RefCell;

/// How many answers are kept; what is asked for again stands near the one before.
const KEPT: usize = 16;

/// Answers for one text. What they say depends on the question alone, so that a forgotten one is
/// merely read again.
#[derive(Debug)]
pub(crate) struct Memo<Asked, Answer> {
    kept: RefCell<[Option<(Asked, Answer)>; KEPT]>,
}

impl<Asked: Copy, Answer: Copy> Default for Memo<Asked, Answer> {
    fn default() -> Self {
        Memo {
            kept: RefCell::new([None; KEPT]),
        }
    }
}

impl<Asked: Copy + PartialEq, Answer: Copy> Memo<Asked, Answer> {
    /// The answer to a question about a token that is asked in two manners.
    pub(super) fn get(
        &self,
        at: usize,
        manner: bool,
        asked: Asked,
        read: impl FnOnce() -> Answer,
    ) -> Answer {
        let place = (at * 2 + usize::from(manner)) % KEPT;
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
