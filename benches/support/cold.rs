//! The first analysis of a process: this program runs itself, once to do nothing and once to
//! analyse one article, and compares.

use super::corpus;
use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::Instant;

const CHILD: &str = "ISNAD_BENCH_CHILD";
const RUNS: usize = 25;

/// True in a process that this module started.
pub(crate) fn is_child() -> bool {
    std::env::var_os(CHILD).is_some()
}

/// Reads an article, and analyses it if asked to.
pub(crate) fn run_child() {
    let text = black_box(corpus::article());
    if std::env::var_os(CHILD).is_some_and(|task| task == "analyze") {
        black_box(isnad::analyze(&text));
    }
}

/// Milliseconds of the first analysis over an otherwise equal process, medians.
pub(crate) fn start_ms() -> f64 {
    let mut idle: Vec<f64> = Vec::new();
    let mut busy: Vec<f64> = Vec::new();
    for _ in 0..RUNS {
        idle.push(run("idle"));
        busy.push(run("analyze"));
    }
    (median(busy) - median(idle)) * 1e3
}

fn run(task: &str) -> f64 {
    let program = std::env::current_exe().expect("a running program has a path");
    let start = Instant::now();
    let status = Command::new(program)
        .env(CHILD, task)
        .stdin(Stdio::null())
        .status()
        .expect("a program can run itself");
    assert!(status.success());
    start.elapsed().as_secs_f64()
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
