//! Numbers that count nothing: identifiers, models, ranks, scores, telephone and list numbers.

use super::tail::{Tail, TailKind};
use crate::lexicon::{Detail, NumberRole, NumberWord, NumberedKind, Sense, SenseSet};
use crate::recognize::number::{Number, number};
use crate::{TokenKind, View};

/// True where the number is a name, a rank or a mark of order and counts nothing.
pub(super) fn is_name(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    is_code(view, number, tail)
        || is_headed(view, number, tail)
        || is_list_number(view, number)
        || is_score(view, number, tail)
        || is_year_like(view, number, tail)
        || is_name_part(view, number, tail)
        || is_year(view, number, tail)
        || is_rank(view, number)
}

/// Long plain digits are telephone or account numbers, and so are those led by a zero or a plus.
const LONGEST_COUNT: usize = 10;

/// Names of places, bodies and people.
const NAMES: SenseSet = SenseSet::of(&[
    Sense::Country,
    Sense::Place,
    Sense::Organization,
    Sense::Media,
    Sense::Person,
]);

/// `إف-16`, `M240`, `5G`, `0555123456`, `14:30`, `7/10`.
fn is_code(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    if !number.digits {
        return false;
    }
    if view.glued(number.at) && is_in_address(view, number.at) {
        return true;
    }
    let measured = tail.kind != TailKind::None && tail.kind != TailKind::Noun;
    if let Some(digits) = number.plain
        && (digits > LONGEST_COUNT || number.zero_led && digits > 3)
    {
        return true;
    }
    let before = number.at.checked_sub(1);
    let glued_before = view.glued(number.at);
    let kind_before = before.and_then(|before| view.kind(before));
    if glued_before && kind_before == Some(TokenKind::Latin) && !measured {
        return true;
    }
    if glued_before && tail.kind == TailKind::None && before.is_some_and(|i| is_long_word(view, i))
    {
        return true;
    }
    let mark_before = before.and_then(|before| view.mark(before));
    if glued_before
        && matches!(
            mark_before,
            Some('-' | '–' | '_' | '/' | ':' | '.' | '#' | '@')
        )
    {
        let further = before.and_then(|before| before.checked_sub(1));
        let stuck = before.is_some_and(|before| view.glued(before));
        let name = further
            .and_then(|i| view.kind(i))
            .is_some_and(|kind| kind != TokenKind::Mark);
        if stuck && name || matches!(mark_before, Some('#' | '@' | '_')) {
            return true;
        }
    }
    if mark_before == Some('+') && number.plain.is_some_and(|digits| digits > 5) {
        return true;
    }
    let glued_after = view.glued(number.next);
    let latin_after = view.kind(number.next) == Some(TokenKind::Latin);
    if glued_after && latin_after && tail.kind == TailKind::None {
        return true;
    }
    let long = number.plain.is_some_and(|digits| digits > 4) && tail.kind == TailKind::None;
    let operator =
        view.is_mark(number.next, '-') && view.kind(number.next + 1) == Some(TokenKind::Latin);
    let beside_name = view.is_any(number.next, NAMES)
        || (2..4).any(|back| {
            number.at.checked_sub(back).and_then(|i| view.kind(i)) == Some(TokenKind::Latin)
        });
    if long && (operator || beside_name || glued_before && mark_before == Some(',')) {
        return true;
    }
    let digits_beyond = view.kind(number.next + 1) == Some(TokenKind::Digits);
    let joined = glued_after && view.glued(number.next + 1) && digits_beyond;
    joined && matches!(view.mark(number.next), Some(':' | '/' | '_' | '.'))
}

/// `http://a.net/pdf%28158%29`: behind a colon and two strokes, with no blank between.
fn is_in_address(view: &View<'_>, at: usize) -> bool {
    const LONGEST: usize = 120;
    let first = at.saturating_sub(LONGEST).max(view.paragraph().start);
    for i in (first..at).rev() {
        if view.is_mark(i, ':') && view.is_mark(i + 1, '/') && view.is_mark(i + 2, '/') {
            return true;
        }
        if view.kind(i) == Some(TokenKind::Word) || !view.glued(i) {
            return false;
        }
    }
    false
}

/// جنيف1, باسوورد1: a word that digits are glued to, no proclitic and no word of grammar.
fn is_long_word(view: &View<'_>, at: usize) -> bool {
    const BOUND: SenseSet = SenseSet::of(&[
        Sense::FunctionWord,
        Sense::RangeWord,
        Sense::Modifier,
        Sense::Percent,
    ]);
    view.kind(at) == Some(TokenKind::Word)
        && !view.is_lone_article(at)
        && super::shape::Shape::of(view, at).is_some_and(|shape| shape.letters > 2)
        && !view.is_any(at, BOUND)
}

