//! Number words and what a run of them makes.

use crate::Decimal;
use crate::lexicon::NumberRole as Role;

/// One number word or number in digits, as the grammar sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Atom {
    /// Its place in a number.
    pub(crate) role: Role,
    /// What it is worth by itself; for a fraction its numerator.
    pub(crate) value: Decimal,
    /// The denominator of a fraction, else 1.
    pub(crate) denominator: u32,
    /// Joined to what stands before it by و.
    pub(crate) and: bool,
    /// Bears the article: الثلاثة.
    pub(crate) definite: bool,
    /// Written with tanween: ألفاً is no dual.
    pub(crate) tanween: bool,
    /// The other reading of `10.900`.
    pub(crate) grouped: Option<Decimal>,
    /// Index of the token after it.
    pub(crate) next: usize,
}

/// What the grammar made of a run of atoms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sum {
    /// What the number is worth.
    pub(crate) value: Decimal,
    /// Index of the token after the last one of the number.
    pub(crate) next: usize,
    /// The place of the last word in it.
    pub(crate) last: Role,
    /// How many atoms it took.
    pub(crate) atoms: usize,
    /// The last scale word's worth, where the number ends in its group.
    pub(crate) scale: Option<Decimal>,
    /// Some atom bears the article.
    pub(crate) definite: bool,
    /// Some atom is in digits.
    pub(crate) digits: bool,
    /// A fraction alone, نصف or ثلاثة أرباع.
    pub(crate) fraction: bool,
    /// The other reading of `10.900`.
    pub(crate) grouped: Option<Decimal>,
}

/// The part `numerator/denominator` of a number, to three decimals, half up: a third of one is 0.333.
pub(super) fn part(whole: Decimal, numerator: Decimal, denominator: u32) -> Option<Decimal> {
    let product = whole.times(numerator)?;
    Some(
        product
            .divided_by(Decimal::from(i64::from(denominator)))?
            .rounded(3),
    )
}
