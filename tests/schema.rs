//! The committed JSON Schema is that of the types, and every sample output keeps it.
//! `ISNAD_BLESS=1` writes it anew.

#![cfg(feature = "schema")]
#![allow(
    clippy::unwrap_used,
    reason = "a failing helper of a test fails the test"
)]

use isnad::{Analyzer, Article, OffsetUnit};
use serde_json::Value;
use std::path::PathBuf;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn schema() -> Value {
    serde_json::to_value(isnad::json_schema()).unwrap()
}

#[test]
fn the_committed_schema_is_that_of_the_types() {
    let path = root().join("schema/record.schema.json");
    let now = format!("{}\n", serde_json::to_string_pretty(&schema()).unwrap());
    if std::env::var_os("ISNAD_BLESS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &now).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == now,
        "ISNAD_BLESS=1 cargo test --features schema --test schema"
    );
}

#[test]
fn every_sample_keeps_the_schema() {
    let schema = schema();
    let analyzer = Analyzer::new();
    let mut seen = 0;
    for entry in std::fs::read_dir(root().join("examples/articles")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap();
        let published = name.get(..10).and_then(|day| day.parse().ok());
        let article = Article {
            text: &text,
            published,
        };
        let mut record = analyzer.analyze_article(&article).record(name);
        record.count(&text, OffsetUnit::Chars);
        record.trace(|span| span);
        record.engine = Some(analyzer.engine());
        let value = serde_json::to_value(&record).unwrap();
        check(&schema, &schema, &value, name).unwrap();
        seen += 1;
    }
    assert!(seen > 5);
}

#[test]
fn what_breaks_the_schema_is_seen() {
    let schema = schema();
    let good = serde_json::to_value(isnad::analyze("زار باريس").record("a")).unwrap();
    check(&schema, &schema, &good, "good").unwrap();
    let break_with = |change: fn(&mut Value)| {
        let mut bad = good.clone();
        change(&mut bad);
        check(&schema, &schema, &bad, "bad").unwrap_err()
    };
    break_with(|v| v["entities"][0]["label"] = "planet".into());
    break_with(|v| v["entities"][0]["start"] = (-1).into());
    break_with(|v| v["entities"][0]["end"] = "17".into());
    break_with(|v| v["surprise"] = 1.into());
    break_with(|v| drop(v.as_object_mut().unwrap().remove("claims")));
    break_with(|v| v["id"] = Value::Null);
}

/// The part of JSON Schema that ours uses; stricter in one point: it knows all fields.
fn check(root: &Value, schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    let fail = |what: &str| Err(format!("{at}: {what}: {value}"));
    if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
        let target = root.pointer(target.trim_start_matches('#')).unwrap();
        check(root, target, value, at)?;
    }
    for choice in ["anyOf", "oneOf"] {
        if let Some(options) = schema.get(choice).and_then(Value::as_array) {
            let fits = options.iter().filter(|o| check(root, o, value, at).is_ok());
            let count = fits.count();
            if count == 0 || (choice == "oneOf" && count > 1) {
                return fail(choice);
            }
        }
    }
    if schema.get("const").is_some_and(|only| only != value) {
        return fail("const");
    }
    if let Some(options) = schema.get("enum").and_then(Value::as_array)
        && !options.contains(value)
    {
        return fail("enum");
    }
    let is = |name: &str| match name {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        other => panic!("unknown type {other}"),
    };
    match schema.get("type") {
        Some(Value::String(name)) if !is(name) => return fail(name),
        Some(Value::Array(names)) if !names.iter().any(|n| is(n.as_str().unwrap())) => {
            return fail("type");
        }
        _ => {}
    }
    if let (Some(least), Some(number)) = (schema.get("minimum"), value.as_i64())
        && number < least.as_i64().unwrap()
    {
        return fail("minimum");
    }
    if let (Some(items), Some(values)) = (schema.get("items"), value.as_array()) {
        for (i, item) in values.iter().enumerate() {
            check(root, items, item, &format!("{at}[{i}]"))?;
        }
    }
    if let (Some(fields), Some(object)) = (schema.get("properties"), value.as_object()) {
        for (name, field) in object {
            match fields.get(name) {
                Some(schema) => check(root, schema, field, &format!("{at}.{name}"))?,
                None => return fail(&format!("unknown field {name}")),
            }
        }
        let required = schema.get("required").and_then(Value::as_array);
        for name in required.into_iter().flatten() {
            if !object.contains_key(name.as_str().unwrap()) {
                return fail(&format!("lacks {name}"));
            }
        }
    }
    Ok(())
}
