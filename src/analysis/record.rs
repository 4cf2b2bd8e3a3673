//! The JSON contract: an owned form of an analysis that stands on its own.

use super::{Act, ClaimKind, Evidence, Label, Listing, Modifier, QuotationRole, Stance, Vague};
use super::{Basis, Calendar, ChangePart, DateModifier, FigureRole, Precision};
use crate::{DateKind, Decimal, Published, Str};
use serde::{Deserialize, Serialize};

/// Version of the contract, in the field `schema` of every record, of "زار باريس" (he visited Paris) too.
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
    /// The caller's id: `a1` for "زار باريس" (he visited Paris).
    pub id: String,
    /// [`SCHEMA`]: how the analysis of "زار باريس" (he visited Paris) is written down.
    pub schema: u32,
    /// The date that the first article was read against: that from which "أمس" (yesterday) counts.
    pub published: Option<Published>,
    /// The articles of the page; "إقرأ أيضا" (read also) parts two.
    pub articles: Vec<ArticleRecord>,
    /// Entities, sorted by start: "باريس" (Paris).
    pub entities: Vec<EntityRecord>,
    /// What the entities refer to: "شكري" (Shoukry) to "سامح شكري".
    pub referents: Vec<ReferentRecord>,
    /// Quotations, sorted by start: «نعم» (yes).
    pub quotations: Vec<QuotationRecord>,
    /// Claims, sorted by the start of their content: "قال إن" (he said that).
    pub claims: Vec<ClaimRecord>,
    /// Dates, sorted by start: "عام 2011" (in 2011).
    pub dates: Vec<DateRecord>,
    /// Figures, sorted by start: "20 شخصا" (20 persons).
    pub figures: Vec<FigureRecord>,
    /// What the analyzer knew, see [`Analyzer::engine`](crate::Analyzer::engine): other lists may read
    /// "باريس" (Paris) otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engine: Option<String>,
    /// The text that was analysed, only where asked for: "زار باريس" (he visited Paris).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
}

/// A [`Span`](crate::Span) with its exact slice: "باريس" of "زار باريس" (he visited Paris) is 7 to 17.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SpanRecord {
    /// First byte: 7 for "باريس" in "زار باريس" (he visited Paris).
    pub start: usize,
    /// Behind the last byte: 17 for "باريس" in "زار باريس" (he visited Paris).
    pub end: usize,
    /// The slice: "باريس" (Paris).
    pub text: String,
    /// The same stretch in Unicode scalar values, see [`Record::count`]: `[4, 9]` for
    /// "باريس" in "زار باريس".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chars: Option<[usize; 2]>,
    /// The same stretch in UTF-16 code units, see [`Record::count`]: `[4, 9]` for "باريس"
    /// in "زار باريس".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utf16: Option<[usize; 2]>,
    /// The same stretch in bytes of the source that the text was taken from, see [`Record::trace`]: 10 to
    /// 20 in `<p>زار باريس` (he visited Paris).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<[usize; 2]>,
}

/// An [`ArticlePart`](super::ArticlePart) of the page: "إقرأ أيضا" (read also) opens the second.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ArticleRecord {
    /// First byte: 0 for the one article "زار باريس" (he visited Paris).
    pub start: usize,
    /// Behind the last byte: 17 for "زار باريس" (he visited Paris).
    pub end: usize,
    /// The headline, or null: "سيول تنفي" (Seoul denies).
    pub headline: Option<SpanRecord>,
    /// The date that it was read against, or null: "أمس" (yesterday) is the day before.
    pub published: Option<Published>,
    /// The same stretch in Unicode scalar values, see [`Record::count`]: `[0, 9]` for "زار باريس".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chars: Option<[usize; 2]>,
    /// The same stretch in UTF-16 code units, see [`Record::count`]: `[0, 9]` for "زار باريس".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub utf16: Option<[usize; 2]>,
    /// The same stretch in bytes of the source that the text was taken from, see [`Record::trace`]: 3 to 20
    /// in `<p>زار باريس`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<[usize; 2]>,
}

