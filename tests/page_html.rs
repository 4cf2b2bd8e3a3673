//! The HTML pages: what stands on them, that nothing of the text becomes markup, that they are
//! sound documents.

#![cfg(feature = "html")]
#![allow(
    clippy::unwrap_used,
    reason = "a failing helper of a test fails the test"
)]

#[path = "../examples/support/samples.rs"]
mod samples;

use isnad::html::{Document, page, site};
use isnad::{Analysis, Analyzer};
use samples::Sample;
use std::collections::HashSet;

/// One element tag of a page: its name, its attributes, and whether it closes.
struct Tag<'p> {
    name: &'p str,
    attributes: &'p str,
    closes: bool,
}

/// The tags outside style and script. Attributes are always in double quotes and escaped, so that
/// no `>` stands in them.
fn tags(page: &str) -> Vec<Tag<'_>> {
    let mut tags: Vec<Tag<'_>> = Vec::new();
    for piece in page.split('<').skip(1) {
        let inside = tags
            .last()
            .filter(|t| !t.closes && matches!(t.name, "style" | "script"));
        if inside.is_some_and(|open| !piece.starts_with(&format!("/{}", open.name))) {
            continue;
        }
        let (tag, _) = piece
            .split_once('>')
            .unwrap_or_else(|| panic!("open tag: {piece}"));
        let closes = tag.starts_with('/');
        let tag = tag.trim_start_matches('/');
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        tags.push(Tag {
            name,
            attributes,
            closes,
        });
    }
    tags
}

fn attribute<'p>(tag: &Tag<'p>, name: &str) -> Option<&'p str> {
    let at = format!(" {name}=\"");
    let start = format!(" {}", tag.attributes).find(&at)? + at.len() - 1;
    tag.attributes[start..].split('"').next()
}

