//! Halves and quarters of a unit.

use super::duration::Amount;
use super::parts::lead;
use super::reader::Reader;
use super::resolve;
use crate::lexicon::{Role, TimeUnit};
use crate::{Decimal, Period, PeriodUnit};

/// نصف, ربع, ثلث as a share of the unit before it.
pub(super) fn fraction(r: &Reader<'_>, at: usize) -> Option<(usize, Decimal)> {
    [(Role::Half, "0.5"), (Role::Quarter, "0.25")]
        .into_iter()
        .find_map(|(role, share)| {
            let next = lead(r, at, role)?;
            share.parse().ok().map(|share| (next, share))
        })
}

/// Adds a share of one unit: half a year is six months, half a week stays a decimal.
pub(super) fn with_share(period: Period, first: Amount, share: Decimal) -> Option<Period> {
    let (unit, parts) = match first.unit {
        TimeUnit::Year => (PeriodUnit::Month, 12),
        TimeUnit::Day => (PeriodUnit::Hour, 24),
        TimeUnit::Hour => (PeriodUnit::Minute, 60),
        TimeUnit::Minute => (PeriodUnit::Second, 60),
        TimeUnit::Decade => {
            let years = first.amount.plus(share)?.times(Decimal::from(10))?;
            return Some(Period::new(years, PeriodUnit::Year));
        }
        TimeUnit::Century => {
            let years = first.amount.plus(share)?.times(Decimal::from(100))?;
            return Some(Period::new(years, PeriodUnit::Year));
        }
        _ => return resolve::period(first.unit, first.amount.plus(share)?),
    };
    Some(period.and(share.times(Decimal::from(parts))?, unit))
}

/// نصف ساعة, ربع قرن.
pub(super) fn share_of(end: usize, unit: TimeUnit, share: Decimal) -> Option<Amount> {
    let (unit, parts) = match unit {
        TimeUnit::Hour => (TimeUnit::Minute, 60),
        TimeUnit::Minute => (TimeUnit::Second, 60),
        TimeUnit::Day => (TimeUnit::Hour, 24),
        TimeUnit::Year => (TimeUnit::Month, 12),
        TimeUnit::Century => (TimeUnit::Year, 100),
        TimeUnit::Decade => (TimeUnit::Year, 10),
        unit => (unit, 1),
    };
    Some(Amount {
        end,
        amount: share.times(Decimal::from(parts))?,
        unit,
    })
}
