//! The gazetteers that are compiled in, in the order in which they are read.

use super::beside::beside;
use super::build::Builder;
use super::schema::{self, File};
use super::table::Source;

/// All embedded gazetteers by family. A table that others are read with stands before them, in the
/// same family.
const FAMILIES: [&[File]; 7] = [
    schema::page::FILES,
    schema::claims::FILES,
    schema::dates::FILES,
    schema::numbers::FILES,
    schema::organizations::FILES,
    schema::places::FILES,
    schema::people::FILES,
];

/// The first family of the second half, by the time that reading takes.
const SECOND_HALF: usize = 5;

/// All embedded gazetteers, in the order in which they are read.
pub(crate) fn files() -> impl Iterator<Item = &'static File> {
    FAMILIES.iter().copied().flatten()
}

/// The embedded gazetteer of that name.
pub(crate) fn embedded(name: &str) -> Option<&'static File> {
    files().find(|file| file.name == name)
}

/// The facts of all embedded gazetteers.
pub(crate) fn read_embedded() -> Builder {
    let (first, second) = FAMILIES.split_at(SECOND_HALF);
    let (rest, mut builder) = beside(|| read(second), || read(first));
    builder.absorb(rest);
    builder
}

fn read(families: &[&'static [File]]) -> Builder {
    let mut builder = Builder::default();
    for file in families.iter().copied().flatten() {
        let deferred = file.later.as_ref();
        if !deferred.is_some_and(|senses| builder.defer(file, senses)) {
            builder.read(file, file.name, &Source::Embedded(file.text));
        }
    }
    builder
}
