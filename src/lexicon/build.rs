//! Builds the lexicon from the rows of the gazetteers.

use super::error::{LoadError, Problem, ProblemKind};
use super::fact::{Detail, Fact};
use super::phrases::Phrases;
use super::schema::File;
use super::sense::{Sense, SenseSet};
use super::table::{self, Row, Source};
use super::tokens::{Clitic, PhraseHit, Token};
use super::words::WordTable;
use crate::Str;
use crate::text::{RawToken, scan};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Longest name in words.
const MOST_WORDS: usize = 16;

/// All words and phrases with their facts.
#[derive(Debug)]
pub(crate) struct Lexicon {
    words: WordTable,
    phrases: Phrases,
    entries: Vec<Entry>,
    facts: Vec<Fact>,
    /// Which single letters are proclitics, by letter code.
    proclitics: [Clitic; 32],
}

/// What is known of one word or phrase. Entry 0 stands for unknown words.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    senses: SenseSet,
    /// Its facts.
    first: u32,
    behind: u32,
    /// Its id in phrase patterns, or 0.
    id: u32,
    begins: bool,
}

impl Lexicon {
    pub(crate) fn entry(&self, key: u64) -> u32 {
        self.words.get(key)
    }

    pub(crate) fn senses(&self, entry: u32) -> SenseSet {
        self.entries[entry as usize].senses
    }

    pub(crate) fn facts(&self, entry: u32) -> &[Fact] {
        let entry = self.entries[entry as usize];
        &self.facts[entry.first as usize..entry.behind as usize]
    }

    /// All facts, for linting and listing.
    pub(crate) fn all_facts(&self) -> &[Fact] {
        &self.facts
    }

    pub(super) fn begins_phrase(&self, entry: u32) -> bool {
        self.entries[entry as usize].begins
    }

    pub(crate) fn proclitic(&self, letter: u8) -> Clitic {
        self.proclitics[usize::from(letter & 31)]
    }

    pub(super) fn find_phrases(&self, tokens: &mut [Token], phrases: &mut Vec<PhraseHit>) {
        for at in 0..tokens.len() {
            let begin = phrases.len();
            let id = |entry: u32| self.entries[entry as usize].id;
            for (entry, bare) in [(tokens[at].whole, false), (tokens[at].bare, true)] {
                if entry == 0 || !self.entries[entry as usize].begins {
                    continue;
                }
                let first = phrases.len();
                self.phrases.find(tokens, at, id(entry), id, phrases);
                phrases[first..].iter_mut().for_each(|hit| hit.bare = bare);
            }
            if phrases.len() > begin {
                tokens[at].phrase = begin as u32 + 1;
                let found = phrases[begin..].iter().map(|hit| self.senses(hit.entry));
                tokens[at].senses = found.fold(tokens[at].senses, SenseSet::with);
            }
        }
    }
}

/// Collects facts and problems.
#[derive(Default)]
pub(crate) struct Builder {
    singles: HashMap<u64, Vec<Fact>>,
    several: BTreeMap<Vec<u64>, Vec<Fact>>,
    proclitics: [Clitic; 32],
    problems: Vec<Problem>,
    blocked: HashSet<Vec<u64>>,
    /// Rows of the tables that other tables are read with, by file.
    tables: HashMap<&'static str, Vec<Vec<Str>>>,
    tokens: Vec<RawToken>,
}

