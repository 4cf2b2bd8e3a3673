//! Holds the book (`src/docs/*.md`) to the code: its chapter of rules is made of the case files, its
//! tables of fields name those that there are. `ISNAD_BLESS=1 cargo test --test docs` writes the
//! chapter of rules anew.

#![allow(
    clippy::unwrap_used,
    reason = "a failing helper of a test fails the test"
)]

use isnad::testing::{Case, read_cases};
use isnad::{Analysis, Analyzer, Article, Kind, Rule, Span};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap()
}

fn files(dir: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(dir)).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

const INTRODUCTION: &str = "\
# The rules

This chapter is made of the case files of the tests. Of every rule it tells its shape, the
[`Sense`](crate::Sense) at whose words it is tried, how sure its mentions are at most, a sentence in
which it fires (what it finds is marked) with the value that the sentence gives, and a sentence near
to it in which it must not fire. Rules of one kind stand in the order of their rank: where two
mentions contest the same words, the longer one stays, and of two as long that of the earlier rule; at
one word, the first rule of an anchor that fires keeps the later ones of its kind from being tried.
[`Analyzer::rules`](crate::Analyzer::rules) lists the same rules; every mention names its own in the
field `rule`.
";

#[test]
fn the_chapter_of_rules_is_made_of_the_cases() {
    let texts = files("tests/cases").into_iter();
    let cases: Vec<Case> = texts
        .flat_map(|file| read_cases(&std::fs::read_to_string(file).unwrap()))
        .collect();
    let analyzer = Analyzer::new();
    let mut chapter = INTRODUCTION.to_owned();
    for kind in Kind::ALL {
        let rules = analyzer.rules().iter().filter(|rule| rule.kind() == kind);
        let title = match kind {
            Kind::Entity => "Entities",
            Kind::Quotation => "Quotations",
            Kind::Claim => "Claims",
            Kind::Date => "Dates",
            _ => "Figures",
        };
        writeln!(chapter, "\n## {title}").unwrap();
        rules.for_each(|rule| write_rule(&mut chapter, &analyzer, rule, &cases));
    }
    if std::env::var_os("ISNAD_BLESS").is_some() {
        std::fs::write(root().join("src/docs/rules.md"), &chapter).unwrap();
    }
    assert!(
        read("src/docs/rules.md") == chapter,
        "src/docs/rules.md is stale: ISNAD_BLESS=1 cargo test --test docs"
    );
}

fn write_rule(chapter: &mut String, analyzer: &Analyzer, rule: &Rule, cases: &[Case]) {
    let (id, about) = (rule.id(), rule.about());
    let (anchor, evidence) = (rule.anchor(), rule.evidence());
    writeln!(chapter, "\n### `{id}`\n").unwrap();
    writeln!(chapter, "`{about}` · at `{anchor:?}` · {evidence}\n").unwrap();
    let fires = |case: &&Case| case.expected_of(id).is_some();
    // `every_rule_has_a_firing_case_and_a_near_miss` tells which are lacking.
    if let Some(case) = cases.iter().find(fires) {
        let (kind, surface, value) = case.expected_of(id).unwrap();
        let article = Article {
            text: case.text(),
            published: case.published_on(),
        };
        let analysis = analyzer.analyze_article(&article);
        let surface = surface.rsplit_once('#').map_or(surface, |(text, _)| text);
        let span = span_of(&analysis, kind, id, surface);
        let span = span.unwrap_or_else(|| panic!("{id} does not find {surface}"));
        let (before, behind) = (&case.text()[..span.start], &case.text()[span.end..]);
        writeln!(
            chapter,
            "<p dir=\"rtl\" lang=\"ar\">{}<mark>{}</mark>{}</p>\n",
            escaped(before),
            escaped(analysis.text(span)),
            escaped(behind)
        )
        .unwrap();
        match case.published_on() {
            None => writeln!(chapter, "gives `{value}`").unwrap(),
            Some(day) => writeln!(chapter, "gives `{value}`, published {day}").unwrap(),
        }
    }
    let misses = |case: &&Case| case.near_misses().any(|missed| missed == id.as_str());
    if let Some(case) = cases.iter().find(misses) {
        let text = escaped(case.text());
        writeln!(chapter, "\nNot in\n\n<p dir=\"rtl\" lang=\"ar\">{text}</p>").unwrap();
    }
}

