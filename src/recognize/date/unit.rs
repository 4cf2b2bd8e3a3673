//! Units of time that words move or number: الأسبوع الماضي (last week), نهاية العام (the end of the year).

use super::parts::{self, lead, shift_after, shift_before};
use super::point::{Read, Said, expression};
use super::reader::Reader;
use super::{Answer, hijri, passage, resolve, year};
use crate::lexicon::{Count, Era, Role, Shift, TimeUnit, TimeWord};
use crate::{DateExpr, DateKind, DateValue, Point};

/// A definite unit behind its part is the one at hand: نهاية العام (the end of the year).
pub(super) fn this_unit(r: &Reader<'_>, at: usize) -> Read {
    use TimeUnit::{Century, Decade, Month, Week, Year};
    if let Some((end, ())) = r.find(at, |s| (s == TimeWord::SplitYear).then_some(()))
        && r.definite(at)
    {
        let season = resolve::shifted_sports_season(0, r.published);
        return Some((end, Said::Point(season)));
    }
    let (end, unit) = definite_single(r, at)?;
    let known = matches!(unit, Year | Month | Week | Decade | Century);
    known.then(|| {
        (
            end,
            Said::Point(resolve::shifted_unit(unit, 0, r.published)),
        )
    })
}

/// الأسبوع الماضي, هذا العام, العقد المقبل, اليوم التالي, السنة الأولى.
pub(super) fn shifted_unit(r: &Reader<'_>, at: usize) -> Read {
    let apply = |unit, shift: Shift| {
        if shift.from_text {
            return passage::of_text(r, at, unit, shift.by);
        }
        let known = !matches!(unit, TimeUnit::Night);
        known
            .then(|| resolve::shifted_unit(unit, shift.by, r.published))
            .flatten()
    };
    if let Some((next, shift)) = shift_before(r, at) {
        let (mut end, unit) = definite_single(r, next)?;
        if matches!(
            unit,
            TimeUnit::Quarter
                | TimeUnit::Half
                | TimeUnit::Hour
                | TimeUnit::Minute
                | TimeUnit::Second
        ) {
            return None;
        }
        let mut shift = shift;
        if let Some((to, after)) = shift_after(r, end) {
            (end, shift) = (to, after);
        }
        return Some((end, Said::Point(apply(unit, shift))));
    }
    let (next, unit) = definite_single(r, at)?;
    if let Some((end, shift)) = shift_after(r, next) {
        let point = apply(unit, shift);
        if unit == TimeUnit::Year
            && let Some((end, year)) = year::year_again(r, end)
        {
            return Some((end, Said::Point(year.map(Point::Year).or(point))));
        }
        return Some((end, Said::Point(point)));
    }
    // "العام الهجري الجديد", "السنة الهجرية الماضية"
    let (next, Era::Hijri) = parts::era(r, next)? else {
        return None;
    };
    let (end, shift) = shift_after(r, next)?;
    let year = r.published.filter(|_| !shift.from_text);
    let year = year.and_then(|p| hijri::year(hijri::of(p.day())?.0 + shift.by));
    let days = year.map(|(first, last)| Point::Days(first, last));
    Some((end, Said::Point(days)))
}

/// العام, الأسبوع: a singular unit with its article.
pub(super) fn definite_single(r: &Reader<'_>, at: usize) -> Option<(usize, TimeUnit)> {
    r.find(at, |s| match s {
        TimeWord::Unit(u) if u.count == Count::One && u.definite => Some(u.unit),
        _ => None,
    })
}

/// A definite unit behind خلال is the one at hand: خلال العام (in the course of the year).
pub(super) fn at_hand(r: &Reader<'_>, at: usize) -> Answer {
    if at == r.first() || lead(r, at - 1, Role::Within) != Some(at) {
        return None;
    }
    let (end, said) = this_unit(r, at)?;
    // "خلال الأسبوع الوطني للتمور", "خلال العقد الأخير": another one.
    if r.definite(end) && !r.has_clitic(end) || r.relative(end) {
        return None;
    }
    Some((end, expression(r, at, end, said.resolve(r))))
}

/// السنة الأولى, الأسبوع الأول: a period of the story, which no calendar knows.
pub(super) fn by_rank(r: &Reader<'_>, at: usize) -> Answer {
    // "للعام الثامن على التوالي" counts how often.
    if r.prep_to(at) {
        return None;
    }
    let (next, unit) = definite_single(r, at)?;
    // "المؤتمر العام السادس": the adjective of the noun before it.
    if at > r.first() && r.definite(at - 1) && !r.function_word(at - 1) && !r.has_clitic(at) {
        return None;
    }
    let (end, _) = r.ordinal(next)?;
    let known = matches!(unit, TimeUnit::Week | TimeUnit::Month | TimeUnit::Year);
    known.then(|| (end, expression(r, at, end, None)))
}

/// الأشهر الستة الأولى من العام (the first six months of the year).
pub(super) fn first_months(r: &Reader<'_>, at: usize) -> Answer {
    let (next, ()) = r.find(at, |s| match s {
        TimeWord::Unit(u) if u.unit == TimeUnit::Month && u.count == Count::Many && u.definite => {
            Some(())
        }
        _ => None,
    })?;
    let next = lead(r, next, Role::Article).unwrap_or(next);
    let (next, months) = r.number(next)?;
    let months = u8::try_from(months.to_i64()?)
        .ok()
        .filter(|m| (2..=11).contains(m))?;
    let (next, from, to) = match r.ordinal(next) {
        Some((next, 1)) => (next, 1, months),
        _ => (lead(r, next, Role::Last)?, 13 - months, 12),
    };
    let (end, year) = super::period::year_of(r, lead(r, next, Role::From)?)?;
    let span = r.span(at, end);
    Some((
        end,
        match year {
            Some(y) => DateExpr::new(
                span,
                DateValue::Range(Point::Month(y, from), Point::Month(y, to)),
            ),
            None => DateExpr::unresolved(span, DateKind::Range),
        },
    ))
}
