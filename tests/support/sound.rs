//! What must be true of every analysis.

use isnad::{Analysis, Span};

/// Panics where a span is empty, outside of the text or off its characters, where a list is not in
/// order, or where a reference inside the analysis leads nowhere.
pub(crate) fn assert_sound(analysis: &Analysis<'_>) {
    let text = analysis.source();
    let inside = |what: &str, span: Span| {
        let good = !span.is_empty() && text.get(span.range()).is_some();
        assert!(good, "{what} {span:?} of {} bytes in:\n{text}", text.len());
    };
    let apart = |what: &str, spans: Vec<Span>| {
        for pair in spans.windows(2) {
            assert!(
                pair[0].end <= pair[1].start,
                "{what} {pair:?} overlap in:\n{text}"
            );
        }
        spans.iter().for_each(|span| inside(what, *span));
    };
    apart(
        "entities",
        analysis.entities.iter().map(|e| e.span).collect(),
    );
    apart("dates", analysis.dates.iter().map(|d| d.span).collect());
    apart("figures", analysis.figures.iter().map(|f| f.span).collect());
    apart(
        "articles",
        analysis
            .articles
            .iter()
            .map(|a| a.span)
            .filter(|s| !s.is_empty())
            .collect(),
    );
    assert!(!analysis.articles.is_empty());
    for headline in analysis
        .articles
        .iter()
        .filter_map(|article| article.headline)
    {
        inside("headline", headline);
    }
    for entity in &analysis.entities {
        assert_eq!(analysis[entity.referent].label, entity.label, "in:\n{text}");
        assert!(!entity.name.is_empty() && !entity.rule.is_empty());
    }
    for referent in &analysis.referents {
        assert!(
            !referent.mentions.is_empty(),
            "a referent without mention in:\n{text}"
        );
        referent
            .mentions
            .iter()
            .for_each(|id| assert_eq!(analysis[*id].label, referent.label));
    }
    assert!(
        analysis
            .quotations
            .is_sorted_by_key(|quotation| quotation.span.start)
    );
    for quotation in &analysis.quotations {
        inside("quotation", quotation.span);
        assert!(quotation.span.contains(quotation.content));
    }
    assert!(
        analysis
            .claims
            .is_sorted_by_key(|claim| claim.content.start)
    );
    for claim in &analysis.claims {
        inside("content", claim.content);
        let others = [claim.cue, claim.speaker, claim.addressee];
        others
            .into_iter()
            .flatten()
            .for_each(|span| inside("part of a claim", span));
        claim.via.iter().for_each(|via| inside("via", *via));
        let part = analysis.articles[claim.article].span;
        assert!(
            part.contains(claim.content),
            "{claim:?} leaves its article in:\n{text}"
        );
        if let Some(parent) = claim.parent {
            assert!(
                analysis[parent].content.contains(claim.content),
                "{claim:?} in:\n{text}"
            );
        }
    }
}

/// What was found in one article of the page, with offsets from `origin` and without the ids,
/// which number the whole page.
pub(crate) fn of_article(analysis: &Analysis<'_>, article: usize, origin: usize) -> Vec<String> {
    let moved = |span: Span| Span::new(span.start - origin, span.end - origin);
    let maybe = |span: Option<Span>| span.map(moved);
    let mut found = Vec::new();
    for e in analysis.entities.iter().filter(|e| e.article == article) {
        let span = moved(e.span);
        found.push(format!(
            "{span:?} {} {} {:?} {}",
            e.label, e.name, e.reference, e.rule
        ));
    }
    for q in analysis.quotations.iter().filter(|q| q.article == article) {
        found.push(format!("{:?} {:?} {}", moved(q.span), q.role, q.rule));
    }
    for c in analysis.claims.iter().filter(|c| c.article == article) {
        let (content, cue, speaker) = (moved(c.content), maybe(c.cue), maybe(c.speaker));
        let via: Vec<Span> = c.via.iter().copied().map(moved).collect();
        found.push(format!(
            "{content:?} {cue:?} {speaker:?} {:?} {via:?} {:?} {} {}",
            c.resolved, c.kind, c.act, c.rule
        ));
    }
    for d in analysis.dates.iter().filter(|d| d.article == article) {
        found.push(format!(
            "{:?} {:?} {:?} {}",
            moved(d.span),
            d.value,
            d.anchored,
            d.rule
        ));
    }
    for f in analysis.figures.iter().filter(|f| f.article == article) {
        let unit = f.unit.as_ref().map(|unit| unit.label(analysis.source()));
        found.push(format!(
            "{:?} {:?} {:?} {unit:?} {}",
            moved(f.span),
            f.value,
            f.vague,
            f.rule
        ));
    }
    found
}
