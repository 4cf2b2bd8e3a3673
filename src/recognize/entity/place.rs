//! Rules of places.

use crate::Rule;

pub(crate) const RULES: &[Rule] = &[];
