//! Chains of the steps of a name.

use super::another::{begins_another, is_complete, is_lone_person, opens_with_given};
use super::unit::{
    Shape, Unit, ends_like_noun, has_pronoun, is_definite, is_unknown, is_unknown_inside, letters,
    may_be_bound, particle, unit,
};
use crate::lexicon::{Certainty, Clitic, NamePart, Particle, Sense, SenseSet};
use crate::rule::View;
use crate::{Span, TokenKind};

/// Most steps of a name.
const MOST_STEPS: usize = 7;

/// A name as far as its evidence goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Chain {
    pub(super) span: Span,
    pub(super) at: usize,
    /// The first token behind it.
    pub(super) next: usize,
    pub(super) steps: usize,
    /// Two for each sure step, one for each ambiguous one.
    pub(super) points: usize,
    pub(super) first: Unit,
    /// The last step, and where it begins.
    pub(super) last: Unit,
    pub(super) last_at: usize,
}

fn points(view: &View<'_>, at: usize, unit: &Unit) -> usize {
    let house = unit.part != NamePart::Given && is_definite(view, at);
    match (unit.shape, unit.certainty) {
        (Shape::Unknown, _) => 0,
        (_, Certainty::Clear) => 2,
        (_, Certainty::Ambiguous) => 1,
        // A family name with the article, behind a given one.
        _ => usize::from(house),
    }
}

/// The name that begins at a token, whether it is believed or not.
pub(super) fn chain(view: &View<'_>, at: usize) -> Option<Chain> {
    let first = unit(view, at, true)?;
    Some(grow(view, at, first, false))
}

/// Two words of no list, which are a foreign name behind a word that may stand before one.
pub(super) fn unknown_pair(view: &View<'_>, at: usize) -> Option<Chain> {
    let pair = (is_unknown(view, at) || is_only_family(view, at)) && is_unknown(view, at + 1);
    let bound = may_be_bound(view, at) || may_be_bound(view, at + 1);
    let verb = looks_like_verb(view, at) || looks_like_verb(view, at + 1);
    (pair && !bound && !verb && !is_definite(view, at + 1))
        .then(|| grow(view, at, unknown(at), true))
}

/// A listed family name that is nothing else: it may be another's given name, or stand first as in
/// East Asia.
fn is_only_family(view: &View<'_>, at: usize) -> bool {
    is_only_name(view, at)
        && !is_definite(view, at)
        && unit(view, at, true).is_some_and(|first| {
            first.part == NamePart::Family
                && first.certainty == Certainty::Clear
                && first.shape == Shape::Token
        })
}

/// A token of names that is nothing else.
pub(super) fn is_only_name(view: &View<'_>, at: usize) -> bool {
    view.raw(at).is_some_and(|token| {
        token.shift == 0 && token.senses.without(Sense::NameToken.into()).is_empty()
    })
}

/// The same behind a title or verb, which vouches for words that are in no list.
pub(super) fn vouched_chain(view: &View<'_>, at: usize) -> Option<Chain> {
    let first = match unit(view, at, true) {
        Some(first) => first,
        None if is_unknown(view, at) && !may_be_bound(view, at) => unknown(at),
        None => return None,
    };
    Some(with_ordinary(view, grow(view, at, first, true)))
}

/// The same name with one ordinary word more, where that word ends the phrase: what a title or verb
/// vouches for goes on so, المهدي فقير: (El Mehdi Fakir, literally "poor").
fn with_ordinary(view: &View<'_>, chain: Chain) -> Chain {
    let at = chain.next;
    let ends = view.is_any(at + 1, BEHIND)
        || view
            .mark(at + 1)
            .is_some_and(|mark| !matches!(mark, '/' | '-'));
    let plain = view
        .raw(at)
        .is_some_and(|token| token.shift == 0 && token.senses.without(PLAIN).is_empty());
    let given = chain.steps == 1
        && chain.first.part != NamePart::Family
        && matches!(chain.first.shape, Shape::Token | Shape::Compound);
    let word = view.kind(at) == Some(TokenKind::Word) && plain;
    let doubtful = chain.first.certainty == Certainty::Ambiguous;
    let object = doubtful && is_definite(view, at) && view.is(at, Sense::OrdinaryWord);
    // الفنانة أنغام ألبومها (her album)
    if !(ends && given && word) || object || has_pronoun(view, at) {
        return chain;
    }
    let end = view
        .token(at)
        .map_or(chain.span.end, |token| token.span.end);
    Chain {
        next: at + 1,
        steps: 2,
        span: Span::new(chain.span.start, end),
        last_at: at,
        last: unknown(at),
        ..chain
    }
}

/// What may stand behind a name that a title brings in.
pub(super) const BEHIND: SenseSet =
    SenseSet::of(&[Sense::Complementizer, Sense::ReportingVerb, Sense::Title]);
const PLAIN: SenseSet = SenseSet::of(&[Sense::OrdinaryWord, Sense::NameToken]);

