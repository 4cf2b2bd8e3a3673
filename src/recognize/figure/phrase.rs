//! Numbers that stand in their phrase in other ways: vague plurals, fractions of a thing, the number
//! behind its noun, one, and duals.

use super::quantity::modifier;
use super::shape::Shape;
use super::tail::{self, Tail, TailKind};
use super::{bound, names, noun, ratio};
use crate::lexicon::{Clitic, Detail, NumberRole, NumberWord, NumberedKind, Sense, SenseSet};
use crate::recognize::number::{self, number};
use crate::text::{ALEF, LAM, letter_codes, rekey};
use crate::{Decimal, Figure, Span, Unit, View};

/// Words round a number that leave it to dates.
pub(super) const TIME: SenseSet = SenseSet::of(&[
    Sense::TimeUnit,
    Sense::Month,
    Sense::YearHead,
    Sense::Weekday,
]);

/// Vague plurals: عشرات القتلى, مئات الآلاف.
pub(super) fn vague(view: &View<'_>) -> Option<Figure> {
    let at = view.at();
    let hit = view.hit(at, Sense::VagueNumber)?;
    let Detail::Number(NumberWord::Vague(size)) = hit.fact.detail else {
        return None;
    };
    let next = hit.next();
    if names::is_inside_number(view, at)
        || view.is_any(next, TIME) && !view.is(next, Sense::CountedNoun)
    {
        return None;
    }
    // المئات stands for its noun, آلاف is in construct with it, without its hamza too.
    let definite = hit.len == 1
        && Shape::of(view, at).is_some_and(|shape| shape.is_definite() && shape.letters > 4);
    let tail = if definite {
        Tail::none(next)
    } else {
        phrase_tail(view, next)
    };
    let span = Span::new(hit.span.start, view.token(tail.next - 1)?.span.end);
    let mut figure = Figure::vague(span, hit.span, size);
    figure.modifier = modifier(view, at, tail.next);
    figure.bounds = bound::vague_bounds(size);
    figure.unit = tail.unit;
    Some(figure)
}

/// Money, a measure or a definite noun phrase behind a vague plural or a fraction.
pub(super) fn phrase_tail(view: &View<'_>, next: usize) -> Tail {
    let known = tail::percent(view, next)
        .or_else(|| tail::money(view, next))
        .or_else(|| tail::measure(view, next));
    if let Some(known) = known {
        return known;
    }
    let behind = noun::definite(view, next);
    match behind.and_then(|behind| view.span(next..behind).zip(Some(behind))) {
        Some((span, behind)) => Tail {
            kind: TailKind::Noun,
            unit: Some(Unit::Noun(span)),
            ..Tail::none(behind)
        },
        None => Tail::none(next),
    }
}

/// The number behind its noun: المباريات الثلاث الودية, الضحايا الـ32.
pub(super) fn behind_noun(view: &View<'_>) -> Option<Figure> {
    let at = view.at();
    let number =
        number(view, at).filter(|number| number.definite && number.clitic == Clitic::None)?;
    let ranked = matches!(
        number.first,
        NumberRole::Tens | NumberRole::One | NumberRole::Fraction | NumberRole::Zero
    ) || number::is_scale(number.first);
    if !number.digits && ranked || number.value < Decimal::from(2) {
        return None;
    }
    let behind = if number.digits {
        at.checked_sub(1)?
    } else {
        at
    };
    let (head, start) = head_before(view, behind, number.value > Decimal::from(2))?;
    if number.digits && !is_plural(view, head) {
        return None;
    }
    if names::is_name(view, &number, &Tail::none(number.next)) {
        return None;
    }
    let mut next = number.next;
    const ADJECTIVES: usize = 2;
    while next < number.next + ADJECTIVES && noun::is_definite_adjective(view, next) {
        next += 1;
    }
    let span = Span::new(start, view.token(next - 1)?.span.end);
    let unit = Span::new(start, view.token(behind - 1)?.span.end);
    let mut figure = Figure::new(span, number.span, number.value).with_unit(Unit::Noun(unit));
    figure.modifier = modifier(view, head, next);
    figure.bounds = bound::bounds(figure.modifier, number.value, number.value);
    Some(figure)
}

