//! What went wrong when a value was read from its written form.

use thiserror::Error;

/// A written value that is not what was expected: `2024-13-01` for a day of "أمس" (yesterday).
///
/// ```
/// let error = "2024-13-01".parse::<isnad::Day>().unwrap_err();
/// assert_eq!(error.to_string(), "expected a day such as 2024-06-28, found \"2024-13-01\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("expected {expected}, found {found:?}")]
pub struct ParseValueError {
    found: String,
    expected: &'static str,
}

impl ParseValueError {
    pub(crate) fn new(found: &str, expected: &'static str) -> ParseValueError {
        ParseValueError {
            found: found.to_owned(),
            expected,
        }
    }
}
