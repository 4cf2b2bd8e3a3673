//! How the program ends.

use std::fmt;
use std::io::{self, ErrorKind};
use std::process::ExitCode;

/// What the exit status tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Status {
    /// 0: all is well.
    Good,
    /// 1: the work was done, but some input was bad; or `diff` found differences; or `explain`
    /// found no such words.
    Bad,
    /// 2: nothing could be done: wrong arguments, a gazetteer that does not load.
    Unusable,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(status as u8)
    }
}

/// The exit statuses, for the help.
pub(crate) const STATUSES: &str = "\
Exit status:
  0  all is well (diff: no differences; explain: the words were found)
  1  some input was bad, the rest was answered (diff: differences; check-gazetteer: refused rows)
  2  nothing could be done: wrong arguments, a gazetteer that does not load, a failing disk";

/// Why a subcommand could not go on.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nobody reads standard output any more: `isnad … | head`.
    ReaderGone,
    /// Told as it is.
    Told(String),
}

impl Failure {
    /// A failure at a file, without the number that the system has for it.
    pub(crate) fn of(path: &str, error: impl fmt::Display) -> Failure {
        let what = error.to_string();
        let what = what.split(" (os error ").next().unwrap_or(&what);
        Failure::Told(format!("{path}: {what}"))
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        match error.kind() {
            ErrorKind::BrokenPipe => Failure::ReaderGone,
            _ => Failure::Told(error.to_string()),
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Failure::ReaderGone => f.write_str("nobody reads the output"),
            Failure::Told(what) => f.write_str(what),
        }
    }
}
