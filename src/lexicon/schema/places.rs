//! Gazetteers of places.

use super::File;

pub(crate) const FILES: &[File] = &[];