/// An [`Entity`](super::Entity) with its id: "لروسيا" (to Russia) names روسيا.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EntityRecord {
    /// `e0`, `e1`, …: the first for "باريس" in "زار باريس" (he visited Paris).
    pub id: String,
    /// Index into `articles`: 0 for "زار باريس" (he visited Paris).
    pub article: usize,
    /// Where it stands: "روسيا" of "لروسيا" (to Russia).
    #[serde(flatten)]
    pub span: SpanRecord,
    /// What it is: `country` for "روسيا" (Russia).
    pub label: Label,
    /// Canonical form: "الأمم المتحدة" for "لأمم المتحدة" (the United Nations).
    pub name: Str,
    /// Stable link, or null: `iso3166:RU` for "روسيا" (Russia).
    #[serde(rename = "ref")]
    pub reference: Option<Str>,
    /// Further links, best first: "عمان" may be Oman or Amman.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Str>,
    /// `r0`, …, the same for "سامح شكري" and "شكري" (Shoukry).
    pub referent: String,
    /// The rule that found it: `place/listed` for "باريس" (Paris).
    pub rule: Str,
    /// How sure it is: `strong` for "باريس" (Paris).
    #[serde(default)]
    pub evidence: Evidence,
    /// The row of a gazetteer that it rests on: "باريس" (Paris) in `entities/places.tsv`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
    /// The title before a person's name: "وزير الطاقة" (the energy minister).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<RoleRecord>,
    /// The tag that a user's list gave the name: `rival` for "أبطال الشرق" (Heroes of the East).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<Str>,
    /// The proclitics before it in the same written word: ل of "لروسيا" (to Russia).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub clitic: Option<SpanRecord>,
}

/// A person's title: "وزير الخارجية المصري" (the Egyptian foreign minister).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RoleRecord {
    /// Where it stands: before "سامح شكري" (Sameh Shoukry).
    #[serde(flatten)]
    pub span: SpanRecord,
    /// The entities inside it: the country, body or place that the person serves: المصري (Egyptian).
    pub entities: Vec<String>,
}

/// A [`Referent`](super::Referent) with its id: "سامح شكري" and "شكري" (Shoukry) share one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ReferentRecord {
    /// `r0`, `r1`, …: the first for "باريس" in "زار باريس" (he visited Paris).
    pub id: String,
    /// What it is: `location` for "باريس" (Paris).
    pub label: Label,
    /// Its best name: "سامح شكري" for "شكري" (Shoukry) too.
    pub name: Str,
    /// Stable link, or null: `iso3166:RU` for "روسيا" (Russia).
    #[serde(rename = "ref")]
    pub reference: Option<Str>,
    /// Its mentions: `e0` for "سامح شكري", `e3` for "شكري" (Shoukry).
    pub mentions: Vec<String>,
}

/// A [`Quotation`](super::Quotation) with its id: قال: «نعم» (he said: "yes") has one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct QuotationRecord {
    /// `q0`, `q1`, …: the first for قال: «نعم» (he said: "yes").
    pub id: String,
    /// Index into `articles`: 1 behind "إقرأ أيضا" (read also).
    pub article: usize,
    /// The marks and what they hold: «نعم» (yes).
    #[serde(flatten)]
    pub span: SpanRecord,
    /// What they hold: "نعم" (yes).
    pub content: SpanRecord,
    /// What the pair does: `speech` behind "قال:" (he said:).
    pub role: QuotationRole,
    /// Its claim, or null: that of "قال" (he said).
    pub claim: Option<String>,
    /// The rule that found it: `quotation/paired` for «نعم» (yes).
    pub rule: Str,
}

/// A reporting expression: "نفت" (she denied), lemma "نفى".
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct CueRecord {
    /// Where it stands: "نفت" of "ونفت" (and she denied).
    #[serde(flatten)]
    pub span: SpanRecord,
    /// Its dictionary form, or null: "نفى" for "نفت" (she denied).
    pub lemma: Option<Str>,
}

