//! The command `isnad`, run as a program; every format is read back.

#![cfg(feature = "cli")]
#![allow(
    clippy::unwrap_used,
    reason = "a failing helper of a test fails the test"
)]

#[path = "cli/formats.rs"]
mod formats;
#[path = "cli/hostile.rs"]
mod hostile;

use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// "NATO's Secretary General Jens Stoltenberg confirmed in Paris that North Korea sent about 10900
/// soldiers, and "will not stop", on 18 June." A line break and a comma stand in the claim.
const TEXT: &str = "أكد الأمين العام لحلف الناتو ينس ستولتنبرغ في باريس أن كوريا الشمالية أرسلت نحو 10900 جندي، و\"لن تتوقف، أبدا\" يوم 18 يونيو.\nوصل 😀 إلى روسيا & لبنان أمس.";

fn isnad(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_isnad"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || {
        // A program that fails early does not read.
        let _ = stdin.write_all(input.as_bytes());
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The output of `extract` with a good end.
fn extract(arguments: &[&str], input: &str) -> String {
    let all: Vec<&str> = ["extract"].iter().chain(arguments).copied().collect();
    let output = isnad(&all, input);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    stdout(&output).to_owned()
}

/// A directory of one test, empty.
fn scratch(name: &str) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&path);
    std::fs::create_dir_all(&path).unwrap();
    path
}

fn record(json: &str) -> isnad::Record {
    serde_json::from_str(json).unwrap()
}

#[test]
fn a_bad_line_is_answered_on_its_line() {
    let input = "{\"id\":\"a\",\"text\":\"زار باريس\"}\nno json\n\n{\"id\":\"b\",\"text\":\"x\",\"published\":\"soon\"}\n{\"id\":7}\n{\"id\":\"c\",\"text\":\"زار لندن\"}";
    for threads in ["1", "4"] {
        let output = isnad(&["extract", "--threads", threads], input);
        assert_eq!(output.status.code(), Some(1));
        let lines: Vec<Value> = stdout(&output)
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect();
        assert_eq!(lines.len(), 6);
        let bad: Vec<bool> = lines
            .iter()
            .map(|line| line.get("error").is_some())
            .collect();
        assert_eq!(bad, [false, true, true, true, true, false]);
        assert_eq!(lines[3]["id"], "b");
        assert_eq!(lines[4]["id"], 7);
        assert_eq!(lines[5]["entities"][0]["name"], "لندن");
        assert!(stderr(&output).contains("stdin:2: "), "{}", stderr(&output));
    }
}

#[test]
fn records_are_those_of_the_library() {
    let published = "2024-06-28";
    let json = extract(&["--published", published, "--text"], TEXT);
    let mut ours = record(&json);
    assert_eq!(ours.text.take().as_deref(), Some(TEXT));
    let engine = ours.engine.take().unwrap();
    assert_eq!(engine, isnad::Analyzer::new().engine());
    let article = isnad::Article {
        text: TEXT,
        published: Some(published.parse().unwrap()),
    };
    let expected = isnad::Analyzer::new()
        .analyze_article(&article)
        .record("stdin");
    assert_eq!(ours, expected);
}

#[test]
fn offsets_are_added_and_bytes_stay() {
    let plain = record(&extract(&[], TEXT));
    let mut counted = record(&extract(&["--offsets", "chars,utf16"], TEXT));
    let chars: Vec<char> = TEXT.chars().collect();
    let units: Vec<u16> = TEXT.encode_utf16().collect();
    for entity in &counted.entities {
        let ([start, end], [first, behind]) =
            (entity.span.chars.unwrap(), entity.span.utf16.unwrap());
        assert_eq!(
            chars[start..end].iter().collect::<String>(),
            entity.span.text
        );
        assert_eq!(
            String::from_utf16(&units[first..behind]).unwrap(),
            entity.span.text
        );
    }
    assert!(
        counted
            .entities
            .iter()
            .any(|e| e.span.chars != e.span.utf16),
        "none behind 😀"
    );
    for (a, b) in counted.entities.iter_mut().zip(&plain.entities) {
        (a.span.chars, a.span.utf16) = (None, None);
        assert_eq!(a.span, b.span);
    }
}

