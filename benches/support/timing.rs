//! Clocks and lines.

use std::time::Instant;

/// Seconds of the fastest of `runs`.
pub(crate) fn best<T>(runs: usize, mut work: impl FnMut() -> T) -> f64 {
    let times = (0..runs).map(|_| {
        let start = Instant::now();
        work();
        start.elapsed().as_secs_f64()
    });
    times.fold(f64::INFINITY, f64::min)
}

/// Seconds for all items, of runs over chunks of them: the fastest run of each chunk counts, so that
/// a busy moment of the machine spoils one run of one chunk and not the whole.
pub(crate) fn best_of_chunks<T>(runs: usize, items: &[T], mut work: impl FnMut(&[T])) -> f64 {
    const CHUNK: usize = 100;
    items
        .chunks(CHUNK)
        .map(|chunk| best(runs, || work(chunk)))
        .sum()
}

/// The slope of the line that fits the points best.
pub(crate) fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|p| p.0), mean(|p| p.1));
    let rise: f64 = points.iter().map(|p| (p.0 - x) * (p.1 - y)).sum();
    let run: f64 = points.iter().map(|p| (p.0 - x).powi(2)).sum();
    rise / run
}
