//! The stages in their order.

use super::{Article, Inner, Stage, sift};
use crate::attribute;
use crate::lexicon::{PhraseHit, Sense, SenseSet, TimeHit, Token, find_times, look_up};
use crate::recognize::date::PointMemo;
use crate::recognize::number::NumberMemo;
use crate::recognize::{
    entity::{organization, person, referents},
    figure, quotation,
};
use crate::rule::{Candidate, Context, Doc, Found, Settled, View};
use crate::settle::{Settlement, settle_kinds, settle_line};
use crate::text::{ArticleLines, Line, Part, RawToken, scan, split_page};
use crate::{
    Analysis, ArticlePart, ClaimId, DateValue, Day, EntityId, Evidence, Kind, Kinds, Point,
    Published, ReferentId, Span,
};
use std::borrow::Cow;
use std::ops::Range;

/// Working buffers that may be kept between texts; they hold nothing of a result. Those of "زار
/// باريس" (he visited Paris) serve the next text.
#[derive(Debug, Default)]
pub struct Scratch {
    raw: Vec<RawToken>,
    lines: Vec<Line>,
    parts: Vec<Part>,
    tokens: Vec<Token>,
    phrases: Vec<PhraseHit>,
    times: Vec<TimeHit>,
    candidates: Vec<Candidate>,
    taken: Vec<u8>,
}

/// Which rules run for the kinds that are wanted: claims build on all others.
pub(super) struct Needed {
    pub(super) recognized: Kinds,
    pub(super) attributed: Kinds,
}

pub(super) fn needed(kinds: Kinds) -> Needed {
    let recognized = Kinds::ENTITIES | Kinds::DATES | Kinds::FIGURES;
    if kinds.has(Kind::Claim) || kinds.has(Kind::Quotation) {
        return Needed {
            recognized,
            attributed: Kinds::CLAIMS | Kinds::QUOTATIONS,
        };
    }
    // Who keeps a contested stretch is settled between dates, entities and figures.
    Needed {
        recognized,
        attributed: kinds,
    }
}

pub(super) fn analyze<'t>(
    inner: &Inner,
    scratch: &mut Scratch,
    article: &Article<'t>,
    observe: &mut dyn FnMut(Stage),
) -> Analysis<'t> {
    let Scratch {
        raw,
        lines,
        parts,
        tokens,
        phrases,
        times,
        candidates,
        taken,
    } = scratch;
    raw.clear();
    lines.clear();
    parts.clear();
    tokens.clear();
    phrases.clear();
    times.clear();
    let source = article.text;
    scan(source, raw, lines);
    observe(Stage::Scan);
    look_up(&inner.lexicon, source, raw, tokens, phrases);
    find_times(&inner.lexicon, tokens, phrases, times);
    observe(Stage::LookUp);
    let articles = split_page(&inner.lexicon, source, tokens, phrases, lines, parts);
    let numbers = NumberMemo::default();
    let points = PointMemo::default();
    let tails = figure::TailMemo::default();
    let unparted = Doc {
        text: source,
        tokens,
        phrases,
        times,
        numbers: &numbers,
        points: &points,
        tails: &tails,
        lines,
        parts: &[],
        lexicon: &inner.lexicon,
    };
    let doc = Doc { parts, ..unparted };
    let datelines: Vec<_> = articles
        .iter()
        .map(|a| dateline(inner, &doc, a, candidates))
        .collect();
    for (line, _) in datelines.iter().flatten() {
        parts[*line] = Part::Dateline;
    }
    let doc = Doc { parts, ..unparted };
    // Articles share no token, so that one clearing serves them all.
    taken.clear();
    taken.resize(tokens.len(), 0);
    observe(Stage::Page);
    let mut analysis = Analysis::new(Cow::Borrowed(source));
    let mut statements = 0;
    for (index, lines) in articles.iter().enumerate() {
        let stated = datelines[index].map(|(_, day)| Published::from(day));
        let context = Context {
            article: index,
            published: article.published.filter(|_| index == 0).or(stated),
            region: inner.region,
            least: inner.least,
        };
        let range = lines.lines.clone();
        let one = read_article(inner, &doc, &context, range, candidates, taken, observe);
        add(&mut analysis, one, &mut statements);
    }
    if analysis.articles.len() == 1 {
        analysis.articles[0].span = Span::new(0, source.len());
    }
    analysis.published = analysis
        .articles
        .first()
        .and_then(|article| article.published);
    keep_kinds(&mut analysis, inner.kinds);
    analysis
}

