//! Which mentions of an article name the same thing.

use crate::rule::Doc;
use crate::{Entity, EntityId, Referent, ReferentId};
use std::collections::HashMap;

/// Groups the entities of one article, sorted by start, and gives each its referent.
pub(crate) fn link(_doc: &Doc<'_>, entities: &mut [Entity]) -> Vec<Referent> {
    let mut referents: Vec<Referent> = Vec::new();
    let mut by_name = HashMap::new();
    for (index, entity) in entities.iter_mut().enumerate() {
        let key = (
            entity.label,
            entity
                .reference
                .clone()
                .unwrap_or_else(|| entity.name.clone()),
        );
        let place = *by_name.entry(key).or_insert_with(|| {
            let reference = entity.reference.clone();
            referents.push(Referent::new(entity.label, entity.name.clone(), reference));
            referents.len() - 1
        });
        referents[place].mentions.push(EntityId::at(index));
        entity.referent = ReferentId::at(place);
    }
    referents
}
