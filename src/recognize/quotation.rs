//! Paired quotation marks and what each pair does.

use crate::lexicon::{ClaimWord, Detail, KeyWord, Sense, Token};
use crate::rule::{Doc, Settled};
use crate::text::{TokenKind, is_sentence_end};
use crate::{Kind, Quotation, QuotationRole, Rule, Span, Str};
use std::ops::Range;

const PAIRED: &str = "quotation/paired";
const UNCLOSED: &str = "quotation/unclosed";

pub(crate) const RULES: &[Rule] = &[
    Rule::listed(PAIRED, "OPEN … CLOSE", Sense::Mark, Kind::Quotation),
    Rule::listed(
        UNCLOSED,
        "OPEN … end of the sentence or paragraph",
        Sense::Mark,
        Kind::Quotation,
    ),
];

/// Words from which on a pair is speech in practice: names, terms and scare quotes are shorter.
const SPEECH: usize = 6;
/// Tokens after which an unclosed quotation ends at the latest where its paragraph goes on.
const LONGEST: usize = 300;
/// Tokens from which on an unclosed quotation ends with its sentence and not with its paragraph.
const LONG_REST: usize = 60;
/// Marks that wait for theirs at most: of more, the earliest stays unclosed.
const DEEPEST: usize = 12;
/// Unclosed quotations that lie over each other at most: more are a run of stray marks, and each
/// would hold the words of all others.
const STACKED: usize = 4;

/// The styles of marks. Marks of different styles nest, those of one style close each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// " “ ” „
    Double,
    /// « »
    Angle,
    /// ‘ ’ '
    Single,
}

fn style(mark: char) -> Option<Style> {
    Some(match mark {
        '"' | '“' | '”' | '„' | '‟' | '″' => Style::Double,
        '«' | '»' => Style::Angle,
        '\'' | '‘' | '’' | '‚' => Style::Single,
        _ => return None,
    })
}

/// What the blanks round a mark tell of its direction. The direction of the glyph itself is not
/// trusted, but for guillemets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Open,
}

/// The pairs of the article's lines, in the order of their start.
pub(crate) fn quotations(
    doc: &Doc<'_>,
    settled: &Settled<'_>,
    lines: Range<usize>,
    article: usize,
) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut stop = None;
    for line in &doc.lines[lines] {
        pair_line(doc, line.first..line.behind, &mut stop, &mut |pair| {
            found.extend(quotation(doc, settled, &pair, line.first));
        });
    }
    found.sort_by_key(|quotation: &Quotation| (quotation.span.start, quotation.span.end));
    for quotation in &mut found {
        quotation.article = article;
    }
    found
}

fn mark(doc: &Doc<'_>, at: usize) -> Option<char> {
    let token = doc
        .tokens
        .get(at)
        .filter(|token| token.kind == TokenKind::Mark)?;
    doc.text.get(token.start as usize..)?.chars().next()
}

/// A mark that opens, and the first token behind what it holds: the closing mark, where it has one.
struct Pair {
    open: usize,
    behind: usize,
    closed: bool,
}

/// Pairs the marks of a line once, left to right, with a stack.
fn pair_line(
    doc: &Doc<'_>,
    line: Range<usize>,
    stop: &mut Option<Range<usize>>,
    found: &mut dyn FnMut(Pair),
) {
    let mut open: Vec<(usize, Style)> = Vec::new();
    let mut lost: Vec<usize> = Vec::new();
    for at in line.clone() {
        let Some((ch, style)) = mark(doc, at).and_then(|ch| Some((ch, style(ch)?))) else {
            continue;
        };
        let last = open.iter().rposition(|(_, other)| *other == style);
        let closes = match (style, ch, side(doc, at, &line)) {
            (Style::Angle, '«', _) => false,
            (Style::Angle, _, _) if last.is_none() => continue,
            (Style::Angle, ..) => true,
            (Style::Single, _, Side::Opens) => false,
            // An apostrophe.
            (Style::Single, _, _) if last.is_none() => continue,
            (Style::Single, _, Side::Closes) => true,
            (Style::Single, _, Side::Open) => continue,
            (Style::Double, _, Side::Opens) => false,
            (Style::Double, _, Side::Closes | Side::Open) => last.is_some(),
        };
        match last {
            Some(place) if closes => {
                found(Pair {
                    open: open[place].0,
                    behind: at,
                    closed: true,
                });
                lost.extend(open.drain(place..).skip(1).map(|(stray, _)| stray));
            }
            _ => {
                if open.len() == DEEPEST {
                    lost.extend(stray(open.remove(0)));
                }
                open.push((at, style));
            }
        }
    }
    lost.extend(open.into_iter().filter_map(stray));
    lost.sort_unstable();
    let mut ends: Vec<usize> = Vec::new();
    for open in lost {
        let over = ends.len().checked_sub(STACKED).map(|first| ends[first]);
        if over.is_some_and(|end| end > open) {
            continue;
        }
        let behind = unclosed_end(doc, open, line.end, stop);
        ends.push(behind);
        found(Pair {
            open,
            behind,
            closed: false,
        });
    }
}

