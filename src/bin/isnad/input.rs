//! What is read: files, directories, patterns and standard input, as documents one after the other.

mod lines;
mod sources;

pub(crate) use sources::Source;

use crate::args::{InputArgs, InputKind};
use crate::failure::Failure;
use crate::html::{self, SourceMap};
use isnad::{Article, Published};
use lines::Lines;
use serde_json::Value;
use sources::Reader;
use std::collections::VecDeque;
use std::io::{self, Read};

/// One article or page.
#[derive(Debug)]
pub(crate) struct Document {
    /// A line's `id`, else the name of the file, `stdin` for standard input.
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) published: Option<Published>,
    /// Where the text stands in the web page that it was cut out of.
    pub(crate) source: Option<SourceMap>,
    /// Bytes read for it.
    pub(crate) size: usize,
}

impl Document {
    /// The text with its date, to be analysed.
    pub(crate) fn article(&self) -> Article<'_> {
        Article {
            text: &self.text,
            published: self.published,
        }
    }
}

/// Input that cannot be analysed.
#[derive(Debug)]
pub(crate) struct BadInput {
    /// The line's id, or null.
    pub(crate) id: Value,
    /// `FILE` or `FILE:LINE`.
    pub(crate) place: String,
    pub(crate) error: String,
}

/// What comes next.
pub(crate) type Item = Result<Document, BadInput>;

/// All documents of the arguments, in order.
#[derive(Debug)]
pub(crate) struct Feed {
    sources: VecDeque<Source>,
    kind: Option<InputKind>,
    published: Option<Published>,
    open: Option<Lines>,
    /// Bytes of all files; nothing where standard input is among them.
    pub(crate) total: Option<u64>,
    /// Exactly one document comes; known once the first batch is read.
    pub(crate) single: bool,
}

impl Feed {
    /// Finds the files; a name that leads to none ends the program.
    pub(crate) fn new(args: &InputArgs) -> Result<Feed, Failure> {
        let sources = Source::all(&args.inputs, args.input)?;
        let total = sources.iter().map(Source::size).sum();
        let folder = args.inputs.iter().any(|input| input.is_dir());
        let single = sources.len() == 1 && !folder;
        Ok(Feed {
            sources: sources.into(),
            kind: args.input,
            published: args.published,
            open: None,
            total,
            single,
        })
    }

    /// The next documents: at most `most`, at least one, no more than are there without waiting
    /// for a pipe. Empty at the end.
    pub(crate) fn batch(&mut self, most: usize) -> Result<Vec<Item>, Failure> {
        const BYTES: usize = 8 << 20;
        let (mut items, mut bytes) = (Vec::new(), 0);
        while items.len() < most && bytes < BYTES {
            if let Some(lines) = &mut self.open {
                if !items.is_empty() && !lines.is_ready() {
                    break;
                }
                match lines.next(self.published)? {
                    Some(item) => {
                        bytes += item.as_ref().map_or(0, |document| document.size);
                        items.push(item);
                    }
                    None => self.open = None,
                }
            } else if let Some(source) = self.sources.pop_front() {
                if let Some(item) = self.begin(&source) {
                    bytes += item.as_ref().map_or(0, |document| document.size);
                    items.push(item);
                }
            } else {
                break;
            }
        }
        Ok(items)
    }

    /// Reads a source: a document, or nothing where it is one of lines and now open.
    fn begin(&mut self, source: &Source) -> Option<Item> {
        let name = source.name();
        let bad = |error: io::Error| BadInput {
            id: Value::from(name.clone()),
            place: name.clone(),
            error: error.to_string(),
        };
        let opened = source
            .open()
            .and_then(|mut reader| Ok((source.kind(self.kind, &mut reader)?, reader)));
        let (kind, reader) = match opened {
            Ok(opened) => opened,
            Err(error) => return Some(Err(bad(error))),
        };
        if kind == InputKind::Jsonl {
            self.single = false;
            self.open = Some(Lines::new(name, reader));
            return None;
        }
        Some(read_whole(reader).map_err(bad).map(|text| {
            let size = text.len();
            let given = self.published;
            let (text, told, map) = if kind == InputKind::Html {
                let page = html::read(&text);
                (page.text, page.published, Some(page.map))
            } else {
                (text, None, None)
            };
            Document {
                published: given.or(told).or_else(|| source.day()),
                id: name,
                text,
                source: map,
                size,
            }
        }))
    }
}

fn read_whole(mut reader: Reader) -> io::Result<String> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes)?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let what = format!("not UTF-8 at byte {at}; convert it first, as with iconv -t utf-8");
        io::Error::new(io::ErrorKind::InvalidData, what)
    })
}
