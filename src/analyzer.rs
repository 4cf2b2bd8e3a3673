//! The analyzer: knowledge and rules, ready to be asked from many threads.

mod builder;
mod engine;
mod explain;
mod run;
mod sift;
mod stage;

pub use builder::AnalyzerBuilder;
pub use explain::{Explanation, Reading};
pub use run::Scratch;
pub use stage::Stage;

pub(crate) use engine::Fingerprint;

use crate::lexicon::{Lexicon, read_embedded};
use crate::rule::{Rule, RuleSet};
use crate::{Analysis, Evidence, Kind, Kinds, Published, Region, Str};
use once_cell::sync::Lazy;
use std::sync::Arc;

/// A text to be analysed, and when it was published: "وصل أمس" (he arrived yesterday) has none.
///
/// A bare `&str` is an article without a date: its own dateline serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Article<'t> {
    /// The page as given: "وصل الوفد أمس" (the delegation arrived yesterday).
    pub text: &'t str,
    /// The reference for relative dates; wins over the page's dateline. 28 June makes "أمس"
    /// (yesterday) the 27th.
    pub published: Option<Published>,
}

impl<'t> From<&'t str> for Article<'t> {
    fn from(text: &'t str) -> Article<'t> {
        Article {
            text,
            published: None,
        }
    }
}

/// Analyses a text with the embedded knowledge. Never fails, never panics, does no I/O.
///
/// ```
/// let analysis = isnad::analyze("قال الوزير إن روسيا وافقت"); // "The minister said that Russia agreed"
/// assert_eq!(analysis.entities[0].reference.as_deref(), Some("iso3166:RU"));
/// ```
pub fn analyze(text: &str) -> Analysis<'_> {
    EMBEDDED.analyze(text)
}

/// Knowledge and rules. Cheap to clone and to share between threads.
///
/// ```
/// use isnad::{Analyzer, Article};
/// let analyzer = Analyzer::new();
/// let text = "وصل أمس"; // "He arrived yesterday"
/// let article = Article { text, published: Some("2024-06-28".parse()?) };
/// let analysis = analyzer.analyze_article(&article);
/// assert_eq!(analysis.published, article.published);
/// # Ok::<(), isnad::ParseValueError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Analyzer {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    lexicon: Arc<Lexicon>,
    rules: Vec<Rule>,
    /// How many of the rules are users'; they stand first.
    given: u32,
    /// Entities, dates, figures.
    recognizers: RuleSet,
    /// Users' quotations and claims.
    attributers: RuleSet,
    kinds: Kinds,
    region: Region,
    /// Weaker mentions are dropped.
    least: Evidence,
    /// The tables that users gave.
    tables: Fingerprint,
    /// The rules of claims that give less than strong evidence.
    doubtful: Vec<(Str, Evidence)>,
}

/// What an analyzer shall find, and how it reads.
#[derive(Clone, Copy, Debug)]
struct Settings {
    kinds: Kinds,
    region: Region,
    least: Evidence,
    tables: Fingerprint,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            kinds: Kinds::ALL,
            region: Region::default(),
            least: Evidence::Weak,
            tables: Fingerprint::default(),
        }
    }
}

static EMBEDDED: Lazy<Analyzer> =
    Lazy::new(|| Analyzer::with(EMBEDDED_LEXICON.clone(), Vec::new(), Settings::default()));

static EMBEDDED_LEXICON: Lazy<Arc<Lexicon>> = Lazy::new(|| {
    let builder = read_embedded();
    // The tables are linted by the tests; what a reader refuses would be left out.
    Arc::new(builder.build().expect("the embedded gazetteers load"))
});

impl Analyzer {
    /// The analyzer with the embedded knowledge; built once in a process, on first use. Reads
    /// "باريس" (Paris) by the shipped lists.
    pub fn new() -> Analyzer {
        EMBEDDED.clone()
    }

    /// Starts an analyzer of one's own: with names such as "أبطال الشرق" (Heroes of the East).
    pub fn builder() -> AnalyzerBuilder {
        AnalyzerBuilder::default()
    }

