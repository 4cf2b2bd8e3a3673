//! Gazetteers of people.

use super::File;

pub(crate) const FILES: &[File] = &[];
