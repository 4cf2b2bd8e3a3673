//! Gazetteers of numbers.

use super::File;

pub(crate) const FILES: &[File] = &[];
