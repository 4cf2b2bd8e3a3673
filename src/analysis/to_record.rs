//! From an analysis to its record.

use super::record::{
    ArticleRecord, BoundsRecord, ClaimRecord, CueRecord, DateRecord, EntityRecord, FigureRecord,
    QuotationRecord, Record, ReferentRecord, RoleRecord, SCHEMA, SpanRecord, UnitKind,
};
use super::{Analysis, DateId, EntityId, FigureId, QuotationId, ReferentId};
use crate::{Span, Unit};

pub(super) fn record(analysis: &Analysis<'_>, id: String) -> Record {
    let cut = |span: Span| SpanRecord {
        start: span.start,
        end: span.end,
        text: analysis.text(span).to_owned(),
        chars: None,
        utf16: None,
        source: None,
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
            certainty: claim.certainty,
            hedge: claim.hedge.map(cut),
            hearsay: claim.hearsay,
            repeats: claim.repeats.map(|c| c.to_string()),
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
            evidence: claim.evidence,
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
                chars: None,
                utf16: None,
                source: None,
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
                evidence: e.evidence,
                listing: e.listing.clone(),
                tag: e.tag.clone(),
                role: e.role.map(|role| RoleRecord {
                    span: cut(role),
                    entities: ids(
                        analysis.within(role).entities.len(),
                        starts(&entity_spans, role),
                        |i| EntityId::at(i).to_string(),
                    ),
                }),
                clitic: e.clitic.map(cut),
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
                precision: d.precision(),
                modifier: d.modifier,
                calendar: d.calendar,
                basis: d.basis,
                rule: d.rule.clone(),
                evidence: d.evidence,
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
                role: f.role,
                change: f.change,
                country: f.country.clone(),
                elided: f.elided.map(cut),
                per: f.per.map(cut),
                rule: f.rule.clone(),
                evidence: f.evidence,
            })
            .collect(),
        engine: None,
        text: None,
    }
}
