//! The gazetteers that are compiled in, in the order in which they are read.

use super::schema::{self, File};

/// All embedded gazetteers. A table that others are read with stands before them.
pub(crate) fn files() -> impl Iterator<Item = &'static File> {
    [
        schema::page::FILES,
        schema::claims::FILES,
        schema::dates::FILES,
        schema::numbers::FILES,
        schema::places::FILES,
        schema::people::FILES,
        schema::organizations::FILES,
    ]
    .into_iter()
    .flatten()
}
