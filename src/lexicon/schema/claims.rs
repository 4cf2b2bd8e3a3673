//! Gazetteers of claims.

use super::inflect;
use super::{File, file};
use crate::lexicon::build::Sink;
use crate::lexicon::detail::{
    AttributionPhrase, Complementizer, Frames, KeyWord, PhraseRole, SayingNoun, SourceKind,
    SourceNoun, WordClass,
};
use crate::lexicon::error::{Problem, ProblemKind};
use crate::lexicon::table::Row;
use crate::lexicon::{ClaimWord, Detail, Sense};
use crate::{Act, Str};

pub(crate) const FILES: &[File] = &[
    file!(
        "words/verb_endings.tsv",
        [
            "ending", "prefix", "cut", "part", "stem", "gender", "number", "mood"
        ],
        inflect::ending
    ),
    file!(
        "words/reporting_verbs.tsv",
        [
            "lemma",
            "imperfect",
            "participle",
            "noun",
            "act",
            "frames",
            "notes"
        ],
        inflect::verb
    ),
    file!(
        "words/reporting_nouns.tsv",
        ["surface", "lemma", "act", "frames"],
        noun
    ),
    file!(
        "words/attribution_phrases.tsv",
        ["surface", "lemma", "act", "role"],
        phrase
    ),
    file!(
        "words/complementizers.tsv",
        ["surface", "kind", "pronoun"],
        complementizer
    ),
    file!(
        "words/source_nouns.tsv",
        ["surface", "gender", "number", "kind"],
        source
    ),
    file!("words/function_words.tsv", ["surface", "class"], class),
    file!("words/attribution_keys.tsv", ["surface", "key"], key),
    file!(
        "words/negations.tsv",
        ["surface", "scope", "mood"],
        negation
    ),
    file!("words/hedges.tsv", ["surface", "strength"], hedge),
    file!("words/formulas.tsv", ["surface", "kind"], formula),
    file!(
        "words/speaker_shifts.tsv",
        ["surface", "gender", "number"],
        shift
    ),
    file!("words/venues.tsv", ["surface", "kind"], venue),
    file!("words/governors.tsv", ["surface", "kind"], governor),
    file!("words/own_letter.tsv", ["surface", "kind"], own_letter),
];

pub(super) fn act(row: &Row<'_>) -> Result<Act, Problem> {
    Act::from_name(row.cell("act")).ok_or_else(|| row.problem("act", ProblemKind::Form("an act")))
}

pub(super) fn frames(row: &Row<'_>) -> Result<Frames, Problem> {
    let frames = row.choices("frames", Frames::NAMES)?;
    Ok(frames.into_iter().fold(Frames::NONE, Frames::or))
}

fn add(row: &Row<'_>, sink: &mut Sink<'_>, sense: Sense, word: ClaimWord) -> Result<(), Problem> {
    sink.add(row, sense, Detail::Claim(word))
}

fn noun(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let (surface, lemma) = (row.text("surface"), row.text("lemma"));
    let noun = SayingNoun {
        act: act(row)?,
        frames: frames(row)?,
        // The forms with a pronoun are written out; all of them end in a heh that is no feminine.
        pronoun: inflect::ends_in_pronoun(&surface),
        plain: inflect::is_plain_saying(row.cell("frames")),
        lemma,
    };
    add(row, sink, Sense::ReportingNoun, ClaimWord::Noun(noun))
}

fn phrase(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let roles = [
        ("speaker", PhraseRole::Speaker),
        ("suffix", PhraseRole::Suffix),
        ("via", PhraseRole::Via),
        ("clause", PhraseRole::Clause),
        ("as", PhraseRole::As),
        ("document", PhraseRole::Document),
    ];
    let surface = row.text("surface");
    // A last word of one letter is the proclitic of the source.
    let last = surface.rsplit(' ').next().unwrap_or("");
    let joined = last.chars().count() == 1;
    let form = if joined {
        surface[..surface.len() - last.len()].trim_end()
    } else {
        &surface
    };
    let lemma = row.text("lemma");
    let phrase = AttributionPhrase {
        words: lemma.split(' ').count(),
        act: act(row)?,
        role: row.choice("role", &roles)?,
        joined,
        loose: !joined && !surface.contains(' ') && lemma == surface,
        lemma,
    };
    let detail = Detail::Claim(ClaimWord::Phrase(phrase));
    sink.add_form(row, form, Sense::Attribution, detail)
}

