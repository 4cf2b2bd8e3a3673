//! Persons: listed ones, chains of name tokens, names behind titles and verbs.

mod another;
mod chain;
pub(crate) mod echo;
mod inflection;
pub(crate) mod role;
mod titled;
mod unit;
mod written;

use crate::lexicon::{Certainty, Clitic, NamePart, Sense, SenseSet};
use crate::rule::{Hit, Rule, View};
use crate::{Entity, Evidence, Kind, Label, Str, TokenKind};
use chain::{Chain, chain, unknown_chain, vouched_chain};
use unit::{Shape, is_definite, is_unknown, is_written, is_written_function_word};

pub(crate) const RULES: &[Rule] = &[
    Rule::entity("person/known", "a listed person", Sense::Person, known),
    Rule::entity(
        "person/name-chain",
        "GIVEN NAME …",
        Sense::NameToken,
        name_chain,
    ),
    Rule::entity(
        "person/particle-chain",
        "PARTICLE NAME …",
        Sense::NameParticle,
        name_chain,
    ),
    Rule::entity(
        TITLED,
        "TITLE (COMPLEMENT) NAME",
        Sense::Title,
        titled::title_name,
    ),
    Rule::entity(
        "person/verb-name",
        "REPORTING VERB NAME",
        Sense::ReportingVerb,
        verb_name,
    ),
    Rule::entity(
        "person/unknown-given",
        "CUE UNKNOWN FAMILY",
        Sense::NameToken,
        unknown_given,
    )
    .with_evidence(Evidence::Weak),
    Rule::entity("person/cue-name", "CUE NAME", Sense::NameToken, cue_name)
        .with_evidence(Evidence::Medium),
    Rule::entity(
        "person/cue-unknown",
        "CUE UNKNOWN UNKNOWN",
        Sense::PersonCue,
        cue_unknown,
    )
    .with_evidence(Evidence::Weak),
    Rule::listed(
        echo::NATION,
        "NATIONALITY UNKNOWN UNKNOWN",
        Sense::Demonym,
        Kind::Entity,
    )
    .with_evidence(Evidence::Weak),
    Rule::listed(
        echo::ECHO,
        "a part of a name that the article gives in full",
        Sense::NameToken,
        Kind::Entity,
    )
    .with_evidence(Evidence::Medium),
];

/// The id of the rule of titles.
const TITLED: &str = "person/title-name";

/// `LISTED PERSON`: فلاديمير بوتين (Vladimir Putin). Not: a surname that is an ordinary word, unless
/// its title stands before it.
fn known(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::Person)?;
    let name = hit.fact.name()?;
    let sure = match name.certainty {
        Certainty::Clear => true,
        Certainty::Ambiguous => hit.len > 1 || has_cue(view, hit.at, hit.next()),
        Certainty::Common => has_cue(view, hit.at, hit.next()),
    };
    // نور سلطان نزارباييف (Nursultan Nazarbayev): the town is but a part of the name.
    let place = || hit.len < 3 && in_place_name(view, view.at()) || behind_place_head(view, hit.at);
    // تؤتي (bears fruit) is not توتي (Totti).
    if !sure || place() || !is_written(view, hit.at, &hit) || is_cut(view, &hit) {
        return None;
    }
    hit.entity()
}

/// كايرو (Cairo) is no ك with أيرو (Ayrault): behind a proclitic the hamza of a name is written.
fn is_cut(view: &View<'_>, hit: &Hit<'_>) -> bool {
    let (text, row) = (view.slice(hit.span), hit.fact.surface.as_str());
    hit.len == 1
        && hit.clitic == Clitic::Preposition
        && text.starts_with(ALEF)
        && !row.starts_with(ALEF)
}

/// A title or verb of saying before a short name, or such a verb behind it.
fn has_cue(view: &View<'_>, at: usize, next: usize) -> bool {
    let before = view.prev(at);
    before.is_some_and(|before| view.is_any(before, CUES))
        || view.is(next, Sense::ReportingVerb)
        || view.is_mark(next, ':')
}

