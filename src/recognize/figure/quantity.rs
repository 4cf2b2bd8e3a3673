//! A number with what it counts, its sign and its bounds.

use super::range::{Ends, range};
use super::tail::{self, Tail, TailKind};
use super::{bound, names, part, signed, total};
use crate::lexicon::{Detail, NumberRole, NumberWord, Sense, SenseSet};
use crate::recognize::memo::Memo;
use crate::recognize::number::{Number, number};
use crate::{Decimal, Figure, Span, TokenKind, Unit, View};

/// Words behind a number that make it a date or a duration.
const TIME: SenseSet = SenseSet::of(&[Sense::TimeUnit, Sense::Month, Sense::Era, Sense::ClockWord]);

/// Percentages: 12.5 في المئة, `7%`, `%7`.
pub(super) fn percent(view: &View<'_>) -> Option<Figure> {
    quantity(view, TailKind::Percent)
}

/// Money: 5 ملايين دولار, `$20`.
pub(super) fn money(view: &View<'_>) -> Option<Figure> {
    quantity(view, TailKind::Money)
}

/// Measures: 200 كيلومتر, 35 درجة مئوية.
pub(super) fn measure(view: &View<'_>) -> Option<Figure> {
    quantity(view, TailKind::Measure)
}

/// Counted nouns: نحو 10900 جندي كوري شمالي.
pub(super) fn count(view: &View<'_>) -> Option<Figure> {
    quantity(view, TailKind::Noun)
}

/// Numbers whose noun is left out: 15 من الضحايا.
pub(super) fn bare(view: &View<'_>) -> Option<Figure> {
    quantity(view, TailKind::None)
}

/// Both ends of a written range: بين 100 و150 شخصا.
pub(super) fn two_ends(view: &View<'_>) -> Option<Figure> {
    let first = candidate(view)?;
    let Ends {
        low,
        high,
        second,
        tail,
        bounded,
    } = range(view, &first)?;
    if is_time(view, tail.next) || names::is_name(view, &first, &tail) {
        return None;
    }
    let span = Span::new(first.span.start, end(view, tail.next)?);
    let number = Span::new(first.span.start, second.span.end);
    let mut figure = Figure::range(span, number, low, high);
    if !bounded {
        figure.modifier = bound::before(view, first.at).or_else(|| bound::after(view, tail.next));
    }
    figure.bounds = bound::bounds(figure.modifier, low, high);
    figure.unit = tail
        .unit
        .or_else(|| tail::sign_before(view, &first).map(|(_, unit)| unit));
    Some(figure)
}

/// The number at the anchor, where it may count something.
fn candidate(view: &View<'_>) -> Option<Number> {
    let at = view.at();
    if view.is_lone_conjunction(at) {
        return None;
    }
    let number = number(view, at)?;
    let definite = !number.digits && number.definite && !number.is_scaled();
    if definite || names::is_inside_number(view, at) {
        return None;
    }
    Some(number)
}

/// ثلاثة أيام and 5 مايو are left to dates; in `602 عام 2000` the year's head belongs to what follows.
fn is_time(view: &View<'_>, at: usize) -> bool {
    let year = view.is(at, Sense::YearHead) && view.kind(at + 1) == Some(TokenKind::Digits);
    // "أصيب 173 اليوم": the day of what happened.
    let other = SenseSet::of(&[Sense::CountedNoun, Sense::Unit, Sense::DayWord]);
    view.is_any(at, TIME) && !year && !view.is_any(at, other)
}

/// The end of the token before one.
fn end(view: &View<'_>, next: usize) -> Option<usize> {
    view.token(next.checked_sub(1)?).map(|token| token.span.end)
}

/// How a sum ends that is grouped and not broken: `1.500 دولار`.
const ROUND: &str = "00";

/// A number with its tail, before it is asked whether it counts.
struct Read {
    number: Number,
    /// Where the figure begins.
    start: usize,
    tail: Tail,
    /// The unit stands behind another number.
    shared: bool,
}

/// What a tail was asked by: the token of its number and the paragraph.
pub(crate) type Asked = (usize, usize, usize);

/// The kinds of tails read last, for the rules that each want one kind.
pub(crate) type TailMemo = Memo<Asked, Option<TailKind>>;

