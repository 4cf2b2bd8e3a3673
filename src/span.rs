//! Stretches of the caller's text.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::{Index, Range};

/// A half-open stretch `[start, end)` of the text, in UTF-8 bytes on character boundaries.
///
/// ```
/// use isnad::Span;
/// let text = "زار باريس"; // "he visited Paris"
/// let span = Span::new(7, text.len());
/// assert_eq!(&text[span.range()], "باريس");
/// assert_eq!(format!("{span:?}"), "7..17");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Span {
    /// Offset of the first byte: 7 for "باريس" in "زار باريس" (he visited Paris).
    pub start: usize,
    /// Offset behind the last byte: 17 for "باريس" in "زار باريس" (he visited Paris).
    pub end: usize,
}

impl Span {
    /// The stretch from `start` up to `end`, in bytes: 7 and 17 for "باريس" in "زار باريس" (he
    /// visited Paris).
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The same stretch as a standard range, for slicing: 7..17 for "باريس" in "زار باريس" (he
    /// visited Paris).
    pub const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Length in bytes: 10 for "باريس" (Paris), whose letters have two each.
    pub const fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// True for a stretch without a byte; no mention has one. That between the words of "زار باريس"
    /// (he visited Paris) has one.
    pub const fn is_empty(self) -> bool {
        self.end <= self.start
    }

    /// True where `inner` lies wholly inside this stretch: "زار باريس" (he visited Paris) holds
    /// "باريس".
    pub const fn contains(self, inner: Span) -> bool {
        self.start <= inner.start && inner.end <= self.end
    }

    /// True where the two stretches share a byte: "زار" and "باريس" of "زار باريس" (he visited
    /// Paris) share none.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest stretch that holds both: of "زار" and "باريس", "زار باريس" (he visited Paris).
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }
}

impl fmt::Debug for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}..{}", self.start, self.end)
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span::new(range.start, range.end)
    }
}

impl Index<Span> for str {
    type Output = str;

    fn index(&self, span: Span) -> &str {
        &self[span.range()]
    }
}

/// The unit in which another program counts offsets: "باريس" (Paris) has 10 bytes and 5 of either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OffsetUnit {
    /// Unicode scalar values, as Python counts: 5 of "باريس" (Paris).
    Chars,
    /// UTF-16 code units, as JavaScript, Java and C# count: 5 of "باريس" (Paris).
    Utf16,
}

/// Converts byte spans of `text` to another unit, all in one walk over the text.
///
/// Bytes inside a character count as its start. The spans may come in any order.
///
/// ```
/// use isnad::{OffsetUnit, Span, convert_spans};
/// let text = "زار باريس"; // "he visited Paris"
/// assert_eq!(convert_spans(text, &[Span::new(7, 17)], OffsetUnit::Chars), [Span::new(4, 9)]);
/// ```
pub fn convert_spans(text: &str, spans: &[Span], unit: OffsetUnit) -> Vec<Span> {
    let mut edges: Vec<usize> = spans.iter().flat_map(|s| [s.start, s.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let mut converted = Vec::with_capacity(edges.len());
    let mut count = 0;
    for (at, ch) in text.char_indices() {
        while converted.len() < edges.len() && edges[converted.len()] < at + ch.len_utf8() {
            converted.push(count);
        }
        count += match unit {
            OffsetUnit::Chars => 1,
            OffsetUnit::Utf16 => ch.len_utf16(),
        };
    }
    converted.resize(edges.len(), count);
    let find = |edge: usize| edges.binary_search(&edge).map_or(count, |i| converted[i]);
    spans
        .iter()
        .map(|s| Span::new(find(s.start), find(s.end)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn converts_past_astral_characters() {
        let text = "😀 قال";
        let span = Span::new(5, text.len());
        assert_eq!(
            convert_spans(text, &[span], OffsetUnit::Chars),
            [Span::new(2, 5)]
        );
        assert_eq!(
            convert_spans(text, &[span], OffsetUnit::Utf16),
            [Span::new(3, 6)]
        );
    }

    #[test]
    fn offsets_beyond_the_text_end_with_it() {
        assert_eq!(
            convert_spans("ab", &[Span::new(1, 9)], OffsetUnit::Chars),
            [Span::new(1, 2)]
        );
    }
}