/// الأعضاء, الضحايا: a plural, so that the digits behind it count and give no rank, as in الفوز الـ41 (the
/// 41st win).
fn is_plural(view: &View<'_>, at: usize) -> bool {
    let listed = definite_start(view, at).and_then(|start| {
        let token = view.token(at)?;
        let word = token.text.get(start - token.span.start..)?;
        let article: usize = word.chars().take(2).map(char::len_utf8).sum();
        Some(view.facts_of(rekey(&word[article..], false)))
    });
    let listed = listed.is_some_and(|facts| {
        let plural = |detail: &Detail| {
            matches!(
                detail,
                Detail::Number(NumberWord::Counted { plural: true, .. })
            )
        };
        facts.iter().any(|fact| plural(&fact.detail))
    });
    let shape = Shape::of(view, at);
    listed || shape.is_some_and(|shape| shape.is_sound_plural() || shape.is_feminine_plural())
}

/// The definite noun whose phrase ends before `behind`: its token and where it begins.
fn head_before(view: &View<'_>, behind: usize, several: bool) -> Option<(usize, usize)> {
    const LONGEST: usize = 3;
    let mut found = None;
    let mut at = behind;
    for _ in 0..LONGEST {
        let Some(before) = view.prev(at) else { break };
        let Some(start) = definite_start(view, before) else {
            // دواوينه الشعرية الخمسة: a noun with a pronoun is as definite.
            let owner = noun::is_plain(view, before)
                .then(|| Shape::of(view, before))
                .flatten();
            let owned = owner.is_some_and(|noun| {
                // شروطه الستة, without an adjective: a taa marbuta would look the same.
                let alone = noun.has_long_pronoun() || ends_in_his(view, before);
                let loose = alone && !noun.begins_like_verb() && several;
                noun.has_pronoun() && (found.is_some() || loose)
            });
            if !owned {
                return found;
            }
            let attached = found.is_none() && has_preposition(view, before);
            let behind_clitic = usize::from(attached) * view.proclitic_len(before);
            return Some((before, view.token(before)?.span.start + behind_clitic));
        };
        if view.is_any(before, TIME) || !noun::is_free(view, before) || ends_name(view, at) {
            return None;
        }
        found = Some((before, start));
        at = before;
        let adjective =
            Shape::of(view, before).is_some_and(|shape| shape.is_nisba() || shape.is_feminine());
        if !adjective || view.is(before, Sense::CountedNoun) {
            break;
        }
    }
    found
}

/// لغات الأمم المتحدة الست: the number is not that of the name before it.
fn ends_name(view: &View<'_>, behind: usize) -> bool {
    const NAMES: SenseSet = SenseSet::of(&[Sense::Organization, Sense::Country]);
    const LONGEST: usize = 4;
    (2..=LONGEST).any(|len| {
        let from = behind
            .checked_sub(len)
            .filter(|from| view.is_any(*from, NAMES));
        from.is_some_and(|from| {
            let ends = |sense| view.hits(from, sense).any(|hit| hit.next() == behind);
            ends(Sense::Organization) || ends(Sense::Country)
        })
    })
}

/// بأطوارها: the first letter is a proclitic where the noun is known without it, and not with it.
fn has_preposition(view: &View<'_>, at: usize) -> bool {
    let read = || {
        let word = view.text(at)?;
        let letters: Vec<usize> = letter_codes(word).map(|(byte, _)| byte).collect();
        let (first, second) = (*letters.first()?, *letters.get(1)?);
        let his = if ends_in_his(view, at) { 1 } else { 2 };
        let end = *letters.get(letters.len().checked_sub(his)?)?;
        let known = |from: usize| {
            word.get(from..end)
                .is_some_and(|noun| !view.facts_of(rekey(noun, false)).is_empty())
        };
        let token = view.raw(at)?;
        let clitic = view.doc().lexicon.proclitic((token.key & 31) as u8);
        let attached = matches!(clitic, Clitic::Preposition | Clitic::Conjunction);
        let governed = view
            .prev(at)
            .is_some_and(|before| view.is(before, Sense::FunctionWord));
        Some(attached && !known(first) && (known(second) || !governed))
    };
    read().unwrap_or(false)
}

/// شروطه: the letter is his, no taa marbuta.
fn ends_in_his(view: &View<'_>, at: usize) -> bool {
    const HIS: char = '\u{647}';
    view.text(at).is_some_and(|word| word.ends_with(HIS))
}

