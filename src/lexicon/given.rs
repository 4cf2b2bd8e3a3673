//! Names that users give, row by row.

use super::build::Builder;
use super::detail::{Certainty, Name};
use super::error::{Problem, ProblemKind};
use super::fact::{Detail, Fact};
use super::sense::Sense;
use crate::analyzer::Fingerprint;
use crate::text::TokenKind;
use crate::{Evidence, Label, Str};

/// Longest name of a user's list, in characters.
const MOST_CHARACTERS: usize = 200;

/// One name for an analyzer of one's own.
///
/// ```
/// use isnad::{Analyzer, Label, NameRow};
/// let rows = [
///     NameRow::new("برج الواحة", Label::Location).reference("mine:17").tag("tower"), // "Oasis Tower"
///     NameRow::blocked("الدوحة"), // "Doha" shall not be found
/// ];
/// let analyzer = Analyzer::builder().names("mine", rows).build()?;
/// let analysis = analyzer.analyze("من الدوحة إلى برج الواحة"); // "from Doha to the Oasis Tower"
/// assert_eq!(analysis.entities.len(), 1);
/// assert_eq!(analysis.entities[0].tag.as_deref(), Some("tower"));
/// # Ok::<(), isnad::LoadError>(())
/// ```
#[derive(Clone, Debug)]
pub struct NameRow {
    surface: Str,
    /// Nothing for a surface that shall not be found.
    name: Option<Name>,
    tag: Option<Str>,
}

impl NameRow {
    /// A surface, as it stands in texts without proclitics, and what it names: "أبطال الشرق"
    /// (Heroes of the East), an organization.
    pub fn new(surface: impl Into<Str>, label: Label) -> NameRow {
        let surface = surface.into();
        NameRow {
            name: Some(Name::new(label, surface.clone())),
            surface,
            tag: None,
        }
    }

    /// A surface that shall not be found: "أراك" (Arak), which is mostly "I see you".
    pub fn blocked(surface: impl Into<Str>) -> NameRow {
        NameRow {
            surface: surface.into(),
            name: None,
            tag: None,
        }
    }

    fn change(mut self, change: impl FnOnce(&mut Name)) -> NameRow {
        if let Some(name) = &mut self.name {
            change(name);
        }
        self
    }

    /// The form to report, where it is not the surface: "نادي أبطال الشرق" for "أبطال الشرق"
    /// (Heroes of the East).
    #[must_use]
    pub fn name(self, name: impl Into<Str>) -> NameRow {
        self.change(|row| row.name = name.into())
    }

    /// A link to report: `mine:1` for "أبطال الشرق" (Heroes of the East).
    #[must_use]
    pub fn reference(self, reference: impl Into<Str>) -> NameRow {
        self.change(|row| row.reference = Some(reference.into()))
    }

    /// How sure the name is by itself; clear by default. Common for "أراك" (Arak, or "I see you").
    #[must_use]
    pub fn certainty(self, certainty: Certainty) -> NameRow {
        self.change(|row| row.certainty = certainty)
    }

    /// A tag of one's own, which entities report: `rival` for "أبطال الشرق" (Heroes of the East).
    #[must_use]
    pub fn tag(mut self, tag: impl Into<Str>) -> NameRow {
        self.tag = Some(tag.into());
        self
    }

    /// Adds all fields to the hash of an analyzer.
    pub(crate) fn write_into(&self, hash: &mut Fingerprint) {
        hash.add(&self.surface);
        if let Some(name) = &self.name {
            hash.add(name.label.as_str());
            hash.add(&name.name);
            hash.add(name.reference.as_deref().unwrap_or(""));
            hash.add(Evidence::from(name.certainty).as_str());
        }
        hash.add(self.tag.as_deref().unwrap_or(""));
    }

    pub(super) fn with_name(surface: Str, name: Name, tag: Option<Str>) -> NameRow {
        NameRow {
            surface,
            name: Some(name),
            tag,
        }
    }
}

/// A row that was given before, for those that say it again.
pub(super) struct Given {
    sense: Sense,
    reference: Option<Str>,
    line: u32,
}

impl Builder {
    /// Adds names; lines are counted from 1.
    pub(crate) fn give(&mut self, list: &str, rows: Vec<NameRow>) {
        let file = Str::from(list.to_owned());
        self.begin_given();
        for (index, row) in rows.into_iter().enumerate() {
            let line = index as u32 + 1;
            let value = row.surface.clone();
            if let Err(kind) = self.give_row(&file, line, row) {
                self.refuse(Problem {
                    file: list.to_owned(),
                    line: line.into(),
                    column: 1,
                    kind,
                    value: value.to_string(),
                });
            }
        }
    }

    /// Adds one name, or tells why it is refused.
    pub(super) fn give_row(
        &mut self,
        file: &Str,
        line: u32,
        row: NameRow,
    ) -> Result<(), ProblemKind> {
        let NameRow { surface, name, tag } = row;
        if surface.chars().count() > MOST_CHARACTERS {
            return Err(ProblemKind::Length(MOST_CHARACTERS));
        }
        let keys = self.keys_of_name(&surface)?;
        let Some(name) = name else {
            self.block_keys(keys);
            return Ok(());
        };
        let sense = match name.label {
            Label::Person => Sense::Person,
            Label::Country => Sense::Country,
            Label::Location => Sense::Place,
            Label::Organization => Sense::Organization,
            Label::Nationality => Sense::Demonym,
        };
        let same = self.given_rows(&keys);
        let twin = |other: &&Given| other.sense == sense && other.reference == name.reference;
        if let Some(other) = same.iter().find(twin) {
            return Err(ProblemKind::Repeated(other.line));
        }
        same.push(Given {
            sense,
            reference: name.reference.clone(),
            line,
        });
        let detail = match tag {
            Some(tag) => Detail::TaggedName(Box::new((name, tag))),
            None => Detail::Name(name),
        };
        let fact = Fact {
            sense,
            surface,
            detail,
            file: file.clone(),
            line,
        };
        self.push(fact);
        Ok(())
    }

    /// The keys of a surface that can be a name.
    fn keys_of_name(&mut self, surface: &str) -> Result<Vec<u64>, ProblemKind> {
        let tokens = self.cut_words(surface).ok_or(ProblemKind::Surface)?;
        let letters = |kind: TokenKind| matches!(kind, TokenKind::Word | TokenKind::Latin);
        if tokens.iter().any(|token| letters(token.kind)) {
            Ok(tokens.iter().map(|token| token.key).collect())
        } else {
            Err(ProblemKind::Letters)
        }
    }
}
