//! The anatomy of a page: headlines, datelines, labels, articles.

use isnad::{Analysis, analyze};

fn headline<'a>(analysis: &'a Analysis<'_>, article: usize) -> Option<&'a str> {
    analysis.articles[article]
        .headline
        .map(|span| analysis.text(span))
}

fn published(analysis: &Analysis<'_>, article: usize) -> Option<String> {
    analysis.articles[article]
        .published
        .map(|published| published.to_string())
}

const BODY: &str = "وصل الوفد إلى المدينة ظهرا.\nثم عاد إلى العاصمة في المساء.";

#[test]
fn plain_text_is_one_article_without_headline() {
    let analysis = analyze("وصل الوفد إلى المدينة ظهرا.");
    assert_eq!(analysis.articles.len(), 1);
    assert_eq!(headline(&analysis, 0), None);
    assert_eq!(
        analysis.articles[0].span,
        isnad::Span::new(0, analysis.source().len())
    );
    assert_eq!(analyze("").articles.len(), 1);
}

#[test]
fn the_first_line_is_a_headline_unless_it_is_a_sentence() {
    let text = format!("وفد جديد في المدينة\n{BODY}");
    assert_eq!(headline(&analyze(&text), 0), Some("وفد جديد في المدينة"));
    assert_eq!(headline(&analyze(BODY), 0), None);
}

#[test]
fn datelines_of_all_shapes_date_the_article() {
    let datelines = [
        "تاريخ النشر: 28th, June 2024 GMT",
        "تاريخ النشر: 2024-06-28",
        "تاريخ النشر: 28 يونيو 2024",
        "نشر في: ٢٨ حزيران/يونيو ٢٠٢٤",
        "تاريخ النشر : 28/06/2024",
    ];
    for dateline in datelines {
        let text = format!("وفد جديد في المدينة\n{dateline}\n{BODY}");
        let analysis = analyze(&text);
        assert_eq!(
            published(&analysis, 0).as_deref(),
            Some("2024-06-28"),
            "{dateline}"
        );
        assert_eq!(
            headline(&analysis, 0),
            Some("وفد جديد في المدينة"),
            "{dateline}"
        );
    }
}

#[test]
fn an_agencys_dateline_needs_no_label() {
    let text = format!("الرياض 26 شوال 1436 هـ الموافق 11 أغسطس 2015 م واس\n{BODY}");
    assert_eq!(published(&analyze(&text), 0).as_deref(), Some("2015-08-11"));
}

#[test]
fn a_date_in_a_sentence_is_no_dateline() {
    let text = "وصل الوفد إلى المدينة في 3 مايو 2020 وبقي فيها ثلاثة أسابيع ثم عاد إلى العاصمة.";
    assert_eq!(published(&analyze(text), 0), None);
}

#[test]
fn read_also_alone_on_its_line_opens_an_article() {
    let page =
        format!("وفد جديد\nتاريخ النشر: 2024-06-28\n{BODY}\nإقرأ أيضاً:\nحكومة جديدة\n{BODY}");
    let analysis = analyze(&page);
    assert_eq!(analysis.articles.len(), 2);
    assert_eq!(published(&analysis, 1), None);
    assert_eq!(headline(&analysis, 1), Some("حكومة جديدة"));
    let text = analysis.text(analysis.articles[1].span);
    assert!(text.starts_with("حكومة جديدة"), "{text}");
}

#[test]
fn read_also_with_a_title_behind_it_is_a_link() {
    let page = format!("وفد جديد\n{BODY}\nإقرأ أيضاً: روسيا تعلن الهدنة\n{BODY}");
    let analysis = analyze(&page);
    assert_eq!(analysis.articles.len(), 1);
    assert!(
        analysis
            .entities
            .iter()
            .any(|entity| analysis.text(entity.span) == "روسيا")
    );
}

#[test]
fn read_also_at_the_end_opens_nothing() {
    assert_eq!(
        analyze(&format!("وفد جديد\n{BODY}\nإقرأ أيضاً:\n"))
            .articles
            .len(),
        1
    );
}

#[test]
fn labels_name_entities_and_nobody_speaks_there() {
    let page = format!("{BODY}\nالمصدر: رويترز\nكلمات دلالية: روسیا وکوریا الشمالیة");
    let analysis = analyze(&page);
    let found: Vec<_> = analysis
        .entities
        .iter()
        .map(|entity| {
            (
                analysis.text(entity.span),
                entity.reference.as_deref().unwrap_or(""),
            )
        })
        .collect();
    assert!(found.iter().any(|(text, _)| *text == "رويترز"), "{found:?}");
    assert!(found.contains(&("روسیا", "iso3166:RU")), "{found:?}");
    assert!(
        found.contains(&("کوریا الشمالیة", "iso3166:KP")),
        "{found:?}"
    );
    assert!(analysis.claims.is_empty(), "{:?}", analysis.claims);
}

#[test]
fn odd_line_ends_and_a_bom_do_no_harm() {
    let page = format!(
        "\u{feff}وفد جديد في المدينة\r\n\r\n{}\r\n",
        BODY.replace('\n', "\r\n")
    );
    let analysis = analyze(&page);
    assert_eq!(headline(&analysis, 0), Some("وفد جديد في المدينة"));
}
