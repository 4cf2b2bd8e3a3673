//! What mentions of places link to.

#![allow(
    clippy::unwrap_used,
    reason = "a failing helper of a test fails the test"
)]

use isnad::{Analyzer, Label};

/// Links of the mention of a name: its own and the candidates.
fn links(text: &str, name: &str) -> (Option<String>, Vec<String>) {
    let analyzer = Analyzer::builder().build().unwrap();
    let analysis = analyzer.analyze(text);
    let entity = analysis
        .entities
        .iter()
        .find(|entity| &text[entity.span.range()] == name)
        .unwrap();
    assert_eq!(entity.label, Label::Location);
    let candidates = entity.candidates.iter().map(ToString::to_string);
    (
        entity.reference.as_ref().map(ToString::to_string),
        candidates.collect(),
    )
}

#[test]
fn a_place_of_our_own_keeps_its_link_and_has_that_of_the_source() {
    let (own, others) = links("وصل الوفد إلى حلب أمس", "حلب");
    assert_eq!(own.as_deref(), Some("isnad:place/sy/aleppo"));
    assert_eq!(others, ["geonames:170063"]);
}

#[test]
fn a_place_of_a_source_has_its_link() {
    let (own, others) = links("اندلع حريق في تشاتانوغا أمس", "تشاتانوغا");
    assert_eq!(own.as_deref(), Some("geonames:4612862"));
    assert!(others.is_empty());
}

#[test]
fn a_division_is_not_linked_to_the_town_of_its_name() {
    let (town, _) = links("زار الوزير مدينة حلب أمس", "حلب");
    assert_eq!(town.as_deref(), Some("isnad:place/sy/aleppo"));
    let (division, others) = links("زار الوزير محافظة حلب أمس", "حلب");
    assert_ne!(division.as_deref(), Some("isnad:place/sy/aleppo"));
    assert!(others.is_empty());
}
