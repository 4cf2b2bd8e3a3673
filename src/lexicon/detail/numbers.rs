//! Words of number and measure.

/// A word of the gazetteers of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NumberWord {}
