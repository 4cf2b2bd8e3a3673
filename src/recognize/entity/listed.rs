//! Names that stand in a gazetteer and are sure by themselves.

use crate::Entity;
use crate::lexicon::{Certainty, Sense};
use crate::rule::{Rule, View};

pub(crate) const RULES: &[Rule] = &[Rule::entity(
    "entity/listed-person",
    "a listed person",
    Sense::Person,
    |view| listed(view, Sense::Person),
)];

/// `NAME`: روسيا (Russia). Not: a name that is an ordinary word first of all, مالي (financial).
fn listed(view: &View<'_>, sense: Sense) -> Option<Entity> {
    let hit = view.hit(view.at(), sense)?;
    let name = hit
        .fact
        .name()
        .filter(|name| name.certainty == Certainty::Clear)?;
    let mut entity = Entity::new(hit.span, name.label, name.name.clone());
    entity.reference = name.reference.clone();
    Some(entity)
}
