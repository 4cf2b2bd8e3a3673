//! Matching of what was found with what should be, and the counts that follow from it.

use isnad::{Evidence, Span};
use std::collections::BTreeMap;

/// Right answers among those given and those wanted.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    right: usize,
    given: usize,
    wanted: usize,
}

impl Tally {
    pub(crate) fn add(&mut self, right: usize, given: usize, wanted: usize) {
        self.right += right;
        self.given += given;
        self.wanted += wanted;
    }

    pub(crate) fn precision(self) -> f64 {
        ratio(self.right, self.given)
    }

    pub(crate) fn recall(self) -> f64 {
        ratio(self.right, self.wanted)
    }

    pub(crate) fn f1(self) -> f64 {
        ratio(2 * self.right, self.given + self.wanted)
    }

    pub(crate) fn wanted(self) -> usize {
        self.wanted
    }
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 / whole as f64
    }
}

/// Tallies by name of what was measured, and by rule how many of its answers were right.
#[derive(Default)]
pub(crate) struct Scores {
    pub(crate) kinds: BTreeMap<String, Tally>,
    pub(crate) rules: BTreeMap<String, (usize, usize)>,
    /// Right and wrong answers of each kind and label, by their evidence.
    pub(crate) tiers: BTreeMap<&'static str, [(usize, usize); Evidence::ALL.len()]>,
}

impl Scores {
    /// Counts one list of one article. `likeness` says how well a wanted item and a given one
    /// agree, 0 for not at all; each item is matched once, the best pairs first.
    pub(crate) fn count<W, G>(
        &mut self,
        kind: &str,
        wanted: &[W],
        given: &[G],
        likeness: impl Fn(&W, &G) -> f64,
    ) -> Vec<bool> {
        let right = matched(wanted, given, likeness);
        let hits = right.iter().filter(|hit| **hit).count();
        self.kinds
            .entry(kind.to_owned())
            .or_default()
            .add(hits, given.len(), wanted.len());
        right
    }

    /// Notes for each given item whether it was right, under its name and its evidence.
    pub(crate) fn grade(
        &mut self,
        items: impl Iterator<Item = (&'static str, Evidence)>,
        right: &[bool],
    ) {
        for ((name, evidence), right) in items.zip(right) {
            let tiers = self.tiers.entry(name).or_default();
            let (hits, misses) = &mut tiers[evidence as usize];
            *if *right { hits } else { misses } += 1;
        }
    }

    /// Notes for each given item whether its rule was right.
    pub(crate) fn blame<'a>(&mut self, rules: impl Iterator<Item = &'a str>, right: &[bool]) {
        for (rule, right) in rules.zip(right) {
            let (hits, misses) = self.rules.entry(rule.to_owned()).or_default();
            *if *right { hits } else { misses } += 1;
        }
    }
}

fn matched<W, G>(wanted: &[W], given: &[G], likeness: impl Fn(&W, &G) -> f64) -> Vec<bool> {
    let mut pairs: Vec<(f64, usize, usize)> = Vec::new();
    for (i, w) in wanted.iter().enumerate() {
        for (j, g) in given.iter().enumerate() {
            let score = likeness(w, g);
            if score > 0.0 {
                pairs.push((score, i, j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken = vec![false; wanted.len()];
    let mut right = vec![false; given.len()];
    for (_, i, j) in pairs {
        if !taken[i] && !right[j] {
            (taken[i], right[j]) = (true, true);
        }
    }
    right
}

/// Shared bytes over all bytes of two spans, 0 where it is below `least`.
pub(crate) fn overlap(a: Span, b: Span, least: f64) -> f64 {
    let shared = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    let union = a.len() + b.len() - shared;
    let share = ratio(shared, union);
    if share >= least { share } else { 0.0 }
}

/// The span without blanks and punctuation at its ends.
pub(crate) fn trimmed(text: &str, span: Span) -> Span {
    let slice = text.get(span.range()).unwrap_or("");
    let edge = |c: char| !c.is_alphanumeric() && c != '%' && c != '٪';
    let kept = slice.trim_start_matches(edge);
    let start = span.start + (slice.len() - kept.len());
    Span::new(start, start + kept.trim_end_matches(edge).len())
}
