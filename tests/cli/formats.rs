//! Every format read back and held against the record.

use super::{TEXT, extract, isnad, record, scratch, stderr};
use serde_json::Value;

fn published(arguments: &[&str]) -> String {
    let day = ["--published", "2024-06-28"];
    let all: Vec<&str> = arguments.iter().chain(&day).copied().collect();
    extract(&all, TEXT)
}

/// The cells of a table, read by RFC 4180.
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(ch) = chars.next() {
        match (quoted, ch) {
            (true, '"') if chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            (true, '"') => quoted = false,
            (false, '"') => quoted = true,
            (false, ',') => row.push(std::mem::take(&mut cell)),
            (false, '\n') => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (_, ch) => cell.push(ch),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty());
    rows
}

fn column(rows: &[Vec<String>], name: &str) -> Vec<String> {
    let at = rows[0].iter().position(|cell| cell == name).unwrap();
    rows[1..].iter().map(|row| row[at].clone()).collect()
}

#[test]
fn csv_and_tsv_hold_the_same_cells() {
    let record = record(&published(&[]));
    for (kind, count) in [
        ("claims", record.claims.len()),
        ("figures", record.figures.len()),
        ("entities", record.entities.len()),
        ("dates", record.dates.len()),
        ("quotations", record.quotations.len()),
    ] {
        let csv = read_csv(&published(&["--format", "csv", "--only", kind]));
        let tsv = published(&["--format", "tsv", "--only", kind]);
        let cells = tsv
            .lines()
            .map(|line| line.split('\t').map(unescape).collect());
        let tsv: Vec<Vec<String>> = cells.collect();
        assert_eq!(csv, tsv, "{kind}");
        assert_eq!(csv.len(), count + 1, "{kind}");
        assert!(count > 0, "{kind}");
        assert!(csv.iter().all(|row| row.len() == csv[0].len()), "{kind}");
    }
    let claims = read_csv(&published(&["--format", "csv", "--only", "claims"]));
    assert_eq!(
        column(&claims, "content"),
        [record.claims[0].content.text.clone()]
    );
    assert!(record.claims[0].content.text.contains('"'));
    assert_eq!(column(&claims, "resolved"), ["ينس ستولتنبرغ"]);
    assert_eq!(column(&claims, "dates"), ["2024-06-18"]);
    let figures = read_csv(&published(&["--format", "csv", "--only", "figures"]));
    assert_eq!(column(&figures, "value"), ["10900"]);
    assert_eq!(column(&figures, "speaker"), ["ينس ستولتنبرغ"]);
}

fn unescape(cell: &str) -> String {
    let mut out = String::new();
    let mut chars = cell.chars();
    while let Some(ch) = chars.next() {
        match ch {
            '\\' => out.push(match chars.next().unwrap() {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                other => other,
            }),
            ch => out.push(ch),
        }
    }
    out
}

#[test]
fn json_is_a_record_or_a_list_of_them() {
    let one: isnad::Record = serde_json::from_str(&published(&["--format", "json"])).unwrap();
    assert_eq!(one, record(&published(&[])));
    let lines = "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"y\"}\n";
    for input in [lines, "{\"id\":\"a\",\"text\":\"x\"}"] {
        let list: Vec<isnad::Record> =
            serde_json::from_str(&extract(&["--format", "json"], input)).unwrap();
        assert_eq!(list.len(), input.lines().count());
    }
    let only = record(&published(&["--only", "dates,figures"]));
    assert!(only.entities.is_empty() && only.claims.is_empty());
    assert!(!only.dates.is_empty() && !only.figures.is_empty());
}

