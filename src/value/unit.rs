//! What a figure counts or measures.

use crate::{Span, Str};

/// The unit of a figure: دولار (dollar) is `USD`, شخصا (persons) a noun.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Unit {
    /// Money, by ISO 4217 code: `USD`: دولار (dollar).
    Currency(Str),
    /// Per cent, `%`: في المئة.
    Percent,
    /// A measure, by its symbol: `km`, `kg`, `°C`, `bbl`: كيلومتر (kilometre) is the first.
    Symbol(Str),
    /// The counted noun as it stands in the text: "جندي كوري شمالي" (North Korean soldier).
    Noun(Span),
}

impl Unit {
    /// The unit as the JSON contract writes it.
    ///
    /// ```
    /// use isnad::{Span, Unit};
    /// assert_eq!(Unit::Currency("USD".into()).label(""), "USD");
    /// assert_eq!(Unit::Noun(Span::new(2, 10)).label("5 قتلى"), "قتلى"); // "5 dead"
    /// ```
    pub fn label<'a>(&'a self, text: &'a str) -> &'a str {
        match self {
            Unit::Currency(code) | Unit::Symbol(code) => code,
            Unit::Percent => "%",
            Unit::Noun(span) => text.get(span.range()).unwrap_or(""),
        }
    }
}
