//! `isnad explain`.

use crate::args::ExplainArgs;
use crate::engine;
use crate::failure::{Failure, Status};
use crate::input::{Document, Feed};
use crate::output::Out;
use isnad::{Analysis, Analyzer, Evidence, Found, Kinds, Listing, Span, Str, fold};

/// Places of one text that are told; the words may stand in it a hundred times.
const MOST_PLACES: usize = 5;

pub(crate) fn run(args: &ExplainArgs) -> Result<Status, Failure> {
    if args.words.trim().is_empty() {
        return Err(Failure::Told("no words to explain".to_owned()));
    }
    // What is too weak to be printed shall be told as well.
    let least: Evidence = args.read.min_evidence.into();
    let analyzer = engine::analyzer(&args.read, Kinds::ALL)?;
    let mut out = Out::new();
    let mut places = 0;
    let mut status = Status::Good;
    if let Some(text) = &args.text {
        let document = Document {
            id: "text".to_owned(),
            text: text.clone(),
            published: args.read.published,
            source: None,
            size: text.len(),
        };
        places += explain(&mut out, &analyzer, &document, args.words.trim(), least)?;
    } else {
        let mut feed = Feed::new(&args.read)?;
        loop {
            let items = feed.batch(1)?;
            let Some(item) = items.into_iter().next() else {
                break;
            };
            match item {
                Ok(document) => {
                    places += explain(&mut out, &analyzer, &document, args.words.trim(), least)?;
                }
                Err(bad) => {
                    eprintln!("isnad: {}: {}", bad.place, bad.error);
                    status = Status::Bad;
                }
            }
        }
    }
    out.flush()?;
    if places == 0 {
        eprintln!(
            "isnad: these words do not stand in the text: {}",
            args.words
        );
        status = Status::Bad;
    }
    Ok(status)
}

/// The places of the words: as they stand, else in any spelling that folds alike.
fn places(text: &str, words: &str) -> Vec<Span> {
    let plain = text.match_indices(words);
    let found: Vec<Span> = plain
        .map(|(at, found)| Span::new(at, at + found.len()))
        .collect();
    if !found.is_empty() {
        return found;
    }
    let (folded, wanted) = (fold(text), fold(words));
    let alike = folded.as_str().match_indices(wanted.as_str());
    alike
        .filter(|(_, found)| !found.is_empty())
        .map(|(at, found)| folded.origin(Span::new(at, at + found.len())))
        .collect()
}

/// Tells of the words in one document; how many places there are.
fn explain(
    out: &mut Out,
    analyzer: &Analyzer,
    document: &Document,
    words: &str,
    least: Evidence,
) -> Result<usize, Failure> {
    let text = document.text.as_str();
    let places = places(text, words);
    if places.is_empty() {
        return Ok(0);
    }
    let analysis = analyzer.analyze_article(&document.article());
    let mut told = String::new();
    for span in places.iter().take(MOST_PLACES) {
        let line = text[..span.start].matches('\n').count() + 1;
        told += &format!(
            "{}:{line}  {}  at {span:?}\n",
            document.id,
            Rtl(&text[span.range()])
        );
        told += &format!(
            "  folded        {}\n",
            Rtl(fold(&text[span.range()]).as_str())
        );
        let found = found(&analysis, *span);
        if found.is_empty() {
            told += "  found         nothing\n";
        }
        for mention in &found {
            told += &describe("found", mention, &analysis);
            told += &about(analyzer, mention);
        }
        let why = analyzer.explain(&document.article(), *span);
        if why.readings.is_empty() {
            told += "  gazetteers    these words are in no list\n";
        }
        for reading in &why.readings {
            let words = Rtl(analysis.text(reading.span));
            let row = reading.listing.as_ref().map_or_else(String::new, row);
            told += &format!("  gazetteers    {words} can be {:?}{row}\n", reading.sense);
        }
        let lost = why
            .proposals
            .iter()
            .filter(|p| !found.iter().any(|f| same(f, p)));
        for proposal in lost {
            told += &describe("proposed", proposal, &analysis);
            told += &lost_because(proposal, &analysis, least);
        }
        if found.is_empty() && !why.in_vain.is_empty() {
            let rules: Vec<&str> = why.in_vain.iter().map(Str::as_str).collect();
            told += &format!("  in vain       {}\n", rules.join(", "));
        }
        for near in &why.nearest {
            told += &format!("  nearly        {}{}\n", Rtl(&near.entry), row(near));
        }
        told.push('\n');
    }
    if places.len() > MOST_PLACES {
        told += &format!("and {} more places\n", places.len() - MOST_PLACES);
    }
    out.put(told.as_bytes())?;
    Ok(places.len())
}

