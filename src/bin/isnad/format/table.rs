//! Tables of one kind: comma-separated (RFC 4180, lines ended by a line feed) and tab-separated.

use super::Page;
use crate::args::{Format, Only};
use isnad::{ClaimRecord, OffsetUnit, Record, SpanRecord, Str};

/// The columns of a kind behind `id`, `article`, `published` and before `evidence`, `rule`,
/// `engine`.
fn columns(kind: Only) -> &'static [&'static str] {
    match kind {
        Only::Entities => &[
            "entity",
            "start",
            "end",
            "text",
            "label",
            "name",
            "ref",
            "candidates",
            "referent",
            "role",
        ],
        Only::Quotations => &["quotation", "start", "end", "text", "role", "claim"],
        Only::Claims => &[
            "claim",
            "start",
            "end",
            "content",
            "kind",
            "act",
            "negated",
            "cue",
            "speaker",
            "resolved",
            "speaker_ref",
            "via",
            "addressee",
            "statement",
            "parent",
            "entities",
            "dates",
            "figures",
        ],
        Only::Dates => &[
            "date", "start", "end", "text", "type", "value", "anchored", "zone", "claim", "speaker",
        ],
        Only::Figures => &[
            "figure",
            "start",
            "end",
            "text",
            "value",
            "low",
            "high",
            "vague",
            "unit",
            "unit_kind",
            "modifier",
            "min",
            "max",
            "claim",
            "speaker",
        ],
    }
}

/// The header.
pub(super) fn head(kind: Only, format: Format, units: &[OffsetUnit]) -> String {
    let mut row = Row::new(format);
    ["id", "article", "published"]
        .into_iter()
        .for_each(|c| row.add(c));
    columns(kind).iter().for_each(|c| row.add(c));
    for unit in units {
        let unit = match unit {
            OffsetUnit::Chars => "chars",
            _ => "utf16",
        };
        row.add(&format!("start_{unit}"));
        row.add(&format!("end_{unit}"));
    }
    ["evidence", "rule", "engine"]
        .into_iter()
        .for_each(|c| row.add(c));
    row.finish()
}

/// The rows of a document.
pub(super) fn rows(page: &Page<'_>, kind: Only) -> String {
    let record = page.record();
    let mut table = Table {
        page,
        record: &record,
        out: String::new(),
    };
    match kind {
        Only::Entities => table.entities(),
        Only::Quotations => table.quotations(),
        Only::Claims => table.claims(),
        Only::Dates => table.dates(),
        Only::Figures => table.figures(),
    }
    table.out
}

struct Table<'a> {
    page: &'a Page<'a>,
    record: &'a Record,
    out: String,
}

fn text(cell: Option<&impl AsRef<str>>) -> &str {
    cell.map_or("", AsRef::as_ref)
}

fn shown<T: ToString>(cell: Option<T>) -> String {
    cell.map_or_else(String::new, |cell| cell.to_string())
}

fn words(span: Option<&SpanRecord>) -> &str {
    span.map_or("", |span| &span.text)
}

