//! JSON lines: one article a line.

use super::sources::Reader;
use super::{BadInput, Document, Item};
use crate::failure::Failure;
use isnad::Published;
use serde::Deserialize;
use serde_json::Value;
use std::fmt;
use std::io::BufRead;

/// An open source of lines.
pub(crate) struct Lines {
    name: String,
    reader: Reader,
    number: usize,
    line: Vec<u8>,
}

/// The fields of a line; others are passed over.
#[derive(Deserialize)]
struct Fields {
    id: Option<Value>,
    text: String,
    published: Option<String>,
}

impl Lines {
    pub(crate) fn new(name: String, reader: Reader) -> Lines {
        Lines {
            name,
            reader,
            number: 0,
            line: Vec::new(),
        }
    }

    /// True where the next line can be had without waiting.
    pub(crate) fn is_ready(&self) -> bool {
        self.reader.buffer().contains(&b'\n')
    }

    /// The next line, or nothing at the end.
    pub(crate) fn next(&mut self, given: Option<Published>) -> Result<Option<Item>, Failure> {
        self.line.clear();
        let read = self.reader.read_until(b'\n', &mut self.line);
        if read.map_err(|error| Failure::of(&self.name, error))? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let mut line = self.line.as_slice();
        if self.number == 1 {
            line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
        }
        Ok(Some(self.document(line, given)))
    }

    fn document(&self, line: &[u8], given: Option<Published>) -> Item {
        let bad = |id: Value, error: String| BadInput {
            id,
            place: format!("{}:{}", self.name, self.number),
            error,
        };
        if line.trim_ascii().is_empty() {
            return Err(bad(Value::Null, "blank line".to_owned()));
        }
        // A list would be read as the fields in their order.
        if line.trim_ascii_start().first() != Some(&b'{') {
            let error = match serde_json::from_slice::<Value>(line) {
                Ok(_) => "expected an object such as {\"id\": \"a1\", \"text\": \"…\"}".to_owned(),
                Err(error) => message(&error),
            };
            return Err(bad(Value::Null, error));
        }
        let fields: Fields =
            serde_json::from_slice(line).map_err(|error| bad(id_of(line), message(&error)))?;
        let id = match fields.id {
            Some(Value::String(id)) => id,
            Some(Value::Number(id)) => id.to_string(),
            None | Some(Value::Null) => format!("{}:{}", self.name, self.number),
            Some(other) => {
                return Err(bad(other, "id: expected a string or a number".to_owned()));
            }
        };
        let told = match &fields.published {
            Some(day) => {
                let read = day.parse::<Published>();
                Some(read.map_err(|e| bad(Value::from(id.clone()), format!("published: {e}")))?)
            }
            None => None,
        };
        Ok(Document {
            id,
            text: fields.text,
            published: told.or(given),
            source: None,
            size: line.len(),
        })
    }
}

/// What is wrong with a line, without the line number 1 that the parser counts in it.
fn message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = match text.split_once(" at line 1 column ") {
        Some((what, column)) => format!("{what} at column {column}"),
        None => text,
    };
    if error.is_data() {
        text
    } else {
        format!("not JSON: {text}")
    }
}

/// The id of a line that is JSON but not what it should be.
fn id_of(line: &[u8]) -> Value {
    match serde_json::from_slice::<Value>(line) {
        Ok(mut value) => value.get_mut("id").map(Value::take).unwrap_or_default(),
        Err(_) => Value::Null,
    }
}

impl fmt::Debug for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Lines")
            .field("name", &self.name)
            .field("number", &self.number)
            .finish_non_exhaustive()
    }
}
