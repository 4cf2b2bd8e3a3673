//! Marks and colons on the way from a cue to its content.

use super::{Found, LEAST_WORDS, Opener, PREPOSITIONS, QUOTE_REACH, Step, Walk};
use crate::Act;
use crate::attribute::pieces::{bi, spoken_end};
use crate::attribute::words::{SPEECH, classes};
use crate::lexicon::{Frames, KeyWord, WordClass};

const PRONOUNS: u16 = classes(&[WordClass::Pronoun]);

impl Walk<'_, '_> {
    pub(super) fn marks(&mut self, at: usize, index: usize) -> Step {
        let words = self.words;
        let pair = words.pairs[index];
        let before = &words.words[at - 1];
        let tied = words.words[at].glued && before.plain && before.letters == 1;
        if tied && before.word == Some(KeyWord::Bi) && self.frames.has(Frames::BI.or(Frames::BI_AN))
        {
            let behind = pair.close + usize::from(pair.closed);
            // «خرق» الهدنة: the clause goes on behind the marks.
            if behind < self.end && words.plain(behind) && !words.words[behind].joined {
                return self.found(at - 1, at, Opener::Preposition, None);
            }
            return self.found(at - 1, at + 1, Opener::Quote, Some(index));
        }
        // حمل شعار "…": a name and no speech.
        if before.word == Some(KeyWord::Titled) {
            return Step::To(pair.close + usize::from(pair.closed));
        }
        // على إنستغرام "…": the platform is named already.
        let platform = before.entity.is_some_and(|entity| {
            let first = (self.cue..at).find(|i| words.words[*i].entity == Some(entity));
            first.is_some_and(|first| words.key(first - 1) == Some(KeyWord::Ala))
        });
        // أطلقت على نفسها "…"
        let own = before.word == Some(KeyWord::Itself);
        let name = before.source.is_some() || before.outlet && !platform || tied || own;
        let behind = pair.close + usize::from(pair.closed);
        let near = at == self.cue + 1 || self.second && at < self.cue + 4;
        let stopped = behind >= self.end || words.ends_sentence(behind);
        let quote = self.frames.has(Frames::QUOTE) && self.count <= QUOTE_REACH;
        self.count += pair.words + 1;
        let judged = !words.is(at - 1, PREPOSITIONS)
            && (at > self.cue + 1 || pair.words > 1)
            && self.judges();
        if quote && (judged || !(name && pair.words < LEAST_WORDS + 2)) {
            // A short pair may be the speaker's name: the content then follows it.
            let named = words.label(at + 1).is_some()
                && words.behind_entity(at + 1, pair.close) == pair.close;
            let titled = pair.words < SPEECH + 1 && words.is_person(pair.close - 1);
            let named = named || titled;
            let short = named || pair.words < LEAST_WORDS + 1;
            // دعا "الجميع" إلى: those who are asked may stand in marks.
            if near
                && self.frames.has(Frames::ADDRESSEE)
                && let Some(found) = self.onward(behind, false)
                && found.opener == behind
                && found.kind != Opener::Quote
            {
                return Step::Found(found);
            }
            if near
                && short
                && !stopped
                && let Some(found) = self.onward(behind, named || pair.words < 3)
            {
                return Step::Found(found);
            }
            // وجه "الأمير فلان" بإرسال: marks round a title and a name are no words spoken.
            let role = titled && words.words[at + 1].source.is_some();
            let far = pair.words >= LEAST_WORDS && !role || stopped && pair.words >= 2 || judged;
            // Behind a verb that is no plain saying, one or two words are a name or a term.
            let term = pair.words < 3 && !stopped && !self.frames.has(Frames::AN);
            if near && !term || far {
                return self.found(at, at + 1, Opener::Quote, Some(index));
            }
        }
        if pair.words > 10 && !name {
            return Step::None;
        }
        Step::To(behind)
    }

    /// اعتبره الأمين العام "ضارا": a verb of describing with its object attached, whose judgement may be
    /// one word.
    fn judges(&self) -> bool {
        let others = Frames::AN.or(Frames::OBJECT).or(Frames::ADDRESSEE);
        let describes = self.words.words[self.cue]
            .verbs
            .iter()
            .any(|verb| verb.form.pronoun && verb.form.act == Act::Describe);
        describes && self.frames.has(Frames::BI) && !self.frames.has(others)
    }

    /// What opens the content behind marks that may hold a name.
    /// `free` lets other words stand between.
    fn onward(&self, behind: usize, free: bool) -> Option<Found> {
        if behind >= self.end {
            return None;
        }
        let next = &self.words.words[behind];
        let ties = next.complementizer.is_some()
            || next.mark == Some(':')
            || next.open.is_some()
            || self.words.is(behind, PREPOSITIONS)
            || bi(self.words, behind, false).is_some();
        let walk = Walk {
            cue: behind - 1,
            second: self.second,
            count: self.count,
            ..*self
        };
        let found = if ties || free { walk.run() } else { None };
        found.filter(|found| free || found.opener <= behind + 2)
    }

    /// قالت: "المثير" هو أن …: a word in marks that only begins the clause is part of it.
    fn opened(&self, open: usize) -> (usize, Opener) {
        let words = self.words;
        let pair = words.words[open].open.map(|index| words.pairs[index]);
        let begins = pair.is_some_and(|pair| {
            let behind = pair.close + 1;
            pair.closed
                && pair.words < LEAST_WORDS
                && behind < self.end
                && words.is(behind, PRONOUNS)
                && !words.words[behind].joined
        });
        if begins {
            (open, Opener::Clause)
        } else {
            (open + 1, Opener::Quote)
        }
    }

    pub(super) fn colon(&mut self, at: usize) -> Step {
        let words = self.words;
        let mut next = at + 1;
        while next < self.end
            && next < at + 4
            && matches!(words.mark(next), Some('-' | '–' | '—' | '.'))
        {
            next += 1;
        }
        let quote = self.frames.has(Frames::QUOTE);
        if next >= self.end {
            // The words may stand on the next line.
            let pair = words.get(next).and_then(|word| word.open);
            return match pair {
                Some(pair) if quote => self.found(at, next + 1, Opener::Quote, Some(pair)),
                _ => Step::None,
            };
        }
        let word = &words.words[next];
        if word.complementizer.is_some() {
            return Step::To(next);
        }
        if !quote {
            return Step::None;
        }
        if word.open.is_some() {
            let (content, kind) = self.opened(next);
            return self.found(at, content, kind, word.open);
        }
        if word.mark == Some('(') && spoken_end(words, next).is_some() {
            return self.found(at, next + 1, Opener::Colon, None);
        }
        if self.count <= QUOTE_REACH {
            self.found(at, next, Opener::Colon, None)
        } else {
            Step::None
        }
    }
}
