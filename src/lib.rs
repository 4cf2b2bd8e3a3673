//! `isnad` (إسناد: attribution, the chain of who told whom) reads Arabic news and returns typed
//! structs: entities, quotations, claims, dates and figures, each with its exact span in the text.
//!
//! ```
//! // "NATO's Secretary General Jens Stoltenberg confirmed that Russia received 10900 soldiers."
//! let text = "أكد الأمين العام لحلف الناتو ينس ستولتنبرغ أن روسيا استقبلت 10900 جندي.";
//! let analysis = isnad::analyze(text);
//! for entity in &analysis.entities {
//!     println!("{} {}", entity.label, analysis.text(entity.span));
//! }
//! # assert!(!analysis.entities.is_empty());
//! ```
//!
//! Gazetteers drive the matcher; rules do the rest. No model weights, no network: the same text
//! gives the same result everywhere. [`Analyzer::builder`] adds names, reporting verbs and rules of
//! one's own; [`testing`] tests them.
//!
//! Analysis never fails, never panics, does no I/O and reads no clock. Its time is linear in the
//! text. All offsets are UTF-8 bytes of the caller's text, half-open, on character boundaries.

#![forbid(unsafe_code)]

mod analysis;
mod analyzer;
mod attribute;
mod lexicon;
mod recognize;
mod region;
mod rule;
mod settle;
mod span;
mod string;
pub mod testing;
mod text;
mod value;

pub use analysis::{
    Act, Analysis, ArticlePart, ArticleRecord, AttachError, Bounds, BoundsRecord, Claim, ClaimId,
    ClaimKind, ClaimRecord, CueRecord, DateExpr, DateId, DateRecord, Entity, EntityId,
    EntityRecord, Evidence, Figure, FigureId, FigureRecord, Kind, Kinds, Label, Listing, Modifier,
    Quotation, QuotationId, QuotationRecord, QuotationRole, Record, Referent, ReferentId,
    ReferentRecord, RoleRecord, SCHEMA, SpanRecord, UnitKind, Vague, Within,
};
pub use analyzer::{Analyzer, AnalyzerBuilder, Article, Scratch, Stage, analyze};
pub use lexicon::{
    AttributionPhrase, Certainty, ClaimWord, Clitic, Complementizer, DateWord, Detail, Fact, Form,
    Frames, KeyWord, LoadError, Name, NameWord, NumberRole, NumberWord, NumberedKind, Openness,
    PageRole, PhraseRole, PlaceCue, PlaceHead, Position, Problem, ProblemKind, RangeKind,
    SayingNoun, Sense, SenseSet, SourceKind, SourceNoun, VerbForm, VerbPart, WordClass,
};
pub use lexicon::{
    BodyCue, BodyHead, BodyKind, BodyWord, Complement, Makes, PurposeUse, Takes, TitleWeight,
};
pub use lexicon::{NamePart, NameRow, NameToken, Particle, Title, TitleKind};
pub use region::Region;
pub use rule::{Finding, Found, Hit, Rule, TokenView, View};
pub use span::{OffsetUnit, Span, convert_spans};
pub use string::Str;
pub use text::{Folded, TokenKind, fold};
pub use value::{
    ClockTime, DateKind, DateValue, Day, Decimal, ParseValueError, Period, PeriodUnit, Point,
    Published, Season, Unit,
};

/// The code of the README, run with the tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
