//! Recognizers: independent rule lists over tokens, one a kind.

pub(crate) mod date;
pub(crate) mod entity;
pub(crate) mod figure;
mod memo;
pub(crate) mod number;
pub(crate) mod quotation;

use crate::Rule;

/// The rules of the recognizers, in the order of their rank.
pub(crate) fn rules() -> impl Iterator<Item = &'static Rule> {
    let lists = entity::RULES
        .iter()
        .copied()
        .chain([date::RULES, figure::RULES, quotation::RULES]);
    lists.flatten()
}
