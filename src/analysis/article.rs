//! The articles of a page.

use crate::{Published, Span};

/// One article of the page: its own unit for relative dates, speakers and short names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ArticlePart {
    /// The stretch of the page.
    pub span: Span,
    /// The line of the headline, where the article has one.
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
