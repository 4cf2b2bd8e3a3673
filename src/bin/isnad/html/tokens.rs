//! Tags and text of a page. Not a parser of all that is HTML: enough to tell text from the rest, in
//! one pass.

use isnad::Span;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    Text(Span),
    Open(Tag<'a>),
    Close(&'a str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    pub(super) name: &'a str,
    pub(super) attributes: &'a str,
}

pub(super) struct Tokens<'a> {
    html: &'a str,
    at: usize,
}

/// Elements whose content is no markup; all but the title are no text either.
const RAW: [&str; 7] = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noscript",
];

impl<'a> Tokens<'a> {
    pub(super) fn new(html: &'a str) -> Tokens<'a> {
        Tokens { html, at: 0 }
    }

    /// The place behind the next `what` from `from` on, or the end.
    fn behind(&self, from: usize, what: &str) -> usize {
        let rest = &self.html[from..];
        rest.find(what)
            .map_or(self.html.len(), |at| from + at + what.len())
    }

    /// Reads the tag whose name begins at `from`; its end is behind `>` outside of quotation marks.
    fn tag(&mut self, from: usize) -> Tag<'a> {
        let bytes = self.html.as_bytes();
        let name_end = (from..bytes.len())
            .find(|i| bytes[*i].is_ascii_whitespace() || matches!(bytes[*i], b'>' | b'/'))
            .unwrap_or(bytes.len());
        let (mut end, mut quote, mut before) = (name_end, None, b' ');
        while end < bytes.len() {
            match (quote, bytes[end]) {
                (None, b'>') => break,
                // Only a value is quoted; elsewhere a mark is a slip of the page.
                (None, mark @ (b'"' | b'\'')) if before == b'=' => quote = Some(mark),
                (Some(open), mark) if open == mark => quote = None,
                _ => {}
            }
            if !bytes[end].is_ascii_whitespace() {
                before = bytes[end];
            }
            end += 1;
        }
        self.at = (end + 1).min(bytes.len());
        Tag {
            name: &self.html[from..name_end],
            attributes: &self.html[name_end..end],
        }
    }

    /// Passes over the content of a raw element.
    fn skip_raw(&mut self, name: &str) {
        let Some(name) = RAW.iter().find(|raw| raw.eq_ignore_ascii_case(name)) else {
            return;
        };
        loop {
            let close = self.behind(self.at, "</");
            self.at = close;
            let Some(rest) = self.html.as_bytes().get(close..close + name.len()) else {
                self.at = self.html.len();
                return;
            };
            if rest.eq_ignore_ascii_case(name.as_bytes()) {
                self.at = self.behind(close, ">");
                return;
            }
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let start = self.at;
            let rest = self.html.get(start..).filter(|rest| !rest.is_empty())?;
            let bytes = rest.as_bytes();
            match (bytes[0], bytes.get(1)) {
                (b'<', Some(b'!' | b'?')) => {
                    self.at = if rest.starts_with("<!--") {
                        self.behind(start + 4, "-->")
                    } else {
                        self.behind(start, ">")
                    };
                }
                (b'<', Some(b'/')) => {
                    let tag = self.tag(start + 2);
                    return Some(Token::Close(tag.name));
                }
                (b'<', Some(letter)) if letter.is_ascii_alphabetic() => {
                    let tag = self.tag(start + 1);
                    self.skip_raw(tag.name);
                    return Some(Token::Open(tag));
                }
                _ => {
                    // A lone `<` is text.
                    let end = bytes[1..].iter().position(|b| *b == b'<');
                    let end = end.map_or(rest.len(), |at| at + 1);
                    self.at = start + end;
                    return Some(Token::Text(Span::new(start, self.at)));
                }
            }
        }
    }
}

impl<'a> Tag<'a> {
    /// The value of an attribute, with its character references as they stand; empty where it has
    /// none.
    pub(super) fn attribute(&self, wanted: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let name_end = rest
                .find(|c: char| c.is_ascii_whitespace() || c == '=' || c == '/')
                .unwrap_or(rest.len());
            let (name, behind) = rest.split_at(name_end);
            let behind = behind.trim_start();
            let (value, next) = match behind.strip_prefix('=') {
                Some(value) => split_value(value.trim_start()),
                None => ("", behind),
            };
            if name.eq_ignore_ascii_case(wanted) {
                return Some(value);
            }
            // `=` without a name must not stand still.
            rest = if name.is_empty() && next.len() == rest.len() {
                ""
            } else {
                next
            };
        }
    }
}

fn split_value(text: &str) -> (&str, &str) {
    for mark in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(mark) {
            return inner.split_once(mark).unwrap_or((inner, ""));
        }
    }
    let end = text
        .find(|c: char| c.is_ascii_whitespace())
        .unwrap_or(text.len());
    text.split_at(end)
}
