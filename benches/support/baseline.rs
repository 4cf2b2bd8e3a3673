//! The bare scan that the whole analysis is held against: every name of the gazetteers in one
//! contiguous automaton over letters, leftmost-longest, over text that is folded beforehand.

use aho_corasick::{Input, MatchKind, automaton::Automaton, nfa::contiguous::NFA};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The surfaces of people, countries, places, organizations and media, folded.
pub(crate) fn names() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("gazetteers/entities");
    let files = fs::read_dir(folder).expect("the gazetteers lie beside the sources");
    let mut names = BTreeSet::new();
    for file in files {
        let path = file.expect("a folder can be listed").path();
        let table = fs::read_to_string(path).expect("a gazetteer is text");
        let rows = table.lines().filter(|line| !line.starts_with('#')).skip(1);
        names.extend(rows.filter_map(|row| row.split('\t').next()).map(fold));
    }
    names
}

/// The automaton and the folded texts.
pub(crate) struct Scan {
    automaton: NFA,
    texts: Vec<String>,
}

impl Scan {
    pub(crate) fn new(names: &BTreeSet<String>, texts: &[String]) -> Scan {
        let mut builder = NFA::builder();
        builder.match_kind(MatchKind::LeftmostLongest);
        let automaton = builder.build(names).expect("the names fit an automaton");
        Scan {
            automaton,
            texts: texts.iter().map(|text| fold(text)).collect(),
        }
    }

    /// The folded texts.
    pub(crate) fn texts(&self) -> &[String] {
        &self.texts
    }

    /// Finds all names in some of the texts.
    pub(crate) fn run(&self, texts: &[String]) -> usize {
        texts.iter().map(|text| self.matches(text)).sum()
    }

    fn matches(&self, text: &str) -> usize {
        let mut count = 0;
        let mut at = 0;
        while let Ok(Some(found)) = self.automaton.try_find(&Input::new(text).range(at..)) {
            count += 1;
            at = found.end().max(at + 1);
        }
        count
    }
}

/// Letters that Arabic spells in several ways made one; marks left out; digits made ASCII.
fn fold(text: &str) -> String {
    text.chars().filter_map(fold_letter).collect()
}

fn fold_letter(letter: char) -> Option<char> {
    Some(match letter {
        '\u{0622}' | '\u{0623}' | '\u{0625}' | '\u{0671}' => '\u{0627}',
        '\u{0649}' | '\u{06CC}' | '\u{0626}' => '\u{064A}',
        '\u{0629}' => '\u{0647}',
        '\u{0624}' => '\u{0648}',
        '\u{06A9}' => '\u{0643}',
        '\u{064B}'..='\u{0652}' | '\u{0670}' | '\u{0640}' => return None,
        '\u{0660}'..='\u{0669}' => char::from(b'0' + (letter as u32 - 0x660) as u8),
        other => other,
    })
}
