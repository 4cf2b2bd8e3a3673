//! Rules of figures: numbers that count or measure.
//!
//! A number (`recognize/number.rs`) becomes a figure by what stands round it: its tail says what it
//! counts, `names` throws out the numbers that count nothing, `bound` reads its modifiers.

mod bound;
mod dual;
mod family;
mod fraction;
mod names;
mod noun;
mod part;
mod per;
mod phrase;
mod quantity;
mod range;
mod ratio;
mod role;
mod shape;
mod signed;
mod tail;
mod total;

pub(crate) use family::resolve_currencies;
pub(crate) use role::tell_roles;

use crate::lexicon::Sense;
use crate::{Evidence, Rule};
pub(crate) use quantity::TailMemo;

pub(crate) const RULES: &[Rule] = &[
    Rule::figure(
        "figure/range",
        "NUMBER to NUMBER [UNIT]",
        Sense::Digits,
        quantity::two_ends,
    ),
    Rule::figure(
        "figure/range-words",
        "NUMBER to NUMBER [UNIT], in words",
        Sense::NumberWord,
        quantity::two_ends,
    ),
    Rule::figure(
        "figure/ratio",
        "NUMBER of every NUMBER [NOUN]",
        Sense::NumberWord,
        ratio::ratio,
    ),
    Rule::figure(
        "figure/ratio-digits",
        "DIGITS of every NUMBER [NOUN]",
        Sense::Digits,
        ratio::ratio,
    ),
    Rule::figure(
        "figure/behind-noun",
        "the NOUN the NUMBER",
        Sense::NumberWord,
        phrase::behind_noun,
    ),
    Rule::figure(
        "figure/behind-noun-digits",
        "the NOUN the DIGITS",
        Sense::Digits,
        phrase::behind_noun,
    ),
    Rule::figure(
        "figure/percent",
        "DIGITS PERCENT",
        Sense::Digits,
        quantity::percent,
    ),
    Rule::figure(
        "figure/percent-words",
        "NUMBER PERCENT, in words",
        Sense::NumberWord,
        quantity::percent,
    ),
    Rule::figure(
        "figure/money",
        "DIGITS CURRENCY",
        Sense::Digits,
        quantity::money,
    ),
    Rule::figure(
        "figure/money-words",
        "NUMBER CURRENCY, in words",
        Sense::NumberWord,
        quantity::money,
    ),
    Rule::figure(
        "figure/measure",
        "DIGITS UNIT",
        Sense::Digits,
        quantity::measure,
    ),
    Rule::figure(
        "figure/measure-words",
        "NUMBER UNIT, in words",
        Sense::NumberWord,
        quantity::measure,
    ),
    Rule::figure(
        "figure/count",
        "DIGITS NOUN [ADJECTIVES]",
        Sense::Digits,
        quantity::count,
    ),
    Rule::figure(
        "figure/count-words",
        "NUMBER NOUN [ADJECTIVES], in words",
        Sense::NumberWord,
        quantity::count,
    ),
    Rule::figure(
        "figure/number",
        "DIGITS whose noun is left out",
        Sense::Digits,
        quantity::bare,
    )
    .with_evidence(Evidence::Medium),
    Rule::figure(
        "figure/number-words",
        "NUMBER whose noun is left out, in words",
        Sense::NumberWord,
        quantity::bare,
    )
    .with_evidence(Evidence::Medium),
    Rule::figure(
        "figure/fraction",
        "FRACTION [of the NOUN]",
        Sense::NumberWord,
        fraction::fraction,
    )
    .with_evidence(Evidence::Medium),
    Rule::figure("figure/one", "NOUN one", Sense::NumberWord, phrase::one),
    Rule::figure(
        "figure/vague",
        "VAGUE PLURAL [the NOUNS]",
        Sense::VagueNumber,
        phrase::vague,
    ),
    Rule::figure(
        "figure/two-people",
        "DUAL of people",
        Sense::CountedPerson,
        dual::two_people,
    ),
    Rule::figure(
        "figure/unit-and-part",
        "UNIT and FRACTION of it",
        Sense::Unit,
        part::measure_and_part,
    ),
    Rule::figure(
        "figure/sum-and-part",
        "CURRENCY and FRACTION or coins",
        Sense::Currency,
        part::sum_and_part,
    ),
    Rule::figure(
        "figure/two-coins",
        "DUAL of a currency",
        Sense::Currency,
        dual::two_coins,
    ),
    Rule::figure(
        "figure/twofold",
        "TWICE [what it was]",
        Sense::Unit,
        dual::twofold,
    ),
    Rule::figure(
        "figure/unit-alone",
        "a line that is one UNIT",
        Sense::Unit,
        dual::lone_unit,
    ),
];
