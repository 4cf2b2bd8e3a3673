//! Builds analyzers of one's own.

use super::{Analyzer, EMBEDDED_LEXICON, Fingerprint, Settings};
use crate::lexicon::{LoadError, NameRow, Problem, Source, embedded, read_embedded, users};
use crate::rule::Rule;
use crate::{Evidence, Kinds, Region};
use std::io::{self, Read};

/// Collects what an analyzer shall know and find. See [`Analyzer::builder`].
///
/// ```
/// use isnad::{Analyzer, Label};
/// let names = "surface\tlabel\tref\nالدعم السريع\torganization\tmine:rsf\n"; // "Rapid Support"
/// let analyzer = Analyzer::builder().gazetteer(names.as_bytes(), "names.tsv").build()?;
/// let analysis = analyzer.analyze("هاجمت الدعم السريع المدينة"); // "Rapid Support attacked the city"
/// assert_eq!(analysis.entities[0].label, Label::Organization);
/// assert_eq!(analysis.entities[0].reference.as_deref(), Some("mine:rsf"));
/// # Ok::<(), isnad::LoadError>(())
/// ```
#[derive(Debug, Default)]
pub struct AnalyzerBuilder {
    settings: Settings,
    rules: Vec<Rule>,
    tables: Vec<(Table, String, io::Result<String>)>,
    lists: Vec<(String, Vec<NameRow>)>,
    blocked: Vec<String>,
}

#[derive(Clone, Debug)]
enum Table {
    Names,
    /// More rows for a shipped table.
    Shipped(String),
}

impl AnalyzerBuilder {
    /// Finds these kinds only; all by default.
    ///
    /// ```
    /// use isnad::{Analyzer, Kinds};
    /// let dates = Analyzer::builder().kinds(Kinds::DATES).build()?;
    /// let analysis = dates.analyze("زار باريس عام 2011"); // "he visited Paris in 2011"
    /// assert_eq!((analysis.entities.len(), analysis.dates.len()), (0, 1));
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn kinds(mut self, kinds: Kinds) -> AnalyzerBuilder {
        self.settings.kinds = kinds;
        self
    }

    /// Reads ambiguous forms by this region's conventions.
    ///
    /// ```
    /// use isnad::{Analyzer, Region};
    /// let text = "دفع 500 دينار"; // "he paid 500 dinars"
    /// let kuwait = Analyzer::builder().region(Region::of("KW")).build()?;
    /// assert_eq!(kuwait.analyze(text).figures[0].unit.as_ref().unwrap().label(text), "KWD");
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn region(mut self, region: Region) -> AnalyzerBuilder {
        self.settings.region = region;
        self
    }

    /// Drops mentions of weaker evidence than this, before it is settled who keeps a contested
    /// stretch: a stronger mention may take the place.
    ///
    /// ```
    /// use isnad::{Analyzer, Evidence};
    /// let text = "وأضاف كارادوفسكي أن باريس وافقت"; // "Karadovsky added that Paris agreed"
    /// assert_eq!(Analyzer::new().analyze(text).entities.len(), 2);
    /// let sure = Analyzer::builder().min_evidence(Evidence::Medium).build()?;
    /// let analysis = sure.analyze(text);
    /// assert_eq!(analysis.text(analysis.entities[0].span), "باريس");
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn min_evidence(mut self, least: Evidence) -> AnalyzerBuilder {
        self.settings.least = least;
        self
    }

    /// Adds names: tab-separated, a header with `surface` and `label` (one of the five, or
    /// `tag:word` for words that only one's own rules look at), and perhaps `name`, `ref`, `tag`,
    /// `class`: `clear`, `ambiguous` and `common` names need as much evidence as ours of that
    /// class, `blocked` ones are not found. `name` stands in error messages.
    ///
    /// A user's name takes the place of the shipped ones by the same words. One surface may have
    /// several rows of different labels or links: the first is reported, the others as
    /// [`candidates`](crate::Entity::candidates).
    ///
    /// ```
    /// let names = "surface\tlabel\tclass\nزرقون\tlocation\tambiguous\n"; // a town that is also a word
    /// let analyzer = isnad::Analyzer::builder().gazetteer(names.as_bytes(), "towns.tsv").build()?;
    /// assert!(analyzer.analyze("رأيت زرقون").entities.is_empty()); // "I saw Zarqun"
    /// assert_eq!(analyzer.analyze("سافر إلى زرقون").entities.len(), 1); // "he travelled to Zarqun"
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn gazetteer(self, reader: impl Read, name: &str) -> AnalyzerBuilder {
        self.table(Table::Names, reader, name)
    }

