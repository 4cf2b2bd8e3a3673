//! The articles of a page.

use crate::{Published, Span};

/// One article of the page: its own unit for relative dates, speakers and short names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ArticlePart {
    /// The stretch of the page.
    pub span: Span,
    /// The headline line, where the article has one.
    pub headline: Option<Span>,
    /// The date that the article was read against.
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
