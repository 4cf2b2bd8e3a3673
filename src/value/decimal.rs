//! Exact decimal numbers.

use super::ParseValueError;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// An exact decimal number of up to 28 digits, never a float: "1.5 مليار" (1.5 billion) is exactly
/// 1500000000.
///
/// Prints in canonical form: no exponent, no trailing zeros. Arithmetic that does not fit gives
/// `None`, so that a silly number becomes no figure rather than a wrong one.
///
/// ```
/// use isnad::Decimal;
/// let number: Decimal = "8.20".parse()?;
/// assert_eq!(number.to_string(), "8.2");
/// assert_eq!(number.times(Decimal::from(1_000_000)).unwrap().to_string(), "8200000");
/// # Ok::<(), isnad::ParseValueError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Decimal(rust_decimal::Decimal);

impl Decimal {
    /// Zero: صفر (zero).
    pub const ZERO: Decimal = Decimal(rust_decimal::Decimal::ZERO);
    /// One: واحد (one).
    pub const ONE: Decimal = Decimal(rust_decimal::Decimal::ONE);

    /// The sum, or `None` where it does not fit: مئة وخمسون (a hundred and fifty) is 100 plus 50.
    pub fn plus(self, other: Decimal) -> Option<Decimal> {
        self.0.checked_add(other.0).map(Decimal)
    }

    /// The difference, or `None` where it does not fit: مليون إلا ربعا (a million less a quarter)
    /// is 1 minus 0.25.
    pub fn minus(self, other: Decimal) -> Option<Decimal> {
        self.0.checked_sub(other.0).map(Decimal)
    }

    /// The product, or `None` where it does not fit: 1.5 مليار (1.5 billion) is 1.5 times
    /// 1000000000.
    pub fn times(self, other: Decimal) -> Option<Decimal> {
        self.0.checked_mul(other.0).map(Decimal)
    }

    /// The quotient, or `None` where it does not fit or `other` is zero: ثلاثة أرباع (three
    /// quarters) is 3 by 4.
    pub fn divided_by(self, other: Decimal) -> Option<Decimal> {
        self.0.checked_div(other.0).map(Decimal)
    }

    /// The number rounded half up to `places` decimals: ثلث (a third) is 0.33 with 2 places.
    pub fn rounded(self, places: u32) -> Decimal {
        let strategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        Decimal(self.0.round_dp_with_strategy(places, strategy))
    }

    /// The number with its sign turned: سالب خمسة (minus five) is 5 negated.
    pub fn negated(self) -> Decimal {
        Decimal(-self.0)
    }

    /// True where no decimals are left: 20 شخصا (20 persons), not 1.5 دولار (1.5 dollars).
    pub fn is_integer(self) -> bool {
        self.0.is_integer()
    }

    /// True below zero: 5 درجات تحت الصفر (5 degrees below zero).
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// The whole number, where it is one that fits: 20 of "20 شخصا" (20 persons); `None` of 1.5.
    pub fn to_i64(self) -> Option<i64> {
        self.is_integer()
            .then(|| i64::try_from(self.0).ok())
            .flatten()
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Decimal {
        Decimal(number.into())
    }
}

impl FromStr for Decimal {
    type Err = ParseValueError;

    fn from_str(text: &str) -> Result<Decimal, ParseValueError> {
        let plain = text
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
        match rust_decimal::Decimal::from_str_exact(text) {
            Ok(number) if plain => Ok(Decimal(number)),
            _ => Err(ParseValueError::new(
                text,
                "a decimal number of at most 28 digits",
            )),
        }
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0.normalize(), f)
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overflow_is_none_and_rounding_is_half_up() {
        let huge: Decimal = "9999999999999999999999999999".parse().unwrap();
        assert_eq!(huge.times(Decimal::from(1000)), None);
        let third = Decimal::ONE.divided_by(Decimal::from(3)).unwrap();
        assert_eq!(third.rounded(3).to_string(), "0.333");
        assert_eq!(
            "0.6665".parse::<Decimal>().unwrap().rounded(3).to_string(),
            "0.667"
        );
        assert!("1e5".parse::<Decimal>().is_err());
        assert_eq!("100".parse::<Decimal>().unwrap().to_string(), "100");
    }
}