/// What a short name may stand behind.
const CUES: SenseSet = SenseSet::of(&[Sense::ReportingVerb, Sense::Title, Sense::PersonCue]);

/// `GIVEN NAME …`: سامح شكري (Sameh Shoukry), عبد الفتاح البرهان, أبو محمد الجولاني. Not: a given
/// name by itself, nor two words that are ordinary ones first of all.
fn name_chain(view: &View<'_>) -> Option<Entity> {
    let chain = chain(view, view.at())?;
    if is_inside(view) {
        return None;
    }
    if in_place_name(view, view.at()) || !believed(&chain) || !vouched_for(view, &chain) {
        return None;
    }
    Some(person(view, &chain))
}

/// A doubtful given name before a word of no list needs a word or mark beside it: صقر جارح يحلق is a
/// falcon.
fn vouched_for(view: &View<'_>, chain: &Chain) -> bool {
    // لطيف المعشر (good company): two ordinary words.
    let plain = chain.steps == 2
        && chain.first.certainty == Certainty::Ambiguous
        && chain.last.certainty < Certainty::Clear
        && chain.first.shape == Shape::Token
        && is_definite(view, chain.last_at)
        && view.is(chain.last_at, Sense::OrdinaryWord);
    let doubtful = plain
        || chain.points == 1
            && chain.last.shape == Shape::Unknown
            && !is_definite(view, chain.last_at)
            && !view
                .text(chain.last_at)
                .is_some_and(|text| text.ends_with(YEH));
    let mark = |at: usize| view.kind(at) == Some(TokenKind::Mark);
    let stops = view
        .mark(chain.next)
        .is_some_and(|mark| STOPS.contains(&mark));
    !doubtful
        || chain.first.shift > 0
        || view.prev(chain.at).is_some_and(|before| {
            mark(before)
                || view.is_any(before, CUES.with(BEFORE))
                || !(plain || inflects(view, chain.last_at))
        })
        || mark(chain.next) && !stops
        || view.is(chain.next, Sense::ReportingVerb)
}

const STOPS: [char; 4] = ['.', '!', '?', '\u{61F}'];

/// يجوبون، متفوق: the openings of imperfect verbs and of their participles.
fn inflects(view: &View<'_>, at: usize) -> bool {
    const OPENINGS: [&str; 3] = ["\u{64A}", "\u{62A}", "\u{645}\u{62A}"];
    view.text(at)
        .is_some_and(|text| OPENINGS.iter().any(|opening| text.starts_with(opening)))
}

/// The ending of an accusative.
const ALEF: char = '\u{627}';
const BEH: char = '\u{628}';

/// The ending of a nisba.
const YEH: char = '\u{64A}';

/// True where a name that is believed begins at the word before and goes on over this one.
fn is_inside(view: &View<'_>) -> bool {
    let at = view.at();
    let Some(before) = view.prev(at) else {
        return false;
    };
    // آبي أحمد (Abiy Ahmed) is listed whole.
    let listed = || {
        view.hits(before, Sense::Person).any(|hit| {
            hit.next() > at
                && hit
                    .fact
                    .name()
                    .is_some_and(|name| name.certainty == Certainty::Clear)
        })
    };
    chain(&view.moved(before), before).is_some_and(|chain| chain.next > at && believed(&chain))
        || (view.is(before, Sense::Person) && listed())
}

fn believed(chain: &Chain) -> bool {
    let opens = match chain.first.shape {
        Shape::Kunya => chain.first.certainty > Certainty::Common,
        Shape::Linked | Shape::Compound => true,
        _ => chain.first.part != NamePart::Family,
    };
    if chain.first.shape == Shape::Kunya && opens {
        return true;
    }
    let linked_alone = chain.first.shape == Shape::Linked && chain.points >= 2;
    if linked_alone {
        return true;
    }
    let sure_first = chain.first.certainty > Certainty::Common;
    let firm = chain.points >= 2 || (chain.points == 1 && chain.last.shape == Shape::Unknown);
    opens && sure_first && chain.steps > 1 && firm
}

