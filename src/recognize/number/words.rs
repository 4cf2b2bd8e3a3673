//! Number words and what a run of them makes.

use crate::Decimal;

/// The place of a word in a number, the `role` column of `number_words.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// صفر
    Zero,
    /// واحد، واحدة: a number only beside other numbers or after its noun.
    One,
    /// ثلاثة، اثنان
    Unit,
    /// أحد، اثنا: only before عشر.
    TeenUnit,
    /// عشرة
    Ten,
    /// A teen in one word.
    Teen,
    /// عشرون
    Tens,
    /// مئة
    Hundred,
    /// مئتان, مئتا
    HundredDual,
    /// ثلاثمئة
    Hundreds,
    /// ألف
    Scale,
    /// آلاف: a number after a number, else vague.
    ScalePlural,
    /// ألفا: the accusative after a number, else the dual before its noun.
    ScaleAccusative,
    /// ألفان, ألفي
    ScaleDual,
    /// نصف
    Fraction,
    /// أرباع, after a unit.
    FractionPlural,
    /// فاصلة between the whole and the decimals.
    Point,
    /// سالب
    Minus,
    /// دزينة
    Group,
    /// دزينتين
    GroupDual,
    /// A number in digits.
    Digits,
    /// A fraction in digits, 3/4.
    Stroke,
}

/// One number word or number in digits, as the grammar sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Atom {
    /// Its place in a number.
    pub role: Role,
    /// What it is worth by itself; for a fraction its numerator.
    pub value: Decimal,
    /// The denominator of a fraction, else 1.
    pub denominator: u32,
    /// Joined to what stands before it by و.
    pub and: bool,
    /// Bears the article: الثلاثة.
    pub definite: bool,
    /// Written with tanween: ألفاً is no dual.
    pub tanween: bool,
    /// The other reading of `10.900`.
    pub grouped: Option<Decimal>,
    /// Index of the token after it.
    pub next: usize,
}

/// What the grammar made of a run of atoms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    /// What the number is worth.
    pub value: Decimal,
    /// Index of the token after the last one of the number.
    pub next: usize,
    /// The place of the last word in it.
    pub last: Role,
    /// How many atoms it took.
    pub atoms: usize,
    /// Some atom bears the article.
    pub definite: bool,
    /// Some atom is in digits.
    pub digits: bool,
    /// A fraction alone, نصف or ثلاثة أرباع.
    pub fraction: bool,
    /// The other reading of `10.900`.
    pub grouped: Option<Decimal>,
}

/// The part `numerator/denominator` of a number, to three decimals, half up: a third of one is 0.333.
pub(super) fn part(whole: Decimal, numerator: Decimal, denominator: u32) -> Option<Decimal> {
    let product = whole.times(numerator)?;
    Some(product.divided_by(Decimal::from(i64::from(denominator)))?.rounded(3))
}
