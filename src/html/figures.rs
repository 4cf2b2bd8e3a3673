//! The table of figures with who said them.

use super::article::Sheet;
use super::out::Out;
use super::roster;
use crate::{Analysis, Decimal, Figure, Span};

/// Writes the figures of a document.
pub(super) fn write(out: &mut Out, sheet: &Sheet<'_>) {
    let figures = &sheet.analysis.figures;
    out.raw("<section class=\"figures\"><h3>");
    out.word("figures");
    out.raw(&format!(
        " <span class=\"count\">{}</span></h3>",
        figures.len()
    ));
    if figures.is_empty() {
        out.raw("<p class=\"none\">");
        out.word("no_figures");
        out.raw("</p></section>\n");
        return;
    }
    out.raw("<table><thead><tr>");
    for key in ["value", "words", "said_by", "sentence"] {
        out.column(key);
    }
    out.raw("</tr></thead><tbody>\n");
    for (index, figure) in figures.iter().enumerate() {
        out.raw("<tr>");
        out.cell("value");
        value(out, sheet.analysis, figure);
        out.raw("</td>");
        out.cell("words");
        out.raw("<a");
        out.attribute("href", &format!("#{}", sheet.id('f', index)));
        out.raw(">");
        out.isolate(sheet.analysis.text(figure.span));
        out.raw("</a></td>");
        out.cell("said_by");
        said_by(out, sheet.analysis, sheet.saying.at(figure.span.start));
        out.raw("</td>");
        out.cell("sentence");
        sentence(out, sheet.analysis, figure.span);
        out.raw("</td></tr>\n");
    }
    out.raw("</tbody></table></section>\n");
}

/// The value with what bounds it, and the unit of measure or money.
pub(super) fn value(out: &mut Out, analysis: &Analysis<'_>, figure: &Figure) {
    if let Some(modifier) = figure.modifier {
        out.raw("<span class=\"modifier\">");
        out.word(&format!("modifier.{}", modifier.as_str()));
        out.raw("</span> ");
    }
    match figure.vague {
        Some(vague) => out.word(&format!("vague.{}", vague.as_str())),
        None => {
            out.raw("<b class=\"number\"><bdi dir=\"ltr\">");
            // Digits, commas and a dash; a range may be broken behind its dash.
            out.raw(&digits(figure).replace('–', "–<wbr>"));
            out.raw("</bdi>");
            out.raw("</b>");
        }
    }
    if let Some(unit) = &figure.unit {
        out.raw(" <span class=\"unit\">");
        out.isolate(unit.label(analysis.source()));
        out.raw("</span>");
    }
}

/// The speaker of the claim, with the outlets that it came through; else the paper itself.
pub(super) fn said_by(out: &mut Out, analysis: &Analysis<'_>, claim: Option<usize>) {
    let Some(claim) = claim.map(|index| &analysis.claims[index]) else {
        out.raw("<span class=\"paper\">");
        out.word("by_article");
        out.raw("</span>");
        return;
    };
    match roster::name(analysis, claim) {
        Some(name) => out.isolate(name),
        None => out.word("unnamed"),
    }
    for via in &claim.via {
        out.raw(" <span class=\"via\">");
        out.word("via");
        out.raw(" ");
        out.isolate(analysis.text(*via));
        out.raw("</span>");
    }
}

/// The sentence round a mention, which is set in bold; long ones are cut at blanks.
pub(super) fn sentence(out: &mut Out, analysis: &Analysis<'_>, span: Span) {
    const EACH_SIDE: usize = 130;
    let whole = analysis.context(span);
    let before = analysis.text(Span::new(whole.start, span.start));
    let behind = analysis.text(Span::new(span.end, whole.end));
    out.raw("<bdi class=\"sentence\">");
    let from = before.len().saturating_sub(EACH_SIDE);
    let blank = |c: char| c.is_whitespace();
    let cut = before
        .char_indices()
        .find(|(at, c)| *at >= from && c.is_whitespace());
    match cut.filter(|_| from > 0) {
        Some((at, _)) => {
            out.raw("… ");
            out.text(before[at..].trim_start_matches(blank));
        }
        None => out.text(before),
    }
    out.raw("<b>");
    out.text(analysis.text(span));
    out.raw("</b>");
    let cut = behind
        .char_indices()
        .find(|(at, c)| *at >= EACH_SIDE && c.is_whitespace());
    match cut {
        Some((at, _)) => {
            out.text(&behind[..at]);
            out.raw(" …");
        }
        None => out.text(behind),
    }
    out.raw("</bdi>");
}

/// The number in digits, thousands set apart.
pub(super) fn digits(figure: &Figure) -> String {
    match (figure.value, figure.low, figure.high) {
        (Some(value), ..) => grouped(value),
        (None, Some(low), Some(high)) => format!("{}–{}", grouped(low), grouped(high)),
        _ => String::new(),
    }
}

fn grouped(number: Decimal) -> String {
    let text = number.to_string();
    let (whole, part) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::with_capacity(text.len() * 2);
    for (at, digit) in whole.char_indices() {
        let left = whole.len() - at;
        if at > 0 && left % 3 == 0 && !grouped.ends_with('-') {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + part
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        let shown = |text: &str| grouped(text.parse().unwrap());
        assert_eq!(shown("1200000000"), "1,200,000,000");
        assert_eq!(shown("-123.45678"), "-123.45678");
        assert_eq!(shown("10900"), "10,900");
        assert_eq!(shown("12"), "12");
    }
}
