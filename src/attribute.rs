//! Claims: who said what, read off the settled mentions and quotations of an article.
//!
//! Every cue of the article is found first, then contents are cut, because a clause ends where the
//! next cue begins. Sources are named last.

mod adverbials;
mod certainty;
mod chains;
mod content;
mod cue;
mod frames;
mod guards;
mod headline;
mod links;
mod names;
mod nouns;
mod objects;
mod parties;
mod phrases;
mod pieces;
mod repeats;
mod resolve;
mod roles;
mod sides;
mod stems;
mod subjects;
mod tails;
mod verbs;
mod words;

use crate::lexicon::Sense;
use crate::rule::{Context, Doc};
use crate::text::Part;
use crate::{Claim, ClaimId, ClaimKind, DateExpr, Entity, Evidence, Figure, Kind, Quotation};
use crate::{QuotationRole, Referent, Rule};
use content::Made;
use cue::Cue;
use std::ops::Range;
use words::Words;

pub(crate) const RULES: &[Rule] = &[
    Rule::listed(
        headline::HEADLINE,
        "SOURCE: CLAUSE in a headline",
        Sense::Mark,
        Kind::Claim,
    )
    .with_evidence(Evidence::Medium),
    Rule::listed(
        tails::TAIL,
        "STATEMENT PHRASE SOURCE",
        Sense::Attribution,
        Kind::Claim,
    )
    .with_evidence(Evidence::Weak),
    Rule::listed(
        tails::LEAD,
        "PHRASE SOURCE STATEMENT",
        Sense::Attribution,
        Kind::Claim,
    )
    .with_evidence(Evidence::Medium),
    Rule::listed(
        nouns::CARRIED,
        "CARRY OUTLET from SOURCE SAYING …",
        Sense::ReportingVerb,
        Kind::Claim,
    ),
    Rule::listed(
        verbs::BACK,
        "QUOTATION VERB SOURCE",
        Sense::ReportingVerb,
        Kind::Claim,
    ),
    Rule::listed(
        verbs::QUOTE,
        "VERB SOURCE QUOTATION",
        Sense::ReportingVerb,
        Kind::Claim,
    ),
    Rule::listed(
        verbs::COLON,
        "VERB SOURCE: words",
        Sense::ReportingVerb,
        Kind::Claim,
    ),
    Rule::listed(
        verbs::CLAUSE,
        "VERB SOURCE that CLAUSE",
        Sense::ReportingVerb,
        Kind::Claim,
    ),
    Rule::listed(
        verbs::PREPOSITION,
        "VERB SOURCE PREPOSITION NOUN",
        Sense::ReportingVerb,
        Kind::Claim,
    )
    .with_evidence(Evidence::Medium),
    Rule::listed(
        verbs::OBJECT,
        "VERB SOURCE OBJECT",
        Sense::ReportingVerb,
        Kind::Claim,
    )
    .with_evidence(Evidence::Medium),
    Rule::listed(
        verbs::PARTICIPLE,
        "PARTICIPLE that CLAUSE",
        Sense::ReportingParticiple,
        Kind::Claim,
    ),
    Rule::listed(
        nouns::NOUN,
        "NOUN SOURCE that CLAUSE",
        Sense::ReportingNoun,
        Kind::Claim,
    )
    .with_evidence(Evidence::Weak),
    Rule::listed(headline::COLON, "…: QUOTATION", Sense::Mark, Kind::Claim),
    Rule::listed(
        headline::GOES_ON,
        "QUOTATION without a cue",
        Sense::Mark,
        Kind::Claim,
    )
    .with_evidence(Evidence::Medium),
    Rule::listed(
        headline::PULLED,
        "QUOTATION on a line, SOURCE below",
        Sense::Mark,
        Kind::Claim,
    ),
];

/// What the stage reads.
pub(crate) struct Article<'a> {
    pub(crate) doc: &'a Doc<'a>,
    pub(crate) context: &'a Context,
    /// Its lines; what each is stands in `doc.parts`.
    pub(crate) lines: Range<usize>,
    pub(crate) entities: &'a [Entity],
    pub(crate) referents: &'a [Referent],
    pub(crate) dates: &'a [DateExpr],
    #[expect(
        dead_code,
        reason = "speakers and clause ends do not depend on figures yet"
    )]
    pub(crate) figures: &'a [Figure],
}

/// The claims of one article; `given` are those that users' rules found, kept as they are. Links
/// quotations and parents by the index of the claim in the result, which is sorted by content.
pub(crate) fn claims(
    article: &Article<'_>,
    quotations: &mut [Quotation],
    given: Vec<Claim>,
) -> Vec<Claim> {
    let words = Words::new(article, quotations);
    if words.len() == 0 {
        return given;
    }
    let mut cues = cues(&words);
    chains::hand_on(&words, &mut cues);
    let mut bounds = vec![false; words.len() + 1];
    for cue in &cues {
        if let Some(at) = cue.boundary {
            bounds[at] = true;
        }
    }
    let mut made: Vec<Made> = Vec::with_capacity(cues.len());
    for cue in &cues {
        if let Some(found) = content::make(&words, cue, &bounds, &made) {
            made.push(found);
        }
    }
    unclaimed(&words, &bounds, &mut made);
    made.sort_by_key(|made| made.at);
    resolve::resolve(&words, article.referents, &mut made);
    let mut claims = finish(article, quotations, made, given);
    repeats::mark(&words, &mut claims);
    claims
}

