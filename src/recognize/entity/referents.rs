//! Which mentions of an article name the same thing.

use crate::rule::Doc;
use crate::text::{KeyMap, QuickMap, rekey};
use crate::{Entity, EntityId, Label, Referent, ReferentId, Str};

/// Most persons that one word of a name is looked up for.
const NAMESAKES: usize = 8;

/// Groups the entities of one article, sorted by start, and gives each its referent. Persons bear
/// the fullest name that the article gives them.
pub(crate) fn link(doc: &Doc<'_>, entities: &mut [Entity]) -> Vec<Referent> {
    let persons = group_persons(doc, entities);
    let mut referents: Vec<Referent> = Vec::new();
    let mut by_key: QuickMap<(Label, Key), usize> = QuickMap::default();
    let mut by_words: QuickMap<(Label, Vec<u64>), usize> = QuickMap::default();
    for (index, entity) in entities.iter_mut().enumerate() {
        let person = persons.of.get(&index).copied();
        if let Some(person) = person.map(|person| &persons.list[person]) {
            entity.name = person.name.clone();
            entity.reference = person.reference.clone();
        }
        let reference = || entity.reference.clone().map(Key::Reference);
        let key = person.map(Key::Person).or_else(reference);
        let key = key.map(|key| (entity.label, key));
        // الخرج and محافظة الخرج: one place, whose link only one of the mentions has.
        let words = person
            .is_none()
            .then(|| (entity.label, words(&entity.name)));
        let known = key.as_ref().and_then(|key| by_key.get(key).copied());
        let alike = || {
            let place = *by_words.get(words.as_ref()?)?;
            let other: &Referent = &referents[place];
            (other.reference.is_none() || entity.reference.is_none()).then_some(place)
        };
        let place = known.or_else(alike).unwrap_or(referents.len());
        if place == referents.len() {
            referents.push(Referent::new(entity.label, entity.name.clone(), None));
        }
        let referent = &mut referents[place];
        if referent.reference.is_none() {
            referent.reference.clone_from(&entity.reference);
        }
        referent.mentions.push(EntityId::at(index));
        entity.referent = ReferentId::at(place);
        if let Some(key) = key {
            by_key.entry(key).or_insert(place);
        }
        if let Some(words) = words {
            by_words.entry(words).or_insert(place);
        }
    }
    referents
}

/// What mentions of one thing share.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Person(usize),
    Reference(Str),
}

/// The keys of the words of a name.
fn words(name: &str) -> Vec<u64> {
    let separators = |ch: char| ch.is_whitespace() || ch == '-';
    name.split(separators)
        .filter(|word| !word.is_empty())
        .map(|word| rekey(word, false))
        .collect()
}

/// The persons of an article, and which one each mention names.
#[derive(Default)]
struct Persons {
    list: Vec<Person>,
    of: QuickMap<usize, usize>,
}

struct Person {
    name: Str,
    reference: Option<Str>,
    words: Vec<u64>,
}

/// The longest names first, so that each shorter one finds the person whom it is a part of.
fn group_persons(doc: &Doc<'_>, entities: &[Entity]) -> Persons {
    let mut mentions: Vec<(usize, Str, Vec<u64>)> = Vec::new();
    for (index, entity) in entities.iter().enumerate() {
        if entity.label == Label::Person {
            let written = doc.text.get(entity.span.range()).unwrap_or("");
            let written = restored(written, &entity.name);
            let keys = words(&written);
            mentions.push((index, written, keys));
        }
    }
    mentions.sort_by_key(|(index, _, words)| (std::cmp::Reverse(words.len()), *index));
    let mut persons = Persons::default();
    let mut bearers: KeyMap<Vec<usize>> = KeyMap::default();
    let mut listed: QuickMap<Str, usize> = QuickMap::default();
    for (index, written, words) in mentions {
        let reference = entities[index].reference.clone();
        let known = reference.as_ref().and_then(|r| listed.get(r).copied());
        let person = known
            .or_else(|| bearer(&persons, &bearers, &words, reference.as_ref()))
            .unwrap_or_else(|| {
                persons.list.push(Person {
                    name: written,
                    reference: None,
                    words: words.clone(),
                });
                let person = persons.list.len() - 1;
                for word in &words {
                    let bearers = bearers.entry(*word).or_default();
                    if bearers.len() < NAMESAKES && !bearers.contains(&person) {
                        bearers.push(person);
                    }
                }
                person
            });
        if let Some(reference) = reference {
            listed.entry(reference.clone()).or_insert(person);
            persons.list[person].reference.get_or_insert(reference);
        }
        persons.of.insert(index, person);
    }
    persons
}

/// للسيسي is ل and السيسي: the article is written again where the known name has it.
fn restored(written: &str, name: &Str) -> Str {
    let whole = name.as_str();
    let cut = whole
        .chars()
        .next()
        .map_or(whole, |first| &whole[first.len_utf8()..]);
    if cut == written && !whole.is_empty() {
        name.clone()
    } else {
        Str::from(written.to_owned())
    }
}

/// The person of whose name these words are a part, in their order.
fn bearer(
    persons: &Persons,
    bearers: &KeyMap<Vec<usize>>,
    words: &[u64],
    reference: Option<&Str>,
) -> Option<usize> {
    let last = words.last()?;
    let same = |person: &&usize| {
        let person = &persons.list[**person];
        let agrees = match (&person.reference, reference) {
            (Some(theirs), Some(ours)) => theirs == ours,
            _ => true,
        };
        agrees && is_part(words, &person.words)
    };
    bearers.get(last)?.iter().find(same).copied()
}

fn is_part(words: &[u64], whole: &[u64]) -> bool {
    let mut rest = whole.iter();
    words.iter().all(|word| rest.any(|other| other == word))
}
