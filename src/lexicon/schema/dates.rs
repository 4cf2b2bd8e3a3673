//! Gazetteers of dates.

use super::File;

pub(crate) const FILES: &[File] = &[];