/// Tokens of a line that a label opens and that says nothing.
const LONGEST_LABEL: usize = 40;

/// The cues of the article in the order of the text. A word is part of one cue at most.
fn cues<'a>(words: &Words<'a>) -> Vec<Cue<'a>> {
    let mut cues = Vec::new();
    let mut used = vec![false; words.len()];
    for line in 0..words.lines.len() {
        if let Some(cue) = headline::headline(words, line) {
            used[cue.at] = true;
            cues.push(cue);
        }
    }
    for line in 0..words.lines.len() {
        let range = words.lines[line].clone();
        // A credit may stand before the whole text of an article of one paragraph.
        let label = matches!(words.parts[line], Part::Label | Part::Dateline);
        if label && range.len() <= LONGEST_LABEL {
            continue;
        }
        let mut at = range.start;
        while at < range.end {
            let formula = words.words[at].formula;
            if formula > 0 {
                at += usize::from(formula);
                continue;
            }
            if !used[at]
                && let Some(cue) = cue_at(words, at, &mut used)
            {
                cues.push(cue);
            }
            at += 1;
        }
    }
    cues
}

fn cue_at<'a>(words: &Words<'a>, at: usize, used: &mut [bool]) -> Option<Cue<'a>> {
    if let Some((cue, verb)) = tails::phrase(words, at) {
        used[at..at + cue.len]
            .iter_mut()
            .for_each(|used| *used = true);
        if let Some(verb) = verb {
            used[verb] = true;
        }
        return Some(cue);
    }
    if let Some(cue) = nouns::carried(words, at) {
        used[cue.at] = true;
        return Some(cue);
    }
    if let Some(cue) = verbs::verb(words, at) {
        // What stands between a verb and its content is no cue, unless in a relative clause.
        if let Some(found) = cue.found.filter(|found| found.content > at) {
            let end = found.opener.min(words.line_of(at).end);
            let between = used.iter_mut().enumerate().take(end).skip(at + 1);
            between.for_each(|(i, used)| *used |= !subjects::is_relative(words, i));
        }
        return Some(cue);
    }
    nouns::noun(words, at)
}

/// Adds the quotations that no cue has claimed.
fn unclaimed(words: &Words<'_>, bounds: &[bool], made: &mut Vec<Made>) {
    let mut covered: Vec<(usize, usize)> = made
        .iter()
        .map(|made| (made.claim.content.start, made.claim.content.end))
        .collect();
    covered.sort_unstable();
    let mut reach = 0;
    let mut next = 0;
    let mut found = Vec::new();
    for index in 0..words.pairs.len() {
        let pair = words.pairs[index];
        let start = words.words[pair.open].end;
        let end = words.words[pair.close - 1].end;
        while next < covered.len() && covered[next].0 < end {
            reach = reach.max(covered[next].1);
            next += 1;
        }
        if reach > start {
            continue;
        }
        let cue = headline::unclaimed(words, index);
        found.extend(cue.and_then(|cue| content::make(words, &cue, bounds, &[])));
    }
    made.append(&mut found);
}

/// Sorts the claims, links quotations and parents, numbers the statements.
fn finish(
    article: &Article<'_>,
    quotations: &mut [Quotation],
    made: Vec<Made>,
    given: Vec<Claim>,
) -> Vec<Claim> {
    let mut all: Vec<(Claim, usize, Option<usize>)> = made
        .into_iter()
        .map(|made| (made.claim, made.at, made.pair))
        .collect();
    all.extend(given.into_iter().map(|claim| (claim, usize::MAX, None)));
    all.sort_by_key(|(claim, at, _)| {
        (
            claim.content.start,
            std::cmp::Reverse(claim.content.end),
            *at,
        )
    });
    let mut claims = Vec::with_capacity(all.len());
    let mut enclosing: Vec<usize> = Vec::new();
    for (index, (mut claim, _, pair)) in all.into_iter().enumerate() {
        claim.article = article.context.article;
        let outer = |claims: &[Claim], at: usize| -> crate::Span { claims[at].content };
        while let Some(last) = enclosing.last() {
            let content = outer(&claims, *last);
            if content.contains(claim.content) && content != claim.content {
                break;
            }
            enclosing.pop();
        }
        claim.parent = enclosing.last().map(|at| ClaimId::at(*at));
        let around = enclosing.last().map(|at| claims[*at].hearsay + 1);
        claim.hearsay = claim.via.len() + around.unwrap_or(0);
        if let Some(pair) = pair {
            let id = ClaimId::at(index);
            quotations[pair].claim.get_or_insert(id);
            if claim.kind == ClaimKind::Direct {
                quotations[pair].role = QuotationRole::Speech;
            }
        }
        enclosing.push(index);
        claims.push(claim);
    }
    number(&mut claims);
    claims
}

/// Claims with one cue, and a quotation that goes on the one before it, are one statement.
fn number(claims: &mut [Claim]) {
    let mut statement = 0;
    for index in 0..claims.len() {
        let same = index > 0 && {
            let (before, here) = (&claims[index - 1], &claims[index]);
            before.cue.is_some() && before.cue == here.cue
                || here.cue.is_none()
                    && here.rule == headline::GOES_ON
                    && here.resolved == before.resolved
        };
        if index > 0 && !same {
            statement += 1;
        }
        claims[index].statement = statement;
    }
}
