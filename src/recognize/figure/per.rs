//! Prices and rates: 50 دولارا للبرميل (50 dollars a barrel), 12 حالة لكل 100 ألف نسمة (12 cases per 100,000).

use super::noun;
use super::tail::{self, TailKind};
use crate::lexicon::{Detail, NumberWord, Role, TimeWord};
use crate::recognize::number::number;
use crate::text::{LAM, letter_codes, rekey};
use crate::{DateWord, Figure, Span, Unit, View};

/// What the figure is told of one of, by the words behind it, which begin at `at`.
pub(super) fn per(view: &View<'_>, figure: &Figure, at: usize) -> Option<Span> {
    let first = (view.raw(at)?.key & 31) as u8;
    if first != LAM || figure.unit.is_none() {
        return None;
    }
    of_each(view, at).or_else(|| of_measure(view, figure, at))
}

/// لكل 100 ألف نسمة, لكل مواطن.
fn of_each(view: &View<'_>, at: usize) -> Option<Span> {
    let text = view.text(at)?;
    let (second, _) = letter_codes(text).nth(1)?;
    let every = Detail::Date(DateWord(TimeWord::Lead(Role::Every)));
    let word = rekey(text.get(second..)?, false);
    let every = view.facts_of(word).iter().any(|fact| fact.detail == every);
    let next = at + 1;
    if !every {
        return None;
    }
    if let Some(number) = number(view, next) {
        let tail = tail::tail(view, number.next, &number);
        let end = if tail.kind == TailKind::Noun {
            tail.next
        } else {
            number.next
        };
        return view.span(next..end);
    }
    noun::is_plain(view, next)
        .then(|| view.span(next..next + 1))
        .flatten()
}

/// للبرميل, للطن: the article is joined to ل, whose second letter begins the span.
fn of_measure(view: &View<'_>, figure: &Figure, at: usize) -> Option<Span> {
    if !matches!(figure.unit, Some(Unit::Currency(_) | Unit::Symbol(_))) {
        return None;
    }
    let (token, text) = (view.token(at)?, view.text(at)?);
    let mut letters = letter_codes(text).skip(1);
    let (second, LAM) = letters.next()? else {
        return None;
    };
    let (third, _) = letters.next()?;
    let measured = |fact: &crate::lexicon::Fact| {
        matches!(
            &fact.detail,
            Detail::Number(NumberWord::Unit {
                symbol: Some(_),
                ..
            })
        )
    };
    let known = view
        .facts_of(rekey(text.get(third..)?, false))
        .iter()
        .any(measured);
    known.then(|| Span::new(token.span.start + second, token.span.end))
}
