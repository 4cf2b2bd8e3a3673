//! The side table of claims.

use super::article::Sheet;
use super::out::Out;
use super::roster::{self, Roster};
use crate::{Claim, Span};

/// Writes the table of the claims of a document.
pub(super) fn write(out: &mut Out, sheet: &Sheet<'_>, roster: &Roster) {
    let analysis = sheet.analysis;
    out.raw("<h3>");
    out.word("claims");
    out.raw(&format!(
        " <span class=\"count\">{}</span></h3>",
        analysis.claims.len()
    ));
    if analysis.claims.is_empty() {
        out.raw("<p class=\"none\">");
        out.word("no_claims");
        out.raw("</p>");
        return;
    }
    out.raw("<table class=\"claims\"><thead><tr>");
    for key in ["number", "chain", "act", "words"] {
        out.column(key);
    }
    out.raw("</tr></thead><tbody>\n");
    for (index, claim) in analysis.claims.iter().enumerate() {
        row(out, sheet, roster, index, claim);
    }
    out.raw("</tbody></table>\n");
}

fn row(out: &mut Out, sheet: &Sheet<'_>, roster: &Roster, index: usize, claim: &Claim) {
    let id = sheet.id('c', index);
    let speaker = sheet.speakers[index];
    out.raw("<tr");
    out.attribute("id", &format!("{id}r"));
    out.attribute("class", &format!("row r-{}", claim.kind.as_str()));
    out.attribute("data-c", &id);
    out.attribute("data-s", &format!("s{speaker}"));
    out.raw("><td class=\"no\"><a");
    out.attribute("href", &format!("#{id}"));
    out.label("aria-label", "claim");
    out.raw(&format!(" data-n=\"{n}\">{n}</a></td>", n = index + 1));
    out.cell("chain");
    chain(out, sheet, claim, roster.speakers[speaker].name.as_deref());
    out.raw("</td>");
    out.cell("act");
    act(out, sheet, claim);
    out.raw("</td>");
    out.cell("words");
    out.raw("<p class=\"said\">");
    words(out, sheet, claim.content);
    out.raw("</p></td></tr>\n");
}

/// From the outlet nearest to the reader to the one who speaks.
fn chain(out: &mut Out, sheet: &Sheet<'_>, claim: &Claim, shown: Option<&str>) {
    out.raw("<ol class=\"chain\">");
    for via in &claim.via {
        out.raw("<li class=\"link\">");
        out.isolate(sheet.analysis.text(*via));
        out.raw("</li>");
    }
    out.raw("<li class=\"speaker\">");
    let name = roster::name(sheet.analysis, claim);
    match name.or(shown) {
        Some(name) => out.isolate(name),
        None => out.word("unnamed"),
    }
    out.raw("</li></ol>");
    let phrase = claim.speaker.map(|span| sheet.analysis.text(span));
    if let Some(phrase) = phrase.filter(|phrase| Some(*phrase) != name) {
        out.raw("<p class=\"phrase\">");
        out.isolate(phrase);
        out.raw("</p>");
    }
    if let Some(addressee) = claim.addressee {
        out.raw("<p class=\"phrase\">");
        out.word("addressee");
        out.raw(": ");
        out.isolate(sheet.analysis.text(addressee));
        out.raw("</p>");
    }
}

fn act(out: &mut Out, sheet: &Sheet<'_>, claim: &Claim) {
    out.raw("<span class=\"act\">");
    if claim.negated {
        out.raw("<b class=\"negated\">");
        out.word("negated");
        out.raw("</b> ");
    }
    out.word(&format!("act.{}", claim.act));
    out.raw("</span><span class=\"kind\">");
    out.word(&format!("kind.{}", claim.kind.as_str()));
    out.raw("</span>");
    let cue = claim.cue.map(|span| sheet.analysis.text(span));
    if let Some(cue) = cue.filter(|cue| cue.chars().any(char::is_alphabetic)) {
        out.raw("<span class=\"cue\">«");
        out.isolate(cue);
        out.raw("»</span>");
    }
}

/// The words of a claim, its lines in one.
fn words(out: &mut Out, sheet: &Sheet<'_>, span: Span) {
    out.isolate(
        &sheet
            .analysis
            .text(span)
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
    );
}
