//! Fractions of a thing: ثلثا المقاعد, خمس السكان.

use super::phrase::{TIME, phrase_tail};
use super::quantity::modifier;
use super::shape::Shape;
use super::tail::{Tail, TailKind};
use super::{bound, names, noun};
use crate::lexicon::{Clitic, Detail, NumberWord, NumberedKind, Sense};
use crate::recognize::number::{Number, number};
use crate::{Decimal, Figure, Span, View};

/// Fractions of a thing: ثلثي مقاعد البرلمان, إلى النصف.
pub(super) fn fraction(view: &View<'_>) -> Option<Figure> {
    let at = view.at();
    let mut part = number(view, at).filter(|part| !part.digits)?;
    if !part.fraction {
        part.value = share_of_definite(view, &part)?;
    }
    if names::is_inside_number(view, at)
        || view.is_any(part.next, TIME)
        || is_idiom(view, part.next)
    {
        return None;
    }
    let ordinal = view.is(part.next, Sense::Ordinal);
    let definite_next = Shape::of(view, part.next).is_some_and(Shape::is_definite);
    if part.definite && (ordinal || definite_next) {
        return None;
    }
    let tail = if part.definite {
        Tail::none(part.next)
    } else {
        phrase_tail(view, part.next)
    };
    // ثلث ما يستهلكه العالم, ربع هذه الحالات: a clause or a pronoun stands for the noun.
    let bound = view.is(part.next, Sense::FunctionWord);
    if tail.kind == TailKind::None && !part.definite && !bound {
        return None;
    }
    // الساعة والنصف is a time.
    let timed = view
        .prev(at)
        .is_some_and(|before| view.is_any(before, TIME) || view.is(before, Sense::ClockWord));
    if part.clitic == Clitic::Conjunction && timed {
        return None;
    }
    let span = Span::new(part.span.start, view.token(tail.next - 1)?.span.end);
    let mut figure = Figure::new(span, part.span, part.value);
    figure.modifier = modifier(view, at, tail.next);
    figure.bounds = bound::bounds(figure.modifier, part.value, part.value);
    figure.unit = tail.unit;
    Some(figure)
}

/// خمس السكان (a fifth of the inhabitants): خمس, سبع, عشر right before a definite noun are no five,
/// seven or ten, which count plurals without the article. تسع is a verb as often.
fn share_of_definite(view: &View<'_>, part: &Number) -> Option<Decimal> {
    const LETTERS: usize = 3;
    let whole = part.whole().filter(|n| matches!(n, 5 | 7 | 10))?;
    let fits = part.atoms == 1
        && !part.definite
        && view.slice(part.span).chars().count() == LETTERS
        && noun::is_plain(view, part.next);
    let noun = Shape::of(view, part.next).filter(|noun| fits && noun.is_definite())?;
    let plural = noun.is_feminine_plural() || noun.is_sound_plural();
    if plural || view.is_any(part.next, TIME) {
        return None;
    }
    Some(Decimal::ONE.divided_by(Decimal::from(whole))?.rounded(3))
}

/// نصف نهائي (semi-final), نصف الكرة (hemisphere).
fn is_idiom(view: &View<'_>, at: usize) -> bool {
    view.hits(at, Sense::Numbered).any(|hit| {
        matches!(
            hit.fact.detail,
            Detail::Number(NumberWord::Numbered(NumberedKind::FractionIdiom))
        )
    })
}
