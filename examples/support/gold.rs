//! Annotated articles, one JSON object a line: the lists of the contract without ids and rules.

use isnad::{ClaimKind, Label, Published, Span};
use serde::Deserialize;

/// One annotated article.
#[derive(Deserialize)]
pub(crate) struct GoldArticle {
    pub(crate) text: String,
    pub(crate) published: Option<Published>,
    #[serde(default)]
    pub(crate) entities: Vec<GoldEntity>,
    #[serde(default)]
    pub(crate) claims: Vec<GoldClaim>,
    #[serde(default)]
    pub(crate) dates: Vec<GoldDate>,
    #[serde(default)]
    pub(crate) figures: Vec<GoldFigure>,
}

#[derive(Deserialize)]
pub(crate) struct GoldEntity {
    #[serde(flatten)]
    pub(crate) span: Span,
    pub(crate) label: Label,
}

#[derive(Deserialize)]
pub(crate) struct GoldClaim {
    pub(crate) kind: ClaimKind,
    pub(crate) content: Span,
    pub(crate) cue: Option<Span>,
    pub(crate) speaker: Option<Span>,
}

#[derive(Deserialize)]
pub(crate) struct GoldDate {
    #[serde(flatten)]
    pub(crate) span: Span,
    pub(crate) value: Option<String>,
}

#[derive(Deserialize)]
pub(crate) struct GoldFigure {
    #[serde(flatten)]
    pub(crate) span: Span,
    pub(crate) value: Option<String>,
    pub(crate) low: Option<String>,
    pub(crate) high: Option<String>,
    pub(crate) vague: Option<String>,
}