    /// Adds names from wherever they are kept; `list` stands in error messages and listings.
    ///
    /// ```
    /// use isnad::{Analyzer, Label, NameRow};
    /// let outlets = ["المرصد", "البرج"].map(|name| NameRow::new(name, Label::Organization));
    /// let analyzer = Analyzer::builder().names("outlets", outlets).build()?;
    /// let analysis = analyzer.analyze("كتب المرصد عن باريس"); // "The Observatory wrote about Paris"
    /// assert_eq!(analysis.entities[0].label, Label::Organization);
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn names(
        mut self,
        list: &str,
        names: impl IntoIterator<Item = NameRow>,
    ) -> AnalyzerBuilder {
        self.lists
            .push((list.to_owned(), names.into_iter().collect()));
        self
    }

    /// Adds reporting verbs, with the columns of `gazetteers/words/reporting_verbs.tsv`.
    ///
    /// ```
    /// let verbs = "lemma\timperfect\tparticiple\tnoun\tact\tframes\tnotes\n\
    ///              غرد\tيغرد\tمغردا\tتغريد\tstate\tbi_an,quote\t-\n"; // "to tweet"
    /// let analyzer = isnad::Analyzer::builder().reporting_verbs(verbs.as_bytes(), "verbs.tsv").build()?;
    /// let analysis = analyzer.analyze("وغردت الوزيرة بأن الجسر افتتح."); // "… tweeted that the bridge opened"
    /// assert_eq!(analysis.text(analysis.claims[0].content), "الجسر افتتح");
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn reporting_verbs(self, reader: impl Read, name: &str) -> AnalyzerBuilder {
        self.words(users::REPORTING_VERBS, reader, name)
    }

    /// Adds rows to a shipped table of words, with its columns: titles, units, heads of institutions,
    /// cues. `table` is its path under `gazetteers/`; a table that is not there is a problem of
    /// [`build`](AnalyzerBuilder::build). The article is a part of a word, so that a title has two
    /// rows, with it and without. A row for a word of ours is asked before ours.
    ///
    /// ```
    /// let titles = "surface\tkind\tgender\ttakes\n\
    ///               الشهبندر\toffice\tm\tname\n\
    ///               شهبندر\toffice\tm\tcomplement\n"; // "chief of the merchants"
    /// let units = "surface\tsymbol\tkind\tform\nفرسخا\tfarsakh\tlength\tsingular\n"; // "parasang"
    /// let analyzer = isnad::Analyzer::builder()
    ///     .words("words/titles.tsv", titles.as_bytes(), "titles.tsv")
    ///     .words("words/units.tsv", units.as_bytes(), "units.tsv")
    ///     .build()?;
    /// // "The shahbandar Karadovsky travelled 30 parasangs."
    /// let analysis = analyzer.analyze("قطع الشهبندر كارادوفسكي 30 فرسخا");
    /// let person = &analysis.entities[0];
    /// assert_eq!(person.role.map(|role| analysis.text(role)), Some("الشهبندر"));
    /// assert_eq!(analysis.figures[0].unit.as_ref().unwrap().label(analysis.source()), "farsakh");
    ///
    /// let builder = isnad::Analyzer::builder().words("words/none.tsv", units.as_bytes(), "mine.tsv");
    /// assert!(builder.build().is_err());
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn words(self, table: &str, reader: impl Read, name: &str) -> AnalyzerBuilder {
        self.table(Table::Shipped(table.to_owned()), reader, name)
    }

    /// Adds phrases that attribute a statement to its source, with the columns of
    /// `gazetteers/words/attribution_phrases.tsv`.
    ///
    /// ```
    /// // "going by": a phrase before its source.
    /// let rows = "surface\tlemma\tact\trole\nبوحي من\tبوحي من\tstate\tspeaker\n";
    /// let analyzer = isnad::Analyzer::builder()
    ///     .attribution_phrases(rows.as_bytes(), "phrases.tsv")
    ///     .build()?;
    /// // "The road is closed today, going by the ministry."
    /// let analysis = analyzer.analyze("الطريق مغلق اليوم، بوحي من الوزارة.");
    /// let claim = &analysis.claims[0];
    /// assert_eq!(analysis.text(claim.content), "الطريق مغلق اليوم");
    /// assert_eq!(claim.speaker.map(|span| analysis.text(span)), Some("الوزارة"));
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn attribution_phrases(self, reader: impl Read, name: &str) -> AnalyzerBuilder {
        self.words(users::ATTRIBUTION_PHRASES, reader, name)
    }

    /// Keeps a listed name from being found.
    ///
    /// ```
    /// let analyzer = isnad::Analyzer::builder().block("باريس").build()?; // "Paris"
    /// assert!(analyzer.analyze("زار باريس").entities.is_empty());
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn block(mut self, surface: &str) -> AnalyzerBuilder {
        self.blocked.push(surface.to_owned());
        self
    }

