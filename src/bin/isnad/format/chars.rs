//! Offsets in characters, for the formats that count so.

use isnad::Span;

/// How many characters stand before each byte of a text.
#[derive(Debug)]
pub(super) struct Chars(Vec<u32>);

impl Chars {
    pub(super) fn of(text: &str) -> Chars {
        let mut before = Vec::with_capacity(text.len() + 1);
        let mut count = 0;
        for (at, ch) in text.char_indices() {
            before.resize(at + ch.len_utf8(), count);
            count += 1;
        }
        before.push(count);
        Chars(before)
    }

    pub(super) fn at(&self, byte: usize) -> usize {
        let last = self.0.last().copied().unwrap_or(0);
        self.0.get(byte).copied().unwrap_or(last) as usize
    }

    pub(super) fn span(&self, span: Span) -> (usize, usize) {
        (self.at(span.start), self.at(span.end))
    }
}
