//! Which currency a noun names that several share: a دينار in news of Tunis is the Tunisian one.

use crate::lexicon::{Detail, NumberWord, Sense};
use crate::rule::{Context, Doc, Settled};
use crate::{Figure, Str, Unit, View};
use std::collections::BTreeMap;
use std::ops::Range;

/// Gives the sums of an article whose noun is shared the currency of the country that the article
/// speaks of most, else that of the region. Where neither has such a currency, the noun stays the unit.
pub(crate) fn resolve_currencies(
    doc: &Doc<'_>,
    context: &Context,
    lines: Range<usize>,
    figures: &mut [Figure],
) {
    let mut mentions: Option<BTreeMap<Str, usize>> = None;
    for figure in figures {
        let Some(members) = shared(doc, context, figure) else {
            continue;
        };
        let mentions = mentions.get_or_insert_with(|| countries(doc, context, lines.clone()));
        let counted = members.iter().filter_map(|(country, iso)| {
            let count = mentions.get(country).copied()?;
            Some((count, iso))
        });
        // The first of the most frequent, so that the answer does not hang on the table's order alone.
        let best = counted.reduce(|best, next| if next.0 > best.0 { next } else { best });
        let iso = best
            .map(|(_, iso)| iso)
            .or_else(|| of_region(context, members));
        if let Some(iso) = iso {
            figure.unit = Some(Unit::Currency(iso.clone()));
        } else if let Some(measure) = measure(doc, context, figure) {
            figure.unit = Some(measure);
        }
    }
}

/// The currency of the region by which the text is read.
fn of_region<'a>(context: &Context, members: &'a [(Str, Str)]) -> Option<&'a Str> {
    let country = context.region.country()?;
    let own = members
        .iter()
        .find(|(member, _)| member.as_str() == country)?;
    Some(&own.1)
}

/// أوقية: the measure that a noun names where the article speaks of no country with such a currency.
fn measure(doc: &Doc<'_>, context: &Context, figure: &Figure) -> Option<Unit> {
    let Some(Unit::Noun(span)) = figure.unit else {
        return None;
    };
    let tokens = doc.tokens_of(span);
    let view = View::new(doc, context, Settled::NONE, tokens.clone());
    super::tail::measure(&view, tokens.start)?.unit
}

/// The currencies that the noun of a figure may name, where it is shared.
fn shared<'a>(doc: &'a Doc<'a>, context: &'a Context, figure: &Figure) -> Option<&'a [(Str, Str)]> {
    let Some(Unit::Noun(span)) = figure.unit else {
        return None;
    };
    let tokens = doc.tokens_of(span);
    let view = View::new(doc, context, Settled::NONE, tokens.clone());
    let hit = view.hit(tokens.start, Sense::Currency)?;
    match &hit.fact.detail {
        Detail::Number(NumberWord::Currency { members, .. }) => Some(members),
        _ => None,
    }
}

/// How often an article names each country, by its name or its adjective, by ISO 3166 code.
fn countries(doc: &Doc<'_>, context: &Context, lines: Range<usize>) -> BTreeMap<Str, usize> {
    let mut counts = BTreeMap::new();
    for line in &doc.lines[lines] {
        let tokens = line.first..line.behind;
        let view = View::new(doc, context, Settled::NONE, tokens.clone());
        let mut at = tokens.start;
        while at < tokens.end {
            let hit = view
                .hit(at, Sense::Country)
                .or_else(|| view.hit(at, Sense::Demonym));
            let code = hit
                .as_ref()
                .and_then(|hit| hit.fact.name()?.reference.as_deref()?.strip_prefix(ISO));
            if let Some(code) = code {
                *counts.entry(Str::from(code.to_owned())).or_insert(0) += 1;
            }
            at = hit.map_or(at + 1, |hit| hit.next());
        }
    }
    counts
}

/// How references to countries begin.
const ISO: &str = "iso3166:";