/// A [`Claim`](super::Claim) with its id and what stands in its content: "أكد نائب أن السد امتلأ" (a deputy
/// confirmed that the dam is full).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ClaimRecord {
    /// `c0`, `c1`, …: the first for "قال إن" (he said that).
    pub id: String,
    /// Index into `articles`: 1 behind "إقرأ أيضا" (read also).
    pub article: usize,
    /// Direct, indirect or mixed: `indirect` behind أن (that).
    pub kind: ClaimKind,
    /// What the speaker does by saying it: `confirm` for "أكد" (confirmed).
    pub act: Act,
    /// True where the saying itself is negated: "لم يؤكد" (did not confirm).
    pub negated: bool,
    /// The words or the reported clause: "السد امتلأ" (the dam is full).
    pub content: SpanRecord,
    /// The reporting expression, or null: "أكد" (confirmed).
    pub cue: Option<CueRecord>,
    /// The noun phrase that names the source in this clause, or null: "نائب" (a deputy).
    pub speaker: Option<SpanRecord>,
    /// The best name for the source, or null: "سامح شكري" for "شكري" (Shoukry).
    pub resolved: Option<Str>,
    /// Its referent, or null: `r0` for "سامح شكري".
    pub referent: Option<String>,
    /// Outlets and documents, the one nearest to the reader first: نقلا عن "بترا" (citing Petra).
    pub via: Vec<SpanRecord>,
    /// Who is asked or told, or null: دعا "فرنسا" (called on France).
    pub addressee: Option<SpanRecord>,
    /// How far the source stands by it: `hedged` behind توقع (expected).
    #[serde(default)]
    pub certainty: Stance,
    /// What makes it hedged, or null: "ربما" (perhaps).
    #[serde(default)]
    pub hedge: Option<SpanRecord>,
    /// Through how many hands it came behind its source: 1 of نقلا عن بترا (citing Petra).
    #[serde(default)]
    pub hearsay: usize,
    /// An earlier claim that says the same in headline, lead or pull quote, or null: `c0`, the headline
    /// "سيول تنفي" (Seoul denies).
    #[serde(default)]
    pub repeats: Option<String>,
    /// Number shared by the pieces of one statement: "…"، قال، "…" (he said) has two.
    pub statement: usize,
    /// The claim whose content encloses this one, or null: قال إنه "نفى" (said he denied).
    pub parent: Option<String>,
    /// Entities inside the content: `e0` for "باريس" (Paris).
    pub entities: Vec<String>,
    /// Dates inside the content: `d0` for "أمس" (yesterday).
    pub dates: Vec<String>,
    /// Figures inside the content: `f0` for "20 شخصا" (20 persons).
    pub figures: Vec<String>,
    /// The rule that found it: `claim/verb-clause` for "قال إن" (he said that).
    pub rule: Str,
    /// How sure it is: `strong` for "قال الوزير إن" (the minister said that).
    #[serde(default)]
    pub evidence: Evidence,
}

/// A [`DateExpr`](super::DateExpr) with its id: "ثلاثة أيام" (three days) behind قبل (ago).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DateRecord {
    /// `d0`, `d1`, …: the first for "أمس" in "وصل أمس" (he arrived yesterday).
    pub id: String,
    /// Index into `articles`: 1 behind "إقرأ أيضا" (read also).
    pub article: usize,
    /// Where it stands: "ثلاثة أيام" (three days).
    #[serde(flatten)]
    pub span: SpanRecord,
    /// Its kind: `duration` for "ثلاثة أيام" (three days).
    #[serde(rename = "type")]
    pub kind: DateKind,
    /// ISO 8601, or null: `P3D` for "ثلاثة أيام" (three days).
    pub value: Option<String>,
    /// The point that a number and unit leads to, or null: `2024-06-25` behind قبل (ago).
    pub anchored: Option<String>,
    /// The zone named with a clock time, or null: `Z` for غرينتش (Greenwich).
    pub zone: Option<Str>,
    /// How precise the value is, or null: `day` for "أمس" (yesterday).
    #[serde(default)]
    pub precision: Option<Precision>,
    /// Which part of its period is meant, or null: `start` for مطلع (beginning).
    #[serde(default)]
    pub modifier: Option<DateModifier>,
    /// The calendar in which it is written; the value of a `hijri` one is converted ("رمضان", Ramadan).
    #[serde(default)]
    pub calendar: Calendar,
    /// What the value was resolved against, or null: `publication` for "أمس" (yesterday).
    #[serde(default)]
    pub basis: Option<Basis>,
    /// The rule that found it: `date/weekday` for "الثلاثاء" (Tuesday).
    pub rule: Str,
    /// How sure it is: `medium` for "الثلاثاء" (Tuesday).
    #[serde(default)]
    pub evidence: Evidence,
}

