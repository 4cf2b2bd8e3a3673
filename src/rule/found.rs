//! What rules return.

use super::Rule;
use crate::{Claim, DateExpr, Entity, Evidence, Figure, Kind, Quotation, Span, Str};

/// A mention of any kind: "باريس" (Paris) an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Found {
    /// An entity: "باريس" (Paris).
    Entity(Entity),
    /// A quotation: «نعم» (yes).
    Quotation(Quotation),
    /// A claim: "قال إن السد امتلأ" (he said that the dam is full).
    Claim(Claim),
    /// A date: "عام 2011" (in 2011).
    Date(DateExpr),
    /// A figure: "20 شخصا" (20 persons).
    Figure(Figure),
}

impl Found {
    /// Where it stands: for a claim, its content: "السد امتلأ" of "قال إن السد امتلأ" (he said that
    /// the dam is full).
    pub fn span(&self) -> Span {
        match self {
            Found::Entity(found) => found.span,
            Found::Quotation(found) => found.span,
            Found::Claim(found) => found.content,
            Found::Date(found) => found.span,
            Found::Figure(found) => found.span,
        }
    }

    /// Its kind: [`Kind::Figure`] of "20 شخصا" (20 persons).
    pub fn kind(&self) -> Kind {
        match self {
            Found::Entity(_) => Kind::Entity,
            Found::Quotation(_) => Kind::Quotation,
            Found::Claim(_) => Kind::Claim,
            Found::Date(_) => Kind::Date,
            Found::Figure(_) => Kind::Figure,
        }
    }

    /// The id of the rule that found it: `place/listed` of "باريس" (Paris).
    pub fn rule(&self) -> &Str {
        match self {
            Found::Entity(found) => &found.rule,
            Found::Quotation(found) => &found.rule,
            Found::Claim(found) => &found.rule,
            Found::Date(found) => &found.rule,
            Found::Figure(found) => &found.rule,
        }
    }

    /// How sure it is; quotations are marks and always are. Strong of "باريس" (Paris).
    pub fn evidence(&self) -> Evidence {
        match self {
            Found::Entity(found) => found.evidence,
            Found::Quotation(_) => Evidence::Strong,
            Found::Claim(found) => found.evidence,
            Found::Date(found) => found.evidence,
            Found::Figure(found) => found.evidence,
        }
    }

    pub(crate) fn signed(mut self, rule: &Rule, article: usize) -> Found {
        match &mut self {
            Found::Entity(found) => found.evidence = found.evidence.min(rule.evidence()),
            Found::Quotation(_) => {}
            Found::Claim(found) => found.evidence = found.evidence.min(rule.evidence()),
            Found::Date(found) => found.evidence = found.evidence.min(rule.evidence()),
            Found::Figure(found) => found.evidence = found.evidence.min(rule.evidence()),
        }
        let (place, index) = match &mut self {
            Found::Entity(found) => (&mut found.rule, &mut found.article),
            Found::Quotation(found) => (&mut found.rule, &mut found.article),
            Found::Claim(found) => (&mut found.rule, &mut found.article),
            Found::Date(found) => (&mut found.rule, &mut found.article),
            Found::Figure(found) => (&mut found.rule, &mut found.article),
        };
        *place = rule.id().clone();
        *index = article;
        self
    }
}

/// A mention that a rule may return: [`Entity`], [`Quotation`], [`Claim`], [`DateExpr`],
/// [`Figure`]. A closure that finds "القرار 2254" (resolution 2254) may return a [`Figure`].
pub trait Finding: Into<Found> {
    /// The kind of the mention: [`Kind::Figure`] for "20 شخصا" (20 persons).
    const KIND: Kind;
}

impl Finding for Entity {
    const KIND: Kind = Kind::Entity;
}

impl Finding for Quotation {
    const KIND: Kind = Kind::Quotation;
}

impl Finding for Claim {
    const KIND: Kind = Kind::Claim;
}

impl Finding for DateExpr {
    const KIND: Kind = Kind::Date;
}

impl Finding for Figure {
    const KIND: Kind = Kind::Figure;
}
