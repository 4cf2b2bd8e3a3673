//! The stages by name, for those who measure them.

/// A stage of the analysis; see ARCHITECTURE.md for the way of the data. "زار باريس" (he visited
/// Paris) is scanned first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Stage {
    /// Text to tokens and lines: "زار", "باريس".
    Scan,
    /// Tokens to readings and phrases: "باريس" (Paris) is a place.
    LookUp,
    /// Lines to articles and their dates: "تاريخ النشر" (date of publication) opens a dateline.
    Page,
    /// Rules over tokens: `place/listed` at "باريس" (Paris).
    Recognize,
    /// Who keeps a contested stretch: "مطار باريس" (Paris airport) over "باريس".
    Settle,
    /// Entities to referents: "شكري" (Shoukry) to "سامح شكري".
    Link,
    /// Paired marks: «نعم» (yes).
    Quote,
    /// Claims: "قال إن" (he said that).
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
