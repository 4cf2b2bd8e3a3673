//! Values that mentions carry: exact decimals, days, ISO 8601 date values, units.

mod date_value;
mod day;
mod decimal;
mod parse;
mod period;
mod published;
mod unit;

pub use date_value::{ClockTime, DateKind, DateValue, Point, Season};
pub use day::Day;
pub use decimal::Decimal;
pub use parse::ParseValueError;
pub use period::{Period, PeriodUnit};
pub use published::Published;
pub use unit::Unit;
