//! Every word that the crate knows, and what it means: loaded from the gazetteers, asked by key.

mod arrange;
mod beside;
mod build;
mod deferred;
mod detail;
mod embedded;
mod error;
mod fact;
mod given;
mod phrases;
mod schema;
mod sense;
mod store;
mod table;
mod times;
mod tokens;
mod words;

pub use detail::{
    AttributionPhrase, Complementizer, Frames, KeyWord, PhraseRole, SayingNoun, SourceKind,
    SourceNoun, VerbForm, VerbPart, WordClass,
};
pub use detail::{
    BodyCue, BodyHead, BodyKind, BodyWord, Complement, Makes, PurposeUse, Takes, TitleWeight,
};
pub use detail::{
    Certainty, ClaimWord, DateWord, Form, Name, NameWord, NumberRole, NumberWord, NumberedKind,
    Openness, PageRole, PlaceCue, PlaceHead, Position, RangeKind,
};
pub use detail::{NamePart, NameToken, Particle, Title, TitleKind};
pub use error::{LoadError, Problem, ProblemKind};
pub use fact::{Detail, Fact};
pub use given::NameRow;
pub use sense::{Sense, SenseSet};

pub(crate) use detail::{
    ClockWord, Count, DayHalf, Era, FutureAt, Role, Shift, TimeUnit, TimeWord, UnitWord,
};
pub(crate) use embedded::{embedded, files, read_embedded};
pub(crate) use store::Lexicon;
pub(crate) use table::Source;
pub use tokens::Clitic;

pub(crate) use schema::users;
pub(crate) use times::{TIME, TimeHit, find_times};
pub(crate) use tokens::{PhraseHit, Token, look_up};
