//! Why something was found, or not: the same rules, watched.

use super::{Analyzer, Article, Settings};
use crate::rule::{Found, Rule, View};
use crate::{Entity, Evidence, Kind, Kinds, Listing, Sense, Span, Str, fold};
use std::sync::{Arc, Mutex, PoisonError};

/// What the gazetteers and the rules say of one stretch of a text.
///
/// ```
/// use isnad::{Analyzer, Article, Span};
/// // "Barys", a spelling that no list has
/// let told = Analyzer::new().explain(&Article::from("زار باريز"), Span::new(7, 17));
/// assert!(told.nearest.iter().any(|row| row.entry == "باريس"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// What its words can be by the gazetteers: "عمان" a country (Oman) and a place (Amman).
    pub readings: Vec<Reading>,
    /// What rules proposed that touches it, before it was settled who keeps a contested stretch:
    /// "باريس" (Paris) by `place/listed`.
    pub proposals: Vec<Found>,
    /// Rules that were tried at its words and proposed nothing: of "باريش", those of names that
    /// found none beside it.
    pub in_vain: Vec<Str>,
    /// Listed names of nearly the same letters, the nearest first; where none of its words is a
    /// name. "باريس" (Paris) for the mistyped "باريش".
    pub nearest: Vec<Listing>,
}

/// One thing that a word, or the phrase that begins with it, can be: "روسيا" (Russia) a country.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reading {
    /// The word or phrase, without proclitics: "روسيا" of "لروسيا" (to Russia).
    pub span: Span,
    /// What it can be: [`Sense::Month`](crate::Sense::Month) for "يونيو" (June).
    pub sense: Sense,
    /// The row that says so; nothing for senses that need none, such as digits. `words/months.tsv`
    /// for "يونيو" (June).
    pub listing: Option<Listing>,
}

type Notes = Arc<Mutex<Explanation>>;

fn note(notes: &Notes, change: impl FnOnce(&mut Explanation)) {
    change(&mut notes.lock().unwrap_or_else(PoisonError::into_inner));
}

impl Analyzer {
    /// What the gazetteers and the rules of entities, dates and figures say of a stretch of a text.
    /// Slow: for people who wonder, not for programs.
    ///
    /// ```
    /// use isnad::{Analyzer, Article, Span};
    /// let text = "زار باريس"; // "he visited Paris"
    /// let told = Analyzer::new().explain(&Article::from(text), Span::new(7, 17));
    /// assert!(told.readings.iter().any(|r| r.sense == isnad::Sense::Place && r.listing.is_some()));
    /// assert_eq!(told.proposals[0].span(), Span::new(7, 17));
    /// ```
    pub fn explain(&self, article: &Article<'_>, span: Span) -> Explanation {
        let notes = Notes::default();
        let senses = Sense::ALL.iter().map(|sense| reader(*sense, span, &notes));
        let watched = self.inner.rules.iter();
        let watched = watched.filter(|rule| !matches!(rule.kind(), Kind::Quotation | Kind::Claim));
        let watched = watched.map(|rule| watch(rule.clone(), span, &notes));
        let settings = Settings {
            kinds: Kinds::ENTITIES | Kinds::DATES | Kinds::FIGURES,
            region: self.inner.region,
            least: Evidence::Weak,
            ..Settings::default()
        };
        let rules = senses.chain(watched).collect();
        let watcher = Analyzer::with(self.inner.lexicon.clone(), rules, settings);
        watcher.analyze_article(article);
        drop(watcher);
        let mut told = std::mem::take(&mut *notes.lock().unwrap_or_else(PoisonError::into_inner));
        let proposers: Vec<Str> = told.proposals.iter().map(|p| p.rule().clone()).collect();
        told.in_vain.retain(|rule| !proposers.contains(rule));
        let is_name = |reading: &Reading| {
            use Sense::{Club, Country, Demonym, Media, Organization, Person, Place};
            let names = [Club, Country, Demonym, Media, Organization, Person, Place];
            names.contains(&reading.sense)
        };
        if !told.readings.iter().any(is_name) {
            told.nearest = self.nearest(article.text.get(span.range()).unwrap_or(""));
        }
        told
    }