/// How far into an article a dateline without a label may stand, in lines.
const DATELINE_DEPTH: usize = 3;

/// The line and the day of the article's dateline: a labelled line, or a short line near the top
/// that is little else than a date.
fn dateline(
    inner: &Inner,
    doc: &Doc<'_>,
    article: &ArticleLines,
    candidates: &mut Vec<Candidate>,
) -> Option<(usize, Day)> {
    let context = Context {
        article: 0,
        published: None,
        region: inner.region,
        least: Evidence::Weak,
    };
    let top = article.lines.clone().take(DATELINE_DEPTH);
    let labelled = article
        .lines
        .clone()
        .filter(|i| doc.parts[*i] == Part::Dateline);
    labelled
        .chain(top.filter(|i| doc.parts[*i] != Part::Label))
        .find_map(|i| {
            let line = &doc.lines[i];
            let tokens = line.first..line.behind;
            let known = doc.parts[i] == Part::Dateline;
            if !known && !looks_like_dateline(doc, tokens.clone()) {
                return None;
            }
            candidates.clear();
            let view = View::new(doc, &context, Settled::NONE, tokens);
            inner
                .recognizers
                .run(&view, view.paragraph(), 0, candidates);
            let days = candidates
                .drain(..)
                .filter_map(|candidate| match candidate.found {
                    Found::Date(date) => match date.value {
                        Some(DateValue::At(Point::Day(day) | Point::Time(Some(day), _))) => {
                            Some((date.span, day))
                        }
                        _ => None,
                    },
                    _ => None,
                });
            let (span, day) = days.max_by_key(|(span, _)| span.len())?;
            (known || span.len() * 2 >= line.span.len()).then_some((i, day))
        })
}

fn looks_like_dateline(doc: &Doc<'_>, tokens: Range<usize>) -> bool {
    const LONGEST: usize = 20;
    tokens.len() <= LONGEST
        && doc.tokens[tokens.clone()]
            .iter()
            .any(|token| token.senses.has(Sense::Digits))
        && doc.tokens[tokens].iter().any(|token| {
            token.senses.meets(SenseSet::of(&[
                Sense::Month,
                Sense::EnglishMonth,
                Sense::Digits,
            ]))
        })
}

/// The mentions of one article, ids counted from its own lists.
struct ArticleMentions {
    part: ArticlePart,
    settled: Settlement,
    referents: Vec<crate::Referent>,
    quotations: Vec<crate::Quotation>,
    claims: Vec<crate::Claim>,
}

fn read_article(
    inner: &Inner,
    doc: &Doc<'_>,
    context: &Context,
    lines: Range<usize>,
    candidates: &mut Vec<Candidate>,
    taken: &mut [u8],
    observe: &mut dyn FnMut(Stage),
) -> ArticleMentions {
    let article = context.article;
    candidates.clear();
    let mut settled = Settlement::default();
    for line in &doc.lines[lines.clone()] {
        let view = View::new(doc, context, Settled::NONE, line.first..line.behind);
        inner
            .recognizers
            .run(&view, view.paragraph(), article, candidates);
        observe(Stage::Recognize);
        settle_line(doc, candidates, inner.given, taken, &mut settled);
        observe(Stage::Settle);
    }
    person::echo::add(doc, context, lines.clone(), &mut settled.entities);
    settle_kinds(&mut settled);
    figure::resolve_currencies(doc, context, lines.clone(), &mut settled.figures);
    figure::tell_roles(doc, context, lines.clone(), &mut settled.figures);
    observe(Stage::Settle);
    organization::echo::add(doc, context, lines.clone(), &mut settled.entities);
    person::role::add(doc, context, lines.clone(), &mut settled.entities);
    sift::find_clitics(doc, &mut settled.entities);
    let referents = referents::link(doc, &mut settled.entities);
    observe(Stage::Link);
    let seen = Settled {
        entities: &settled.entities,
        dates: &settled.dates,
        figures: &settled.figures,
    };
    let (mut quotations, mut claims) = (Vec::new(), Vec::new());
    if inner.kinds.has(Kind::Quotation) || inner.kinds.has(Kind::Claim) {
        quotations = quotation::quotations(doc, &seen, lines.clone(), article);
        for line in &doc.lines[lines.clone()] {
            let view = View::new(doc, context, seen, line.first..line.behind);
            inner
                .attributers
                .run(&view, view.paragraph(), article, candidates);
        }
        let mut given = Vec::new();
        for candidate in candidates.drain(..) {
            match candidate.found {
                Found::Quotation(found) if is_quotation(doc.text, &found) => quotations.push(found),
                Found::Claim(found) if is_claim(doc.text, &found) => given.push(found),
                _ => {}
            }
        }
        quotations.sort_by_key(|quotation| (quotation.span.start, quotation.span.end));
        observe(Stage::Quote);
        let whole = attribute::Article {
            doc,
            context,
            lines: lines.clone(),
            entities: &settled.entities,
            referents: &referents,
            dates: &settled.dates,
            figures: &settled.figures,
        };
        claims = attribute::claims(&whole, &mut quotations, given);
        sift::grade(inner, &mut claims);
        sift::drop_weak(context.least, &mut claims, &mut quotations);
        observe(Stage::Attribute);
    }
    let part = article_part(doc, context, lines);
    ArticleMentions {
        part,
        settled,
        referents,
        quotations,
        claims,
    }
}

