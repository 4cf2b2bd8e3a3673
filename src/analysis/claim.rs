//! Reported statements.

use super::{Analysis, ClaimId, DateExpr, Entity, Evidence, Figure, ReferentId};
use crate::{Span, Str};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How the words of a claim are reported: in marks, "قال: "نعم"" (said: "yes"), or retold, قال إنه
/// موافق (said that he agrees).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ClaimKind {
    /// All of it in quotation marks, or verbatim behind a colon: قال: "المحطة جاهزة" (he said: "the
    /// station is ready").
    Direct,
    /// A reported clause: أكد أن المحطة جاهزة (he confirmed that the station is ready).
    Indirect,
    /// A reported clause with quoted parts: أكد أن الخطوة "خطيرة" (that the step is "dangerous").
    Mixed,
}

impl ClaimKind {
    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            ClaimKind::Direct => "direct",
            ClaimKind::Indirect => "indirect",
            ClaimKind::Mixed => "mixed",
        }
    }
}

/// How far the source stands by what it says: نفى (denied) is [`Stance::Denied`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Stance {
    /// Nothing weakens it: أكد أن السد امتلأ (he confirmed that the dam is full).
    #[default]
    Asserted,
    /// Believed, expected, asked, not ruled out, or weakened by a word: قال إن السد ربما امتلأ (that it
    /// is perhaps full).
    Hedged,
    /// Said not to be so: نفى امتلاء السد (he denied that the dam is full).
    Denied,
}

impl Stance {
    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Stance::Asserted => "asserted",
            Stance::Hedged => "hedged",
            Stance::Denied => "denied",
        }
    }
}

macro_rules! acts {
    ($($variant:ident $name:literal $doc:literal),+ $(,)?) => {
        /// What the speaker does by saying it: نفى (denied) is [`Act::Deny`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "lowercase")]
        #[non_exhaustive]
        pub enum Act {
            $(#[doc = $doc] $variant,)+
        }

        impl Act {
            /// All acts.
            pub const ALL: &'static [Act] = &[$(Act::$variant,)+];

            /// The name in the JSON contract.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Act::$variant => $name,)+
                }
            }
        }
    };
}

acts! {
    State "state" "Says, writes, thinks: قال (said)",
    Add "add" "Goes on: أضاف (added)",
    Confirm "confirm" "Confirms, stresses: أكد",
    Deny "deny" "Denies: نفى",
    Announce "announce" "Announces: أعلن",
    Reveal "reveal" "Reveals: كشف",
    Warn "warn" "Warns: حذر",
    Threaten "threaten" "Threatens: هدد",
    Accuse "accuse" "Accuses: اتهم",
    Call "call" "Urges, demands, asks: دعا",
    Promise "promise" "Promises: تعهد",
    Expect "expect" "Expects: توقع",
    Describe "describe" "Describes: وصف",
    Criticize "criticize" "Criticizes: انتقد",
    Praise "praise" "Praises, thanks, welcomes: أشاد",
    Question "question" "Asks a question: تساءل",
}