fn read(view: &View<'_>) -> Option<Read> {
    let number = candidate(view)?;
    let (number, start, bracketed) = unbracket(view, number);
    let mut tail = tail::tail(view, number.next + usize::from(bracketed), &number);
    let quoted = bracketed && !view.is_mark(number.next, ')');
    let inside = bracketed && tail.kind == TailKind::None && !quoted && number.scale.is_none();
    if inside {
        if number.plain.is_none() || !total::is_total(view, &number) {
            return None;
        }
        tail.next = number.next;
    }
    if quoted && tail.kind == TailKind::None {
        tail.next = number.next;
    }
    let bare = inside || quoted && tail.kind == TailKind::None;
    let mut start = if bare { number.span.start } else { start };
    let mut shared = false;
    if tail.kind == TailKind::None {
        if let Some((sign, unit)) = tail::sign_before(view, &number) {
            start = sign.start;
            tail = Tail {
                kind: TailKind::Money,
                unit: Some(unit),
                ..tail
            };
        } else if let Some(sign) = tail::percent_before(view, &number) {
            start = sign;
            tail = Tail {
                kind: TailKind::Percent,
                unit: Some(Unit::Percent),
                ..tail
            };
        } else if let Some(unit) = shared_unit(view, &number) {
            shared = true;
            let kind = if unit == Unit::Percent {
                TailKind::Percent
            } else {
                TailKind::Measure
            };
            tail = Tail {
                kind,
                unit: Some(unit),
                ..tail
            };
        }
    }
    Some(Read {
        number,
        start,
        tail,
        shared,
    })
}

fn quantity(view: &View<'_>, wanted: TailKind) -> Option<Figure> {
    let paragraph = view.paragraph();
    let asked = (view.at(), paragraph.start, paragraph.end);
    let mut fresh = None;
    let kind = view.doc().tails.get(view.at(), false, asked, || {
        fresh = read(view);
        fresh.as_ref().map(|read| read.tail.kind)
    });
    if kind != Some(wanted) {
        return None;
    }
    let Read {
        number,
        start,
        tail,
        shared,
    } = fresh.or_else(|| read(view))?;
    if !counts(view, &number, &tail) || names::is_name(view, &number, &tail) {
        return None;
    }
    let mut value = number.value;
    if let Some(grouped) = number.grouped
        && is_grouped(view, &number, &tail)
    {
        value = grouped;
    }
    let mut next = tail.next;
    if let Some((more, behind)) =
        tail::small_coins(view, &tail).or_else(|| part::joined(view, &tail))
    {
        value = value.plus(more)?;
        next = behind;
    }
    let (value, start) = signed::signed(view, &number, &tail, value, start);
    let span = Span::new(start, end(view, if shared { number.next } else { next })?);
    let mut figure = Figure::new(span, Span::new(number.span.start, number.span.end), value);
    figure.modifier = modifier(view, number.at, next);
    figure.bounds = bound::bounds(figure.modifier, value, value);
    figure.unit = tail.unit;
    Some(figure)
}

/// True where the dot of `10.900` groups thousands: before a counted noun, before من, and in round sums.
fn is_grouped(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    let round = view.slice(number.span).ends_with(ROUND);
    match tail.kind {
        TailKind::Noun => true,
        TailKind::Money => round,
        TailKind::None => round && view.is(number.next, Sense::FunctionWord),
        _ => false,
    }
}

/// The modifier before the number at `at`, or behind its figure.
pub(super) fn modifier(view: &View<'_>, at: usize, next: usize) -> Option<crate::Modifier> {
    let mut first = at;
    while let Some(before) = view
        .prev(first)
        .filter(|i| view.is_lone_article(*i) || view.is_mark(*i, '('))
    {
        first = before;
    }
    let before = bound::before(view, first);
    match (before, bound::after(view, next)) {
        (Some(crate::Modifier::Approx), after @ Some(_)) => after,
        (Some(_), _) => before.map(|before| bound::or_equal(view, next, before)),
        (None, after) => after,
    }
}

/// `(35) مليون متر مربع`, «1100» دولار: a number in brackets or quotation marks with its scale or unit
/// behind them. Gives the number with its scale, the start of the span, and whether the closing mark
/// is still to be passed.
fn unbracket(view: &View<'_>, number: Number) -> (Number, usize, bool) {
    const OPEN: [char; 5] = ['(', '«', '"', '“', '”'];
    const CLOSE: [char; 5] = [')', '»', '"', '”', '“'];
    let marked =
        |at: usize, marks: &[char]| view.mark(at).is_some_and(|mark| marks.contains(&mark));
    let open = number.at.checked_sub(1).filter(|open| marked(*open, &OPEN));
    let (Some(open), true) = (open, marked(number.next, &CLOSE)) else {
        return (number, number.span.start, false);
    };
    let start = view
        .token(open)
        .map_or(number.span.start, |token| token.span.start);
    let behind = number.next + 1;
    let Some(hit) = view
        .hits(behind, Sense::NumberWord)
        .find(|hit| hit.len == 1)
    else {
        return (number, start, true);
    };
    let scaled = match hit.fact.detail {
        Detail::Number(NumberWord::Part {
            role: NumberRole::Scale | NumberRole::ScalePlural | NumberRole::ScaleAccusative,
            value,
            ..
        }) => number.value.times(value).map(|product| (product, value)),
        _ => None,
    };
    match scaled {
        Some((value, scale)) => {
            let span = Span::new(number.span.start, hit.span.end);
            (
                Number {
                    value,
                    scale: Some(scale),
                    next: hit.next(),
                    span,
                    ..number
                },
                start,
                false,
            )
        }
        None => (number, start, true),
    }
}

