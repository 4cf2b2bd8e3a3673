//! Which files are meant.

use crate::args::InputKind;
use crate::failure::Failure;
use isnad::Published;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};

const BUFFER: usize = 1 << 20;

/// A source that is open.
pub(crate) type Reader = BufReader<Box<dyn Read>>;

/// A file, or standard input.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}

impl Source {
    /// The sources that the arguments name.
    pub(crate) fn all(inputs: &[PathBuf], kind: Option<InputKind>) -> Result<Vec<Source>, Failure> {
        let mut sources = Vec::new();
        for input in inputs {
            if input.as_os_str() == "-" {
                sources.push(Source::Stdin);
            } else if input.is_dir() {
                let before = sources.len();
                add_directory(input, kind, &mut sources)?;
                if sources.len() == before {
                    let what = "no .txt, .html, .htm, .jsonl or .ndjson file in this directory";
                    return Err(Failure::of(&input.display().to_string(), what));
                }
            } else if input.exists() {
                sources.push(Source::File(input.clone()));
            } else {
                add_pattern(input, kind, &mut sources)?;
            }
        }
        if inputs.is_empty() {
            sources.push(Source::Stdin);
        }
        Ok(sources)
    }

    /// The name that stands in messages and as the id of a document.
    pub(crate) fn name(&self) -> String {
        match self {
            Source::Stdin => "stdin".to_owned(),
            Source::File(path) => path.display().to_string(),
        }
    }

    pub(crate) fn size(&self) -> Option<u64> {
        match self {
            Source::Stdin => None,
            Source::File(path) => fs::metadata(path).ok().map(|data| data.len()),
        }
    }

    pub(crate) fn open(&self) -> io::Result<Reader> {
        let inner: Box<dyn Read> = match self {
            Source::Stdin => {
                if io::stdin().is_terminal() {
                    eprintln!("isnad: reads what you type; Ctrl-D ends it");
                }
                Box::new(io::stdin())
            }
            Source::File(path) => Box::new(File::open(path)?),
        };
        Ok(BufReader::with_capacity(BUFFER, inner))
    }

    /// What it is: as told, else by the end of the name, else by its beginning.
    pub(crate) fn kind(
        &self,
        told: Option<InputKind>,
        reader: &mut Reader,
    ) -> io::Result<InputKind> {
        let kind = told.or_else(|| match self {
            Source::Stdin => None,
            Source::File(path) => kind_of(path),
        });
        match kind {
            Some(kind) => Ok(kind),
            None => Ok(sniff(reader.fill_buf()?)),
        }
    }

    /// The day that the file's name begins with: `2024-06-28-summit.txt`.
    pub(crate) fn day(&self) -> Option<Published> {
        let Source::File(path) = self else {
            return None;
        };
        path.file_name()?.to_str()?.get(..10)?.parse().ok()
    }
}

fn kind_of(path: &Path) -> Option<InputKind> {
    let end = path.extension()?.to_str()?.to_ascii_lowercase();
    match end.as_str() {
        "txt" | "text" => Some(InputKind::Text),
        "html" | "htm" | "xhtml" => Some(InputKind::Html),
        "jsonl" | "ndjson" => Some(InputKind::Jsonl),
        _ => None,
    }
}

fn sniff(beginning: &[u8]) -> InputKind {
    let text = beginning.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(beginning);
    let text = text.trim_ascii_start();
    let lower = text[..text.len().min(256)].to_ascii_lowercase();
    match lower.first() {
        Some(b'{') => InputKind::Jsonl,
        Some(b'<') if lower.starts_with(b"<!--") || lower.starts_with(b"<?xml") => InputKind::Html,
        Some(b'<') if lower.starts_with(b"<!doctype") || lower.starts_with(b"<html") => {
            InputKind::Html
        }
        _ => InputKind::Text,
    }
}

/// The files of a directory and the directories in it, sorted by name.
fn add_directory(
    directory: &Path,
    kind: Option<InputKind>,
    sources: &mut Vec<Source>,
) -> Result<(), Failure> {
    let fail = |error: io::Error| Failure::of(&directory.display().to_string(), error);
    let mut entries = Vec::new();
    for entry in fs::read_dir(directory).map_err(fail)? {
        let entry = entry.map_err(fail)?;
        entries.push((entry.path(), entry.file_type().map_err(fail)?));
    }
    entries.sort_by(|a, b| a.0.cmp(&b.0));
    for (path, file_type) in entries {
        // A link to a directory may lead in a circle.
        if file_type.is_dir() {
            add_directory(&path, kind, sources)?;
        } else if path.is_file() && kind_of(&path).is_some_and(|is| kind.is_none_or(|k| k == is)) {
            sources.push(Source::File(path));
        }
    }
    Ok(())
}

fn add_pattern(
    input: &Path,
    kind: Option<InputKind>,
    sources: &mut Vec<Source>,
) -> Result<(), Failure> {
    let name = input.display().to_string();
    if !name.contains(['*', '?', '[']) {
        return Err(Failure::of(&name, "No such file or directory"));
    }
    let before = sources.len();
    let paths = glob::glob(&name).map_err(|error| Failure::of(&name, error))?;
    for path in paths {
        let path = path.map_err(|error| Failure::of(&name, error))?;
        if path.is_dir() {
            add_directory(&path, kind, sources)?;
        } else {
            sources.push(Source::File(path));
        }
    }
    if sources.len() == before {
        return Err(Failure::of(&name, "no file is named so"));
    }
    Ok(())
}
