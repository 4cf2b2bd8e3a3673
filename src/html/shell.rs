//! The frame of the page: head, styles, script, controls.

use super::out::Out;
use super::roster::Roster;
use super::{Document, words};
use crate::Label;

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");
const DARK: &str = include_str!("dark.css");
const SCRIPT: &str = include_str!("script.js");

/// So many speakers have a button of their own.
const BUTTONS: usize = 24;

/// The title of a page over these documents.
pub(super) fn title(documents: &[Document<'_>]) -> String {
    match documents {
        [one] => one.title().to_owned(),
        _ => words::get("index").0.to_owned(),
    }
}

/// The whole page round its main part. The speakers are those whose claims stand on it; a page
/// without articles has no controls over them.
pub(super) fn page(title: &str, roster: Option<&Roster>, main: &str) -> String {
    let mut head = Out::default();
    head.text(title);
    let mut controls = Out::default();
    if let Some(roster) = roster {
        controls.raw("<details class=\"filters\" open><summary>");
        controls.word("filters");
        controls.raw("</summary><form");
        controls.label("aria-label", "filters");
        controls.raw(">");
        kinds(&mut controls);
        speakers(&mut controls, roster);
        controls.raw("</form></details>");
    }
    let style = STYLE.replace("/*dark*/", DARK.trim());
    let mut rest = PAGE;
    let mut page = String::with_capacity(PAGE.len() + STYLE.len() + SCRIPT.len() + main.len());
    // One walk over the template: what is put in is never read as a template itself.
    while let Some((before, slot, behind)) = next_slot(rest) {
        page.push_str(before);
        match slot {
            "title" => page.push_str(&head.0),
            "style" => page.push_str(&style),
            "script" => page.push_str(SCRIPT),
            "controls" => page.push_str(&controls.0),
            "main" => page.push_str(main),
            "version" => page.push_str(env!("CARGO_PKG_VERSION")),
            word => page.push_str(&spelled(word)),
        }
        rest = behind;
    }
    page.push_str(rest);
    page
}

/// `{{name}}` and what stands on its sides.
fn next_slot(template: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = template.split_once("{{")?;
    let (slot, behind) = from.split_once("}}")?;
    Some((before, slot, behind))
}

/// `word` or, for an attribute, `attribute=word`.
fn spelled(slot: &str) -> String {
    let mut out = Out::default();
    match slot.split_once('=') {
        Some((attribute, word)) => out.label(attribute, word),
        None => out.word(slot),
    }
    out.0
}

/// One switch for each kind of mention, which is also the legend.
fn kinds(out: &mut Out) {
    out.raw("<fieldset class=\"kinds\"><legend>");
    out.word("highlight");
    out.raw("</legend>");
    let labels = Label::ALL.map(|l| (format!("e-{l}"), format!("label.{l}"), format!("e e-{l}")));
    let others = [
        ("claims", "c"),
        ("quotations", "q q-speech"),
        ("dates", "d"),
        ("figures", "f"),
    ];
    let others = others.map(|(key, class)| (key.to_owned(), key.to_owned(), class.to_owned()));
    for (switch, word, class) in others.into_iter().chain(labels) {
        let switch = format!("k-{switch}");
        out.raw(&format!(
            "<label><input type=\"checkbox\" id=\"{switch}\" checked>"
        ));
        out.raw(&format!("<span class=\"{class}\">"));
        out.word(&word);
        out.raw("</span></label>");
    }
    out.raw("</fieldset>");
}

/// Claims by kind and by speaker.
fn speakers(out: &mut Out, roster: &Roster) {
    if roster.speakers.is_empty() {
        return;
    }
    out.raw("<fieldset class=\"claim-kinds\"><legend>");
    out.word("kind");
    out.raw("</legend>");
    for kind in ["direct", "indirect", "mixed"] {
        out.raw(&format!(
            "<label><input type=\"checkbox\" id=\"k-{kind}\" checked>"
        ));
        out.word(&format!("kind.{kind}"));
        out.raw("</label>");
    }
    out.raw("</fieldset><div class=\"who\" role=\"group\"");
    out.label("aria-label", "speakers");
    out.raw("><button type=\"button\" class=\"every\" data-speaker=\"\" aria-pressed=\"true\">");
    out.word("speakers");
    out.raw(": ");
    out.word("all");
    out.raw("</button>");
    for (place, speaker) in roster.speakers.iter().enumerate() {
        if place >= BUTTONS && speaker.name.is_some() {
            continue;
        }
        out.raw(&format!(
            "<button type=\"button\" data-speaker=\"s{place}\" aria-pressed=\"false\">"
        ));
        match &speaker.name {
            Some(name) => out.isolate(name),
            None => out.word("unnamed"),
        }
        out.raw(&format!(
            " <span class=\"count\">{}</span></button>",
            speaker.claims.len()
        ));
    }
    out.raw("</div>");
}