impl Act {
    /// The act of that name.
    pub fn from_name(name: &str) -> Option<Act> {
        Act::ALL.iter().copied().find(|act| act.as_str() == name)
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// One reporting event: somebody is said to have said something.
///
/// ```
/// use isnad::{Act, ClaimKind};
/// // "A Jordanian deputy confirmed, citing the agency Petra, that the dam is full."
/// let analysis = isnad::analyze("وأكد نائب أردني، نقلا عن وكالة بترا، أن السد امتلأ.");
/// let claim = &analysis.claims[0];
/// assert_eq!((claim.kind, claim.act), (ClaimKind::Indirect, Act::Confirm));
/// assert_eq!(analysis.text(claim.speaker.unwrap()), "نائب أردني");
/// assert_eq!(analysis.text(claim.via[0]), "وكالة بترا");
/// assert_eq!(analysis.text(claim.content), "السد امتلأ");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Claim {
    /// Direct, indirect or mixed: "قال إن السد امتلأ" (said that the dam is full) is indirect.
    pub kind: ClaimKind,
    /// What the speaker does by saying it: "نفى أن" (denied that) is [`Act::Deny`].
    pub act: Act,
    /// True where the saying itself is negated: "لم يؤكد أن" (did not confirm that).
    pub negated: bool,
    /// The words or the reported clause, without marks and complementizer: "المحطة جاهزة" (the
    /// station is ready) of أن المحطة جاهزة.
    pub content: Span,
    /// The reporting expression, without proclitics: "أكد" (confirmed) of وأكد.
    pub cue: Option<Span>,
    /// The dictionary form of the cue: "نفى" of نفت (she denied).
    pub lemma: Option<Str>,
    /// The whole noun phrase that names the source in this clause: "نائب أردني" (a Jordanian
    /// deputy); `None` where the verb stands alone: وأضاف (and he added).
    pub speaker: Option<Span>,
    /// The best name for the source that the article gives, also for implicit speakers: "سامح شكري"
    /// (Sameh Shoukry) for "وأضاف" (and he added) behind his words.
    pub resolved: Option<Str>,
    /// The referent of the source, where it is an entity: that of "سامح شكري" (Sameh Shoukry);
    /// `None` for "نائب" (a deputy).
    pub referent: Option<ReferentId>,
    /// Outlets and documents through which it came, the one nearest to the reader first: نقلا عن
    /// "وكالة بترا" (citing the agency Petra).
    pub via: Vec<Span>,
    /// Who is asked or told: دعا "فرنسا" إلى (called on France to).
    pub addressee: Option<Span>,
    /// How far the source stands by it: `Hedged` for قال إن السد ربما امتلأ (that the dam is perhaps full).
    pub certainty: Stance,
    /// What makes it hedged: "ربما" (perhaps), "توقع" (expected).
    pub hedge: Option<Span>,
    /// Through how many hands it came behind its source: the outlets and documents of `via`, and those
    /// in whose own words the claim stands. 0 where the article itself heard the source.
    pub hearsay: usize,
    /// An earlier claim that says the same, where one of the two stands in the headline, the lead or a
    /// pull quote: "سيول تنفي" (Seoul denies) and then "نفت سيول" (Seoul denied).
    pub repeats: Option<ClaimId>,
    /// Number shared by the pieces of one statement, whose cue may stand between them: "…"، قال،
    /// "…".
    pub statement: usize,
    /// The claim whose content encloses this one: of قال إن الوزير "نفى أن" (said that the minister
    /// denied that), the saying.
    pub parent: Option<ClaimId>,
    /// Index of the article on the page, from 0: "إقرأ أيضا" (read also) opens article 1.
    pub article: usize,
    /// The rule that found it: `claim/verb-clause` for "قال الوزير إن" (the minister said that).
    pub rule: Str,
    /// How sure it is: "قال الوزير إن" (the minister said that) is strong.
    pub evidence: Evidence,
}

impl Claim {
    /// A claim without source, as a rule may return it; the other fields are public. The content
    /// may be "المحطة جاهزة" (the station is ready).
    pub fn new(kind: ClaimKind, act: Act, content: Span) -> Claim {
        Claim {
            kind,
            act,
            negated: false,
            content,
            cue: None,
            lemma: None,
            speaker: None,
            resolved: None,
            referent: None,
            via: Vec::new(),
            addressee: None,
            certainty: Stance::Asserted,
            hedge: None,
            hearsay: 0,
            repeats: None,
            statement: 0,
            parent: None,
            article: 0,
            rule: Str::default(),
            evidence: Evidence::Strong,
        }
    }

    /// The figures that the claim states.
    ///
    /// ```
    /// // "The minister said that 20 people left Paris in 2011."
    /// let analysis = isnad::analyze("قال الوزير إن 20 شخصا غادروا باريس عام 2011.");
    /// let claim = &analysis.claims[0];
    /// assert_eq!(claim.figures(&analysis)[0].value, Some(20.into()));
    /// assert_eq!((claim.dates(&analysis).len(), claim.entities(&analysis).len()), (1, 1));
    /// ```
    pub fn figures<'a>(&self, analysis: &'a Analysis<'_>) -> &'a [Figure] {
        analysis.within(self.content).figures
    }

    /// The dates that the claim names: "عام 2011" of "قال إنه غادر عام 2011" (he said that he left
    /// in 2011).
    pub fn dates<'a>(&self, analysis: &'a Analysis<'_>) -> &'a [DateExpr] {
        analysis.within(self.content).dates
    }

    /// The entities that the claim is about: "باريس" of "قال إنه غادر باريس" (he said that he left
    /// Paris).
    pub fn entities<'a>(&self, analysis: &'a Analysis<'_>) -> &'a [Entity] {
        analysis.within(self.content).entities
    }
}
