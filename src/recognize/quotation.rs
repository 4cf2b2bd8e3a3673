//! Paired quotation marks and what each pair does.

use crate::rule::{Doc, Settled};
use crate::{Quotation, Rule};
use std::ops::Range;

pub(crate) const RULES: &[Rule] = &[];

/// The pairs of the article's lines, in the order of their start.
pub(crate) fn quotations(
    _doc: &Doc<'_>,
    _settled: &Settled<'_>,
    _lines: Range<usize>,
    _article: usize,
) -> Vec<Quotation> {
    Vec::new()
}
