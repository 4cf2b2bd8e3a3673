//! What a rule sees: the tokens of its paragraph round the anchor.

use super::doc::{Context, Doc, Settled};
use crate::lexicon::{Clitic, Fact, Sense, SenseSet, Token};
use crate::text::{ALEF, LAM, LETTER_BITS};
use crate::{DateExpr, Entity, Evidence, Figure, Listing, Published, Region, Span, TokenKind};
use std::ops::Range;

/// The paragraph round the anchor of a rule. Tokens are numbered; out of the paragraph there is
/// none, and every question about it is answered with `None` or `false`. At 2254 of "القرار 2254"
/// (resolution 2254) the token before is القرار.
///
/// A view looks up senses as rules need them: through proclitics, in phrases of several words.
/// See [`Rule`](crate::Rule) for an example.
#[derive(Clone, Copy)]
pub struct View<'a> {
    doc: &'a Doc<'a>,
    context: &'a Context,
    settled: Settled<'a>,
    first: usize,
    behind: usize,
    at: usize,
}

/// One token as a rule sees it: باريس (Paris), a word.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct TokenView<'a> {
    /// As it stands: "لروسيا" (to Russia).
    pub text: &'a str,
    /// Where it stands: 0..12 of "لروسيا" (to Russia), in bytes.
    pub span: Span,
    /// What it is made of: "لروسيا" (to Russia) a word.
    pub kind: TokenKind,
    /// What it, its tail behind proclitics, or a phrase beginning here can be: "لروسيا" (to Russia)
    /// a country.
    pub senses: SenseSet,
}

/// A word or phrase of the gazetteers found in the text: روسيا of "لروسيا" (to Russia).
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Hit<'a> {
    /// What the gazetteer says: of روسيا (Russia) that it is a country.
    pub fact: &'a Fact,
    /// Its first token: 0 for روسيا in "لروسيا وافقت" (to Russia).
    pub at: usize,
    /// Number of its tokens: 2 of "الأمم المتحدة" (the United Nations).
    pub len: usize,
    /// Where it stands, without proclitics: "روسيا" of "لروسيا" (to Russia).
    pub span: Span,
    /// The proclitics before it: ل (to) of "لروسيا" (to Russia).
    pub clitic: Clitic,
}

impl Hit<'_> {
    /// The first token behind it: that of وافقت behind "روسيا وافقت" (Russia agreed).
    pub fn next(&self) -> usize {
        self.at + self.len
    }

    /// The row that says so: `entities/countries.tsv` for "روسيا" (Russia).
    pub fn listing(&self) -> Listing {
        Listing::new(self.fact.file.clone(), self.fact.surface.clone())
    }

    /// The entity of a listed name, as sure as the row says; `None` where the fact is no name.
    /// "باريس" (Paris), a location.
    ///
    /// ```
    /// use isnad::{Analyzer, Rule, Sense, View};
    /// // Every listed person, whatever stands beside the name.
    /// let rule = Rule::new("mine/any", "LISTED", Sense::Person, |view: &View<'_>| {
    ///     view.hit(view.at(), Sense::Person)?.entity()
    /// });
    /// # assert!(Analyzer::builder().rule(rule).build().is_ok());
    /// ```
    pub fn entity(&self) -> Option<Entity> {
        let name = self.fact.name()?;
        let mut entity = Entity::new(self.span, name.label, name.name.clone());
        entity.reference.clone_from(&name.reference);
        entity.listing = Some(self.listing());
        entity.tag = self.fact.tag().cloned();
        entity.evidence = name.certainty.into();
        Some(entity)
    }
}

