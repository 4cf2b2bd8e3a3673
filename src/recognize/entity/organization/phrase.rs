//! How far the name of a body goes: pieces of noun phrases.

use crate::lexicon::{BodyWord, Clitic, Detail, Makes, NameWord, Sense, SenseSet, TitleWeight};
use crate::rule::{Hit, View};
use crate::text::is_mark;
use crate::{Entity, Label, Span, TokenKind};

const ALEF: char = '\u{627}';
const LAM: char = '\u{644}';
const TEH: char = '\u{62A}';
const YEH: char = '\u{64A}';
/// Last letter of nisba adjectives, in either spelling.
const NISBA: [char; 2] = ['\u{64A}', '\u{649}'];
const FEMININE_ENDS: [char; 2] = ['\u{629}', '\u{647}'];

/// Words that no name of a body goes over.
const HARD_STOP: SenseSet = SenseSet::of(&[
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
    Sense::OrganizationHead,
]);

/// The same with offices and trades, whose names are also adjectives.
const STOP: SenseSet = HARD_STOP.with(SenseSet::of(&[Sense::Title]));

/// What the word can be as it stands.
pub(super) fn whole(view: &View<'_>, at: usize) -> SenseSet {
    let entry = view.raw(at).map(|token| token.whole);
    entry.map_or(SenseSet::EMPTY, |entry| view.doc().lexicon.senses(entry))
}

/// True where no name of a body goes on.
pub(super) fn stops(view: &View<'_>, at: usize) -> bool {
    view.kind(at) != Some(TokenKind::Word) || whole(view, at).meets(STOP)
}

pub(super) fn letters<'a>(view: &View<'a>, at: usize) -> impl Iterator<Item = char> + use<'a> {
    let text = view.text(at).unwrap_or("");
    text.chars().filter(|ch| !is_mark(*ch))
}

pub(super) fn opens_with(view: &View<'_>, at: usize, opening: &[char]) -> bool {
    let mut letters = letters(view, at);
    opening.iter().all(|ch| letters.next() == Some(*ch))
}

pub(super) fn ends_in(view: &View<'_>, at: usize, ends: &[char]) -> bool {
    letters(view, at)
        .last()
        .is_some_and(|ch| ends.contains(&ch))
}

/// A word with the article: الصحة (health). Not: the article alone, قناة الـ.
pub(super) fn definite(view: &View<'_>, at: usize) -> bool {
    view.kind(at) == Some(TokenKind::Word)
        && opens_with(view, at, &[ALEF, LAM])
        && letters(view, at).nth(2).is_some()
}

/// A feminine adjective by its ending: المحلية (local).
pub(super) fn feminine_nisba(view: &View<'_>, at: usize) -> bool {
    feminine(view, at) && before_last(view, at).is_some_and(|ch| NISBA.contains(&ch))
}

/// A head whose ل may be what the article leaves behind the preposition ل: للجنة.
pub(super) fn lost_article(view: &View<'_>, head: &Hit<'_>) -> bool {
    head.clitic == Clitic::Preposition && opens_with(view, head.at, &[LAM, LAM])
}

/// A feminine by its ending: الحكومة (the government).
pub(super) fn feminine(view: &View<'_>, at: usize) -> bool {
    ends_in(view, at, &FEMININE_ENDS)
}

/// A word that may be an adjective: الديني، العامة.
fn adjectival(view: &View<'_>, at: usize) -> bool {
    if !definite(view, at) {
        return false;
    }
    let known = [Sense::OrganizationAdjective, Sense::Demonym];
    let listed = plain(view, at, Sense::OrganizationAdjective);
    if listed.as_ref().is_some_and(ends_title) {
        return false;
    }
    // والتنمية الاقتصادية (and economic development): الاقتصادية is also a trade, the economist.
    if stops(view, at) && (listed.is_none() || whole(view, at).meets(HARD_STOP)) {
        return false;
    }
    ends_in(view, at, &NISBA)
        || plural_nisba(view, at)
        || feminine_nisba(view, at)
        || known.iter().any(|sense| plain(view, at, *sense).is_some())
}

/// الحسانيين, الجزائريون: the plural of a nisba.
fn plural_nisba(view: &View<'_>, at: usize) -> bool {
    const NOON: char = '\u{646}';
    const WAW: char = '\u{648}';
    let mut last = [None; 3];
    letters(view, at).for_each(|ch| last = [last[1], last[2], Some(ch)]);
    last[0] == Some(YEH) && matches!(last[1], Some(YEH | WAW)) && last[2] == Some(NOON)
}

/// An adjective that is no part of a name: المعنية (concerned with).
fn ends_title(hit: &Hit<'_>) -> bool {
    matches!(word(hit), Some(BodyWord::Adjective(TitleWeight::Never)))
}

fn before_last(view: &View<'_>, at: usize) -> Option<char> {
    let mut last = [None; 2];
    letters(view, at).for_each(|ch| last = [last[1], Some(ch)]);
    last[0]
}

/// An indefinite word that no name begins with: an adjective (صحي), a noun behind ل (للتدريب), a
/// verb (زارت).
pub(super) fn loose(view: &View<'_>, at: usize) -> bool {
    let mut hits = view.hits(at, Sense::OrganizationPurpose);
    if hits.any(|hit| hit.clitic == Clitic::Preposition) {
        return true;
    }
    let known = [Sense::OrganizationPurpose, Sense::OrganizationComplement];
    if known.iter().any(|sense| plain(view, at, *sense).is_some()) {
        return false;
    }
    let bound = opens_with(view, at, &[LAM]) && whole(view, at) == SenseSet::EMPTY;
    let adjective = ends_in(view, at, &NISBA) || feminine_nisba(view, at);
    bound || adjective || opens_with(view, at, &[LAM, LAM]) || verbal(view, at)
}

/// The shape of a verb: زارت (visited), تضم (comprises). Not: تجارة (trade), تنظيم (organizing).
fn verbal(view: &View<'_>, at: usize) -> bool {
    const LONGEST: usize = 5;
    let past = ends_in(view, at, &[TEH]) && before_last(view, at) != Some(ALEF);
    let present = opens_with(view, at, &[YEH]) || opens_with(view, at, &[TEH]);
    let long = letters(view, at).count() > LONGEST;
    let doing = letters(view, at).nth(3) == Some(YEH);
    past || (present && !long && !doing && !feminine(view, at))
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
            if ends_title(&hit) {
                break;
            }
            found.title |= matches!(word(&hit), Some(BodyWord::Adjective(TitleWeight::Title)));
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

/// True where the complement is listed for this head and makes a name with it.
pub(super) fn completes(hit: &Hit<'_>, head: &str) -> bool {
    makes(hit, head, Makes::Name)
}

/// True where a listed noun and its head make this.
pub(super) fn makes(hit: &Hit<'_>, head: &str, what: Makes) -> bool {
    matches!(word(hit), Some(BodyWord::Complement(noun)) if noun.makes == what && *noun.head == *head)
}

/// True where the noun here makes no name with this head: هيئة التدريس (the teaching staff).
pub(super) fn nameless(view: &View<'_>, at: usize, head: &str) -> bool {
    view.hits(at, Sense::OrganizationComplement)
        .any(|hit| makes(&hit, head, Makes::Nothing))
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
    // حي" ل…: a mark that is glued to what stands before it alone ends a quotation.
    if !is_quote(opening) || (view.glued(at) && !view.glued(at + 1)) {
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
