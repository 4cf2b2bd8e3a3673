//! Builds the lexicon from the rows of the gazetteers.

use super::arrange::{Keyed, arrange};
use super::deferred::{DeferredRow, Sheet};
use super::error::{LoadError, Problem, ProblemKind};
use super::fact::{Detail, Fact};
use super::given::{Given, NameRow};
use super::schema::File;
use super::sense::{Sense, SenseSet};
use super::store::Lexicon;
use super::table::{self, Row, Source};
use super::tokens::Clitic;
use crate::Str;
use crate::text::{Line, RawToken, scan};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Longest name in words.
const MOST_WORDS: usize = 16;

/// Collects facts and problems.
#[derive(Default)]
pub(crate) struct Builder {
    facts: Keyed<Fact>,
    /// Rows whose facts are not read yet.
    rows: Keyed<DeferredRow>,
    pub(super) sheets: Vec<Sheet>,
    /// Words that have a sense and no fact.
    marks: Vec<(u64, SenseSet)>,
    proclitics: [Clitic; 32],
    problems: Vec<Problem>,
    blocked: HashSet<Vec<u64>>,
    /// Names that users give: what the embedded tables name by the same words is left out.
    overridden: HashMap<Vec<u64>, Vec<Given>>,
    /// The first fact that a user gave.
    given: Option<usize>,
    /// Rows of the tables that other tables are read with, by file.
    tables: HashMap<&'static str, Arc<Vec<Vec<Str>>>>,
    tokens: Vec<RawToken>,
    lines: Vec<Line>,
}

impl Builder {
    /// Reads one gazetteer.
    pub(crate) fn read(&mut self, file: &File, name: &str, source: &Source) {
        let mut problems = Vec::new();
        let shared = match source {
            Source::Embedded(_) => Str::from_static(file.name),
            Source::Given(_) => {
                self.begin_given();
                Str::from(name.to_owned())
            }
        };
        let mut sink = Sink {
            builder: self,
            file: shared,
            table: file.name,
        };
        table::read(name, source, file.columns, &mut problems, |row| {
            (file.read)(row, &mut sink)
        });
        self.problems.append(&mut problems);
    }

    /// Reads one row of an embedded gazetteer: its facts.
    pub(super) fn read_row(file: &File, row: &Row<'_>) -> Vec<Fact> {
        let mut builder = Builder::default();
        let mut sink = Sink {
            builder: &mut builder,
            file: Str::from_static(file.name),
            table: file.name,
        };
        if (file.read)(row, &mut sink).is_err() {
            return Vec::new();
        }
        builder.facts.items
    }

    /// Adds what another builder has read of the embedded tables.
    pub(super) fn absorb(&mut self, other: Builder) {
        let sheets = self.sheets.len();
        self.facts.absorb(other.facts, |fact| fact);
        self.rows.absorb(other.rows, |row| row.behind(sheets));
        self.sheets.extend(other.sheets);
        self.marks.extend(other.marks);
        for (ours, theirs) in self.proclitics.iter_mut().zip(other.proclitics) {
            if *ours == Clitic::None {
                *ours = theirs;
            }
        }
        self.problems.extend(other.problems);
        self.tables.extend(other.tables);
    }

    pub(crate) fn unreadable(&mut self, name: &str, error: &std::io::Error) {
        self.problems.push(Problem {
            file: name.to_owned(),
            line: 0,
            column: 0,
            kind: ProblemKind::Unreadable,
            value: error.to_string(),
        });
    }

    /// What is added from here on, users give.
    pub(super) fn begin_given(&mut self) {
        self.given.get_or_insert(self.facts.items.len());
    }

    pub(super) fn refuse(&mut self, problem: Problem) {
        self.problems.push(problem);
    }

    /// Keeps a name from being found; its other senses stay.
    pub(crate) fn block(&mut self, surface: &str) {
        self.cut(surface);
        let keys = self.tokens.iter().map(|token| token.key).collect();
        self.block_keys(keys);
    }

    pub(super) fn block_keys(&mut self, keys: Vec<u64>) {
        self.blocked.insert(keys);
    }

    /// What users gave by these words so far.
    pub(super) fn given_rows(&mut self, keys: &[u64]) -> &mut Vec<Given> {
        self.overridden.entry(keys.to_vec()).or_default()
    }

    /// Adds a fact of the surface that was cut last.
    pub(super) fn push(&mut self, fact: Fact) {
        self.facts.push(fact, &self.tokens);
    }

    /// Adds a row that is not read yet, by its first cell.
    pub(super) fn push_row(&mut self, surface: &str, row: DeferredRow) {
        if self.cut_words(surface).is_some() {
            self.rows.push(row, &self.tokens);
        }
    }

    /// The tokens of a surface, where they are as many as a name may have.
    pub(super) fn cut_words(&mut self, surface: &str) -> Option<&[RawToken]> {
        self.cut(surface);
        (1..=MOST_WORDS)
            .contains(&self.tokens.len())
            .then_some(&self.tokens[..])
    }

    /// Cuts a surface into `self.tokens`.
    fn cut(&mut self, surface: &str) {
        self.tokens.clear();
        self.lines.clear();
        scan(surface, &mut self.tokens, &mut self.lines);
    }

