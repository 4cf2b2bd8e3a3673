//! When a page was published, as its metadata tell.

use super::tokens::{Token, Tokens};
use isnad::Published;

/// Names of metadata that give the time, the surest first.
const NAMES: [&str; 9] = [
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date.issued",
    "date",
];

/// The time in the page's `meta`, else in its JSON-LD, else in its first `time`.
pub(super) fn published(html: &str) -> Option<Published> {
    let mut best: Option<(usize, Published)> = None;
    let mut first_time = None;
    for token in Tokens::new(html) {
        let Token::Open(tag) = token else { continue };
        if tag.name.eq_ignore_ascii_case("meta") {
            let names = ["property", "name", "itemprop"];
            let rank = names
                .iter()
                .filter_map(|attribute| tag.attribute(attribute))
                .filter_map(|name| NAMES.iter().position(|n| n.eq_ignore_ascii_case(name)))
                .min();
            let time = tag.attribute("content").and_then(read);
            if let (Some(rank), Some(time)) = (rank, time)
                && best.is_none_or(|(before, _)| rank < before)
            {
                best = Some((rank, time));
            }
        } else if tag.name.eq_ignore_ascii_case("time") && first_time.is_none() {
            first_time = tag.attribute("datetime").and_then(read);
        }
    }
    best.map(|(_, time)| time)
        .or_else(|| linked_data(html))
        .or(first_time)
}

/// `"datePublished": "2024-06-28T10:00:00Z"` of a script of linked data.
fn linked_data(html: &str) -> Option<Published> {
    let (_, rest) = html.split_once("\"datePublished\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    rest.strip_prefix('"')?.split('"').next().and_then(read)
}

/// A day or time; a form of time that we do not read still gives its day.
fn read(text: &str) -> Option<Published> {
    let text = text.trim();
    text.parse().ok().or_else(|| text.get(..10)?.parse().ok())
}
