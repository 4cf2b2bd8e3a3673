//! Tables that users give.

use super::File;
use crate::lexicon::build::Sink;
use crate::lexicon::error::Problem;
use crate::lexicon::given::NameRow;
use crate::lexicon::table::Row;
use crate::lexicon::{Certainty, Detail, Name, Sense};
use crate::{Label, Str};

/// Names: `surface label`, and perhaps `name`, `ref`, `class`, `tag`.
pub(crate) const NAMES: File = File {
    name: "names",
    text: "",
    columns: &["surface", "label"],
    read: name,
    later: None,
};

fn name(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    if let Some(tag) = row.cell("label").strip_prefix("tag:") {
        return sink.add(row, Sense::Tagged, Detail::Tag(Str::from(tag.to_owned())));
    }
    if row.cell("class") == "blocked" {
        return sink.give(row, NameRow::blocked(row.text("surface")));
    }
    let labels = Label::ALL.map(|label| (label.as_str(), label));
    let label = row.choice("label", &labels)?;
    let classes = [
        ("", Certainty::Clear),
        ("clear", Certainty::Clear),
        ("ambiguous", Certainty::Ambiguous),
        ("common", Certainty::Common),
        // Read above; named for the problem that lists the choices.
        ("blocked", Certainty::Common),
    ];
    let name = Name {
        label,
        name: row.optional("name").unwrap_or_else(|| row.text("surface")),
        reference: row.optional("ref"),
        certainty: row.choice("class", &classes)?,
    };
    let row_of = NameRow::with_name(row.text("surface"), name, row.optional("tag"));
    sink.give(row, row_of)
}

/// The embedded table whose reader also reads the verbs that users give.
pub(crate) const REPORTING_VERBS: &str = "words/reporting_verbs.tsv";

/// The same for phrases of attribution.
pub(crate) const ATTRIBUTION_PHRASES: &str = "words/attribution_phrases.tsv";
