//! The words of the interface, from `words.tsv`.

use once_cell::sync::Lazy;
use std::collections::HashMap;

const TABLE: &str = include_str!("words.tsv");

static WORDS: Lazy<HashMap<&'static str, (&'static str, &'static str)>> = Lazy::new(|| {
    let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        Some((cells.next()?, (cells.next()?, cells.next()?)))
    })
    .collect()
});

/// The Arabic and the English word, or the key itself where a later version of the contract has a
/// value that the table lacks.
pub(super) fn get(key: &str) -> (&str, &str) {
    let last = key.rsplit('.').next().unwrap_or(key);
    WORDS.get(key).copied().unwrap_or((last, last))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Act, Label, Modifier, QuotationRole, Vague};

    #[test]
    fn every_value_of_the_contract_has_a_word() {
        let mut keys: Vec<String> = Vec::new();
        keys.extend(Act::ALL.iter().map(|act| format!("act.{act}")));
        keys.extend(Label::ALL.iter().map(|label| format!("label.{label}")));
        keys.extend(
            Modifier::ALL
                .iter()
                .map(|m| format!("modifier.{}", m.as_str())),
        );
        keys.extend(Vague::ALL.iter().map(|v| format!("vague.{}", v.as_str())));
        let speech = QuotationRole::Speech.as_str();
        keys.push(format!("role.{speech}"));
        for key in keys {
            assert!(WORDS.contains_key(key.as_str()), "{key}");
        }
    }

    #[test]
    fn every_row_has_a_key_and_two_words() {
        for row in TABLE.lines().filter(|line| !line.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert!(
                cells.len() == 3 && cells.iter().all(|c| !c.is_empty()),
                "{row}"
            );
        }
    }
}
