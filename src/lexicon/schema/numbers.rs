//! Gazetteers of numbers.

use super::{File, file};
use crate::lexicon::build::Sink;
use crate::lexicon::error::{Problem, ProblemKind};
use crate::lexicon::table::Row;
use crate::lexicon::{
    Detail, Form, NumberRole, NumberWord, NumberedKind, Position, RangeKind, Sense,
};
use crate::text::rekey;
use crate::{Decimal, FigureRole, Modifier, Vague};

pub(crate) const FILES: &[File] = &[
    file!(
        "words/number_words.tsv",
        ["surface", "value", "role", "definite"],
        number_word
    ),
    file!("words/vague_numbers.tsv", ["surface", "vague"], vague),
    file!(
        "words/ordinals.tsv",
        ["surface", "value", "gender"],
        ordinal
    ),
    file!(
        "words/units.tsv",
        ["surface", "symbol", "kind", "form"],
        unit
    ),
    file!(
        "words/currency_families.tsv",
        ["family", "country", "currency"],
        family
    ),
    file!(
        "words/currencies.tsv",
        ["surface", "iso", "family", "country", "parts", "form"],
        currency
    ),
    file!("words/percent.tsv", ["surface", "position"], percent),
    file!(
        "words/modifiers.tsv",
        ["surface", "close", "modifier", "position"],
        modifier
    ),
    file!(
        "words/counted_people.tsv",
        ["surface", "singular"],
        counted_person
    ),
    file!(
        "words/counted_nouns.tsv",
        ["surface", "number"],
        counted_noun
    ),
    file!("words/numbered.tsv", ["surface", "kind"], numbered),
    file!(
        "words/range_words.tsv",
        ["surface", "join", "kind"],
        range_word
    ),
    file!("words/figure_roles.tsv", ["surface", "role"], figure_role),
];

const ROLES: [(&str, NumberRole); 20] = [
    ("zero", NumberRole::Zero),
    ("one", NumberRole::One),
    ("unit", NumberRole::Unit),
    ("teen_unit", NumberRole::TeenUnit),
    ("ten", NumberRole::Ten),
    ("teen", NumberRole::Teen),
    ("tens", NumberRole::Tens),
    ("hundred", NumberRole::Hundred),
    ("hundred_dual", NumberRole::HundredDual),
    ("hundreds", NumberRole::Hundreds),
    ("scale", NumberRole::Scale),
    ("scale_plural", NumberRole::ScalePlural),
    ("scale_accusative", NumberRole::ScaleAccusative),
    ("scale_dual", NumberRole::ScaleDual),
    ("fraction", NumberRole::Fraction),
    ("fraction_plural", NumberRole::FractionPlural),
    ("point", NumberRole::Point),
    ("minus", NumberRole::Minus),
    ("group", NumberRole::Group),
    ("group_dual", NumberRole::GroupDual),
];

const FORMS: [(&str, Form); 9] = [
    ("singular", Form::Singular),
    ("dual", Form::Dual),
    ("twofold", Form::Twofold),
    ("plural", Form::Plural),
    ("abbreviation", Form::Sign),
    ("symbol", Form::Sign),
    ("degree", Form::Degree),
    ("below_zero", Form::BelowZero),
    ("context", Form::Context),
];

fn number_word(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let role = row.choice("role", &ROLES)?;
    let cell = row.cell("value");
    let (numerator, denominator) = cell.split_once('/').unwrap_or((cell, "1"));
    let bad = || row.problem("value", ProblemKind::Form("a number or a ratio"));
    let value: Decimal = match role {
        NumberRole::Point => Decimal::ZERO,
        _ => numerator.parse().map_err(|_| bad())?,
    };
    let denominator = denominator.parse().map_err(|_| bad())?;
    let definite = row.choice("definite", &[("yes", true), ("no", false)])?;
    let part = NumberWord::Part {
        role,
        value,
        denominator,
        definite,
    };
    sink.add(row, Sense::NumberWord, Detail::Number(part))
}

fn vague(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let size = row.choice("vague", &Vague::ALL.map(|size| (size.as_str(), size)))?;
    sink.add(
        row,
        Sense::VagueNumber,
        Detail::Number(NumberWord::Vague(size)),
    )
}

