//! Standoff annotation of brat: offsets in characters, stretches over several lines in pieces.

use super::Page;
use super::chars::Chars;
use isnad::Span;
use std::fmt::Write;

struct Annotations<'a> {
    text: &'a str,
    chars: Chars,
    out: String,
    stretches: usize,
    attributes: usize,
    notes: usize,
}

pub(super) fn write(page: &Page<'_>) -> String {
    let analysis = page.analysis;
    let text = analysis.source();
    let mut all = Annotations {
        text,
        chars: Chars::of(text),
        out: String::new(),
        stretches: 0,
        attributes: 0,
        notes: 0,
    };
    for (links, entity) in analysis.entities.iter().enumerate() {
        let mut label = entity.label.as_str().to_owned();
        label[..1].make_ascii_uppercase();
        let id = all.stretch(&label, entity.span);
        if let Some(link) = &entity.reference {
            let name = one_line(&entity.name);
            let number = links + 1;
            let _ = writeln!(
                all.out,
                "N{number}\tReference {id} {}\t{name}",
                link.as_str()
            );
        }
        all.attribute("Evidence", &id, entity.evidence.as_str());
    }
    for quotation in &analysis.quotations {
        let id = all.stretch("Quotation", quotation.span);
        all.attribute("Role", &id, quotation.role.as_str());
    }
    for date in &analysis.dates {
        let id = all.stretch("Date", date.span);
        all.attribute("DateType", &id, date.kind.as_str());
        if let Some(value) = &date.value {
            all.note(&id, &value.to_string());
        }
    }
    for (index, figure) in analysis.figures.iter().enumerate() {
        let id = all.stretch("Figure", figure.span);
        let value = figure_value(page, index);
        all.note(&id, &value);
    }
    for (index, claim) in analysis.claims.iter().enumerate() {
        let number = index + 1;
        let trigger = all.stretch("Claim", claim.cue.unwrap_or(claim.content));
        let mut event = format!("E{number}\tClaim:{trigger}");
        let parts = [
            ("Content", claim.cue.map(|_| claim.content)),
            ("Speaker", claim.speaker),
            ("Addressee", claim.addressee),
        ];
        let vias = claim.via.iter().map(|via| ("Via", Some(*via)));
        for (role, span) in parts.into_iter().chain(vias) {
            if let Some(span) = span {
                let id = all.stretch(role, span);
                let _ = write!(event, " {role}:{id}");
            }
        }
        let _ = writeln!(all.out, "{event}");
        let id = format!("E{number}");
        all.attribute("Act", &id, claim.act.as_str());
        all.attribute("Reported", &id, claim.kind.as_str());
        if claim.negated {
            all.attribute("Negated", &id, "");
        }
        if let Some(resolved) = &claim.resolved {
            all.note(&id, &format!("speaker: {}", resolved.as_str()));
        }
    }
    all.out
}

/// The value of a figure in one line.
fn figure_value(page: &Page<'_>, index: usize) -> String {
    let figure = &page.analysis.figures[index];
    let number = match (figure.value, figure.low, figure.high, figure.vague) {
        (Some(value), ..) => value.to_string(),
        (_, Some(low), Some(high), _) => format!("{low}..{high}"),
        (.., Some(vague)) => vague.as_str().to_owned(),
        _ => String::new(),
    };
    let modifier = figure.modifier.map_or("", |modifier| modifier.as_str());
    let unit = figure.unit.as_ref();
    let unit = unit.map_or("", |unit| unit.label(page.analysis.source()));
    let parts = [modifier, &number, unit].into_iter();
    parts
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

impl Annotations<'_> {
    /// Adds a stretch and returns its id.
    fn stretch(&mut self, kind: &str, span: Span) -> String {
        self.stretches += 1;
        let id = format!("T{}", self.stretches);
        let slice = self.text.get(span.range()).unwrap_or("");
        let (mut pieces, mut words) = (Vec::new(), Vec::new());
        let mut at = span.start;
        for line in slice.split('\n') {
            if !line.trim().is_empty() {
                let line_span = Span::new(at, at + line.trim_end_matches('\r').len());
                let (start, end) = self.chars.span(line_span);
                pieces.push(format!("{start} {end}"));
                words.push(&self.text[line_span.range()]);
            }
            at += line.len() + 1;
        }
        let (pieces, words) = (pieces.join(";"), words.join(" ").replace('\t', " "));
        let _ = writeln!(self.out, "{id}\t{kind} {pieces}\t{words}");
        id
    }

    fn attribute(&mut self, name: &str, of: &str, value: &str) {
        self.attributes += 1;
        let blank = if value.is_empty() { "" } else { " " };
        let _ = writeln!(self.out, "A{}\t{name} {of}{blank}{value}", self.attributes);
    }

    fn note(&mut self, of: &str, note: &str) {
        self.notes += 1;
        let _ = writeln!(
            self.out,
            "#{}\tAnnotatorNotes {of}\t{}",
            self.notes,
            one_line(note)
        );
    }
}