/// Where a definite word begins, without its proclitics: الدول in والدول, لدول in للدول.
fn definite_start(view: &View<'_>, at: usize) -> Option<usize> {
    let token = view.token(at)?;
    let codes: [Option<(usize, u8)>; 4] = {
        let mut letters = letter_codes(token.text);
        std::array::from_fn(|_| letters.next())
    };
    let code = |i: usize| codes[i].map(|(_, code)| code);
    for first in 0..3 {
        if code(first) == Some(ALEF)
            && codes
                .get(first + 1)
                .copied()
                .flatten()
                .map(|(_, code)| code)
                == Some(LAM)
        {
            return codes[first].map(|(byte, _)| token.span.start + byte);
        }
        if !view.is_proclitic_letter(code(first)?) {
            break;
        }
    }
    let doubled = code(0) == Some(LAM) && code(1) == Some(LAM);
    doubled
        .then(|| codes[1].map(|(byte, _)| token.span.start + byte))
        .flatten()
}

/// The alef of أحد.
const HAMZA_ALEF: char = '\u{623}';

/// A noun with واحد: شرطي واحد, نقرة واحدة.
pub(super) fn one(view: &View<'_>) -> Option<Figure> {
    let at = view.at();
    let one = number(view, at).filter(|one| {
        one.first == NumberRole::One
            && one.atoms == 1
            && !one.definite
            && one.clitic == Clitic::None
    })?;
    let before = view
        .prev(at)
        .filter(|_| !ratio::opens_ratio(view, one.next))?;
    let (noun, shape) = (Shape::of(view, before)?, Shape::of(view, at)?);
    let idiom = view.hits(before, Sense::Numbered).any(|hit| {
        matches!(
            hit.fact.detail,
            Detail::Number(NumberWord::Numbered(NumberedKind::One))
        )
    });
    let definite = noun.is_definite() || noun.is_definite_behind_proclitic();
    let least = if noun::proclitic_like(view, before) {
        3
    } else {
        2
    };
    // "يعد واحدا من": no noun is before it.
    let accusative = !shape.is_accusative() || noun.is_accusative();
    let fits = noun.is_feminine() == shape.is_feminine()
        && accusative
        && !definite
        && noun.letters > least;
    if ratio::is_one_of(view, one.next) && !noun::is_known(view, before) {
        return None;
    }
    let time = view.is_any(before, TIME);
    // وأحد (and one of) looks like واحد once hamzas are folded.
    let one_of = view.text(at)?.contains(HAMZA_ALEF);
    if idiom
        || one_of
        || !fits
        || time
        || !noun::is_noun_like(view, before)
        || names::is_inside_number(view, at)
    {
        return None;
    }
    let token = view.raw(before)?;
    let mut start = token.start as usize + token.shift as usize;
    // "من بوتقة واحدة": behind a preposition the first letter is no second one.
    let governed = view
        .prev(before)
        .is_some_and(|i| view.is(i, Sense::FunctionWord));
    if token.shift == 0 && token.whole == 0 && noun.letters > 4 && !governed {
        start += view.proclitic_len(before);
    }
    // حزب معارض واحد: the word before واحد is an adjective of the noun before it.
    let known = |i: usize| view.is(i, Sense::CountedNoun) || view.is(i, Sense::OrganizationHead);
    let adjective = view.is(before, Sense::Demonym) || noun.is_feminine_nisba();
    let head = view.prev(before).filter(|i| {
        let feminine = adjective && noun.is_feminine() && noun::is_plain(view, *i);
        let noun_before = known(*i) && !known(before) || feminine;
        let agrees = Shape::of(view, *i)
            .is_some_and(|head| !head.is_definite() && head.is_feminine() == noun.is_feminine());
        noun_before && agrees && !noun::proclitic_like(view, *i)
    });
    if let Some(head) = head.and_then(|head| view.raw(head)) {
        start = head.start as usize + head.shift as usize;
    }
    let span = Span::new(start, one.span.end);
    let unit = Unit::Noun(Span::new(start, token.end as usize));
    let mut figure = Figure::new(span, one.span, one.value).with_unit(unit);
    figure.modifier = modifier(view, before, one.next);
    figure.bounds = bound::bounds(figure.modifier, one.value, one.value);
    Some(figure)
}
