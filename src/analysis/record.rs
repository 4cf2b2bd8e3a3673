//! The JSON contract: an owned form of an analysis that stands on its own.

use super::{Act, Analysis, ClaimKind, DateId, EntityId, FigureId, Label, Modifier};
use super::{QuotationId, QuotationRole, ReferentId, Vague};
use crate::{DateKind, Decimal, Published, Span, Str, Unit};
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
}

/// A span with its exact slice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpanRecord {
    /// First byte.
    pub start: usize,
    /// Behind the last byte.
    pub end: usize,
    /// The slice.
    pub text: String,
}

/// An article of the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

/// An entity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

/// A referent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

/// A pair of quotation marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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

/// A reporting expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CueRecord {
    /// Where it stands.
    #[serde(flatten)]
    pub span: SpanRecord,
    /// Its dictionary form, or null.
    pub lemma: Option<Str>,
}

/// A claim.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

/// A date expression.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// The rule that found it.
    pub rule: Str,
}

/// What a modifier or a vague plural imply.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoundsRecord {
    /// The least number meant, or null.
    pub min: Option<Decimal>,
    /// The greatest number meant, or null.
    pub max: Option<Decimal>,
}

/// A figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// The rule that found it.
    pub rule: Str,
}

/// Which kind of unit a figure has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

pub(super) fn record(analysis: &Analysis<'_>, id: String) -> Record {
    let cut = |span: Span| SpanRecord {
        start: span.start,
        end: span.end,
        text: analysis.text(span).to_owned(),
    };
    let ids = |items: usize, first: usize, name: fn(usize) -> String| -> Vec<String> {
        (first..first + items).map(name).collect()
    };
    let starts = |list: &[Span], of: Span| list.partition_point(|s| s.start < of.start);
    let entity_spans: Vec<Span> = analysis.entities.iter().map(|e| e.span).collect();
    let date_spans: Vec<Span> = analysis.dates.iter().map(|d| d.span).collect();
    let figure_spans: Vec<Span> = analysis.figures.iter().map(|f| f.span).collect();
    let claims = analysis.claims.iter().enumerate().map(|(i, claim)| {
        let inside = analysis.within(claim.content);
        ClaimRecord {
            id: format!("c{i}"),
            article: claim.article,
            kind: claim.kind,
            act: claim.act,
            negated: claim.negated,
            content: cut(claim.content),
            cue: claim.cue.map(|span| CueRecord {
                span: cut(span),
                lemma: claim.lemma.clone(),
            }),
            speaker: claim.speaker.map(cut),
            resolved: claim.resolved.clone(),
            referent: claim.referent.map(|r| r.to_string()),
            via: claim.via.iter().copied().map(cut).collect(),
            addressee: claim.addressee.map(cut),
            statement: claim.statement,
            parent: claim.parent.map(|c| c.to_string()),
            entities: ids(
                inside.entities.len(),
                starts(&entity_spans, claim.content),
                |i| EntityId::at(i).to_string(),
            ),
            dates: ids(
                inside.dates.len(),
                starts(&date_spans, claim.content),
                |i| DateId::at(i).to_string(),
            ),
            figures: ids(
                inside.figures.len(),
                starts(&figure_spans, claim.content),
                |i| FigureId::at(i).to_string(),
            ),
            rule: claim.rule.clone(),
        }
    });
    Record {
        id,
        schema: SCHEMA,
        published: analysis.published,
        articles: analysis
            .articles
            .iter()
            .map(|a| ArticleRecord {
                start: a.span.start,
                end: a.span.end,
                headline: a.headline.map(cut),
                published: a.published,
            })
            .collect(),
        entities: analysis
            .entities
            .iter()
            .enumerate()
            .map(|(i, e)| EntityRecord {
                id: EntityId::at(i).to_string(),
                article: e.article,
                span: cut(e.span),
                label: e.label,
                name: e.name.clone(),
                reference: e.reference.clone(),
                candidates: e.candidates.clone(),
                referent: e.referent.to_string(),
                rule: e.rule.clone(),
            })
            .collect(),
        referents: analysis
            .referents
            .iter()
            .enumerate()
            .map(|(i, r)| ReferentRecord {
                id: ReferentId::at(i).to_string(),
                label: r.label,
                name: r.name.clone(),
                reference: r.reference.clone(),
                mentions: r.mentions.iter().map(ToString::to_string).collect(),
            })
            .collect(),
        quotations: analysis
            .quotations
            .iter()
            .enumerate()
            .map(|(i, q)| QuotationRecord {
                id: QuotationId::at(i).to_string(),
                article: q.article,
                span: cut(q.span),
                content: cut(q.content),
                role: q.role,
                claim: q.claim.map(|c| c.to_string()),
                rule: q.rule.clone(),
            })
            .collect(),
        claims: claims.collect(),
        dates: analysis
            .dates
            .iter()
            .enumerate()
            .map(|(i, d)| DateRecord {
                id: DateId::at(i).to_string(),
                article: d.article,
                span: cut(d.span),
                kind: d.kind,
                value: d.value.map(|v| v.to_string()),
                anchored: d.anchored.map(|p| p.to_string()),
                zone: d.zone.clone(),
                rule: d.rule.clone(),
            })
            .collect(),
        figures: analysis
            .figures
            .iter()
            .enumerate()
            .map(|(i, f)| FigureRecord {
                id: FigureId::at(i).to_string(),
                article: f.article,
                span: cut(f.span),
                number: cut(f.number),
                value: f.value,
                low: f.low,
                high: f.high,
                vague: f.vague,
                unit: f
                    .unit
                    .as_ref()
                    .map(|u| u.label(analysis.source()).to_owned()),
                unit_kind: f.unit.as_ref().map(|u| match u {
                    Unit::Currency(_) => UnitKind::Currency,
                    Unit::Percent => UnitKind::Percent,
                    Unit::Symbol(_) => UnitKind::Symbol,
                    Unit::Noun(_) => UnitKind::Noun,
                }),
                noun: match f.unit {
                    Some(Unit::Noun(span)) => Some(cut(span)),
                    _ => None,
                },
                modifier: f.modifier,
                bounds: BoundsRecord {
                    min: f.bounds.min,
                    max: f.bounds.max,
                },
                rule: f.rule.clone(),
            })
            .collect(),
    }
}
