//! The analyzer that the arguments ask for.

use crate::args::InputArgs;
use crate::failure::Failure;
use isnad::{Analyzer, Kinds};
use std::fs::File;
use std::path::Path;

/// An analyzer with the user's tables.
pub(crate) fn analyzer(args: &InputArgs, kinds: Kinds) -> Result<Analyzer, Failure> {
    let mut builder = Analyzer::builder()
        .kinds(kinds)
        .min_evidence(args.min_evidence.into());
    for path in &args.gazetteer {
        let (file, name) = open(path)?;
        builder = builder.gazetteer(file, &name);
    }
    for path in &args.verbs {
        let (file, name) = open(path)?;
        builder = builder.reporting_verbs(file, &name);
    }
    for (table, path) in &args.tables {
        let (file, name) = open(path)?;
        builder = builder.words(table, file, &name);
    }
    builder.build().map_err(|error| {
        let hint = "`isnad check-gazetteer`, with --verbs or --words for such tables, tells what a table needs";
        Failure::Told(format!("{error}\n{hint}"))
    })
}

/// A file, and its name for messages.
pub(crate) fn open(path: &Path) -> Result<(File, String), Failure> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(|error| Failure::of(&name, error))?;
    Ok((file, name))
}