fn ordinal(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let rank = row.number("value")?;
    sink.add(
        row,
        Sense::Ordinal,
        Detail::Number(NumberWord::Ordinal(rank)),
    )
}

fn unit(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let (symbol, form) = (row.optional("symbol"), row.choice("form", &FORMS)?);
    sink.add(
        row,
        Sense::Unit,
        Detail::Number(NumberWord::Unit { symbol, form }),
    )
}

/// The currencies that share a noun, read before the currencies themselves.
const FAMILIES: &str = "words/currency_families.tsv";

fn family(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let columns = ["family", "country", "currency"];
    sink.keep(columns.iter().map(|column| row.text(column)).collect());
    Ok(())
}

fn currency(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let parts = match row.cell("parts") {
        "" => None,
        _ => Some(row.number("parts")?),
    };
    let (iso, family) = (row.optional("iso"), row.required("family")?);
    let mut members = Vec::new();
    if iso.is_none() && parts.is_none() {
        let rows = sink.table(FAMILIES);
        members.extend(rows.iter().filter_map(|row| match &row[..] {
            [of, country, iso] if *of == family => Some((country.clone(), iso.clone())),
            _ => None,
        }));
    }
    let currency = NumberWord::Currency {
        iso,
        family,
        members: members.into(),
        parts,
        form: row.choice("form", &FORMS)?,
    };
    sink.add(row, Sense::Currency, Detail::Number(currency))
}

fn percent(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let before = row.choice("position", &[("before", true), ("after", false)])?;
    sink.add(
        row,
        Sense::Percent,
        Detail::Number(NumberWord::Percent { before }),
    )
}

fn modifier(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let positions = [
        ("before", Position::Before),
        ("verb", Position::Verb),
        ("after", Position::After),
        ("equal", Position::Equal),
    ];
    let modifier = NumberWord::Modifier {
        modifier: row.choice("modifier", &Modifier::ALL.map(|m| (m.as_str(), m)))?,
        close: row.optional("close").map(|close| rekey(&close, false)),
        position: row.choice("position", &positions)?,
    };
    sink.add(row, Sense::Modifier, Detail::Number(modifier))
}

fn counted_person(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    sink.add(
        row,
        Sense::CountedPerson,
        Detail::Number(NumberWord::CountedPerson),
    )
}

fn counted_noun(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let numbers = [
        ("", (false, false)),
        ("plural", (true, false)),
        ("other", (true, true)),
    ];
    let (plural, other) = row.choice("number", &numbers)?;
    let noun = NumberWord::Counted { plural, other };
    sink.add(row, Sense::CountedNoun, Detail::Number(noun))
}

fn numbered(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let kinds = [
        ("law", NumberedKind::Name),
        ("number", NumberedKind::Name),
        ("page", NumberedKind::Name),
        ("contact", NumberedKind::Name),
        ("military", NumberedKind::Series),
        ("plan", NumberedKind::Name),
        ("series", NumberedKind::Series),
        ("place", NumberedKind::Series),
        ("vehicle", NumberedKind::Series),
        ("model", NumberedKind::Model),
        ("ordinal", NumberedKind::Rank),
        ("fraction_idiom", NumberedKind::FractionIdiom),
        ("one", NumberedKind::One),
        ("message", NumberedKind::Message),
        ("total", NumberedKind::Total),
    ];
    let kind = row.choice("kind", &kinds)?;
    sink.add(
        row,
        Sense::Numbered,
        Detail::Number(NumberWord::Numbered(kind)),
    )
}

fn figure_role(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let role = row.choice("role", &FigureRole::ALL.map(|role| (role.as_str(), role)))?;
    sink.add(
        row,
        Sense::FigureRole,
        Detail::Number(NumberWord::Role(role)),
    )
}

fn range_word(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let kinds = [
        ("between", RangeKind::Between),
        ("from", RangeKind::From),
        ("join", RangeKind::Join),
        ("alternative", RangeKind::Alternative),
        ("change", RangeKind::Change),
        ("ratio", RangeKind::Ratio),
    ];
    let range = NumberWord::Range {
        kind: row.choice("kind", &kinds)?,
        join: row.optional("join").map(|join| rekey(&join, false)),
    };
    sink.add(row, Sense::RangeWord, Detail::Number(range))
}