impl Table<'_> {
    /// Writes one row: what all kinds have, the cells of the kind, what all kinds have.
    fn row(&mut self, article: usize, span: &SpanRecord, cells: &[&str], why: [&str; 2]) {
        let mut row = Row::new(self.page.settings.format);
        row.add(&self.record.id);
        row.add(&article.to_string());
        let published = self.record.articles.get(article).and_then(|a| a.published);
        row.add(&shown(published));
        let (name, rest) = cells.split_first().unwrap_or((&"", &[]));
        row.add(name);
        row.add(&span.start.to_string());
        row.add(&span.end.to_string());
        row.add(&span.text);
        rest.iter().for_each(|cell| row.add(cell));
        for unit in &self.page.settings.units {
            let pair = match unit {
                OffsetUnit::Chars => span.chars,
                _ => span.utf16,
            };
            let [start, end] = pair.unwrap_or_default();
            row.add(&start.to_string());
            row.add(&end.to_string());
        }
        why.iter().for_each(|cell| row.add(cell));
        row.add(&self.page.settings.engine);
        self.out.push_str(&row.finish());
    }

    fn entities(&mut self) {
        for e in &self.record.entities {
            let candidates: Vec<&str> = e.candidates.iter().map(Str::as_str).collect();
            let candidates = candidates.join(" | ");
            let cells = [
                e.id.as_str(),
                e.label.as_str(),
                &e.name,
                text(e.reference.as_ref()),
                &candidates,
                &e.referent,
                words(e.role.as_ref().map(|role| &role.span)),
            ];
            self.row(e.article, &e.span, &cells, [e.evidence.as_str(), &e.rule]);
        }
    }

    fn quotations(&mut self) {
        for q in &self.record.quotations {
            let cells = [q.id.as_str(), q.role.as_str(), text(q.claim.as_ref())];
            self.row(q.article, &q.span, &cells, ["strong", &q.rule]);
        }
    }

    fn claims(&mut self) {
        for c in &self.record.claims {
            let referent = c.referent.as_ref();
            let referents = self.record.referents.iter();
            let of = referents.filter(|r| Some(&r.id) == referent);
            let link = of.filter_map(|r| r.reference.as_ref()).next();
            let via: Vec<&str> = c.via.iter().map(|via| via.text.as_str()).collect();
            let (via, statement) = (via.join(" | "), c.statement.to_string());
            let names = self
                .record
                .entities
                .iter()
                .filter(|e| c.entities.contains(&e.id));
            let names: Vec<&str> = names.map(|e| e.name.as_str()).collect();
            let dates = self.record.dates.iter().filter(|d| c.dates.contains(&d.id));
            let dates: Vec<&str> = dates.map(|d| text(d.value.as_ref())).collect();
            let figures = self
                .record
                .figures
                .iter()
                .filter(|f| c.figures.contains(&f.id));
            let figures: Vec<&str> = figures.map(|f| f.span.text.as_str()).collect();
            let (names, dates, figures) =
                (names.join(" | "), dates.join(" | "), figures.join(" | "));
            let cells = [
                c.id.as_str(),
                c.kind.as_str(),
                c.act.as_str(),
                if c.negated { "true" } else { "false" },
                words(c.cue.as_ref().map(|cue| &cue.span)),
                words(c.speaker.as_ref()),
                text(c.resolved.as_ref()),
                text(link),
                &via,
                words(c.addressee.as_ref()),
                &statement,
                text(c.parent.as_ref()),
                &names,
                &dates,
                &figures,
            ];
            self.row(
                c.article,
                &c.content,
                &cells,
                [c.evidence.as_str(), &c.rule],
            );
        }
    }

    fn dates(&mut self) {
        for d in &self.record.dates {
            let claim = innermost(self.record, |claim| claim.dates.contains(&d.id));
            let cells = [
                d.id.as_str(),
                d.kind.as_str(),
                text(d.value.as_ref()),
                text(d.anchored.as_ref()),
                text(d.zone.as_ref()),
                claim.map_or("", |claim| &claim.id),
                text(claim.and_then(|claim| claim.resolved.as_ref())),
            ];
            self.row(d.article, &d.span, &cells, [d.evidence.as_str(), &d.rule]);
        }
    }

    fn figures(&mut self) {
        for f in &self.record.figures {
            let claim = innermost(self.record, |claim| claim.figures.contains(&f.id));
            let unit_kind = f.unit_kind.and_then(|kind| serde_json::to_value(kind).ok());
            let cells = [
                f.id.as_str(),
                &shown(f.value),
                &shown(f.low),
                &shown(f.high),
                f.vague.map_or("", |vague| vague.as_str()),
                text(f.unit.as_ref()),
                unit_kind
                    .as_ref()
                    .and_then(|kind| kind.as_str())
                    .unwrap_or(""),
                f.modifier.map_or("", |modifier| modifier.as_str()),
                &shown(f.bounds.min),
                &shown(f.bounds.max),
                claim.map_or("", |claim| &claim.id),
                text(claim.and_then(|claim| claim.resolved.as_ref())),
            ];
            self.row(f.article, &f.span, &cells, [f.evidence.as_str(), &f.rule]);
        }
    }
}

/// The shortest claim that holds something.
fn innermost(record: &Record, holds: impl Fn(&ClaimRecord) -> bool) -> Option<&ClaimRecord> {
    let claims = record.claims.iter().filter(|claim| holds(claim));
    claims.min_by_key(|claim| claim.content.end - claim.content.start)
}

struct Row {
    tabs: bool,
    line: String,
    is_first: bool,
}

impl Row {
    fn new(format: Format) -> Row {
        Row {
            tabs: format == Format::Tsv,
            line: String::new(),
            is_first: true,
        }
    }

    fn add(&mut self, cell: &str) {
        if !self.is_first {
            self.line.push(if self.tabs { '\t' } else { ',' });
        }
        self.is_first = false;
        if self.tabs {
            for ch in cell.chars() {
                match ch {
                    '\t' => self.line.push_str("\\t"),
                    '\n' => self.line.push_str("\\n"),
                    '\r' => self.line.push_str("\\r"),
                    '\\' => self.line.push_str("\\\\"),
                    ch => self.line.push(ch),
                }
            }
        } else if cell.contains([',', '"', '\n', '\r']) {
            self.line.push('"');
            self.line.push_str(&cell.replace('"', "\"\""));
            self.line.push('"');
        } else {
            self.line.push_str(cell);
        }
    }

    fn finish(mut self) -> String {
        self.line.push('\n');
        self.line
    }
}