/// A street, airport or town that bears the name is a place.
fn in_place_name(view: &View<'_>, at: usize) -> bool {
    behind_place_head(view, at)
        || [Sense::Place, Sense::Country, Sense::Organization]
            .into_iter()
            .filter_map(|sense| view.hit(at, sense))
            .any(|hit| hit.len > 1)
}

/// شارع فلان (so-and-so street). Not: a word that is an act too, سجن فلان (the jailing of so-and-so).
fn behind_place_head(view: &View<'_>, at: usize) -> bool {
    view.prev(at).is_some_and(|before| {
        view.is(before, Sense::PlaceHead)
            && !is_definite(view, before)
            && !(view.is(before, Sense::PersonCue) && is_full(view, at))
    })
}

/// A name of several sure steps.
fn is_full(view: &View<'_>, at: usize) -> bool {
    const SURE: usize = 3;
    chain(view, at).is_some_and(|chain| chain.steps > 1 && chain.points >= SURE)
}

/// The mention of a chain. Where a listed person opens it and it goes on with his forebears, it is he.
fn person(view: &View<'_>, chain: &Chain) -> Entity {
    let name = view.slice(chain.span).to_owned();
    let mut entity = Entity::new(chain.span, Label::Person, Str::from(name));
    entity.evidence = worth(chain);
    let listed = view.hits(chain.at, Sense::Person).find(|hit| hit.len > 1);
    if let Some(hit) = listed
        && hit.span.end <= chain.span.end
        && let Some(listed) = hit.fact.name()
        && (hit.span == chain.span || unit::particle(view, hit.next()).is_some())
    {
        entity.name = listed.name.clone();
        entity.reference = listed.reference.clone();
        entity.listing = Some(hit.listing());
        entity.evidence = Evidence::Strong;
    }
    entity
}

/// Names of which all or nearly all steps are sure; names of one sure step; others.
fn worth(chain: &Chain) -> Evidence {
    if chain.first.shape == Shape::Unknown {
        return Evidence::Weak;
    }
    match (chain.steps, chain.points) {
        (2.., 3..) => Evidence::Strong,
        (_, 2..) => Evidence::Medium,
        _ => Evidence::Weak,
    }
}

/// `VERB NAME (THAT)`: وأضاف كابولز أن. Not: a verb before an ordinary word.
fn verb_name(view: &View<'_>) -> Option<Entity> {
    let verb = view.hit(view.at(), Sense::ReportingVerb)?;
    let at = verb.next();
    // آبي أحمد (Abiy Ahmed), not أبى أحمد (Ahmed refused).
    if view.is(verb.at, Sense::Person) && view.hits(verb.at, Sense::Person).any(|hit| hit.len > 1) {
        return None;
    }
    let chain = vouched_chain(view, at)?;
    let ends = view.is(chain.next, Sense::Complementizer)
        || matches!(
            view.mark(chain.next),
            Some(':' | ',' | '"' | '\u{AB}' | '\u{201C}' | '\u{60C}')
        );
    // طالبا متحررا (a liberal student): both are accusatives, and no verb in the dual.
    let begins = |at, letter: char| view.text(at).is_some_and(|text| text.starts_with(letter));
    let accusative = |at| view.text(at).is_some_and(|text| text.ends_with(ALEF));
    let sure = match chain.first.shape {
        Shape::Unknown if accusative(verb.at) && accusative(at) => false,
        // أشادت ببسالة المدافعين: a ب behind the verb leads on its object.
        Shape::Unknown if begins(at, BEH) && is_definite(view, at + 1) => false,
        Shape::Unknown => (ends || chain.steps > 1) && !is_definite(view, at),
        _ => match chain.first.certainty {
            Certainty::Clear => true,
            Certainty::Ambiguous => ends,
            Certainty::Common => {
                let family = chain.last.part != NamePart::Given;
                let last = chain.last.certainty;
                let sure = last == Certainty::Clear
                    || ends && chain.steps > 1 && last == Certainty::Ambiguous;
                (family || ends) && sure && !is_definite(view, at)
            }
        },
    };
    // بين أنياب (between fangs), not بيّن (made clear).
    let grammar =
        is_written_function_word(view, verb.at) && !view.is(chain.next, Sense::Complementizer);
    let other = grammar || SHUNNED.iter().any(|sense| view.is(at, *sense));
    (sure && !other && chain.first.shift == 0).then(|| person(view, &chain))
}

