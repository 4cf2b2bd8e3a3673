//! Rows of the long lists of names: at start-up only their words are read, the rest once a text holds
//! them. A text meets a few hundred of some fifty thousand rows.

use super::build::Builder;
use super::fact::Fact;
use super::schema::File;
use super::sense::Sense;
use super::table::{Row, Source, first_cell, first_record, lines};

/// How the sense of a row is known before the row is read.
#[derive(Debug)]
pub(crate) enum Senses {
    /// All rows have it.
    All(Sense),
    /// The sense of the rows that have one of these words in a column, and that of the others.
    ByColumn(&'static str, &'static [&'static str], Sense, Sense),
}

/// A row that is not read yet.
#[derive(Clone, Copy, Debug)]
pub(super) struct DeferredRow {
    pub(super) sense: Sense,
    /// Its list in the order of reading.
    sheet: u16,
    line: u32,
    /// Where it begins in its list.
    start: u32,
}

/// A list whose rows are deferred.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    file: &'static File,
    header: Vec<&'static str>,
}

impl Builder {
    /// Reads the words of an embedded list; false where its header is not as it should be.
    pub(super) fn defer(&mut self, file: &'static File, senses: &Senses) -> bool {
        let mut header = Vec::new();
        if first_record(file.text, &mut header).is_none()
            || file.columns.iter().any(|column| !header.contains(column))
        {
            return false;
        }
        let column = match senses {
            Senses::ByColumn(column, ..) => header.iter().position(|name| name == column),
            Senses::All(_) => None,
        };
        let sheet = self.sheets.len() as u16;
        let rows = lines(file.text).filter(|(.., text)| !text.is_empty() && !text.starts_with('#'));
        // The first of them is the header.
        for (line, start, text) in rows.skip(1) {
            let surface = first_cell(text);
            let sense = match senses {
                Senses::All(sense) => *sense,
                Senses::ByColumn(_, words, with, without) => {
                    let cell = column.and_then(|at| text.split('\t').nth(at));
                    let named = cell.is_some_and(|cell| words.contains(&cell));
                    if named { *with } else { *without }
                }
            };
            self.push_row(
                surface,
                DeferredRow {
                    sense,
                    sheet,
                    line,
                    start,
                },
            );
        }
        self.sheets.push(Sheet { file, header });
        true
    }
}

impl DeferredRow {
    /// The same row where other lists stand before its own.
    pub(super) fn behind(self, sheets: usize) -> DeferredRow {
        let sheet = self.sheet + sheets as u16;
        DeferredRow { sheet, ..self }
    }

    /// Adds the facts of the row; a row that is not as it should be has none.
    pub(super) fn read(self, sheets: &[Sheet], facts: &mut Vec<Fact>) {
        let Sheet { file, header } = &sheets[usize::from(self.sheet)];
        let text = file.text.get(self.start as usize..).unwrap_or("");
        let mut cells = Vec::with_capacity(header.len());
        first_record(text, &mut cells);
        let source = Source::Embedded(file.text);
        let row = Row::new(file.name, header, &cells, self.line.into(), &source);
        // The tables are checked by the tests: every row has a fact of just its sense and word.
        facts.extend(Builder::read_row(file, &row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::files;
    use crate::lexicon::table::read;

    #[test]
    fn every_deferred_row_has_facts_of_its_sense_and_word_alone() {
        let mut rows = 0;
        for file in files() {
            let Some(senses) = &file.later else { continue };
            let mut builder = Builder::default();
            assert!(builder.defer(file, senses), "{}", file.name);
            let (deferred, sheets) = builder.deferred();
            let mut deferred = deferred.iter();
            let source = Source::Embedded(file.text);
            let mut problems = Vec::new();
            read(file.name, &source, file.columns, &mut problems, |row| {
                let later = deferred.next().expect("as many rows");
                let mut facts = Vec::new();
                later.read(sheets, &mut facts);
                assert!(!facts.is_empty());
                for fact in facts {
                    assert_eq!(fact.sense, later.sense, "{}", fact.surface);
                    assert_eq!(
                        (fact.line, &*fact.surface),
                        (row.line(), row.cell("surface"))
                    );
                }
                rows += 1;
                Ok(())
            });
            assert!(problems.is_empty() && deferred.next().is_none());
        }
        assert!(rows > 40_000);
    }

    #[test]
    fn a_list_without_its_columns_is_not_deferred() {
        const FILE: File = File {
            name: "mine.tsv",
            text: "surface\tkind\nحلب\tcity\n",
            columns: &["surface", "class"],
            read: |_, _| Ok(()),
            later: Some(Senses::All(Sense::Place)),
        };
        static LIST: File = FILE;
        assert!(!Builder::default().defer(&LIST, &Senses::All(Sense::Place)));
    }
}
