//! Rules of figures.

use crate::Rule;

pub(crate) const RULES: &[Rule] = &[];
