//! Rules of the house that a program can check.

#![allow(
    clippy::unwrap_used,
    reason = "a failing helper of a test fails the test"
)]

use isnad::Analyzer;
use isnad::testing::read_cases;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources(dir: &Path, all: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, all);
        } else if path.extension().is_some_and(|ext| ext == "rs") {
            all.push(path);
        }
    }
}

fn rust_files(dirs: &[&str]) -> Vec<(String, String)> {
    let mut paths = Vec::new();
    dirs.iter()
        .for_each(|dir| sources(&root().join(dir), &mut paths));
    paths.sort();
    let named = paths.into_iter().map(|path| {
        let name = path.strip_prefix(root()).unwrap().display().to_string();
        (name, std::fs::read_to_string(path).unwrap())
    });
    named.collect()
}

#[test]
fn arabic_stands_in_gazetteers_not_in_code() {
    let arabic = |line: &str| {
        line.split("//")
            .next()
            .unwrap_or("")
            .chars()
            .any(|ch| ('\u{621}'..='\u{64a}').contains(&ch))
    };
    let mut problems = Vec::new();
    for (name, text) in rust_files(&["src"]) {
        if name.ends_with("text/fold.rs") {
            continue;
        }
        let code = text.split("#[cfg(test)]").next().unwrap_or("");
        let lines = code.lines().enumerate().filter(|(_, line)| arabic(line));
        // A doc attribute is documentation, however it is written.
        let lines = lines.filter(|(_, line)| !is_doc_literal(&name, line));
        problems.extend(lines.map(|(i, line)| format!("{name}:{}: {}", i + 1, line.trim())));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The sense and act lists give their documentation as a string to a macro.
fn is_doc_literal(name: &str, line: &str) -> bool {
    let listed = [
        "lexicon/sense.rs",
        "lexicon/detail/claims.rs",
        "analysis/claim.rs",
    ]
    .iter()
    .any(|file| name.ends_with(file));
    listed && line.trim_end().ends_with("\",") && line.matches('"').count() >= 2
}

#[test]
fn files_stay_short() {
    let long = rust_files(&["src", "tests", "examples", "benches"])
        .into_iter()
        .map(|(name, text)| (name, text.lines().count()))
        .filter(|(name, lines)| *lines > 400 && !name.ends_with("text/fold.rs"));
    let long: Vec<_> = long.collect();
    assert!(long.is_empty(), "{long:?}");
}

#[test]
fn every_rule_has_a_firing_case_and_a_near_miss() {
    let (mut firing, mut missing) = (HashSet::new(), HashSet::new());
    for entry in std::fs::read_dir(root().join("tests/cases")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for case in read_cases(&text) {
            firing.extend(case.rules().map(str::to_owned));
            missing.extend(case.near_misses().map(str::to_owned));
        }
    }
    let analyzer = Analyzer::new();
    let known: HashSet<String> = analyzer
        .rules()
        .iter()
        .map(|rule| rule.id().to_string())
        .collect();
    let sorted = |mut ids: Vec<String>| {
        ids.sort();
        ids
    };
    let lacking = |have: &HashSet<String>| sorted(known.difference(have).cloned().collect());
    assert_eq!(
        lacking(&firing),
        Vec::<String>::new(),
        "rules without a firing case"
    );
    assert_eq!(
        lacking(&missing),
        Vec::<String>::new(),
        "rules without a near miss"
    );
    let named: HashSet<String> = firing.union(&missing).cloned().collect();
    let unknown = sorted(named.difference(&known).cloned().collect());
    assert_eq!(
        unknown,
        Vec::<String>::new(),
        "cases of rules that are not listed"
    );
}

#[test]
fn rule_ids_are_unique_and_described() {
    let analyzer = Analyzer::new();
    let mut seen = HashSet::new();
    for rule in analyzer.rules() {
        assert!(
            seen.insert(rule.id().clone()),
            "{} is listed twice",
            rule.id()
        );
        assert!(
            !rule.about().is_empty(),
            "{} says nothing of itself",
            rule.id()
        );
        assert!(rule.id().contains('/'), "{}", rule.id());
    }
    assert!(!seen.is_empty());
}
