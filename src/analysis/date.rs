//! Date expressions.

use super::{Basis, Calendar, DateModifier, Evidence, Precision};
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
    /// What kind of expression it is, also where its value is unknown: "ثلاثة أيام" (three days) is
    /// a duration.
    pub kind: DateKind,
    /// The value; `None` where the article gives no way to resolve it. 2024-06-27 for "أمس"
    /// (yesterday) in an article of 28 June.
    pub value: Option<DateValue>,
    /// The point that قبل, منذ, بعد (ago, since, after) with a number and unit leads to.
    pub anchored: Option<Point>,
    /// The zone that the text names with a clock time: `Z`, `+03:00`, of "الساعة 14:30 بتوقيت
    /// غرينتش" (14:30 GMT) `Z`.
    pub zone: Option<Str>,
    /// How it narrows its period: مطلع 2024 (the beginning of 2024).
    pub modifier: Option<DateModifier>,
    /// The calendar in which it is written: "5 رمضان 1445 هـ" (5 Ramadan 1445) is Hijri.
    pub calendar: Calendar,
    /// What its value was resolved against; `None` for lengths, sets and what has no value. "أمس"
    /// (yesterday) the publication, "عام 2011" (in 2011) what is written.
    pub basis: Option<Basis>,
    /// Index of the article on the page, from 0: "إقرأ أيضا" (read also) opens article 1.
    pub article: usize,
    /// The rule that found it: `date/day-month-year` for "28 يونيو 2024" (28 June 2024).
    pub rule: Str,
    /// How sure it is: "28 يونيو 2024" (28 June 2024) is strong.
    pub evidence: Evidence,
}

impl DateExpr {
    /// An expression with its value: "عام 2011" (the year 2011) with [`Point::Year`].
    pub fn new(span: Span, value: DateValue) -> DateExpr {
        DateExpr {
            value: Some(value),
            ..DateExpr::unresolved(span, value.kind())
        }
    }

    /// How precise its value is, of a range that of its first point; `None` for lengths and sets.
    /// "يونيو 2024" (June 2024) a month.
    pub fn precision(&self) -> Option<Precision> {
        let point = match self.value? {
            DateValue::At(point) | DateValue::Range(point, _) => point,
            _ => return None,
        };
        Some(match point {
            Point::Century(_) => Precision::Century,
            Point::Decade(_) => Precision::Decade,
            Point::Year(_) | Point::SportsSeason(_) => Precision::Year,
            Point::Half(..) => Precision::Half,
            Point::Season(..) => Precision::Season,
            Point::Quarter(..) => Precision::Quarter,
            Point::Month(..) => Precision::Month,
            Point::Week(..) => Precision::Week,
            Point::Days(first, last) if last.days_since(first) > 31 => Precision::Year,
            Point::Days(..) => Precision::Month,
            Point::Day(_) => Precision::Day,
            Point::Time(..) => Precision::Minute,
        })
    }

    /// An expression whose value the article does not give: "الثلاثاء" (Tuesday) in a page without
    /// a date.
    pub fn unresolved(span: Span, kind: DateKind) -> DateExpr {
        DateExpr {
            span,
            kind,
            value: None,
            anchored: None,
            zone: None,
            modifier: None,
            calendar: Calendar::default(),
            basis: None,
            article: 0,
            rule: Str::default(),
            evidence: Evidence::Strong,
        }
    }
}
