//! How far the name of a body goes: pieces of noun phrases.

use crate::lexicon::{BodyWord, Clitic, Detail, NameWord, Sense, SenseSet};
use crate::rule::{Hit, View};
use crate::text::is_mark;
use crate::{Entity, Label, Span, TokenKind};

const ALEF: char = '\u{627}';
const BA: char = '\u{628}';
const LAM: char = '\u{644}';
const WAW: char = '\u{648}';
/// Last letter of nisba adjectives, in either spelling.
const NISBA: [char; 2] = ['\u{64A}', '\u{649}'];
const FEMININE_ENDS: [char; 2] = ['\u{629}', '\u{647}'];

/// Words that no name of a body goes over.
const STOP: SenseSet = SenseSet::of(&[
    Sense::FunctionWord,
    Sense::ReportingVerb,
    Sense::ReportingParticiple,
    Sense::Complementizer,
    Sense::Negation,
    Sense::Hedge,
    Sense::Formula,
    Sense::SpeakerShift,
    Sense::Attribution,
    Sense::Weekday,
    Sense::Month,
    Sense::DayWord,
    Sense::DayPart,
    Sense::Shift,
    Sense::Title,
    Sense::OrganizationHead,
]);

/// What the word can be as it stands.
pub(super) fn whole(view: &View<'_>, at: usize) -> SenseSet {
    let entry = view.raw(at).map(|token| token.whole);
    entry.map_or(SenseSet::EMPTY, |entry| view.doc().lexicon.senses(entry))
}

/// True where no name of a body goes on.
pub(super) fn stops(view: &View<'_>, at: usize) -> bool {
    view.kind(at) != Some(TokenKind::Word) || whole(view, at).meets(STOP)
}

fn letters<'a>(view: &View<'a>, at: usize) -> impl Iterator<Item = char> + use<'a> {
    let text = view.text(at).unwrap_or("");
    text.chars().filter(|ch| !is_mark(*ch))
}

fn opens_with(view: &View<'_>, at: usize, opening: &[char]) -> bool {
    let mut letters = letters(view, at);
    opening.iter().all(|ch| letters.next() == Some(*ch))
}

fn ends_in(view: &View<'_>, at: usize, ends: &[char]) -> bool {
    letters(view, at)
        .last()
        .is_some_and(|ch| ends.contains(&ch))
}

/// A word with the article: الصحة (health).
pub(super) fn definite(view: &View<'_>, at: usize) -> bool {
    view.kind(at) == Some(TokenKind::Word) && opens_with(view, at, &[ALEF, LAM])
}

/// A feminine by its ending: الحكومة (the government).
pub(super) fn feminine(view: &View<'_>, at: usize) -> bool {
    ends_in(view, at, &FEMININE_ENDS)
}

/// A word that may be an adjective: الديني، العامة.
fn adjectival(view: &View<'_>, at: usize) -> bool {
    if !definite(view, at) || stops(view, at) {
        return false;
    }
    let known = [Sense::OrganizationAdjective, Sense::Demonym];
    ends_in(view, at, &NISBA)
        || (feminine(view, at) && before_last(view, at).is_some_and(|ch| NISBA.contains(&ch)))
        || known.iter().any(|sense| plain(view, at, *sense).is_some())
}

fn before_last(view: &View<'_>, at: usize) -> Option<char> {
    let mut last = [None; 2];
    letters(view, at).for_each(|ch| last = [last[1], Some(ch)]);
    last[0]
}

/// An indefinite noun that no name begins with: an adjective (صحي) or one behind ل (للتدريب).
pub(super) fn loose(view: &View<'_>, at: usize) -> bool {
    let led = view
        .hits(at, Sense::OrganizationPurpose)
        .any(|hit| hit.clitic == Clitic::Preposition);
    led || ends_in(view, at, &NISBA) || opens_with(view, at, &[LAM, LAM])
}

/// A hit without proclitics.
pub(super) fn plain<'a>(view: &View<'a>, at: usize, sense: Sense) -> Option<Hit<'a>> {
    view.hits(at, sense).find(|hit| hit.clitic == Clitic::None)
}

/// A country or place without proclitics.
pub(super) fn place<'a>(view: &View<'a>, at: usize) -> Option<Hit<'a>> {
    if stops(view, at) {
        return None;
    }
    plain(view, at, Sense::Country).or_else(|| plain(view, at, Sense::Place))
}

/// A head with the article, whether or not its alef is written: الحكومة, للحكومة.
pub(super) fn is_definite(head: &Hit<'_>) -> bool {
    head.fact.surface.starts_with("\u{627}\u{644}")
}

