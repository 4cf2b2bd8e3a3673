//! The index over many documents: articles, who said what most, figures that disagree, dates.

use super::article::id;
use super::dates::{When, spoken, when};
use super::out::Out;
use super::roster::{Roster, Speaker};
use super::{Document, Links, disagree};
use crate::{Act, DateValue, Point};
use std::collections::{BTreeMap, BTreeSet};

/// So many speakers are shown, of those with a single claim only the first few.
const SPEAKERS: usize = 40;
const ONCE: usize = 12;
/// So many claims of each are shown.
const CLAIMS: usize = 30;
/// So many dates are shown: those that most documents name.
const DATES: usize = 60;

/// Writes the index.
pub(super) fn write(out: &mut Out, documents: &[Document<'_>], roster: &Roster, links: Links) {
    out.raw("<section class=\"index\" id=\"index\"");
    out.label("aria-label", "index");
    out.raw(">");
    totals(out, documents, roster);
    contents(out);
    speakers(out, documents, roster, links);
    disagree::write(out, documents, links);
    dates(out, documents, links);
    articles(out, documents, links);
    out.raw("</section>\n");
}

fn totals(out: &mut Out, documents: &[Document<'_>], roster: &Roster) {
    let sum = |of: fn(&Document<'_>) -> usize| documents.iter().map(of).sum::<usize>();
    let named = roster.speakers.iter().filter(|s| s.name.is_some()).count();
    let totals = [
        ("articles", sum(|d| d.analysis.articles.len())),
        ("claims", sum(|d| d.analysis.claims.len())),
        ("speakers", named),
        ("figures", sum(|d| d.analysis.figures.len())),
        ("dates", sum(|d| d.analysis.dates.len())),
    ];
    out.raw("<ul class=\"totals\">");
    for (key, count) in totals {
        out.raw(&format!("<li><b>{count}</b> "));
        out.word(key);
        out.raw("</li>");
    }
    out.raw("</ul>\n");
}

/// Links to the parts of the index.
fn contents(out: &mut Out) {
    let parts = [
        ("most", "who_most"),
        ("disagree", "disagree"),
        ("dates", "dates_most"),
        ("list", "articles"),
    ];
    out.raw("<nav");
    out.label("aria-label", "index");
    out.raw("><ul class=\"contents\">");
    for (part, key) in parts {
        out.raw(&format!("<li><a href=\"#{part}\">"));
        out.word(key);
        out.raw("</a></li>");
    }
    out.raw("</ul></nav>\n");
}

fn heading(out: &mut Out, class: &str, key: &str) {
    out.raw(&format!("<section class=\"{class}\" id=\"{class}\"><h2>"));
    out.word(key);
    out.raw("</h2>");
}

fn articles(out: &mut Out, documents: &[Document<'_>], links: Links) {
    heading(out, "list", "articles");
    out.raw("<table><thead><tr>");
    for key in ["published", "text", "claims", "figures"] {
        out.column(key);
    }
    out.raw("</tr></thead><tbody>\n");
    for (number, document) in documents.iter().enumerate() {
        let analysis = document.analysis;
        out.raw("<tr>");
        out.cell("published");
        if let Some(published) = analysis.published {
            out.code(&published.day().to_string());
        }
        out.raw("</td>");
        out.cell("text");
        for part in 0..analysis.articles.len() {
            let headline = analysis.articles[part].headline;
            let title = headline.map_or(document.name, |span| analysis.text(span));
            out.raw(if part > 0 { "<br><a" } else { "<a" });
            out.attribute("href", &links.to(number, &id(number, 'p', part)));
            out.raw(">");
            out.isolate(title);
            out.raw("</a>");
        }
        out.raw("</td>");
        out.cell("claims");
        out.raw(&format!("{}</td>", analysis.claims.len()));
        out.cell("figures");
        out.raw(&format!("{}</td></tr>\n", analysis.figures.len()));
    }
    out.raw("</tbody></table></section>\n");
}

fn speakers(out: &mut Out, documents: &[Document<'_>], roster: &Roster, links: Links) {
    heading(out, "most", "who_most");
    let named = || roster.speakers.iter().filter(|s| s.name.is_some());
    let most = named().next().map_or(1, |s| s.claims.len()).max(1);
    out.raw("<ol>");
    let shown = named().take(SPEAKERS).enumerate();
    for (_, speaker) in shown.filter(|(at, s)| *at < ONCE || s.claims.len() > 1) {
        let share = speaker.claims.len() * 100 / most;
        out.raw("<li><details><summary><span class=\"name\">");
        out.isolate(speaker.name.as_deref().unwrap_or(""));
        out.raw(&format!(
            " <span class=\"count\">{}</span></span>",
            speaker.claims.len()
        ));
        out.raw(&format!(
            "<span class=\"share\"><i style=\"inline-size:{share}%\"></i></span>"
        ));
        acts(out, documents, speaker);
        out.raw("</summary><ul>");
        for (number, claim) in speaker.claims.iter().take(CLAIMS) {
            let analysis = documents[*number].analysis;
            let content = analysis.text(analysis.claims[*claim].content);
            out.raw("<li><a");
            out.attribute("href", &links.to(*number, &id(*number, 'c', *claim)));
            out.raw(">");
            out.isolate(&content.split_whitespace().collect::<Vec<_>>().join(" "));
            out.raw("</a></li>\n");
        }
        if speaker.claims.len() > CLAIMS {
            out.raw("<li>…</li>");
        }
        out.raw("</ul></details></li>\n");
    }
    out.raw("</ol></section>\n");
}

/// What the speaker does by saying it, the most frequent first.
fn acts(out: &mut Out, documents: &[Document<'_>], speaker: &Speaker) {
    let mut counts: BTreeMap<(Act, bool), usize> = BTreeMap::new();
    for (number, claim) in &speaker.claims {
        let claim = &documents[*number].analysis.claims[*claim];
        *counts.entry((claim.act, claim.negated)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    out.raw("<span class=\"acts\">");
    for ((act, negated), count) in counts.into_iter().take(5) {
        out.raw("<span class=\"act\">");
        if negated {
            out.raw("<b class=\"negated\">");
            out.word("negated");
            out.raw("</b> ");
        }
        out.word(&format!("act.{act}"));
        out.raw(&format!(" {count}</span> "));
    }
    out.raw("</span>");
}

/// A point of the calendar with document and number of the dates that mean it.
struct Dated {
    point: Point,
    places: Vec<(usize, usize)>,
}

impl Dated {
    fn new(point: Point) -> Dated {
        let places = Vec::new();
        Dated { point, places }
    }
}

/// The days, months and years that most documents name, in the order of time.
fn dates(out: &mut Out, documents: &[Document<'_>], links: Links) {
    let mut found: BTreeMap<(When, String), Dated> = BTreeMap::new();
    for (number, document) in documents.iter().enumerate() {
        for (index, date) in document.analysis.dates.iter().enumerate() {
            let point = match (date.value, date.anchored) {
                (_, Some(point)) | (Some(DateValue::At(point)), None) => point,
                (Some(DateValue::Range(from, _)), None) => from,
                _ => continue,
            };
            if let Some(when) = when(date) {
                let key = (when, point.to_string());
                let dated = found.entry(key).or_insert_with(|| Dated::new(point));
                dated.places.push((number, index));
            }
        }
    }
    let weight = |places: &[(usize, usize)]| {
        let documents: BTreeSet<usize> = places.iter().map(|(number, _)| *number).collect();
        (documents.len(), places.len())
    };
    let mut shown: Vec<_> = found.into_iter().collect();
    shown.sort_by_key(|(_, dated)| std::cmp::Reverse(weight(&dated.places)));
    shown.truncate(DATES);
    shown.sort_by(|a, b| a.0.cmp(&b.0));
    heading(out, "dates", "dates_most");
    out.raw("<ol class=\"timeline\">");
    for (_, Dated { point, places }) in shown {
        out.raw("<li><p class=\"when\">");
        spoken(out, point);
        out.raw(&format!(
            " <span class=\"count\">{}</span></p><ul>",
            places.len()
        ));
        for (number, index) in places.iter().take(5) {
            let analysis = documents[*number].analysis;
            out.raw("<li><a");
            out.attribute("href", &links.to(*number, &id(*number, 'd', *index)));
            out.raw(">");
            super::figures::sentence(out, analysis, analysis.dates[*index].span);
            out.raw("</a></li>\n");
        }
        out.raw("</ul></li>\n");
    }
    out.raw("</ol></section>\n");
}
