//! The article of a web page: its text without menus, scripts and the like, and where each stretch
//! of it stands in the page.

mod blocks;
mod decode;
mod furniture;
mod map;
mod meta;
mod tokens;

pub(crate) use map::SourceMap;

use blocks::{Block, blocks};
use isnad::Published;

/// What a page holds.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) text: String,
    /// When it was published, as its metadata tell.
    pub(crate) published: Option<Published>,
    pub(crate) map: SourceMap,
}

/// An element with less text than this is a teaser, not the article of the page, in bytes.
const LEAST_ARTICLE: usize = 300;

/// Reads a page. Its headline comes first, every paragraph on a line of its own.
pub(crate) fn read(html: &str) -> Page {
    let strict = blocks(html, true);
    let loose = blocks(html, false);
    // Some pages call everything a sidebar: then the names of classes say nothing.
    let all = if length(&strict) * 4 < length(&loose) {
        loose
    } else {
        strict
    };
    let chosen = article(&all);
    let headline = all.iter().find(|block| block.is_headline);
    let before = headline.filter(|headline| !chosen.iter().any(|b| std::ptr::eq(*b, *headline)));
    let (mut text, mut map) = (String::new(), SourceMap::default());
    for block in before.into_iter().chain(chosen) {
        if !text.is_empty() {
            text.push('\n');
        }
        map.add(text.len(), &block.runs);
        text.push_str(&block.text);
    }
    Page {
        text,
        published: meta::published(html),
        map,
    }
}

fn length<'a>(blocks: impl IntoIterator<Item = &'a Block>) -> usize {
    blocks.into_iter().map(|block| block.text.len()).sum()
}

/// The blocks of the longest article, else of the main part, else all.
fn article(blocks: &[Block]) -> Vec<&Block> {
    let articles = blocks.iter().filter_map(|block| block.article).max();
    let mut lengths = vec![0; articles.map_or(0, |last| last + 1)];
    for block in blocks {
        if let Some(index) = block.article {
            lengths[index] += block.text.len();
        }
    }
    // Of equals the first.
    let longest = (0..lengths.len()).rev().max_by_key(|i| lengths[*i]);
    if let Some(longest) = longest.filter(|i| lengths[*i] >= LEAST_ARTICLE) {
        let inside = |block: &&Block| block.article == Some(longest);
        return blocks.iter().filter(inside).collect();
    }
    let main: Vec<&Block> = blocks.iter().filter(|block| block.in_main).collect();
    if length(main.iter().copied()) >= LEAST_ARTICLE {
        return main;
    }
    blocks.iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use isnad::Span;

    #[test]
    fn a_page_gives_its_article_and_where_it_stands() {
        let html = "<!DOCTYPE html><html><head><title>t</title><script>var a = '<p>x</p>';</script>\
            <meta property=\"article:published_time\" content=\"2024-06-28T10:00:00Z\"></head><body>\
            <nav><a href=/>home</a></nav><header><h1>Head&amp;line</h1></header>\
            <div class='related-news'><p>Other things</p></div>\
            <p>One&nbsp;<b>two</b>\n  three &#x627;&lt;br<br>four</p><!-- no --><p>five</P>\
            <footer>Imprint</footer></body></html>";
        let page = read(html);
        assert_eq!(page.text, "Head&line\nOne two three ا<br\nfour\nfive");
        assert_eq!(
            page.published.map(|p| p.day().to_string()).as_deref(),
            Some("2024-06-28")
        );
        let source = |words: &str| {
            let at = page.text.find(words).unwrap();
            &html[page.map.source(Span::new(at, at + words.len())).range()]
        };
        assert_eq!(source("Head&line"), "Head&amp;line");
        assert_eq!(source("two"), "two");
        assert_eq!(source("two three"), "two</b>\n  three");
        assert_eq!(source("ا"), "&#x627;");
        assert_eq!(source("five"), "five");
    }

    #[test]
    fn the_longest_article_is_read() {
        let long = "word ".repeat(80);
        let html = format!(
            "<h1>Title</h1><article><p>teaser</p></article><article><p>{long}</p>\
             <aside>see also</aside><ul><li><a href=x>a link alone</a></li></ul></article>"
        );
        assert_eq!(read(&html).text, format!("Title\n{}", long.trim_end()));
    }

    #[test]
    fn broken_pages_do_no_harm() {
        for html in [
            "",
            "<",
            "<p",
            "<!--",
            "</",
            "a<b",
            "<script>",
            "&",
            "&#;",
            "&#xFFFFFFFF;",
            "<p a='",
        ] {
            let page = read(html);
            let all = Span::new(0, page.text.len());
            assert!(html.get(page.map.source(all).range()).is_some(), "{html}");
        }
        let deep = "<div>".repeat(100_000) + "x" + &"</span>".repeat(100_000);
        assert_eq!(read(&deep).text, "x");
    }
}
