//! Tables that users give.

use super::File;
use crate::lexicon::build::Sink;
use crate::lexicon::error::Problem;
use crate::lexicon::table::Row;
use crate::lexicon::{Certainty, Detail, Name, Sense};
use crate::{Label, Str};

/// Names: `surface label`, and perhaps `name`, `ref`, `class`.
pub(crate) const NAMES: File = File {
    name: "names",
    text: "",
    columns: &["surface", "label"],
    read: name,
};

fn name(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    if let Some(tag) = row.cell("label").strip_prefix("tag:") {
        return sink.add(row, Sense::Tagged, Detail::Tag(Str::from(tag.to_owned())));
    }
    let labels = Label::ALL.map(|label| (label.as_str(), label));
    let label = row.choice("label", &labels)?;
    let classes = [
        ("", Certainty::Clear),
        ("clear", Certainty::Clear),
        ("ambiguous", Certainty::Ambiguous),
        ("common", Certainty::Common),
    ];
    let certainty = row.choice("class", &classes)?;
    let name = row.optional("name").unwrap_or_else(|| row.text("surface"));
    let sense = match label {
        Label::Person => Sense::Person,
        Label::Country => Sense::Country,
        Label::Location => Sense::Place,
        Label::Organization => Sense::Organization,
        Label::Nationality => Sense::Demonym,
    };
    let reference = row.optional("ref");
    sink.add(
        row,
        sense,
        Detail::Name(Name {
            label,
            name,
            reference,
            certainty,
        }),
    )
}

/// The embedded table whose reader also reads the verbs that users give.
pub(crate) const REPORTING_VERBS: &str = "words/reporting_verbs.tsv";
