//! Rules of dates.

use crate::Rule;

pub(crate) const RULES: &[Rule] = &[];
