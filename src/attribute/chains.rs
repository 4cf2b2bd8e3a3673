//! Sources that only hand on what another said: "قال الوزير …، وفقا لوكالة".

use super::cue::{Cue, is_outlet};
use super::tails::{LEAD, TAIL};
use super::words::Words;
use crate::lexicon::SourceKind;
use std::ops::Range;

/// Tokens between an attribution at the head of a sentence and the verb of its own speaker.
const NEAR: usize = 3;

/// Where a sentence has a speaker of its own, an outlet or a document behind بحسب is the channel
/// of his words and makes no claim; its place still bounds the clause before it.
pub(super) fn hand_on(words: &Words<'_>, cues: &mut [Cue<'_>]) {
    for index in 0..cues.len() {
        let cue = &cues[index];
        let (Some(speaker), Some(content)) = (cue.speaker.clone(), cue.content.clone()) else {
            continue;
        };
        let lead = cue.rule == LEAD;
        if !(lead || cue.rule == TAIL) || !hands_on(words, &speaker, lead) {
            continue;
        }
        let spoken = if lead {
            let next = index + 1;
            let near = content.start..content.start + NEAR;
            cues.get(next)
                .filter(|cue| near.contains(&cue.at) && cue.speaker.is_some())
                .filter(|cue| cue.form.is_some())
                .map(|_| next)
        } else {
            said_before(words, &cues[..index], &content)
        };
        if let Some(spoken) = spoken {
            let channel = super::cue::named(words, speaker);
            cues[spoken].via.push(channel);
            cues[index].content = None;
            cues[index].found = None;
        }
    }
}

/// The first verb in the sentence that has a speaker or goes on with one.
fn said_before(words: &Words<'_>, cues: &[Cue<'_>], content: &Range<usize>) -> Option<usize> {
    let inside = cues.iter().rev().take_while(|cue| cue.at >= content.start);
    let first = cues.len() - inside.count();
    (first..cues.len()).find(|index| {
        let cue = &cues[*index];
        let human = cue.speaker.as_ref().is_some_and(|speaker| {
            !words.words[speaker.start].venue.unwrap_or(false) && !is_outlet(words, speaker.start)
        });
        let goes_on = cue.speaker.is_none() && words.words[cue.at].joined && !cue.hidden;
        cue.form.is_some() && cue.rule != TAIL && cue.rule != LEAD && (human || goes_on)
    })
}

/// True for an outlet or a document; before its statement also for unnamed sources.
fn hands_on(words: &Words<'_>, speaker: &Range<usize>, lead: bool) -> bool {
    let quoted = speaker.start + usize::from(words.words[speaker.start].open.is_some());
    let head = &words.words[quoted];
    let kind = head.source.map(|source| source.kind);
    is_outlet(words, quoted)
        || kind == Some(SourceKind::Document)
        || lead && kind == Some(SourceKind::Unnamed)
}
