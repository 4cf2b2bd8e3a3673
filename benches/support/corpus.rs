//! What is analysed.

#[path = "../../examples/support/samples.rs"]
#[allow(dead_code)] // Only the texts are asked for here.
mod samples;

use std::fs;

/// Size to which the sample articles are repeated.
const BYTES: usize = 8_000_000;

/// The texts of the JSON lines that `ISNAD_BENCH_CORPUS` names, else the repeated samples.
pub(crate) fn texts() -> Vec<String> {
    match std::env::var_os("ISNAD_BENCH_CORPUS") {
        Some(path) => {
            let lines = fs::read_to_string(path).expect("ISNAD_BENCH_CORPUS can be read");
            lines.lines().map(text_of).collect()
        }
        None => {
            let samples = samples();
            let size: usize = samples.iter().map(String::len).sum();
            samples
                .iter()
                .cloned()
                .cycle()
                .take(samples.len() * BYTES.div_ceil(size))
                .collect()
        }
    }
}

fn text_of(line: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(line).expect("the corpus is JSON lines");
    value["text"]
        .as_str()
        .expect("each line has a text")
        .to_owned()
}

fn samples() -> Vec<String> {
    let samples = samples::Sample::shipped().expect("the sample articles can be read");
    samples.into_iter().map(|sample| sample.text).collect()
}

/// One text of at least `bytes`, of the texts one after the other.
pub(crate) fn one_text(texts: &[String], bytes: usize) -> String {
    let mut whole = String::with_capacity(bytes + 10_000);
    for text in texts.iter().cycle() {
        if whole.len() >= bytes {
            break;
        }
        whole.push_str(text);
        whole.push('\n');
    }
    whole
}

/// A text of about 4 kB.
pub(crate) fn article() -> String {
    one_text(&samples(), 4_000)
}
