//! The gazetteers that are compiled in, in the order in which they are read.

use super::build::Builder;
use super::schema::{self, File};
use super::table::Source;
use std::thread;

/// All embedded gazetteers by family. A table that others are read with stands before them, in the
/// same family.
const FAMILIES: [&[File]; 7] = [
    schema::page::FILES,
    schema::claims::FILES,
    schema::dates::FILES,
    schema::numbers::FILES,
    schema::places::FILES,
    schema::people::FILES,
    schema::organizations::FILES,
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

/// The facts of all embedded gazetteers. A second thread reads half of them, where one can be had: it
/// is what the first analysis waits for.
pub(crate) fn read_embedded() -> Builder {
    let (first, second) = FAMILIES.split_at(SECOND_HALF);
    thread::scope(|scope| {
        let reader = thread::Builder::new().spawn_scoped(scope, || read(second));
        let mut builder = read(first);
        let rest = reader.ok().and_then(|reader| reader.join().ok());
        builder.absorb(rest.unwrap_or_else(|| read(second)));
        builder
    })
}

fn read(families: &[&[File]]) -> Builder {
    let mut builder = Builder::default();
    for file in families.iter().copied().flatten() {
        builder.read(file, file.name, &Source::Embedded(file.text));
    }
    builder
}
