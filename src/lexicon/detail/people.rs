//! The words that personal names are made of, and the titles before them.

use super::Certainty;

/// A token of personal names: سامح (Sameh), a given name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NameToken {
    /// Where in a name it stands: given of سامح (Sameh).
    pub part: NamePart,
    /// How sure it is to be a name: ambiguous of سعيد (Saeed, or happy).
    pub certainty: Certainty,
}

/// Where in a name a token stands: سامح (Sameh) before شكري (Shoukry).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NamePart {
    /// سامح (Sameh)
    Given,
    /// شكري (Shoukry)
    Family,
    /// Either: سعيد (Saeed)
    Both,
}

/// What a short word does inside a name: بن (son of), أبو (father of).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Particle {
    /// Joins two names: بن (son of), دي (de)
    Link,
    /// Makes a byname of the next word: أبو (father of)
    Kunya,
    /// Names a house: آل (the house of)
    House,
    /// Makes one name with the next word: عبد (servant of)
    Prefix,
    /// Ends a name: أوغلو (-oğlu)
    Suffix,
    /// Makes one name with the word before: الدين (of the faith)
    Compound,
    /// Counts rulers: الثاني (the second)
    Ordinal,
    /// An initial in letters: دبليو (W)
    Initial,
}

/// A title before a name: الوزير (the minister), an office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Title {
    /// What it tells of the person: office of الوزير (the minister).
    pub kind: TitleKind,
    /// True where the name may follow at once: الوزير (the minister), but وزير (minister of).
    pub direct: bool,
    /// True where it is of a woman: الوزيرة (the minister).
    pub feminine: bool,
}

/// What a title tells of a person: الوزير (the minister) an office, اللواء (Major General) a rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TitleKind {
    /// رئيس (president)
    Office,
    /// السيد (Mr)
    Honorific,
    /// اللواء (Major General)
    Rank,
    /// الملك (the king)
    Royal,
    /// البطريرك (the patriarch)
    Religious,
    /// المدرب (the coach)
    Profession,
}
