//! How fast the whole analysis is, beside a bare scan for the same names in the same run.
//!
//! `cargo bench` measures on the sample articles, repeated to 8 MB; `ISNAD_BENCH_CORPUS=FILE`
//! names JSON lines with a field `text` to measure on instead. Prints one `name value` a line.
//! Times are the best of several runs, throughput is in bytes of the original UTF-8.

mod support;

use isnad::{Analyzer, Article, Scratch, Stage};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};
use std::alloc::System;
use std::hint::black_box;
use std::time::{Duration, Instant};
use support::{baseline, cold, corpus, timing};

#[global_allocator]
static HEAP: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const RUNS: usize = 5;

fn main() {
    if cold::is_child() {
        cold::run_child();
        return;
    }
    let before = Region::new(HEAP);
    let analyzer = Analyzer::new();
    black_box(analyze(&analyzer, "قال"));
    let held = before.change();
    let heap = held.bytes_allocated.saturating_sub(held.bytes_deallocated);

    let texts = corpus::texts();
    let bytes: usize = texts.iter().map(String::len).sum();
    let whole = timing::best_of_chunks(RUNS, &texts, |texts| {
        for text in texts {
            black_box(analyze(&analyzer, text));
        }
    });
    let names = baseline::names();
    let scan = baseline::Scan::new(&names, &texts);
    let bare = timing::best_of_chunks(RUNS, scan.texts(), |texts| {
        black_box(scan.run(texts));
    });
    println!("documents {}", texts.len());
    println!("mb_per_s {:.1}", bytes as f64 / 1e6 / whole);
    println!("baseline_mb_per_s {:.1}", bytes as f64 / 1e6 / bare);
    println!("baseline_names {}", names.len());
    println!("ratio_to_bare_scan {:.3}", whole / bare);
    println!("ratio_to_utf8_check {:.2}", whole / utf8_check(&texts));
    println!("cold_start_ms {:.2}", cold::start_ms());
    println!("growth_exponent {:.3}", growth(&analyzer, &texts));
    println!("allocs_per_doc {:.2}", allocations(&analyzer, &texts));
    println!("heap_mb {:.2}", heap as f64 / 1e6);
    stages(&analyzer, &texts);
}

fn analyze<'t>(analyzer: &Analyzer, text: &'t str) -> isnad::Analysis<'t> {
    analyzer.analyze(text)
}

fn utf8_check(texts: &[String]) -> f64 {
    timing::best(RUNS, || {
        for text in texts {
            black_box(std::str::from_utf8(black_box(text.as_bytes())).is_ok());
        }
    })
}

/// The slope of log time over log size of one text: 1 is linear.
fn growth(analyzer: &Analyzer, texts: &[String]) -> f64 {
    let points: Vec<(f64, f64)> = [1, 2, 4, 8, 16]
        .into_iter()
        .map(|megabytes| {
            let text = corpus::one_text(texts, megabytes << 20);
            let time = timing::best(3, || {
                black_box(analyze(analyzer, &text));
            });
            ((text.len() as f64).ln(), time.ln())
        })
        .collect();
    timing::slope(&points)
}

fn allocations(analyzer: &Analyzer, texts: &[String]) -> f64 {
    let region = Region::new(HEAP);
    for text in texts {
        black_box(analyze(analyzer, text));
    }
    let change = region.change();
    (change.allocations + change.reallocations) as f64 / texts.len() as f64
}

/// The share of each stage in the whole.
fn stages(analyzer: &Analyzer, texts: &[String]) {
    let mut spent = [Duration::ZERO; Stage::ALL.len()];
    let mut scratch = Scratch::default();
    for text in texts {
        let mut since = Instant::now();
        let mut observe = |stage: Stage| {
            let now = Instant::now();
            spent[stage as usize] += now - since;
            since = now;
        };
        let article = Article::from(text.as_str());
        black_box(analyzer.analyze_observed(&mut scratch, &article, &mut observe));
    }
    let whole: Duration = spent.iter().sum();
    for stage in Stage::ALL {
        let share = spent[*stage as usize].as_secs_f64() / whole.as_secs_f64();
        println!("stage_{} {share:.3}", stage.as_str());
    }
}
