//! Rules of persons.

use crate::Rule;

pub(crate) const RULES: &[Rule] = &[];
