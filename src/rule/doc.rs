//! The text with all that is known of it, as rules and stages see it.

use crate::lexicon::{Lexicon, PhraseHit, TimeHit, Token};
use crate::recognize::date::PointMemo;
use crate::recognize::figure::TailMemo;
use crate::recognize::number::NumberMemo;
use crate::text::{Line, Part};
use crate::{DateExpr, Entity, Evidence, Figure, Published, Region, Span};
use std::iter::Peekable;
use std::ops::Range;
use std::slice;

/// A text, cut and looked up.
#[derive(Clone, Copy)]
pub(crate) struct Doc<'a> {
    pub(crate) text: &'a str,
    pub(crate) tokens: &'a [Token],
    pub(crate) phrases: &'a [PhraseHit],
    pub(crate) times: &'a [TimeHit],
    pub(crate) numbers: &'a NumberMemo,
    pub(crate) points: &'a PointMemo,
    pub(crate) tails: &'a TailMemo,
    pub(crate) lines: &'a [Line],
    /// What each line is.
    pub(crate) parts: &'a [Part],
    pub(crate) lexicon: &'a Lexicon,
}

impl Doc<'_> {
    /// The token that a byte stands in, or the first one behind it.
    pub(crate) fn token_at(&self, byte: usize) -> usize {
        let share = self.tokens.len() as u64 * byte as u64 / self.text.len().max(1) as u64;
        partition_near(self.tokens, share as usize, |token| {
            token.end as usize <= byte
        })
    }

    /// The tokens of a span.
    pub(crate) fn tokens_of(&self, span: Span) -> Range<usize> {
        let first = self.token_at(span.start);
        let inside = |token: &Token| (token.start as usize) < span.end;
        first..partition_near(self.tokens, first, inside).max(first)
    }
}

/// The partition point of `items`, looked for from a guess on in growing steps: a binary search over
/// a long text would touch memory far and wide.
pub(crate) fn partition_near<T>(items: &[T], guess: usize, before: impl Fn(&T) -> bool) -> usize {
    let guess = guess.min(items.len());
    let mut step = 1;
    let (mut low, mut high) = (guess, guess);
    if items.get(guess).is_some_and(&before) {
        while items.get(high).is_some_and(&before) {
            low = high;
            high += step;
            step *= 2;
        }
        high = high.min(items.len());
    } else {
        while low > 0 && !before(&items[low - 1]) {
            high = low;
            low = low.saturating_sub(step);
            step *= 2;
        }
    }
    low + items[low..high].partition_point(before)
}

/// What rules may know of the article that they read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context {
    /// Index on the page.
    pub(crate) article: usize,
    pub(crate) published: Option<Published>,
    pub(crate) region: Region,
    /// Weaker mentions are dropped.
    pub(crate) least: Evidence,
}

/// The lines of an article, for mentions that come in their order.
pub(crate) struct LineWalk<'a> {
    doc: &'a Doc<'a>,
    lines: Peekable<slice::Iter<'a, Line>>,
}

impl<'a> LineWalk<'a> {
    pub(crate) fn new(doc: &'a Doc<'a>, lines: Range<usize>) -> LineWalk<'a> {
        LineWalk {
            doc,
            lines: doc.lines[lines].iter().peekable(),
        }
    }

    /// The tokens of a mention and those of its line.
    pub(crate) fn step(&mut self, mention: Span) -> Option<(Range<usize>, Range<usize>)> {
        let tokens = self.doc.tokens_of(mention);
        let before = |line: &&Line| line.behind <= tokens.start;
        while self.lines.next_if(before).is_some() {}
        let line = self.lines.peek()?;
        Some((tokens, line.first..line.behind))
    }
}

/// The settled mentions of an article, for the stages that build on them.
#[derive(Clone, Copy)]
pub(crate) struct Settled<'a> {
    pub(crate) entities: &'a [Entity],
    pub(crate) dates: &'a [DateExpr],
    pub(crate) figures: &'a [Figure],
}

impl<'a> Settled<'a> {
    pub(crate) const NONE: Settled<'static> = Settled {
        entities: &[],
        dates: &[],
        figures: &[],
    };

    /// The entity that covers a byte.
    pub(crate) fn entity_at(&self, byte: usize) -> Option<&'a Entity> {
        covering(self.entities, byte, |entity| entity.span)
    }

    /// The date that covers a byte.
    pub(crate) fn date_at(&self, byte: usize) -> Option<&'a DateExpr> {
        covering(self.dates, byte, |date| date.span)
    }

    /// The figure that covers a byte.
    pub(crate) fn figure_at(&self, byte: usize) -> Option<&'a Figure> {
        covering(self.figures, byte, |figure| figure.span)
    }
}

fn covering<T>(items: &[T], byte: usize, of: impl Fn(&T) -> Span) -> Option<&T> {
    let behind = items.partition_point(|item| of(item).start <= byte);
    items[..behind].last().filter(|item| of(item).end > byte)
}

#[cfg(test)]
mod tests {
    use super::partition_near;

    #[test]
    fn every_guess_finds_the_partition_point() {
        let items: Vec<u32> = (0..37).collect();
        for point in 0..=37 {
            for guess in 0..=40 {
                assert_eq!(
                    partition_near(&items, guess, |i| *i < point),
                    point as usize
                );
            }
        }
        assert_eq!(partition_near(&[], 3, |_: &u32| true), 0);
    }
}
