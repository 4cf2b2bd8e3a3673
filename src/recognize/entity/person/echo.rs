//! Parts of names that the article gives in full elsewhere: a headline's surname, a later one.

use super::chain::unknown_pair;
use super::unit::{is_definite, is_written_function_word};
use crate::lexicon::{Certainty, Detail, NameWord, Particle, Sense, SenseSet, Token};
use crate::rule::{Context, Doc, LineWalk, Settled, View};
use crate::text::{KeyMap, LAM, behind_first, rekey, spread, with_article};
use crate::{Entity, Evidence, Label, Listing, Span, Str, TokenKind};
use std::ops::Range;

/// The id of the rule.
pub(super) const ECHO: &str = "person/echo";

/// The id of the rule of nationalities.
pub(super) const NATION: &str = "person/nation-name";

/// What a full name lends to its parts.
#[derive(Clone)]
struct Full {
    name: Str,
    reference: Option<Str>,
    listing: Option<Listing>,
    evidence: Evidence,
}

/// Full names by the keys of their parts.
#[derive(Default)]
struct Parts {
    by_key: KeyMap<Full>,
    /// A bit for each key, by its hash: most words of an article are ruled out by it.
    bits: u64,
}

impl Parts {
    fn bit(key: u64) -> u64 {
        1 << (spread(key) >> 58)
    }

    /// The first full name keeps the part.
    fn add(&mut self, key: u64, full: &Full) {
        self.bits |= Parts::bit(key);
        self.by_key.entry(key).or_insert_with(|| full.clone());
    }

    fn get(&self, key: u64) -> Option<&Full> {
        (self.bits & Parts::bit(key) != 0).then(|| self.by_key.get(&key))?
    }
}

/// Adds an entity for every lone part of a full name: قال ستولتنبرغ where the article also has
/// ينس ستولتنبرغ. Not: a part that is an ordinary word first of all, without a cue beside it.
pub(crate) fn add(
    doc: &Doc<'_>,
    context: &Context,
    lines: Range<usize>,
    entities: &mut Vec<Entity>,
) {
    entities.sort_by_key(|entity| entity.span);
    nation_names(doc, context, lines.clone(), entities);
    let parts = parts(doc, entities);
    if parts.by_key.is_empty() {
        return;
    }
    entities.sort_by_key(|entity| entity.span);
    let mut found = Vec::new();
    let mut covered = entities.iter().map(|entity| entity.span).peekable();
    for line in &doc.lines[lines] {
        let view = View::new(doc, context, Settled::NONE, line.first..line.behind);
        for at in view.paragraph() {
            let Some((full, start)) = doc.tokens.get(at).and_then(|t| part_at(doc, &parts, t))
            else {
                continue;
            };
            let span = Span::new(start, doc.tokens[at].end as usize);
            while covered.next_if(|other| other.end <= span.start).is_some() {}
            let taken = covered.peek().is_some_and(|other| other.start < span.end);
            if taken || !stands_alone(&view, at) {
                continue;
            }
            let mut entity = Entity::new(span, Label::Person, full.name.clone());
            entity.reference = full.reference.clone();
            entity.listing.clone_from(&full.listing);
            entity.evidence = full.evidence;
            entity.rule = Str::from_static(ECHO);
            entity.article = context.article;
            found.push(entity);
        }
    }
    found.retain(|entity| entity.evidence >= context.least);
    entities.append(&mut found);
    entities.sort_by_key(|entity| entity.span);
}

/// `NATIONALITY UNKNOWN UNKNOWN`: الصربي يانكو تيبساروفيتش. Not: a nationality before one such word,
/// which may name anything.
fn nation_names(doc: &Doc<'_>, context: &Context, lines: Range<usize>, entities: &mut Vec<Entity>) {
    let mut found = Vec::new();
    let mut walk = LineWalk::new(doc, lines);
    for (index, entity) in entities.iter().enumerate() {
        if entity.label != Label::Nationality {
            continue;
        }
        let Some((tokens, line)) = walk.step(entity.span) else {
            break;
        };
        let view = View::new(doc, context, Settled::NONE, line);
        let Some(chain) = unknown_pair(&view, tokens.end) else {
            continue;
        };
        let free = entities
            .get(index + 1)
            .is_none_or(|next| next.span.start >= chain.span.end);
        if free && context.least == Evidence::Weak && is_definite(&view, tokens.start) {
            let mut entity = super::person(&view, &chain);
            entity.evidence = Evidence::Weak;
            entity.rule = Str::from_static(NATION);
            entity.article = context.article;
            found.push(entity);
        }
    }
    entities.append(&mut found);
}

/// First and last words of all names of several words, and names that a title vouched for.
fn parts(doc: &Doc<'_>, entities: &[Entity]) -> Parts {
    let mut parts = Parts::default();
    for entity in entities
        .iter()
        .filter(|entity| entity.label == Label::Person)
    {
        let tokens = doc.tokens_of(entity.span);
        let titled = entity.rule == super::TITLED;
        if tokens.is_empty() || (tokens.len() < 2 && !titled) {
            continue;
        }
        let full = Full {
            name: entity.name.clone(),
            reference: entity.reference.clone(),
            listing: entity.listing.clone(),
            evidence: entity.evidence.min(Evidence::Medium),
        };
        let (first, last) = (tokens.start, tokens.end - 1);
        if last > first && is_sure(doc, first) {
            parts.add(key(doc, first, entity.span), &full);
        }
        parts.add(key(doc, last, entity.span), &full);
    }
    parts
}

