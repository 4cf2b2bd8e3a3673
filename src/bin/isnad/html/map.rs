//! From stretches of a page's text to stretches of the page.

use isnad::Span;

/// A stretch of text and the stretch of the page that it was made of. Where both are of one length,
/// the text stands there as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) text: Span,
    pub(crate) source: Span,
}

/// All runs of a text, in its order.
#[derive(Debug, Default)]
pub(crate) struct SourceMap(Vec<Run>);

impl SourceMap {
    /// Adds the runs of a block that begins at `offset`.
    pub(crate) fn add(&mut self, offset: usize, runs: &[Run]) {
        self.0.extend(runs.iter().map(|run| Run {
            text: Span::new(run.text.start + offset, run.text.end + offset),
            source: run.source,
        }));
    }

    /// The stretch of the page from the beginning of `span` to its end.
    pub(crate) fn source(&self, span: Span) -> Span {
        let first = self.0.partition_point(|run| run.text.end <= span.start);
        let behind = self.0.partition_point(|run| run.text.start < span.end);
        let start = match self.0.get(first).or(self.0.last()) {
            Some(run) if as_is(run) => run.source.start + within(run, span.start),
            Some(run) => run.source.start,
            None => 0,
        };
        let end = match behind.checked_sub(1).and_then(|last| self.0.get(last)) {
            Some(run) if as_is(run) => run.source.start + within(run, span.end),
            Some(run) => run.source.end,
            None => start,
        };
        // The headline may stand behind what its text comes before.
        Span::new(start.min(end), end.max(start))
    }
}

fn as_is(run: &Run) -> bool {
    run.text.len() == run.source.len()
}

fn within(run: &Run, at: usize) -> usize {
    at.clamp(run.text.start, run.text.end) - run.text.start
}
