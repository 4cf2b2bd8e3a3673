//! Rules: what they see, what they return, how they are tried.

mod doc;
mod found;
mod runner;
mod view;

pub use found::{Finding, Found};
pub use view::{Hit, TokenView, View};

pub(crate) use doc::{Context, Doc, LineWalk, Settled, partition_near};
pub(crate) use runner::{Candidate, RuleSet};

use crate::lexicon::Sense;
use crate::{Claim, DateExpr, Entity, Evidence, Figure, Kind, Quotation, Str};
use std::fmt;
use std::sync::Arc;

/// A rule: tried at every word of its anchor sense, it returns a mention or nothing.
///
/// ```
/// use isnad::{Analyzer, Decimal, Figure, Rule, Sense, Span, View};
/// // "القرار 2254" (resolution 2254) as a figure of one's own.
/// let rule = Rule::new("mine/resolution", "RESOLUTION NUMBER", Sense::Digits, |view: &View<'_>| {
///     let number = view.span(view.at()..view.at() + 1)?;
///     let head = view.prev(view.at()).filter(|i| view.text(*i) == Some("القرار"))?;
///     let span = view.span(head..view.at() + 1)?;
///     Some(Figure::new(span, number, view.text(view.at())?.parse().ok()?))
/// });
/// let analyzer = Analyzer::builder().rule(rule).build()?;
/// let analysis = analyzer.analyze("صدر القرار 2254 أمس"); // "Resolution 2254 was passed yesterday"
/// assert_eq!(analysis.figures[0].rule, "mine/resolution");
/// assert_eq!(analysis.figures[0].value, Some(Decimal::from(2254)));
/// # Ok::<(), isnad::LoadError>(())
/// ```
#[derive(Clone)]
pub struct Rule {
    id: Str,
    about: Str,
    anchor: Sense,
    evidence: Evidence,
    run: Run,
}

