//! `isnad diff`.

use crate::args::{DiffArgs, Only};
use crate::failure::{Failure, Status};
use crate::output::Out;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

/// The lists that are compared.
const KINDS: [(Only, &str); 5] = [
    (Only::Entities, "entities"),
    (Only::Quotations, "quotations"),
    (Only::Claims, "claims"),
    (Only::Dates, "dates"),
    (Only::Figures, "figures"),
];

/// Fields that say where a mention stands in its record or in other units, not what it is.
const PASSED_OVER: [&str; 9] = [
    "id",
    "referent",
    "claim",
    "parent",
    "chars",
    "utf16",
    "source",
    "statement",
    "article",
];

#[derive(Default)]
struct Counts {
    same: usize,
    added: usize,
    removed: usize,
    changed: usize,
}

pub(crate) fn run(args: &DiffArgs) -> Result<Status, Failure> {
    let (old, new) = (records(&args.old)?, records(&args.new)?);
    let mut out = Out::new();
    let wanted = |kind: Only| args.only.is_empty() || args.only.contains(&kind);
    let mut counts: Vec<(&str, Counts)> = Vec::new();
    let mut differs = false;
    for (_, list) in KINDS.into_iter().filter(|(kind, _)| wanted(*kind)) {
        let mut count = Counts::default();
        for (id, after) in &new {
            if let Some(before) = old.get(id) {
                let lines = compare(before, after, list, &mut count);
                if !args.summary {
                    for line in lines {
                        out.put(format!("{id}\t{list}\t{line}\n").as_bytes())?;
                    }
                }
            }
        }
        differs |= count.added + count.removed + count.changed > 0;
        counts.push((list, count));
    }
    for (ids, others, which) in [(&new, &old, "new"), (&old, &new, "old")] {
        for id in ids.keys().filter(|id| !others.contains_key(*id)) {
            differs = true;
            out.put(format!("{id}\tonly in the {which} file\n").as_bytes())?;
        }
    }
    for (list, count) in counts {
        let Counts {
            same,
            added,
            removed,
            changed,
        } = count;
        let line =
            format!("{list}: {same} same, {changed} changed, {added} added, {removed} removed\n");
        out.put(line.as_bytes())?;
    }
    let engines = |records: &BTreeMap<String, Value>| {
        let mut names: Vec<String> = records
            .values()
            .filter_map(|record| Some(record.get("engine")?.as_str()?.to_owned()))
            .collect();
        names.sort();
        names.dedup();
        names.join(", ")
    };
    let (before, after) = (engines(&old), engines(&new));
    out.put(format!("engine: {before} -> {after}\n").as_bytes())?;
    out.flush()?;
    Ok(if differs { Status::Bad } else { Status::Good })
}

/// The records of a file by their ids; lines of errors are records too, without mentions.
fn records(path: &Path) -> Result<BTreeMap<String, Value>, Failure> {
    let name = path.display().to_string();
    let file = File::open(path).map_err(|error| Failure::of(&name, error))?;
    let (mut records, mut seen) = (BTreeMap::new(), BTreeMap::new());
    for (number, line) in BufReader::new(file).lines().enumerate() {
        let line = line.map_err(|error| Failure::of(&name, error))?;
        if line.trim().is_empty() {
            continue;
        }
        let place = format!("{name}:{}", number + 1);
        let value: Value =
            serde_json::from_str(&line).map_err(|error| Failure::of(&place, error))?;
        let id = match value.get("id") {
            Some(Value::String(id)) => id.clone(),
            _ => format!("line {}", number + 1),
        };
        // Of records with one id, the second is compared with the second.
        let mut name = id.clone();
        let count = seen.entry(id).or_insert(0_usize);
        *count += 1;
        if *count > 1 {
            name = format!("{name} ({count})");
        }
        records.insert(name, value);
    }
    Ok(records)
}

/// The lines that tell the differences of one list.
fn compare(old: &Value, new: &Value, list: &str, count: &mut Counts) -> Vec<String> {
    let (old, new) = (mentions(old, list), mentions(new, list));
    let mut lines = Vec::new();
    for (place, before) in &old {
        match new.get(place) {
            None => {
                count.removed += 1;
                lines.push(format!("- {}", shown(before)));
            }
            Some(after) if before != after => {
                count.changed += 1;
                lines.push(format!("~ {}  {}", shown(after), changes(before, after)));
            }
            Some(_) => count.same += 1,
        }
    }
    for (place, after) in &new {
        if !old.contains_key(place) {
            count.added += 1;
            lines.push(format!("+ {}", shown(after)));
        }
    }
    lines
}

/// The mentions of a list by where they stand; of two at one place the second has a number of its
/// own.
fn mentions(record: &Value, list: &str) -> BTreeMap<(u64, u64, usize), Value> {
    let mut all = BTreeMap::new();
    for mention in record
        .get(list)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
    {
        let span = mention.get("content").filter(|_| list == "claims");
        let span = span.unwrap_or(mention);
        let offset = |name: &str| span.get(name).and_then(Value::as_u64).unwrap_or(0);
        let (start, end) = (offset("start"), offset("end"));
        let mut number = 0;
        while all.contains_key(&(start, end, number)) {
            number += 1;
        }
        all.insert((start, end, number), without_ids(mention));
    }
    all
}

fn without_ids(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.iter().filter(|(name, value)| {
                let ids =
                    matches!(name.as_str(), "entities" | "dates" | "figures") && value.is_array();
                !ids && !PASSED_OVER.contains(&name.as_str())
            });
            Value::Object(
                kept.map(|(name, value)| (name.clone(), without_ids(value)))
                    .collect(),
            )
        }
        other => other.clone(),
    }
}

fn shown(mention: &Value) -> String {
    let span = mention
        .get("content")
        .filter(|_| mention.get("act").is_some());
    let span = span.unwrap_or(mention);
    let text = span.get("text").and_then(Value::as_str).unwrap_or("");
    let number = |name: &str| span.get(name).and_then(Value::as_u64).unwrap_or(0);
    let text = text.replace('\n', " ");
    format!(
        "{}..{} \u{2068}{text}\u{2069}",
        number("start"),
        number("end")
    )
}

/// `label: location -> country, …`
fn changes(before: &Value, after: &Value) -> String {
    let (Some(before), Some(after)) = (before.as_object(), after.as_object()) else {
        return String::new();
    };
    let names = before
        .keys()
        .chain(after.keys().filter(|name| !before.contains_key(*name)));
    let field = |fields: &serde_json::Map<String, Value>, name: &str| match fields.get(name) {
        None => "-".to_owned(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Object(span)) => match span.get("text").and_then(Value::as_str) {
            Some(text) => text.to_owned(),
            None => Value::Object(span.clone()).to_string(),
        },
        Some(other) => other.to_string(),
    };
    let changed = names.filter(|name| before.get(*name) != after.get(*name));
    let told =
        changed.map(|name| format!("{name}: {} -> {}", field(before, name), field(after, name)));
    told.collect::<Vec<_>>().join("; ")
}
