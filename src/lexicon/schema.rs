//! What the columns of each gazetteer mean, one file a family.

pub(super) mod claims;
pub(super) mod dates;
mod inflect;
pub(super) mod numbers;
pub(super) mod organizations;
pub(super) mod page;
pub(super) mod people;
pub(super) mod places;
pub(crate) mod users;

use super::build::Sink;
use super::deferred::Senses;
use super::error::Problem;
use super::table::Row;

/// One gazetteer and how its rows are read.
#[derive(Debug)]
pub(crate) struct File {
    /// Path under `gazetteers/`.
    pub(crate) name: &'static str,
    /// The table itself; empty for the tables that users give.
    pub(crate) text: &'static str,
    /// Columns that the header must have.
    pub(crate) columns: &'static [&'static str],
    /// Turns a row into facts.
    pub(super) read: fn(&Row<'_>, &mut Sink<'_>) -> Result<(), Problem>,
    /// For a list whose rows are read when their words are met: the sense of a row's first cell.
    pub(super) later: Option<Senses>,
}

/// A file of `gazetteers/` by its path, columns and reader.
macro_rules! file {
    ($name:literal, [$($column:literal),+], $read:expr) => {
        $crate::lexicon::schema::file!($name, [$($column),+], $read, None)
    };
    ($name:literal, [$($column:literal),+], $read:expr, later $senses:expr) => {
        $crate::lexicon::schema::file!($name, [$($column),+], $read, Some($senses))
    };
    ($name:literal, [$($column:literal),+], $read:expr, $later:expr) => {
        $crate::lexicon::schema::File {
            name: $name,
            text: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/gazetteers/", $name)),
            columns: &[$($column),+],
            read: $read,
            later: $later,
        }
    };
}
pub(super) use file;
