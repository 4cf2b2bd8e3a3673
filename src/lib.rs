//! `isnad` (إسناد: attribution, the chain of who told whom) reads Arabic news and returns typed
//! structs: entities, quotations, claims, dates and figures, each with its exact span in the text.
//! Gazetteers and rules, no model weights, no network: the same text gives the same result
//! everywhere. Analysis never fails, never panics, does no I/O and reads no clock; its time is linear
//! in the text. The [book](docs) tells what is found and by which rules.
//!
//! # Analyze a text
//!
//! ```
//! // "NATO's Secretary General Jens Stoltenberg confirmed that Russia received 10900 soldiers."
//! let text = "أكد الأمين العام لحلف الناتو ينس ستولتنبرغ أن روسيا استقبلت 10900 جندي.";
//! let analysis = isnad::analyze(text);
//!
//! let names: Vec<&str> = analysis.entities.iter().map(|e| analysis.text(e.span)).collect();
//! assert_eq!(names, ["حلف الناتو", "ينس ستولتنبرغ", "روسيا"]);
//! assert_eq!(analysis.claims[0].resolved.as_deref(), Some("ينس ستولتنبرغ"));
//! assert_eq!(analysis.figures[0].value, Some(10900.into()));
//! ```
//!
//! An [`Analysis`] borrows the text; mentions hold [`Span`]s into it, half-open, in UTF-8 bytes on
//! character boundaries. [`convert_spans`] counts them in characters or UTF-16 units.
//!
//! # An article with its day of publication
//!
//! "Yesterday" and its like are read against the day of publication: the caller's, else that of the
//! page's own dateline.
//!
//! ```
//! use isnad::{Analyzer, Article};
//! let text = "وصل الوفد أمس"; // "The delegation arrived yesterday"
//! let article = Article { text, published: Some("2024-06-28".parse()?) };
//! let analysis = Analyzer::new().analyze_article(&article);
//! assert_eq!(analysis.dates[0].value.unwrap().to_string(), "2024-06-27");
//! # Ok::<(), isnad::ParseValueError>(())
//! ```
//!
//! # Entities and links
//!
//! An [`Entity`] has a [`Label`], its canonical name, and a link where a list knows it. All mentions of
//! a thing in an article share a [`Referent`]; a person's title is the `role`.
//!
//! ```
//! // "The Egyptian foreign minister Sameh Shoukry met the delegation. Shoukry left Cairo."
//! let text = "اجتمع وزير الخارجية المصري سامح شكري بالوفد. وغادر شكري القاهرة.";
//! let analysis = isnad::analyze(text);
//!
//! let person = analysis.referents.iter().find(|r| r.label == isnad::Label::Person).unwrap();
//! assert_eq!((&*person.name, person.mentions.len()), ("سامح شكري", 2));
//! let first = &analysis[person.mentions[0]];
//! assert_eq!(analysis.text(first.role.unwrap()), "وزير الخارجية المصري");
//! assert_eq!(first.serves(&analysis)[0].reference.as_deref(), Some("iso3166:EG"));
//! ```
//!
//! # Quotations and claims
//!
//! Every pair of marks is a [`Quotation`] with its role; every reporting event a [`Claim`]: its act,
//! the cue, the speaker as named there, who that is, through whom it came, to whom it was said.
//!
//! ```
//! use isnad::{Act, ClaimKind};
//! // "The energy minister said in an interview with the agency "Reuters": "The station is ready".
//! // He added that it starts in March."
//! let text = "قال وزير الطاقة في مقابلة مع وكالة \"رويترز\": \"المحطة جاهزة\".\nوأضاف أن التشغيل يبدأ في مارس.";
//! let analysis = isnad::analyze(text);
//!
//! let (said, added) = (&analysis.claims[0], &analysis.claims[1]);
//! assert_eq!((said.kind, analysis.text(said.content)), (ClaimKind::Direct, "المحطة جاهزة"));
//! assert_eq!(analysis.text(said.via[0]), "رويترز");
//! assert_eq!((added.act, added.speaker), (Act::Add, None));
//! assert_eq!(added.resolved.as_deref(), Some("وزير الطاقة"));
//! ```
//!
//! # Dates
//!
//! A [`DateExpr`] has a [`DateKind`] and a [`DateValue`] that prints as ISO 8601.
//!
//! ```
//! use isnad::{Analyzer, Article};
//! // "They met on 18 and 19 June and left three days ago. The council sits every month, at 14:30."
//! let text = "اجتمعا يومي 18-19 يونيو الجاري وغادرا قبل ثلاثة أيام. وينعقد المجلس كل شهر، الساعة 14:30.";
//! let article = Article { text, published: Some("2024-06-28".parse()?) };
//! let analysis = Analyzer::new().analyze_article(&article);
//! let values: Vec<String> = analysis.dates.iter().map(|d| d.value.unwrap().to_string()).collect();
//! assert_eq!(values, ["2024-06-18/2024-06-19", "P3D", "P1M", "2024-06-28T14:30"]);
//! assert_eq!(analysis.dates[1].anchored.unwrap().to_string(), "2024-06-25");
//! # Ok::<(), isnad::ParseValueError>(())
//! ```
//!
//! # Figures
//!
//! A [`Figure`] has an exact [`Decimal`], a written range or a vague size; its [`Unit`]; and what
//! bounds it.
//!
//! ```
//! use isnad::{Modifier, Vague};
//! // "About 10900 soldiers, between 100 and 150 persons, thousands of workers, 1.5 billion dollars"
//! let text = "سافر نحو 10900 جندي، ونزح ما بين 100 و150 شخصا، وعاد آلاف العمال بكلفة 1.5 مليار دولار.";
//! let analysis = isnad::analyze(text);
//! let [soldiers, persons, workers, dollars] = &analysis.figures[..] else { panic!() };
//!
//! assert_eq!((soldiers.value, soldiers.modifier), (Some(10900.into()), Some(Modifier::Approx)));
//! assert_eq!((persons.low, persons.high), (Some(100.into()), Some(150.into())));
//! assert_eq!(workers.vague, Some(Vague::Thousands));
//! assert_eq!(dollars.value.unwrap().to_string(), "1500000000");
//! assert_eq!(dollars.unit.as_ref().unwrap().label(text), "USD");
//! ```
//!
//! # How sure, and why
//!
//! Every mention names its rule and its [`Evidence`], an entity also the gazetteer row it rests on.
//! [`AnalyzerBuilder::min_evidence`] drops the weaker ones; [all rules](docs::rules) are listed with
//! examples. [`Analyzer::explain`] tells what the gazetteers and rules say of a stretch, also where
//! nothing was found.
//!
//! ```
//! use isnad::{Analyzer, Evidence};
//! let analyzer = Analyzer::builder().min_evidence(Evidence::Strong).build()?;
//! let analysis = analyzer.analyze("غادرت البعثة باريس"); // "The mission left Paris"
//! let paris = &analysis.entities[0];
//! assert_eq!(paris.rule, "place/listed");
//! assert_eq!(paris.listing.as_ref().unwrap().file, "entities/places.tsv");
//! # Ok::<(), isnad::LoadError>(())
//! ```
//!
//! # Own names, verbs and rules
//!
//! [`AnalyzerBuilder`] takes names, reporting verbs and [`Rule`]s; [`testing`] tests them. [A
//! chapter](docs::own) tells more.
//!
//! ```
//! use isnad::{Analyzer, Kind, testing::Case};
//! let names = "surface\tlabel\tref\nأبطال الشرق\torganization\tmine:1\n"; // "Heroes of the East"
//! let analyzer = Analyzer::builder().gazetteer(names.as_bytes(), "names.tsv").build()?;
//! Case::new("فاز أبطال الشرق") // "The Heroes of the East won"
//!     .expect(Kind::Entity, "أبطال الشرق", "organization; ref=mine:1")
//!     .check(&analyzer);
//! # Ok::<(), isnad::LoadError>(())
//! ```
//!
//! # Records and JSON
//!
//! A [`Record`] is the owned form that serde writes and reads; [`Record::attach`] gives the analysis
//! again.
//!
//! ```
//! let text = "غادرت البعثة باريس"; // "The mission left Paris"
//! let analysis = isnad::analyze(text);
//! let json = serde_json::to_string(&analysis.record("a1"))?;
//! let record: isnad::Record = serde_json::from_str(&json)?;
//! assert_eq!(record.attach(text)?, analysis);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Many texts
//!
//! One analyzer serves all threads; a clone costs nothing. [`Kinds`] says what is wanted, and a
//! [`Scratch`] a thread keeps the buffers from text to text.
//!
//! ```
//! use isnad::{Analyzer, Article, Kinds, Scratch};
//! let analyzer = Analyzer::builder().kinds(Kinds::DATES | Kinds::FIGURES).build()?;
//! let texts = ["عام 2011", "عام 2015"]; // "the year 2011", "the year 2015"
//! let found = std::thread::scope(|scope| {
//!     let halves = texts.chunks(1).map(|texts| {
//!         let analyzer = &analyzer;
//!         scope.spawn(move || {
//!             let mut scratch = Scratch::default();
//!             let dates = |text| analyzer.analyze_with(&mut scratch, &Article::from(text)).dates.len();
//!             texts.iter().copied().map(dates).sum::<usize>()
//!         })
//!     });
//!     halves.collect::<Vec<_>>().into_iter().map(|half| half.join().unwrap()).sum::<usize>()
//! });
//! assert_eq!(found, 2);
//! # Ok::<(), isnad::LoadError>(())
//! ```

#![forbid(unsafe_code)]

mod analysis;
mod analyzer;
mod attribute;
pub mod docs;
#[cfg(feature = "html")]
pub mod html;
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

#[cfg(feature = "schema")]
pub use analysis::json_schema;
pub use analysis::{
    Act, Analysis, ArticlePart, ArticleRecord, AttachError, Basis, Bounds, BoundsRecord, Calendar,
    ChangePart, Claim, ClaimId, ClaimKind, ClaimRecord, CueRecord, DateExpr, DateId, DateModifier,
    DateRecord, Entity, EntityId, EntityRecord, Evidence, Figure, FigureId, FigureRecord,
    FigureRole, Kind, Kinds, Label, Listing, Modifier, Precision, Quotation, QuotationId,
    QuotationRecord, QuotationRole, Record, Referent, ReferentId, ReferentRecord, RoleRecord,
    SCHEMA, SpanRecord, Stance, UnitKind, Vague, Within,
};
pub use analyzer::{
    Analyzer, AnalyzerBuilder, Article, Explanation, Reading, Scratch, Stage, analyze,
};
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
