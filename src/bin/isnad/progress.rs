//! How far the work is, on standard error, where that is a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

/// A line that is written over and over; nothing for work that is soon done.
#[derive(Debug)]
pub(crate) struct Progress {
    shown: bool,
    wanted: bool,
    begun: Instant,
    next: Instant,
    articles: u64,
    bytes: u64,
    /// Bytes of all input, where they are known.
    total: Option<u64>,
}

const FIRST: Duration = Duration::from_millis(700);
const EVERY: Duration = Duration::from_millis(150);
const WIDTH: u64 = 20;

impl Progress {
    pub(crate) fn new(quiet: bool, total: Option<u64>) -> Progress {
        let begun = Instant::now();
        Progress {
            shown: false,
            wanted: !quiet && io::stderr().is_terminal() && !is_dumb(),
            begun,
            next: begun + FIRST,
            articles: 0,
            bytes: 0,
            total: total.filter(|total| *total > 0),
        }
    }

    /// Tells that so much more is done.
    pub(crate) fn add(&mut self, articles: usize, bytes: usize) {
        self.articles += articles as u64;
        self.bytes += bytes as u64;
        let now = Instant::now();
        if self.wanted && now >= self.next {
            self.next = now + EVERY;
            self.shown = true;
            let line = self.line(now.duration_since(self.begun).as_secs_f64());
            // What does not fit is cut off, not wrapped: only one line can be taken away again.
            let _ = write!(io::stderr(), "\r\u{1b}[2K\u{1b}[?7l{line}\u{1b}[?7h");
        }
    }

    /// Takes the line away.
    pub(crate) fn clear(&mut self) {
        if self.shown {
            self.shown = false;
            let _ = write!(io::stderr(), "\r\u{1b}[2K");
        }
    }

    fn line(&self, seconds: f64) -> String {
        let rate = self.articles as f64 / seconds;
        let megabytes = self.bytes as f64 / 1e6;
        let done = format!(
            "{} articles  {megabytes:.1} MB  {rate:.0}/s  {:.1} MB/s",
            self.articles,
            megabytes / seconds
        );
        let Some(total) = self.total else { return done };
        let bytes = self.bytes.min(total);
        let left = (total - bytes) as f64 * seconds / bytes.max(1) as f64;
        let filled = (bytes * WIDTH / total) as usize;
        let bar = "#".repeat(filled) + &"-".repeat(WIDTH as usize - filled);
        format!(
            "[{bar}] {:>3}%  {done}  {} left",
            bytes * 100 / total,
            clock(left)
        )
    }
}

/// A terminal that takes no orders.
fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.clear();
    }
}

fn clock(seconds: f64) -> String {
    let seconds = seconds.round() as u64;
    match (seconds / 3600, seconds / 60 % 60, seconds % 60) {
        (0, 0, s) => format!("{s} s"),
        (0, m, s) => format!("{m}:{s:02}"),
        (h, m, s) => format!("{h}:{m:02}:{s:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_rate_and_time_left() {
        let mut progress = Progress::new(true, Some(4_000_000));
        progress.add(10, 1_000_000);
        let line = progress.line(2.0);
        assert_eq!(
            line,
            "[#####---------------]  25%  10 articles  1.0 MB  5/s  0.5 MB/s  6 s left"
        );
        assert_eq!(clock(3725.4), "1:02:05");
    }
}