    /// Adds a rule; it ranks before ours.
    ///
    /// ```
    /// use isnad::{Analyzer, Entity, Label, Rule, Sense, View};
    /// // "القمر Zed-1": a satellite, named in Latin letters
    /// let satellite = Rule::new("mine/satellite", "SATELLITE LATIN", Sense::Latin, |view: &View<'_>| {
    ///     view.prev(view.at()).filter(|at| view.text(*at) == Some("القمر"))?;
    ///     let name = view.token(view.at())?;
    ///     Some(Entity::new(name.span, Label::Organization, name.text.to_owned()))
    /// });
    /// let analyzer = Analyzer::builder().rule(satellite).build()?;
    /// let analysis = analyzer.analyze("أطلق القمر Zed أمس"); // "The satellite Zed was launched yesterday"
    /// assert_eq!(analysis.entities[0].rule, "mine/satellite");
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn rule(mut self, rule: Rule) -> AnalyzerBuilder {
        self.rules.push(rule);
        self
    }

    /// The analyzer, or all problems of all tables at once.
    ///
    /// ```
    /// let rows = "surface\tlabel\nبرج الواحة\tplanet\n---\tlocation\n"; // "Oasis Tower", no planet
    /// let refused = isnad::Analyzer::builder().gazetteer(rows.as_bytes(), "mine.tsv").build();
    /// assert_eq!(refused.unwrap_err().problems().len(), 2);
    /// ```
    pub fn build(self) -> Result<Analyzer, LoadError> {
        match self.build_reporting() {
            (analyzer, problems) if problems.is_empty() => Ok(analyzer),
            (_, problems) => Err(LoadError { problems }),
        }
    }

    /// The analyzer without the rows that were refused, and these with file, line, column and
    /// reason: empty or repeated rows, names too long or without a letter, wrong labels.
    ///
    /// ```
    /// let rows = "surface\tlabel\nبرج الواحة\tlocation\n---\tlocation\nبرج الواحة\tlocation\n"; // "Oasis Tower"
    /// let builder = isnad::Analyzer::builder().gazetteer(rows.as_bytes(), "mine.tsv");
    /// let (analyzer, refused) = builder.build_reporting();
    /// assert_eq!(refused[0].to_string(), "mine.tsv:3:1: expected a name with a letter, found \"---\"");
    /// assert!(refused[1].to_string().starts_with("mine.tsv:4:1: repeats line 2"));
    /// assert_eq!(analyzer.analyze("قرب برج الواحة").entities.len(), 1); // "near the Oasis Tower"
    /// ```
    pub fn build_reporting(mut self) -> (Analyzer, Vec<Problem>) {
        let own = self.tables.is_empty() && self.lists.is_empty() && self.blocked.is_empty();
        if own {
            let lexicon = EMBEDDED_LEXICON.clone();
            return (
                Analyzer::with(lexicon, self.rules, self.settings),
                Vec::new(),
            );
        }
        self.settings.tables = self.fingerprint();
        let mut builder = read_embedded();
        for (table, name, text) in self.tables {
            let (file, path) = match &table {
                Table::Names => (Some(&users::NAMES), ""),
                Table::Shipped(path) => (embedded(path), path.as_str()),
            };
            match (file, text) {
                (Some(file), Ok(text)) => builder.read(file, &name, &Source::Given(text.into())),
                (_, Err(error)) => builder.unreadable(&name, &error),
                (None, _) => {
                    let error = std::io::Error::other(format!("there is no table `{path}`"));
                    builder.unreadable(&name, &error);
                }
            }
        }
        for (list, rows) in self.lists {
            builder.give(&list, rows);
        }
        self.blocked
            .iter()
            .for_each(|surface| builder.block(surface));
        let (lexicon, problems) = builder.build_reporting();
        let analyzer = Analyzer::with(lexicon.into(), self.rules, self.settings);
        (analyzer, problems)
    }

    /// Hash of all that is given.
    fn fingerprint(&self) -> Fingerprint {
        let mut hash = Fingerprint::default();
        for (table, _, text) in &self.tables {
            hash.add(match table {
                Table::Names => "names",
                Table::Shipped(path) => path,
            });
            hash.add(text.as_deref().unwrap_or(""));
        }
        for row in self.lists.iter().flat_map(|(_, rows)| rows) {
            row.write_into(&mut hash);
        }
        self.blocked.iter().for_each(|surface| hash.add(surface));
        hash
    }

    fn table(mut self, table: Table, mut reader: impl Read, name: &str) -> AnalyzerBuilder {
        let mut bytes = Vec::new();
        let read = reader.read_to_end(&mut bytes).and_then(|_| utf8(bytes));
        self.tables.push((table, name.to_owned(), read));
        self
    }
}

/// The text of a table; where it is not UTF-8, the error tells in which line.
fn utf8(bytes: Vec<u8>) -> io::Result<String> {
    String::from_utf8(bytes).map_err(|error| {
        let before = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let line = 1 + before.iter().filter(|byte| **byte == b'\n').count();
        io::Error::new(
            io::ErrorKind::InvalidData,
            format!("line {line} is not UTF-8"),
        )
    })
}