/// The unit that a number without one shares: that of `نسبة 22`, of `6.25 و5.91 في المئة`, of `25 × 25 مترا`.
fn shared_unit(view: &View<'_>, first: &Number) -> Option<Unit> {
    let rate = |start: usize| {
        view.hits(start, Sense::Percent).any(|hit| {
            hit.next() == first.at
                && matches!(
                    hit.fact.detail,
                    Detail::Number(NumberWord::Percent { before: true })
                )
        })
    };
    let times = view
        .text(first.next)
        .is_some_and(|sign| matches!(sign, "x" | "X" | "×" | "*"));
    if times {
        let second = number(view, first.next + 1)?;
        return tail::measure(view, second.next)?.unit;
    }
    if first.at.checked_sub(1).is_some_and(rate) && first.digits | (first.atoms > 1) {
        return Some(Unit::Percent);
    }
    let at = if view.is_lone_conjunction(first.next) {
        first.next + 1
    } else {
        first.next
    };
    let second = number(view, at).filter(|_| first.digits)?;
    let joined = at > first.next || second.clitic == crate::Clitic::Conjunction;
    (joined && tail::percent(view, second.next).is_some()).then_some(Unit::Percent)
}

/// True where the number may count what its tail says.
fn counts(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    if is_time(view, number.next) {
        return false;
    }
    let alone = tail.kind == TailKind::None;
    if names::is_short_word(view, number) && !view.is_any(number.next, KNOWN) {
        return false;
    }
    if alone && is_whole_line(view, number) {
        return true;
    }
    let dimension =
        super::shape::Shape::of(view, number.next).is_some_and(super::shape::Shape::is_definite);
    if alone && !number.digits && dimension && super::noun::is_plain(view, number.next) {
        // ثلاثة الأبعاد (three-dimensional)
        return false;
    }
    // What a fraction is a part of is for the fraction rule.
    let part_of = tail.kind == TailKind::Noun || alone && number.atoms == 1;
    if number.fraction && !number.digits && part_of {
        return false;
    }
    if number.definite && alone && !number.is_scaled() {
        return false;
    }
    let negated = view
        .prev(number.at)
        .is_some_and(|before| view.is(before, Sense::Negation));
    if alone && negated && !number.digits {
        // لم تسع (did not strive)
        return false;
    }
    if number.atoms > 1 || number.digits {
        return true;
    }
    match number.first {
        NumberRole::One => matches!(
            tail.kind,
            TailKind::Money | TailKind::Percent | TailKind::Measure
        ),
        NumberRole::Zero | NumberRole::Scale => !alone && !is_verb_object(view, number, tail),
        NumberRole::TeenUnit | NumberRole::Point => false,
        NumberRole::ScaleAccusative | NumberRole::Group => !alone,
        _ => true,
    }
}

/// What a short number word needs behind it.
const KNOWN: SenseSet = SenseSet::of(&[
    Sense::CountedNoun,
    Sense::Currency,
    Sense::Unit,
    Sense::Percent,
]);

/// ألف كتابا (wrote a book): a thousand takes the genitive, so that an accusative is an object.
fn is_verb_object(view: &View<'_>, number: &Number, tail: &Tail) -> bool {
    tail.kind == TailKind::Noun
        && number.value == Decimal::from(1000)
        && super::shape::Shape::of(view, number.next)
            .is_some_and(super::shape::Shape::is_accusative)
}

/// True where the line holds nothing but the number and marks.
pub(super) fn is_whole_line(view: &View<'_>, number: &Number) -> bool {
    is_only(view, number.at, number.next)
}

/// True where the line holds nothing but these tokens and a few marks.
pub(super) fn is_only(view: &View<'_>, first: usize, next: usize) -> bool {
    const MARKS: usize = 4;
    let paragraph = view.paragraph();
    first - paragraph.start <= MARKS
        && paragraph.end - next <= MARKS
        && (paragraph.start..first)
            .chain(next..paragraph.end)
            .all(|i| view.kind(i) == Some(TokenKind::Mark))
}
