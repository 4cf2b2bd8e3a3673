//! The formats of `isnad extract`.

mod bio;
mod brat;
mod chars;
mod displacy;
mod iri;
mod json;
mod linked;
mod table;
mod timex;
mod web;

use crate::args::{Format, Only};
use crate::failure::Failure;
use crate::input::{BadInput, Document};
use crate::report;
use isnad::{Analysis, OffsetUnit, Record};
use std::io::Write;

/// How results are written.
#[derive(Debug)]
pub(crate) struct Settings {
    pub(crate) format: Format,
    /// The kinds that are wanted; all where it is empty.
    pub(crate) only: Vec<Only>,
    /// The kind of a table.
    pub(crate) table: Option<Only>,
    /// See [`isnad::Analyzer::engine`].
    pub(crate) engine: String,
    pub(crate) units: Vec<OffsetUnit>,
    pub(crate) text: bool,
    /// One file for each article.
    pub(crate) in_files: bool,
}

/// One document with what was found in it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page<'a> {
    pub(crate) document: &'a Document,
    pub(crate) analysis: &'a Analysis<'a>,
    pub(crate) settings: &'a Settings,
}

impl Page<'_> {
    /// The record with all that is added to it: engine, offsets, text, source.
    pub(crate) fn record(&self) -> Record {
        let Page {
            document, settings, ..
        } = self;
        let mut record = self.analysis.record(document.id.as_str());
        record.engine = Some(settings.engine.clone());
        for unit in &settings.units {
            record.count(&document.text, *unit);
        }
        if let Some(map) = &document.source {
            record.trace(|span| map.source(span));
        }
        if settings.text || document.source.is_some() {
            record.text = Some(document.text.clone());
        }
        record
    }
}

/// The kind that a table is of; nothing for formats that are no tables.
pub(crate) fn table_of(format: Format, only: &[Only]) -> Result<Option<Only>, Failure> {
    if !matches!(format, Format::Csv | Format::Tsv) {
        return Ok(None);
    }
    match only {
        [one] => Ok(Some(*one)),
        _ => Err(Failure::Told(
            "a table holds one kind: add --only claims, figures, entities, dates or quotations"
                .to_owned(),
        )),
    }
}

/// Writes one document.
pub(crate) fn write(out: &mut Vec<u8>, page: &Page<'_>) {
    // Memory takes everything: nothing of this fails.
    let _ = match page.settings.format {
        Format::Report => report::write(out, &page.document.id, page.analysis),
        Format::Json => json::pretty(out, &page.record()),
        Format::Jsonl => json::line(out, &page.record()),
        Format::WebAnnotation => json::line(out, &web::write(page)),
        Format::JsonLd => json::line(out, &linked::write(page)),
        Format::Displacy => json::line(out, &displacy::write(page)),
        Format::Csv | Format::Tsv => {
            let rows = page.settings.table.map(|kind| table::rows(page, kind));
            out.write_all(rows.unwrap_or_default().as_bytes())
        }
        Format::Bio => out.write_all(bio::write(page).as_bytes()),
        Format::Brat => out.write_all(brat::write(page).as_bytes()),
        Format::Timex3 => out.write_all(timex::write(page).as_bytes()),
    };
}

/// Writes what stands in the place of a document that cannot be analysed; nothing where the format
/// has no place for it.
pub(crate) fn write_bad(out: &mut Vec<u8>, bad: &BadInput, settings: &Settings) {
    match settings.format {
        Format::Jsonl | Format::WebAnnotation | Format::JsonLd | Format::Displacy => {
            json::bad_line(out, bad);
        }
        Format::Json => json::bad_pretty(out, bad),
        _ => {}
    }
}

/// What stands before all documents.
pub(crate) fn head(settings: &Settings, single: bool) -> String {
    match (settings.format, settings.table) {
        (Format::Json, _) if !single => "[\n".to_owned(),
        (format, Some(kind)) => table::head(kind, format, &settings.units),
        _ => String::new(),
    }
}

/// What stands between two documents.
pub(crate) fn between(settings: &Settings) -> &'static str {
    match settings.format {
        Format::Json => ",\n",
        _ => "",
    }
}

/// What stands behind all documents.
pub(crate) fn tail(settings: &Settings, single: bool) -> &'static str {
    match settings.format {
        Format::Json if !single => "\n]\n",
        Format::Json => "\n",
        _ => "",
    }
}
