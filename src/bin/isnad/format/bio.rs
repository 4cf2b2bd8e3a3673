//! Tokens with BIO tags in columns, as CoNLL-U Plus names its columns. A token ends where a mention
//! begins or ends, so that tags lose nothing: a proclitic is a token of its own.

use super::Page;
use crate::args::Only;
use isnad::{Analysis, Span};
use std::fmt::Write;

/// A column: its name and the tagged stretches, disjoint and sorted.
struct Column<'a> {
    name: &'static str,
    tags: Vec<(Span, &'a str)>,
    next: usize,
}

pub(super) fn write(page: &Page<'_>) -> String {
    let text = page.analysis.source();
    let mut columns = columns(page.analysis, &page.settings.only);
    let mut edges: Vec<usize> = columns
        .iter()
        .flat_map(|column| &column.tags)
        .flat_map(|(span, _)| [span.start, span.end])
        .collect();
    edges.sort_unstable();
    edges.dedup();
    let mut out = String::new();
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    let _ = writeln!(out, "# newdoc id = {}", page.document.id.replace('\n', " "));
    let _ = writeln!(out, "# engine = {}", page.settings.engine);
    let _ = writeln!(out, "# global.columns = FORM START END {}", names.join(" "));
    let mut open = false;
    for token in tokens(text, &edges) {
        match token {
            Token::Break => {
                if open {
                    out.push('\n');
                }
                open = false;
            }
            Token::Word(span) => {
                open = true;
                let _ = write!(out, "{}\t{}\t{}", &text[span.range()], span.start, span.end);
                for column in &mut columns {
                    let _ = write!(out, "\t{}", column.tag(span));
                }
                out.push('\n');
            }
        }
    }
    if open {
        out.push('\n');
    }
    out
}

impl Column<'_> {
    fn tag(&mut self, token: Span) -> String {
        while self
            .tags
            .get(self.next)
            .is_some_and(|(span, _)| span.end <= token.start)
        {
            self.next += 1;
        }
        match self.tags.get(self.next) {
            Some((span, tag)) if span.contains(token) => {
                let place = if span.start == token.start { 'B' } else { 'I' };
                format!("{place}-{tag}")
            }
            _ => "O".to_owned(),
        }
    }
}

/// The columns of the kinds that are wanted. Of stretches one in the other, the outer stays.
fn columns<'a>(analysis: &'a Analysis<'_>, only: &[Only]) -> Vec<Column<'a>> {
    let wanted = |kind: Only| only.is_empty() || only.contains(&kind);
    let mut columns = Vec::new();
    let mut add = |name, mut tags: Vec<(Span, &'a str)>| {
        tags.sort_by_key(|(span, _)| (span.start, usize::MAX - span.end));
        let mut end = 0;
        tags.retain(|(span, _)| {
            let free = span.start >= end;
            end = if free { span.end } else { end };
            free
        });
        columns.push(Column {
            name,
            tags,
            next: 0,
        });
    };
    if wanted(Only::Entities) {
        let tags = analysis.entities.iter().map(|e| (e.span, e.label.as_str()));
        add("ISNAD:ENTITY", tags.collect());
    }
    if wanted(Only::Quotations) {
        let tags = analysis
            .quotations
            .iter()
            .map(|q| (q.span, q.role.as_str()));
        add("ISNAD:QUOTATION", tags.collect());
    }
    if wanted(Only::Claims) {
        let claims = || analysis.claims.iter();
        let cues = claims().filter_map(|c| Some((c.cue?, c.act.as_str())));
        add("ISNAD:CUE", cues.collect());
        let speakers = claims().filter_map(|c| Some((c.speaker?, "speaker")));
        add("ISNAD:SPEAKER", speakers.collect());
        let contents = claims().map(|c| (c.content, c.kind.as_str()));
        add("ISNAD:CONTENT", contents.collect());
    }
    if wanted(Only::Dates) {
        let tags = analysis.dates.iter().map(|d| (d.span, d.kind.as_str()));
        add("ISNAD:DATE", tags.collect());
    }
    if wanted(Only::Figures) {
        let tags = analysis.figures.iter().map(|f| (f.span, "figure"));
        add("ISNAD:FIGURE", tags.collect());
    }
    columns
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Token {
    Word(Span),
    /// The end of a line or sentence.
    Break,
}

/// Words, numbers and single marks, cut at the edges.
fn tokens(text: &str, edges: &[usize]) -> Vec<Token> {
    let mut all = Vec::new();
    let mut start: Option<usize> = None;
    let mut edge = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, ch)) = chars.next() {
        while edges.get(edge).is_some_and(|e| *e < at) {
            edge += 1;
        }
        let is_word = ch.is_alphanumeric() || is_mark_of_word(ch);
        let cut = !is_word || edges.get(edge) == Some(&at);
        if cut && let Some(from) = start.take() {
            all.push(Token::Word(Span::new(from, at)));
        }
        if is_word {
            start.get_or_insert(at);
        } else if ch == '\n' {
            all.push(Token::Break);
        } else if !ch.is_whitespace() && !is_invisible(ch) {
            all.push(Token::Word(Span::new(at, at + ch.len_utf8())));
            let ends = matches!(ch, '.' | '!' | '?' | '\u{61f}' | '\u{6d4}');
            if ends && chars.peek().is_some_and(|(_, next)| next.is_whitespace()) {
                all.push(Token::Break);
            }
        }
    }
    if let Some(from) = start {
        all.push(Token::Word(Span::new(from, text.len())));
    }
    all
}

/// Diacritics that are no letters, and the joiner inside of words.
fn is_mark_of_word(ch: char) -> bool {
    matches!(ch, '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6ed}' | '\u{200c}' | '\u{200d}')
}

fn is_invisible(ch: char) -> bool {
    matches!(ch, '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
        || ch.is_control()
}
