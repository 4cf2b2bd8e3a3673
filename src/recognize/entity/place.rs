//! Rules of countries, other places and nationalities.

mod country;
mod evidence;
mod head;
mod listed;
mod nationality;

use crate::lexicon::Sense;
use crate::{Evidence, Rule};

pub(crate) const RULES: &[Rule] = &[
    Rule::entity(
        "place/head-and-name",
        "the generic word of a place and a listed name",
        Sense::PlaceHead,
        head::head_and_name,
    ),
    Rule::entity(
        "place/head-and-quoted",
        "the generic word of a place and a name in quotation marks",
        Sense::PlaceHead,
        head::head_and_quoted,
    )
    .with_evidence(Evidence::Medium),
    Rule::entity(
        "place/head-and-person",
        "the generic word of a facility and a chain of personal names",
        Sense::PlaceHead,
        head::head_and_person,
    )
    .with_evidence(Evidence::Medium),
    Rule::entity(
        "place/head-and-unlisted",
        "the generic word of a place and a word that is not listed",
        Sense::PlaceHead,
        head::head_and_unlisted,
    )
    .with_evidence(Evidence::Weak),
    Rule::entity(
        "place/preposition-and-placed",
        "a word that is not listed behind a preposition, placed by what follows",
        Sense::PlaceCue,
        head::preposition_and_placed,
    )
    .with_evidence(Evidence::Weak),
    Rule::entity(
        "nationality/agreeing",
        "a form that is also a country, behind a noun it agrees with",
        Sense::Demonym,
        nationality::agreeing,
    ),
    Rule::entity(
        "nationality/listed",
        "a form of a listed nationality",
        Sense::Demonym,
        nationality::listed,
    ),
    Rule::entity(
        "country/listed",
        "a listed country",
        Sense::Country,
        country::listed,
    ),
    Rule::entity(
        "place/listed",
        "a listed place",
        Sense::Place,
        listed::listed,
    ),
];
