//! The text of the page as it grows: everything that comes from outside is escaped.

use super::words;

/// The growing page.
#[derive(Default)]
pub(super) struct Out(pub(super) String);

impl Out {
    /// Markup of our own.
    pub(super) fn raw(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Text of others, escaped for content and for attributes in double quotes.
    pub(super) fn text(&mut self, text: &str) {
        escape(&mut self.0, text);
    }

    /// Text of others that keeps its direction to itself.
    pub(super) fn isolate(&mut self, text: &str) {
        self.raw("<bdi>");
        self.text(text);
        self.raw("</bdi>");
    }

    /// Codes, numbers and dates, which run from left to right.
    pub(super) fn code(&mut self, text: &str) {
        self.raw("<bdi dir=\"ltr\">");
        self.text(text);
        self.raw("</bdi>");
    }

    /// A word of the interface in both languages.
    pub(super) fn word(&mut self, key: &str) {
        let (arabic, english) = words::get(key);
        self.raw("<span class=\"w\" data-en=\"");
        self.text(english);
        self.raw("\">");
        self.text(arabic);
        self.raw("</span>");
    }

    /// An attribute of the interface in both languages, with the blank before it.
    pub(super) fn label(&mut self, attribute: &str, key: &str) {
        let (arabic, english) = words::get(key);
        self.raw(&format!(" {attribute}=\""));
        self.text(arabic);
        self.raw("\" data-en-label=\"");
        self.text(english);
        self.raw("\"");
    }

    /// ` name="value"`, the value escaped.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.raw(&format!(" {name}=\""));
        self.text(value);
        self.raw("\"");
    }

    /// A head of a column.
    pub(super) fn column(&mut self, key: &str) {
        self.raw("<th scope=\"col\">");
        self.word(key);
        self.raw("</th>");
    }

    /// Opens a cell that tells its column where the table is folded on narrow screens.
    pub(super) fn cell(&mut self, key: &str) {
        self.raw("<td");
        let (arabic, english) = words::get(key);
        self.attribute("data-column", arabic);
        self.attribute("data-en-column", english);
        self.raw(">");
    }
}

fn escape(page: &mut String, text: &str) {
    for ch in text.chars() {
        match ch {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            '\'' => page.push_str("&#39;"),
            // HTML has no place for the other controls.
            ch if ch.is_control() && !matches!(ch, '\n' | '\t') => page.push(' '),
            ch => page.push(ch),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        let mut out = Out::default();
        out.attribute("title", "a\" onclick='x' <b>&\u{0}");
        assert_eq!(
            out.0,
            " title=\"a&quot; onclick=&#39;x&#39; &lt;b&gt;&amp; \""
        );
    }
}
