//! Gazetteers of claims.

use super::File;

pub(crate) const FILES: &[File] = &[];