/// A given name alone stands for its bearer where it is nothing else.
fn is_sure(doc: &Doc<'_>, at: usize) -> bool {
    let token = &doc.tokens[at];
    let facts = [token.whole, token.bare];
    facts.into_iter().flat_map(|entry| doc.lexicon.facts(entry)).any(|fact| {
        matches!(&fact.detail, Detail::NameWord(NameWord::Token(word)) if word.certainty == Certainty::Clear)
    })
}

/// The key of a word of a name, without proclitics.
fn key(doc: &Doc<'_>, at: usize, span: Span) -> u64 {
    let token = &doc.tokens[at];
    let start = (token.start as usize).max(span.start);
    match doc.text.get(start..token.end as usize) {
        Some(text) if start > token.start as usize => rekey(text, false),
        _ => token.key,
    }
}

/// The full name of which a token is a part, and where that part begins.
fn part_at<'a>(doc: &Doc<'_>, parts: &'a Parts, token: &Token) -> Option<(&'a Full, usize)> {
    if token.kind != TokenKind::Word {
        return None;
    }
    let start = token.start as usize;
    if let Some(full) = parts.get(token.key) {
        return Some((full, start));
    }
    let mut key = token.key;
    let text = doc.text.get(start..token.end as usize)?;
    let mut tail = text;
    for _ in 0..2 {
        if !doc.lexicon.is_proclitic(key) {
            return None;
        }
        let mut chars = tail.chars();
        chars.next()?;
        tail = chars.as_str();
        let (first, rest) = (key, behind_first(key, tail));
        key = rest;
        let lam = |key: u64| (key & 31) as u8 == LAM;
        let found = parts.get(key).or_else(|| {
            let article = lam(first) && lam(rest);
            article.then(|| parts.get(with_article(rest, tail)))?
        });
        if let Some(full) = found {
            return Some((full, start + text.len() - tail.len()));
        }
    }
    None
}

/// Senses of words that are more than a part of a name.
const OTHER: SenseSet = SenseSet::of(&[
    Sense::Country,
    Sense::Place,
    Sense::Demonym,
    Sense::Organization,
    Sense::FunctionWord,
    Sense::ReportingVerb,
    Sense::ReportingNoun,
    Sense::ReportingParticiple,
    Sense::Complementizer,
    Sense::Month,
    Sense::Weekday,
    Sense::NumberWord,
    Sense::NameParticle,
    Sense::OrdinaryWord,
    Sense::CountedNoun,
    Sense::Title,
    Sense::OrganizationHead,
    Sense::OrganizationComplement,
    Sense::PlaceHead,
]);

/// True where the part is sure by itself or has a cue beside it.
fn stands_alone(view: &View<'_>, at: usize) -> bool {
    if is_written_function_word(view, at) || super::in_place_name(view, at) || is_divine(view, at) {
        return false;
    }
    // سمو أمير المنطقة (his highness the emir), الجيل الثاني: more often what they mean than a name.
    if view.is_any(at, MEANT) && !is_marked(view, at) {
        return view.is(at + 1, Sense::Complementizer);
    }
    let house = view.text(at).is_some_and(|text| text.ends_with(YEH)) && is_definite(view, at);
    if house && !view.is_any(at, PEOPLE) {
        return true;
    }
    let common = view.hits(at, Sense::NameToken).any(|hit| {
        matches!(&hit.fact.detail, Detail::NameWord(NameWord::Token(word)) if word.certainty == Certainty::Common)
    });
    if !common && !view.is_any(at, OTHER) {
        return true;
    }
    if is_marked(view, at) {
        return true;
    }
    let ends =
        || view.is(at + 1, Sense::Complementizer) || view.kind(at + 1) == Some(TokenKind::Mark);
    let before = view.prev(at);
    let said = before.is_some_and(|before| view.is(before, Sense::ReportingVerb));
    let titled = before.is_some_and(|before| view.is(before, Sense::Title));
    // يعد العيد من (the feast counts as), الطفل الصغير (the little child)
    let doubtful =
        said && !house && view.is(at, Sense::OrdinaryWord) || titled && is_definite(view, at);
    super::has_cue(view, at, at + 1) && (!doubtful || ends())
}

/// بالله (by God): the second half of a compound is no name.
fn is_divine(view: &View<'_>, at: usize) -> bool {
    view.hits(at, Sense::NameParticle).any(|hit| {
        matches!(
            &hit.fact.detail,
            Detail::NameWord(NameWord::Particle(Particle::Compound))
        )
    })
}

/// Words that hardly stand for a person by themselves: أمير، الثاني، الله
const MEANT: SenseSet = SenseSet::of(&[Sense::Title, Sense::Ordinal, Sense::NameParticle]);

/// The ending of a nisba, which family names with the article have.
const YEH: char = '\u{64A}';
const PEOPLE: SenseSet = SenseSet::of(&[
    Sense::Country,
    Sense::Place,
    Sense::Demonym,
    Sense::Organization,
    Sense::OrdinaryWord,
]);

/// True where the word alone stands in quotation marks.
fn is_marked(view: &View<'_>, at: usize) -> bool {
    let quote = |at| {
        matches!(
            view.mark(at),
            Some('"' | '\u{AB}' | '\u{BB}' | '\u{201C}' | '\u{201D}')
        )
    };
    view.prev(at).is_some_and(quote) && quote(at + 1)
}