#[test]
fn a_web_page_keeps_its_source() {
    let html = "<!DOCTYPE html><html><head><meta property='article:published_time' content='2024-06-28'></head>\
        <body><nav>قائمة لندن</nav><h1>زيارة</h1><p>وصل أمس إلى <b>رو</b>سيا &amp; لبنان.</p></body></html>";
    let record = record(&extract(&[], html));
    let text = record.text.as_deref().unwrap();
    assert_eq!(text, "زيارة\nوصل أمس إلى روسيا & لبنان.");
    let places: Vec<&str> = record
        .entities
        .iter()
        .map(|e| e.span.text.as_str())
        .collect();
    assert_eq!(places, ["روسيا", "لبنان"]);
    let [start, end] = record.entities[0].span.source.unwrap();
    assert_eq!(&html[start..end], "رو</b>سيا");
    assert_eq!(record.dates[0].value.as_deref(), Some("2024-06-27"));
}

#[test]
fn files_directories_and_patterns_are_read_in_order() {
    let ids = |arguments: &[&str]| -> Vec<String> {
        let lines = extract(arguments, "");
        lines.lines().map(|line| record(line).id).collect()
    };
    let folder = ids(&["examples/articles", "--only", "dates"]);
    assert!(folder.len() > 5);
    assert!(folder.is_sorted());
    assert_eq!(ids(&["examples/articles/*.txt", "--threads", "3"]), folder);
    let output = isnad(&["extract", "examples/articles/none-*.txt"], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no file is named so"));
}

#[test]
fn one_bad_file_does_not_end_the_work() {
    let folder = scratch("files");
    std::fs::write(folder.join("a.txt"), [0xff, 0xfe]).unwrap();
    std::fs::write(folder.join("b.txt"), "زار باريس").unwrap();
    let output = isnad(&["extract", folder.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("not UTF-8 at byte 0"));
    assert_eq!(stdout(&output).lines().count(), 2);
}

#[test]
fn own_names_and_evidence_are_heeded() {
    let folder = scratch("own");
    let (good, bad) = (folder.join("names.tsv"), folder.join("bad.tsv"));
    std::fs::write(&good, "surface\tlabel\tref\nبرج الواحة\tlocation\tmine:1\n").unwrap();
    std::fs::write(&bad, "surface\tlabel\nبرج الواحة\tplanet\n").unwrap();
    let text = "قرب برج الواحة";
    let own = record(&extract(&["--gazetteer", good.to_str().unwrap()], text));
    assert_eq!(own.entities[0].reference.as_deref(), Some("mine:1"));
    assert_ne!(own.engine, record(&extract(&[], text)).engine);
    let output = isnad(&["extract", "--gazetteer", bad.to_str().unwrap()], text);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("bad.tsv:2:2: expected one of person"));
    let checked = isnad(&["check-gazetteer", good.to_str().unwrap()], "");
    assert_eq!(checked.status.code(), Some(0));
    assert!(stdout(&checked).contains("1 of 1 rows taken, 0 problems"));
    let checked = isnad(&["check-gazetteer", bad.to_str().unwrap()], "");
    assert_eq!(checked.status.code(), Some(1));
    assert!(stdout(&checked).contains("0 of 1 rows taken, 1 problem\n"));
    // A table of words is checked by its own columns: "chief of the merchants".
    let titles = folder.join("titles.tsv");
    let row = "surface\tkind\tgender\ttakes\nالشهبندر\toffice\tm\tname\n";
    std::fs::write(&titles, row).unwrap();
    let file = titles.to_str().unwrap();
    let checked = isnad(
        &["check-gazetteer", "--words", "words/titles.tsv", file],
        "",
    );
    assert!(stdout(&checked).contains("1 of 1 rows taken, 0 problems"));
    let checked = isnad(&["check-gazetteer", file], "");
    assert_eq!(checked.status.code(), Some(1));
    let wrong = isnad(&["check-gazetteer", "--words", "words/none.tsv", file], "");
    assert!(stdout(&wrong).contains("there is no table `words/none.tsv`"));
    let weak = "وأضاف كارادوفسكي أن باريس وافقت";
    assert_eq!(record(&extract(&[], weak)).entities.len(), 2);
    let sure = extract(&["--min-evidence", "medium"], weak);
    assert_eq!(record(&sure).entities.len(), 1);
}

#[test]
fn explain_tells_rule_row_and_nearest_name() {
    let explain = |text: &str, words: &str| isnad(&["explain", words, "--text", text], "");
    let found = explain("زار باريس أمس", "باريس");
    assert_eq!(found.status.code(), Some(0));
    for part in ["place/listed", "entities/places.tsv", "strong", "Place"] {
        assert!(stdout(&found).contains(part), "{}", stdout(&found));
    }
    let missed = explain("زار استوكهلم أمس", "استوكهلم");
    assert!(stdout(&missed).contains("nothing"));
    assert!(stdout(&missed).contains("ستوكهولم"));
    assert_eq!(explain("زار باريس", "لندن").status.code(), Some(1));
}

#[test]
fn diff_tells_what_changed() {
    let folder = scratch("diff");
    let path = |name: &str, text: &str, more: &[&str]| {
        let path = folder.join(name);
        std::fs::write(&path, extract(more, text)).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let line = "{\"id\":\"a\",\"text\":\"زار باريس ثم لندن\"}";
    let old = path("old.jsonl", line, &[]);
    let same = isnad(&["diff", &old, &old], "");
    assert_eq!(same.status.code(), Some(0));
    let names = folder.join("names.tsv");
    let rows = "surface\tlabel\tclass\nباريس\torganization\t-\nلندن\t-\tblocked\n";
    std::fs::write(&names, rows).unwrap();
    let new = path("new.jsonl", line, &["--gazetteer", names.to_str().unwrap()]);
    let differs = isnad(&["diff", &old, &new], "");
    assert_eq!(differs.status.code(), Some(1));
    let told = stdout(&differs);
    assert!(
        told.contains("entities: 0 same, 1 changed, 0 added, 1 removed"),
        "{told}"
    );
    assert!(told.contains("label: location -> organization"), "{told}");
}

#[test]
fn a_reader_that_goes_away_ends_the_work_quietly() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_isnad"))
        .args(["extract", "--format", "report"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let line = format!("{}\n", serde_json::json!({"id": "a", "text": TEXT}));
    let mut stdin = child.stdin.take().unwrap();
    for _ in 0..2000 {
        if stdin.write_all(line.as_bytes()).is_err() {
            break;
        }
    }
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stderr(&output), "");
}

#[test]
fn wrong_arguments_are_told() {
    let wrong: [&[&str]; 7] = [
        &["extract", "--words", "titles"],
        &["extract", "--words", "words/none.tsv=Cargo.toml"],
        &["extract", "--format", "csv"],
        &["extract", "--published", "soon"],
        &["extract", "--threads", "0"],
        &["extract", "no-such-file.txt"],
        &["nonsense"],
    ];
    for arguments in wrong {
        let output = isnad(arguments, "x");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(!output.stderr.is_empty(), "{arguments:?}");
        assert_eq!(stdout(&output), "", "{arguments:?}");
    }
}

#[test]
fn help_manual_and_completions_name_all_subcommands() {
    let help = isnad(&["--help"], "");
    let manual = isnad(&["man"], "");
    let completions = isnad(&["completions", "bash"], "");
    for name in [
        "extract",
        "explain",
        "check-gazetteer",
        "diff",
        "completions",
        "man",
    ] {
        for output in [&help, &manual, &completions] {
            let text = stdout(output).replace("\\-", "-");
            assert!(text.to_lowercase().contains(name), "{name}");
        }
    }
    assert!(stdout(&help).contains("Exit status:"));
}