fn is_quotation(text: &str, found: &crate::Quotation) -> bool {
    text.get(found.span.range()).is_some() && text.get(found.content.range()).is_some()
}

fn is_claim(text: &str, found: &crate::Claim) -> bool {
    let parts = [
        Some(found.content),
        found.cue,
        found.speaker,
        found.addressee,
    ];
    let mut spans = parts.into_iter().flatten().chain(found.via.iter().copied());
    spans.all(|span| {
        text.get(span.range())
            .is_some_and(|slice| !slice.is_empty())
    })
}

fn article_part(doc: &Doc<'_>, context: &Context, lines: Range<usize>) -> ArticlePart {
    let spans = doc.lines[lines.clone()].iter().map(|line| line.span);
    let mut part = ArticlePart::new(spans.reduce(Span::join).unwrap_or(Span::new(0, 0)));
    let headline = lines.clone().find(|i| doc.parts[*i] == Part::Headline);
    part.headline = headline.map(|i| doc.lines[i].span);
    part.published = context.published;
    part
}

/// Adds an article's mentions, with ids counted on from those before.
fn add(analysis: &mut Analysis<'_>, mut one: ArticleMentions, statements: &mut usize) {
    let entities = analysis.entities.len();
    let referents = analysis.referents.len();
    let claims = analysis.claims.len();
    let before = *statements;
    for entity in &mut one.settled.entities {
        entity.referent = ReferentId::at(entity.referent.index() + referents);
    }
    for referent in &mut one.referents {
        for mention in &mut referent.mentions {
            *mention = EntityId::at(mention.index() + entities);
        }
    }
    let moved = |claim: ClaimId| ClaimId::at(claim.index() + claims);
    for quotation in &mut one.quotations {
        quotation.claim = quotation.claim.map(moved);
    }
    for claim in &mut one.claims {
        claim.parent = claim.parent.map(moved);
        claim.repeats = claim.repeats.map(moved);
        claim.referent = claim
            .referent
            .map(|id| ReferentId::at(id.index() + referents));
        claim.statement += before;
        *statements = (*statements).max(claim.statement + 1);
    }
    analysis.articles.push(one.part);
    analysis.entities.append(&mut one.settled.entities);
    analysis.referents.append(&mut one.referents);
    analysis.quotations.append(&mut one.quotations);
    analysis.claims.append(&mut one.claims);
    analysis.dates.append(&mut one.settled.dates);
    analysis.figures.append(&mut one.settled.figures);
}

/// Drops what was only needed to find the kinds that are wanted.
fn keep_kinds(analysis: &mut Analysis<'_>, kinds: Kinds) {
    if !kinds.has(Kind::Claim) {
        analysis.claims.clear();
        analysis
            .quotations
            .iter_mut()
            .for_each(|quotation| quotation.claim = None);
    }
    if !kinds.has(Kind::Quotation) {
        analysis.quotations.clear();
    }
    if !kinds.has(Kind::Date) {
        analysis.dates.clear();
    }
    if !kinds.has(Kind::Figure) {
        analysis.figures.clear();
    }
    if !kinds.has(Kind::Entity) {
        analysis.entities.clear();
        analysis.referents.clear();
        analysis
            .claims
            .iter_mut()
            .for_each(|claim| claim.referent = None);
    }
}
