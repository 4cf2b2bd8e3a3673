//! What an analysis holds, and how it is asked.

mod article;
mod attach;
mod claim;
mod counted;
mod date;
mod date_detail;
mod entity;
mod evidence;
mod figure;
mod ids;
mod kind;
mod quotation;
mod record;
#[cfg(feature = "schema")]
mod schema;
mod to_record;

pub use article::ArticlePart;
pub use attach::AttachError;
pub use claim::{Act, Claim, ClaimKind, Stance};
pub use date::DateExpr;
pub use date_detail::{Basis, Calendar, DateModifier, Precision};
pub use entity::{Entity, Label, Referent};
pub use evidence::{Evidence, Listing};
pub use figure::{Bounds, ChangePart, Figure, FigureRole, Modifier, Vague};
pub use ids::{ClaimId, DateId, EntityId, FigureId, QuotationId, ReferentId};
pub use kind::{Kind, Kinds};
pub use quotation::{Quotation, QuotationRole};
pub use record::{
    ArticleRecord, BoundsRecord, ClaimRecord, CueRecord, DateRecord, EntityRecord, FigureRecord,
    QuotationRecord, Record, ReferentRecord, RoleRecord, SCHEMA, SpanRecord, UnitKind,
};
#[cfg(feature = "schema")]
pub use schema::json_schema;

use crate::{Published, Span};
use std::borrow::Cow;

/// Everything found in one text. Borrows the text; mentions hold spans into it.
///
/// ```
/// let analysis = isnad::analyze("قال الوزير إن روسيا وافقت"); // "The minister said that Russia agreed"
/// let russia = &analysis.entities[0];
/// assert_eq!(analysis.text(russia.span), "روسيا");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Analysis<'t> {
    text: Cow<'t, str>,
    /// The date that the first article was read against: the caller's, else its dateline's. "وصل
    /// أمس" (he arrived yesterday) counts back from it.
    pub published: Option<Published>,
    /// The articles of the page, in order; at least one. The second begins where a line such as
    /// "إقرأ أيضا" (read also) ends the first.
    pub articles: Vec<ArticlePart>,
    /// Named entities, sorted by start, never nested: "روسيا", "الأمم المتحدة" (Russia, the United
    /// Nations).
    pub entities: Vec<Entity>,
    /// The things that the entities name, one for all mentions of a thing in an article: "سامح
    /// شكري" and later "شكري" (Sameh Shoukry) are one.
    pub referents: Vec<Referent>,
    /// Every pair of quotation marks, sorted by start: قال: "نعم" (he said: "yes").
    pub quotations: Vec<Quotation>,
    /// Reported statements, sorted by the start of their content: "أكد الوزير أن السد امتلأ" (the
    /// minister confirmed that the dam is full).
    pub claims: Vec<Claim>,
    /// Date expressions, sorted by start: "18 يونيو" (18 June).
    pub dates: Vec<DateExpr>,
    /// Figures, sorted by start: "20 شخصا" (20 persons).
    pub figures: Vec<Figure>,
}

