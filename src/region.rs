//! Conventions that differ between regions.

/// How ambiguous forms are read.
///
/// ```
/// use isnad::Region;
/// assert!(Region::default().day_first()); // 3/5/2024 is the third of May
/// assert_eq!(Region::of("KW").country(), Some("KW")); // a bare "دينار" is the Kuwaiti dinar
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Region {
    month_first: bool,
    country: Option<[u8; 2]>,
}

impl Region {
    /// The region of a country by its ISO 3166-1 code: where the article speaks of no country that
    /// has one, the bare dinar, riyal or pound is its own. A code of another shape leaves them
    /// unresolved: 500 دينار (500 dinars) are `KWD` in `KW`.
    pub fn of(country: &str) -> Region {
        let code = <[u8; 2]>::try_from(country.as_bytes()).ok();
        let country = code.filter(|code| code.iter().all(u8::is_ascii_uppercase));
        Region {
            month_first: false,
            country,
        }
    }

    /// The same region with the month written before the day in numeric dates.
    ///
    /// ```
    /// use isnad::{Analyzer, Region};
    /// let american = Region::of("US").with_month_first();
    /// let analyzer = Analyzer::builder().region(american).build()?;
    /// let analysis = analyzer.analyze("في 3/5/2024"); // "on 3/5/2024"
    /// assert_eq!(analysis.dates[0].value.unwrap().to_string(), "2024-03-05");
    /// # Ok::<(), isnad::LoadError>(())
    /// ```
    #[must_use]
    pub fn with_month_first(self) -> Region {
        Region {
            month_first: true,
            ..self
        }
    }

    /// True where the day stands before the month in numeric dates: وصل في 5/6/2024 (arrived on
    /// 5/6/2024) is in June.
    pub fn day_first(self) -> bool {
        !self.month_first
    }

    /// The country, where one was given: `KW`, where دينار (dinar) is `KWD`.
    pub fn country(&self) -> Option<&str> {
        self.country
            .as_ref()
            .and_then(|code| std::str::from_utf8(code).ok())
    }
}

impl Default for Region {
    /// Day before month; dinar, riyal and pound unresolved.
    fn default() -> Region {
        Region {
            month_first: false,
            country: None,
        }
    }
}
