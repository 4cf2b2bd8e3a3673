//! What names refer to: candidates, referents, roles.

use isnad::{Analysis, Entity, Label, analyze};

fn of<'a>(analysis: &'a Analysis<'_>, text: &str) -> &'a Entity {
    let mut found = analysis.entities.iter();
    found
        .find(|entity| analysis.text(entity.span) == text)
        .unwrap_or_else(|| panic!("{text} is not found"))
}

fn role(text: &str, name: &str) -> Option<String> {
    let analysis = analyze(text);
    let role = of(&analysis, name).role;
    role.map(|role| analysis.text(role).to_owned())
}

#[test]
fn a_name_of_several_things_keeps_them_all_the_likeliest_first() {
    let cases = [
        (
            "سافر الوفد إلى الجزائر",
            "الجزائر",
            "iso3166:DZ",
            "isnad:place/dz/algiers",
        ),
        (
            "أعلنت تونس موقفها",
            "تونس",
            "iso3166:TN",
            "isnad:place/tn/tunis",
        ),
        (
            "أعلنت الكويت موقفها",
            "الكويت",
            "iso3166:KW",
            "isnad:place/kw/kuwait-city",
        ),
        (
            "وصل الوفد إلى عمان",
            "عمان",
            "iso3166:OM",
            "isnad:place/jo/amman",
        ),
        (
            "العاصمة الأردنية عمان هادئة",
            "عمان",
            "isnad:place/jo/amman",
            "iso3166:OM",
        ),
        (
            "العاصمة التونسية تونس هادئة",
            "تونس",
            "isnad:place/tn/tunis",
            "iso3166:TN",
        ),
    ];
    for (text, name, first, second) in cases {
        let analysis = analyze(text);
        let entity = of(&analysis, name);
        assert_eq!(entity.reference.as_deref(), Some(first), "{text}");
        let second = entity.candidates.iter().any(|other| other == second);
        assert!(second, "{text}: {:?}", entity.candidates);
        assert!(!entity.candidates.iter().any(|other| other == first));
    }
}

#[test]
fn one_place_is_one_referent_with_its_generic_word_and_without() {
    let text = "زار الخرج أمس، ثم عاد إلى محافظة الخرج";
    let analysis = analyze(text);
    let mentions: Vec<_> = analysis.entities.iter().map(|e| e.referent).collect();
    assert_eq!(mentions.len(), 2);
    assert_eq!(mentions[0], mentions[1]);
    assert!(analysis[mentions[0]].reference.is_some());
}

#[test]
fn a_title_is_bound_to_its_person() {
    let cases = [
        (
            "قال وزير الخارجية الروسي سيرغي لافروف",
            "سيرغي لافروف",
            Some("وزير الخارجية الروسي"),
        ),
        ("وللرئيس بوتين رأي آخر", "بوتين", Some("لرئيس")),
        (
            "التقى رئيس مجلس النواب نبيه بري السفير",
            "نبيه بري",
            Some("رئيس مجلس النواب"),
        ),
        ("سافر سيرغي لافروف أمس", "سيرغي لافروف", None),
        ("غادر الرئيس، ووصل سيرغي لافروف", "سيرغي لافروف", None),
    ];
    for (text, name, title) in cases {
        assert_eq!(role(text, name).as_deref(), title, "{text}");
    }
}

#[test]
fn each_person_bears_the_title_right_before_the_name() {
    let text = "أكد الرئيس بوتين ووزير الخارجية الروسي سيرغي لافروف الاتفاق";
    assert_eq!(role(text, "بوتين").as_deref(), Some("الرئيس"));
    assert_eq!(
        role(text, "سيرغي لافروف").as_deref(),
        Some("وزير الخارجية الروسي")
    );
}

#[test]
fn the_record_names_whom_the_person_serves() {
    let text = "أعلن الأمين العام لحلف الناتو ينس ستولتنبرغ ذلك";
    let analysis = analyze(text);
    let serves = of(&analysis, "ينس ستولتنبرغ").serves(&analysis);
    assert_eq!(serves.len(), 1);
    assert_eq!(serves[0].label, Label::Organization);
    let json = serde_json::to_value(analysis.record("a")).unwrap();
    let role = &json["entities"][1]["role"];
    assert_eq!(role["text"], "الأمين العام لحلف الناتو");
    assert_eq!(role["entities"], serde_json::json!(["e0"]));
    let record: isnad::Record = serde_json::from_value(json).unwrap();
    assert_eq!(record.attach(text).unwrap(), analysis);
}
