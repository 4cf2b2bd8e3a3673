//! One page to look at: analyses as self-contained HTML, right to left, without network.
//!
//! ```
//! use isnad::html::{Document, page};
//! let analysis = isnad::analyze("قال الوزير إن روسيا وافقت"); // "The minister said that Russia agreed"
//! let html = page(&[Document::new("a1", &analysis)]);
//! assert!(html.starts_with("<!DOCTYPE html>") && html.contains("روسيا"));
//! ```

mod article;
mod claims;
mod dates;
mod disagree;
mod entities;
mod figures;
mod index;
mod marks;
mod out;
mod roster;
mod shell;
mod words;

use crate::Analysis;
use roster::Roster;

/// One analysed text with the name that it goes by: a file name, an id.
///
/// ```
/// let analysis = isnad::analyze("زار باريس"); // "he visited Paris"
/// let document = isnad::html::Document::new("paris.txt", &analysis);
/// assert_eq!(document.name, "paris.txt");
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Document<'a> {
    /// The name, shown where the text has no headline: `a1` for "زار باريس" (he visited Paris).
    pub name: &'a str,
    /// What was found in it: of "زار باريس" (he visited Paris) one name.
    pub analysis: &'a Analysis<'a>,
}

impl<'a> Document<'a> {
    /// A text with its name: `a1` with the analysis of "زار باريس" (he visited Paris).
    pub fn new(name: &'a str, analysis: &'a Analysis<'a>) -> Document<'a> {
        Document { name, analysis }
    }

    /// The headline of its first article, else its name.
    ///
    /// ```
    /// let analysis = isnad::analyze("زار باريس"); // "he visited Paris"
    /// assert_eq!(isnad::html::Document::new("paris.txt", &analysis).title(), "paris.txt");
    /// ```
    pub fn title(&self) -> &'a str {
        let first = self.analysis.articles.first().and_then(|a| a.headline);
        first.map_or(self.name, |span| self.analysis.text(span).trim())
    }
}

/// A file of a [`site`]: its name without a folder, and its text. The index lists each article by
/// its headline, "سيول تنفي" (Seoul denies).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct File {
    /// `index.html`, `0001.html`, …, the articles counted from 1: the first may say "زار باريس" (he
    /// visited Paris).
    pub name: String,
    /// The page, right to left where the text is: "زار باريس" (he visited Paris).
    pub html: String,
}

/// One page that needs nothing else. Several documents get an index before them: who said what
/// most, figures that disagree, dates.
///
/// ```
/// use isnad::html::{Document, page};
/// let analysis = isnad::analyze("<script> قال الوزير"); // "the minister said"
/// assert!(!page(&[Document::new("a1", &analysis)]).contains("<script> قال"));
/// ```
pub fn page(documents: &[Document<'_>]) -> String {
    let roster = Roster::of(documents);
    let links = Links::Here;
    let mut main = out::Out::default();
    if documents.len() > 1 {
        index::write(&mut main, documents, &roster, links);
    }
    for (number, document) in documents.iter().enumerate() {
        article::write(&mut main, document, number, &roster);
    }
    shell::page(&shell::title(documents), Some(&roster), &main.0)
}

/// The same as files that link to each other: `index.html` and one page a document, for sets that
/// are too large for one page.
///
/// ```
/// use isnad::html::{Document, site};
/// let analysis = isnad::analyze("زار باريس"); // "he visited Paris"
/// let files = site(&[Document::new("a", &analysis), Document::new("b", &analysis)]);
/// assert_eq!(files[1].name, "0001.html");
/// ```
pub fn site(documents: &[Document<'_>]) -> Vec<File> {
    let whole = Roster::of(documents);
    let mut main = out::Out::default();
    index::write(&mut main, documents, &whole, Links::Files);
    let index = File {
        name: "index.html".to_owned(),
        html: shell::page(&shell::title(documents), None, &main.0),
    };
    let pages = documents.iter().enumerate().map(|(number, document)| {
        let roster = Roster::of(std::slice::from_ref(document));
        let mut main = out::Out::default();
        main.raw("<p class=\"back\"><a href=\"index.html\">");
        main.word("index");
        main.raw("</a></p>");
        article::write(&mut main, document, number, &roster);
        File {
            name: file_name(number),
            html: shell::page(document.title(), Some(&roster), &main.0),
        }
    });
    std::iter::once(index).chain(pages).collect()
}

fn file_name(number: usize) -> String {
    format!("{:04}.html", number + 1)
}

/// Where the index finds the documents.
#[derive(Clone, Copy)]
enum Links {
    /// On the same page.
    Here,
    /// In files of their own.
    Files,
}

impl Links {
    /// The address of an element of a document.
    fn to(self, number: usize, id: &str) -> String {
        match self {
            Links::Here => format!("#{id}"),
            Links::Files => format!("{}#{id}", file_name(number)),
        }
    }
}