    /// The listed names of nearly these letters.
    fn nearest(&self, words: &str) -> Vec<Listing> {
        const MOST: usize = 3;
        let wanted: Vec<char> = fold(words).as_str().chars().collect();
        // In short words every other letter would do.
        let allowed = wanted.len() / 4;
        let mut found: Vec<(usize, &str, Listing)> = Vec::new();
        for fact in self.inner.lexicon.names() {
            // Letters of Arabic have two bytes.
            if fact.surface.len().abs_diff(wanted.len() * 2) > allowed.min(2) * 2 + 2 {
                continue;
            }
            let letters: Vec<char> = fold(&fact.surface).as_str().chars().collect();
            let distance = distance(&wanted, &letters);
            let surface = fact.surface.as_str();
            if distance <= allowed.min(2) && found.iter().all(|(_, before, _)| *before != surface) {
                let listing = Listing::new(fact.file.clone(), fact.surface.clone());
                found.push((distance, surface, listing));
            }
        }
        found.sort_by_key(|(distance, surface, _)| (*distance, *surface));
        found.truncate(MOST);
        found.into_iter().map(|(.., listing)| listing).collect()
    }
}

/// A rule that finds nothing and notes what the words of the stretch can be.
fn reader(sense: Sense, target: Span, notes: &Notes) -> Rule {
    let notes = Arc::clone(notes);
    let run = move |view: &View<'_>| -> Option<Entity> {
        let at = view.at();
        let token = view.token(at)?;
        let hits = view
            .hits(at, sense)
            .map(|hit| (hit.span, Some(hit.listing())));
        let mut all: Vec<(Span, Option<Listing>)> = hits.collect();
        if all.is_empty() {
            all.push((token.span, None));
        }
        for (span, listing) in all.into_iter().filter(|(span, _)| span.overlaps(target)) {
            let reading = Reading {
                span,
                sense,
                listing,
            };
            note(&notes, |told| {
                if !told.readings.contains(&reading) {
                    told.readings.push(reading);
                }
            });
        }
        None
    };
    Rule::new("explain/reading", "WORD", sense, run)
}

/// The same rule, whose proposals are noted and go no further.
fn watch(rule: Rule, target: Span, notes: &Notes) -> Rule {
    let notes = Arc::clone(notes);
    let (id, about, anchor) = (rule.id().clone(), rule.about().to_owned(), rule.anchor());
    let run = move |view: &View<'_>| -> Option<Entity> {
        match rule.tried_at(view) {
            Some(found) if found.span().overlaps(target) => note(&notes, |told| {
                if !told.proposals.contains(&found) {
                    told.proposals.push(found);
                }
            }),
            Some(_) => {}
            None => {
                let here = view.token(view.at())?.span.overlaps(target);
                note(&notes, |told| {
                    if here && !told.in_vain.contains(rule.id()) {
                        told.in_vain.push(rule.id().clone());
                    }
                });
            }
        }
        None
    };
    Rule::new(id, about, anchor, run)
}

/// How many letters must be changed, added or left out.
fn distance(a: &[char], b: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.iter().enumerate() {
        let mut corner = i;
        row[0] = i + 1;
        for (j, right) in b.iter().enumerate() {
            let changed = corner + usize::from(left != right);
            corner = row[j + 1];
            row[j + 1] = changed.min(corner + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_name_has_near_ones() {
        let text = "زار استوكهلم";
        let span = Span::new(7, text.len());
        let told = Analyzer::new().explain(&Article::from(text), span);
        assert!(told.proposals.is_empty());
        let near = told.nearest.iter().map(|listing| listing.entry.as_str());
        assert!(
            near.clone().any(|entry| entry == "ستوكهولم"),
            "{:?}",
            near.collect::<Vec<_>>()
        );
    }

    #[test]
    fn rules_that_were_tried_in_vain_are_told() {
        let text = "في شهر مايو";
        let span = Span::new(text.len() - 8, text.len());
        let told = Analyzer::new().explain(&Article::from(text), span);
        assert!(told.readings.iter().any(|r| r.sense == Sense::Month));
        assert!(!told.in_vain.is_empty());
        assert!(told.proposals.iter().any(|p| p.kind() == Kind::Date));
    }
}