/// `CUE NAME`: مقتل كينيدي (the killing of Kennedy). Not: a name that is an ordinary word too.
fn cue_name(view: &View<'_>) -> Option<Entity> {
    let before = view.prev(view.at())?;
    let place = view.is(before, Sense::PlaceHead);
    if !view.is(before, Sense::PersonCue) || place || is_definite(view, before) {
        return None;
    }
    let chain = chain(view, view.at())?;
    let sure = chain.first.certainty == Certainty::Clear && chain.first.shift == 0;
    let other = SHUNNED.iter().any(|sense| view.is(view.at(), *sense));
    (sure && !other && chain.steps == 1).then(|| person(view, &chain))
}

/// `CUE UNKNOWN UNKNOWN`: أنصار فينانسيو موندلين (the followers of Venâncio Mondlane). Not: a cue before one
/// such word.
fn cue_unknown(view: &View<'_>) -> Option<Entity> {
    let hit = view.hit(view.at(), Sense::PersonCue)?;
    if is_definite(view, hit.at) {
        return None;
    }
    chain::unknown_pair(view, hit.next()).map(|chain| person(view, &chain))
}

/// `CUE UNKNOWN FAMILY`: الفرنسي تيبو كورتوا. Not: an unknown word in the middle of a clause.
fn unknown_given(view: &View<'_>) -> Option<Entity> {
    let at = view.prev(view.at())?;
    if !is_unknown(view, at) || is_definite(view, at) {
        return None;
    }
    let family = chain(view, view.at())?;
    let sure = family.first.shift == 0
        && family.first.certainty == Certainty::Clear
        && family.first.part != NamePart::Given;
    let chain = unknown_chain(view, at).filter(|chain| chain.next == family.next)?;
    let cue = match view.prev(at) {
        None => !view.is(view.at(), Sense::Person),
        // فاز كالين جورجيسكو (Georgescu won): a known family name vouches for what stands before it.
        Some(before) => {
            view.is_any(before, BEFORE)
                || view.kind(before) == Some(TokenKind::Mark)
                || vouches_for_unknown(view, at)
        }
    };
    let verb = chain::looks_like_verb(view, at);
    (sure && cue && !verb).then(|| person(view, &chain))
}

/// كالين جورجيسكو (Călin Georgescu): a known family name vouches for the word before it. Not: أزعجت لينين
/// (it annoyed Lenin).
fn vouches_for_unknown(view: &View<'_>, at: usize) -> bool {
    const LAM: char = '\u{644}';
    const TEH: char = '\u{62A}';
    let word = view
        .text(at)
        .is_none_or(|text| text.starts_with(LAM) || text.ends_with(TEH));
    !word && !is_definite(view, view.at()) && another::is_lone_person(view, view.at())
}

/// What may stand before a name whose given name is in no list.
const BEFORE: SenseSet = SenseSet::of(&[
    Sense::Demonym,
    Sense::Title,
    Sense::ReportingVerb,
    Sense::Place,
    Sense::Country,
    Sense::Organization,
]);

const SHUNNED: [Sense; 6] = [
    Sense::Country,
    Sense::Place,
    Sense::Demonym,
    Sense::Organization,
    Sense::Media,
    Sense::FunctionWord,
];
