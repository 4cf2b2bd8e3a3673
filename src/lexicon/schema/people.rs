//! Gazetteers of people, of the words that their names are made of, and of titles.

use super::{File, file};
use crate::Label;
use crate::lexicon::build::Sink;
use crate::lexicon::deferred::Senses;
use crate::lexicon::error::Problem;
use crate::lexicon::table::Row;
use crate::lexicon::{
    Certainty, Detail, Name, NamePart, NameToken, NameWord, Particle, Sense, Title, TitleKind,
};

pub(crate) const FILES: &[File] = &[
    file!(
        "entities/people.tsv",
        ["surface", "name", "id", "class", "english"],
        person,
        later Senses::All(Sense::Person)
    ),
    file!(
        "entities/name_tokens.tsv",
        ["surface", "part", "class"],
        token,
        later Senses::All(Sense::NameToken)
    ),
    file!(
        "entities/name_tokens_wikidata.tsv",
        ["surface", "part", "class"],
        token,
        later Senses::All(Sense::NameToken)
    ),
    file!("words/name_particles.tsv", ["surface", "kind"], particle),
    file!(
        "words/titles.tsv",
        ["surface", "kind", "gender", "takes"],
        title
    ),
    file!("words/person_cues.tsv", ["surface"], cue),
    file!("words/ordinary_words.tsv", ["surface"], ordinary),
    file!("words/ordinary_phrases.tsv", ["surface"], ordinary),
    file!("words/spelled_words.tsv", ["surface"], spelled),
];

fn certainty(row: &Row<'_>) -> Result<Certainty, Problem> {
    let classes = [
        ("clear", Certainty::Clear),
        ("ambiguous", Certainty::Ambiguous),
        ("common", Certainty::Common),
    ];
    row.choice("class", &classes)
}

fn person(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let name = Name {
        label: Label::Person,
        name: row.required("name")?,
        reference: Some(row.reference("isnad:person/", "id")?),
        certainty: certainty(row)?,
    };
    sink.add(row, Sense::Person, Detail::Name(name))
}

fn token(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let parts = [
        ("given", NamePart::Given),
        ("family", NamePart::Family),
        ("both", NamePart::Both),
    ];
    let word = NameToken {
        part: row.choice("part", &parts)?,
        certainty: certainty(row)?,
    };
    let detail = Detail::NameWord(NameWord::Token(word));
    sink.add(row, Sense::NameToken, detail)
}

fn particle(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let kinds = [
        ("link", Particle::Link),
        ("kunya", Particle::Kunya),
        ("house", Particle::House),
        ("prefix", Particle::Prefix),
        ("suffix", Particle::Suffix),
        ("compound", Particle::Compound),
        ("ordinal", Particle::Ordinal),
        ("initial", Particle::Initial),
    ];
    let detail = Detail::NameWord(NameWord::Particle(row.choice("kind", &kinds)?));
    sink.add(row, Sense::NameParticle, detail)
}

fn title(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let kinds = [
        ("office", TitleKind::Office),
        ("honorific", TitleKind::Honorific),
        ("rank", TitleKind::Rank),
        ("royal", TitleKind::Royal),
        ("religious", TitleKind::Religious),
        ("profession", TitleKind::Profession),
    ];
    let word = Title {
        kind: row.choice("kind", &kinds)?,
        direct: row.choice("takes", &[("name", true), ("complement", false)])?,
        feminine: row.choice("gender", &[("m", false), ("f", true)])?,
    };
    sink.add(row, Sense::Title, Detail::NameWord(NameWord::Title(word)))
}

fn cue(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    sink.add(row, Sense::PersonCue, Detail::None)
}

fn ordinary(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    sink.mark(row, Sense::OrdinaryWord)
}

/// Rules ask such a word for its spelling, so it is a fact and no mere mark.
fn spelled(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    sink.add(row, Sense::OrdinaryWord, Detail::None)
}
