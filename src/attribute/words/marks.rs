//! What the settled mentions and the quotations say of each token.

use super::*;

impl Words<'_> {
    pub(super) fn mark_spans(&mut self, article: &Article<'_>) {
        for (index, entity) in article.entities.iter().enumerate() {
            let first = self.token_at(entity.span.start);
            let inside = self.words[first..]
                .iter_mut()
                .take_while(|word| word.start < entity.span.end);
            for (i, word) in inside.enumerate() {
                word.entity = Some(index);
                word.entity_first = i == 0;
            }
        }
        for date in article.dates {
            let first = self.token_at(date.span.start);
            let inside = self.words[first..]
                .iter_mut()
                .take_while(|word| word.start < date.span.end);
            inside.for_each(|word| word.date = true);
        }
    }

    pub(super) fn mark_pairs(&mut self, quotations: &[Quotation]) {
        let mut plain = vec![0; self.words.len() + 1];
        for (at, word) in self.words.iter().enumerate() {
            plain[at + 1] = plain[at] + usize::from(word.plain);
        }
        let mut turns = vec![0i32; self.words.len() + 1];
        let mut spoken = turns.clone();
        for (index, quotation) in quotations.iter().enumerate() {
            let open = self.token_at(quotation.span.start);
            let close = self.token_at(quotation.content.end - 1) + 1;
            let closed = quotation.span.end > quotation.content.end;
            let words = plain[close] - plain[open + 1];
            if closed {
                turns[open + 1] += 1;
                turns[close] -= 1;
                if words >= SPEECH {
                    spoken[open + 1] += 1;
                    spoken[close] -= 1;
                }
                self.words[close].close = Some(index);
            }
            self.words[open].open = Some(index);
            self.pairs.push(Pair {
                open,
                close,
                closed,
                words,
            });
        }
        let (mut depth, mut speech) = (0, 0);
        for (at, word) in self.words.iter_mut().enumerate() {
            depth += turns[at];
            speech += spoken[at];
            word.depth = depth.unsigned_abs();
            word.spoken = speech > 0;
        }
    }

    /// What is written in one word before the noun, the article included.
    pub(super) fn mark_proclitics(&mut self, at: usize) {
        let (text, entities) = (self.text, self.entities);
        let word = &mut self.words[at];
        if !word.plain || word.digits {
            return;
        }
        let slice = &text[word.start..word.end];
        if let Some(entity) = word.entity {
            let before = entities[entity].span.start.saturating_sub(word.start);
            if word.entity_first && before > 0 {
                word.own = before as u32;
                for (_, code) in letter_codes(&slice[..before]) {
                    word.joined |= matches!(code, WAW | FEH);
                    word.prefix = prefix(code).or(word.prefix);
                }
            }
            return;
        }
        if word.classes != 0 && !word.class_behind {
            return;
        }
        let codes = word.codes;
        let letters = usize::from(word.letters);
        let code = |i: usize| codes.get(i).map_or(0, |code| *code);
        let article = |i: usize| code(i) == ALEF && code(i + 1) == LAM && letters > i + 3;
        let known = word.source.is_some() || word.noun.is_some() || word.venue.is_some();
        if article(0) {
            word.definite = true;
            return;
        }
        let mut first = 0;
        let conjunction = matches!(code(0), WAW | FEH) && letters > 3;
        let behind = |i: usize| article(i) || (prefix(code(i)).is_some() && article(i + 1));
        if conjunction && (behind(1) || (code(1) == LAM && code(2) == LAM) || word.own > 0 && known)
        {
            word.joined = true;
            first = 1;
        }
        let byte = |i: usize| letter_codes(slice).nth(i).map_or(0, |(at, _)| at as u32);
        if let Some(found) = prefix(code(first)) {
            let doubled = found == Prefix::Li && code(first + 1) == LAM && letters > first + 3;
            if article(first + 1) || doubled {
                word.prefix = Some(found);
                word.definite = true;
                word.own = byte(first + 1);
            } else if word.own > 0 && known && word.own >= byte(first + 1) {
                word.prefix = Some(found);
                word.own = byte(first + 1);
            }
        } else {
            word.definite |= article(first);
        }
        if word.joined && word.own == 0 {
            word.own = byte(1);
        }
    }
}
