//! Builds the lexicon from the rows of the gazetteers.

use super::arrange::arrange;
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
    facts: Vec<Fact>,
    /// Keys of the words of all facts, one fact behind the other.
    keys: Vec<u64>,
    /// Where the keys of each fact end.
    ends: Vec<u32>,
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

    /// Adds what another builder has read of the embedded tables.
    pub(super) fn absorb(&mut self, other: Builder) {
        let base = self.keys.len() as u32;
        self.facts.extend(other.facts);
        self.keys.extend(other.keys);
        self.ends.extend(other.ends.iter().map(|end| base + end));
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
        self.given.get_or_insert(self.facts.len());
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
        self.facts.push(fact);
        self.keys.extend(self.tokens.iter().map(|token| token.key));
        self.ends.push(self.keys.len() as u32);
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

    fn keys_of(&self, fact: usize) -> &[u64] {
        let first = fact.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.keys[first as usize..self.ends[fact] as usize]
    }

    fn is_kept(&self, index: usize, fact: &Fact) -> bool {
        if fact.name().is_none() {
            return true;
        }
        let embedded = self.given.is_none_or(|given| index < given);
        let keys = self.keys_of(index);
        let blocked = !self.blocked.is_empty() && self.blocked.contains(keys);
        let replaced =
            embedded && !self.overridden.is_empty() && self.overridden.contains_key(keys);
        !(blocked || replaced)
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
        let facts = std::mem::take(&mut self.facts);
        let keys: Vec<&[u64]> = facts
            .iter()
            .enumerate()
            .map(|(index, fact)| {
                let kept = self.is_kept(index, fact);
                if kept { self.keys_of(index) } else { &[] }
            })
            .collect();
        let arranged = arrange(facts, &keys, &self.marks);
        let lexicon = Lexicon {
            words: arranged.words,
            phrases: arranged.phrases,
            entries: arranged.entries,
            fact_senses: arranged.facts.iter().map(|fact| fact.sense).collect(),
            facts: arranged.facts,
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
