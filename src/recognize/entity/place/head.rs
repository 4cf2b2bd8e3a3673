//! The generic word of a place with its name.

use super::evidence::{
    begins_with_article, cue, links, no_place, particle, place_entity, placed_by, placed_inside,
    spelt_alike,
};
use crate::lexicon::{
    Certainty, Detail, NameWord, Openness, Particle, PlaceCue, PlaceHead, Sense, SenseSet,
};
use crate::rule::{Hit, View};
use crate::text::{
    ALEF, BEH, FEH, HEH, LAM, MEEM, NOON, TEH, WAW, YEH, is_letter, letter_codes, rekey,
};
use crate::{Entity, Evidence, Label, Span, Str, TokenKind};

/// Longest name in quotation marks, in tokens.
const QUOTED: usize = 4;
/// Longest chain of personal names.
const CHAIN: usize = 5;

/// What links of divisions begin with.
const DIVISION: &str = "iso3166-2:";

fn head<'a>(view: &View<'a>) -> Option<(Hit<'a>, PlaceHead)> {
    // وأدى (and led to) is not وادي (the valley of).
    let hit = view.hit(view.at(), Sense::PlaceHead)?;
    if !spelt_alike(view, &hit) {
        return None;
    }
    match hit.fact.detail {
        Detail::NameWord(NameWord::PlaceHead(head)) => Some((hit, head)),
        _ => None,
    }
}

/// `HEAD NAME`: مستشفى محايل (Muhayil hospital) with its head, محافظة الوسطى (Wusta governorate)
/// without; ولاية جورجيا (the state of Georgia) is no country.
pub(super) fn head_and_name(view: &View<'_>) -> Option<Entity> {
    let (hit, head) = head(view)?;
    let at = hit.next();
    let place = view.hit(at, Sense::Place);
    if !head.inside {
        let country = view
            .hit(at, Sense::Country)
            .filter(|_| head.open >= Openness::Quoted && !head.facility && !head.double);
        let name = place
            .or(country)
            .filter(|name| name.span.start == start(view, at))?;
        let mut entity = place_entity(view, &name)?;
        entity.label = Label::Location;
        // محافظة حلب (Aleppo governorate) and the state of Georgia are not what the lone name links to.
        if !head.town {
            entity.candidates.clear();
            let division = view.hits(at, Sense::Place).find_map(|other| {
                let reference = other.fact.name()?.reference.clone()?;
                (other.span == name.span && reference.starts_with(DIVISION)).then_some(reference)
            });
            entity.reference = division;
        }
        // The head is the evidence that a doubtful name needs.
        entity.evidence = entity.evidence.max(Evidence::Medium);
        return Some(entity);
    }
    // جزيرة ريونيون (the island of Réunion) is the country behind its generic word.
    let others = [Sense::Country, Sense::Person].map(|sense| view.hit(at, sense));
    let others = others.into_iter().flatten().filter(|_| head.facility);
    // مزرعة كان (a farm that was) is not a farm in Cannes; وادي ضمد is the valley of Damad.
    const OTHER: SenseSet = SenseSet::of(&[Sense::FunctionWord, Sense::OrdinaryWord]);
    let named = |hit: &Hit<'_>| {
        let common = hit
            .fact
            .name()
            .is_some_and(|n| n.certainty == Certainty::Common);
        let nature = !head.facility && !view.is_any(hit.at, OTHER);
        !common || nature || begins_with_article(view.slice(hit.span))
    };
    let name = place.into_iter().chain(others).filter(named);
    let name = name
        .filter(|name| name.span.start == start(view, at))
        .max_by_key(|name| name.len)?;
    inside(view, &hit, name.next())
}

/// `HEAD "NAME"`: بلدة "راشاد" (the town of Rashad), the name alone.
pub(super) fn head_and_quoted(view: &View<'_>) -> Option<Entity> {
    let (hit, head) = head(view)?;
    if closes(view, hit.next()) {
        return None;
    }
    let close = match view.mark(hit.next())? {
        '"' => '"',
        '«' => '»',
        '“' | '”' => '”',
        _ => return None,
    };
    let first = hit.next() + 1;
    let behind = (first + 1..=first + QUOTED).find(|i| view.is_mark(*i, close))?;
    let words = (first..behind).all(|i| view.kind(i) == Some(TokenKind::Word));
    // قاعدة "المعاني العامة" (the rule of general meanings)
    let other = head.double && view.is(first, Sense::OrdinaryWord);
    if !words || other || head.open < Openness::Quoted {
        return None;
    }
    named(view, view.span(first..behind)?)
}

