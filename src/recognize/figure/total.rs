//! Digits in brackets that complete what counts: عدد الأفلام (45).

use crate::lexicon::{Detail, NumberWord, NumberedKind, Sense};
use crate::recognize::number::Number;
use crate::{TokenKind, View};

/// عدد الأفلام والمؤثرات الصوتية (45): digits in brackets that complete what counts.
pub(super) fn is_total(view: &View<'_>, number: &Number) -> bool {
    const BACK: usize = 7;
    let first = number.at.saturating_sub(BACK).max(view.paragraph().start);
    let open = number.at.saturating_sub(1);
    for at in (first..open).rev() {
        if view.kind(at) != Some(TokenKind::Word) {
            return false;
        }
        let total = view.hits(at, Sense::Numbered).any(|hit| {
            matches!(
                hit.fact.detail,
                Detail::Number(NumberWord::Numbered(NumberedKind::Total))
            )
        });
        if total {
            return at + 1 < open;
        }
    }
    false
}
