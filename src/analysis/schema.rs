//! JSON Schema of the records: the types that serde writes as strings, and the whole.

use super::Record;
use crate::{Decimal, Published, Str};
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use std::borrow::Cow;

/// The JSON Schema of a [`Record`] as it is written, draft 2020-12: needs the feature `schema`: it
/// describes that of "زار باريس" (he visited Paris) and of any text.
///
/// ```
/// let schema = isnad::json_schema();
/// assert_eq!(schema.get("title").and_then(|title| title.as_str()), Some("Record"));
/// ```
pub fn json_schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    settings.into_generator().into_root_schema_for::<Record>()
}

impl JsonSchema for Str {
    fn schema_name() -> Cow<'static, str> {
        "Str".into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string"})
    }
}

impl JsonSchema for Decimal {
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "An exact decimal number without exponent",
            "pattern": r"^-?[0-9]+(\.[0-9]+)?$",
        })
    }
}

impl JsonSchema for Published {
    fn schema_name() -> Cow<'static, str> {
        "Published".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "description": "A day, or a local date-time with or without a zone",
            "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})?)?$",
        })
    }
}
