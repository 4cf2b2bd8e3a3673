//! The JSON contract: an owned form of an analysis that stands on its own.

use super::{Act, ClaimKind, Evidence, Label, Listing, Modifier, QuotationRole, Stance, Vague};
use super::{Basis, Calendar, ChangePart, DateModifier, FigureRole, Precision};
use crate::{DateKind, Decimal, Published, Str};
use serde::{Deserialize, Serialize};

/// Version of the contract, in the field `schema`.
pub const SCHEMA: u32 = 1;

/// One analysis as the JSON contract writes it. Offsets are UTF-8 bytes, half-open.
///
/// ```
/// let analysis = isnad::analyze("قال الوزير إن روسيا وافقت"); // "The minister said that Russia agreed"
/// let record = analysis.record("a1");
/// assert_eq!(record.entities[0].span.text, "روسيا");
/// assert_eq!(record.attach(analysis.source()).unwrap(), analysis);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Record {
    /// The caller's id.
    pub id: String,
    /// [`SCHEMA`].
    pub schema: u32,
    /// The date that the first article was read against.
    pub published: Option<Published>,
    /// The articles of the page.
    pub articles: Vec<ArticleRecord>,
    /// Entities, sorted by start.
    pub entities: Vec<EntityRecord>,
    /// What the entities refer to.
    pub referents: Vec<ReferentRecord>,
    /// Quotations, sorted by start.
    pub quotations: Vec<QuotationRecord>,
    /// Claims, sorted by the start of their content.
    pub claims: Vec<ClaimRecord>,
    /// Dates, sorted by start.
    pub dates: Vec<DateRecord>,
    /// Figures, sorted by start.
    pub figures: Vec<FigureRecord>,
    /// What the analyzer knew, see [`Analyzer::engine`](crate::Analyzer::engine).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engine: Option<String>,
    /// The text that was analysed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A [`Span`](crate::Span) with its exact slice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SpanRecord {
    /// First byte.
    pub start: usize,
    /// Behind the last byte.
    pub end: usize,
    /// The slice.
    pub text: String,
    /// The same stretch in Unicode scalar values, see [`Record::count`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chars: Option<[usize; 2]>,
    /// The same stretch in UTF-16 code units, see [`Record::count`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utf16: Option<[usize; 2]>,
    /// The same stretch in bytes of the source that the text was taken from, see
    /// [`Record::trace`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<[usize; 2]>,
}

/// An [`ArticlePart`](super::ArticlePart) of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ArticleRecord {
    /// First byte.
    pub start: usize,
    /// Behind the last byte.
    pub end: usize,
    /// The headline, or null.
    pub headline: Option<SpanRecord>,
    /// The date that it was read against, or null.
    pub published: Option<Published>,
    /// The same stretch in Unicode scalar values, see [`Record::count`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chars: Option<[usize; 2]>,
    /// The same stretch in UTF-16 code units, see [`Record::count`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utf16: Option<[usize; 2]>,
    /// The same stretch in bytes of the source that the text was taken from, see
    /// [`Record::trace`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<[usize; 2]>,
}

/// An [`Entity`](super::Entity) with its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EntityRecord {
    /// `e0`, `e1`, …
    pub id: String,
    /// Index into `articles`.
    pub article: usize,
    /// Where it stands.
    #[serde(flatten)]
    pub span: SpanRecord,
    /// What it is.
    pub label: Label,
    /// Canonical form.
    pub name: Str,
    /// Stable link, or null.
    #[serde(rename = "ref")]
    pub reference: Option<Str>,
    /// Further links, best first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Str>,
    /// `r0`, …
    pub referent: String,
    /// The rule that found it.
    pub rule: Str,
    /// How sure it is.
    #[serde(default)]
    pub evidence: Evidence,
    /// The row of a gazetteer that it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
    /// The title before a person's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleRecord>,
    /// The tag that a user's list gave the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Str>,
    /// The proclitics before it in the same written word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clitic: Option<SpanRecord>,
}

/// A person's title: "وزير الخارجية المصري" (the Egyptian foreign minister).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RoleRecord {
    /// Where it stands.
    #[serde(flatten)]
    pub span: SpanRecord,
    /// The entities inside it: the country, body or place that the person serves.
    pub entities: Vec<String>,
}

/// A [`Referent`](super::Referent) with its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReferentRecord {
    /// `r0`, `r1`, …
    pub id: String,
    /// What it is.
    pub label: Label,
    /// Its best name.
    pub name: Str,
    /// Stable link, or null.
    #[serde(rename = "ref")]
    pub reference: Option<Str>,
    /// Its mentions.
    pub mentions: Vec<String>,
}

/// A [`Quotation`](super::Quotation) with its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuotationRecord {
    /// `q0`, `q1`, …
    pub id: String,
    /// Index into `articles`.
    pub article: usize,
    /// The marks and what they hold.
    #[serde(flatten)]
    pub span: SpanRecord,
    /// What they hold.
    pub content: SpanRecord,
    /// What the pair does.
    pub role: QuotationRole,
    /// Its claim, or null.
    pub claim: Option<String>,
    /// The rule that found it.
    pub rule: Str,
}

/// A reporting expression: "نفت" (she denied), lemma "نفى".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CueRecord {
    /// Where it stands.
    #[serde(flatten)]
    pub span: SpanRecord,
    /// Its dictionary form, or null.
    pub lemma: Option<Str>,
}

