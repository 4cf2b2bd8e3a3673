//! Words of number and measure.

use crate::{Decimal, FigureRole, Modifier, Str, Vague};
use std::sync::Arc;

/// A word of the gazetteers of numbers: ثلاثة (three), دولار (dollar), نحو (about).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NumberWord {
    /// A word that numbers are built of: ثلاثة (three), مليون (million), نصف (half).
    Part {
        /// Its place in a number: of مئة (hundred) [`NumberRole::Hundred`].
        role: NumberRole,
        /// What it is worth; of a fraction the numerator. 100 of مئة (hundred), 1 of نصف (half).
        value: Decimal,
        /// The denominator of a fraction, else 1: 2 of نصف (half).
        denominator: u32,
        /// Bears the article: الثلاثة (the three).
        definite: bool,
    },
    /// A vague plural: عشرات (dozens).
    Vague(Vague),
    /// An ordinal and its rank: الثالث (the third).
    Ordinal(u32),
    /// A unit of measure: كيلومتر (kilometre).
    Unit {
        /// Its symbol; `None` where the noun itself is the unit, as فدان (feddan).
        symbol: Option<Str>,
        /// How it is written: dual of كيلومتران (two kilometres).
        form: Form,
    },
    /// A currency or a small coin: دولار (dollar), سنت (cent).
    Currency {
        /// ISO 4217; `None` where several currencies share the noun, as ريال (riyal).
        iso: Option<Str>,
        /// The currencies of one noun share a family: that of ريال (riyal).
        family: Str,
        /// Where the noun is shared: its currencies as country (ISO 3166) and code (ISO 4217): ريال
        /// (riyal) is `SAR` in `SA`, `QAR` in `QA`.
        members: Arc<[(Str, Str)]>,
        /// How many of a small coin make one; `None` for a whole currency. 100 of سنت (cent).
        parts: Option<u32>,
        /// How it is written: plural of دولارات (dollars).
        form: Form,
    },
    /// Per cent behind its number, في المئة; `before` stands before it: نسبة (a rate of).
    Percent {
        /// True where it stands before the number: نسبة (a rate of).
        before: bool,
    },
    /// Bounds a number: نحو (about).
    Modifier {
        /// How: [`Modifier::Approx`] of نحو (about).
        modifier: Modifier,
        /// The key of the particle right before the number that a verb leans on: على, عن.
        close: Option<u64>,
        /// Where it stands: [`Position::After`] of على الأقل (at least).
        position: Position,
    },
    /// Tells what a figure says of the counted thing: مقتل (killing of).
    Role(FigureRole),
    /// A dual that counts people: قتيلان (two dead).
    CountedPerson,
    /// A noun that stands after numbers: شخصا (persons).
    Counted {
        /// Known for a plural: أعضاء (members).
        plural: bool,
        /// آخرون، أخرى (others): also follows the noun as its adjective.
        other: bool,
    },
    /// A head whose number is a name: المادة (article).
    Numbered(NumberedKind),
    /// A word of ranges: بين (between).
    Range {
        /// What it does: [`RangeKind::Between`] of بين (between).
        kind: RangeKind,
        /// The key of the joining word after an opening one; `None` for a word that itself joins. و
        /// (and) of بين (between).
        join: Option<u64>,
    },
}

/// The place of a word in a number: of ثلاثة وعشرون ألفا (23,000) a unit, tens, a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NumberRole {
    /// صفر (zero)
    Zero,
    /// واحد (one): a number only beside other numbers or after its noun.
    One,
    /// ثلاثة (three), اثنان (two)
    Unit,
    /// أحد، اثنا: only before عشر.
    TeenUnit,
    /// عشرة (ten)
    Ten,
    /// A teen in one word: أحدعشر (eleven), as some write it.
    Teen,
    /// عشرون (twenty)
    Tens,
    /// مئة (hundred)
    Hundred,
    /// مئتان، مئتا (two hundred)
    HundredDual,
    /// ثلاثمئة (three hundred)
    Hundreds,
    /// ألف (thousand)
    Scale,
    /// آلاف (thousands): a number after a number, else vague.
    ScalePlural,
    /// ألفا: the accusative after a number, else the dual before its noun.
    ScaleAccusative,
    /// ألفان، ألفي (two thousand)
    ScaleDual,
    /// نصف (half)
    Fraction,
    /// أرباع (quarters), after a unit.
    FractionPlural,
    /// فاصلة (point) between the whole and the decimals.
    Point,
    /// سالب (minus)
    Minus,
    /// دزينة (dozen)
    Group,
    /// دزينتين (two dozen)
    GroupDual,
    /// A number in digits: 23 of "23 ألفا" (23 thousand).
    Digits,
    /// A fraction in digits, 3/4: "3/4 السكان" (3/4 of the inhabitants).
    Stroke,
}

/// How a unit or currency is written: دولاران (two dollars) is the dual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// دولار، دولارا (dollar)
    Singular,
    /// دولاران (two dollars): counts two by itself.
    Dual,
    /// دولارات (dollars)
    Plural,
    /// ضعفي (twice): a dual of things that counts in sentences too.
    Twofold,
    /// $, كم: a sign or abbreviation.
    Sign,
    /// درجة (degree): of heat where the words round it say so.
    Degree,
    /// تحت الصفر (below zero): turns the sign of the degrees before it.
    BelowZero,
    /// الحرارة (heat): no unit, but tells which one a bare درجة (degree) is.
    Context,
}

/// Where a modifier stands: نحو (about) before, على الأقل (at least) after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Position {
    /// Right before the number: نحو (about).
    Before,
    /// A verb before the number, perhaps with its subject between: تتجاوز مبيعاتها (its sales
    /// exceed).
    Verb,
    /// Behind the number: على الأقل (at least).
    After,
    /// Behind the number, taking it into the bound before it: أو يساوي (or equal).
    Equal,
}

/// What kind of head makes a number a name: المادة 5 (article 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NumberedKind {
    /// المادة (article), القرار (resolution), رقم (number), الصفحة (page), هاتف (telephone)
    Name,
    /// قناة (channel), الرحلة (flight), مجموعة (group): a name unless a unit or noun follows.
    Series,
    /// إف (F), ميغ (MiG): models of things.
    Model,
    /// الذكرى (anniversary): takes a number for a rank.
    Rank,
    /// نهائي (final): what stands behind a fraction that divides nothing, نصف نهائي (semi-final).
    FractionIdiom,
    /// أرسل (send): behind it a bare number with إلى or على is a short code.
    Message,
    /// يد (hand): with it واحد (one) counts nothing.
    One,
    /// عدد (number of): behind it digits in brackets count, عدد الأفلام (45).
    Total,
}

/// What a range word does: بين (between) opens, إلى (to) joins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RangeKind {
    /// بين (between)
    Between,
    /// من (from)
    From,
    /// إلى (to)
    Join,
    /// أو (or)
    Alternative,
    /// من كل (of every)
    Ratio,
    /// ارتفع (rose): behind it من and إلى tell two numbers and no range.
    Change,
}