/// `HEAD PERSON`: مسجد الإمام الصادق (Imam al-Sadiq mosque), مطار حميد كرزاي الدولي (Hamid Karzai
/// international airport). Not: سجن الرئيس (the imprisonment of the president).
pub(super) fn head_and_person(view: &View<'_>) -> Option<Entity> {
    let (hit, head) = head(view)?;
    let at = hit.next();
    let titled = view.is(at, Sense::Title);
    // حي الملك فهد (the quarter King Fahd): the name is what the quarter is called.
    let quarter = !head.inside && titled && head.open == Openness::Construct;
    if !(quarter || head.inside && head.facility) {
        return None;
    }
    let first = at + usize::from(titled);
    let part = SenseSet::of(&[Sense::NameToken, Sense::NameParticle]);
    // محمد الخامس (Muhammad V) may end a name, عمر بن (Omar son of) does not.
    let open = |i: &usize| {
        use Particle::{House, Kunya, Link, Prefix};
        matches!(particle(view, *i), Some(Link | Kunya | House | Prefix))
    };
    // Behind بن (son of) any word is a name: عمر بن الخطاب.
    let plain = |i: &usize| {
        ((view.is_any(*i, part) && !view.is(*i, Sense::FunctionWord))
            || (*i > first && links(view, *i - 1)))
            && stands_bare(view, *i)
            && cue(view, *i) != Some(PlaceCue::Tail)
    };
    let chain = (first..first + CHAIN).take_while(plain);
    let behind = chain.filter(|i| !open(i)).last()? + 1;
    let vouched = titled || hit.len > 1 || behind > first + 1 || is_sure_name(view, first);
    let family = usize::from(is_adjective(view, behind));
    // مدينة الملك عبدالعزيز للعلوم والتقنية (the King Abdulaziz city for science) is a body.
    let body = hit.len > 1 && begins_with_article(view.text(behind).unwrap_or(""));
    if body && family == 0 && cue(view, behind) != Some(PlaceCue::Tail) {
        return None;
    }
    if quarter {
        return named(view, view.span(at..behind)?);
    }
    vouched.then(|| inside(view, &hit, behind + family))?
}

/// True where no proclitic is read before the word, or it is a name as it stands: فاطمة (Fatima).
fn stands_bare(view: &View<'_>, at: usize) -> bool {
    let lexicon = view.doc().lexicon;
    view.raw(at)
        .is_some_and(|token| token.bare == 0 || lexicon.senses(token.whole).has(Sense::NameToken))
}

/// A name that is no ordinary word: مستشفى زايد (Zayed hospital), but مسرح الجمال (a stage of beauty).
fn is_sure_name(view: &View<'_>, at: usize) -> bool {
    let clear = view
        .hits(at, Sense::NameToken)
        .any(|hit| match &hit.fact.detail {
            Detail::NameWord(NameWord::Token(word)) => word.certainty == Certainty::Clear,
            _ => false,
        });
    let text = view.text(at).unwrap_or("");
    let adjective = letter_codes(text)
        .last()
        .is_some_and(|(_, code)| code == YEH);
    clear && !view.is(at, Sense::OrdinaryWord) && (!adjective || is_definite(text))
}

/// `HEAD WORD`: مطار الضبعة (Dabaa airport), مدينة أفيون التركية (the Turkish town of
/// Afyon). Not: مطار دولي (an international airport), قرية صغيرة (a small village).
pub(super) fn head_and_unlisted(view: &View<'_>) -> Option<Entity> {
    let (hit, head) = head(view)?;
    let at = hit.next();
    if head.open == Openness::Construct && is_definite(view.text(at)?) {
        if no_place(view, hit.at) || !names(view, at) {
            return None;
        }
        return if head.inside {
            inside(view, &hit, at + 1)
        } else {
            named(view, view.span(at..at + 1)?)
        };
    }
    if !is_unlisted(view, at) {
        return None;
    }
    if !head.inside && head.open >= Openness::Quoted && indefinite_name(view.text(at)?) {
        let behind = [at + 1, at + 2].into_iter().find(|i| placed_by(view, *i));
        let second = |i: usize| is_unlisted(view, i) && view.text(i).is_some_and(indefinite_name);
        if let Some(behind) = behind.filter(|i| *i == at + 1 || second(at + 1)) {
            return named(view, view.span(at..behind)?);
        }
    }
    let article = is_definite(view.text(at)?);
    if !head.inside && head.open >= Openness::Quoted && article && placed_inside(view, at + 1) {
        return named(view, view.span(at..at + 1)?);
    }
    if head.open < Openness::Definite {
        return None;
    }
    if head.inside && article {
        let adjective = head.facility && is_adjective(view, at + 1);
        return inside(view, &hit, at + 1 + usize::from(adjective));
    }
    let free = head.open >= Openness::Any
        && if head.town {
            indefinite_name(view.text(at)?)
        } else {
            is_foreign_name(view, at, head.inside)
        };
    if !article && !free {
        return None;
    }
    let behind = foreign_end(view, at);
    if head.inside {
        return inside(view, &hit, behind);
    }
    named(view, view.span(at..behind)?)
}