/// المادة 51, القرار رقم 2254, قناة 24, `آيفون 6`.
fn is_headed(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    if !number.digits {
        return false;
    }
    let mut at = number.at;
    for _ in 0..2 {
        let Some(before) = at.checked_sub(1) else {
            break;
        };
        let bracket = matches!(view.mark(before), Some('(' | ':' | '-' | '–' | '"' | '«'));
        if !bracket && !view.is_lone_article(before) {
            break;
        }
        at = before;
    }
    let measured = matches!(
        tail.kind,
        TailKind::Percent | TailKind::Money | TailKind::Measure
    );
    match head_before(view, at) {
        Some(NumberedKind::Name) => !measured,
        Some(NumberedKind::Series) => tail.kind == TailKind::None,
        Some(NumberedKind::Model) => number.digits && tail.kind == TailKind::None,
        Some(NumberedKind::Rank) => !measured && (number.definite || tail.kind == TailKind::None),
        Some(
            NumberedKind::One
            | NumberedKind::FractionIdiom
            | NumberedKind::Message
            | NumberedKind::Total,
        ) => false,
        None if is_short_code(view, number, tail) => true,
        None => follows_headed(view, number, tail) || is_latin_name(view, number, tail),
    }
}

/// The kind of the numbered head that ends right before a token.
fn head_before(view: &View<'_>, at: usize) -> Option<NumberedKind> {
    const LONGEST: usize = 3;
    (1..=LONGEST).find_map(|len| {
        let start = at.checked_sub(len)?;
        let mut hits = view
            .hits(start, Sense::Numbered)
            .filter(|hit| hit.next() == at);
        hits.find_map(|hit| match hit.fact.detail {
            Detail::Number(NumberWord::Numbered(kind))
                if !matches!(
                    kind,
                    NumberedKind::One
                        | NumberedKind::FractionIdiom
                        | NumberedKind::Message
                        | NumberedKind::Total
                ) =>
            {
                Some(kind)
            }
            _ => None,
        })
    })
}

/// أرسل رسالة إلى 5030: the number of a service behind a preposition.
fn is_short_code(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    const BACK: usize = 8;
    let short = matches!(number.plain, Some(3..=6)) && tail.kind == TailKind::None;
    if !short
        || !view
            .prev(number.at)
            .is_some_and(|before| view.is(before, Sense::FunctionWord))
    {
        return false;
    }
    let first = number.at.saturating_sub(BACK).max(view.paragraph().start);
    (first..number.at).any(|at| {
        view.hits(at, Sense::Numbered).any(|hit| {
            matches!(
                hit.fact.detail,
                Detail::Number(NumberWord::Numbered(NumberedKind::Message))
            )
        })
    })
}

/// The second of two article numbers: المادتين 5 و6.
fn follows_headed(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    const MOST: usize = 4;
    let mut at = number.at;
    for _ in 0..MOST {
        let and = at
            .checked_sub(1)
            .filter(|and| view.is_lone_conjunction(*and));
        let first = and.and_then(|and| and.checked_sub(1));
        let Some(first) = first.filter(|first| view.kind(*first) == Some(TokenKind::Digits)) else {
            return false;
        };
        match head_before(view, first) {
            Some(NumberedKind::Name) => return true,
            Some(_) => return tail.kind == TailKind::None,
            None => at = first,
        }
    }
    false
}

/// `Windows 10`: digits behind a word of another script.
fn is_latin_name(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    let Some(before) = number.at.checked_sub(1) else {
        return false;
    };
    number.plain.is_some()
        && tail.kind == TailKind::None
        && view.kind(before) == Some(TokenKind::Latin)
        && !view.is(before, Sense::Currency)
}

/// `1 - ` or `2.` at the head of a line or behind a colon, `(3)` there too.
fn is_list_number(view: &View<'_>, number: &Number) -> bool {
    if number.plain.is_none_or(|digits| digits > 2) {
        return false;
    }
    let first = view.paragraph().start;
    let opens = |at: usize| {
        at == first
            || at
                .checked_sub(1)
                .and_then(|i| view.mark(i))
                .is_some_and(|mark| matches!(mark, ':' | '.' | '\u{61B}'))
    };
    let at = if number.at > first && view.is_mark(number.at - 1, '(') {
        number.at - 1
    } else {
        number.at
    };
    let bracketed = at < number.at;
    let closes = match view.mark(number.next) {
        Some(')') => true,
        Some('-' | '–' | '—' | '.' | ':' | '/' | '\u{60C}') => !bracketed,
        _ => false,
    };
    let beyond = view.kind(number.next + 1);
    closes && beyond.is_some() && beyond != Some(TokenKind::Digits) && opens(at)
}