/// An opening mark that is never closed; a single one is an apostrophe.
fn stray((at, style): (usize, Style)) -> Option<usize> {
    (style != Style::Single).then_some(at)
}

fn side(doc: &Doc<'_>, at: usize, line: &Range<usize>) -> Side {
    let token = |i: usize| line.contains(&i).then(|| &doc.tokens[i]);
    let here = &doc.tokens[at];
    let before = at.checked_sub(1).and_then(token);
    let behind = token(at + 1);
    let tied = |other: Option<&Token>, edge: bool| {
        other.is_some_and(|t| {
            if edge {
                t.end == here.start
            } else {
                here.end == t.start
            }
        })
    };
    let (left, right) = (tied(before, true), tied(behind, false));
    let punctuation = |t: Option<&Token>| t.is_some_and(|t| t.kind == TokenKind::Mark);
    match (left && !punctuation(before), right && !punctuation(behind)) {
        (false, true) if !left => Side::Opens,
        (true, false) if !right || punctuation(behind) => Side::Closes,
        _ if left && !right => Side::Closes,
        _ => Side::Open,
    }
}

fn quotation(doc: &Doc<'_>, settled: &Settled<'_>, pair: &Pair, first: usize) -> Option<Quotation> {
    let Pair {
        open,
        behind,
        closed,
    } = *pair;
    if behind <= open + 1 {
        return None;
    }
    let edge = |i: usize| doc.tokens[i];
    let content = Span::new(edge(open + 1).start as usize, edge(behind - 1).end as usize);
    let end = if closed {
        edge(behind).end as usize
    } else {
        content.end
    };
    let span = Span::new(edge(open).start as usize, end);
    let words = (open + 1..behind)
        .take(4 * SPEECH)
        .filter(|i| doc.tokens[*i].kind != TokenKind::Mark)
        .take(SPEECH)
        .count();
    let entity = settled.entity_at(content.end - 1);
    let role = if words >= SPEECH {
        QuotationRole::Speech
    } else if open > first && is_titled(doc, open - 1) {
        QuotationRole::Title
    } else if entity.is_some_and(|entity| entity.span.start <= content.start + 4) {
        QuotationRole::Name
    } else if words <= 2 {
        QuotationRole::Term
    } else {
        QuotationRole::Scare
    };
    let mut quotation = Quotation::new(span, content, role);
    quotation.rule = Str::from(if closed { PAIRED } else { UNCLOSED });
    Some(quotation)
}

/// A quotation that is never closed ends with the paragraph, in a long one with its sentence.
///
/// `known` is the stretch without a stop that was walked last, so that marks that all stay open
/// are not walked from each again.
fn unclosed_end(doc: &Doc<'_>, open: usize, end: usize, known: &mut Option<Range<usize>>) -> usize {
    if end - open < LONG_REST {
        return end;
    }
    if let Some(range) = known.as_ref().filter(|range| range.contains(&open)) {
        return range.end.min(open + LONGEST);
    }
    let stop = (open + 1..end).find(|i| mark(doc, *i).is_some_and(is_sentence_end));
    let stop = stop.unwrap_or(end);
    *known = Some(open..stop);
    stop.min(open + LONGEST)
}

fn is_titled(doc: &Doc<'_>, at: usize) -> bool {
    let token = &doc.tokens[at];
    [token.whole, token.bare].iter().any(|entry| {
        doc.lexicon
            .facts(*entry)
            .iter()
            .any(|fact| fact.detail == Detail::Claim(ClaimWord::Key(KeyWord::Titled)))
    })
}
