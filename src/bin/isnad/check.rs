//! `isnad check-gazetteer`.

use crate::args::CheckArgs;
use crate::engine::open;
use crate::failure::{Failure, Status};
use crate::output::Out;
use isnad::{Analyzer, Problem};
use std::io::Read;
use std::path::Path;

/// What the columns may hold, told where something is wrong.
const COLUMNS: &str = "\
A table of names is UTF-8 text, tab-separated, with a header:
  surface  the name as it stands in texts, without proclitics
  label    person, country, location, organization, nationality, or tag:WORD
and perhaps:
  name     the form to report         ref   a link to report
  class    clear (also if empty), ambiguous, common, blocked
  tag      a word of your own that entities report
An empty cell is written - or left empty; lines that begin with # are comments.
";

const VERBS: &str = "words/reporting_verbs.tsv";

/// Where it stands what the columns of a table of words hold.
fn first_lines(table: &str) -> String {
    format!("The first lines of gazetteers/{table} tell what its columns hold.\n")
}

pub(crate) fn run(args: &CheckArgs) -> Result<Status, Failure> {
    let mut out = Out::new();
    let (mut bad, mut rows) = (false, false);
    for path in &args.files {
        let problems = check(path, args, &mut out)?;
        bad |= !problems.is_empty();
        // A file that cannot be read, or for a table that there is not, needs no word of columns.
        rows |= problems.iter().any(|problem| problem.line > 0);
    }
    if rows {
        match &args.words {
            Some(table) => out.put(first_lines(table).as_bytes())?,
            None if args.verbs => out.put(first_lines(VERBS).as_bytes())?,
            None => out.put(COLUMNS.as_bytes())?,
        }
    }
    out.flush()?;
    Ok(if bad { Status::Bad } else { Status::Good })
}

/// Prints every refused row and the counts.
fn check(path: &Path, args: &CheckArgs, out: &mut Out) -> Result<Vec<Problem>, Failure> {
    let (mut file, name) = open(path)?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)
        .map_err(|error| Failure::of(&name, error))?;
    let builder = Analyzer::builder();
    let builder = match &args.words {
        Some(table) => builder.words(table, bytes.as_slice(), &name),
        None if args.verbs => builder.reporting_verbs(bytes.as_slice(), &name),
        None => builder.gazetteer(bytes.as_slice(), &name),
    };
    let (_, problems) = builder.build_reporting();
    for problem in &problems {
        out.put(format!("{problem}\n").as_bytes())?;
    }
    let lines = bytes.split(|byte| *byte == b'\n');
    let filled = lines.filter(|line| !line.trim_ascii().is_empty() && !line.starts_with(b"#"));
    let rows = filled.count().saturating_sub(1);
    let refused = problems.iter().map(|problem| problem.line);
    let mut refused: Vec<u64> = refused.filter(|line| *line > 1).collect();
    refused.dedup();
    let taken = if problems.iter().any(|problem| problem.line <= 1) {
        0
    } else {
        rows - refused.len().min(rows)
    };
    let count = match problems.len() {
        1 => "1 problem".to_owned(),
        count => format!("{count} problems"),
    };
    let count = format!("{name}: {taken} of {rows} rows taken, {count}\n");
    out.put(count.as_bytes())?;
    Ok(problems)
}