/// The word of the gazetteers of organizations that a hit stands for.
pub(super) fn word<'a>(hit: &Hit<'a>) -> Option<&'a BodyWord> {
    match &hit.fact.detail {
        Detail::NameWord(NameWord::Body(word)) => Some(word),
        _ => None,
    }
}

/// Adjectives of a title and where they end.
pub(super) struct Titles {
    pub(super) next: usize,
    pub(super) count: usize,
    /// One of them makes a name by itself.
    pub(super) title: bool,
    /// One of them is a nationality.
    pub(super) national: bool,
}

/// `ADJECTIVE*`: العام التونسي (general Tunisian).
pub(super) fn titles(view: &View<'_>, at: usize) -> Titles {
    let mut found = Titles {
        next: at,
        count: 0,
        title: false,
        national: false,
    };
    while definite(view, found.next) {
        if let Some(hit) = plain(view, found.next, Sense::Demonym) {
            found.national = true;
            found.next = hit.next();
        } else if let Some(hit) = plain(view, found.next, Sense::OrganizationAdjective) {
            found.title |= matches!(word(&hit), Some(BodyWord::Adjective(true)));
            found.next = hit.next();
        } else {
            break;
        }
        found.count += 1;
    }
    found
}

/// Most adjectives that one noun of a name carries.
const MOST_ADJECTIVES: usize = 3;

/// `NOUN ADJECTIVE*`: الأمني الدفاعي behind التعاون (security and defence cooperation). All of one
/// gender but for the nationality: behind القوات الشعبية a masculine is another name.
pub(super) fn adjectives(view: &View<'_>, at: usize) -> usize {
    let mut next = at;
    while next < at + MOST_ADJECTIVES && adjectival(view, next) {
        let national = plain(view, next, Sense::Demonym);
        if national.is_none() && feminine(view, next) != feminine(view, at) {
            break;
        }
        next = national.map_or(next + 1, |hit| hit.next());
    }
    next
}

/// Most nouns that are strung together with و in one name.
const MOST_COORDINATED: usize = 4;
/// A coordinated word that begins another name.
const OTHER: SenseSet = SenseSet::of(&[
    Sense::Organization,
    Sense::Media,
    Sense::Club,
    Sense::Country,
    Sense::Place,
    Sense::Person,
    Sense::Demonym,
    Sense::Title,
    Sense::OrganizationHead,
    Sense::ReportingVerb,
    Sense::Weekday,
    Sense::Month,
    Sense::PlaceHead,
    Sense::FunctionWord,
]);

/// `(و DEFINITE ADJECTIVE*)*`: والبحث العلمي (and scientific research).
pub(super) fn coordinated(view: &View<'_>, at: usize) -> usize {
    let mut next = at;
    for _ in 0..MOST_COORDINATED {
        let joined = opens_with(view, next, &[WAW, ALEF, LAM]) && !view.is_any(next, OTHER);
        if !joined {
            break;
        }
        next = adjectives(view, next + 1);
    }
    next
}

/// `(و ADJECTIVE)*`: والسياسية behind الشؤون العسكرية (military and political affairs).
pub(super) fn joined_adjectives(view: &View<'_>, at: usize) -> usize {
    let mut next = at;
    while next < at + MOST_ADJECTIVES {
        let joined = view
            .hits(next, Sense::OrganizationAdjective)
            .find(|hit| hit.clitic == Clitic::Conjunction);
        let Some(hit) = joined else { break };
        next = hit.next();
    }
    next
}

/// `(و LISTED-NOUN)*` of the same head: وزارة الصحة والسكان (the ministry of health and population).
pub(super) fn coordinated_listed(view: &View<'_>, at: usize, head: &str) -> usize {
    let mut next = at;
    for _ in 0..MOST_COORDINATED {
        let listed = view
            .hits(next, Sense::OrganizationComplement)
            .find(|hit| hit.clitic == Clitic::Conjunction && completes(hit, head));
        let Some(hit) = listed else { break };
        next = titles(view, hit.next()).next;
    }
    next
}

/// True where the complement is listed for this head and makes a name with it.
pub(super) fn completes(hit: &Hit<'_>, head: &str) -> bool {
    matches!(word(hit), Some(BodyWord::Complement(noun)) if noun.body && *noun.head == *head)
}

/// True where the noun here makes no name with this head: هيئة التدريس (the teaching staff).
pub(super) fn nameless(view: &View<'_>, at: usize, head: &str) -> bool {
    view.hits(at, Sense::OrganizationComplement).any(|hit| {
        matches!(word(&hit), Some(BodyWord::Complement(noun)) if !noun.body && *noun.head == *head)
    })
}

