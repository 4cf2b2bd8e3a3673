//! The anatomy of a page: which line is headline, dateline, body, label; where another article
//! begins.

use super::tokens::Line;
use super::{TokenKind, is_sentence_end};
use crate::lexicon::{Detail, Lexicon, PageRole, PhraseHit, Sense, Token};
use std::ops::Range;

/// What a line is to its article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Headline,
    /// Tells when the article was published.
    Dateline,
    Body,
    /// Labelled lines that tell nothing: names in them count, nobody speaks there.
    Label,
}

/// The lines of one article.
#[derive(Clone, Debug)]
pub(crate) struct ArticleLines {
    pub(crate) lines: Range<usize>,
}

/// Longest headline in tokens.
const LONGEST_HEADLINE: usize = 32;

/// Cuts the page into articles and says what each line is.
pub(crate) fn split_page(
    lexicon: &Lexicon,
    text: &str,
    tokens: &[Token],
    phrases: &[PhraseHit],
    lines: &[Line],
    parts: &mut Vec<Part>,
) -> Vec<ArticleLines> {
    let mut articles = Vec::with_capacity(1);
    let mut first = 0;
    for (i, line) in lines.iter().enumerate() {
        let label = label(lexicon, tokens, phrases, line);
        parts.push(match label {
            None => Part::Body,
            Some((PageRole::Dateline, _)) => Part::Dateline,
            Some(_) => Part::Label,
        });
        if let Some((PageRole::Related, behind)) = label
            && bare(tokens, behind, line)
            && i + 1 < lines.len()
        {
            articles.push(ArticleLines {
                lines: first..i + 1,
            });
            first = i + 1;
        }
    }
    if first < lines.len() || articles.is_empty() {
        articles.push(ArticleLines {
            lines: first..lines.len(),
        });
    }
    for article in &articles {
        mark_headline(text, tokens, lines, article, parts);
    }
    articles
}

/// The label that a line opens with, and the first token behind it. One word alone is a label only
/// where it fills the line or a colon follows.
fn label(
    lexicon: &Lexicon,
    tokens: &[Token],
    phrases: &[PhraseHit],
    line: &Line,
) -> Option<(PageRole, usize)> {
    let first = tokens.get(line.first)?;
    if !first.senses.has(Sense::PageLabel) {
        return None;
    }
    let role = |entry: u32| {
        lexicon
            .facts(entry)
            .iter()
            .find_map(|fact| match fact.detail {
                Detail::Page(role) => Some(role),
                _ => None,
            })
    };
    let from = (first.phrase as usize)
        .checked_sub(1)
        .unwrap_or(phrases.len());
    let several = phrases[from..]
        .iter()
        .take_while(|hit| hit.token as usize == line.first)
        .filter(|hit| !hit.bare)
        .find_map(|hit| Some((role(hit.entry)?, line.first + hit.len as usize)));
    let found = several.or_else(|| {
        let behind = line.first + 1;
        let alone = bare(tokens, behind, line) || is_mark(tokens, behind);
        alone
            .then(|| role(first.whole))
            .flatten()
            .map(|role| (role, behind))
    });
    found.filter(|(_, behind)| *behind <= line.behind)
}

fn is_mark(tokens: &[Token], at: usize) -> bool {
    tokens
        .get(at)
        .is_some_and(|token| token.kind == TokenKind::Mark)
}

/// True where nothing but marks follows on the line.
fn bare(tokens: &[Token], from: usize, line: &Line) -> bool {
    tokens[from.min(line.behind)..line.behind]
        .iter()
        .all(|t| t.kind == TokenKind::Mark)
}

/// The first line of an article is its headline where more follows and it is no full sentence.
fn mark_headline(
    text: &str,
    tokens: &[Token],
    lines: &[Line],
    article: &ArticleLines,
    parts: &mut [Part],
) {
    let Some(first) = article.lines.clone().find(|i| parts[*i] == Part::Body) else {
        return;
    };
    let line = &lines[first];
    let last = text[line.span].chars().next_back();
    let follows = (first + 1..article.lines.end).any(|i| parts[i] == Part::Body);
    let short = line.behind - line.first <= LONGEST_HEADLINE;
    let words = tokens[line.first..line.behind]
        .iter()
        .any(|t| t.kind == TokenKind::Word);
    // A headline may end in dots or ask, but it is not closed by a full stop.
    let open =
        last.is_none_or(|ch| !is_sentence_end(ch) || ch != '.') || text[line.span].ends_with("..");
    if follows && short && words && open {
        parts[first] = Part::Headline;
    }
}