fn complementizer(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let kinds = [
        ("an", Some(false)),
        ("bi_an", Some(true)),
        ("ila_an", None),
        ("ala_an", None),
        ("min_an", None),
        ("an_prep_an", None),
    ];
    // Those of two words are read word by word.
    let Some(joined) = row.choice("kind", &kinds)? else {
        return Ok(());
    };
    let word = Complementizer {
        joined,
        pronoun: row.optional("pronoun").is_some(),
    };
    add(
        row,
        sink,
        Sense::Complementizer,
        ClaimWord::Complementizer(word),
    )
}

fn source(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let kinds = [
        ("unnamed", SourceKind::Unnamed),
        ("role", SourceKind::Role),
        ("document", SourceKind::Document),
        ("outlet", SourceKind::Outlet),
        ("body", SourceKind::Body),
    ];
    let noun = SourceNoun {
        feminine: row.choice("gender", &[("m", false), ("f", true)])?,
        plural: row.choice("number", &[("s", false), ("p", true)])?,
        kind: row.choice("kind", &kinds)?,
    };
    add(row, sink, Sense::SourceNoun, ClaimWord::Source(noun))
}

fn class(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let classes = [
        ("preposition", WordClass::Preposition),
        ("pronoun_preposition", WordClass::PronounPreposition),
        ("conjunction", WordClass::Conjunction),
        ("relative", WordClass::Relative),
        ("demonstrative", WordClass::Demonstrative),
        ("pronoun", WordClass::Pronoun),
        ("particle", WordClass::Particle),
        ("auxiliary", WordClass::Auxiliary),
        ("quantifier", WordClass::Quantifier),
        ("adverb", WordClass::Adverb),
    ];
    let class = row.choice("class", &classes)?;
    add(row, sink, Sense::FunctionWord, ClaimWord::Class(class))
}

fn key(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let key = row.choice("key", KeyWord::NAMES)?;
    // Nouns and verbs stay what they are for figures and names.
    let sense = match key {
        KeyWord::Over | KeyWord::Call | KeyWord::Teller | KeyWord::Favours => {
            Sense::ReportingContext
        }
        _ => Sense::FunctionWord,
    };
    add(row, sink, sense, ClaimWord::Key(key))
}

fn negation(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let moods = [("jussive", true), ("subjunctive", false), ("", false)];
    let jussive = row.choice("mood", &moods)?;
    add(row, sink, Sense::Negation, ClaimWord::Negation(jussive))
}

fn hedge(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let strengths = [
        ("possible", true),
        ("probable", true),
        ("apparent", true),
        ("word", false),
    ];
    let clause = row.choice("strength", &strengths)?;
    add(row, sink, Sense::Hedge, ClaimWord::Hedge(clause))
}

fn formula(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    add(row, sink, Sense::Formula, ClaimWord::Formula)
}

fn shift(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    add(row, sink, Sense::SpeakerShift, ClaimWord::Shift)
}

fn venue(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let document = row.choice("kind", &[("document", true), ("occasion", false)])?;
    add(
        row,
        sink,
        Sense::ReportingContext,
        ClaimWord::Venue(document),
    )
}

fn governor(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    add(row, sink, Sense::ReportingContext, ClaimWord::Governor)
}

fn own_letter(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    add(row, sink, Sense::ReportingContext, ClaimWord::OwnLetter)
}

pub(super) fn lemma(row: &Row<'_>) -> Str {
    row.text("lemma")
}
