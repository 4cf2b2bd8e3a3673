//! Lints the gazetteers: what stands in a file is well formed, sorted and said once.

#![allow(
    clippy::unwrap_used,
    reason = "a failing helper of a test fails the test"
)]

use std::collections::HashSet;
use std::path::{Path, PathBuf};

fn files(dir: &Path, all: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = std::fs::read_dir(dir)
        .unwrap()
        .map(|e| e.unwrap().path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            files(&path, all);
        } else if path.extension().is_some_and(|ext| ext == "tsv") {
            all.push(path);
        }
    }
}

struct Table {
    name: String,
    text: String,
}

impl Table {
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(i, line)| (i + 1, line))
    }

    fn header(&self) -> Vec<&str> {
        self.lines()
            .find(|(_, line)| !line.starts_with('#'))
            .unwrap()
            .1
            .split('\t')
            .collect()
    }

    fn rows(&self) -> impl Iterator<Item = (usize, Vec<&str>)> {
        let body = self
            .lines()
            .filter(|(_, line)| !line.starts_with('#'))
            .skip(1);
        body.map(|(number, line)| (number, line.split('\t').collect()))
    }
}

fn tables() -> Vec<Table> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers");
    let mut paths = Vec::new();
    files(&root, &mut paths);
    let tables = paths.into_iter().map(|path| Table {
        name: path.strip_prefix(&root).unwrap().display().to_string(),
        text: std::fs::read_to_string(&path).unwrap(),
    });
    tables.collect()
}

fn report(problems: &[String]) {
    assert!(
        problems.is_empty(),
        "{} problems\n{}",
        problems.len(),
        problems.join("\n")
    );
}

#[test]
fn every_file_names_its_source_and_licence() {
    let tables = tables();
    assert!(tables.len() > 20);
    let lacks = |table: &&Table| {
        let mut comments = table.lines().filter(|(_, line)| line.starts_with('#'));
        let (mut source, mut licence) = (false, false);
        comments.by_ref().for_each(|(_, line)| {
            source |= line.starts_with("# source:");
            licence |= line.starts_with("# licence:");
        });
        !(source && licence)
    };
    report(
        &tables
            .iter()
            .filter(lacks)
            .map(|table| table.name.clone())
            .collect::<Vec<_>>(),
    );
}

#[test]
fn cells_are_clean() {
    let stray = |ch: char| {
        matches!(ch, 'ـ' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{fb50}'..='\u{fdfb}'
            | '\u{fe70}'..='\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' | '\u{61c}' | '\u{a0}' | '\r')
    };
    let mut problems = Vec::new();
    for table in tables() {
        let width = table.header().len();
        for (line, cells) in table.rows() {
            let place = format!("{}:{line}", table.name);
            if cells.len() != width {
                problems.push(format!(
                    "{place}: {} cells, the header has {width}",
                    cells.len()
                ));
            }
            for cell in cells {
                if cell.is_empty() || cell.trim() != cell || cell.contains("  ") {
                    problems.push(format!("{place}: blank or stray space in {cell:?}"));
                }
                if cell.chars().any(stray) {
                    problems.push(format!("{place}: stray mark in {cell:?}"));
                }
            }
        }
    }
    report(&problems);
}

#[test]
fn rows_are_sorted() {
    let mut problems = Vec::new();
    for table in tables() {
        let rows: Vec<_> = table
            .rows()
            .map(|(line, cells)| (line, cells.join("\t")))
            .collect();
        for pair in rows.windows(2) {
            if pair[0].1 >= pair[1].1 {
                problems.push(format!("{}:{}: not sorted", table.name, pair[1].0));
            }
        }
    }
    report(&problems);
}

#[test]
fn no_fact_is_said_twice() {
    let mut problems = Vec::new();
    for table in tables() {
        let mut seen = HashSet::new();
        for (line, cells) in table.rows() {
            let folded = isnad::fold(cells[0]).as_str().to_owned();
            let rest = cells[1..].join("\t");
            if !seen.insert((folded, rest)) {
                problems.push(format!("{}:{line}: said before: {}", table.name, cells[0]));
            }
        }
    }
    report(&problems);
}

