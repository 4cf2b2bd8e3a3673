//! Names of documents and things on the web.

use std::fmt::Write;

/// A name for a document: its id where that is one already.
pub(super) fn document(id: &str) -> String {
    if id.starts_with("http://") || id.starts_with("https://") || id.starts_with("urn:") {
        return escape(id, ":/?#[]@!$&'()*+,;=%");
    }
    format!("urn:isnad:{}", escape(id, "/:"))
}

/// A name for what a link of the gazetteers leads to.
pub(super) fn reference(link: &str) -> String {
    match link.split_once(':') {
        Some(("geonames", id)) => format!("https://sws.geonames.org/{id}/"),
        Some(("wikidata", id)) => format!("http://www.wikidata.org/entity/{id}"),
        Some(("http" | "https" | "urn", _)) => link.to_owned(),
        _ => format!("urn:{}", escape(link, "/:")),
    }
}

fn escape(text: &str, kept: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        let ch = char::from(byte);
        if ch.is_ascii_alphanumeric() || "-._~".contains(ch) || (ch.is_ascii() && kept.contains(ch))
        {
            out.push(ch);
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