fn row(listing: &Listing) -> String {
    format!("  ({}: {})", listing.file.as_str(), Rtl(&listing.entry))
}

/// The mentions that touch the stretch.
fn found(analysis: &Analysis<'_>, span: Span) -> Vec<Found> {
    let entities = analysis.entities.iter().cloned().map(Found::Entity);
    let dates = analysis.dates.iter().cloned().map(Found::Date);
    let figures = analysis.figures.iter().cloned().map(Found::Figure);
    let quotations = analysis.quotations.iter().cloned().map(Found::Quotation);
    let claims = analysis.claims.iter();
    // The content of a claim may be the whole paragraph: it is told by cue, source and ends.
    let near = claims.filter(|c| {
        let parts = [c.cue, c.speaker, c.addressee];
        let mut parts = parts.into_iter().flatten().chain(c.via.iter().copied());
        parts.any(|part| part.overlaps(span)) || span.contains(c.content)
    });
    let all = entities.chain(dates).chain(figures).chain(quotations);
    let all = all.filter(|found| found.span().overlaps(span));
    all.chain(near.cloned().map(Found::Claim)).collect()
}

fn same(a: &Found, b: &Found) -> bool {
    a.kind() == b.kind() && a.span() == b.span() && a.rule() == b.rule()
}

fn describe(how: &str, found: &Found, analysis: &Analysis<'_>) -> String {
    let words = Rtl(analysis.text(found.span()));
    let what = match found {
        Found::Entity(e) => {
            let link = e.reference.as_deref().unwrap_or("no link");
            let listing = e.listing.as_ref().map_or_else(String::new, row);
            format!("{}, {link}{listing}", e.label)
        }
        Found::Date(d) => d
            .value
            .map_or("no value".to_owned(), |value| value.to_string()),
        Found::Figure(f) => f
            .value
            .map_or("no one value".to_owned(), |value| value.to_string()),
        Found::Claim(c) => {
            let source = c.resolved.as_deref().unwrap_or("nobody");
            format!("{}, {}, by {}", c.act, c.kind.as_str(), Rtl(source))
        }
        Found::Quotation(q) => q.role.as_str().to_owned(),
        _ => String::new(),
    };
    let (kind, rule) = (found.kind(), found.rule().as_str());
    format!(
        "  {how:<12}  {kind} {words}: {what}; {}, by {rule}\n",
        found.evidence()
    )
}

fn about(analyzer: &Analyzer, found: &Found) -> String {
    let rule = analyzer
        .rules()
        .iter()
        .find(|rule| rule.id() == found.rule());
    rule.map_or_else(String::new, |rule| {
        format!("                {}: {}\n", rule.id().as_str(), rule.about())
    })
}

/// Why a proposal is not among what was found.
fn lost_because(proposal: &Found, analysis: &Analysis<'_>, least: Evidence) -> String {
    if proposal.evidence() < least {
        return format!("                weaker than --min-evidence {least}\n");
    }
    let keepers = found(analysis, proposal.span());
    let keeper = keepers.iter().find(|k| k.kind() == proposal.kind());
    let keeper = keeper.or_else(|| {
        keepers
            .iter()
            .find(|k| !matches!(k, Found::Claim(_) | Found::Quotation(_)))
    });
    keeper.map_or_else(
        || "                not kept\n".to_owned(),
        |keeper| {
            let words = Rtl(analysis.text(keeper.span()));
            let (kind, rule) = (keeper.kind(), keeper.rule().as_str());
            format!("                the {kind} {words} by {rule} keeps the place\n")
        },
    )
}

/// Text that keeps its own direction in a line of another, between U+2068 and U+2069.
struct Rtl<'a>(&'a str);

impl std::fmt::Display for Rtl<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "\u{2068}{}\u{2069}", self.0.replace('\n', " "))
    }
}
