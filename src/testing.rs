//! Tests of rules and word lists: a text, and what must be found in it.
//!
//! A case names mentions by their text, never by offsets:
//!
//! ```
//! use isnad::{Analyzer, Kind, testing::Case};
//! Case::new("زار باريس أمس") // "he visited Paris yesterday"
//!     .published("2024-06-28")
//!     .expect(Kind::Entity, "باريس", "location")
//!     .check(&Analyzer::new());
//! ```
//!
//! The same cases stand in files, see [`read_cases`].

mod seen;

use crate::{Analyzer, Article, Kind, Kinds, Published, Span};
use seen::flatten;
use std::fmt::Write as _;

/// A text with the mentions that must be found in it: all of the kinds that are named, no others.
///
/// ```
/// use isnad::{Analyzer, Kind, Kinds, testing::Case};
/// Case::new("غادرت البعثة باريس") // "The mission left Paris"
///     .kinds(Kinds::DATES) // none of them, either
///     .expect_by(Kind::Entity, "باريس", "location", "place/listed")
///     .check(&Analyzer::new());
/// ```
#[derive(Clone, Debug)]
pub struct Case {
    text: String,
    published: Option<Published>,
    kinds: Kinds,
    expected: Vec<Expected>,
    /// Rules that must not fire.
    missed: Vec<String>,
    /// Line of the case in its file, from 1; 0 for a case of code.
    line: usize,
}

#[derive(Clone, Debug)]
struct Expected {
    kind: Kind,
    surface: String,
    value: String,
    rule: Option<String>,
}

impl Case {
    /// A case in whose text nothing is expected yet. Kinds of which nothing is expected are not
    /// looked at, unless [`Case::kinds`] names them: "زار باريس" (he visited Paris).
    pub fn new(text: impl Into<String>) -> Case {
        let none = Kinds::ALL.without(Kinds::ALL);
        Case {
            text: text.into(),
            published: None,
            kinds: none,
            expected: Vec::new(),
            missed: Vec::new(),
            line: 0,
        }
    }

    /// The publication date, as [`Published`] reads it: that against which "أمس" (yesterday) is
    /// read.
    ///
    /// # Panics
    /// Where it is none.
    #[must_use]
    pub fn published(mut self, published: &str) -> Case {
        match published.parse() {
            Ok(published) => self.published = Some(published),
            Err(error) => panic!("{error}"),
        }
        self
    }

    /// Looks at these kinds also where nothing of them is expected: with dates, "زار باريس" (he
    /// visited Paris) must have none.
    #[must_use]
    pub fn kinds(mut self, kinds: Kinds) -> Case {
        self.kinds = self.kinds | kinds;
        self
    }

    /// Expects a mention: its exact text (`text#2` for the second of two alike) and its value.
    /// "باريس" (Paris) is expected as `location`.
    ///
    /// Values are written as in the JSON contract. Entity: `label`, `label name`. Quotation: the
    /// role. Date: `2024-06-28`, `date null`. Figure: `10900`, `100..150`, `thousands`, behind it
    /// `unit=…` and `modifier=…` where they are to be compared. Claim (its text is the content):
    /// any of `direct`, `confirm`, `negated`, `cue=…`, `speaker=…`, `resolved=…`, `via=…`,
    /// `addressee=…`, `certainty=hedged`, `hedge=…`, `hearsay=1`, `repeats=…` (the content of that
    /// claim), parted by `; `; a field with `null` must be absent.
    #[must_use]
    pub fn expect(self, kind: Kind, surface: &str, value: &str) -> Case {
        self.expect_of(kind, surface, value, None)
    }

    /// The same, and the rule that must have found it: `place/listed` for "باريس" (Paris).
    #[must_use]
    pub fn expect_by(self, kind: Kind, surface: &str, value: &str, rule: &str) -> Case {
        self.expect_of(kind, surface, value, Some(rule.to_owned()))
    }

    /// Expects that nothing in the text was found by this rule: its near miss: `place/listed` in
    /// "أراك غدا" (I see you tomorrow).
    #[must_use]
    pub fn near_miss_of(mut self, rule: &str) -> Case {
        self.missed.push(rule.to_owned());
        self
    }

    fn expect_of(mut self, kind: Kind, surface: &str, value: &str, rule: Option<String>) -> Case {
        self.kinds = self.kinds | kind.into();
        let (surface, value) = (surface.to_owned(), value.to_owned());
        self.expected.push(Expected {
            kind,
            surface,
            value,
            rule,
        });
        self
    }

