//! Names that fold like another word are told by their spelling.

use crate::lexicon::{ClaimWord, Clitic, Detail, Sense, SenseSet};
use crate::rule::{Hit, View};

const ALEF: char = '\u{627}';

/// أنا folds like آنا (Anna), فإن like فان (van): where a word of grammar folds like a name, the name
/// is believed only in its own spelling.
pub(super) fn is_written(view: &View<'_>, at: usize, hit: &Hit<'_>) -> bool {
    let (text, row) = (view.slice(hit.span), hit.fact.surface.as_str());
    if hit.len > 1 || text == row {
        return true;
    }
    // أدى (led to) is not إدي (Eddie), الفرد (the individual) is not ألفرد (Alfred).
    if view
        .hits(at, Sense::OrdinaryWord)
        .any(|word| word.fact.surface.as_str() == text)
    {
        return false;
    }
    // آيفون (iPhone) is not إيفون (Yvonne).
    let other = !text.starts_with(ALEF) && text.chars().next() != row.chars().next();
    !(view.is_any(at, GRAMMAR) || other && view.is(at, Sense::OrdinaryWord))
}

const GRAMMAR: SenseSet = SenseSet::of(&[
    Sense::FunctionWord,
    Sense::Complementizer,
    Sense::Negation,
    Sense::ReportingVerb,
]);

/// على folds like علي (Ali): the function word is told by its own spelling.
pub(super) fn is_written_function_word(view: &View<'_>, at: usize) -> bool {
    let text = view.text(at);
    view.hits(at, Sense::FunctionWord)
        .any(|hit| hit.clitic == Clitic::None && Some(hit.fact.surface.as_str()) == text)
}

/// The same for the closed classes alone: المشرف على (who supervises) is asked for by name and is a title.
pub(super) fn is_closed_class(view: &View<'_>, at: usize) -> bool {
    let text = view.text(at);
    view.hits(at, Sense::FunctionWord).any(|hit| {
        matches!(hit.fact.detail, Detail::Claim(ClaimWord::Class(_)))
            && hit.clitic == Clitic::None
            && Some(hit.fact.surface.as_str()) == text
    })
}
