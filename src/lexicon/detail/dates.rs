//! Words of time.

/// A word of the gazetteers of time.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DateWord {}
