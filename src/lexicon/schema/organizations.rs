//! Gazetteers of organizations.

use super::File;

pub(crate) const FILES: &[File] = &[];
