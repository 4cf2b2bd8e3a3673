//! `isnad html`.

use crate::args::HtmlArgs;
use crate::engine;
use crate::failure::{Failure, Status};
use crate::input::Feed;
use crate::output::Out;
use crate::work;
use isnad::html::{self, Document};
use isnad::{Analysis, Kinds};
use std::fs;
use std::path::Path;

pub(crate) fn run(args: &HtmlArgs) -> Result<Status, Failure> {
    let mut feed = Feed::new(&args.read)?;
    let analyzer = engine::analyzer(&args.read, Kinds::ALL)?;
    let mut found: Vec<(String, Analysis<'static>)> = Vec::new();
    let mut bad = false;
    work::each(
        &args.read,
        &mut feed,
        |scratch, item| {
            let document = item.as_ref().ok()?;
            let analysis = analyzer.analyze_with(scratch, &document.article());
            Some((short(&document.id), analysis.into_owned()))
        },
        |done, progress| {
            if let Err(problem) = done.item {
                bad = true;
                progress.clear();
                eprintln!("isnad: {}: {}", problem.place, problem.error);
            }
            found.extend(done.made);
            Ok(())
        },
    )?;
    let documents: Vec<Document<'_>> = found
        .iter()
        .map(|(name, analysis)| Document::new(name, analysis))
        .collect();
    write(args.out.as_deref(), &documents)?;
    Ok(if bad { Status::Bad } else { Status::Good })
}

fn write(target: Option<&Path>, documents: &[Document<'_>]) -> Result<(), Failure> {
    let save = |path: &Path, html: &str| {
        fs::write(path, html).map_err(|error| Failure::of(&path.display().to_string(), error))
    };
    match target {
        None => {
            let mut out = Out::new();
            out.put(html::page(documents).as_bytes())?;
            out.flush()
        }
        Some(path) if is_page(path) => save(path, &html::page(documents)),
        Some(directory) => {
            let fail = |error| Failure::of(&directory.display().to_string(), error);
            fs::create_dir_all(directory).map_err(fail)?;
            let mut files = html::site(documents).into_iter();
            files.try_for_each(|file| save(&directory.join(file.name), &file.html))
        }
    }
}

/// True for the name of a file, false for that of a directory.
fn is_page(path: &Path) -> bool {
    let end = path.extension().and_then(|end| end.to_str());
    let named = end.is_some_and(|end| ["html", "htm"].contains(&end.to_lowercase().as_str()));
    named && !path.is_dir()
}

/// The name of a document without its directories.
fn short(id: &str) -> String {
    id.rsplit(['/', '\\']).next().unwrap_or(id).to_owned()
}
