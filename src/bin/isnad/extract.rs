//! `isnad extract`.

use crate::args::{ExtractArgs, Format, Only};
use crate::engine;
use crate::failure::{Failure, Status};
use crate::format::{self, Page, Settings};
use crate::input::Feed;
use crate::output::Out;
use crate::work::{self, Done};
use isnad::Kinds;
use std::collections::HashSet;
use std::fs;
use std::io::IsTerminal;
use std::path::Path;

pub(crate) fn run(args: &ExtractArgs) -> Result<Status, Failure> {
    let format = args.format.unwrap_or_else(|| default_format(args));
    let table = format::table_of(format, &args.only)?;
    // A row of a table names what else its mention holds.
    let kinds = match table {
        Some(_) => Kinds::ALL,
        None => Only::kinds(&args.only),
    };
    let mut feed = Feed::new(&args.read)?;
    let analyzer = engine::analyzer(&args.read, kinds)?;
    let settings = Settings {
        format,
        only: args.only.clone(),
        table,
        engine: analyzer.engine(),
        units: args.offsets.iter().map(|unit| (*unit).into()).collect(),
        text: args.text,
        in_files: args.out.is_some(),
    };
    let mut sink = Sink::new(args.out.as_deref(), &settings)?;
    let mut bad = false;
    let mut several = Several::default();
    work::each(
        &args.read,
        &mut feed,
        |scratch, item| {
            let mut out = Vec::new();
            match item {
                Ok(document) => {
                    let analysis = analyzer.analyze_with(scratch, &document.article());
                    let page = Page {
                        document,
                        analysis: &analysis,
                        settings: &settings,
                    };
                    format::write(&mut out, &page);
                }
                Err(bad) => format::write_bad(&mut out, bad, &settings),
            }
            out
        },
        |done, progress| {
            if let Err(problem) = done.item {
                bad = true;
                progress.clear();
                eprintln!("isnad: {}: {}", problem.place, problem.error);
            }
            several.check(format, settings.in_files)?;
            sink.put(&done)
        },
    )?;
    sink.finish()?;
    Ok(if bad { Status::Bad } else { Status::Good })
}

fn default_format(args: &ExtractArgs) -> Format {
    if args.out.is_none() && std::io::stdout().is_terminal() {
        Format::Report
    } else {
        Format::Jsonl
    }
}

/// Formats that hold one article a file.
#[derive(Default)]
struct Several {
    seen: usize,
}

impl Several {
    fn check(&mut self, format: Format, in_files: bool) -> Result<(), Failure> {
        self.seen += 1;
        if self.seen > 1 && !in_files && matches!(format, Format::Brat | Format::Timex3) {
            let what = "this format holds one article a file: name a directory with --out";
            return Err(Failure::Told(what.to_owned()));
        }
        Ok(())
    }
}

/// Where results go: standard output, or a file for each.
enum Sink<'a> {
    Stdout {
        out: Out,
        settings: &'a Settings,
        count: usize,
        single: bool,
    },
    Files {
        directory: &'a Path,
        settings: &'a Settings,
        names: HashSet<String>,
    },
}

impl<'a> Sink<'a> {
    fn new(directory: Option<&'a Path>, settings: &'a Settings) -> Result<Sink<'a>, Failure> {
        let Some(directory) = directory else {
            return Ok(Sink::Stdout {
                out: Out::new(),
                settings,
                count: 0,
                single: true,
            });
        };
        let fail = |error| Failure::of(&directory.display().to_string(), error);
        fs::create_dir_all(directory).map_err(fail)?;
        let names = HashSet::new();
        Ok(Sink::Files {
            directory,
            settings,
            names,
        })
    }

    fn put(&mut self, done: &Done<'_, Vec<u8>>) -> Result<(), Failure> {
        match self {
            Sink::Stdout {
                out,
                settings,
                count,
                single,
            } => {
                if *count == 0 {
                    *single = done.single;
                    out.put(format::head(settings, done.single).as_bytes())?;
                } else {
                    out.put(format::between(settings).as_bytes())?;
                }
                *count += 1;
                out.put(&done.made)?;
                if done.is_last { out.flush() } else { Ok(()) }
            }
            Sink::Files {
                directory,
                settings,
                names,
            } => {
                let Ok(document) = done.item else {
                    return Ok(());
                };
                let stem = free_name(&document.id, names);
                let write = |end: &str, parts: &[&[u8]]| {
                    let path = directory.join(format!("{stem}.{end}"));
                    fs::write(&path, parts.concat())
                        .map_err(|error| Failure::of(&path.display().to_string(), error))
                };
                let (head, tail) = (format::head(settings, true), format::tail(settings, true));
                write(
                    settings.format.extension(),
                    &[head.as_bytes(), &done.made, tail.as_bytes()],
                )?;
                if settings.format == Format::Brat {
                    write("txt", &[document.text.as_bytes()])?;
                }
                Ok(())
            }
        }
    }

    fn finish(self) -> Result<(), Failure> {
        if let Sink::Stdout {
            mut out,
            settings,
            count,
            single,
        } = self
        {
            if count == 0 {
                out.put(format::head(settings, false).as_bytes())?;
                out.put(format::tail(settings, false).as_bytes())?;
            } else {
                out.put(format::tail(settings, single).as_bytes())?;
            }
            out.flush()?;
        }
        Ok(())
    }
}

/// A name for the file of a document: its id without directories and signs that names cannot have.
fn free_name(id: &str, names: &mut HashSet<String>) -> String {
    let base = id.rsplit(['/', '\\']).next().unwrap_or(id);
    let ends = [".txt", ".html", ".htm"];
    let base = ends
        .iter()
        .find_map(|end| base.strip_suffix(end))
        .unwrap_or(base);
    let clean: String = base
        .chars()
        .map(|c| match c {
            ':' | '*' | '?' | '"' | '<' | '>' | '|' => '_',
            c if c.is_control() => '_',
            c => c,
        })
        .collect();
    let clean = clean.trim_start_matches('.');
    let clean = if clean.is_empty() { "article" } else { clean };
    let mut name = clean.to_owned();
    let mut number = 1;
    while !names.insert(name.to_lowercase()) {
        number += 1;
        name = format!("{clean}-{number}");
    }
    name
}
