//! Input that is not what it should be: told in words, and the rest is read.

use super::{extract, isnad, record, scratch, stderr, stdout};
use serde_json::Value;
use std::fs;

fn path(path: &std::path::Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_line_must_be_an_object() {
    // Three cells would fit the three fields of a line.
    let input =
        "[\"a\", \"زار باريس\", null]\n\"زار باريس\"\nnull\n{\"id\": 1, \"text\": \"زار باريس\"}\n";
    let output = isnad(&["extract", "--input", "jsonl"], input);
    assert_eq!(output.status.code(), Some(1));
    let lines = stdout(&output).lines();
    let lines: Vec<Value> = lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    for line in &lines[..3] {
        let error = line["error"].as_str().unwrap();
        assert!(error.starts_with("expected an object"), "{error}");
    }
    assert_eq!(lines[3]["id"], "1");
}

#[test]
fn other_encodings_are_told_and_the_others_are_read() {
    let dir = scratch("encodings");
    fs::write(dir.join("a.txt"), b"\xD2\xC7\xD1").unwrap();
    fs::write(dir.join("b.txt"), "\u{FEFF}زار باريس\r\nوصل لندن\r\n").unwrap();
    fs::write(
        dir.join("c.jsonl"),
        b"{\"text\": \"\xFF\"}\n{\"text\": \"\"}\n",
    )
    .unwrap();
    let output = isnad(&["extract", path(&dir)], "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output).lines().count(), 4);
    let told = stderr(&output);
    assert!(told.contains("a.txt: not UTF-8 at byte 0"), "{told}");
    assert!(told.contains("c.jsonl:1: not JSON"), "{told}");
    let read = record(stdout(&output).lines().nth(1).unwrap());
    let names: Vec<&str> = read.entities.iter().map(|e| &*e.span.text).collect();
    assert_eq!(names, ["باريس", "لندن"]);
}

#[test]
fn records_with_one_id_are_compared_in_their_order() {
    let dir = scratch("one_id");
    let records = extract(
        &["--input", "jsonl"],
        "{\"id\":\"a\",\"text\":\"زار باريس\"}\n{\"id\":\"a\",\"text\":\"زار لندن\"}\n",
    );
    let first = format!("{}\n\n", records.lines().next().unwrap());
    let files = [("old.jsonl", first.as_str()), ("new.jsonl", &records)];
    let [old, new] = files.map(|(name, text)| {
        fs::write(dir.join(name), text).unwrap();
        dir.join(name)
    });
    let output = isnad(&["diff", path(&new), path(&new)], "");
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
    assert!(stdout(&output).contains("entities: 2 same"));
    let output = isnad(&["diff", path(&old), path(&new)], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("a (2)\tonly in the new file"));
}

#[test]
fn an_empty_table_is_no_table() {
    let dir = scratch("empty_table");
    fs::write(dir.join("mine.tsv"), "").unwrap();
    let table = dir.join("mine.tsv");
    let output = isnad(&["check-gazetteer", path(&table)], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(stdout(&output).contains("0 of 0 rows taken, 1 problem"));
    let output = isnad(&["extract", "--gazetteer", path(&table)], "زار باريس");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("expected a header"));
    let no_such = ["check-gazetteer", "--words", "words/none.tsv", path(&table)];
    let told = isnad(&no_such, "");
    assert!(!stdout(&told).contains("gazetteers/words/none.tsv"));
}
