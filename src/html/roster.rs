//! Who speaks, over all documents of a page.

use super::Document;
use crate::{Analysis, Claim, fold};
use std::collections::HashMap;

/// A speaker with all that he is said to have said.
pub(super) struct Speaker {
    /// The name that is shown; `None` for sources that the text leaves out.
    pub(super) name: Option<String>,
    /// Document and claim, in the order of the page.
    pub(super) claims: Vec<(usize, usize)>,
}

/// The speakers, the one with the most claims first.
pub(super) struct Roster {
    /// The speakers.
    pub(super) speakers: Vec<Speaker>,
    places: HashMap<String, usize>,
}

impl Roster {
    /// The speakers of these documents.
    pub(super) fn of(documents: &[Document<'_>]) -> Roster {
        let mut keys: Vec<String> = Vec::new();
        let mut speakers: Vec<Speaker> = Vec::new();
        let mut found: HashMap<String, usize> = HashMap::new();
        for (number, document) in documents.iter().enumerate() {
            for (at, claim) in document.analysis.claims.iter().enumerate() {
                let key = key(document.analysis, claim);
                let place = *found.entry(key.clone()).or_insert_with(|| {
                    keys.push(key);
                    speakers.push(Speaker {
                        name: name(document.analysis, claim).map(str::to_owned),
                        claims: Vec::new(),
                    });
                    speakers.len() - 1
                });
                speakers[place].claims.push((number, at));
            }
        }
        let mut both: Vec<(String, Speaker)> = keys.into_iter().zip(speakers).collect();
        // The sort is stable: speakers with as many claims stay in the order of the text. Those
        // without a name come last.
        both.sort_by_key(|(_, s)| (s.name.is_none(), std::cmp::Reverse(s.claims.len())));
        let (keys, speakers): (Vec<String>, Vec<Speaker>) = both.into_iter().unzip();
        let places = keys.into_iter().enumerate().map(|(i, key)| (key, i));
        Roster {
            speakers,
            places: places.collect(),
        }
    }

    /// Which speaker a claim is of.
    pub(super) fn place(&self, analysis: &Analysis<'_>, claim: &Claim) -> usize {
        self.places.get(&key(analysis, claim)).copied().unwrap_or(0)
    }
}

/// The best name for the source of a claim.
pub(super) fn name<'a>(analysis: &'a Analysis<'_>, claim: &'a Claim) -> Option<&'a str> {
    let phrase = || claim.speaker.map(|span| analysis.text(span));
    claim.resolved.as_deref().or_else(phrase)
}

/// What tells speakers apart: the stable link, else the name without its spelling.
fn key(analysis: &Analysis<'_>, claim: &Claim) -> String {
    let named = name(analysis, claim).map(|name| fold(name).as_str().to_owned());
    let link = claim.referent.and_then(|r| {
        let referent = &analysis[r];
        let same = Some(referent.name.as_str()) == claim.resolved.as_deref();
        referent.reference.as_deref().filter(|_| same)
    });
    link.map(str::to_owned).or(named).unwrap_or_default()
}
