//! What one speaker said over many articles, whatever each article calls him.

use isnad::{Analyzer, Article};

/// Day of publication and text.
const ARTICLES: [(&str, &str); 3] = [
    // "NATO's Secretary General Jens Stoltenberg confirmed that the alliance supports Ukraine. He
    // added that Russia will not win."
    (
        "2024-06-18",
        "أكد الأمين العام لحلف الناتو ينس ستولتنبرغ أن الحلف يدعم أوكرانيا. وأضاف أن روسيا لن تنتصر.",
    ),
    // "President Emmanuel Macron said that France will send planes."
    (
        "2024-06-20",
        "قال الرئيس الفرنسي إيمانويل ماكرون إن فرنسا سترسل طائرات.",
    ),
    // "Stoltenberg announced that the summit will be held in Washington in July."
    (
        "2024-06-28",
        "أعلن ستولتنبرغ أن القمة ستعقد في واشنطن في يوليو.",
    ),
];

fn main() -> Result<(), isnad::ParseValueError> {
    // "Jens Stoltenberg"
    let wanted = "ينس ستولتنبرغ";
    let analyzer = Analyzer::new();
    // The link of the gazetteers names the person across articles.
    let link = analyzer
        .analyze(wanted)
        .entities
        .first()
        .and_then(|e| e.reference.clone());
    let mut count = 0;
    for (day, text) in ARTICLES {
        let article = Article {
            text,
            published: Some(day.parse()?),
        };
        let analysis = analyzer.analyze_article(&article);
        for claim in &analysis.claims {
            let referent = claim.referent.map(|id| &analysis[id]);
            let same_link = referent.is_some_and(|r| link.is_some() && r.reference == link);
            if same_link || claim.resolved.as_deref() == Some(wanted) {
                count += 1;
                println!(
                    "{day}  {:<9} \u{2068}{}\u{2069}",
                    claim.act,
                    analysis.text(claim.content)
                );
            }
        }
    }
    assert!(count >= 2);
    Ok(())
}
