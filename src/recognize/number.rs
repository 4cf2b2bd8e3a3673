//! Numbers: digits of three scripts, words, and mixtures of both, for dates and figures alike.
//!
//! [`number`] reads the number that begins at a token and says where it ends and what it is worth.
//! What it counts, and whether it counts at all, is for the rules to say.

pub(crate) mod digits;
mod grammar;
mod memo;
mod words;

use crate::lexicon::{Clitic, Detail, NumberRole, NumberWord, Sense, SenseSet};
use crate::{Decimal, Span, TokenKind, View};
pub(crate) use memo::NumberMemo;
use words::{Atom, Sum};

/// A number in the text: `23 ألفا` (23 thousand), `ألفين وثلاثة` (2003), `٣٫٥`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Number {
    /// What it is worth.
    pub(crate) value: Decimal,
    /// Its first token.
    pub(crate) at: usize,
    /// The first token behind it.
    pub(crate) next: usize,
    /// Where it stands, without proclitics, the article included.
    pub(crate) span: Span,
    /// The proclitics before it.
    pub(crate) clitic: Clitic,
    /// The place in a number of its last word.
    pub(crate) last: NumberRole,
    /// The place of its first word.
    pub(crate) first: NumberRole,
    /// How many words and runs of digits it has.
    pub(crate) atoms: usize,
    /// Bears the article: الثلاثة (the three), `الـ32`.
    pub(crate) definite: bool,
    /// The worth of the scale word that ends it.
    pub(crate) scale: Option<Decimal>,
    /// Some of it is in digits.
    pub(crate) digits: bool,
    /// A fraction and nothing else: نصف (half), ثلاثة أرباع (three quarters).
    pub(crate) fraction: bool,
    /// Digits alone without any mark, as years and identifiers are written: how many.
    pub(crate) plain: Option<usize>,
    /// Begins with a zero that is not the whole: `007`.
    pub(crate) zero_led: bool,
    /// The other reading of one dot before three digits: 10900 of `10.900`.
    pub(crate) grouped: Option<Decimal>,
}

impl Number {
    /// The number as a small whole one: a year, a day, a count.
    pub(crate) fn whole(&self) -> Option<i64> {
        self.value.to_i64()
    }

    /// True where a scale word ends it: مليون (million).
    pub(crate) fn is_scaled(&self) -> bool {
        is_scale(self.last)
    }
}

pub(crate) fn is_scale(role: NumberRole) -> bool {
    matches!(
        role,
        NumberRole::Scale
            | NumberRole::ScalePlural
            | NumberRole::ScaleAccusative
            | NumberRole::ScaleDual
    )
}

/// The number that begins at a token, the longest one. A conjunction before its first word stays
/// out of the span, as all proclitics do; a و of its own (`و 23`) is not part of it.
pub(crate) fn number(view: &View<'_>, at: usize) -> Option<Number> {
    remembered(view, at, false)
}

/// The number that begins at a token in the old order too, units before hundreds before thousands:
/// خمسة وتسعين وتسعمئة وألف (1995). For years.
pub(crate) fn year_number(view: &View<'_>, at: usize) -> Option<Number> {
    remembered(view, at, true)
}

fn remembered(view: &View<'_>, at: usize, ascending: bool) -> Option<Number> {
    // Most tokens begin no number at all.
    const BEGIN: SenseSet = SenseSet::of(&[Sense::Digits, Sense::NumberWord]);
    if !view.is_any(at, BEGIN) && !view.is_lone_conjunction(at) {
        return None;
    }
    let paragraph = view.paragraph();
    let asked = memo::Asked {
        at,
        first: paragraph.start,
        behind: paragraph.end,
        ascending,
    };
    view.doc()
        .numbers
        .get(asked.at, asked.ascending, asked, || {
            let sum = grammar::sum(at, ascending, |i| atom(view, i))?;
            finish(view, at, sum)
        })
}

/// The number that begins at a token and ends before token `behind`, for the first end of a range:
/// the مئة of مئة ومئتي ألف (a hundred and two hundred thousand).
pub(crate) fn number_before(view: &View<'_>, at: usize, behind: usize) -> Option<Number> {
    read(view, at, |view, i| {
        atom(view, i).filter(|atom| atom.next <= behind)
    })
}

