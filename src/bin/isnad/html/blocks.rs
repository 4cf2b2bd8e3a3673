//! The paragraphs, headings and cells of a page that are not furniture.

use super::decode::Decoded;
use super::furniture::{is_furniture, is_inline, is_void};
use super::map::Run;
use super::tokens::{Tag, Token, Tokens};
use isnad::Span;

/// A stretch of text that stands by itself.
#[derive(Debug)]
pub(super) struct Block {
    pub(super) text: String,
    pub(super) runs: Vec<Run>,
    /// The innermost article that it stands in, by running number.
    pub(super) article: Option<usize>,
    pub(super) in_main: bool,
    /// The text of the first `h1`.
    pub(super) is_headline: bool,
}

struct Open<'a> {
    name: &'a str,
    skipped: bool,
    article: Option<usize>,
    in_main: bool,
}

struct Reader<'a> {
    html: &'a str,
    by_name: bool,
    open: Vec<Open<'a>>,
    articles: usize,
    links: usize,
    headings: usize,
    now: Decoded,
    /// Bytes of the text so far that stand in links.
    linked: usize,
    seen_headline: bool,
    blocks: Vec<Block>,
}

/// The blocks of a page, in its order. `by_name` also leaves out what its class names tell.
pub(super) fn blocks(html: &str, by_name: bool) -> Vec<Block> {
    let mut reader = Reader {
        html,
        by_name,
        open: Vec::new(),
        articles: 0,
        links: 0,
        headings: 0,
        now: Decoded::default(),
        linked: 0,
        seen_headline: false,
        blocks: Vec::new(),
    };
    for token in Tokens::new(html) {
        match token {
            Token::Text(span) => reader.text(span),
            Token::Open(tag) => reader.enter(&tag),
            Token::Close(name) => reader.leave(name),
        }
    }
    reader.end_block();
    reader.blocks
}

fn is_h1(name: &str) -> bool {
    name.eq_ignore_ascii_case("h1")
}

impl<'a> Reader<'a> {
    fn text(&mut self, span: Span) {
        let skipped = self.open.last().is_some_and(|element| element.skipped);
        // The headline may stand in what else is furniture.
        if skipped && self.headings == 0 {
            return;
        }
        let before = self.now.text.len();
        self.now.add(self.html, span);
        if self.links > 0 {
            self.linked += self.now.text.len() - before;
        }
    }

    fn enter(&mut self, tag: &Tag<'a>) {
        if !is_inline(tag.name) {
            self.end_block();
        }
        if is_void(tag.name) {
            return;
        }
        // A paragraph or item ends where the next begins, with or without its end tag.
        let implied = ["p", "li"].iter().any(|name| {
            let top = self.open.last().map_or("", |element| element.name);
            let ended = if *name == "p" {
                !is_inline(tag.name)
            } else {
                tag.name.eq_ignore_ascii_case(name)
            };
            top.eq_ignore_ascii_case(name) && ended
        });
        if implied {
            self.open.pop();
        }
        let (skipped, mut article, in_main) = match self.open.last() {
            Some(above) => (above.skipped, above.article, above.in_main),
            None => (false, None, false),
        };
        if tag.name.eq_ignore_ascii_case("article") {
            article = Some(self.articles);
            self.articles += 1;
        }
        let in_main = in_main || tag.name.eq_ignore_ascii_case("main");
        self.links += usize::from(tag.name.eq_ignore_ascii_case("a"));
        self.headings += usize::from(is_h1(tag.name));
        self.open.push(Open {
            name: tag.name,
            skipped: skipped || is_furniture(tag, self.by_name, article.is_some() || in_main),
            article,
            in_main,
        });
    }

    fn leave(&mut self, name: &'a str) {
        // Deeper than this no page forgets to close what it opened.
        const DEEPEST: usize = 64;
        if !is_inline(name) {
            self.end_block();
        }
        let found = self.open.iter().rev().take(DEEPEST);
        let Some(depth) = found
            .map(|element| element.name)
            .position(|open| open.eq_ignore_ascii_case(name))
        else {
            return;
        };
        let kept = self.open.len() - depth - 1;
        for element in self.open.drain(kept..) {
            self.links -= usize::from(element.name.eq_ignore_ascii_case("a"));
            self.headings -= usize::from(is_h1(element.name));
        }
    }

    fn end_block(&mut self) {
        let Decoded { text, runs, .. } = std::mem::take(&mut self.now);
        let linked = std::mem::take(&mut self.linked);
        let heading = self.headings > 0;
        // A line that is little else than a link leads elsewhere.
        if text.is_empty() || (linked * 10 > text.len() * 8 && !heading) {
            return;
        }
        let (article, in_main) = match self.open.last() {
            Some(above) => (above.article, above.in_main),
            None => (None, false),
        };
        let skipped = self.open.last().is_some_and(|element| element.skipped);
        if skipped && self.seen_headline {
            return;
        }
        let is_headline = heading && !self.seen_headline;
        self.seen_headline |= heading;
        self.blocks.push(Block {
            text,
            runs,
            article: article.filter(|_| !skipped),
            in_main: in_main && !skipped,
            is_headline,
        });
    }
}