/// The name that begins with a word of no list.
pub(super) fn unknown_chain(view: &View<'_>, at: usize) -> Option<Chain> {
    (is_unknown(view, at) && !may_be_bound(view, at)).then(|| grow(view, at, unknown(at), false))
}

fn unknown(at: usize) -> Unit {
    Unit {
        next: at + 1,
        certainty: Certainty::Common,
        part: NamePart::Both,
        shape: Shape::Unknown,
        shift: 0,
    }
}

fn grow(view: &View<'_>, at: usize, first: Unit, vouched: bool) -> Chain {
    let start = view.token(at).map_or(0, |token| token.span.start) + first.shift;
    let mut chain = Chain {
        span: Span::new(start, start),
        at,
        next: first.next,
        steps: 1,
        points: points(view, at, &first),
        first,
        last: first,
        last_at: at,
    };
    while chain.steps < MOST_STEPS {
        let here = behind_hyphen(view, chain.next);
        let Some(unit) = step(view, &chain, here, vouched) else {
            break;
        };
        chain.points += points(view, here, &unit);
        chain.steps += 1;
        chain.next = unit.next;
        chain.last = unit;
        chain.last_at = here;
    }
    // طالب الأب (the father demanded): no suffix with the article behind what may be a verb.
    let sure = chain.steps > 1 || chain.points > 1;
    while matches!(particle(view, chain.next), Some(Particle::Suffix))
        && (sure || !is_definite(view, chain.next))
    {
        chain.next += 1;
        chain.points += 1;
        chain.steps += 1;
    }
    chain.span.end = view
        .token(chain.next - 1)
        .map_or(start, |token| token.span.end);
    chain
}

/// كي-مون: the place behind a hyphen that is glued on both sides.
fn behind_hyphen(view: &View<'_>, at: usize) -> usize {
    let hyphen = matches!(view.mark(at), Some('-' | '\u{2010}' | '\u{2011}'));
    if hyphen && view.glued(at) && view.glued(at + 1) {
        at + 1
    } else {
        at
    }
}

/// The next step of a chain, if one belongs to it.
fn step(view: &View<'_>, chain: &Chain, at: usize, vouched: bool) -> Option<Unit> {
    if particle(view, at) == Some(Particle::Initial) {
        return Some(Unit {
            next: at + 1,
            certainty: Certainty::Common,
            part: NamePart::Both,
            shape: Shape::Linked,
            shift: 0,
        });
    }
    let ruler = vouched && chain.steps == 1 && chain.first.part != NamePart::Family;
    if ruler && particle(view, at) == Some(Particle::Ordinal) {
        return Some(Unit {
            part: NamePart::Family,
            shape: Shape::Compound,
            ..unknown(at)
        });
    }
    if chain.steps == 1
        && chain.first.part != NamePart::Family
        && let Some(hit) = view.hits(at, Sense::Person).find(|hit| hit.len > 1)
        && hit.clitic == Clitic::None
    {
        // أشرف كيم جونغ أون (Kim Jong Un supervised): the name is complete without the word before.
        let doubtful = chain.points < 2 && !vouched && chain.first.shape == Shape::Token;
        if doubtful && opens_with_given(view, &hit) {
            return None;
        }
        return Some(Unit {
            next: hit.next(),
            certainty: Certainty::Clear,
            part: NamePart::Family,
            shape: Shape::Token,
            shift: 0,
        });
    }
    if chain.steps > 1 && begins_another(view, chain, at) {
        return None;
    }
    match unit(view, at, false) {
        Some(unit) => fits(view, chain, at, &unit, vouched).then_some(unit),
        None => {
            let unit = unknown(at);
            let taken = is_unknown_inside(view, at, chain.points >= 2)
                && takes_unknown(view, chain, at, vouched)
                && !is_complete(view, chain, at);
            let nisba = vouched && chain.steps == 1 && is_ordinary_nisba(view, at);
            (taken || nisba).then_some(unit)
        }
    }
}

/// Places and nations end a name, unless the word is a family name that stands behind a given one.
const ENDS: SenseSet = SenseSet::of(&[
    Sense::Country,
    Sense::Place,
    Sense::Demonym,
    Sense::Organization,
    Sense::Media,
]);

/// Words of time, which end a name that is complete.
const TIMES: SenseSet =
    SenseSet::of(&[Sense::Weekday, Sense::Month, Sense::DayWord, Sense::DayPart]);

