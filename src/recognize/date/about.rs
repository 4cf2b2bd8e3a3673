//! What a date says beside its value.

use super::parts::lead;
use super::reader::Reader;
use crate::lexicon::{Era, Role, Sense, SenseSet, TimeWord};
use crate::{Basis, Calendar, DateExpr, DateKind, DateModifier};

/// Fills modifier, calendar and basis of the expression of these tokens.
pub(super) fn tell(r: &Reader<'_>, at: usize, end: usize, found: &mut DateExpr) {
    if matches!(found.kind, DateKind::Set) {
        return;
    }
    found.modifier = modifier(r, at, found.kind);
    if found.kind == DateKind::Duration {
        found.basis = found.anchored.map(|_| Basis::Publication);
        return;
    }
    found.calendar = calendar(r, at, end);
    if found.value.is_some() && found.basis.is_none() {
        found.basis = Some(basis(r, at, end));
    }
}

/// مطلع 2024, حوالي عام 1900, قبل يونيو: the part of the period, or the word before it.
fn modifier(r: &Reader<'_>, at: usize, kind: DateKind) -> Option<DateModifier> {
    if let Some((_, part)) = r.find(at, |word| match word {
        TimeWord::PeriodPart(part) => Some(part),
        _ => None,
    }) {
        return Some(part);
    }
    let ends = |role| {
        (1..=3).any(|len| {
            at.checked_sub(len)
                .is_some_and(|i| i >= r.first() && lead(r, i, role) == Some(at))
        })
    };
    if ends(Role::Approx) {
        return Some(DateModifier::Approx);
    }
    if kind == DateKind::Duration {
        return None;
    }
    if ends(Role::Before) {
        return Some(DateModifier::Before);
    }
    ends(Role::After).then_some(DateModifier::After)
}

/// The calendars of the months, eras and years inside.
fn calendar(r: &Reader<'_>, at: usize, end: usize) -> Calendar {
    let hijri = |i: usize| {
        let year = r.digits(i);
        r.has(i, |word| {
            matches!(
                word,
                TimeWord::Month { hijri: true, .. } | TimeWord::Era(Era::Hijri)
            )
        }) || year.is_some_and(|(year, length)| length == 4 && (1300..1500).contains(&year))
    };
    if !(at..end).any(hijri) {
        return Calendar::Gregorian;
    }
    let civil = |i: usize| {
        let year = r.digits(i);
        r.has(i, |word| {
            matches!(word, TimeWord::Month { hijri: false, .. })
        }) || year.is_some_and(|(year, length)| length == 4 && year >= 1500)
    };
    if (at..end).any(civil) {
        Calendar::Both
    } else {
        Calendar::Hijri
    }
}

/// By what stands inside: a word that counts from the publication, a year, or neither.
fn basis(r: &Reader<'_>, at: usize, end: usize) -> Basis {
    const LONG: SenseSet = SenseSet::of(&[Sense::DecadeOrCentury, Sense::Era, Sense::YearHead]);
    const MONTH: SenseSet = SenseSet::of(&[
        Sense::Month,
        Sense::EnglishMonth,
        Sense::Holiday,
        Sense::Digits,
    ]);
    let counted = |i: usize| {
        r.has(i, |word| match word {
            TimeWord::DayWord { .. } => true,
            TimeWord::Shift(shift) => !shift.from_text,
            _ => false,
        })
    };
    if (at..end).any(counted) {
        return Basis::Publication;
    }
    let year = |i: usize| r.digits(i).is_some_and(|(_, length)| length == 4);
    let worded = |i: usize| r.senses(i).meets(LONG) && i + 1 < end || r.has(i, is_century);
    if (at..end).any(|i| year(i) || worded(i)) {
        return Basis::Written;
    }
    let two_digits = (at..end).filter(|i| r.is_digits(*i)).count() > 2;
    if two_digits && (at..end).any(|i| r.mark(i, "/-.")) {
        return Basis::Written;
    }
    let clock = (at..end).any(|i| r.mark(i, ":") || r.senses(i).has(Sense::ClockWord));
    let named = (at..end).any(|i| {
        let senses = r.senses(i);
        senses.meets(MONTH) && !(clock && r.is_digits(i)) && !senses.has(Sense::ClockWord)
    });
    if named {
        Basis::Nearest
    } else {
        Basis::Publication
    }
}

fn is_century(word: TimeWord) -> bool {
    use crate::lexicon::TimeUnit::Century;
    matches!(word, TimeWord::Decade(_))
        || matches!(word, TimeWord::Unit(unit) if unit.unit == Century)
}