#[test]
fn codes_are_well_formed() {
    let mut problems = Vec::new();
    for table in tables() {
        let header: Vec<String> = table.header().iter().map(ToString::to_string).collect();
        for (line, cells) in table.rows() {
            for (column, cell) in header.iter().zip(&cells).filter(|(_, cell)| **cell != "-") {
                let upper =
                    |n: usize| cell.len() == n && cell.bytes().all(|b| b.is_ascii_uppercase());
                let money = table.name.ends_with("currencies.tsv");
                let well = match column.as_str() {
                    "iso" if money => upper(3),
                    "iso" | "country" => upper(2) || upper(4),
                    "id" if table.name.contains("places") => {
                        let number = cell.strip_prefix("geonames:");
                        let division = cell.strip_prefix("iso3166-2:");
                        number.is_some_and(|n| n.bytes().all(|b| b.is_ascii_digit()))
                            || division.is_some_and(|d| d.as_bytes().get(2) == Some(&b'-'))
                    }
                    "id" => cell
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'),
                    _ => true,
                };
                if !well {
                    problems.push(format!("{}:{line}: {column} {cell:?}", table.name));
                }
            }
        }
    }
    report(&problems);
}

#[test]
fn every_file_is_read() {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lexicon/schema");
    let readers: String = std::fs::read_dir(schema)
        .unwrap()
        .map(|entry| std::fs::read_to_string(entry.unwrap().path()).unwrap())
        .collect();
    let unread = |table: &Table| !readers.contains(&format!("\"{}\"", table.name));
    report(
        &tables()
            .into_iter()
            .filter(unread)
            .map(|table| table.name)
            .collect::<Vec<_>>(),
    );
}

/// The table of files in `gazetteers/README.md`, between its two marks.
fn table_of_files() -> String {
    let mut lines = String::from(
        "| file | what | columns | rows | source | licence |\n|---|---|---|---|---|---|\n",
    );
    for table in tables() {
        let comments: Vec<&str> = table
            .lines()
            .filter_map(|(_, line)| line.strip_prefix("# "))
            .collect();
        let labelled = |label: &str| {
            comments
                .iter()
                .find_map(|line| line.strip_prefix(label))
                .unwrap_or("")
                .trim()
        };
        let what = comments.first().copied().unwrap_or("");
        let (name, columns, rows) = (&table.name, table.header().join(" "), table.rows().count());
        let (source, licence) = (labelled("source:"), labelled("licence:"));
        lines += &format!("| `{name}` | {what} | `{columns}` | {rows} | {source} | {licence} |\n");
    }
    lines
}

/// True for lines that differ in the number of rows alone, and by a tenth at most.
fn near(told: &str, is: &str) -> bool {
    let count = |cell: &str| cell.trim().parse::<f64>().ok();
    told.split('|').count() == is.split('|').count()
        && told
            .split('|')
            .zip(is.split('|'))
            .all(|(told, is)| match (count(told), count(is)) {
                (Some(told), Some(is)) => (told - is).abs() <= is / 10.0,
                _ => told == is,
            })
}

/// `ISNAD_BLESS=1` writes the table anew.
#[test]
fn the_readme_lists_every_file() {
    const OPEN: &str = "<!-- files -->\n";
    const CLOSE: &str = "<!-- end of files -->";
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers/README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let (head, rest) = readme.split_once(OPEN).unwrap();
    let (table, tail) = rest.split_once(CLOSE).unwrap();
    let expected = table_of_files();
    if std::env::var_os("ISNAD_BLESS").is_some() {
        std::fs::write(&path, format!("{head}{OPEN}{expected}{CLOSE}{tail}")).unwrap();
    } else {
        let same = table.lines().count() == expected.lines().count()
            && table
                .lines()
                .zip(expected.lines())
                .all(|(told, is)| near(told, is));
        assert!(
            same,
            "ISNAD_BLESS=1 cargo test --test gazetteers writes the table anew"
        );
    }
}
