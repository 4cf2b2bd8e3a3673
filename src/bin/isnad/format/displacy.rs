//! Input for `displacy.render(…, style="ent", manual=True)`.

use super::chars::Chars;
use super::{Page, iri};
use isnad::Span;
use serde_json::{Value, json};

pub(super) fn write(page: &Page<'_>) -> Value {
    let analysis = page.analysis;
    let chars = Chars::of(analysis.source());
    let entities = analysis.entities.iter();
    let mut all: Vec<(Span, String, Option<&str>)> = entities
        .map(|e| {
            (
                e.span,
                e.label.as_str().to_uppercase(),
                e.reference.as_deref(),
            )
        })
        .collect();
    let dates = analysis.dates.iter();
    all.extend(dates.map(|d| (d.span, d.kind.as_str().to_uppercase(), None)));
    let figures = analysis.figures.iter();
    all.extend(figures.map(|f| (f.span, "FIGURE".to_owned(), None)));
    // displaCy draws no entity in another: the outer one stays.
    all.sort_by_key(|(span, ..)| (span.start, usize::MAX - span.end));
    let mut end = 0;
    all.retain(|(span, ..)| {
        let free = span.start >= end;
        end = if free { span.end } else { end };
        free
    });
    let ents: Vec<Value> = all
        .iter()
        .map(|(span, label, link)| {
            let (start, end) = chars.span(*span);
            let mut ent = json!({"start": start, "end": end, "label": label});
            if let Some(link) = link {
                ent["kb_id"] = json!(link);
                ent["kb_url"] = json!(iri::reference(link));
            }
            ent
        })
        .collect();
    json!({
        "text": analysis.source(),
        "ents": ents,
        "title": page.document.id,
        "engine": page.settings.engine,
    })
}
