//! Gazetteers of the page and of writing itself.

use super::{File, file};
use crate::lexicon::build::Sink;
use crate::lexicon::error::Problem;
use crate::lexicon::table::Row;
use crate::lexicon::tokens::Clitic;
use crate::lexicon::{Detail, PageRole, Sense};

pub(crate) const FILES: &[File] = &[
    file!("words/proclitics.tsv", ["surface", "kind"], proclitic),
    file!("words/page_labels.tsv", ["surface", "role"], label),
    file!(
        "words/dateline_words.tsv",
        ["surface", "role"],
        dateline_word
    ),
];

fn proclitic(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let kinds = [
        ("conjunction", Clitic::Conjunction),
        ("preposition", Clitic::Preposition),
        ("future", Clitic::Future),
    ];
    let kind = row.choice("kind", &kinds)?;
    sink.proclitic(row, kind)
}

fn label(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let roles = [
        ("dateline", PageRole::Dateline),
        ("source", PageRole::Source),
        ("keywords", PageRole::Keywords),
        ("related", PageRole::Related),
        ("furniture", PageRole::Furniture),
    ];
    let role = row.choice("role", &roles)?;
    sink.add(row, Sense::PageLabel, Detail::Page(role))
}

fn dateline_word(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    sink.add(row, Sense::DatelineWord, Detail::None)
}
