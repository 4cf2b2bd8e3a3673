//! What the gazetteers say of each token, gathered once.

use super::{Prefix, Verbs, Word, classes};
use crate::attribute::Article;
use crate::lexicon::{ClaimWord, Clitic, Detail, Fact, Sense, SenseSet};
use crate::text::{BEH, FEH, KAF, LAM, TokenKind, WAW, first_letters, letter_count};

pub(super) fn prefix(code: u8) -> Option<Prefix> {
    Some(match code {
        BEH => Prefix::Bi,
        LAM => Prefix::Li,
        KAF => Prefix::Ka,
        _ => return None,
    })
}

/// The senses of the gazetteers that attribution looks at.
const ASKED: SenseSet = SenseSet::of(&[
    Sense::ReportingVerb,
    Sense::ReportingParticiple,
    Sense::ReportingNoun,
    Sense::Attribution,
    Sense::Complementizer,
    Sense::SourceNoun,
    Sense::Negation,
    Sense::Hedge,
    Sense::Formula,
    Sense::SpeakerShift,
    Sense::FunctionWord,
    Sense::ReportingContext,
    Sense::Media,
    Sense::PlaceHead,
]);

pub(super) fn read<'a>(article: &Article<'a>, at: usize, line: usize) -> Word<'a> {
    let doc = article.doc;
    let token = &doc.tokens[at];
    let (start, end) = (token.start as usize, token.end as usize);
    let slice = &doc.text[start..end];
    let mut word = Word {
        start,
        end,
        plain: token.kind != TokenKind::Mark,
        digits: token.kind == TokenKind::Digits,
        mark: (token.kind == TokenKind::Mark)
            .then(|| slice.chars().next())
            .flatten(),
        line: line as u32,
        glued: at > 0 && doc.tokens[at - 1].end == token.start,
        ..Word::default()
    };
    if token.kind == TokenKind::Word {
        word.letters = letter_count(token.key) as u16;
        word.codes = first_letters(token.key, slice);
    }
    if token.senses.meets(ASKED) {
        gather(article, at, &mut word);
    }
    word.joined |= token.bare != 0 && matches!(word.codes[0], WAW | FEH);
    if word.complementizer.is_some() {
        word.verbs = Verbs::default();
    }
    word
}

/// Takes over what the facts of the token say, phrases first.
fn gather<'a>(article: &Article<'a>, at: usize, word: &mut Word<'a>) {
    let doc = article.doc;
    let token = &doc.tokens[at];
    let from = (token.phrase as usize)
        .checked_sub(1)
        .unwrap_or(doc.phrases.len());
    for hit in doc.phrases[from..]
        .iter()
        .take_while(|hit| hit.token as usize == at)
    {
        let shift = if hit.bare { token.shift } else { 0 };
        for fact in doc.lexicon.facts_with(hit.entry, ASKED) {
            take(word, fact, shift, hit.len.min(16) as u8);
        }
    }
    for (entry, shift) in [(token.whole, 0), (token.bare, token.shift)] {
        for fact in doc.lexicon.facts_with(entry, ASKED) {
            take(word, fact, shift, 1);
        }
        // ب and ل do not stand before verbs.
        if token.senses.has(Sense::ReportingVerb) || token.senses.has(Sense::ReportingParticiple) {
            let facts = doc.lexicon.facts(entry);
            let verb = |fact: &Fact| matches!(fact.detail, Detail::Claim(ClaimWord::Verb(_)));
            let first = facts.iter().position(verb);
            if let Some(first) =
                first.filter(|_| !(shift > 0 && token.clitic == Clitic::Preposition))
            {
                word.verbs = Verbs {
                    facts: &facts[first..],
                    shift,
                    future: shift > 0 && token.clitic == Clitic::Future,
                };
            }
        }
    }
}

/// Takes over what a fact says of the word or of a phrase of `len` words that begins with it.
fn take<'a>(word: &mut Word<'a>, fact: &'a Fact, shift: u32, len: u8) {
    let Detail::Claim(claim) = &fact.detail else {
        word.outlet |= fact.sense == Sense::Media;
        word.place |= fact.sense == Sense::PlaceHead;
        return;
    };
    match claim {
        ClaimWord::Phrase(phrase) if word.phrase.is_none() => {
            word.phrase = Some((phrase, len, shift));
        }
        ClaimWord::Hedge(true) => word.hedge = word.hedge.max(len),
        ClaimWord::Formula => word.formula = word.formula.max(len),
        ClaimWord::Shift => word.turn = word.turn.max(len),
        ClaimWord::Class(class) => {
            word.classes |= classes(&[*class]);
            word.class_behind = shift > 0;
            word.several |= len > 1;
            word.class_len = word.class_len.max(len);
        }
        _ if len > 1 => {
            if let ClaimWord::Venue(document) = claim {
                word.venue = word.venue.or(Some(*document));
                word.venue_len = word.venue_len.max(len);
            }
        }
        ClaimWord::Noun(noun) if word.noun.is_none() => {
            word.noun = Some((noun, shift));
            word.own = word.own.max(shift);
        }
        ClaimWord::Complementizer(found) => word.complementizer = Some(*found),
        ClaimWord::Source(source) => {
            word.source = Some(*source);
            word.own = word.own.max(shift);
        }
        ClaimWord::Key(key) => word.word = Some(*key),
        ClaimWord::Venue(document) => {
            word.venue = Some(*document);
            word.own = word.own.max(shift);
        }
        ClaimWord::Governor => word.governor = true,
        ClaimWord::OwnLetter => word.own_letter = true,
        ClaimWord::Negation(jussive) => word.negation = Some(*jussive),
        _ => {}
    }
}