/// What a modifier or a vague plural imply: "آلاف" (thousands) at least 3000.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BoundsRecord {
    /// The least number meant, or null: 20 of "لا يقل عن 20" (no fewer than 20).
    pub min: Option<Decimal>,
    /// The greatest number meant, or null: 20 of "لا يزيد عن 20" (no more than 20).
    pub max: Option<Decimal>,
}

/// A [`Figure`](super::Figure) with its id: "نحو 20 دولارا" (about 20 dollars).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct FigureRecord {
    /// `f0`, `f1`, …: the first for "20 شخصا غادروا" (20 persons left).
    pub id: String,
    /// Index into `articles`: 1 behind "إقرأ أيضا" (read also).
    pub article: usize,
    /// The number with its unit: "20 دولارا" (20 dollars).
    #[serde(flatten)]
    pub span: SpanRecord,
    /// The number alone: "20" of "20 دولارا" (20 dollars).
    pub number: SpanRecord,
    /// An exact decimal, or null, written as a string: `"20"` of "20
    /// شخصا" (20 persons).
    pub value: Option<Decimal>,
    /// Lower end of a written range, or null: "100" of بين 100 و150 (between 100 and 150).
    pub low: Option<Decimal>,
    /// Upper end of a written range, or null: "150" of بين 100 و150 (between 100 and 150).
    pub high: Option<Decimal>,
    /// Size of a vague plural, or null: `thousands` for "آلاف" (thousands).
    pub vague: Option<Vague>,
    /// ISO 4217 code, `%`, symbol, or the counted noun; or null. `USD` for دولار (dollar).
    pub unit: Option<String>,
    /// `currency`, `percent`, `symbol` or `noun`; or null. `currency` for دولار (dollar).
    pub unit_kind: Option<UnitKind>,
    /// Where a counted noun stands, or null: "شخصا" of "20 شخصا" (20 persons).
    pub noun: Option<SpanRecord>,
    /// How the figure bounds the true number, or null: `approx` for نحو (about).
    pub modifier: Option<Modifier>,
    /// What modifier or vague plural imply: "آلاف" (thousands) at least 3000.
    pub bounds: BoundsRecord,
    /// What the sentence tells of the counted thing, or null: `killed` for مقتل (killing).
    #[serde(default)]
    pub role: Option<FigureRole>,
    /// `from`, `to` or `by` in a change, or null: "إلى 7" (to 7).
    #[serde(default)]
    pub change: Option<ChangePart>,
    /// ISO 3166 code of the nationality on the counted noun, or null: `EG` for مصري (Egyptian).
    #[serde(default)]
    pub country: Option<Str>,
    /// The noun that is left out, or null: "الضحايا" (the victims).
    #[serde(default)]
    pub elided: Option<SpanRecord>,
    /// What the figure is told of one of, or null.
    #[serde(default)]
    pub per: Option<SpanRecord>,
    /// The rule that found it: `figure/count` for "20 شخصا" (20 persons).
    pub rule: Str,
    /// How sure it is: `strong` for "20 شخصا" (20 persons).
    #[serde(default)]
    pub evidence: Evidence,
}

/// Which kind of unit a figure has: دولار (dollar) is a currency, شخصا (persons) a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum UnitKind {
    /// ISO 4217: دولار (dollar).
    Currency,
    /// Per cent: في المئة.
    Percent,
    /// The symbol of a measure: كيلومتر (kilometre).
    Symbol,
    /// A counted noun: شخصا (persons).
    Noun,
}
