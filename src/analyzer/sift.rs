//! What is told of mentions once they are found: proclitics, evidence; and who is dropped for it.

use super::Inner;
use crate::rule::Doc;
use crate::{Claim, ClaimId, Entity, Evidence, Quotation, Span};

/// Gives each entity the proclitics that stand before it in its word.
pub(super) fn find_clitics(doc: &Doc<'_>, entities: &mut [Entity]) {
    for entity in entities {
        let first = doc.tokens.get(doc.token_at(entity.span.start));
        let start = first.map_or(entity.span.start, |token| token.start as usize);
        if start < entity.span.start {
            entity.clitic = Some(Span::new(start, entity.span.start));
        }
    }
}

/// A claim is as sure as its rule.
pub(super) fn grade(inner: &Inner, claims: &mut [Claim]) {
    for claim in claims {
        let doubtful = inner.doubtful.iter().find(|(id, _)| *id == claim.rule);
        let ceiling = doubtful.map_or(Evidence::Strong, |(_, evidence)| *evidence);
        claim.evidence = claim.evidence.min(ceiling);
    }
}

/// Drops claims of too weak evidence; what pointed at them points at what encloses them.
pub(super) fn drop_weak(least: Evidence, claims: &mut Vec<Claim>, quotations: &mut [Quotation]) {
    if claims.iter().all(|claim| claim.evidence >= least) {
        return;
    }
    let mut places = Vec::with_capacity(claims.len());
    let mut kept = 0;
    for claim in claims.iter() {
        let stays = claim.evidence >= least;
        places.push(stays.then_some(ClaimId::at(kept)));
        kept += usize::from(stays);
    }
    let parents: Vec<Option<ClaimId>> = claims.iter().map(|claim| claim.parent).collect();
    let moved = |mut id: Option<ClaimId>| {
        while let Some(at) = id {
            if let Some(place) = places[at.index()] {
                return Some(place);
            }
            id = parents[at.index()];
        }
        None
    };
    for quotation in quotations {
        quotation.claim = quotation.claim.and_then(|claim| places[claim.index()]);
    }
    for claim in claims.iter_mut() {
        claim.parent = moved(claim.parent);
        claim.repeats = claim.repeats.and_then(|claim| places[claim.index()]);
    }
    claims.retain(|claim| claim.evidence >= least);
}
