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
    cells: &'a [&'a str],
    line: u64,
    source: &'a Source,
}

impl<'a> Row<'a> {
    pub(super) fn new(
        file: &'a str,
        header: &'a [&'a str],
        cells: &'a [&'a str],
        line: u64,
        source: &'a Source,
    ) -> Row<'a> {
        Row {
            file,
            header,
            cells,
            line,
            source,
        }
    }

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
        match self.position(column).and_then(|at| self.cells.get(at)) {
            Some(&"-") | None => "",
            Some(cell) => cell,
        }
    }

    /// The cell as a string that outlives the row: static where the table is embedded.
    pub(crate) fn text(&self, column: &str) -> Str {
        let cell = self.cell(column);
        if let Source::Embedded(text) = self.source {
            // The cell is a slice of the table, so that its place in it is known.
            let start = (cell.as_ptr() as usize).wrapping_sub(text.as_ptr() as usize);
            if let Some(same) = text.get(start..start.saturating_add(cell.len())) {
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

    /// A reference: the cell, which must not be absent, behind its scheme.
    pub(crate) fn reference(&self, scheme: &str, column: &str) -> Result<Str, Problem> {
        let id = self.cell(column);
        if id.is_empty() {
            return Err(self.problem(column, ProblemKind::Form("a value")));
        }
        let mut reference = String::with_capacity(scheme.len() + id.len());
        reference.push_str(scheme);
        reference.push_str(id);
        Ok(Str::from(reference))
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
                .copied()
                .unwrap_or("")
                .to_owned(),
        }
    }

    fn position(&self, column: &str) -> Option<usize> {
        // Most columns differ in their first letter, which is cheaper to see than a whole name.
        let first = column.as_bytes().first();
        let mut names = self.header.iter();
        names.position(|name| name.as_bytes().first() == first && *name == column)
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
    let mut records = Records::new(source.text().trim_start_matches('\u{feff}'));
    let mut header = Vec::new();
    // A given table without a line has no header either.
    let empty = records.next(&mut header).is_none();
    if empty {
        if matches!(source, Source::Embedded(_)) {
            return;
        }
        header.clear();
    }
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
    let mut cells = Vec::with_capacity(header.len());
    while let Some(line) = records.next(&mut cells) {
        let row = Row::new(file, &header, &cells, line, source);
        let result = if cells.len() < required.len() {
            Err(row.problem(header[0], ProblemKind::Columns(required.len())))
        } else {
            each(&row)
        };
        problems.extend(result.err());
    }
}

/// Reads the first record of a text that may begin with comments into `cells`.
pub(super) fn first_record<'a>(text: &'a str, cells: &mut Vec<&'a str>) -> Option<u64> {
    Records::new(text).next(cells)
}

/// The lines of a text: number, place, content.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (u32, u32, &str)> {
    let (mut start, mut number) = (0, 0);
    std::iter::from_fn(move || {
        let rest = text.get(start..).filter(|rest| !rest.is_empty())?;
        let line = rest.find('\n').map_or(rest, |end| &rest[..end]);
        let here = start;
        start += line.len() + 1;
        number += 1;
        Some((number, here as u32, line))
    })
}

/// The first cell of a line. It is short, so that a plain loop finds its end soonest.
pub(super) fn first_cell(line: &str) -> &str {
    let end = line.bytes().position(|byte| byte == b'\t');
    &line[..end.unwrap_or(line.len())]
}

/// The records of a table, as slices of its text. Tables know no quoting, so that a record is a
/// line and its cells are what stands between tabs.
struct Records<'a> {
    rest: &'a str,
    line: u64,
}

impl<'a> Records<'a> {
    fn new(text: &'a str) -> Records<'a> {
        Records {
            rest: text,
            line: 0,
        }
    }

    /// Reads the next record into `cells` and gives its line.
    fn next(&mut self, cells: &mut Vec<&'a str>) -> Option<u64> {
        while !self.rest.is_empty() {
            self.line += 1;
            let comment = self.rest.starts_with('#');
            self.rest = cut(self.rest, cells);
            if !comment && cells[..] != [""] {
                return Some(self.line);
            }
        }
        None
    }
}

/// Cuts the first line of a text at its tabs and gives what is behind it. Cells are short, so that a
/// plain loop finds their ends soonest.
fn cut<'a>(text: &'a str, cells: &mut Vec<&'a str>) -> &'a str {
    cells.clear();
    let mut begin = 0;
    for (at, byte) in text.bytes().enumerate() {
        if byte == b'\t' {
            cells.push(&text[begin..at]);
            begin = at + 1;
        } else if byte == b'\n' {
            let last = &text[begin..at];
            cells.push(last.strip_suffix('\r').unwrap_or(last));
            return &text[at + 1..];
        }
    }
    cells.push(&text[begin..]);
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_are_slices_with_their_lines() {
        let text = "# note\na\tb\r\nش\t-\n\nد\tو\t3";
        let mut records = Records::new(text);
        let (mut cells, mut seen) = (Vec::new(), Vec::new());
        while let Some(line) = records.next(&mut cells) {
            seen.push((line, cells.join("|")));
        }
        let expected = [(2, "a|b"), (3, "ش|-"), (5, "د|و|3")];
        assert_eq!(seen, expected.map(|(line, cells)| (line, cells.to_owned())));
    }

    #[test]
    fn long_records_and_many_cells_are_read() {
        let text = format!("{}\n{}", "ط".repeat(2000), "x\t".repeat(40));
        let mut records = Records::new(&text);
        let mut cells = Vec::new();
        assert_eq!(records.next(&mut cells), Some(1));
        assert_eq!(cells[0].len(), 4000);
        assert_eq!(records.next(&mut cells), Some(2));
        assert_eq!(cells.len(), 41);
        assert_eq!(records.next(&mut cells), None);
    }
}
