//! Date expressions.

use super::Evidence;
use crate::{DateKind, DateValue, Point, Span, Str};

/// One expression that places something in time or tells how long it lasted.
///
/// ```
/// use isnad::{Analyzer, Article, DateKind};
/// let text = "غادرا قبل ثلاثة أيام"; // "They left three days ago"
/// let article = Article { text, published: Some("2024-06-28".parse()?) };
/// let date = &Analyzer::new().analyze_article(&article).dates[0];
/// assert_eq!((&text[date.span], date.kind), ("ثلاثة أيام", DateKind::Duration));
/// assert_eq!(date.value.unwrap().to_string(), "P3D");
/// assert_eq!(date.anchored.unwrap().to_string(), "2024-06-25");
/// # Ok::<(), isnad::ParseValueError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DateExpr {
    /// The expression with its يوم, عام, شهر (day, year, month), without the preposition.
    pub span: Span,
    /// What kind of expression it is, also where its value is unknown.
    pub kind: DateKind,
    /// The value; `None` where the article gives no way to resolve it.
    pub value: Option<DateValue>,
    /// The point that قبل, منذ, بعد (ago, since, after) with a number and unit leads to.
    pub anchored: Option<Point>,
    /// The zone that the text names with a clock time: `Z`, `+03:00`.
    pub zone: Option<Str>,
    /// Index of the article on the page.
    pub article: usize,
    /// The rule that found it.
    pub rule: Str,
    /// How sure it is.
    pub evidence: Evidence,
}

impl DateExpr {
    /// An expression with its value.
    pub fn new(span: Span, value: DateValue) -> DateExpr {
        DateExpr {
            value: Some(value),
            ..DateExpr::unresolved(span, value.kind())
        }
    }

    /// An expression whose value the article does not give.
    pub fn unresolved(span: Span, kind: DateKind) -> DateExpr {
        DateExpr {
            span,
            kind,
            value: None,
            anchored: None,
            zone: None,
            article: 0,
            rule: Str::default(),
            evidence: Evidence::Strong,
        }
    }
}