/// Where a rule found that text; of a claim, its content.
fn span_of(analysis: &Analysis<'_>, kind: Kind, rule: &str, surface: &str) -> Option<Span> {
    let mentions: Vec<(&str, Span)> = match kind {
        Kind::Entity => analysis
            .entities
            .iter()
            .map(|e| (&*e.rule, e.span))
            .collect(),
        Kind::Quotation => {
            let list = analysis.quotations.iter();
            list.map(|q| (&*q.rule, q.span)).collect()
        }
        Kind::Claim => analysis
            .claims
            .iter()
            .map(|c| (&*c.rule, c.content))
            .collect(),
        Kind::Date => analysis.dates.iter().map(|d| (&*d.rule, d.span)).collect(),
        _ => analysis
            .figures
            .iter()
            .map(|f| (&*f.rule, f.span))
            .collect(),
    };
    let found = |(id, span): &&(&str, Span)| *id == rule && analysis.text(*span) == surface;
    mentions.iter().find(found).map(|(_, span)| *span)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('\n', "<br>")
}

/// Section of the chapter of results, list of the record, file and name of the struct.
const KINDS: [(&str, &str, &str, &str); 7] = [
    ("Articles", "articles", "article", "ArticlePart"),
    ("Entities", "entities", "entity", "Entity"),
    ("Referents", "referents", "entity", "Referent"),
    ("Quotations", "quotations", "quotation", "Quotation"),
    ("Claims", "claims", "claim", "Claim"),
    ("Dates", "dates", "date", "DateExpr"),
    ("Figures", "figures", "figure", "Figure"),
];

/// Names in backticks of a column of the first table under a heading.
fn documented(chapter: &str, section: &str, column: usize) -> BTreeSet<String> {
    let heading = format!("\n## {section}\n");
    let (_, section) = chapter.split_once(&heading).expect(&heading);
    let lines = section.lines().take_while(|line| !line.starts_with("## "));
    let rows = lines.skip_while(|line| !line.starts_with("| Rust"));
    let rows = rows.take_while(|line| line.starts_with('|')).skip(2);
    rows.flat_map(|row| {
        let cell = row.split('|').nth(column).unwrap();
        let names = cell.split('`').skip(1).step_by(2);
        names.map(str::to_owned).collect::<Vec<_>>()
    })
    .collect()
}

/// The public fields of a struct.
fn fields(file: &str, name: &str) -> BTreeSet<String> {
    let text = read(&format!("src/analysis/{file}.rs"));
    let (_, body) = text.split_once(&format!("pub struct {name} {{")).unwrap();
    let lines = body.lines().take_while(|line| *line != "}");
    let named = lines.filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(':'));
    named.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn every_field_in_rust_is_told() {
    let chapter = read("src/docs/results.md");
    for (section, _, file, name) in KINDS {
        assert_eq!(
            documented(&chapter, section, 1),
            fields(file, name),
            "{name}"
        );
    }
}

/// The keys of an object; inside of spans those beyond start, end and text.
fn keys(object: &Value, prefix: &str, all: &mut BTreeSet<String>) {
    for (key, value) in object.as_object().unwrap() {
        let of_span = ["start", "end", "text"].contains(&key.as_str());
        if prefix.is_empty() || !of_span {
            all.insert(format!("{prefix}{key}"));
        }
        if value.is_object() {
            keys(value, &format!("{prefix}{key}."), all);
        }
    }
}

#[test]
fn every_field_in_json_is_told() {
    let chapter = read("src/docs/results.md");
    let names = "surface\tlabel\ttag\nأبراج الواحة\tlocation\ttower\n"; // "Oasis Towers"
    let builder = Analyzer::builder().gazetteer(names.as_bytes(), "names.tsv");
    let analyzer = builder.build().unwrap();
    let mut texts = vec![(
        // "He visited the Oasis Towers; the court said in Oman at 14:30 GMT that it had adjourned."
        "زار أبراج الواحة في عمان الساعة 14:30 بتوقيت غرينتش".to_owned(),
        "2024-06-28".to_owned(),
    )];
    for file in files("examples/articles") {
        let name = file.file_name().unwrap().to_string_lossy();
        texts.push((
            std::fs::read_to_string(&file).unwrap(),
            name[..10].to_owned(),
        ));
    }
    let mut found = vec![BTreeSet::new(); KINDS.len()];
    for (text, published) in &texts {
        let article = Article {
            text,
            published: Some(published.parse().unwrap()),
        };
        let record = analyzer.analyze_article(&article).record("a1");
        let record = serde_json::to_value(record).unwrap();
        for ((_, list, ..), all) in KINDS.iter().zip(&mut found) {
            let items = record[*list].as_array().unwrap();
            items.iter().for_each(|item| keys(item, "", all));
        }
    }
    for ((section, ..), found) in KINDS.iter().zip(found) {
        assert_eq!(documented(&chapter, section, 2), found, "{section}");
    }
}
