//! The articles of a page.

use crate::{Published, Span};

/// One article of the page: its own unit for relative dates, speakers and short names: "أمس"
/// (yesterday) in it counts from its own dateline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ArticlePart {
    /// The stretch of the page, in bytes, without the line "إقرأ أيضا" (read also) that parts it
    /// from the next.
    pub span: Span,
    /// The line of the headline, where the article has one: a short first line without a full stop,
    /// "سيول تنفي" (Seoul denies).
    pub headline: Option<Span>,
    /// The day that its "أمس" (yesterday) is read against: the caller's for the first article, else
    /// that of its dateline.
    pub published: Option<Published>,
}

impl ArticlePart {
    pub(crate) fn new(span: Span) -> ArticlePart {
        ArticlePart {
            span,
            headline: None,
            published: None,
        }
    }
}
