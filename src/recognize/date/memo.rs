//! The points read last: rules of ranges, clocks and days ask for the same ones.

use super::point::Read;
use crate::Published;
use std::cell::RefCell;

/// How many answers are kept.
const KEPT: usize = 16;

/// What a point was asked by: its token, the paragraph, the day of publication, and whether a part
/// may stand before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) at: usize,
    pub(super) first: usize,
    pub(super) behind: usize,
    pub(super) published: Option<Published>,
    pub(super) bare: bool,
}

/// Answers for one text. What they say depends on the question alone, so that a forgotten one is
/// merely read again.
#[derive(Debug, Default)]
pub(crate) struct PointMemo {
    kept: RefCell<[Option<(Asked, Read)>; KEPT]>,
}

impl PointMemo {
    pub(super) fn get(&self, asked: Asked, read: impl FnOnce() -> Read) -> Read {
        let place = (asked.at * 2 + usize::from(asked.bare)) % KEPT;
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
