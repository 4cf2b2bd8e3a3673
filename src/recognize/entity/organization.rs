//! Rules of organizations.
//!
//! A body is named in one of two ways: by a name of its own that a gazetteer lists, or by a head
//! noun with what completes it. Heads and what each takes stand in `words/organization_heads.tsv`.

pub(crate) mod echo;
mod evidence;
mod follow;
mod head;
mod learned;
mod named;
mod noun;
mod phrase;
mod plural;
mod told;

use crate::lexicon::Sense;
use crate::{Evidence, Kind, Rule};

pub(crate) const RULES: &[Rule] = &[
    Rule::entity(
        "organization/named",
        "LISTED-NAME [NATIONALITY]",
        Sense::Organization,
        |view| named::named(view, Sense::Organization),
    ),
    Rule::entity(
        "organization/outlet",
        "LISTED-OUTLET",
        Sense::Media,
        |view| named::named(view, Sense::Media),
    ),
    Rule::entity("organization/club", "LISTED-CLUB", Sense::Club, |view| {
        named::named(view, Sense::Club)
    }),
    Rule::entity(
        "organization/head-quoted",
        "HEAD \"NAME\": the name alone",
        Sense::OrganizationHead,
        head::quoted,
    ),
    Rule::entity(
        "organization/head-listed-noun",
        "HEAD LISTED-NOUN [ADJECTIVES] [FOR PURPOSE]",
        Sense::OrganizationHead,
        head::listed_noun,
    ),
    Rule::entity(
        "organization/head-known-name",
        "HEAD LISTED-NAME [NATIONALITY]",
        Sense::OrganizationHead,
        head::known_name,
    ),
    Rule::entity(
        "organization/head-titled",
        "DEFINITE-HEAD ADJECTIVES [FOR PURPOSE] [IN PLACE]",
        Sense::OrganizationHead,
        head::titled,
    ),
    Rule::entity(
        "organization/head-of-country",
        "HEAD COUNTRY [ADJECTIVES]",
        Sense::OrganizationHead,
        head::of_country,
    ),
    Rule::entity(
        "organization/head-place",
        "HEAD PLACE",
        Sense::OrganizationHead,
        head::of_place,
    )
    .with_evidence(Evidence::Medium),
    Rule::entity(
        "organization/head-person",
        "HEAD PERSON [FOR PURPOSE]",
        Sense::OrganizationHead,
        head::of_person,
    )
    .with_evidence(Evidence::Weak),
    Rule::entity(
        "organization/head-noun",
        "HEAD NOUN-PHRASE",
        Sense::OrganizationHead,
        noun::noun_phrase,
    )
    .with_evidence(Evidence::Weak),
    Rule::entity(
        "organization/head-new-name",
        "HEAD DEFINITE-NAME",
        Sense::OrganizationHead,
        noun::new_name,
    )
    .with_evidence(Evidence::Weak),
    Rule::entity(
        "organization/head-place-purpose",
        "HEAD PLACE FOR PURPOSE",
        Sense::OrganizationHead,
        noun::place_purpose,
    ),
    Rule::entity(
        "organization/head-creed",
        "HEAD DEFINITE-NOUN CREED",
        Sense::OrganizationHead,
        noun::creed,
    )
    .with_evidence(Evidence::Medium),
    Rule::entity(
        "organization/head-described",
        "HEAD DESCRIPTION (LATIN | \"NAME\"): the name alone",
        Sense::OrganizationHead,
        told::described,
    )
    .with_evidence(Evidence::Medium),
    Rule::entity(
        "organization/head-word",
        "HEAD WORD (ADJECTIVES | FOR PURPOSE)",
        Sense::OrganizationHead,
        told::between,
    )
    .with_evidence(Evidence::Weak),
    Rule::entity(
        "organization/head-foreign",
        "HEAD FOREIGN-WORDS [NATIONALITY]",
        Sense::OrganizationHead,
        noun::foreign,
    )
    .with_evidence(Evidence::Weak),
    Rule::entity(
        "organization/head-shared",
        "PLURAL-HEAD LISTED-NOUN (AND LISTED-NOUN)*: the noun behind AND",
        Sense::OrganizationComplement,
        plural::each,
    )
    .with_evidence(Evidence::Medium),
    Rule::listed(
        echo::RULE,
        "LISTED-NAME that the article makes sure elsewhere",
        Sense::Organization,
        Kind::Entity,
    )
    .with_evidence(Evidence::Medium),
    Rule::listed(
        learned::AGAIN,
        "NAME that the article gave in marks behind a head",
        Sense::OrganizationHead,
        Kind::Entity,
    )
    .with_evidence(Evidence::Medium),
    Rule::listed(
        learned::BRACKETS,
        "BODY (LATIN NAME)",
        Sense::Latin,
        Kind::Entity,
    )
    .with_evidence(Evidence::Medium),
];