    /// Names that users block, or name by their own lists, are left out.
    fn is_kept(&self, embedded: bool, keys: &[u64]) -> bool {
        let blocked = !self.blocked.is_empty() && self.blocked.contains(keys);
        let replaced =
            embedded && !self.overridden.is_empty() && self.overridden.contains_key(keys);
        !(blocked || replaced)
    }

    #[cfg(test)]
    pub(super) fn deferred(&self) -> (&[DeferredRow], &[Sheet]) {
        (&self.rows.items, &self.sheets)
    }

    /// The lexicon, or all problems of all tables.
    pub(crate) fn build(self) -> Result<Lexicon, LoadError> {
        match self.build_reporting() {
            (lexicon, problems) if problems.is_empty() => Ok(lexicon),
            (_, problems) => Err(LoadError { problems }),
        }
    }

    /// The lexicon without the rows that were refused, and why they were.
    pub(crate) fn build_reporting(mut self) -> (Lexicon, Vec<Problem>) {
        let problems = std::mem::take(&mut self.problems);
        let mut facts = std::mem::take(&mut self.facts);
        let mut rows = std::mem::take(&mut self.rows);
        let given = self.given;
        facts.keep(|index, fact, keys| {
            let embedded = given.is_none_or(|given| index < given);
            fact.name().is_none() || self.is_kept(embedded, keys)
        });
        rows.keep(|_, row, keys| row.sense == Sense::NameToken || self.is_kept(true, keys));
        let deferred = rows.items.iter().map(|row| row.sense.into());
        let deferred = deferred.fold(SenseSet::EMPTY, SenseSet::with);
        // Of the facts of a word the first is asked first: what users say of it.
        facts.rotate(given.unwrap_or(0));
        let arranged = arrange(facts, rows, &self.marks);
        let lexicon = Lexicon {
            words: arranged.words,
            phrases: arranged.phrases,
            entries: arranged.entries,
            facts: arranged.facts,
            rows: arranged.rows,
            sheets: self.sheets,
            later: arranged.later,
            deferred,
            proclitics: self.proclitics,
        };
        (lexicon, problems)
    }
}

/// Where a table's reader puts what its rows say.
pub(super) struct Sink<'a> {
    builder: &'a mut Builder,
    file: Str,
    table: &'static str,
}

impl Sink<'_> {
    /// A fact of the row's first column.
    pub(super) fn add(
        &mut self,
        row: &Row<'_>,
        sense: Sense,
        detail: Detail,
    ) -> Result<(), Problem> {
        let surface = row.text("surface");
        self.add_form(row, &surface, sense, detail)
    }

    /// A sense of the row's first column, without a fact where it is one word: of such words there
    /// are many, and nothing else is asked of them.
    pub(super) fn mark(&mut self, row: &Row<'_>, sense: Sense) -> Result<(), Problem> {
        self.builder.cut(row.cell("surface"));
        if let [token] = self.builder.tokens[..] {
            self.builder.marks.push((token.key, sense.into()));
            return Ok(());
        }
        self.add(row, sense, Detail::None)
    }

    /// A fact of a surface that was made of the row's own, such as an inflected form.
    pub(super) fn add_form(
        &mut self,
        row: &Row<'_>,
        form: &str,
        sense: Sense,
        detail: Detail,
    ) -> Result<(), Problem> {
        self.add_each(row, form, sense, [detail])
    }

    /// Several facts of one surface, the first one best.
    pub(super) fn add_each(
        &mut self,
        row: &Row<'_>,
        form: &str,
        sense: Sense,
        details: impl IntoIterator<Item = Detail>,
    ) -> Result<(), Problem> {
        if self.builder.cut_words(form).is_none() {
            return Err(row.problem(row.first_column(), ProblemKind::Surface));
        }
        for detail in details {
            self.builder.push(Fact {
                sense,
                surface: row.first(),
                detail,
                file: self.file.clone(),
                line: row.line(),
            });
        }
        Ok(())
    }

    /// Adds a name that a user gives.
    pub(super) fn give(&mut self, row: &Row<'_>, name: NameRow) -> Result<(), Problem> {
        let given = self.builder.give_row(&self.file, row.line(), name);
        given.map_err(|kind| row.problem(row.first_column(), kind))
    }

    /// Keeps the row for the tables that are read with this one; see [`Sink::table`].
    pub(super) fn keep(&mut self, cells: Vec<Str>) {
        let rows = self.builder.tables.entry(self.table).or_default();
        Arc::make_mut(rows).push(cells);
    }

    /// The kept rows of a table that stands before this one in the list of files.
    pub(super) fn table(&self, file: &str) -> Arc<Vec<Vec<Str>>> {
        self.builder.tables.get(file).cloned().unwrap_or_default()
    }

    /// Makes a letter a proclitic.
    pub(super) fn proclitic(&mut self, row: &Row<'_>, clitic: Clitic) -> Result<(), Problem> {
        self.builder.cut(row.cell("surface"));
        match self.builder.tokens[..] {
            [token] if token.key < 32 => self.builder.proclitics[token.key as usize] = clitic,
            _ => return Err(row.problem("surface", ProblemKind::Form("one letter"))),
        }
        Ok(())
    }
}
