//! One JSON object a line in, one a line out: the contract of schema 1.

use isnad::{Analyzer, Article, Published, Scratch};
use serde::Deserialize;
use serde_json::{Value, json};
use std::io::{self, BufRead, ErrorKind, Write};

/// A line that is to be analysed; other fields are passed over.
#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    published: Option<String>,
}

/// Answers every line of `input` on `output`, in order and at once; false where a line was bad.
///
/// A reader that goes away ends the work quietly.
pub(crate) fn run(
    analyzer: &Analyzer,
    mut input: impl BufRead,
    mut output: impl Write,
) -> io::Result<bool> {
    let mut scratch = Scratch::default();
    let mut line = Vec::new();
    let mut all_good = true;
    let mut first = true;
    loop {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            return Ok(all_good);
        }
        let content = if first {
            line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&line)
        } else {
            &line
        };
        first = false;
        let written = match answer(analyzer, &mut scratch, content) {
            Ok(answer) => write_line(&mut output, &answer),
            Err(bad) => {
                all_good = false;
                write_line(&mut output, bad.to_string().as_bytes())
            }
        };
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => return Ok(all_good),
            other => other?,
        }
    }
}

fn write_line(output: &mut impl Write, line: &[u8]) -> io::Result<()> {
    output.write_all(line)?;
    output.write_all(b"\n")?;
    output.flush()
}

/// The record of one line, or the error object that stands in its place.
fn answer(analyzer: &Analyzer, scratch: &mut Scratch, line: &[u8]) -> Result<Vec<u8>, Value> {
    if line.iter().all(u8::is_ascii_whitespace) {
        return Err(json!({"id": null, "error": "blank line"}));
    }
    // A list would be read as the fields in their order.
    if line.trim_ascii_start().first() == Some(&b'[') {
        return Err(json!({"id": null, "error": "expected an object, found a list"}));
    }
    let line: Line = serde_json::from_slice(line)
        .map_err(|error| json!({"id": id_of(line), "error": error.to_string()}))?;
    let fail = |error: String| json!({"id": line.id, "error": error});
    let published = match &line.published {
        Some(day) => Some(
            day.parse::<Published>()
                .map_err(|e| fail(format!("published: {e}")))?,
        ),
        None => None,
    };
    let article = Article {
        text: &line.text,
        published,
    };
    let record = analyzer
        .analyze_with(scratch, &article)
        .record(line.id.as_str());
    serde_json::to_vec(&record).map_err(|error| fail(error.to_string()))
}

/// The id of a line that is JSON but not what it should be.
fn id_of(line: &[u8]) -> Value {
    match serde_json::from_slice::<Value>(line) {
        Ok(mut value) => value.get_mut("id").map(Value::take).unwrap_or_default(),
        Err(_) => Value::Null,
    }
}
