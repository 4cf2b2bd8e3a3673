//! The page of one article: reads the article on standard input and writes its page.
//!
//! `build.sh` beside this file makes it a page in which a text is analysed while it is written. There
//! `main` is called again for every text, so that the gazetteers are read once.

use isnad::html::{Document, page};
use isnad::{Analyzer, Article};
use std::io::{self, Read, Write};

/// The first line of the input is the day of publication, or empty; the text follows.
fn main() -> io::Result<()> {
    let mut input = String::new();
    io::stdin().lock().read_to_string(&mut input)?;
    let (day, text) = input.split_once('\n').unwrap_or_default();
    let published = day.trim().parse().ok();
    let analysis = Analyzer::new().analyze_article(&Article { text, published });
    let html = page(&[Document::new("", &analysis)]);
    io::stdout().lock().write_all(html.as_bytes())
}
