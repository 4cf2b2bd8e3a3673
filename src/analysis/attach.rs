//! From a record and its text back to an analysis.

use super::record::{Record, SpanRecord, UnitKind};
use super::{
    Analysis, ArticlePart, Bounds, Claim, ClaimId, DateExpr, Entity, EntityId, Figure, Quotation,
    Referent, ReferentId, SCHEMA,
};
use crate::{DateKind, DateValue, Point, Span, Str, Unit};
use std::borrow::Cow;
use thiserror::Error;

/// Why a record does not belong to a text: "باريس" at 7..17 of a text that says "لندن" (London)
/// there.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum AttachError {
    /// The record follows another version of the contract; its number is told. Analyse "زار باريس"
    /// (he visited Paris) again to have this one.
    #[error("expected schema {SCHEMA}, found {0}")]
    Schema(u32),
    /// A span is not of this text, or the text there is another one: "باريس" (Paris) is recorded
    /// where "لندن" (London) stands.
    #[error("expected {text:?} at {span:?}")]
    Text {
        /// The stretch that the record names, in bytes: 7..17 for "باريس" of "زار باريس" (he
        /// visited Paris).
        span: Span,
        /// What the record says stands there: "باريس" (Paris).
        text: String,
    },
    /// A reference inside the record leads nowhere: a claim "قال إن" (he said that) with referent
    /// `r7` where there is no seventh.
    #[error("no such id in the record: {0:?}")]
    Id(String),
    /// A value is not of the form that its field has: `2024-13-01` as the value of "أمس"
    /// (yesterday).
    #[error(transparent)]
    Value(#[from] crate::ParseValueError),
}