#[test]
fn bio_tags_give_the_mentions_back() {
    let record = record(&published(&[]));
    let bio = published(&["--format", "bio"]);
    let names: Vec<&str> = bio
        .lines()
        .find_map(|line| line.strip_prefix("# global.columns = "))
        .unwrap()
        .split(' ')
        .collect();
    let spans = |name: &str| -> Vec<(usize, usize, String)> {
        let at = names.iter().position(|column| *column == name).unwrap();
        let mut all: Vec<(usize, usize, String)> = Vec::new();
        for line in bio
            .lines()
            .filter(|line| !line.is_empty() && !line.starts_with("# "))
        {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), names.len());
            let (start, end) = (cells[1].parse().unwrap(), cells[2].parse().unwrap());
            assert_eq!(&TEXT[start..end], cells[0]);
            match cells[at].split_once('-') {
                Some(("B", tag)) => all.push((start, end, tag.to_owned())),
                Some((_, tag)) => {
                    let last = all.last_mut().unwrap();
                    assert_eq!(last.2, tag);
                    last.1 = end;
                }
                None => assert_eq!(cells[at], "O"),
            }
        }
        all
    };
    let entities = record.entities.iter();
    let entities = entities.map(|e| (e.span.start, e.span.end, e.label.to_string()));
    assert_eq!(spans("ISNAD:ENTITY"), entities.collect::<Vec<_>>());
    let dates = record.dates.iter();
    let dates = dates.map(|d| (d.span.start, d.span.end, d.kind.as_str().to_owned()));
    assert_eq!(spans("ISNAD:DATE"), dates.collect::<Vec<_>>());
    let claim = &record.claims[0];
    let (cue, speaker) = (claim.cue.as_ref().unwrap(), claim.speaker.as_ref().unwrap());
    assert_eq!(
        spans("ISNAD:CUE"),
        [(cue.span.start, cue.span.end, "confirm".to_owned())]
    );
    assert_eq!(
        spans("ISNAD:SPEAKER"),
        [(speaker.start, speaker.end, "speaker".to_owned())]
    );
    let content = &claim.content;
    let kind = claim.kind.as_str().to_owned();
    assert_eq!(spans("ISNAD:CONTENT"), [(content.start, content.end, kind)]);
}

#[test]
fn brat_stretches_are_the_text_they_name() {
    let folder = scratch("brat");
    let lines = format!(
        "{}\n{}\n",
        serde_json::json!({"id": "a/x", "text": TEXT}),
        serde_json::json!({"id": "x", "text": "قال الوزير: \"وصلنا إلى باريس\"."})
    );
    let output = isnad(&["extract", "--format", "brat"], &lines);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("--out"));
    extract(
        &["--format", "brat", "--out", folder.to_str().unwrap()],
        &lines,
    );
    for name in ["x", "x-2"] {
        let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        let notes = std::fs::read_to_string(folder.join(format!("{name}.ann"))).unwrap();
        let chars: Vec<char> = text.chars().collect();
        let mut ids = Vec::new();
        for line in notes.lines() {
            let cells: Vec<&str> = line.split('\t').collect();
            if !line.starts_with('T') {
                let mut named = cells[1].split([' ', ':']).filter(|word| {
                    let number = word.get(1..).unwrap_or("");
                    word.starts_with('T') && number.parse::<usize>().is_ok()
                });
                assert!(named.all(|id| ids.contains(&id)), "{line}");
                continue;
            }
            ids.push(cells[0]);
            let (_, pieces) = cells[1].split_once(' ').unwrap();
            let words = pieces.split(';').map(|piece| {
                let (start, end) = piece.split_once(' ').unwrap();
                let slice = &chars[start.parse().unwrap()..end.parse().unwrap()];
                slice.iter().collect::<String>()
            });
            assert_eq!(words.collect::<Vec<_>>().join(" "), cells[2]);
            assert!(!cells[2].is_empty());
        }
        assert!(notes.lines().any(|line| line.starts_with('E')), "{notes}");
    }
}

