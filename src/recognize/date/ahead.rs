//! Whether the sentence of a day tells of what is to come.

use super::parts::lead;
use super::reader::Reader;
use super::shape::is_present_verb;
use crate::lexicon::{FutureAt, Role, TimeWord};

/// How far back from a weekday the verb of its sentence is looked for.
const BACK: usize = 24;
/// How far behind it a relative clause may begin: مباراة الأربعاء المرتقبة التي ستجمع (Wednesday's match, which will).
const AHEAD: usize = 4;
const STOPS: &str = ".!?\u{61f}";

/// True where the sentence tells of what is to come: سوف, المقرر, ستبدأ, or a verb such as يزور.
/// What was said on that day (قال الوزير الأحد) lies behind.
pub(super) fn looks_ahead(r: &Reader<'_>, at: usize) -> bool {
    if is_put_off(r, at) || followed(r, at) {
        return true;
    }
    let from = r.first().max(at.saturating_sub(BACK));
    let mut comma = false;
    let mut opening = at;
    for i in (from..at).rev() {
        if r.mark(i, STOPS) {
            return opens(r, opening);
        }
        if is_coming(r, i) && !r.has(i, |word| word == TimeWord::NotDate) {
            return true;
        }
        // "المتوقع أن تعلن النتائج الأحد": what a particle governs is not yet said.
        if r.reports(i) && !is_present_verb(r, i) && !(i > from && r.governs(i - 1)) {
            return false;
        }
        // "الانفجار الذي وقع الأحد": the clause has a verb of its own, and the day.
        if r.relative(i) && !comma && !is_present_verb(r, i + 1) {
            return false;
        }
        comma |= r.mark(i, ",\u{60c}-–");
        if r.is_word(i) {
            opening = i;
        }
    }
    from == r.first() && opens(r, opening)
}

fn is_coming(r: &Reader<'_>, at: usize) -> bool {
    r.has(at, |word| {
        matches!(
            word,
            TimeWord::Future(FutureAt::Anywhere | FutureAt::Before)
        )
    }) || r.is_future_verb(at)
}

/// The verb that opens the sentence: تتجه الأنظار مساء الأربعاء (eyes turn on Wednesday evening).
fn opens(r: &Reader<'_>, at: usize) -> bool {
    r.has(
        at,
        |word| matches!(word, TimeWord::Future(place) if place != FutureAt::Until),
    )
}

/// "الأحد المقرر", "الأربعاء التي ستجمع": what follows tells it.
fn followed(r: &Reader<'_>, at: usize) -> bool {
    let clause = |i: usize| r.relative(i) && (is_coming(r, i + 1));
    r.has(at + 1, |word| word == TimeWord::Future(FutureAt::Anywhere))
        || r.is_future_verb(at + 1)
        || (at + 1..at + AHEAD).any(clause)
}

/// "تأجيل المؤتمر إلى صباح الأحد": put off to that day.
fn is_put_off(r: &Reader<'_>, at: usize) -> bool {
    const NEAR: usize = 12;
    let first = r.first();
    let part = |i: usize| i > first && r.has(i - 1, |word| matches!(word, TimeWord::DayPart(_)));
    let start = if part(at) { at - 1 } else { at };
    let to = start > first && lead(r, start - 1, Role::To) == Some(start);
    let until = |i: usize| r.has(i, |word| word == TimeWord::Future(FutureAt::Until));
    to && (first.max(start.saturating_sub(NEAR))..start).any(until)
}
