//! Singulars that measure by themselves.

use super::duration::{Amount, amount, compound, heads_a_date, joint, unit_word};
use super::parts::{self, lead};
use super::reader::Reader;
use super::resolve;
use super::shape::is_accusative;
use super::share::fraction;
use crate::lexicon::{Count, Role, TimeUnit};
use crate::{DateValue, Decimal};

/// A singular that measures: لمدة أسبوع, شهر كامل, قبل نحو عام.
pub(super) fn bare(r: &Reader<'_>, at: usize) -> Option<(usize, DateValue)> {
    let (end, unit) = unit_word(r, at)?;
    if unit.count != Count::One
        || unit.definite
        || matches!(
            unit.unit,
            TimeUnit::Half | TimeUnit::Quarter | TimeUnit::Night
        )
    {
        return None;
    }
    let value = |end| {
        Some((
            end,
            DateValue::Duration(resolve::period(unit.unit, Decimal::ONE)?),
        ))
    };
    if let Some(to) = lead(r, end, Role::Whole).filter(|_| !r.has_clitic(end)) {
        // "يوم واحد وساعتان"
        let whole = Amount {
            end: to,
            amount: Decimal::ONE,
            unit: unit.unit,
        };
        return compound(r, whole);
    }
    if heads_a_date(r, end, unit.unit) {
        return None;
    }
    // "شهر الصيام", "يوم الحادث": the noun behind it tells which one.
    if r.definite(end) && !r.has_clitic(end) {
        return None;
    }
    // "بعد عقد اتفاقية": a contract or a meeting, where its noun follows.
    let noun = r.is_word(end) && !r.has_clitic(end) && !r.function_word(end);
    if unit.unit == TimeUnit::Decade && noun && lead(r, end, Role::From).is_none() {
        return None;
    }
    let first = Amount {
        end,
        amount: Decimal::ONE,
        unit: unit.unit,
    };
    if let Some((to, period)) = compound(r, first)
        && to > end
        && (fraction_behind(r, end) || amount_behind(r, end) || measured(r, at) || lines(r, at, to))
    {
        return Some((to, period));
    }
    let long = matches!(unit.unit, TimeUnit::Century);
    let shifted = parts::shift_after(r, end).is_some();
    if measured(r, at) && !shifted
        || is_adverbial(r, at, unit.unit)
        || lines(r, at, end)
        || long && (r.has_clitic(at) || lead(r, end, Role::From).is_some())
    {
        return value(end);
    }
    None
}

/// "سنة و سبعة أشهر": a year and a counted amount of a smaller unit.
fn amount_behind(r: &Reader<'_>, at: usize) -> bool {
    joint(r, at).is_some_and(|i| amount(r, i).is_some())
}

/// قضى شهرا (spent a month), استمر أسبوعا: an accusative that tells how long. عاما and يوما are other words too.
fn is_adverbial(r: &Reader<'_>, at: usize, unit: TimeUnit) -> bool {
    matches!(unit, TimeUnit::Week | TimeUnit::Month)
        && is_accusative(r, at)
        && at > r.first()
        && r.is_word(at - 1)
        && !r.is_number(at - 1)
        && !r.function_word(at - 1)
        && r.ordinal(at - 1).is_none()
        && !r.has_clitic(at)
}

fn fraction_behind(r: &Reader<'_>, at: usize) -> bool {
    joint(r, at).is_some_and(|i| fraction(r, i).is_some())
}

/// True where the words before make a length of a bare unit.
fn measured(r: &Reader<'_>, at: usize) -> bool {
    let Some(i) = at.checked_sub(1) else {
        return false;
    };
    if (i.saturating_sub(1)..=i).any(|j| lead(r, j, Role::Approx) == Some(at)) {
        return true;
    }
    // "لأسبوع أو أسبوعين", "لأسبوع": the preposition measures.
    let week = unit_word(r, at).is_some_and(|(_, u)| u.unit == TimeUnit::Week);
    let doubled = lead(r, at + 1, Role::Or)
        .and_then(|next| unit_word(r, next))
        .is_some_and(|(_, u)| u.count == Count::Two);
    if doubled || week && r.prep_to(at) {
        return true;
    }
    // "أسبوعين أو شهر": the other member is a length.
    if lead(r, i, Role::Or) == Some(at)
        && i > 0
        && unit_word(r, i - 1)
            .is_some_and(|(_, u)| u.count != Count::One || r.number(i.saturating_sub(2)).is_some())
    {
        return true;
    }
    let roles = [
        Role::Since,
        Role::Before,
        Role::After,
        Role::Within,
        Role::Throughout,
    ];
    (i.saturating_sub(1)..=i).any(|j| roles.iter().any(|role| lead(r, j, *role) == Some(at)))
}

/// True where the words stand alone on their line or between commas.
fn lines(r: &Reader<'_>, at: usize, end: usize) -> bool {
    let opens = r.at_edge(at) || r.mark(at - 1, ",\u{60c}");
    let closes = r.at_edge(end) || r.mark(end, ".,\u{60c}");
    opens && closes
}
