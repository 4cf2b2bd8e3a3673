//! The text with its dates as TIMEX3 elements, a TimeML document.

use super::Page;
use isnad::{DateExpr, DateKind};
use std::fmt::Write;

pub(super) fn write(page: &Page<'_>) -> String {
    let text = page.analysis.source();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n");
    let _ = writeln!(out, "<!-- isnad {} -->", page.settings.engine);
    let _ = writeln!(out, "<DOCID>{}</DOCID>", Escaped(&page.document.id));
    if let Some(published) = page.analysis.published {
        let _ = writeln!(
            out,
            "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{published}\" temporalFunction=\"false\" \
             functionInDocument=\"CREATION_TIME\">{published}</TIMEX3></DCT>"
        );
    }
    out.push_str("<TEXT>");
    let mut at = 0;
    for (index, date) in page.analysis.dates.iter().enumerate() {
        if date.span.start < at {
            continue;
        }
        let _ = write!(out, "{}", Escaped(&text[at..date.span.start]));
        let (kind, value) = value(date);
        let every = if date.kind == DateKind::Set {
            " quant=\"EVERY\""
        } else {
            ""
        };
        let _ = write!(
            out,
            "<TIMEX3 tid=\"t{}\" type=\"{kind}\" value=\"{value}\"{every}>{}</TIMEX3>",
            index + 1,
            Escaped(&text[date.span.range()])
        );
        at = date.span.end;
    }
    let _ = writeln!(out, "{}</TEXT>\n</TimeML>", Escaped(&text[at..]));
    out
}

/// Type and value as TIMEX3 has them: a length of time from now is the date that it leads to; a
/// range is the interval of ISO 8601; what has no value is all X.
fn value(date: &DateExpr) -> (&'static str, String) {
    if let Some(anchored) = &date.anchored {
        return ("DATE", anchored.to_string());
    }
    let (kind, unknown) = match date.kind {
        DateKind::Time => ("TIME", "TXX:XX"),
        DateKind::Duration => ("DURATION", "PXX"),
        DateKind::Set => ("SET", "PXX"),
        _ => ("DATE", "XXXX-XX-XX"),
    };
    let value = date.value.map(|value| value.to_string());
    (kind, value.unwrap_or_else(|| unknown.to_owned()))
}

/// Text inside of XML; characters that XML cannot hold are replaced.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for ch in self.0.chars() {
            match ch {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '\r' => f.write_str("&#13;")?,
                '\t' | '\n' => f.write_char(ch)?,
                ch if ch < ' ' || matches!(ch, '\u{fffe}' | '\u{ffff}') => {
                    f.write_char('\u{fffd}')?;
                }
                ch => f.write_char(ch)?,
            }
        }
        Ok(())
    }
}