impl Builder {
    /// Reads one gazetteer.
    pub(crate) fn read(&mut self, file: &File, name: &str, source: &Source) {
        let mut problems = Vec::new();
        let shared = Str::from(name.to_owned());
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

    pub(crate) fn unreadable(&mut self, name: &str, error: &std::io::Error) {
        self.problems.push(Problem {
            file: name.to_owned(),
            line: 0,
            column: 0,
            kind: ProblemKind::Unreadable,
            value: error.to_string(),
        });
    }

    /// Keeps a name from being found; its other senses stay.
    pub(crate) fn block(&mut self, surface: &str) {
        let keys = self.keys(surface);
        self.blocked.insert(keys);
    }

    fn keys(&mut self, surface: &str) -> Vec<u64> {
        self.tokens.clear();
        scan(surface, &mut self.tokens, &mut Vec::new());
        self.tokens.iter().map(|token| token.key).collect()
    }

    /// The lexicon, or all problems of all tables.
    pub(crate) fn build(self) -> Result<Lexicon, LoadError> {
        if !self.problems.is_empty() {
            return Err(LoadError {
                problems: self.problems,
            });
        }
        let blocked = self.blocked;
        let keep = |keys: &[u64], facts: &mut Vec<Fact>| {
            if blocked.contains(keys) {
                facts.retain(|fact| fact.name().is_none());
            }
        };
        let mut singles: Vec<(u64, Vec<Fact>)> = self.singles.into_iter().collect();
        singles.sort_unstable_by_key(|(key, _)| *key);
        let mut keys = vec![0];
        let mut entries = vec![Entry::default()];
        let mut facts = Vec::new();
        let mut push = |entries: &mut Vec<Entry>, list: Vec<Fact>| {
            let first = facts.len() as u32;
            let senses = list
                .iter()
                .fold(SenseSet::EMPTY, |all, f| all.with(f.sense.into()));
            facts.extend(list);
            entries.push(Entry {
                senses,
                first,
                behind: facts.len() as u32,
                id: 0,
                begins: false,
            });
        };
        for (key, mut list) in singles {
            keep(&[key], &mut list);
            keys.push(key);
            push(&mut entries, list);
        }
        let mut places: HashMap<u64, u32> = keys
            .iter()
            .enumerate()
            .skip(1)
            .map(|(i, key)| (*key, i as u32))
            .collect();
        let mut several = Vec::with_capacity(self.several.len());
        for (words, mut list) in self.several {
            keep(&words, &mut list);
            if list.is_empty() {
                continue;
            }
            for key in &words {
                places.entry(*key).or_insert_with(|| {
                    keys.push(*key);
                    push(&mut entries, Vec::new());
                    (keys.len() - 1) as u32
                });
            }
            several.push((words, list));
        }
        let mut id = 0;
        let mut phrases = Vec::with_capacity(several.len());
        for (words, list) in several {
            let mut pattern = Vec::with_capacity(words.len());
            for (i, key) in words.iter().enumerate() {
                let entry = &mut entries[places[key] as usize];
                if entry.id == 0 {
                    id += 1;
                    entry.id = id;
                }
                entry.begins |= i == 0;
                pattern.push(entry.id);
            }
            phrases.push((pattern, entries.len() as u32));
            push(&mut entries, list);
        }
        Ok(Lexicon {
            words: WordTable::new(keys),
            phrases: Phrases::new(&phrases),
            entries,
            facts,
            proclitics: self.proclitics,
        })
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

    /// A fact of a surface that was made of the row's own, such as an inflected form.
    pub(super) fn add_form(
        &mut self,
        row: &Row<'_>,
        form: &str,
        sense: Sense,
        detail: Detail,
    ) -> Result<(), Problem> {
        let keys = self.builder.keys(form);
        let fact = Fact {
            sense,
            surface: row.first(),
            detail,
            file: self.file.clone(),
            line: row.line(),
        };
        match keys[..] {
            [] => return Err(row.problem(row.first_column(), ProblemKind::Surface)),
            [key] => self.builder.singles.entry(key).or_default().push(fact),
            _ if keys.len() > MOST_WORDS => {
                return Err(row.problem(row.first_column(), ProblemKind::Surface));
            }
            _ => self.builder.several.entry(keys).or_default().push(fact),
        }
        Ok(())
    }

    /// Keeps the row for the tables that are read with this one; see [`Sink::table`].
    pub(super) fn keep(&mut self, cells: Vec<Str>) {
        self.builder
            .tables
            .entry(self.table)
            .or_default()
            .push(cells);
    }

    /// The kept rows of a table that stands before this one in the list of files.
    pub(super) fn table(&self, file: &str) -> Vec<Vec<Str>> {
        self.builder.tables.get(file).cloned().unwrap_or_default()
    }

    /// Makes a letter a proclitic.
    pub(super) fn proclitic(&mut self, row: &Row<'_>, clitic: Clitic) -> Result<(), Problem> {
        let keys = self.builder.keys(row.cell("surface"));
        match keys[..] {
            [key] if key < 32 => self.builder.proclitics[key as usize] = clitic,
            _ => return Err(row.problem("surface", ProblemKind::Form("one letter"))),
        }
        Ok(())
    }
}
