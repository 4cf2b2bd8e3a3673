//! Reads gazetteer tables: tab-separated, a header row, `#` comments before it.

use super::error::{Problem, ProblemKind};
use crate::Str;
use std::fmt::Write as _;
use std::str::FromStr;
use std::sync::Arc;

/// The text of one gazetteer.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    Embedded(&'static str),
    Given(Arc<str>),
}

impl Source {
    pub(crate) fn text(&self) -> &str {
        match self {
            Source::Embedded(text) => text,
            Source::Given(text) => text,
        }
    }
}

/// One row, with typed access to its cells. `-` and empty cells are absent.
pub(crate) struct Row<'a> {
    file: &'a str,
    header: &'a [&'a str],
    cells: &'a csv::StringRecord,
    line: u64,
    source: &'a Source,
    /// Where the row begins in the source.
    offset: usize,
}

impl Row<'_> {
    pub(crate) fn line(&self) -> u32 {
        u32::try_from(self.line).unwrap_or(u32::MAX)
    }

    /// The cell of the first column, whatever its name.
    pub(crate) fn first(&self) -> Str {
        self.text(self.first_column())
    }

    pub(crate) fn first_column(&self) -> &str {
        self.header.first().copied().unwrap_or("")
    }

    /// The cell of a column; empty where the row or the table lacks it.
    pub(crate) fn cell(&self, column: &str) -> &str {
        let at = self.header.iter().position(|name| *name == column);
        match at.and_then(|at| self.cells.get(at)) {
            Some("-") | None => "",
            Some(cell) => cell,
        }
    }

    /// The cell as a string that outlives the row: static where the table is embedded.
    pub(crate) fn text(&self, column: &str) -> Str {
        let cell = self.cell(column);
        if let (Source::Embedded(text), Some(at)) = (self.source, self.position(column)) {
            let start = self.offset
                + self
                    .cells
                    .iter()
                    .take(at)
                    .map(|c| c.len() + 1)
                    .sum::<usize>();
            if let Some(same) = text
                .get(start..start + cell.len())
                .filter(|same| *same == cell)
            {
                return Str::from_static(same);
            }
        }
        Str::from(cell.to_owned())
    }

    /// The cell, where it is not absent.
    pub(crate) fn optional(&self, column: &str) -> Option<Str> {
        (!self.cell(column).is_empty()).then(|| self.text(column))
    }

    /// The cell, which must not be absent.
    pub(crate) fn required(&self, column: &str) -> Result<Str, Problem> {
        self.optional(column)
            .ok_or_else(|| self.problem(column, ProblemKind::Form("a value")))
    }

    /// The cell as a number.
    pub(crate) fn number<T: FromStr>(&self, column: &str) -> Result<T, Problem> {
        let number = self.cell(column).parse();
        number.map_err(|_| self.problem(column, ProblemKind::Form("a number")))
    }

    /// The cell as one of a few words.
    pub(crate) fn choice<T: Copy>(&self, column: &str, words: &[(&str, T)]) -> Result<T, Problem> {
        self.one_of(column, self.cell(column), words)
    }

    /// The cell as a comma-separated list of a few words.
    pub(crate) fn choices<T: Copy>(
        &self,
        column: &str,
        words: &[(&str, T)],
    ) -> Result<Vec<T>, Problem> {
        let cells = self
            .cell(column)
            .split(',')
            .map(str::trim)
            .filter(|c| !c.is_empty());
        cells.map(|cell| self.one_of(column, cell, words)).collect()
    }

    fn one_of<T: Copy>(&self, column: &str, cell: &str, words: &[(&str, T)]) -> Result<T, Problem> {
        let found = words
            .iter()
            .find(|(word, _)| *word == cell)
            .map(|(_, value)| *value);
        found.ok_or_else(|| {
            let mut all = String::new();
            for (word, _) in words {
                let _ = write!(all, "{}{word}", if all.is_empty() { "" } else { ", " });
            }
            self.problem(column, ProblemKind::Choice(all))
        })
    }

    /// A problem with the cell of this column.
    pub(crate) fn problem(&self, column: &str, kind: ProblemKind) -> Problem {
        Problem {
            file: self.file.to_owned(),
            line: self.line,
            column: self.position(column).map_or(1, |at| at + 1),
            kind,
            value: self
                .position(column)
                .and_then(|at| self.cells.get(at))
                .unwrap_or("")
                .to_owned(),
        }
    }

    fn position(&self, column: &str) -> Option<usize> {
        self.header.iter().position(|name| *name == column)
    }
}

/// Reads all rows of a table; what is wrong goes to `problems` and reading goes on.
pub(crate) fn read(
    file: &str,
    source: &Source,
    required: &[&'static str],
    problems: &mut Vec<Problem>,
    mut each: impl FnMut(&Row<'_>) -> Result<(), Problem>,
) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b'\t')
        .quoting(false)
        .flexible(true)
        .comment(Some(b'#'))
        .from_reader(source.text().trim_start_matches('\u{feff}').as_bytes());
    let skipped = source.text().len() - source.text().trim_start_matches('\u{feff}').len();
    let Ok(header) = reader.headers().cloned() else {
        return;
    };
    let header: Vec<&str> = header.iter().collect();
    if let Some(missing) = required.iter().find(|column| !header.contains(column)) {
        problems.push(Problem {
            file: file.to_owned(),
            line: 1,
            column: 1,
            kind: ProblemKind::Header(missing),
            value: header.join(" "),
        });
        return;
    }
    let mut cells = csv::StringRecord::new();
    while reader.read_record(&mut cells).unwrap_or(false) {
        let (line, byte) = cells
            .position()
            .map_or((0, 0), |p| (p.line(), p.byte() as usize));
        let offset = skipped + byte;
        let row = Row {
            file,
            header: &header,
            cells: &cells,
            line,
            source,
            offset,
        };
        let result = if cells.len() < required.len() {
            Err(row.problem(header[0], ProblemKind::Columns(required.len())))
        } else {
            each(&row)
        };
        problems.extend(result.err());
    }
}
