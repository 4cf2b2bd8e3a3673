//! Gazetteers of countries, nationalities and places.

use super::{File, file};
use crate::lexicon::build::Sink;
use crate::lexicon::deferred::Senses;
use crate::lexicon::error::Problem;
use crate::lexicon::table::Row;
use crate::lexicon::{Certainty, Detail, Name, NameWord, Openness, PlaceCue, PlaceHead, Sense};
use crate::{Label, Str};

pub(crate) const FILES: &[File] = &[
    file!(
        "entities/countries.tsv",
        ["surface", "name", "iso", "kind", "class", "english"],
        country
    ),
    file!(
        "words/nisba_endings.tsv",
        ["ending", "strip", "gender", "number", "case", "article"],
        ending
    ),
    file!(
        "entities/demonyms.tsv",
        ["base", "iso", "pattern", "gender", "number", "class"],
        demonym
    ),
    file!(
        "entities/places.tsv",
        [
            "surface", "name", "kind", "country", "class", "english", "id"
        ],
        place,
        later Senses::All(Sense::Place)
    ),
    file!(
        "entities/places_geonames.tsv",
        [
            "surface", "name", "kind", "country", "class", "english", "id"
        ],
        sourced_place,
        later Senses::All(Sense::Place)
    ),
    file!(
        "words/place_heads.tsv",
        ["surface", "kind", "span", "open"],
        head
    ),
    file!("words/place_cues.tsv", ["surface", "role"], cue),
];

const ENDINGS: &str = "words/nisba_endings.tsv";

fn certainty(row: &Row<'_>) -> Result<Certainty, Problem> {
    let classes = [
        ("clear", Certainty::Clear),
        ("ambiguous", Certainty::Ambiguous),
        ("common", Certainty::Common),
    ];
    row.choice("class", &classes)
}

/// `iso3166:KP`, where the row has a code.
fn reference(row: &Row<'_>) -> Option<Str> {
    let code = row.optional("iso")?;
    Some(Str::from(format!("iso3166:{code}")))
}

fn country(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let name = Name {
        label: Label::Country,
        name: row.required("name")?,
        reference: reference(row),
        certainty: certainty(row)?,
    };
    sink.add(row, Sense::Country, Detail::Name(name))
}

/// A place of our own list; the id that a source gives it is a second fact.
fn place(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let name = place_name(row, place_reference(row)?)?;
    let sourced = row.optional("id").map(|id| Name {
        reference: Some(id),
        ..name.clone()
    });
    let names = std::iter::once(name).chain(sourced).map(Detail::Name);
    sink.add_each(row, row.cell("surface"), Sense::Place, names)
}

/// A place of the lists of others, by their id.
fn sourced_place(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let reference = match row.optional("id") {
        Some(id) => id,
        None => place_reference(row)?,
    };
    let name = place_name(row, reference)?;
    sink.add(row, Sense::Place, Detail::Name(name))
}

fn place_name(row: &Row<'_>, reference: Str) -> Result<Name, Problem> {
    Ok(Name {
        label: Label::Location,
        name: row.required("name")?,
        reference: Some(reference),
        certainty: certainty(row)?,
    })
}

/// `isnad:place/sy/aleppo`: the country, where there is one, and the English name.
fn place_reference(row: &Row<'_>) -> Result<Str, Problem> {
    let mut reference = String::from("isnad:place/");
    let country = row.cell("country");
    if !country.is_empty() {
        reference.push_str(&country.to_ascii_lowercase());
        reference.push('/');
    }
    let english = row.required("english")?;
    let plain = english.chars().filter(|c| *c != '\'' && *c != '.');
    reference.extend(plain.map(|c| match c {
        ' ' => '-',
        c => c.to_ascii_lowercase(),
    }));
    Ok(Str::from(reference))
}

fn ending(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    row.number::<usize>("strip")?;
    sink.keep(
        ["ending", "strip", "article"]
            .map(|column| row.text(column))
            .to_vec(),
    );
    Ok(())
}

/// Adds all forms of a nationality: روسي، الروسية، روسيين (Russian).
fn demonym(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let patterns = [
        ("nisba", Pattern::Every),
        ("last", Pattern::Last),
        ("fixed", Pattern::None),
    ];
    let pattern = row.choice("pattern", &patterns)?;
    let base = row.required("base")?;
    let mut name = Name {
        label: Label::Nationality,
        name: base.clone(),
        reference: reference(row),
        certainty: certainty(row)?,
    };
    let endings = sink.table(ENDINGS);
    let article = endings
        .iter()
        .find_map(|e| (!e[2].is_empty()).then(|| e[2].clone()));
    let sure = name.certainty;
    let mut done: Vec<String> = Vec::new();
    for ending in endings.iter() {
        let strip = ending[1].parse().unwrap_or(0);
        let form = |definite: &str| inflect(&base, pattern, &ending[0], strip, definite);
        // The accusative روسيا is also the country: it is never sure by itself.
        let indefinite_only = ending[2].is_empty();
        name.certainty = if indefinite_only && pattern != Pattern::None {
            sure.min(Certainty::Ambiguous)
        } else {
            sure
        };
        let definite = article.as_deref().filter(|_| !indefinite_only);
        let forms = std::iter::once("").chain(definite).map(form);
        for form in forms {
            if !done.contains(&form) {
                sink.add_form(row, &form, Sense::Demonym, Detail::Name(name.clone()))?;
                done.push(form);
            }
        }
    }
    Ok(())
}

/// Which words of a nationality take the endings.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Pattern {
    /// الكورية الشمالية (North Korean): every word, and every word its article
    Every,
    /// الجنوب أفريقية (South African): the last word, the first one the article
    Last,
    /// الأتراك (the Turks)
    None,
}

fn inflect(base: &str, pattern: Pattern, ending: &str, strip: usize, article: &str) -> String {
    let last = base.split(' ').count() - 1;
    let mut form = String::with_capacity(base.len() + 2 * article.len() + 4 * ending.len());
    for (i, word) in base.split(' ').enumerate() {
        if i > 0 {
            form.push(' ');
        }
        if i == 0 || pattern == Pattern::Every {
            form.push_str(article);
        }
        let inflected = match pattern {
            Pattern::Every => true,
            Pattern::Last => i == last,
            Pattern::None => false,
        };
        if inflected {
            let cut = word.char_indices().rev().take(strip).last();
            form.push_str(cut.map_or(word, |(at, _)| &word[..at]));
            form.push_str(ending);
        } else {
            form.push_str(word);
        }
    }
    form
}

fn head(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let inside = row.choice("span", &[("out", false), ("in", true)])?;
    let kinds = [
        ("", Openness::Listed),
        ("quoted", Openness::Quoted),
        ("definite", Openness::Definite),
        ("any", Openness::Any),
        ("construct", Openness::Construct),
    ];
    let open = row.choice("open", &kinds)?;
    let facility = matches!(row.cell("kind"), "facility" | "camp");
    let head = NameWord::PlaceHead(PlaceHead {
        inside,
        open,
        facility,
        town: row.cell("kind") == "city",
        double: row.cell("kind") == "double",
    });
    sink.add(row, Sense::PlaceHead, Detail::NameWord(head))
}

fn cue(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let role = row.choice(
        "role",
        &[
            ("before", PlaceCue::Before),
            ("tail", PlaceCue::Tail),
            ("not", PlaceCue::Not),
        ],
    )?;
    sink.add(
        row,
        Sense::PlaceCue,
        Detail::NameWord(NameWord::PlaceCue(role)),
    )
}