#[test]
fn web_annotations_select_what_they_quote() {
    let page: Value = serde_json::from_str(&published(&["--format", "web-annotation"])).unwrap();
    assert_eq!(page["type"], "AnnotationPage");
    let chars: Vec<char> = TEXT.chars().collect();
    let record = record(&published(&[]));
    let items = page["items"].as_array().unwrap();
    let count = record.entities.len() + record.quotations.len() + record.claims.len();
    assert_eq!(
        items.len(),
        count + record.dates.len() + record.figures.len()
    );
    let mut targets: Vec<&Value> = items.iter().map(|item| &item["target"]).collect();
    let bodies = items
        .iter()
        .flat_map(|item| item["body"].as_array().unwrap());
    targets.extend(bodies.filter(|body| body.get("selector").is_some()));
    assert!(targets.len() > items.len());
    for target in targets {
        let (quote, place) = (&target["selector"][0], &target["selector"][1]);
        let start = place["start"].as_u64().unwrap() as usize;
        let end = place["end"].as_u64().unwrap() as usize;
        let slice = |from: usize, to: usize| chars[from..to].iter().collect::<String>();
        assert_eq!(slice(start, end), quote["exact"].as_str().unwrap());
        assert!(slice(0, start).ends_with(quote["prefix"].as_str().unwrap()));
        assert!(slice(end, chars.len()).starts_with(quote["suffix"].as_str().unwrap()));
    }
}

#[test]
fn linked_data_names_author_and_article() {
    let graph: Value = serde_json::from_str(&published(&["--format", "json-ld"])).unwrap();
    assert_eq!(graph["@context"], "https://schema.org");
    let nodes = graph["@graph"].as_array().unwrap();
    let article = nodes.iter().find(|n| n["@type"] == "NewsArticle").unwrap();
    assert_eq!(article["datePublished"], "2024-06-28");
    let claim = nodes.iter().find(|n| n["@type"] == "Claim").unwrap();
    assert_eq!(claim["author"]["name"], "ينس ستولتنبرغ");
    assert_eq!(claim["author"]["@type"], "Person");
    assert_eq!(claim["appearance"]["@id"], article["@id"]);
    let quoted = "قال ينس ستولتنبرغ: \"وصلنا إلى باريس أمس مع الوفد\".";
    let graph: Value = serde_json::from_str(&extract(&["--format", "json-ld"], quoted)).unwrap();
    let nodes = graph["@graph"].as_array().unwrap();
    let quotation = nodes.iter().find(|n| n["@type"] == "Quotation").unwrap();
    assert_eq!(quotation["spokenByCharacter"]["name"], "ينس ستولتنبرغ");
}

#[test]
fn timex3_is_the_text_with_elements() {
    let document = published(&["--format", "timex3"]);
    let (_, text) = document.split_once("<TEXT>").unwrap();
    let (text, _) = text.split_once("</TEXT>").unwrap();
    let (mut plain, mut values, mut rest) = (String::new(), Vec::new(), text);
    while let Some((before, tag)) = rest.split_once('<') {
        plain += before;
        let (tag, after) = tag.split_once('>').unwrap();
        if let Some((_, value)) = tag.split_once("value=\"") {
            values.push(value.split('"').next().unwrap());
        }
        rest = after;
    }
    plain += rest;
    let plain = plain
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    assert_eq!(plain, TEXT);
    assert_eq!(values, ["2024-06-18", "2024-06-27"]);
}

#[test]
fn displacy_has_disjoint_stretches_in_characters() {
    let json: Value = serde_json::from_str(&published(&["--format", "displacy"])).unwrap();
    let chars: Vec<char> = json["text"].as_str().unwrap().chars().collect();
    let mut end = 0;
    let mut seen = Vec::new();
    for ent in json["ents"].as_array().unwrap() {
        let from = ent["start"].as_u64().unwrap() as usize;
        let to = ent["end"].as_u64().unwrap() as usize;
        assert!(end <= from && from < to);
        end = to;
        seen.push((
            ent["label"].as_str().unwrap(),
            chars[from..to].iter().collect::<String>(),
        ));
    }
    assert!(seen.contains(&("PERSON", "ينس ستولتنبرغ".to_owned())));
    assert!(seen.contains(&("COUNTRY", "لبنان".to_owned())));
}

#[test]
fn a_report_is_for_human_eyes() {
    let report = published(&["--format", "report"]);
    for part in ["Who said what", "How many", "ينس ستولتنبرغ", "10900"] {
        assert!(report.contains(part), "{part}");
    }
}