fn fits(view: &View<'_>, chain: &Chain, at: usize, unit: &Unit, vouched: bool) -> bool {
    if matches!(unit.shape, Shape::Linked | Shape::Compound | Shape::Kunya) {
        return true;
    }
    let complete = chain.steps > 1 && !is_open(chain);
    if view.is_any(at, TIMES) && (complete || is_definite(view, at)) {
        return false;
    }
    if view.is_any(at, ENDS) {
        return unit.part != NamePart::Given && !complete && chain.points > 0;
    }
    if chain.last.part == NamePart::Family && unit.part == NamePart::Given {
        // A given name behind a family name opens the next person.
        return false;
    }
    let families = chain.steps == 1
        && chain.first.part == NamePart::Family
        && chain.first.shape == Shape::Token;
    // التقى أوباما الوفد (Obama met the delegation)
    let whole = || is_definite(view, at) && is_lone_person(view, chain.at);
    if families && (unit.certainty < Certainty::Clear || whole()) {
        return false;
    }
    let bare = !is_definite(view, at) && unit.certainty == Certainty::Common;
    // أشرف المهندس على البناء (the engineer supervised the building): no Ashraf.
    let acts = !vouched && !bare && chain.points < 2 && unit.certainty == Certainty::Common;
    if view.is(at, Sense::Title) && (complete || bare || acts) {
        return false;
    }
    match unit.certainty {
        Certainty::Common => {
            let sure = (vouched && chain.first.part != NamePart::Family)
                || chain.points >= 2
                || (chain.points > 0 && is_definite(view, at));
            // كيم ميونغ سو (Kim Myung-soo): the last syllable of a Korean name.
            let syllable = chain.steps == 2
                && chain.points >= 4
                && letters(view, at) == 2
                && is_only_name(view, at);
            syllable || sure && (!complete || is_definite(view, at))
        }
        _ => true,
    }
}

/// محمد بن حمد may go on with a family name.
pub(super) fn is_open(chain: &Chain) -> bool {
    chain.last.shape == Shape::Linked && chain.last.part == NamePart::Both
}

/// A word of no list goes on with a name that has only its first step, or is a family name in the
/// form of a nisba.
fn takes_unknown(view: &View<'_>, chain: &Chain, at: usize, vouched: bool) -> bool {
    let nisba = is_definite(view, at) && view.text(at).is_some_and(|text| text.ends_with(YEH));
    let nisba_before = is_definite(view, chain.last_at) && chain.steps > 1;
    let firm = chain.points >= 2;
    if nisba {
        return !nisba_before && (vouched || chain.points >= 1);
    }
    if (chain.steps > 1 || !firm) && looks_like_verb(view, at) {
        return false;
    }
    // وردة ذابلة (a wilted rose): the second word agrees with the first.
    let agrees = || ends_like_noun(view, chain.at) && ends_like_noun(view, at);
    if !firm && (agrees() || !vouched && looks_inflected(view, at)) {
        return false;
    }
    if vouched && !is_open(chain) && (chain.steps == 1 || !is_definite(view, at)) {
        let given = chain.first.part != NamePart::Family
            || (is_only_family(view, chain.at) && !looks_inflected(view, at));
        let open = matches!(chain.last.shape, Shape::Unknown) || (chain.steps == 1 && given);
        return open && chain.steps < 3;
    }
    if !firm && may_carry(view, at) {
        return false;
    }
    if is_open(chain) && chain.steps < 5 {
        return firm;
    }
    if chain.steps > 1 {
        return chain.last.shape == Shape::Token && chain.last.part == NamePart::Given && firm;
    }
    chain.first.part != NamePart::Family && chain.points >= 1
}

/// Three letters, or a last ـه: behind an ambiguous given name that is rather an ordinary word.
fn looks_inflected(view: &View<'_>, at: usize) -> bool {
    letters(view, at) < 4 || view.text(at).is_some_and(|text| text.ends_with(HEH))
}

const HEH: char = '\u{647}';

/// يـ and تـ open imperfect verbs more often than names.
pub(super) fn looks_like_verb(view: &View<'_>, at: usize) -> bool {
    view.text(at).is_some_and(|whole| {
        let text = whole.strip_prefix(SEEN).unwrap_or(whole);
        let cut = whole.len() > text.len();
        let doubled = DOUBLED.iter().any(|opening| text.starts_with(opening));
        text.starts_with(PERSONS) && (cut || doubled || letters(view, at) < 6)
    })
}

/// تتولاه (takes charge of it), يتجافى: no names open so.
const DOUBLED: [&str; 2] = ["\u{62A}\u{62A}", "\u{64A}\u{62A}"];

const SEEN: char = '\u{633}';
const PERSONS: [char; 3] = ['\u{64A}', '\u{62A}', '\u{646}'];

/// الجبلي: an adjective of relation with the article, that nothing else is known of.
fn is_ordinary_nisba(view: &View<'_>, at: usize) -> bool {
    let plain = view.raw(at).is_some_and(|token| {
        token.shift == 0 && token.senses.without(Sense::OrdinaryWord.into()).is_empty()
    });
    let nisba = view.text(at).is_some_and(|text| text.ends_with(YEH));
    plain && nisba && is_definite(view, at)
}

const YEH: char = '\u{64A}';

/// True where the word has the article: behind an ambiguous given name that is rather an ordinary noun.
fn may_carry(view: &View<'_>, at: usize) -> bool {
    is_definite(view, at)
}
