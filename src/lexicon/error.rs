//! What is wrong with a gazetteer.

use std::fmt;
use thiserror::Error;

/// All problems of all gazetteers that were loaded together.
///
/// ```
/// let rows = "surface\tlabel\nالدعم السريع\tplanet\n"; // "Rapid Support"
/// let error = isnad::Analyzer::builder().gazetteer(rows.as_bytes(), "mine.tsv").build().unwrap_err();
/// assert!(error.to_string().contains("mine.tsv:2:2: expected"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", Lines(.problems))]
pub struct LoadError {
    pub(crate) problems: Vec<Problem>,
}

impl LoadError {
    /// The problems, in the order of files and lines; at least one.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

/// One problem: where it stands, what was expected, what was found.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{file}:{line}:{column}: {kind}, found {value:?}")]
#[non_exhaustive]
pub struct Problem {
    /// The gazetteer's name.
    pub file: String,
    /// Line, from 1.
    pub line: u64,
    /// Column of the table, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: ProblemKind,
    /// The offending value.
    pub value: String,
}

/// What is wrong with a value.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The file could not be read.
    #[error("cannot be read")]
    Unreadable,
    /// The header lacks a column.
    #[error("expected a header with the column `{0}`")]
    Header(&'static str),
    /// The row has too few columns.
    #[error("expected {0} columns")]
    Columns(usize),
    /// The value is none of those allowed.
    #[error("expected one of {0}")]
    Choice(String),
    /// The value is not of the form expected.
    #[error("expected {0}")]
    Form(&'static str),
    /// A user's row says again what an earlier one said.
    #[error("repeats line {0}")]
    Repeated(u32),
    /// The name is longer than names are.
    #[error("expected a name of at most {0} characters")]
    Length(usize),
    /// The name has no letter.
    #[error("expected a name with a letter")]
    Letters,
    /// No word is left of the surface once it is folded, or it is longer than 16 words.
    #[error("expected a name of 1 to 16 words")]
    Surface,
}

struct Lines<'a>(&'a [Problem]);

impl fmt::Display for Lines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, problem) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str("\n")?;
            }
            problem.fmt(f)?;
        }
        Ok(())
    }
}
