//! Claims: who said what, read off the settled mentions and quotations of an article.

use crate::rule::{Context, Doc};
use crate::{Claim, DateExpr, Entity, Figure, Quotation, Referent, Rule};
use std::ops::Range;

pub(crate) const RULES: &[Rule] = &[];

/// What the stage reads.
pub(crate) struct Article<'a> {
    pub(crate) doc: &'a Doc<'a>,
    pub(crate) context: &'a Context,
    /// Its lines; what each is stands in `doc.parts`.
    pub(crate) lines: Range<usize>,
    pub(crate) entities: &'a [Entity],
    pub(crate) referents: &'a [Referent],
    pub(crate) dates: &'a [DateExpr],
    pub(crate) figures: &'a [Figure],
}

/// The claims of one article; `given` are those that users' rules found, kept as they are. Links
/// quotations and parents by the index of the claim in the result, which is sorted by content.
pub(crate) fn claims(
    article: &Article<'_>,
    quotations: &mut [Quotation],
    given: Vec<Claim>,
) -> Vec<Claim> {
    let _ = (
        article.doc,
        article.context,
        &article.lines,
        article.entities,
        article.referents,
    );
    let _ = (article.dates, article.figures, quotations);
    given
}
