//! Gazetteers of organizations.

use super::{File, file};
use crate::Label;
use crate::lexicon::build::Sink;
use crate::lexicon::deferred::Senses;
use crate::lexicon::error::Problem;
use crate::lexicon::table::Row;
use crate::lexicon::{
    BodyCue, BodyHead, BodyKind, BodyWord, Certainty, Complement, Detail, Makes, Name, NameWord,
    PurposeUse, Sense, Takes, TitleWeight,
};

pub(crate) const FILES: &[File] = &[
    file!(
        "entities/organizations.tsv",
        ["surface", "name", "id", "kind", "class", "english"],
        organization,
        later Senses::ByColumn("kind", CLUBS, Sense::Club, Sense::Organization)
    ),
    file!(
        "entities/media.tsv",
        ["surface", "name", "id", "kind", "class", "english"],
        outlet,
        later Senses::All(Sense::Media)
    ),
    file!(
        "words/organization_heads.tsv",
        ["surface", "kind", "takes", "like"],
        head
    ),
    file!(
        "words/organization_complements.tsv",
        ["surface", "head", "body"],
        complement
    ),
    file!(
        "words/organization_adjectives.tsv",
        ["surface", "weight"],
        adjective
    ),
    file!(
        "words/organization_purposes.tsv",
        ["surface", "body"],
        purpose
    ),
    file!("words/organization_cues.tsv", ["surface", "kind"], cue),
];

/// Kinds of bodies that are clubs.
const CLUBS: &[&str] = &["club", "team"];

fn organization(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let sense = if CLUBS.contains(&row.cell("kind")) {
        Sense::Club
    } else {
        Sense::Organization
    };
    name(row, sink, sense)
}

fn outlet(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    name(row, sink, Sense::Media)
}

fn name(row: &Row<'_>, sink: &mut Sink<'_>, sense: Sense) -> Result<(), Problem> {
    let classes = [
        ("clear", Certainty::Clear),
        ("ambiguous", Certainty::Ambiguous),
        ("common", Certainty::Common),
    ];
    let name = Name {
        label: Label::Organization,
        name: row.required("name")?,
        reference: Some(row.reference("isnad:org/", "id")?),
        certainty: row.choice("class", &classes)?,
    };
    sink.add(row, sense, Detail::Name(name))
}

fn head(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let kinds = [
        ("ministry", BodyKind::Ministry),
        ("government", BodyKind::Government),
        ("parliament", BodyKind::Parliament),
        ("army", BodyKind::Army),
        ("security", BodyKind::Security),
        ("embassy", BodyKind::Embassy),
        ("agency", BodyKind::Agency),
        ("research", BodyKind::Research),
        ("court", BodyKind::Court),
        ("party", BodyKind::Party),
        ("movement", BodyKind::Movement),
        ("militia", BodyKind::Militia),
        ("media", BodyKind::Media),
        ("company", BodyKind::Company),
        ("airline", BodyKind::Airline),
        ("bank", BodyKind::Bank),
        ("university", BodyKind::University),
        ("club", BodyKind::Club),
        ("team", BodyKind::Team),
        ("federation", BodyKind::Federation),
        ("union", BodyKind::Union),
        ("ngo", BodyKind::Association),
        ("religious", BodyKind::Religious),
    ];
    let takes = [
        ("demonym", Takes::Demonym),
        ("title", Takes::Title),
        ("listed", Takes::Listed),
        ("noun", Takes::Noun),
        ("phrase", Takes::Phrase),
        ("name", Takes::Name),
        ("known", Takes::Known),
        ("place", Takes::Place),
        ("apart", Takes::Apart),
    ];
    let head = BodyHead {
        kind: row.choice("kind", &kinds)?,
        takes: row.choices("takes", &takes)?,
        like: row.optional("like").unwrap_or_else(|| row.first()),
    };
    word(row, sink, Sense::OrganizationHead, BodyWord::Head(head))
}

fn complement(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let makes = [
        ("yes", Makes::Name),
        ("place", Makes::NameOfPlace),
        ("no", Makes::Nothing),
    ];
    let complement = Complement {
        head: row.required("head")?,
        makes: row.choice("body", &makes)?,
    };
    let word_of = BodyWord::Complement(complement);
    word(row, sink, Sense::OrganizationComplement, word_of)
}

fn adjective(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let weights = [
        ("title", TitleWeight::Title),
        ("creed", TitleWeight::Creed),
        ("part", TitleWeight::Part),
        ("no", TitleWeight::Never),
    ];
    let weight = row.choice("weight", &weights)?;
    word(
        row,
        sink,
        Sense::OrganizationAdjective,
        BodyWord::Adjective(weight),
    )
}

fn purpose(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let uses = [
        ("yes", PurposeUse::Led),
        ("alone", PurposeUse::Alone),
        ("no", PurposeUse::Never),
    ];
    let led = row.choice("body", &uses)?;
    word(
        row,
        sink,
        Sense::OrganizationPurpose,
        BodyWord::Purpose(led),
    )
}

fn cue(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let kinds = [
        ("club", BodyCue::Club),
        ("militia", BodyCue::Militia),
        ("party", BodyCue::Party),
        ("media", BodyCue::Media),
        ("company", BodyCue::Company),
        ("match", BodyCue::Match),
        ("contest", BodyCue::Contest),
    ];
    let kind = row.choice("kind", &kinds)?;
    word(row, sink, Sense::OrganizationCue, BodyWord::Cue(kind))
}

fn word(row: &Row<'_>, sink: &mut Sink<'_>, sense: Sense, word: BodyWord) -> Result<(), Problem> {
    sink.add(row, sense, Detail::NameWord(NameWord::Body(word)))
}
