//! Words of reporting.

/// A word of the gazetteers of reporting.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClaimWord {}