/// `ل PURPOSE`: للسياحة (for tourism), لكرة القدم (for football), من أجل المواطنة (for citizenship).
pub(super) fn purpose(view: &View<'_>, at: usize) -> usize {
    let leads = |hit: &Hit<'_>, body: bool| matches!(word(hit), Some(BodyWord::Purpose(found)) if *found == body);
    let mut hits = view.hits(at, Sense::OrganizationPurpose);
    if hits.any(|hit| leads(&hit, false)) {
        return at;
    }
    let led = view.hits(at, Sense::OrganizationPurpose).find(|hit| {
        leads(hit, true)
            && hit.clitic != Clitic::Conjunction
            && (hit.len > 1 || opens_with(view, at, &[LAM]))
    });
    if let Some(hit) = led {
        let noun = hit.next();
        if !definite(view, noun) || stops(view, noun) {
            return at;
        }
        return coordinated(view, adjectives(view, noun + 1));
    }
    if opens_with(view, at, &[LAM, LAM]) && !view.is_any(at, OTHER) && !stops(view, at) {
        return coordinated(view, adjectives(view, at + 1));
    }
    at
}

/// `ب PLACE`: بجدة (in Jeddah).
pub(super) fn at_place(view: &View<'_>, at: usize) -> usize {
    if !opens_with(view, at, &[BA]) {
        return at;
    }
    let found = [Sense::Country, Sense::Place]
        .into_iter()
        .filter_map(|sense| {
            view.hits(at, sense)
                .find(|hit| hit.clitic == Clitic::Preposition)
        })
        .max_by_key(|hit| hit.len);
    found.map_or(at, |hit| hit.next())
}

/// `ل [REGION-WORD] PLACE`: لمدينة الرياض (for the city of Riyadh) behind الهيئة الملكية.
pub(super) fn for_place(view: &View<'_>, at: usize) -> usize {
    if !opens_with(view, at, &[LAM]) {
        return at;
    }
    let led = |sense| {
        view.hits(at, sense)
            .find(|hit| hit.clitic == Clitic::Preposition)
    };
    if let Some(region) = led(Sense::PlaceHead) {
        return place(view, region.next()).map_or(at, |hit| hit.next());
    }
    let found = [Sense::Country, Sense::Place].into_iter().filter_map(led);
    found.max_by_key(|hit| hit.len).map_or(at, |hit| hit.next())
}

/// The body from a head's first letter to the last token before `end`.
pub(super) fn body(view: &View<'_>, head: &Hit<'_>, end: usize) -> Option<Entity> {
    let span = Span::new(head.span.start, view.span(head.at..end)?.end);
    let slice = view.slice(span);
    // للحكومة is ل with الحكومة, whose alef is not written.
    let lost = head.fact.surface.starts_with(ALEF) && slice.starts_with(LAM);
    let name = if lost {
        format!("{ALEF}{slice}")
    } else {
        slice.to_owned()
    };
    Some(Entity::new(span, Label::Organization, name))
}

/// The tokens between the quotation marks that open at a token.
pub(super) fn in_marks(view: &View<'_>, at: usize) -> Option<std::ops::Range<usize>> {
    const LONGEST: usize = 7;
    let opening = view.mark(at)?;
    if !is_quote(opening) {
        return None;
    }
    let close = (at + 2..at + 2 + LONGEST).find(|i| view.mark(*i).is_some_and(is_quote))?;
    let inner = at + 1..close;
    let named = inner.clone().all(|i| {
        matches!(
            view.kind(i),
            Some(TokenKind::Word | TokenKind::Latin | TokenKind::Digits)
        )
    });
    named.then_some(inner)
}

/// True where the text may be a spelling of the row: hamzas are left out, but not put where the name
/// has none. مكافئ (equivalent) is not مكافي (McAfee), إبل (camels) not آبل (Apple).
pub(super) fn spelled(view: &View<'_>, hit: &Hit<'_>) -> bool {
    const SEATED: [char; 2] = ['\u{624}', '\u{626}'];
    const BELOW: char = '\u{625}';
    const MADDA: char = '\u{622}';
    let text = view.slice(hit.span);
    let text = text.chars().filter(|ch| !is_mark(*ch));
    let pairs = text.zip(hit.fact.surface.chars());
    hit.len > 1
        || pairs
            .into_iter()
            .all(|(ch, row)| ch == row || !(SEATED.contains(&ch) || (ch == BELOW && row == MADDA)))
}

/// A quotation mark of any style.
pub(super) fn is_quote(mark: char) -> bool {
    matches!(mark, '"' | '«' | '»' | '“' | '”' | '„' | '‟')
}