/// What may be a name behind شارع or حي: الروضة (the meadow). Not: a word that is a generic word
/// itself, مسجد القرية (the mosque of the village), an office or a nationality.
fn names(view: &View<'_>, at: usize) -> bool {
    const OTHER: SenseSet = SenseSet::of(&[
        Sense::FunctionWord,
        Sense::Title,
        Sense::Demonym,
        Sense::ReportingVerb,
        Sense::Shift,
        Sense::Ordinal,
    ]);
    const GENERIC: SenseSet = SenseSet::of(&[Sense::PlaceHead, Sense::OrganizationHead]);
    const ARTICLE: usize = 4;
    let Some(bare) = view.text(at).and_then(|text| text.get(ARTICLE..)) else {
        return false;
    };
    let lexicon = view.doc().lexicon;
    let generic = lexicon.senses(lexicon.entry(rekey(bare, false)));
    !view.is_any(at, OTHER) && !generic.meets(GENERIC) && stands_bare(view, at)
}

/// Most words of a foreign name.
const FOREIGN: usize = 3;

/// The end of the foreign words that begin at a token: بورت أو برينس (Port-au-Prince).
fn foreign_end(view: &View<'_>, at: usize) -> usize {
    let goes_on = |i: &usize| is_unlisted(view, *i) && goes_on_foreign(view.text(*i).unwrap_or(""));
    let more = (at + 1..at + FOREIGN).take_while(goes_on).count();
    at + 1 + more
}

/// A word that goes on with a foreign name and is no verb or adverb: four letters or more with a long
/// vowel inside, كوست (Coast). Not: فجرا (at dawn).
fn goes_on_foreign(text: &str) -> bool {
    const SHORTEST: usize = 4;
    let codes = codes(text);
    let [first, inner @ .., last] = &codes[..] else {
        return false;
    };
    let opens = matches!(*first, TEH | YEH | WAW | FEH | BEH | ALEF | MEEM | LAM);
    let ends = matches!(*last, HEH | ALEF);
    let bound = matches!(codes[..], [.., HEH, MEEM]);
    codes.len() >= SHORTEST && !opens && !ends && !bound && inner.iter().any(is_vowel)
}

fn codes(text: &str) -> Vec<u8> {
    letter_codes(text).map(|(_, code)| code).collect()
}

fn is_vowel(code: &u8) -> bool {
    matches!(*code, ALEF | WAW | YEH)
}

/// A word that is likely no adjective, no verb and bears no suffix: برنيكي (Berenice), بلاكبوش. Not:
/// مهجور (deserted), أحراش (woods), ممارسين (practitioners).
fn is_foreign_name(view: &View<'_>, at: usize, strict: bool) -> bool {
    const LONG: usize = 6;
    let text = view.text(at).unwrap_or("");
    let codes = codes(text);
    let vowels = codes.iter().filter(|code| is_vowel(code)).count();
    let long = codes.len() >= LONG;
    let bound = match codes[..] {
        [.., HEH] | [.., HEH, ALEF] | [.., HEH, MEEM] => true,
        [TEH | YEH, TEH, ..] => true,
        [MEEM, ..] => vowels < 2,
        [ALEF, _, _, ALEF, _] => true,
        [.., vowel, TEH] => !is_vowel(&vowel),
        [.., YEH, NOON] => strict && long,
        _ => false,
    };
    indefinite_name(text) && !bound
}

/// A mark that ends what stands before it: حي" ل….
fn closes(view: &View<'_>, at: usize) -> bool {
    view.glued(at) && !view.glued(at + 1)
}