fn read(
    view: &View<'_>,
    at: usize,
    atom: impl Fn(&View<'_>, usize) -> Option<Atom>,
) -> Option<Number> {
    let sum = grammar::sum(at, false, |i| atom(view, i))?;
    finish(view, at, sum)
}

fn finish(view: &View<'_>, at: usize, mut sum: Sum) -> Option<Number> {
    let first = atom(view, at)?;
    if view.is_lone_conjunction(at) {
        return None;
    }
    let mut span = view.span(at..sum.next)?;
    let mut clitic = Clitic::None;
    let mut plain = None;
    let mut zero_led = false;
    if first.role == NumberRole::Digits {
        let read = digits::digits(view.tail(at)?)?;
        plain = (read.plain && sum.atoms == 1).then_some(read.whole_digits);
        if let Some(dot) = leading_dot(view, at)
            && plain.is_some()
        {
            sum.value = decimals(view.text(at)?)?;
            span.start = dot;
            plain = None;
        }
        zero_led = read.whole_digits > 1
            && view.text(at)?.chars().next().and_then(digits::ascii_digit) == Some('0');
    } else if let Some(hit) = word(view, at) {
        span.start = hit.start;
        clitic = hit.clitic;
    }
    Some(Number {
        value: sum.value,
        at,
        next: sum.next,
        span,
        clitic,
        last: sum.last,
        first: first.role,
        atoms: sum.atoms,
        definite: sum.definite,
        scale: sum.scale,
        digits: sum.digits,
        fraction: sum.fraction,
        plain,
        zero_led,
        grouped: sum.grouped,
    })
}

/// The dot that opens a line before its first digits: `.08`.
fn leading_dot(view: &View<'_>, at: usize) -> Option<usize> {
    let dot = at
        .checked_sub(1)
        .filter(|dot| *dot == view.paragraph().start)?;
    let opens = view.is_mark(dot, '.') && view.glued(at);
    opens.then(|| view.token(dot).map(|token| token.span.start))?
}

/// Digits as the decimals of one.
fn decimals(digits: &str) -> Option<Decimal> {
    let ascii: Option<String> = digits.chars().map(digits::ascii_digit).collect();
    format!("0.{}", ascii?).parse().ok()
}

/// The number word or number in digits that begins at a token, a lone و before it included.
fn atom(view: &View<'_>, at: usize) -> Option<Atom> {
    // A و written apart from the word that it joins: `112 ألفا و 500`.
    if view.is_lone_conjunction(at) {
        let joined = part(view, at + 1)?;
        return Some(Atom {
            and: true,
            ..joined
        });
    }
    part(view, at)
}

fn part(view: &View<'_>, at: usize) -> Option<Atom> {
    match view.kind(at)? {
        TokenKind::Digits => digits_atom(view, at),
        TokenKind::Word => {
            let word = word(view, at)?;
            Some(Atom {
                role: word.role,
                value: word.value,
                denominator: word.denominator,
                and: word.clitic == Clitic::Conjunction,
                definite: word.definite,
                tanween: view.text(at)?.contains(FATHATAN),
                grouped: None,
                next: at + 1,
            })
        }
        _ => None,
    }
}

/// The sign of an accusative that cannot be a dual: ألفاً.
const FATHATAN: char = '\u{64B}';

fn digits_atom(view: &View<'_>, at: usize) -> Option<Atom> {
    let start = view.token(at)?.span.start;
    let read = digits::digits(view.tail(at)?)?;
    let mut next = at + 1;
    while view
        .token(next)
        .is_some_and(|token| token.span.start < start + read.len)
    {
        next += 1;
    }
    Some(Atom {
        role: if read.stroke {
            NumberRole::Stroke
        } else {
            NumberRole::Digits
        },
        value: read.value,
        denominator: 1,
        and: false,
        definite: is_article(view, at),
        tanween: false,
        grouped: read.grouped,
        next,
    })
}

/// Digits behind an article: `الـ32`, `ال 400`.
fn is_article(view: &View<'_>, at: usize) -> bool {
    view.prev(at)
        .is_some_and(|before| view.is_lone_article(before))
}

struct Word {
    role: NumberRole,
    value: Decimal,
    denominator: u32,
    definite: bool,
    clitic: Clitic,
    start: usize,
}

fn word(view: &View<'_>, at: usize) -> Option<Word> {
    let hit = view.hits(at, Sense::NumberWord).find(|hit| hit.len == 1)?;
    let Detail::Number(NumberWord::Part {
        role,
        value,
        denominator,
        definite,
    }) = hit.fact.detail
    else {
        return None;
    };
    Some(Word {
        role,
        value,
        denominator,
        definite,
        clitic: hit.clitic,
        start: hit.span.start,
    })
}
