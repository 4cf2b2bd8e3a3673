//! Paired quotation marks.

use super::ClaimId;
use crate::{Span, Str};
use serde::{Deserialize, Serialize};

/// What a pair of quotation marks does: speech in قال: "نعم" (said: "yes"), a name in وكالة "بترا"
/// (the agency Petra).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum QuotationRole {
    /// Somebody's words: قال: "المحطة جاهزة" (he said: "the station is ready").
    Speech,
    /// A name set in marks: وكالة "يونهاب" (the agency "Yonhap").
    Name,
    /// A term: مدافع "هاوتزر" ("howitzer" guns).
    Term,
    /// The title of a work: رواية "الأم" (the novel "The Mother").
    Title,
    /// Words that the writer keeps at a distance: "نصر" مزعوم (an alleged "victory").
    Scare,
}

impl QuotationRole {
    /// The name in the JSON contract.
    pub fn as_str(self) -> &'static str {
        match self {
            QuotationRole::Speech => "speech",
            QuotationRole::Name => "name",
            QuotationRole::Term => "term",
            QuotationRole::Title => "title",
            QuotationRole::Scare => "scare",
        }
    }
}

/// One pair of quotation marks, of whichever style; pairs may be nested.
///
/// ```
/// use isnad::QuotationRole;
/// // The agency "Reuters" said: "The station is ready".
/// let analysis = isnad::analyze("قالت وكالة \"رويترز\": \"المحطة جاهزة\".");
/// let [agency, words] = &analysis.quotations[..] else { panic!() };
/// assert_eq!((agency.role, words.role), (QuotationRole::Name, QuotationRole::Speech));
/// assert_eq!(analysis.text(words.content), "المحطة جاهزة");
/// assert_eq!(analysis[words.claim.unwrap()].content, words.content);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Quotation {
    /// The marks and what they hold: «نعم» (yes) with its marks.
    pub span: Span,
    /// What they hold: "نعم" (yes) without them.
    pub content: Span,
    /// What the pair does: "بترا" behind وكالة (the agency Petra) is a name.
    pub role: QuotationRole,
    /// The claim whose content it is or is part of: that of "قال" (said) for قال: «نعم» (said:
    /// "yes").
    pub claim: Option<ClaimId>,
    /// Index of the article on the page, from 0: "إقرأ أيضا" (read also) opens article 1.
    pub article: usize,
    /// The rule that found it: `quotation/paired` for «نعم» (yes).
    pub rule: Str,
}

impl Quotation {
    /// A pair with its content and role: «نعم» (yes), its content and [`QuotationRole::Speech`].
    pub fn new(span: Span, content: Span, role: QuotationRole) -> Quotation {
        Quotation {
            span,
            content,
            role,
            claim: None,
            article: 0,
            rule: Str::default(),
        }
    }
}
