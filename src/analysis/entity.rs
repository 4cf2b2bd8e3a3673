//! Named entities and what they refer to.

use super::{Analysis, EntityId, Evidence, Listing, ReferentId};
use crate::{Span, Str};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a named entity is: "روسيا" (Russia) is a country, "روسي" (Russian) a nationality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Label {
    /// A named human, without title or role: "ينس ستولتنبرغ" (Jens Stoltenberg).
    Person,
    /// A state or a territory with an ISO 3166 code: "كوريا الشمالية" (North Korea).
    Country,
    /// Any other named place: "قطاع غزة" (the Gaza Strip).
    Location,
    /// A named body: "حلف الناتو" (the NATO alliance).
    Organization,
    /// An adjective or noun of nationality: "كوري شمالي" (North Korean).
    Nationality,
}

impl Label {
    /// All labels.
    pub const ALL: [Label; 5] = [
        Label::Person,
        Label::Country,
        Label::Location,
        Label::Organization,
        Label::Nationality,
    ];

    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            Label::Person => "person",
            Label::Country => "country",
            Label::Location => "location",
            Label::Organization => "organization",
            Label::Nationality => "nationality",
        }
    }

    /// The label of that name.
    pub fn from_name(name: &str) -> Option<Label> {
        Label::ALL.into_iter().find(|label| label.as_str() == name)
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// One mention of a named entity.
///
/// ```
/// use isnad::Label;
/// let analysis = isnad::analyze("سلمت روسيا الرسالة للأمم المتحدة"); // "Russia handed the letter to the UN"
/// let [russia, body] = &analysis.entities[..] else { panic!() };
/// assert_eq!((russia.label, russia.reference.as_deref()), (Label::Country, Some("iso3166:RU")));
/// assert_eq!((analysis.text(body.span), &*body.name), ("لأمم المتحدة", "الأمم المتحدة"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Entity {
    /// The name as it stands, without proclitics and titles: "روسيا" of "لروسيا" (to Russia).
    pub span: Span,
    /// What it is: "الأمم المتحدة" (the United Nations) is an organization.
    pub label: Label,
    /// The canonical form: "الأمم المتحدة" for "لأمم المتحدة" (the United Nations); for a person
    /// the fullest name that the article gives.
    pub name: Str,
    /// A stable link: `iso3166:KP`, `isnad:org/nato`, or what a user's list gave; "الناتو" (NATO)
    /// has the second.
    pub reference: Option<Str>,
    /// Further links that the name may mean, best first: "عمان" may be Oman or Amman.
    pub candidates: Vec<Str>,
    /// What it refers to; shared by all mentions of a thing in an article. "سامح شكري" and "شكري"
    /// (Sameh Shoukry) have one.
    pub referent: ReferentId,
    /// Index of the article on the page, from 0: "إقرأ أيضا" (read also) opens article 1.
    pub article: usize,
    /// The rule that found it: `place/listed` for "باريس" (Paris).
    pub rule: Str,
    /// How sure it is: "بغداد" (Baghdad) is strong, "عمان" (Oman) beside في (in) medium.
    pub evidence: Evidence,
    /// The row of a gazetteer that it rests on, where there is one: "باريس" (Paris) of
    /// `entities/places.tsv`.
    pub listing: Option<Listing>,
    /// The title before a person's name: "وزير الخارجية الروسي" (the Russian foreign minister).
    pub role: Option<Span>,
    /// The tag that a user's list gave the name: `rival` of "أبطال الشرق" (Heroes of the East) in
    /// your list.
    pub tag: Option<Str>,
    /// The proclitics before it in the same written word: "و" of "وروسيا" (and Russia).
    pub clitic: Option<Span>,
}

impl Entity {
    /// A mention with its label and canonical name, as a rule finds it: "أبطال الشرق" (Heroes of
    /// the East).
    pub fn new(span: Span, label: Label, name: impl Into<Str>) -> Entity {
        Entity {
            span,
            label,
            name: name.into(),
            reference: None,
            candidates: Vec::new(),
            referent: ReferentId(0),
            article: 0,
            rule: Str::default(),
            evidence: Evidence::Strong,
            listing: None,
            tag: None,
            role: None,
            clitic: None,
        }
    }

    /// The same mention with a stable link: `mine:1` for "أبطال الشرق" (Heroes of the East).
    pub fn with_reference(mut self, reference: impl Into<Str>) -> Entity {
        self.reference = Some(reference.into());
        self
    }

    /// The entities inside the role: the country, body or place that the person serves.
    ///
    /// ```
    /// // "NATO's Secretary General Jens Stoltenberg arrived."
    /// let analysis = isnad::analyze("وصل الأمين العام لحلف الناتو ينس ستولتنبرغ.");
    /// let person = analysis.entities.iter().find(|e| e.role.is_some()).unwrap();
    /// assert_eq!(analysis.text(person.role.unwrap()), "الأمين العام لحلف الناتو");
    /// assert_eq!(person.serves(&analysis)[0].label, isnad::Label::Organization);
    /// ```
    pub fn serves<'a>(&self, analysis: &'a Analysis<'_>) -> &'a [Entity] {
        self.role.map_or(&[], |role| analysis.within(role).entities)
    }

    /// The same mention, no surer than this: weak for "أراك" (a town, Arak, but mostly "I see
    /// you").
    pub fn with_evidence(mut self, evidence: Evidence) -> Entity {
        self.evidence = self.evidence.min(evidence);
        self
    }
}

/// A thing that the article names, with all its mentions.
///
/// ```
/// // "The minister Sameh Shoukry arrived. Shoukry left Cairo."
/// let analysis = isnad::analyze("وصل الوزير سامح شكري. وغادر شكري القاهرة.");
/// let shoukry = &analysis.referents[0];
/// let texts: Vec<_> = shoukry.mentions.iter().map(|id| analysis.text(analysis[*id].span)).collect();
/// assert_eq!(texts, ["سامح شكري", "شكري"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Referent {
    /// What it is: "سامح شكري" (Sameh Shoukry) is a person.
    pub label: Label,
    /// The best name for it: the fullest of a person, else the canonical one: "سامح شكري" for
    /// "شكري" (Shoukry) too.
    pub name: Str,
    /// The stable link: `isnad:person/sameh-shoukry`; "روسيا" (Russia) has `iso3166:RU`.
    pub reference: Option<Str>,
    /// Its mentions in the order of the text: "سامح شكري", then "شكري" (Shoukry).
    pub mentions: Vec<EntityId>,
}

impl Referent {
    pub(crate) fn new(label: Label, name: Str, reference: Option<Str>) -> Referent {
        Referent {
            label,
            name,
            reference,
            mentions: Vec::new(),
        }
    }
}
