//! The points read last: rules of ranges, clocks and days ask for the same ones.

use super::point::Read;
use crate::Published;
use crate::recognize::memo::Memo;

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

/// The points of one text.
#[derive(Debug, Default)]
pub(crate) struct PointMemo(Memo<Asked, Read>);

impl PointMemo {
    pub(super) fn get(&self, asked: Asked, read: impl FnOnce() -> Read) -> Read {
        self.0.get(asked.at, asked.bare, asked, read)
    }
}