impl<'t> Analysis<'t> {
    pub(crate) fn new(text: Cow<'t, str>) -> Analysis<'t> {
        Analysis {
            text,
            published: None,
            articles: Vec::new(),
            entities: Vec::new(),
            referents: Vec::new(),
            quotations: Vec::new(),
            claims: Vec::new(),
            dates: Vec::new(),
            figures: Vec::new(),
        }
    }

    /// The text that was analysed, as given: "زار باريس" (he visited Paris) with every blank and
    /// mark it came with.
    pub fn source(&self) -> &str {
        &self.text
    }

    /// The exact slice of a span; empty for a span that is not of this text. "باريس" of 7..17 in
    /// "زار باريس" (he visited Paris).
    pub fn text(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// The same analysis with a text of its own, to keep or to send elsewhere.
    ///
    /// ```
    /// let analysis = {
    ///     let text = String::from("زار باريس"); // "he visited Paris"
    ///     isnad::analyze(&text).into_owned()
    /// };
    /// assert_eq!(analysis.text(analysis.entities[0].span), "باريس");
    /// ```
    pub fn into_owned(self) -> Analysis<'static> {
        Analysis {
            text: Cow::Owned(self.text.into_owned()),
            published: self.published,
            articles: self.articles,
            entities: self.entities,
            referents: self.referents,
            quotations: self.quotations,
            claims: self.claims,
            dates: self.dates,
            figures: self.figures,
        }
    }

    /// What stands wholly inside a span: a claim's content, a sentence, an article.
    ///
    /// ```
    /// let analysis = isnad::analyze("زار باريس ثم لندن"); // "he visited Paris, then London"
    /// let all = analysis.within(isnad::Span::new(0, analysis.source().len()));
    /// assert_eq!(all.entities.len(), analysis.entities.len());
    /// ```
    pub fn within(&self, span: Span) -> Within<'_> {
        Within {
            entities: stretch(&self.entities, span, |e| e.span),
            quotations: starting_in(&self.quotations, span)
                .iter()
                .filter(|q| q.span.end <= span.end)
                .collect(),
            dates: stretch(&self.dates, span, |d| d.span),
            figures: stretch(&self.figures, span, |f| f.span),
        }
    }

    /// The sentence round a span, without the blanks at its ends.
    ///
    /// ```
    /// let analysis = isnad::analyze("وصل أمس. زار باريس. ثم عاد."); // "He arrived. He visited Paris. He returned."
    /// let paris = analysis.entities[0].span;
    /// assert_eq!(analysis.text(analysis.context(paris)), "زار باريس.");
    /// ```
    pub fn context(&self, span: Span) -> Span {
        crate::text::sentence_around(&self.text, span)
    }

    /// The claims whose speaker is this referent, in order.
    ///
    /// ```
    /// // "The minister Sami al-Khatib said that the road is open. He added that the bridge is closed."
    /// let text = "قال الوزير سامي الخطيب إن الطريق مفتوح. وأضاف أن الجسر مغلق.";
    /// let analysis = isnad::analyze(text);
    /// let speaker = analysis.claims[0].referent.unwrap();
    /// assert_eq!(analysis.claims_of(speaker).count(), 2);
    /// ```
    pub fn claims_of(&self, referent: ReferentId) -> impl Iterator<Item = &Claim> {
        self.claims
            .iter()
            .filter(move |claim| claim.referent == Some(referent))
    }

    /// The owned form that the JSON contract writes, under the caller's id.
    ///
    /// ```
    /// let record = isnad::analyze("زار باريس").record("a1"); // "he visited Paris"
    /// assert_eq!((record.id.as_str(), record.entities[0].span.text.as_str()), ("a1", "باريس"));
    /// ```
    pub fn record(&self, id: impl Into<String>) -> Record {
        to_record::record(self, id.into())
    }
}

/// The mentions inside a span, each list in the order of the text: of "20 شخصا غادروا باريس" (20
/// persons left Paris) one figure and one entity.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Within<'a> {
    /// Entities: "باريس" (Paris) there.
    pub entities: &'a [Entity],
    /// Quotations, which may be nested: "نعم" (yes) in its marks.
    pub quotations: Vec<&'a Quotation>,
    /// Dates: "عام 2011" (in 2011).
    pub dates: &'a [DateExpr],
    /// Figures: "20 شخصا" (20 persons).
    pub figures: &'a [Figure],
}

/// The quotations that begin in `span`; they are sorted by start and may be nested.
fn starting_in(quotations: &[Quotation], span: Span) -> &[Quotation] {
    let from = quotations.partition_point(|q| q.span.start < span.start);
    let inside = &quotations[from..];
    &inside[..inside.partition_point(|q| q.span.start < span.end)]
}

/// The run of `items`, sorted by start and never nested, that lies in `span`: only the last can
/// stick out.
fn stretch<T>(items: &[T], span: Span, of: impl Fn(&T) -> Span) -> &[T] {
    let from = items.partition_point(|item| of(item).start < span.start);
    let mut to = items.partition_point(|item| of(item).start < span.end);
    while to > from && of(&items[to - 1]).end > span.end {
        to -= 1;
    }
    &items[from..to]
}
