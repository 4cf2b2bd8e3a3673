//! Where sentences end.

use super::fold::{Class, class};
use crate::Span;

/// True for the marks that end a sentence.
pub(crate) fn is_sentence_end(mark: char) -> bool {
    matches!(mark, '.' | '!' | '?' | '؟' | '…' | '۔')
}

/// The sentence of `text` round `span`, cut at line ends and at closing stops that a blank follows.
pub(crate) fn sentence_around(text: &str, span: Span) -> Span {
    let (Some(before), Some(behind)) = (text.get(..span.start), text.get(span.end..)) else {
        return span;
    };
    let mut start = 0;
    let mut next: Option<char> = text[span.start..].chars().next();
    for (at, ch) in before.char_indices().rev() {
        if class(ch) == Class::Break || (is_sentence_end(ch) && next.is_none_or(ends_word)) {
            start = at + ch.len_utf8();
            break;
        }
        next = Some(ch);
    }
    let mut end = text.len();
    let mut chars = behind.char_indices().peekable();
    while let Some((at, ch)) = chars.next() {
        if class(ch) == Class::Break {
            end = span.end + at;
            break;
        }
        if is_sentence_end(ch) && chars.peek().is_none_or(|(_, next)| ends_word(*next)) {
            end = span.end + at + ch.len_utf8();
            break;
        }
    }
    let slice = &text[start..end];
    let start = start + (slice.len() - slice.trim_start().len());
    Span::new(
        start.min(span.start),
        (start + slice.trim().len()).max(span.end),
    )
}

/// A stop ends a sentence before a blank or a closing mark, not inside 3.5 or a web address.
fn ends_word(next: char) -> bool {
    !next.is_alphanumeric()
}
