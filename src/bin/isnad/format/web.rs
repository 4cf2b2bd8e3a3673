//! W3C Web Annotation: a page of annotations, each with its quote and its place in characters.

use super::Page;
use super::chars::Chars;
use super::iri;
use isnad::Span;
use serde_json::{Value, json};

/// Characters of the text before and behind a quote.
const AROUND: usize = 32;

struct Target<'a> {
    text: &'a str,
    chars: Chars,
    source: String,
}

pub(super) fn write(page: &Page<'_>) -> Value {
    let analysis = page.analysis;
    let target = Target {
        text: analysis.source(),
        chars: Chars::of(analysis.source()),
        source: iri::document(&page.document.id),
    };
    let mut items = Vec::new();
    for (i, e) in analysis.entities.iter().enumerate() {
        let mut bodies = vec![
            tag("classifying", e.label.as_str()),
            tag("identifying", &e.name),
        ];
        if let Some(link) = &e.reference {
            bodies.push(json!({"type": "SpecificResource", "purpose": "identifying", "source": iri::reference(link)}));
        }
        items.push(target.annotation(&format!("e{i}"), e.span, &bodies));
    }
    for (i, q) in analysis.quotations.iter().enumerate() {
        let bodies = vec![tag(
            "classifying",
            &format!("quotation:{}", q.role.as_str()),
        )];
        items.push(target.annotation(&format!("q{i}"), q.span, &bodies));
    }
    for (i, c) in analysis.claims.iter().enumerate() {
        let mut bodies = vec![tag("classifying", &format!("claim:{}", c.act.as_str()))];
        if let Some(resolved) = &c.resolved {
            bodies.push(tag("describing", resolved));
        }
        let parts = [
            ("speaker", c.speaker),
            ("cue", c.cue),
            ("addressee", c.addressee),
        ];
        let vias = c.via.iter().map(|via| ("via", Some(*via)));
        for (name, span) in parts.into_iter().chain(vias) {
            if let Some(span) = span {
                let mut body = target.resource(span);
                body["purpose"] = json!("linking");
                body["name"] = json!(name);
                bodies.push(body);
            }
        }
        items.push(target.annotation(&format!("c{i}"), c.content, &bodies));
    }
    for (i, d) in analysis.dates.iter().enumerate() {
        let mut bodies = vec![tag("classifying", &format!("date:{}", d.kind.as_str()))];
        bodies.extend(d.value.map(|value| tag("describing", &value.to_string())));
        items.push(target.annotation(&format!("d{i}"), d.span, &bodies));
    }
    for (i, f) in page.record().figures.iter().enumerate() {
        let mut bodies = vec![tag("classifying", "figure")];
        let value = f.value.map(|value| value.to_string());
        bodies.extend(value.map(|value| tag("describing", &value)));
        bodies.extend(f.unit.as_ref().map(|unit| tag("tagging", unit)));
        let span = Span::new(f.span.start, f.span.end);
        items.push(target.annotation(&format!("f{i}"), span, &bodies));
    }
    json!({
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": format!("{}#annotations", target.source),
        "type": "AnnotationPage",
        "generator": {"type": "Software", "name": format!("isnad {}", page.settings.engine)},
        "items": items,
    })
}

fn tag(purpose: &str, value: &str) -> Value {
    json!({"type": "TextualBody", "purpose": purpose, "value": value})
}

impl Target<'_> {
    fn annotation(&self, id: &str, span: Span, bodies: &[Value]) -> Value {
        json!({
            "id": format!("{}#{id}", self.source),
            "type": "Annotation",
            "motivation": "identifying",
            "body": bodies,
            "target": self.resource(span),
        })
    }

    /// A stretch of the document.
    fn resource(&self, span: Span) -> Value {
        let slice = |from: usize, to: usize| self.text.get(from..to).unwrap_or("");
        let before: String = {
            let mut back: Vec<char> = slice(0, span.start).chars().rev().take(AROUND).collect();
            back.reverse();
            back.into_iter().collect()
        };
        let behind: String = slice(span.end, self.text.len())
            .chars()
            .take(AROUND)
            .collect();
        let (start, end) = self.chars.span(span);
        json!({
            "type": "SpecificResource",
            "source": self.source,
            "selector": [
                {"type": "TextQuoteSelector", "exact": slice(span.start, span.end), "prefix": before, "suffix": behind},
                {"type": "TextPositionSelector", "start": start, "end": end},
            ],
        })
    }
}
