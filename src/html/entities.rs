//! The names of a document, by what they are.

use super::article::Sheet;
use super::out::Out;
use crate::Label;

/// Writes the referents of a document.
pub(super) fn write(out: &mut Out, sheet: &Sheet<'_>) {
    let analysis = sheet.analysis;
    if analysis.referents.is_empty() {
        return;
    }
    out.raw("<section class=\"names\"><h3>");
    out.word("entities");
    out.raw(&format!(
        " <span class=\"count\">{}</span></h3>",
        analysis.referents.len()
    ));
    for label in Label::ALL {
        let mut group: Vec<_> = analysis
            .referents
            .iter()
            .filter(|r| r.label == label)
            .collect();
        if group.is_empty() {
            continue;
        }
        group.sort_by_key(|referent| std::cmp::Reverse(referent.mentions.len()));
        out.raw("<h4>");
        out.word(&format!("label.{label}"));
        out.raw("</h4><ul>");
        for referent in group {
            let Some(first) = referent.mentions.first() else {
                continue;
            };
            out.raw("<li><a");
            out.attribute("href", &format!("#{}", sheet.id('e', first.index())));
            if let Some(link) = &referent.reference {
                out.attribute("title", link);
            }
            out.raw(">");
            out.isolate(&referent.name);
            out.raw("</a>");
            if referent.mentions.len() > 1 {
                out.raw(&format!(
                    " <span class=\"count\">{}</span>",
                    referent.mentions.len()
                ));
            }
            out.raw("</li>\n");
        }
        out.raw("</ul>");
    }
    out.raw("</section>\n");
}
