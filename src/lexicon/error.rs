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
    /// The problems, in the order of files and lines; at least one. "باريس" (Paris) with the label
    /// `planet` is one.
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }
}

/// One problem: where it stands, what was expected, what was found: in line 2, column 2, "باريس"
/// (Paris) has the label `planet`.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", Shown(.file, *.line, *.column, .kind, .value))]
#[non_exhaustive]
pub struct Problem {
    /// The gazetteer's name: `mine.tsv`, with a row "باريس" (Paris).
    pub file: String,
    /// Line, from 1, the header being one: 2 for "باريس" (Paris) right below it.
    pub line: u64,
    /// Column of the table, from 1: 2 for the label of "باريس" (Paris).
    pub column: usize,
    /// What is wrong: [`ProblemKind::Choice`] for "باريس" (Paris) with the label `planet`.
    pub kind: ProblemKind,
    /// The offending value: `planet` for "باريس" (Paris).
    pub value: String,
}

/// What is wrong with a value: "باريس" (Paris) with the label `planet` is no
/// [`ProblemKind::Choice`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum ProblemKind {
    /// The file could not be read: no such file, or "باريس" (Paris) in another encoding than UTF-8.
    #[error("cannot be read")]
    Unreadable,
    /// The header lacks a column: the list begins with "باريس" (Paris) and not with `surface`.
    #[error("expected a header with the column `{0}`")]
    Header(&'static str),
    /// The row has too few columns: "باريس" (Paris) and no label.
    #[error("expected {0} columns")]
    Columns(usize),
    /// The value is none of those allowed: `planet` as the label of "باريس" (Paris).
    #[error("expected one of {0}")]
    Choice(String),
    /// The value is not of the form expected: `x` as the number of the month يونيو (June).
    #[error("expected {0}")]
    Form(&'static str),
    /// A user's row says again what an earlier one said: "باريس" (Paris) twice.
    #[error("repeats line {0}")]
    Repeated(u32),
    /// The name is longer than names are: a paragraph that begins with "باريس" (Paris).
    #[error("expected a name of at most {0} characters")]
    Length(usize),
    /// The name has no letter: `123`, where "فرقة 123" (band 123) has some.
    #[error("expected a name with a letter")]
    Letters,
    /// No word is left of the surface once it is folded, or it is longer than 16 words: tatweel and
    /// harakat alone, or "باريس" (Paris) 17 times.
    #[error("expected a name of 1 to 16 words")]
    Surface,
}

/// A problem in words; one of a whole file has no line.
struct Shown<'a>(&'a str, u64, usize, &'a ProblemKind, &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Shown(file, line, column, kind, value) = *self;
        match line {
            0 => write!(f, "{file}: {kind}: {value}"),
            _ => write!(f, "{file}:{line}:{column}: {kind}, found {value:?}"),
        }
    }
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