impl Record {
    /// The analysis that this record was made of, given its text again.
    ///
    /// ```
    /// let text = "زار باريس"; // "he visited Paris"
    /// let record = isnad::analyze(text).record("a1");
    /// assert_eq!(record.attach(text)?, isnad::analyze(text));
    /// assert!(record.attach("زار لندن").is_err()); // "he visited London"
    /// # Ok::<(), isnad::AttachError>(())
    /// ```
    pub fn attach<'t>(&self, text: &'t str) -> Result<Analysis<'t>, AttachError> {
        if self.schema != SCHEMA {
            return Err(AttachError::Schema(self.schema));
        }
        let mut analysis = Analysis::new(Cow::Borrowed(text));
        analysis.published = self.published;
        let at = |span: &SpanRecord| -> Result<Span, AttachError> {
            let found = Span::new(span.start, span.end);
            match text.get(found.range()) {
                Some(slice) if slice == span.text => Ok(found),
                _ => Err(AttachError::Text {
                    span: found,
                    text: span.text.clone(),
                }),
            }
        };
        let maybe = |span: &Option<SpanRecord>| span.as_ref().map(at).transpose();
        let referent = |id: &str| {
            let known = ReferentId::read(id).filter(|id| id.index() < self.referents.len());
            known.ok_or_else(|| AttachError::Id(id.to_owned()))
        };
        let claim = |id: &Option<String>| match id {
            None => Ok(None),
            Some(id) => match ClaimId::read(id).filter(|id| id.index() < self.claims.len()) {
                None => Err(AttachError::Id(id.clone())),
                found => Ok(found),
            },
        };
        for a in &self.articles {
            let span = Span::new(a.start, a.end);
            let headline = maybe(&a.headline)?;
            analysis.articles.push(ArticlePart {
                span,
                headline,
                published: a.published,
            });
        }
        for e in &self.entities {
            let mut entity = Entity::new(at(&e.span)?, e.label, e.name.clone());
            entity.reference = e.reference.clone();
            entity.candidates = e.candidates.clone();
            entity.referent = referent(&e.referent)?;
            (entity.article, entity.rule) = (e.article, e.rule.clone());
            (entity.evidence, entity.listing) = (e.evidence, e.listing.clone());
            entity.clitic = maybe(&e.clitic)?;
            entity.tag.clone_from(&e.tag);
            entity.role = e.role.as_ref().map(|role| at(&role.span)).transpose()?;
            analysis.entities.push(entity);
        }
        for r in &self.referents {
            let mut found = Referent::new(r.label, r.name.clone(), r.reference.clone());
            for id in &r.mentions {
                let mention = EntityId::read(id).filter(|id| id.index() < self.entities.len());
                found
                    .mentions
                    .push(mention.ok_or_else(|| AttachError::Id(id.clone()))?);
            }
            analysis.referents.push(found);
        }
        for q in &self.quotations {
            let mut quotation = Quotation::new(at(&q.span)?, at(&q.content)?, q.role);
            quotation.claim = claim(&q.claim)?;
            (quotation.article, quotation.rule) = (q.article, q.rule.clone());
            analysis.quotations.push(quotation);
        }
        for c in &self.claims {
            let mut found = Claim::new(c.kind, c.act, at(&c.content)?);
            found.negated = c.negated;
            if let Some(cue) = &c.cue {
                found.cue = Some(at(&cue.span)?);
                found.lemma = cue.lemma.clone();
            }
            found.speaker = maybe(&c.speaker)?;
            found.resolved = c.resolved.clone();
            found.referent = c.referent.as_deref().map(referent).transpose()?;
            found.via = c.via.iter().map(at).collect::<Result<_, _>>()?;
            found.addressee = maybe(&c.addressee)?;
            (found.certainty, found.hedge) = (c.certainty, maybe(&c.hedge)?);
            (found.hearsay, found.repeats) = (c.hearsay, claim(&c.repeats)?);
            found.statement = c.statement;
            found.parent = claim(&c.parent)?;
            (found.article, found.rule) = (c.article, c.rule.clone());
            found.evidence = c.evidence;
            analysis.claims.push(found);
        }
        for d in &self.dates {
            let mut date = DateExpr::unresolved(at(&d.span)?, d.kind);
            date.value = match &d.value {
                Some(value) => Some(DateValue::read(d.kind, value)?),
                None => None,
            };
            date.anchored = d.anchored.as_deref().map(read_anchor).transpose()?;
            date.zone = d.zone.clone();
            (date.modifier, date.calendar, date.basis) = (d.modifier, d.calendar, d.basis);
            (date.article, date.rule) = (d.article, d.rule.clone());
            date.evidence = d.evidence;
            analysis.dates.push(date);
        }
        for f in &self.figures {
            let (span, number) = (at(&f.span)?, at(&f.number)?);
            let noun = maybe(&f.noun)?;
            let mut figure = Figure::vague(span, number, crate::Vague::Tens);
            (figure.value, figure.low, figure.high) = (f.value, f.low, f.high);
            figure.vague = f.vague;
            figure.unit = unit(f.unit_kind, f.unit.as_deref(), noun);
            figure.modifier = f.modifier;
            figure.bounds = Bounds {
                min: f.bounds.min,
                max: f.bounds.max,
            };
            (figure.role, figure.change) = (f.role, f.change);
            (figure.country, figure.elided) = (f.country.clone(), maybe(&f.elided)?);
            figure.per = maybe(&f.per)?;
            (figure.article, figure.rule) = (f.article, f.rule.clone());
            figure.evidence = f.evidence;
            analysis.figures.push(figure);
        }
        Ok(analysis)
    }
}

fn read_anchor(text: &str) -> Result<Point, crate::ParseValueError> {
    let kind = if text.contains('T') {
        DateKind::Time
    } else {
        DateKind::Date
    };
    match DateValue::read(kind, text)? {
        DateValue::At(point) => Ok(point),
        _ => Err(crate::ParseValueError::new(text, "a point in time")),
    }
}

fn unit(kind: Option<UnitKind>, label: Option<&str>, noun: Option<Span>) -> Option<Unit> {
    let label = || label.map(|l| Str::from(l.to_owned()));
    match kind? {
        UnitKind::Currency => label().map(Unit::Currency),
        UnitKind::Percent => Some(Unit::Percent),
        UnitKind::Symbol => label().map(Unit::Symbol),
        UnitKind::Noun => noun.map(Unit::Noun),
    }
}