    /// What differs between the case and the analysis, or nothing.
    ///
    /// ```
    /// use isnad::{Analyzer, Kind, testing::Case};
    /// let case = Case::new("زار باريس").expect(Kind::Entity, "باريس", "person"); // "he visited Paris"
    /// assert!(case.failures(&Analyzer::new()).is_some());
    /// ```
    pub fn failures(&self, analyzer: &Analyzer) -> Option<String> {
        let article = Article {
            text: &self.text,
            published: self.published,
        };
        let analysis = analyzer.analyze_article(&article);
        let mut seen = flatten(&analysis);
        let mut report = String::new();
        for mention in seen
            .iter()
            .filter(|mention| self.missed.contains(&mention.rule))
        {
            let _ = writeln!(
                report,
                "  {} must not fire: {}",
                mention.rule, mention.surface
            );
        }
        seen.retain(|mention| self.kinds.has(mention.kind));
        for expected in &self.expected {
            let (surface, nth) = match expected.surface.rsplit_once('#') {
                Some((surface, nth)) if nth.parse::<usize>().is_ok() => {
                    (surface, nth.parse().unwrap_or(1))
                }
                _ => (expected.surface.as_str(), 1),
            };
            let Some((at, _)) = self.text.match_indices(surface).nth(nth - 1) else {
                let _ = writeln!(report, "  not in the text: {surface}");
                continue;
            };
            let span = Span::new(at, at + surface.len());
            // A surface may also stand inside other words before it: any place with the mention serves.
            let found = seen.iter().position(|mention| {
                mention.kind == expected.kind
                    && (mention.span == span || (nth == 1 && mention.surface == surface))
            });
            let Some(found) = found else {
                let _ = writeln!(report, "  missed {}: {surface}", expected.kind);
                continue;
            };
            let mention = seen.remove(found);
            for field in expected.value.split("; ").filter(|field| !field.is_empty()) {
                if !mention.fields.iter().any(|f| f == field) {
                    let fields = mention.fields.join("; ");
                    let _ = writeln!(report, "  {surface}: expected {field}, found {fields}");
                }
            }
            if let Some(rule) = &expected.rule
                && *rule != mention.rule
            {
                let _ = writeln!(
                    report,
                    "  {surface}: expected rule {rule}, found {}",
                    mention.rule
                );
            }
        }
        for mention in seen {
            let (kind, surface, rule) = (mention.kind, &mention.surface, &mention.rule);
            let fields = mention.fields.join("; ");
            let _ = writeln!(
                report,
                "  unexpected {kind}: {surface} ({fields}) by {rule}"
            );
        }
        (!report.is_empty()).then(|| format!("line {}: {}\n{report}", self.line, self.text))
    }

    /// Checks the case: "باريس" (Paris) expected and nothing found is one.
    ///
    /// # Panics
    /// With a report of all differences, where there are any.
    pub fn check(&self, analyzer: &Analyzer) {
        if let Some(report) = self.failures(analyzer) {
            panic!("{report}");
        }
    }

    /// The text: "زار باريس" (he visited Paris).
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The rules that the case expects to fire: `place/listed` for "باريس" (Paris).
    pub fn rules(&self) -> impl Iterator<Item = &str> {
        self.expected
            .iter()
            .filter_map(|expected| expected.rule.as_deref())
    }

    /// The mention that the case expects a rule to find: kind, text and value as [`Case::expect`]
    /// takes them: "باريس" (Paris) by `place/listed`.
    pub fn expected_of(&self, rule: &str) -> Option<(Kind, &str, &str)> {
        let of_rule = |e: &&Expected| e.rule.as_deref() == Some(rule);
        let found = self.expected.iter().find(of_rule)?;
        Some((found.kind, &found.surface, &found.value))
    }

    /// The publication date, where the case gives one: that of "وصل أمس" (he arrived yesterday).
    pub fn published_on(&self) -> Option<Published> {
        self.published
    }

    /// The rules that the case expects not to fire: `place/listed` for "أراك غدا" (I see you
    /// tomorrow).
    pub fn near_misses(&self) -> impl Iterator<Item = &str> {
        self.missed.iter().map(String::as_str)
    }
}

/// Reads a file of cases.
///
/// ```text
/// kinds: date
///
/// > وصل في 5 يناير 2024
/// date | 5 يناير 2024 | 2024-01-05 | date/day-month-year
///
/// @ 2024-06-28
/// > وصل الأمين العام
/// ! date/year
/// ```
///
/// `kinds:` names the kinds that all cases below are complete for. A case is its text behind `>`
/// (several such lines are lines of one text) and the mentions that must be found, none for a near
/// miss: `kind | text | value | rule`, the rule may be left out. `! rule` says that this rule must
/// not fire: the text is its near miss. `@` before the text gives the publication date of that
/// case. Lines with `#` are comments; a blank line ends a case.
///
/// # Panics
/// On a line that is none of these.
pub fn read_cases(file: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut kinds = Kinds::ALL.without(Kinds::ALL);
    let (mut open, mut published) = (false, None);
    for (number, line) in file
        .lines()
        .enumerate()
        .map(|(i, line)| (i + 1, line.trim_end()))
    {
        if line.is_empty() {
            open = false;
        } else if line.starts_with('#') {
        } else if let Some(names) = line.strip_prefix("kinds:") {
            let named = names.split(',').map(|name| kind(name.trim(), number));
            kinds = named.fold(Kinds::ALL.without(Kinds::ALL), |all, kind| {
                all | kind.into()
            });
        } else if let Some(day) = line.strip_prefix("@ ") {
            published = Some(day.to_owned());
        } else if let Some(text) = line.strip_prefix("> ") {
            match cases
                .last_mut()
                .filter(|case| open && case.expected.is_empty())
            {
                Some(case) => {
                    case.text.push('\n');
                    case.text.push_str(text);
                }
                None => {
                    let mut case = Case::new(text).kinds(kinds);
                    case.line = number;
                    if let Some(day) = published.take() {
                        case = case.published(&day);
                    }
                    cases.push(case);
                }
            }
            open = true;
        } else if let Some(rule) = line.strip_prefix("! ") {
            let Some(case) = cases.pop() else {
                panic!("line {number}: a near miss without a text");
            };
            cases.push(case.near_miss_of(rule.trim()));
        } else {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let (Some(case), [kind_name, surface, value, ..]) = (cases.pop(), &cells[..]) else {
                panic!("line {number}: expected `kind | text | value | rule`, found {line:?}");
            };
            let rule = cells.get(3).map(|rule| (*rule).to_owned());
            cases.push(case.expect_of(kind(kind_name, number), surface, value, rule));
        }
    }
    cases
}

fn kind(name: &str, line: usize) -> Kind {
    match Kind::ALL.into_iter().find(|kind| kind.as_str() == name) {
        Some(kind) => kind,
        None => panic!("line {line}: expected a kind, found {name:?}"),
    }
}
