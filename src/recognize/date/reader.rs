//! The paragraph as the rules of dates ask about it: words of time, numbers, marks.

use super::memo::Asked;
use super::point::Read;
use crate::lexicon::{
    ClaimWord, Clitic, Detail, NumberRole, NumberWord, Role, Sense, SenseSet, TIME, TimeWord,
    WordClass,
};
use crate::recognize::number;
use crate::text::{
    ALEF, LAM, LETTER_BITS, SEEN, TEH, WAW, YEH, first_letters, letter_codes, rekey,
};
use crate::{Decimal, Published, Region, Span, TokenKind, View};

/// What makes a number before it count or measure.
const COUNTED: SenseSet = SenseSet::of(&[Sense::Unit, Sense::Currency, Sense::Percent]);

/// A view with questions about time. Out of the paragraph everything is answered with nothing.
pub(super) struct Reader<'a> {
    view: &'a View<'a>,
    /// When the article was published.
    pub(super) published: Option<Published>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(view: &'a View<'a>) -> Reader<'a> {
        Reader {
            view,
            published: view.published(),
        }
    }

    /// The longest word of time at a token of which `pick` takes something, and what is behind it.
    pub(super) fn find<T>(
        &self,
        at: usize,
        pick: impl Fn(TimeWord) -> Option<T>,
    ) -> Option<(usize, T)> {
        let from = (self.view.raw(at)?.time as usize).checked_sub(1)?;
        let behind = self.view.paragraph().end;
        let mut best: Option<(usize, T)> = None;
        let hits = self.view.doc().times[from..].iter();
        for hit in hits.take_while(|hit| hit.token as usize == at) {
            let next = hit.next as usize;
            if next <= behind
                && best.as_ref().is_none_or(|(longest, _)| next > *longest)
                && let Some(found) = pick(hit.word)
            {
                best = Some((next, found));
            }
        }
        best
    }

    /// How ambiguous forms are read.
    pub(super) fn region(&self) -> Region {
        self.view.region()
    }

    /// False where no point of time can begin.
    pub(super) fn may_begin(&self, at: usize) -> bool {
        const NUMBERS: SenseSet = SenseSet::of(&[Sense::Digits, Sense::Ordinal, Sense::NumberWord]);
        self.view
            .raw(at)
            .is_some_and(|token| token.time > 0 || token.senses.meets(NUMBERS))
    }

    /// What the token can be.
    pub(super) fn senses(&self, at: usize) -> SenseSet {
        self.view
            .raw(at)
            .map_or(SenseSet::EMPTY, |token| token.senses)
    }

    /// False for a number that is no part of a date: no word of time is among the next tokens, and
    /// no numeric date.
    pub(super) fn may_be_dated(&self, at: usize, near: usize) -> bool {
        // A preposition is near every number.
        const DATING: SenseSet = TIME.without(SenseSet::of(&[Sense::Lead, Sense::NotDate]));
        let behind = self.view.paragraph().end.min(at + near);
        (at..behind).any(|i| self.view.is_any(i, DATING))
            || (at + 1..at + 4).any(|i| self.has(i, |word| word == TimeWord::Lead(Role::OfIt)))
            || (at..at + 3).any(|i| {
                let joined = self.view.kind(i + 1) == Some(TokenKind::Mark);
                self.is_digits(i) && (self.has_digits_of_year(i) || joined && self.is_digits(i + 2))
            })
    }

    /// Four digits, in bytes of whichever script.
    fn has_digits_of_year(&self, at: usize) -> bool {
        let token = self.view.raw(at);
        token.is_some_and(|token| matches!(token.end - token.start, 4 | 8))
    }

    /// A point that was read at this token, or is read now.
    pub(super) fn remembered(&self, at: usize, bare: bool, read: impl FnOnce() -> Read) -> Read {
        let paragraph = self.view.paragraph();
        let asked = Asked {
            at,
            first: paragraph.start,
            behind: paragraph.end,
            published: self.published,
            bare,
        };
        self.view.doc().points.get(asked, read)
    }

    /// True where the token has one of the words of time that `pick` takes.
    pub(super) fn has(&self, at: usize, pick: impl Fn(TimeWord) -> bool) -> bool {
        self.find(at, |word| pick(word).then_some(())).is_some()
    }

    /// First token of the paragraph.
    pub(super) fn first(&self) -> usize {
        self.view.paragraph().start
    }

    /// True before the first and behind the last token of the paragraph.
    pub(super) fn at_edge(&self, at: usize) -> bool {
        let paragraph = self.view.paragraph();
        at <= paragraph.start || at >= paragraph.end
    }

    /// A run of at most six digits: its value and how many there are.
    pub(super) fn digits(&self, at: usize) -> Option<(u32, usize)> {
        if !self.is_digits(at) || self.is_part_of_quantity(at) {
            return None;
        }
        let (mut value, mut length) = (0, 0);
        for character in self.view.text(at)?.chars() {
            let digit = number::digits::ascii_digit(character)?.to_digit(10)?;
            value = value * 10 + digit;
            length += 1;
            if length > 6 {
                return None;
            }
        }
        Some((value, length))
    }

    /// True inside `2069.4 مليون`: a number with a decimal mark and a scale or unit behind it.
    fn is_part_of_quantity(&self, at: usize) -> bool {
        let point = |i: usize| {
            self.view
                .mark(i)
                .is_some_and(|mark| matches!(mark, '.' | ',' | '\u{66B}'))
                && self.glued(i)
                && self.glued(i + 1)
        };
        let first = match at.checked_sub(2) {
            Some(first) if point(at - 1) && self.is_digits(first) => first,
            _ => at,
        };
        if first == at && !point(at + 1) {
            return false;
        }
        number::number(self.view, first)
            .is_some_and(|n| n.next > at && (n.is_scaled() || self.counts(n.next)))
    }

    /// The text of some tokens of the paragraph.
    pub(super) fn slice(&self, tokens: std::ops::Range<usize>) -> Option<&'a str> {
        self.view.span(tokens).map(|span| self.view.slice(span))
    }

    pub(super) fn is_digits(&self, at: usize) -> bool {
        self.view.kind(at) == Some(TokenKind::Digits)
    }

    /// A number word, which may go on a number or begin one.
    pub(super) fn is_number(&self, at: usize) -> bool {
        self.view.is(at, Sense::NumberWord)
    }

    /// إلى, حتى, أو, و: what joins two numbers.
    pub(super) fn is_joint(&self, at: usize) -> bool {
        use crate::lexicon::Role::{And, Or, To, Until};
        self.has(at, |word| {
            matches!(word, TimeWord::Lead(And | Or | To | Until))
        })
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        matches!(self.view.kind(at), Some(TokenKind::Word | TokenKind::Latin))
    }

    /// True where the token is one of these marks.
    pub(super) fn mark(&self, at: usize, marks: &str) -> bool {
        self.view.mark(at).is_some_and(|mark| marks.contains(mark))
    }

    /// True where no blank stands before the token.
    pub(super) fn glued(&self, at: usize) -> bool {
        self.view.glued(at)
    }

    /// True where the word is read behind a proclitic.
    pub(super) fn has_clitic(&self, at: usize) -> bool {
        self.view
            .raw(at)
            .is_some_and(|token| token.clitic != Clitic::None)
    }

    /// و or ف attached and nothing else.
    pub(super) fn conj(&self, at: usize) -> bool {
        self.view
            .raw(at)
            .is_some_and(|token| token.clitic == Clitic::Conjunction)
    }

    /// A preposition attached.
    pub(super) fn prep(&self, at: usize) -> bool {
        self.view
            .raw(at)
            .is_some_and(|token| token.clitic == Clitic::Preposition)
    }

    /// ل attached.
    pub(super) fn prep_to(&self, at: usize) -> bool {
        self.prep(at)
            && self
                .view
                .raw(at)
                .is_some_and(|token| (token.key & 31) as u8 == LAM)
    }

    /// ب or ك attached.
    pub(super) fn prep_in(&self, at: usize) -> bool {
        self.prep(at) && !self.prep_to(at)
    }

    /// A word of the closed classes, behind which no counted noun hides.
    pub(super) fn function_word(&self, at: usize) -> bool {
        self.view.is(at, Sense::FunctionWord) || self.view.is(at, Sense::Complementizer)
    }

    /// True where no other day was named before: the first line of a text, up to the first word of
    /// time of another expression. There even التالي (the following) counts from the publication.
    pub(super) fn opens_story(&self, at: usize) -> bool {
        const DATED: SenseSet =
            SenseSet::of(&[Sense::Month, Sense::Weekday, Sense::DayWord, Sense::Digits]);
        const NEAR: usize = 12;
        let first = self.first();
        first == 0
            && at < NEAR
            && !(first..at.saturating_sub(1)).any(|i| self.view.is_any(i, DATED))
    }

    /// سينطلق, ستجمع (will set out, will bring together): س before a verb that is known.
    pub(super) fn is_future_verb(&self, at: usize) -> bool {
        const SHORTEST: u32 = 5;
        let Some(token) = self.view.raw(at).filter(|t| t.kind == TokenKind::Word) else {
            return false;
        };
        let Some(text) = self.view.text(at) else {
            return false;
        };
        let letters = first_letters(token.key, text);
        if letters[0] != SEEN || !matches!(letters[1], YEH | TEH) || letters[4] == 0 {
            return false;
        }
        let mut rest = letter_codes(text);
        rest.next();
        let verb = rest.next().and_then(|(byte, _)| text.get(byte..));
        verb.is_some_and(|verb| {
            letter_codes(verb).count() as u32 + 1 >= SHORTEST
                && !self.view.facts_of(rekey(verb, false)).is_empty()
        })
    }

    /// A verb of saying in the past: قال (said).
    pub(super) fn reports(&self, at: usize) -> bool {
        self.view.is(at, Sense::ReportingVerb)
    }

    /// أن, which puts the verb behind it off.
    pub(super) fn governs(&self, at: usize) -> bool {
        self.view.is(at, Sense::Complementizer)
    }

    /// A word that bears the article.
    pub(super) fn definite(&self, at: usize) -> bool {
        self.view.raw(at).is_some_and(|token| {
            let first = (token.key & 31) as u8;
            let second = ((token.key >> LETTER_BITS) & 31) as u8;
            token.kind == TokenKind::Word && first == ALEF && second == LAM
        })
    }

    /// A word that begins with و, attached or not.
    pub(super) fn may_join(&self, at: usize) -> bool {
        self.view
            .raw(at)
            .is_some_and(|token| (token.key & 31) as u8 == WAW)
    }

    /// A pronoun of its own: أنا (I).
    pub(super) fn pronoun(&self, at: usize) -> bool {
        self.has_class(at, WordClass::Pronoun)
    }

    /// الذي (which).
    pub(super) fn relative(&self, at: usize) -> bool {
        self.has_class(at, WordClass::Relative)
    }

    fn has_class(&self, at: usize, class: WordClass) -> bool {
        let class = Detail::Claim(ClaimWord::Class(class));
        let mut hits = self.view.hits(at, Sense::FunctionWord);
        hits.any(|hit| hit.fact.detail == class)
    }

    /// A unit, currency, per cent or scale word, which makes a quantity of the number before it.
    pub(super) fn counts(&self, at: usize) -> bool {
        // "في 2014 بنسبة 3%": the rate is that of the next number.
        let rate_ahead = || {
            self.view.hits(at, Sense::Percent).any(|hit| {
                matches!(
                    hit.fact.detail,
                    Detail::Number(NumberWord::Percent { before: true })
                )
            })
        };
        self.view.is_any(at, COUNTED) && !rate_ahead()
            || !self.has_clitic(at)
                && !self.is_digits(at)
                && self.view.is(at, Sense::NumberWord)
                && number::number(self.view, at).is_some_and(|n| number::is_scale(n.first))
    }

    /// From the first token, without its proclitics, to the token before `end`.
    pub(super) fn span(&self, at: usize, end: usize) -> Span {
        let mut span = self.view.span(at..end).unwrap_or(Span::new(0, 0));
        if let Some(token) = self.view.raw(at)
            && token.clitic != Clitic::None
        {
            span.start += token.shift as usize;
        }
        span
    }

    /// True where the token is this Latin word, in whichever case.
    pub(super) fn latin(&self, at: usize, word: &str) -> bool {
        self.view.kind(at) == Some(TokenKind::Latin)
            && self
                .view
                .text(at)
                .is_some_and(|text| text.eq_ignore_ascii_case(word))
    }

    /// An ordinal and its rank: السابع (the seventh).
    pub(super) fn ordinal(&self, at: usize) -> Option<(usize, u32)> {
        let hit = self.view.hit(at, Sense::Ordinal)?;
        let Detail::Number(NumberWord::Ordinal(rank)) = hit.fact.detail else {
            return None;
        };
        // "الثانية عشر", the teens without agreement.
        if rank < 10
            && !self.has_clitic(hit.next())
            && let Some(ten) = self.view.hit(hit.next(), Sense::NumberWord)
            && matches!(
                ten.fact.detail,
                Detail::Number(NumberWord::Part {
                    role: NumberRole::Ten,
                    definite: false,
                    ..
                })
            )
        {
            return Some((ten.next(), rank + 10));
        }
        Some((hit.next(), rank))
    }

    /// A number in digits or words.
    pub(super) fn number(&self, at: usize) -> Option<(usize, Decimal)> {
        let number = number::number(self.view, at)?;
        Some((number.next, number.value))
    }

    /// A number of a year in words, also in the old order.
    pub(super) fn year_in_words(&self, at: usize) -> Option<(usize, Decimal)> {
        let number = number::year_number(self.view, at)?;
        Some((number.next, number.value))
    }
}
