//! One line of JSON in, one line out: the contract that `extract -- --jsonl` keeps.

#[path = "../examples/support/jsonl.rs"]
mod jsonl;

use isnad::Analyzer;
use serde_json::Value;
use std::io::{self, ErrorKind, Write};

fn answers(input: &[u8]) -> (Vec<Value>, bool) {
    let mut output = Vec::new();
    let all_good = jsonl::run(&Analyzer::new(), input, &mut output).expect("memory does not fail");
    let output = String::from_utf8(output).expect("JSON is UTF-8");
    let lines = output
        .lines()
        .map(|line| serde_json::from_str(line).expect("each line is JSON"));
    (lines.collect(), all_good)
}

#[test]
fn every_line_has_its_answer_in_order() {
    let input = "{\"id\": \"a\", \"text\": \"زار باريس\", \"published\": \"2024-06-28\"}\n\
                 {\"text\": \"زار لندن\", \"id\": \"b\", \"published\": null, \"more\": 1}\n";
    let (lines, all_good) = answers(input.as_bytes());
    assert!(all_good);
    assert_eq!(lines.len(), 2);
    assert_eq!(
        (&lines[0]["id"], &lines[0]["schema"]),
        (&"a".into(), &1.into())
    );
    assert_eq!(lines[0]["published"], "2024-06-28");
    assert_eq!(lines[0]["entities"][0]["text"], "باريس");
    assert_eq!(
        (&lines[1]["id"], &lines[1]["published"]),
        (&"b".into(), &Value::Null)
    );
}

#[test]
fn bad_lines_are_answered_with_errors_and_the_others_as_ever() {
    let bad: [(&[u8], Value); 10] = [
        (b"", Value::Null),
        (b" \t\r", Value::Null),
        (b"{", Value::Null),
        (b"[]", Value::Null),
        (b"[\"x\", \"x\", null]", Value::Null),
        (b"{\"id\": \"x\"}", "x".into()),
        (b"{\"text\": \"x\"}", Value::Null),
        (b"{\"id\": 7, \"text\": \"x\"}", 7.into()),
        (b"{\"id\": \"x\", \"text\": \"\xff\"}", Value::Null),
        (
            b"{\"id\": \"x\", \"text\": \"x\", \"published\": \"soon\"}",
            "x".into(),
        ),
    ];
    for (line, id) in bad {
        let mut input = line.to_vec();
        input.extend(b"\n{\"id\": \"good\", \"text\": \"\"}");
        let (lines, all_good) = answers(&input);
        let shown = String::from_utf8_lossy(line);
        assert!(!all_good, "{shown}");
        assert_eq!(lines.len(), 2, "{shown}");
        assert_eq!(lines[0]["id"], id, "{shown}");
        assert!(lines[0]["error"].is_string(), "{shown}");
        assert_eq!(lines[1]["id"], "good", "{shown}");
        assert!(lines[1]["entities"].is_array(), "{shown}");
    }
}

#[test]
fn byte_order_marks_and_carriage_returns_do_no_harm() {
    let (lines, all_good) = answers("\u{FEFF}{\"id\": \"a\", \"text\": \"\"}\r\n".as_bytes());
    assert!(all_good);
    assert_eq!(lines.len(), 1);
    assert_eq!(answers(b""), (Vec::new(), true));
}

/// A reader that is gone before the first line.
struct Gone;

impl Write for Gone {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_reader_that_goes_away_ends_the_work_quietly() {
    let input = b"{\"id\": \"a\", \"text\": \"\"}\n";
    assert!(jsonl::run(&Analyzer::new(), &input[..], Gone).is_ok_and(|all_good| all_good));
}
