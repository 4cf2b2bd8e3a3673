//! Mentions flattened for comparison.

use crate::{Analysis, Kind, Span};

/// A mention flattened for comparison.
pub(super) struct Seen {
    pub(super) kind: Kind,
    pub(super) span: Span,
    pub(super) surface: String,
    pub(super) fields: Vec<String>,
    pub(super) rule: String,
}

/// All mentions of an analysis with their fields in writing.
pub(super) fn flatten(analysis: &Analysis<'_>) -> Vec<Seen> {
    let text = |span: Span| analysis.text(span).to_owned();
    let seen = |kind, span: Span, fields, rule: &str| Seen {
        kind,
        span,
        surface: text(span),
        fields,
        rule: rule.to_owned(),
    };
    let mut all = Vec::new();
    for e in &analysis.entities {
        let mut fields = vec![e.label.to_string(), format!("{} {}", e.label, e.name)];
        fields.push(format!("ref={}", e.reference.as_deref().unwrap_or("null")));
        all.push(seen(Kind::Entity, e.span, fields, &e.rule));
    }
    for q in &analysis.quotations {
        all.push(seen(
            Kind::Quotation,
            q.span,
            vec![q.role.as_str().to_owned()],
            &q.rule,
        ));
    }
    for c in &analysis.claims {
        let optional = |name: &str, span: Option<Span>| {
            format!("{name}={}", span.map_or("null".to_owned(), text))
        };
        let mut fields = vec![c.kind.as_str().to_owned(), c.act.to_string()];
        fields.push(if c.negated { "negated" } else { "asserted" }.to_owned());
        fields.push(optional("cue", c.cue));
        fields.push(optional("speaker", c.speaker));
        fields.push(optional("addressee", c.addressee));
        fields.push(format!(
            "resolved={}",
            c.resolved.as_deref().unwrap_or("null")
        ));
        fields.extend(c.via.iter().map(|via| format!("via={}", text(*via))));
        if c.via.is_empty() {
            fields.push("via=null".to_owned());
        }
        fields.push(format!("certainty={}", c.certainty.as_str()));
        fields.push(optional("hedge", c.hedge));
        fields.push(format!("hearsay={}", c.hearsay));
        let repeated = c.repeats.map(|id| analysis.claims[id.index()].content);
        fields.push(optional("repeats", repeated));
        all.push(seen(Kind::Claim, c.content, fields, &c.rule));
    }
    for d in &analysis.dates {
        let value = d.value.map_or("null".to_owned(), |value| value.to_string());
        let mut fields = vec![format!("{} {value}", d.kind.as_str()), value];
        fields.push(format!(
            "anchored={}",
            d.anchored.map_or("null".to_owned(), |p| p.to_string())
        ));
        fields.push(format!("zone={}", d.zone.as_deref().unwrap_or("null")));
        let modifier = d.modifier.map_or("null", |modifier| modifier.as_str());
        fields.push(format!("modifier={modifier}"));
        fields.push(format!("calendar={}", d.calendar.as_str()));
        let basis = d.basis.map_or("null", |basis| basis.as_str());
        fields.push(format!("basis={basis}"));
        all.push(seen(Kind::Date, d.span, fields, &d.rule));
    }
    for f in &analysis.figures {
        let value = match (f.value, f.low, f.high, f.vague) {
            (Some(value), ..) => value.to_string(),
            (_, Some(low), Some(high), _) => format!("{low}..{high}"),
            (.., Some(vague)) => vague.as_str().to_owned(),
            _ => "null".to_owned(),
        };
        let unit = f
            .unit
            .as_ref()
            .map_or("null", |unit| unit.label(analysis.source()));
        let mut fields = vec![value, format!("unit={unit}")];
        fields.push(format!(
            "modifier={}",
            f.modifier.map_or("null", |m| m.as_str())
        ));
        let bound = |b: Option<crate::Decimal>| b.map_or("null".to_owned(), |b| b.to_string());
        fields.push(format!(
            "bounds={}..{}",
            bound(f.bounds.min),
            bound(f.bounds.max)
        ));
        fields.push(format!(
            "role={}",
            f.role.map_or("null", |role| role.as_str())
        ));
        fields.push(format!(
            "change={}",
            f.change.map_or("null", |part| part.as_str())
        ));
        fields.push(format!(
            "country={}",
            f.country.as_deref().unwrap_or("null")
        ));
        let elided = f.elided.map_or("null".to_owned(), text);
        fields.push(format!("elided={elided}"));
        fields.push(format!("per={}", f.per.map_or("null".to_owned(), text)));
        all.push(seen(Kind::Figure, f.span, fields, &f.rule));
    }
    all
}
