//! The words of time in a text, picked out once: rules of dates ask for each of them many times.

use super::store::Lexicon;
use super::tokens::{PhraseHit, Token};
use super::{Detail, Sense, SenseSet, TimeWord};

/// Senses whose facts are words of time.
pub(crate) const TIME: SenseSet = SenseSet::of(&[
    Sense::Month,
    Sense::EnglishMonth,
    Sense::Weekday,
    Sense::DayWord,
    Sense::Shift,
    Sense::TimeUnit,
    Sense::PeriodPart,
    Sense::DayPart,
    Sense::Season,
    Sense::Era,
    Sense::ClockWord,
    Sense::Lead,
    Sense::YearHead,
    Sense::DecadeOrCentury,
    Sense::Holiday,
    Sense::NotDate,
    Sense::SetWord,
]);

/// One reading of a token as a word of time.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TimeHit {
    pub(crate) token: u32,
    /// The first token behind it.
    pub(crate) next: u32,
    pub(crate) word: TimeWord,
}

/// Fills `times` with the readings of all tokens, in the order of tokens and senses, phrases first.
pub(crate) fn find_times(
    lexicon: &Lexicon,
    tokens: &mut [Token],
    phrases: &[PhraseHit],
    times: &mut Vec<TimeHit>,
) {
    for (at, token) in tokens.iter_mut().enumerate() {
        let senses = token.senses.and(TIME);
        if senses.is_empty() {
            continue;
        }
        let begin = times.len();
        let from = (token.phrase as usize).checked_sub(1);
        let several = phrases[from.unwrap_or(phrases.len())..].iter();
        let several = several.take_while(|hit| hit.token as usize == at);
        let several = several.map(|hit| (hit.entry, hit.len));
        let readings = several.chain([(token.whole, 1), (token.bare, 1)]);
        for sense in senses.iter() {
            for (entry, len) in readings.clone() {
                for fact in lexicon.facts_with(entry, sense.into()) {
                    if let Detail::Date(word) = &fact.detail {
                        let (token, next) = (at as u32, at as u32 + len);
                        times.push(TimeHit {
                            token,
                            next,
                            word: word.0,
                        });
                    }
                }
            }
        }
        if times.len() > begin {
            token.time = begin as u32 + 1;
        }
    }
}
