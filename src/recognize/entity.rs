pub(crate) mod organization;
pub(crate) mod person;
pub(crate) mod place;
pub(crate) mod referents;

use crate::Rule;

/// Rules of entities, in the order of their rank.
pub(crate) const RULES: &[&[Rule]] = &[organization::RULES, person::RULES, place::RULES];
