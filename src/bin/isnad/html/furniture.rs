//! What of a page is not its article.

use super::tokens::Tag;

/// Elements that are never part of an article's text.
const ELEMENTS: [&str; 23] = [
    "nav",
    "aside",
    "footer",
    "form",
    "button",
    "select",
    "option",
    "svg",
    "math",
    "canvas",
    "audio",
    "video",
    "object",
    "label",
    "figcaption",
    "template",
    "dialog",
    "menu",
    "iframe",
    "script",
    "style",
    "noscript",
    "textarea",
];

const ROLES: [&str; 8] = [
    "navigation",
    "banner",
    "complementary",
    "contentinfo",
    "search",
    "menu",
    "menubar",
    "dialog",
];

/// Words of class names and ids that tell furniture.
const NAMES: [&str; 38] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "sidebar",
    "related",
    "recommended",
    "share",
    "sharing",
    "social",
    "comment",
    "comments",
    "breadcrumb",
    "breadcrumbs",
    "cookie",
    "cookies",
    "consent",
    "advert",
    "advertisement",
    "ads",
    "ad",
    "promo",
    "newsletter",
    "subscribe",
    "footer",
    "tags",
    "popup",
    "modal",
    "toolbar",
    "pagination",
    "pager",
    "skip",
    "hidden",
    "ticker",
    "widget",
    "caption",
    "copyright",
    "login",
];

/// True for an element that is left out with all that is in it. `by_name` also judges by classes.
pub(super) fn is_furniture(tag: &Tag<'_>, by_name: bool, in_article: bool) -> bool {
    let is = |name: &&str| tag.name.eq_ignore_ascii_case(name);
    if ELEMENTS.iter().any(is) || tag.attribute("hidden").is_some() {
        return true;
    }
    if is(&"header") && !in_article {
        return true;
    }
    let role = tag.attribute("role").unwrap_or("");
    if ROLES.contains(&role) || tag.attribute("aria-hidden") == Some("true") {
        return true;
    }
    let whole = ["html", "body", "main", "article", "h1"];
    by_name && !whole.iter().any(is) && (names(tag, "class") || names(tag, "id"))
}

fn names(tag: &Tag<'_>, attribute: &str) -> bool {
    let value = tag.attribute(attribute).unwrap_or("");
    let words = value.split(|c: char| !c.is_ascii_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .any(|word| NAMES.iter().any(|name| name.eq_ignore_ascii_case(word)))
}

/// Elements without an end.
pub(super) fn is_void(name: &str) -> bool {
    const VOID: [&str; 13] = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ];
    VOID.iter().any(|void| void.eq_ignore_ascii_case(name))
}

/// Elements that stand within a line.
pub(super) fn is_inline(name: &str) -> bool {
    const INLINE: [&str; 29] = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub",
        "sup", "time", "u", "wbr",
    ];
    INLINE
        .iter()
        .any(|inline| inline.eq_ignore_ascii_case(name))
}
