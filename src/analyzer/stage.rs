//! The stages by name, for those who measure them.

/// A stage of the analysis; see ARCHITECTURE.md for the way of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Text to tokens and lines.
    Scan,
    /// Tokens to readings and phrases.
    LookUp,
    /// Lines to articles and their dates.
    Page,
    /// Rules over tokens.
    Recognize,
    /// Who keeps a contested stretch.
    Settle,
    /// Entities to referents.
    Link,
    /// Paired marks.
    Quote,
    /// Claims.
    Attribute,
}

impl Stage {
    /// All stages, in their order.
    pub const ALL: &'static [Stage] = &[
        Stage::Scan,
        Stage::LookUp,
        Stage::Page,
        Stage::Recognize,
        Stage::Settle,
        Stage::Link,
        Stage::Quote,
        Stage::Attribute,
    ];

    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Scan => "scan",
            Stage::LookUp => "look_up",
            Stage::Page => "page",
            Stage::Recognize => "recognize",
            Stage::Settle => "settle",
            Stage::Link => "link",
            Stage::Quote => "quote",
            Stage::Attribute => "attribute",
        }
    }
}