impl<'a> View<'a> {
    pub(crate) fn new(
        doc: &'a Doc<'a>,
        context: &'a Context,
        settled: Settled<'a>,
        paragraph: Range<usize>,
    ) -> View<'a> {
        let Range { start, end } = paragraph;
        View {
            doc,
            context,
            settled,
            first: start,
            behind: end,
            at: start,
        }
    }

    /// The same paragraph seen from another token: from 2254 to the القرار of "القرار 2254"
    /// (resolution 2254).
    #[must_use]
    pub fn moved(&self, at: usize) -> View<'a> {
        View { at, ..*self }
    }

    /// The token at which the rule is tried: that of 2254 in "القرار 2254" (resolution 2254) for an
    /// anchor of digits.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The tokens of the paragraph: two for "القرار 2254" (resolution 2254).
    pub fn paragraph(&self) -> Range<usize> {
        self.first..self.behind
    }

    /// The token before, in the same paragraph: that of القرار before 2254 in "القرار 2254"
    /// (resolution 2254).
    pub fn prev(&self, at: usize) -> Option<usize> {
        at.checked_sub(1).filter(|i| self.has(*i))
    }

    fn has(&self, at: usize) -> bool {
        (self.first..self.behind).contains(&at)
    }

    pub(crate) fn raw(&self, at: usize) -> Option<&'a Token> {
        if self.has(at) {
            self.doc.tokens.get(at)
        } else {
            None
        }
    }

    pub(crate) fn doc(&self) -> &'a Doc<'a> {
        self.doc
    }

    /// What the gazetteers say of the word of a key.
    pub(crate) fn facts_of(&self, key: u64) -> &'a [Fact] {
        self.doc.lexicon.facts(self.doc.lexicon.entry(key))
    }

    /// The text from a token on.
    pub(crate) fn tail(&self, at: usize) -> Option<&'a str> {
        self.raw(at)
            .and_then(|token| self.doc.text.get(token.start as usize..))
    }

    /// True for a conjunction that stands alone: و.
    pub(crate) fn is_lone_conjunction(&self, at: usize) -> bool {
        self.raw(at).is_some_and(|token| {
            token.kind == TokenKind::Word
                && token.key < 32
                && self.doc.lexicon.proclitic(token.key as u8) == Clitic::Conjunction
        })
    }

    /// True for the code of a letter that is a proclitic.
    pub(crate) fn is_proclitic_letter(&self, code: u8) -> bool {
        self.doc.lexicon.proclitic(code) != Clitic::None
    }

    /// Bytes of the proclitic that an unknown word seems to begin with: ب of بنقرة.
    pub(crate) fn proclitic_len(&self, at: usize) -> usize {
        let first = self.raw(at).map_or(0, |token| (token.key & 31) as u8);
        let len = || self.text(at)?.chars().next().map(char::len_utf8);
        if self.is_proclitic_letter(first) {
            len().unwrap_or(0)
        } else {
            0
        }
    }

    /// True for an article that stands alone before digits, proclitics before it: `الـ32`,
    /// `والـ33`.
    pub(crate) fn is_lone_article(&self, at: usize) -> bool {
        const ARTICLE: u64 = ALEF as u64 | (LAM as u64) << LETTER_BITS;
        const DOUBLED: u64 = LAM as u64 | (LAM as u64) << LETTER_BITS;
        self.raw(at).is_some_and(|token| {
            let attached = self.is_proclitic_letter((token.key & 31) as u8);
            token.kind == TokenKind::Word
                && (token.key == ARTICLE
                    || token.key == DOUBLED
                    || attached && token.key >> LETTER_BITS == ARTICLE)
        })
    }

    /// A token: "القرار" (the resolution), a word.
    pub fn token(&self, at: usize) -> Option<TokenView<'a>> {
        let token = self.raw(at)?;
        let span = Span::new(token.start as usize, token.end as usize);
        let text = self.doc.text.get(span.range())?;
        Some(TokenView {
            text,
            span,
            kind: token.kind,
            senses: token.senses,
        })
    }

    /// A token as it stands: "القرار" (the resolution), with harakat where there are any.
    pub fn text(&self, at: usize) -> Option<&'a str> {
        self.token(at).map(|token| token.text)
    }

    /// The token's kind: [`TokenKind::Digits`] of 2254 in "القرار 2254" (resolution 2254).
    pub fn kind(&self, at: usize) -> Option<TokenKind> {
        self.raw(at).map(|token| token.kind)
    }

    /// The character of a mark: the colon of "قال:" (he said:).
    pub fn mark(&self, at: usize) -> Option<char> {
        let token = self
            .token(at)
            .filter(|token| token.kind == TokenKind::Mark)?;
        token.text.chars().next()
    }

    /// True where the token is this mark: the colon of "قال:" (he said:).
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    /// True where no blank stands before the token: the colon of "قال:" (he said:).
    pub fn glued(&self, at: usize) -> bool {
        match (
            at.checked_sub(1).and_then(|before| self.raw(before)),
            self.raw(at),
        ) {
            (Some(before), Some(token)) => before.end == token.start,
            _ => false,
        }
    }

    /// The stretch from the first token of a range to its last: the whole of "القرار 2254"
    /// (resolution 2254).
    pub fn span(&self, tokens: Range<usize>) -> Option<Span> {
        let last = tokens.end.checked_sub(1)?;
        let (first, last) = (self.raw(tokens.start)?, self.raw(last)?);
        (tokens.start < tokens.end).then(|| Span::new(first.start as usize, last.end as usize))
    }

    /// The slice of a span: "القرار 2254" (resolution 2254).
    pub fn slice(&self, span: Span) -> &'a str {
        self.doc.text.get(span.range()).unwrap_or("")
    }

    /// True where the token, its tail, or a phrase beginning here has the sense: "لروسيا" (to
    /// Russia) has [`Sense::Country`].
    pub fn is(&self, at: usize, sense: Sense) -> bool {
        self.raw(at).is_some_and(|token| token.senses.has(sense))
    }

    /// True where the token, its tail, or a phrase beginning here has one of the senses: "لروسيا"
    /// (to Russia) a country or a place.
    pub fn is_any(&self, at: usize, senses: SenseSet) -> bool {
        self.raw(at).is_some_and(|token| token.senses.meets(senses))
    }

    /// The best hit of a sense that begins at a token: the longest phrase, else the word as it
    /// stands, else the word behind its proclitics. "لروسيا" (to Russia) gives روسيا.
    pub fn hit(&self, at: usize, sense: Sense) -> Option<Hit<'a>> {
        let token = self.raw(at).filter(|token| token.senses.has(sense))?;
        let first = |(entry, bare, len): (u32, bool, usize)| {
            let mut facts = self.doc.lexicon.facts_with(entry, sense.into());
            facts
                .next()
                .filter(|_| at + len <= self.behind)
                .and_then(|fact| self.make_hit(fact, at, len, bare))
        };
        if token.phrase == 0 {
            return first((token.whole, false, 1)).or_else(|| first((token.bare, true, 1)));
        }
        self.readings(at, token).find_map(first)
    }

    /// All hits of a sense that begin at a token, best first: of "عمان" those of Oman and Amman.
    pub fn hits(&self, at: usize, sense: Sense) -> impl Iterator<Item = Hit<'a>> + use<'a> {
        let view = *self;
        let token = self.raw(at).filter(|token| token.senses.has(sense));
        let readings = token
            .into_iter()
            .flat_map(move |token| view.readings(at, token));
        let behind = self.behind;
        readings
            .filter(move |(_, _, len)| at + len <= behind)
            .flat_map(move |(entry, bare, len)| {
                let facts = view.doc.lexicon.facts_with(entry, sense.into());
                facts.filter_map(move |fact| view.make_hit(fact, at, len, bare))
            })
    }

    /// Entry, whether it is read behind proclitics, and length of each reading of a token.
    fn readings(
        &self,
        at: usize,
        token: &'a Token,
    ) -> impl Iterator<Item = (u32, bool, usize)> + use<'a> {
        let from = (token.phrase as usize)
            .checked_sub(1)
            .unwrap_or(self.doc.phrases.len());
        let phrases = self.doc.phrases[from..].iter();
        let several = phrases
            .take_while(move |hit| hit.token as usize == at)
            .map(|hit| (hit.entry, hit.bare, hit.len as usize));
        several.chain([(token.whole, false, 1), (token.bare, true, 1)])
    }

    fn make_hit(&self, fact: &'a Fact, at: usize, len: usize, bare: bool) -> Option<Hit<'a>> {
        let token = self.raw(at)?;
        let mut span = self.span(at..at + len)?;
        let mut clitic = Clitic::None;
        if bare {
            span.start += token.shift as usize;
            clitic = token.clitic;
        }
        Some(Hit {
            fact,
            at,
            len,
            span,
            clitic,
        })
    }

    /// When the article was published, the only reference for relative dates: "أمس" (yesterday) is
    /// the day before.
    pub fn published(&self) -> Option<Published> {
        self.context.published
    }

    /// The least evidence that is wanted.
    pub(crate) fn least(&self) -> Evidence {
        self.context.least
    }

    /// The conventions that the analyzer reads by: by those of `KW` دينار (dinar) is `KWD`.
    pub fn region(&self) -> Region {
        self.context.region
    }

    /// The settled entity that covers a token; none while entities are still being found. "سامح
    /// شكري" (Sameh Shoukry) at شكري.
    pub fn entity(&self, at: usize) -> Option<&'a Entity> {
        // A proclitic stands before the name: ask at the token's last byte.
        self.raw(at)
            .and_then(|token| self.settled.entity_at(token.end as usize - 1))
    }

    /// The settled date that covers a token: "28 يونيو" (28 June) at يونيو.
    pub fn date(&self, at: usize) -> Option<&'a DateExpr> {
        self.raw(at)
            .and_then(|token| self.settled.date_at(token.end as usize - 1))
    }

    /// The settled figure that covers a token: "20 شخصا" (20 persons) at 20.
    pub fn figure(&self, at: usize) -> Option<&'a Figure> {
        self.raw(at)
            .and_then(|token| self.settled.figure_at(token.end as usize - 1))
    }
}
