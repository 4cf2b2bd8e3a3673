//! schema.org: the articles of a page, their claims and quotations, fit for a `ClaimReview`.

use super::{Page, iri};
use isnad::{Analysis, Claim, ClaimKind, Label, QuotationRole, ReferentId};
use serde_json::{Map, Value, json};

pub(super) fn write(page: &Page<'_>) -> Value {
    let analysis = page.analysis;
    let base = iri::document(&page.document.id);
    let name = |index: usize| match index {
        0 => base.clone(),
        more => format!("{base}#article{more}"),
    };
    let mut graph = Vec::new();
    for (index, part) in analysis.articles.iter().enumerate() {
        let mut node = node("NewsArticle", &name(index));
        node.insert("inLanguage".into(), json!("ar"));
        set(
            &mut node,
            "headline",
            part.headline.map(|h| json!(analysis.text(h))),
        );
        let published = part.published.map(|p| json!(p.to_string()));
        set(&mut node, "datePublished", published);
        graph.push(Value::Object(node));
    }
    for (index, claim) in analysis.claims.iter().enumerate() {
        let id = format!("{base}#c{index}");
        let mut node = node("Claim", &id);
        node.insert("text".into(), json!(analysis.text(claim.content)));
        set(&mut node, "author", author(analysis, claim));
        node.insert("appearance".into(), json!({"@id": name(claim.article)}));
        let part = analysis.articles.get(claim.article);
        let published = part.and_then(|part| part.published);
        set(
            &mut node,
            "datePublished",
            published.map(|p| json!(p.to_string())),
        );
        let about: Vec<Value> = about(analysis, claim);
        set(
            &mut node,
            "about",
            (!about.is_empty()).then_some(json!(about)),
        );
        let via: Vec<&str> = claim.via.iter().map(|via| analysis.text(*via)).collect();
        set(
            &mut node,
            "citation",
            (!via.is_empty()).then_some(json!(via)),
        );
        let keywords = format!("act:{},kind:{}", claim.act.as_str(), claim.kind.as_str());
        node.insert("keywords".into(), json!(keywords));
        graph.push(Value::Object(node));
    }
    for (index, quotation) in analysis.quotations.iter().enumerate() {
        if quotation.role != QuotationRole::Speech {
            continue;
        }
        let mut node = node("Quotation", &format!("{base}#q{index}"));
        node.insert("text".into(), json!(analysis.text(quotation.content)));
        node.insert("isPartOf".into(), json!({"@id": name(quotation.article)}));
        if let Some(id) = quotation.claim {
            let claim = &analysis[id];
            set(&mut node, "spokenByCharacter", author(analysis, claim));
            if claim.kind != ClaimKind::Indirect {
                node.insert("about".into(), json!({"@id": format!("{base}#{id}")}));
            }
        }
        graph.push(Value::Object(node));
    }
    json!({
        "@context": "https://schema.org",
        "sdPublisher": {"@type": "SoftwareApplication", "name": "isnad", "softwareVersion": page.settings.engine},
        "@graph": graph,
    })
}

fn node(kind: &str, id: &str) -> Map<String, Value> {
    let mut node = Map::new();
    node.insert("@type".into(), json!(kind));
    node.insert("@id".into(), json!(id));
    node
}

fn set(node: &mut Map<String, Value>, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        node.insert(key.to_owned(), value);
    }
}

fn kind(label: Label) -> &'static str {
    match label {
        Label::Person => "Person",
        Label::Country => "Country",
        Label::Location => "Place",
        Label::Organization => "Organization",
        _ => "Thing",
    }
}

/// Who speaks: a thing of the article, or a name alone.
fn author(analysis: &Analysis<'_>, claim: &Claim) -> Option<Value> {
    if let Some(id) = claim.referent {
        return Some(thing(analysis, id));
    }
    let named = claim.resolved.as_deref();
    let name = named.or_else(|| claim.speaker.map(|span| analysis.text(span)))?;
    Some(json!({"@type": "Thing", "name": name}))
}

fn thing(analysis: &Analysis<'_>, id: ReferentId) -> Value {
    let referent = &analysis[id];
    let mut value = json!({"@type": kind(referent.label), "name": referent.name.as_str()});
    if let Some(link) = &referent.reference {
        value["sameAs"] = json!(iri::reference(link));
    }
    value
}

/// The things that a claim names, each once.
fn about(analysis: &Analysis<'_>, claim: &Claim) -> Vec<Value> {
    let entities = claim.entities(analysis).iter();
    let mut ids: Vec<ReferentId> = Vec::new();
    for entity in entities.filter(|entity| entity.label != Label::Nationality) {
        if !ids.contains(&entity.referent) {
            ids.push(entity.referent);
        }
    }
    ids.into_iter().map(|id| thing(analysis, id)).collect()
}