/// A [`Claim`](super::Claim) with its id and what stands in its content.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClaimRecord {
    /// `c0`, `c1`, …
    pub id: String,
    /// Index into `articles`.
    pub article: usize,
    /// Direct, indirect or mixed.
    pub kind: ClaimKind,
    /// What the speaker does by saying it.
    pub act: Act,
    /// True where the saying itself is negated.
    pub negated: bool,
    /// The words or the reported clause.
    pub content: SpanRecord,
    /// The reporting expression, or null.
    pub cue: Option<CueRecord>,
    /// The noun phrase that names the source in this clause, or null.
    pub speaker: Option<SpanRecord>,
    /// The best name for the source, or null.
    pub resolved: Option<Str>,
    /// Its referent, or null.
    pub referent: Option<String>,
    /// Outlets and documents, the one nearest to the reader first.
    pub via: Vec<SpanRecord>,
    /// Who is asked or told, or null.
    pub addressee: Option<SpanRecord>,
    /// How far the source stands by it.
    #[serde(default)]
    pub certainty: Stance,
    /// What makes it hedged, or null.
    #[serde(default)]
    pub hedge: Option<SpanRecord>,
    /// Through how many hands it came behind its source.
    #[serde(default)]
    pub hearsay: usize,
    /// An earlier claim that says the same in headline, lead or pull quote, or null.
    #[serde(default)]
    pub repeats: Option<String>,
    /// Number shared by the pieces of one statement.
    pub statement: usize,
    /// The claim whose content encloses this one, or null.
    pub parent: Option<String>,
    /// Entities inside the content.
    pub entities: Vec<String>,
    /// Dates inside the content.
    pub dates: Vec<String>,
    /// Figures inside the content.
    pub figures: Vec<String>,
    /// The rule that found it.
    pub rule: Str,
    /// How sure it is.
    #[serde(default)]
    pub evidence: Evidence,
}

/// A [`DateExpr`](super::DateExpr) with its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DateRecord {
    /// `d0`, `d1`, …
    pub id: String,
    /// Index into `articles`.
    pub article: usize,
    /// Where it stands.
    #[serde(flatten)]
    pub span: SpanRecord,
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: DateKind,
    /// ISO 8601, or null.
    pub value: Option<String>,
    /// The point that a number and unit leads to, or null.
    pub anchored: Option<String>,
    /// The zone named with a clock time, or null.
    pub zone: Option<Str>,
    /// How precise the value is, or null.
    #[serde(default)]
    pub precision: Option<Precision>,
    /// Which part of its period is meant, or null.
    #[serde(default)]
    pub modifier: Option<DateModifier>,
    /// The calendar in which it is written; the value of a `hijri` one is converted.
    #[serde(default)]
    pub calendar: Calendar,
    /// What the value was resolved against, or null.
    #[serde(default)]
    pub basis: Option<Basis>,
    /// The rule that found it.
    pub rule: Str,
    /// How sure it is.
    #[serde(default)]
    pub evidence: Evidence,
}

/// What a modifier or a vague plural imply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BoundsRecord {
    /// The least number meant, or null.
    pub min: Option<Decimal>,
    /// The greatest number meant, or null.
    pub max: Option<Decimal>,
}

/// A [`Figure`](super::Figure) with its id.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FigureRecord {
    /// `f0`, `f1`, …
    pub id: String,
    /// Index into `articles`.
    pub article: usize,
    /// The number with its unit.
    #[serde(flatten)]
    pub span: SpanRecord,
    /// The number alone.
    pub number: SpanRecord,
    /// An exact decimal, or null.
    pub value: Option<Decimal>,
    /// Lower end of a written range, or null.
    pub low: Option<Decimal>,
    /// Upper end of a written range, or null.
    pub high: Option<Decimal>,
    /// Size of a vague plural, or null.
    pub vague: Option<Vague>,
    /// ISO 4217 code, `%`, symbol, or the counted noun; or null.
    pub unit: Option<String>,
    /// `currency`, `percent`, `symbol` or `noun`; or null.
    pub unit_kind: Option<UnitKind>,
    /// Where a counted noun stands, or null.
    pub noun: Option<SpanRecord>,
    /// How the figure bounds the true number, or null.
    pub modifier: Option<Modifier>,
    /// What modifier or vague plural imply.
    pub bounds: BoundsRecord,
    /// What the sentence tells of the counted thing, or null.
    #[serde(default)]
    pub role: Option<FigureRole>,
    /// `from`, `to` or `by` in a change, or null.
    #[serde(default)]
    pub change: Option<ChangePart>,
    /// ISO 3166 code of the nationality on the counted noun, or null.
    #[serde(default)]
    pub country: Option<Str>,
    /// The noun that is left out, or null.
    #[serde(default)]
    pub elided: Option<SpanRecord>,
    /// What the figure is told of one of, or null.
    #[serde(default)]
    pub per: Option<SpanRecord>,
    /// The rule that found it.
    pub rule: Str,
    /// How sure it is.
    #[serde(default)]
    pub evidence: Evidence,
}

/// Which kind of unit a figure has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum UnitKind {
    /// ISO 4217.
    Currency,
    /// Per cent.
    Percent,
    /// The symbol of a measure.
    Symbol,
    /// A counted noun.
    Noun,
}