/// `2-1`, `3 - 0`, `1/3`: two small numbers and no unit.
fn is_score(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    const HIGHEST: i64 = 200;
    if tail.kind != TailKind::None || !number.digits && number.first != NumberRole::Zero {
        return false;
    }
    if number.whole().is_some_and(|whole| whole > HIGHEST) {
        return false;
    }
    let dash = |at: usize| matches!(view.mark(at), Some('-' | '–' | '/' | ':'));
    let counts = |at: usize| {
        view.kind(at) == Some(TokenKind::Digits)
            || view.is(at, Sense::NumberWord) && view.kind(at) == Some(TokenKind::Word)
    };
    let after = dash(number.next) && counts(number.next + 1);
    let before = number.at >= 2 && dash(number.at - 1) && counts(number.at - 2);
    after || before
}

/// عام 97: a year whatever its digits.
fn is_year(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    const YEARS: std::ops::RangeInclusive<i64> = 1300..=2099;
    let year = || {
        number
            .whole()
            .is_some_and(|whole| YEARS.contains(&whole) && whole % 100 != 0)
    };
    let era = number.plain == Some(4) && view.is(number.next, Sense::Era) && year();
    let headed = view.prev(number.at).is_some_and(|before| {
        view.is(before, Sense::YearHead) && !view.is(before, Sense::CountedNoun)
    });
    era || headed && number.plain.is_some() && tail.kind == TailKind::None
}

/// Four plain digits that look like a year and count nothing.
fn is_year_like(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    const YEARS: std::ops::RangeInclusive<i64> = 1900..=2050;
    number.plain == Some(4)
        && tail.kind == TailKind::None
        && number.whole().is_some_and(|whole| YEARS.contains(&whole))
        && !super::quantity::is_whole_line(view, number)
}

/// عكاظ 9, `5 + 1`: bare digits right behind a name, or joined to others by a plus.
fn is_name_part(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    if tail.kind != TailKind::None {
        return false;
    }
    let digits = |at: usize| view.kind(at) == Some(TokenKind::Digits);
    let before = view.prev(number.at);
    let named = before.is_some_and(|before| {
        view.is_any(before, NAMES)
            && !view.is_any(
                before,
                SenseSet::of(&[Sense::FunctionWord, Sense::ReportingVerb]),
            )
    });
    let counts = |at: usize| digits(at) || view.is(at, Sense::NumberWord);
    let summed = view.is_mark(number.next, '+') && counts(number.next + 1)
        || number.at >= 2 && view.is_mark(number.at - 1, '+') && counts(number.at - 2);
    // 17 17 71 37 05: a telephone number in groups.
    let grouped = digits(number.next) || before.is_some_and(digits);
    summed || number.plain.is_some() && (named || grouped)
}

/// الثالث عشر, التاسع والعشرين: what follows an ordinal is part of it.
fn is_rank(view: &View<'_>, number: &Number) -> bool {
    if number.digits {
        return false;
    }
    number
        .at
        .checked_sub(1)
        .is_some_and(|before| view.is(before, Sense::Ordinal))
        && matches!(number.first, NumberRole::Ten | NumberRole::Tens)
}

/// How far back a number may reach that the anchor stands inside of.
const LONGEST_NUMBER: usize = 12;

/// True where the token stands inside a number that began before it.
pub(super) fn is_inside_number(view: &View<'_>, at: usize) -> bool {
    let part = |i: usize| {
        view.kind(i) == Some(TokenKind::Digits)
            || view.is(i, Sense::NumberWord)
            || view.is_lone_conjunction(i)
            || view.mark(i).is_some() && view.glued(i) && view.glued(i + 1)
    };
    let mut start = at;
    while let Some(before) = view
        .prev(start)
        .filter(|i| part(*i) && at - i < LONGEST_NUMBER)
    {
        start = before;
    }
    let mut i = start;
    while i < at {
        match number(view, i) {
            Some(found) if found.next > at => return true,
            Some(found) => i = found.next,
            None => i += 1,
        }
    }
    false
}

/// وست (and six) is also the west of names in English: وست هام.
pub(super) fn is_short_word(view: &View<'_>, number: &Number) -> bool {
    const LETTERS: usize = 2;
    number.atoms == 1
        && !number.digits
        && number.clitic != crate::Clitic::None
        && view.slice(number.span).chars().count() <= LETTERS
}