/// Ids are unique, links inside the page lead somewhere, elements are closed in order.
fn sound(page: &str) {
    let void = ["meta", "input", "br", "wbr", "!DOCTYPE"];
    let (mut ids, mut open) = (HashSet::new(), Vec::new());
    let tags = tags(page);
    for tag in &tags {
        if tag.closes {
            assert_eq!(open.pop(), Some(tag.name), "closed out of order");
        } else if !void.contains(&tag.name) {
            open.push(tag.name);
        }
        if let Some(id) = attribute(tag, "id") {
            assert!(ids.insert(id), "id twice: {id}");
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    for tag in &tags {
        let link = attribute(tag, "href").and_then(|href| href.strip_prefix('#'));
        assert!(
            link.is_none_or(|id| ids.contains(id)),
            "leads nowhere: {link:?}"
        );
    }
}

/// The text of the page as a reader sees it, from `from` on.
fn seen(html: &str) -> String {
    let mut text = String::new();
    for piece in html.split('<') {
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&amp;", "&")
}

fn with_samples(check: impl Fn(&[Sample], &[Analysis<'_>], &[Document<'_>])) {
    let samples = Sample::shipped().unwrap();
    let analyzer = Analyzer::new();
    let analyses: Vec<Analysis<'_>> = samples
        .iter()
        .map(|sample| analyzer.analyze_article(&sample.article()))
        .collect();
    let documents: Vec<Document<'_>> = samples
        .iter()
        .zip(&analyses)
        .map(|(sample, analysis)| Document::new(&sample.name, analysis))
        .collect();
    check(&samples, &analyses, &documents);
}

#[test]
fn every_mention_of_the_samples_has_its_place() {
    with_samples(|_, analyses, documents| {
        for (analysis, document) in analyses.iter().zip(documents) {
            let html = page(std::slice::from_ref(document));
            sound(&html);
            assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"));
            let ids: HashSet<&str> = tags(&html)
                .iter()
                .filter_map(|t| attribute(t, "id"))
                .collect();
            let lists = [
                ('e', analysis.entities.len()),
                ('q', analysis.quotations.len()),
                ('c', analysis.claims.len()),
                ('d', analysis.dates.len()),
                ('f', analysis.figures.len()),
                ('p', analysis.articles.len()),
            ];
            for (letter, count) in lists {
                for index in 0..count {
                    let id = format!("a0-{letter}{index}");
                    assert!(ids.contains(id.as_str()), "{id} of {}", document.name);
                }
            }
            for index in 0..analysis.claims.len() {
                assert!(
                    ids.contains(format!("a0-c{index}r").as_str()),
                    "row of c{index}"
                );
            }
        }
    });
}

#[test]
fn the_text_of_the_article_stands_on_the_page_whole_and_in_order() {
    with_samples(|samples, _, documents| {
        for (sample, document) in samples.iter().zip(documents) {
            let html = page(std::slice::from_ref(document));
            let articles = html.split("<div class=\"articles\">").nth(1).unwrap();
            let mut rest = articles.split("<aside").next().unwrap().to_owned();
            // The numbers of the claims are no part of the text.
            while let Some(at) = rest.find("<a class=\"n\"") {
                let end = at + rest[at..].find("</a>").unwrap() + "</a>".len();
                rest.replace_range(at..end, "");
            }
            let shown = seen(&rest);
            let mut from = 0;
            for line in sample
                .text
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
            {
                let at = shown[from..].find(line);
                from += at.unwrap_or_else(|| panic!("{line}\n{shown}")) + line.len();
            }
        }
    });
}

#[test]
fn each_claim_is_tied_to_speaker_cue_and_source() {
    // "The newspaper Al-Nahar quoted the minister Salim Abu Nader as saying that the plan was ready."
    let text = "ونقلت صحيفة «النهار» عن الوزير سليم أبو نادر قوله إن الخطة جاهزة.";
    let analysis = isnad::analyze(text);
    let claim = &analysis.claims[0];
    let html = page(&[Document::new("a", &analysis)]);
    let tied = |class: &str, span| {
        let open = format!("<span class=\"{class}\" data-c=\"a0-c0\"");
        let inside = html
            .split(&open)
            .nth(1)
            .unwrap_or_else(|| panic!("{class}"));
        let inside = inside.split_once('>').unwrap().1;
        assert!(seen(inside).starts_with(analysis.text(span)), "{class}");
    };
    tied("u", claim.cue.unwrap());
    tied("s", claim.speaker.unwrap());
    tied("v", claim.via[0]);
    tied("c c-indirect", claim.content);
}

#[test]
fn nothing_of_the_text_becomes_markup() {
    let attack = "\"><script>alert('x')</script><img src=x onerror=alert(1)> & \u{202e}{{main}}";
    // "<…> The minister said that <…> 5 soldiers agreed."
    let text =
        format!("قال الوزير {attack} سليم أبو نادر: \"{attack} وافق 5 جنود\" في 2024.\n{attack}");
    let analysis = isnad::analyze(&text);
    let document = Document::new(attack, &analysis);
    for html in [page(&[document]), page(&[document, document])] {
        sound(&html);
        assert_eq!(html.matches("<script>").count(), 1);
        assert!(!html.contains("<img") && !html.contains("alert('x')"));
        assert!(html.contains("&lt;script&gt;") && html.contains("{{main}}"));
    }
}

#[test]
fn an_empty_text_is_a_page() {
    let analysis = isnad::analyze("");
    sound(&page(&[Document::new("empty.txt", &analysis)]));
    sound(&page(&[]));
}

#[test]
fn pages_need_nothing_else_and_come_out_the_same() {
    with_samples(|_, _, documents| {
        let html = page(documents);
        sound(&html);
        assert_eq!(html, page(documents));
        for outside in ["http:", "https:", "url(", "@import", "<link", "src="] {
            assert!(!html.contains(outside), "{outside}");
        }
    });
}

#[test]
fn files_of_a_site_link_to_places_that_exist() {
    with_samples(|_, _, documents| {
        let files = site(documents);
        assert_eq!(files.len(), documents.len() + 1);
        let ids: HashSet<String> = files
            .iter()
            .flat_map(|file| {
                let ids = tags(&file.html)
                    .into_iter()
                    .filter_map(|t| attribute(&t, "id"));
                let ids = ids.map(|id| format!("{}#{id}", file.name));
                ids.chain([file.name.clone()]).collect::<Vec<_>>()
            })
            .collect();
        let mut links = 0;
        for file in &files {
            sound(&file.html);
            for href in tags(&file.html).iter().filter_map(|t| attribute(t, "href")) {
                if !href.starts_with('#') {
                    assert!(ids.contains(href), "{href} of {}", file.name);
                    links += 1;
                }
            }
        }
        assert!(links > 2 * documents.len());
    });
}

#[test]
fn the_index_tells_who_said_most_and_which_figures_disagree() {
    let texts = [
        // "The Red Crescent announced that the floods in eastern Libya killed 61 people." and two
        // lines more.
        "أعلن الهلال الأحمر الليبي أن الفيضانات التي ضربت شرق ليبيا أودت بحياة 61 شخصا.\nوقال الهلال الأحمر الليبي إن الطرق مقطوعة.",
        // "The Ministry of Health said that the floods in eastern Libya killed more than 70 people."
        "قالت وزارة الصحة الليبية إن الفيضانات التي ضربت شرق ليبيا أودت بحياة أكثر من 70 شخصا.",
        // "… killed about 12 people" in another matter.
        "وقال الشاهد إن الحافلة كانت تقل 12 شخصا.",
    ];
    let analyses: Vec<Analysis<'_>> = texts.iter().map(|text| isnad::analyze(text)).collect();
    let names = ["a", "b", "c"];
    let documents: Vec<Document<'_>> = names
        .iter()
        .zip(&analyses)
        .map(|(name, analysis)| Document::new(name, analysis))
        .collect();
    let html = page(&documents);
    let part = |id: &str| {
        let from = html.split(&format!("id=\"{id}\">")).nth(1).unwrap();
        seen(from.split("</section>").next().unwrap())
    };
    let most = part("most");
    let first = most.find("الهلال الأحمر الليبي").unwrap();
    assert!(first < most.find("وزارة الصحة الليبية").unwrap());
    let disagree = part("disagree");
    assert!(
        disagree.contains("61") && disagree.contains("70"),
        "{disagree}"
    );
    assert!(!disagree.contains("12"), "{disagree}");
}
