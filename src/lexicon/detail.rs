//! What the gazetteers say of a word beyond its sense, one file a family.

mod claims;
mod dates;
mod names;
mod numbers;
mod organizations;
mod page;
mod people;

pub use claims::{
    AttributionPhrase, ClaimWord, Complementizer, Frames, KeyWord, PhraseRole, SayingNoun,
    SourceKind, SourceNoun, VerbForm, VerbPart, WordClass,
};
pub use dates::DateWord;
pub(crate) use dates::{
    ClockWord, Count, DayHalf, Era, FutureAt, Role, Shift, TimeUnit, TimeWord, UnitWord,
};
pub use names::{Certainty, Name, NameWord, Openness, PlaceCue, PlaceHead};
pub use numbers::{Form, NumberRole, NumberWord, NumberedKind, Position, RangeKind};
pub use organizations::{
    BodyCue, BodyHead, BodyKind, BodyWord, Complement, Makes, PurposeUse, Takes, TitleWeight,
};
pub use page::PageRole;
pub use people::{NamePart, NameToken, Particle, Title, TitleKind};