    fn with(lexicon: Arc<Lexicon>, given: Vec<Rule>, settings: Settings) -> Analyzer {
        let Settings {
            kinds,
            region,
            least,
            tables,
        } = settings;
        let count = given.len() as u32;
        let mut rules = given;
        rules.extend(crate::recognize::rules().cloned());
        rules.extend(crate::attribute::RULES.iter().cloned());
        let doubtful = rules
            .iter()
            .filter(|rule| rule.kind() == Kind::Claim && rule.evidence() < Evidence::Strong)
            .map(|rule| (rule.id().clone(), rule.evidence()))
            .collect();
        let needed = run::needed(kinds);
        let recognizers = RuleSet::new(&rules, needed.recognized);
        let attributers = RuleSet::new(&rules, needed.attributed);
        Analyzer {
            inner: Arc::new(Inner {
                lexicon,
                rules,
                given: count,
                recognizers,
                attributers,
                kinds,
                region,
                least,
                tables,
                doubtful,
            }),
        }
    }

    /// Analyses a text whose date is unknown but for its own dateline.
    ///
    /// ```
    /// let analyzer = isnad::Analyzer::new();
    /// let analysis = analyzer.analyze("زار باريس"); // "he visited Paris"
    /// assert_eq!(analysis.text(analysis.entities[0].span), "باريس");
    /// ```
    pub fn analyze<'t>(&self, text: &'t str) -> Analysis<'t> {
        self.analyze_article(&Article::from(text))
    }

    /// Analyses a text with the date of its publication.
    ///
    /// ```
    /// use isnad::{Analyzer, Article};
    /// let article = Article { text: "وصل غدا", published: Some("2024-06-28".parse()?) }; // "arrives tomorrow"
    /// let analysis = Analyzer::new().analyze_article(&article);
    /// assert_eq!(analysis.dates[0].value.unwrap().to_string(), "2024-06-29");
    /// # Ok::<(), isnad::ParseValueError>(())
    /// ```
    pub fn analyze_article<'t>(&self, article: &Article<'t>) -> Analysis<'t> {
        self.analyze_with(&mut Scratch::default(), article)
    }

    /// The same with working buffers that are kept from text to text.
    ///
    /// ```
    /// use isnad::{Analyzer, Article, Scratch};
    /// let (analyzer, mut scratch) = (Analyzer::new(), Scratch::default());
    /// for text in ["زار باريس", "زار لندن"] { // "he visited Paris", "he visited London"
    ///     let analysis = analyzer.analyze_with(&mut scratch, &Article::from(text));
    ///     assert_eq!(analysis.entities.len(), 1);
    /// }
    /// ```
    pub fn analyze_with<'t>(&self, scratch: &mut Scratch, article: &Article<'t>) -> Analysis<'t> {
        self.analyze_observed(scratch, article, &mut |_| {})
    }

    /// The same, with a call at the end of each stage: for those who measure. The stages from
    /// recognizing on come once for every article of the page.
    ///
    /// ```
    /// use isnad::{Analyzer, Article, Scratch, Stage};
    /// let mut stages = Vec::new();
    /// let article = Article::from("زار باريس"); // "he visited Paris"
    /// Analyzer::new().analyze_observed(&mut Scratch::default(), &article, &mut |stage| stages.push(stage));
    /// assert_eq!((stages[0], stages.last()), (Stage::Scan, Some(&Stage::Attribute)));
    /// ```
    pub fn analyze_observed<'t>(
        &self,
        scratch: &mut Scratch,
        article: &Article<'t>,
        observe: &mut dyn FnMut(Stage),
    ) -> Analysis<'t> {
        run::analyze(&self.inner, scratch, article, observe)
    }

    /// Every rule, users' first, then ours by rank: `place/listed` is the one of "باريس" (Paris).
    ///
    /// ```
    /// for rule in isnad::Analyzer::new().rules() {
    ///     println!("{}  {}", rule.id(), rule.about());
    /// }
    /// ```
    pub fn rules(&self) -> &[Rule] {
        &self.inner.rules
    }
}

impl Default for Analyzer {
    fn default() -> Analyzer {
        Analyzer::new()
    }
}
