//! Records as JSON.

use crate::input::BadInput;
use serde::Serialize;
use serde_json::json;
use std::io;

pub(super) fn line(out: &mut Vec<u8>, value: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.push(b'\n');
    Ok(())
}

pub(super) fn pretty(out: &mut Vec<u8>, value: &impl Serialize) -> io::Result<()> {
    Ok(serde_json::to_writer_pretty(out, value)?)
}

pub(super) fn bad_line(out: &mut Vec<u8>, bad: &BadInput) {
    bad_pretty(out, bad);
    out.push(b'\n');
}

pub(super) fn bad_pretty(out: &mut Vec<u8>, bad: &BadInput) {
    let object = json!({"id": bad.id, "error": bad.error});
    out.extend_from_slice(object.to_string().as_bytes());
}
