//! Labels of a news page.

/// What the line does that a label opens: المصدر (source) opens the line of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PageRole {
    /// تاريخ النشر: (date of publication)
    Dateline,
    /// المصدر: (source)
    Source,
    /// كلمات دلالية: (keywords)
    Keywords,
    /// إقرأ أيضا: (read also)
    Related,
    /// Anything else that belongs to the site: رابط الخبر (link to this story)
    Furniture,
}