/// `PREPOSITION WORD`, placed by what follows: في سوروتش (جنوب تركيا) (in Suruç, in the south of
/// Turkey), في ميرلو الهولندية (in the Dutch town of Mierlo). Not: في مستودع بحلب (in a store in
/// Aleppo), an ordinary word.
pub(super) fn preposition_and_placed(view: &View<'_>) -> Option<Entity> {
    let at = view.at() + 1;
    let leads = cue(view, view.at()) == Some(PlaceCue::Before)
        && view.is(view.at(), Sense::FunctionWord)
        && !view.is(at + 1, Sense::FunctionWord);
    let text = view.text(at)?;
    if !leads || !is_unlisted(view, at) || !indefinite_name(text) || bears_suffix(text) {
        return None;
    }
    let town = !view.is(at + 1, Sense::Demonym) || last_letter(view.text(at + 1)?) == Some(HEH);
    let placed = town && placed_by(view, at + 1);
    placed.then(|| named(view, view.span(at..at + 1)?))?
}

/// شقتها (her flat), ضيوفنا (our guests), فندقين (two hotels): endings that names lack.
fn bears_suffix(text: &str) -> bool {
    let codes: Vec<u8> = letter_codes(text).map(|(_, code)| code).collect();
    matches!(
        codes[..],
        [.., HEH] | [.., HEH | NOON, ALEF] | [.., HEH, MEEM] | [.., YEH, NOON]
    )
}

fn last_letter(text: &str) -> Option<u8> {
    letter_codes(text).last().map(|(_, code)| code)
}

/// Ends the feminine adjectives that follow the generic words.
const TEH_MARBUTA: char = '\u{629}';

/// The article itself, not what the proclitic "to" leaves of it.
fn is_definite(text: &str) -> bool {
    let alef = letter_codes(text)
        .next()
        .is_some_and(|(_, code)| code == ALEF);
    alef && begins_with_article(text)
}

/// A word that is likely no adjective and no verb.
fn indefinite_name(text: &str) -> bool {
    if begins_with_article(text) {
        return false;
    }
    let feminine = text.chars().rfind(|c| is_letter(*c)) == Some(TEH_MARBUTA);
    !feminine && !verb_like(text)
}

/// النفسية, الوطني: an adjective that goes on with the name, مستشفى الحرس الوطني (the National Guard
/// hospital). A nationality does not.
fn is_adjective(view: &View<'_>, at: usize) -> bool {
    let text = view.text(at).unwrap_or("");
    let codes: Vec<u8> = letter_codes(text).map(|(_, code)| code).collect();
    let ending = matches!(codes[..], [.., YEH] | [.., YEH, HEH]);
    const OTHER: SenseSet = SenseSet::of(&[Sense::Demonym, Sense::FunctionWord]);
    ending && begins_with_article(text) && !view.is_any(at, OTHER)
}

/// True for the shape of an imperfect verb or of a word behind a conjunction, which goes on after
/// the generic word: بلدة تقع (a town that lies).
fn verb_like(text: &str) -> bool {
    const LONGEST: usize = 5;
    let codes: Vec<u8> = letter_codes(text).map(|(_, code)| code).collect();
    let prefixed = matches!(codes.first(), Some(&(TEH | YEH | WAW | FEH)));
    codes.len() < 4 || (prefixed && codes.len() <= LONGEST)
}

/// A word of which nothing is known.
fn is_unlisted(view: &View<'_>, at: usize) -> bool {
    const KNOWN: SenseSet = SenseSet::of(&[Sense::NameToken, Sense::NameParticle]);
    view.token(at).is_some_and(|token| {
        token.kind == TokenKind::Word && token.senses.without(KNOWN).is_empty()
    })
}

/// The whole name: head, name, and the adjectives that end it.
fn inside(view: &View<'_>, hit: &Hit<'_>, mut behind: usize) -> Option<Entity> {
    while cue(view, behind) == Some(PlaceCue::Tail) {
        behind += 1;
    }
    let end = view.span(behind - 1..behind)?.end;
    named(view, Span::new(hit.span.start, end))
}

fn named(view: &View<'_>, span: Span) -> Option<Entity> {
    let name = Str::from(view.slice(span).to_owned());
    Some(Entity::new(span, Label::Location, name))
}

/// Where the token begins: a name behind a proclitic does not complete a head.
fn start(view: &View<'_>, at: usize) -> usize {
    view.token(at).map_or(usize::MAX, |token| token.span.start)
}