type Given = dyn Fn(&View<'_>) -> Option<Found> + Send + Sync;

#[derive(Clone)]
enum Run {
    Entity(fn(&View<'_>) -> Option<Entity>),
    Date(fn(&View<'_>) -> Option<DateExpr>),
    Figure(fn(&View<'_>) -> Option<Figure>),
    /// Rules that a stage of its own runs: quotations and claims, and what looks at whole articles.
    Listed(Kind),
    Given(Kind, Arc<Given>),
}

impl Rule {
    /// A rule of one's own. Its kind is that of the mention that the closure returns; an id such as
    /// `mine/shape` names it in results, `about` tells its shape in one line. `mine/resolution` at
    /// the digits of القرار 2254 (resolution 2254).
    pub fn new<T, F>(id: impl Into<Str>, about: impl Into<Str>, anchor: Sense, run: F) -> Rule
    where
        T: Finding,
        F: Fn(&View<'_>) -> Option<T> + Send + Sync + 'static,
    {
        let given = Arc::new(move |view: &View<'_>| run(view).map(Into::into));
        Rule {
            id: id.into(),
            about: about.into(),
            anchor,
            evidence: Evidence::Strong,
            run: Run::Given(T::KIND, given),
        }
    }

    /// The id that results name: `date/day-month-year` for "28 يونيو 2024" (28 June 2024).
    pub fn id(&self) -> &Str {
        &self.id
    }

    /// Its shape in one line: `DAY MONTH YEAR` for "28 يونيو 2024" (28 June 2024).
    pub fn about(&self) -> &str {
        &self.about
    }

    /// The sense at whose words it is tried: [`Sense::Month`] for "28 يونيو 2024" (28 June 2024).
    pub fn anchor(&self) -> Sense {
        self.anchor
    }

    /// The same rule, whose mentions are no surer than this; a rule may itself make one less sure.
    ///
    /// ```
    /// use isnad::{Analyzer, Evidence, Rule, Sense, View};
    /// // Every listed place, which may also be another word: "in Zarqun"
    /// let rule = Rule::new("mine/any-place", "LISTED PLACE", Sense::Place, |view: &View<'_>| {
    ///     view.hit(view.at(), Sense::Place)?.entity()
    /// });
    /// let analyzer = Analyzer::builder().rule(rule.with_evidence(Evidence::Weak)).build()?;
    /// assert_eq!(analyzer.analyze("زار باريس").entities[0].evidence, Evidence::Weak); // "he visited Paris"
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub const fn with_evidence(mut self, evidence: Evidence) -> Rule {
        self.evidence = evidence;
        self
    }

    /// How sure its mentions are at most: weak for a rule that takes "كابولز" (Kabols), a word of
    /// no list, for a name.
    pub fn evidence(&self) -> Evidence {
        self.evidence
    }

    /// What it finds: a date for "28 يونيو 2024" (28 June 2024).
    pub fn kind(&self) -> Kind {
        match self.run {
            Run::Entity(_) => Kind::Entity,
            Run::Date(_) => Kind::Date,
            Run::Figure(_) => Kind::Figure,
            Run::Listed(kind) | Run::Given(kind, _) => kind,
        }
    }

    pub(crate) const fn entity(
        id: &'static str,
        about: &'static str,
        anchor: Sense,
        run: fn(&View<'_>) -> Option<Entity>,
    ) -> Rule {
        Rule::own(id, about, anchor, Run::Entity(run))
    }

    pub(crate) const fn date(
        id: &'static str,
        about: &'static str,
        anchor: Sense,
        run: fn(&View<'_>) -> Option<DateExpr>,
    ) -> Rule {
        Rule::own(id, about, anchor, Run::Date(run))
    }

    pub(crate) const fn figure(
        id: &'static str,
        about: &'static str,
        anchor: Sense,
        run: fn(&View<'_>) -> Option<Figure>,
    ) -> Rule {
        Rule::own(id, about, anchor, Run::Figure(run))
    }

    /// A rule that another stage runs by itself and that is only listed here.
    pub(crate) const fn listed(
        id: &'static str,
        about: &'static str,
        anchor: Sense,
        kind: Kind,
    ) -> Rule {
        Rule::own(id, about, anchor, Run::Listed(kind))
    }

    const fn own(id: &'static str, about: &'static str, anchor: Sense, run: Run) -> Rule {
        Rule {
            id: Str::from_static(id),
            about: Str::from_static(about),
            anchor,
            evidence: Evidence::Strong,
            run,
        }
    }

    /// What the rule finds at the anchor of a view, signed with its id.
    pub(crate) fn tried_at(&self, view: &View<'_>) -> Option<Found> {
        self.try_at(view).map(|found| found.signed(self, 0))
    }

    fn try_at(&self, view: &View<'_>) -> Option<Found> {
        match &self.run {
            Run::Entity(run) => run(view).map(Found::Entity),
            Run::Date(run) => run(view).map(Found::Date),
            Run::Figure(run) => run(view).map(Found::Figure),
            Run::Listed(_) => None,
            Run::Given(_, run) => run(view),
        }
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule")
            .field("id", &self.id)
            .field("kind", &self.kind())
            .field("anchor", &self.anchor)
            .field("about", &self.about)
            .finish_non_exhaustive()
    }
}

impl From<Entity> for Found {
    fn from(found: Entity) -> Found {
        Found::Entity(found)
    }
}

impl From<Quotation> for Found {
    fn from(found: Quotation) -> Found {
        Found::Quotation(found)
    }
}

impl From<Claim> for Found {
    fn from(found: Claim) -> Found {
        Found::Claim(found)
    }
}

impl From<DateExpr> for Found {
    fn from(found: DateExpr) -> Found {
        Found::Date(found)
    }
}

impl From<Figure> for Found {
    fn from(found: Figure) -> Found {
        Found::Figure(found)
    }
}
