//! What a person is said to be: the title before the name.

use super::titled::{REACH, leads_to};
use crate::lexicon::Sense;
use crate::rule::{Context, Doc, LineWalk, Settled, View};
use crate::{Entity, Label, Span};
use std::ops::Range;

/// Gives persons the titles that stand before their names: وزير الخارجية الروسي of وزير الخارجية الروسي
/// سيرغي لافروف (the Russian foreign minister Sergey Lavrov). Not: a title that another person bears.
pub(crate) fn add(doc: &Doc<'_>, context: &Context, lines: Range<usize>, entities: &mut [Entity]) {
    let mut walk = LineWalk::new(doc, lines);
    let mut behind = 0;
    for entity in entities {
        if entity.label != Label::Person {
            continue;
        }
        let Some((tokens, line)) = walk.step(entity.span) else {
            break;
        };
        let first = line.start.max(behind);
        let view = View::new(doc, context, Settled::NONE, line);
        entity.role = title_before(&view, first, tokens.start);
        behind = tokens.end;
    }
}

/// The longest title between `first` and the name that begins at `at`.
fn title_before(view: &View<'_>, first: usize, at: usize) -> Option<Span> {
    let last = at.checked_sub(1).filter(|last| *last >= first)?;
    let from = first.max(at.saturating_sub(REACH));
    let start =
        (from..at).find(|start| view.is(*start, Sense::Title) && leads_to(view, *start, at))?;
    let title = view.hit(start, Sense::Title)?;
    let end = view.token(last)?.span.end;
    Some(Span::new(title.span.start, end))
}
