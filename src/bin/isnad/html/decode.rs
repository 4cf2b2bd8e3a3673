//! Text of a page as it is read: character references resolved, blanks run together.

use super::map::Run;
use isnad::Span;

/// Text with the runs that it was made of.
#[derive(Debug, Default)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) runs: Vec<Run>,
    blank: bool,
}

/// Character references by name that pages of news use; others stay as they are.
const NAMED: [(&str, char); 37] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("ensp", ' '),
    ("emsp", ' '),
    ("thinsp", ' '),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("deg", '°'),
    ("euro", '€'),
    ("pound", '£'),
    ("yen", '¥'),
    ("cent", '¢'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("times", '×'),
    ("frac12", '½'),
    ("rlm", '\u{200f}'),
    ("lrm", '\u{200e}'),
    ("zwnj", '\u{200c}'),
];

impl Decoded {
    /// Adds the text that stands in a stretch of the page.
    pub(super) fn add(&mut self, html: &str, span: Span) {
        let source = &html[span.range()];
        let mut plain: Option<usize> = None;
        let mut at = 0;
        while let Some(ch) = source[at..].chars().next() {
            let reference = if ch == '&' {
                reference(&source[at..])
            } else {
                None
            };
            let (read, len) = reference.unwrap_or((ch, ch.len_utf8()));
            let is_blank = matches!(read, ' ' | '\n' | '\r' | '\t' | '\u{c}' | '\u{a0}');
            if (is_blank || reference.is_some())
                && let Some(from) = plain.take()
            {
                self.push(
                    &source[from..at],
                    Span::new(span.start + from, span.start + at),
                );
            }
            if is_blank {
                self.blank = true;
            } else if reference.is_some() {
                let mut buffer = [0; 4];
                let text: &str = read.encode_utf8(&mut buffer);
                self.push(text, Span::new(span.start + at, span.start + at + len));
            } else {
                plain.get_or_insert(at);
            }
            at += len;
        }
        if let Some(from) = plain {
            self.push(&source[from..], Span::new(span.start + from, span.end));
        }
    }

    fn push(&mut self, text: &str, source: Span) {
        if self.blank && !self.text.is_empty() {
            self.text.push(' ');
        }
        self.blank = false;
        let start = self.text.len();
        self.text.push_str(text);
        self.runs.push(Run {
            text: Span::new(start, self.text.len()),
            source,
        });
    }
}

/// The character that a reference at the beginning of `text` stands for, and its length.
fn reference(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 12;
    let end = text.bytes().take(LONGEST).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let read = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code).filter(|c| *c != '\0')?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((read, end + 1))
}
