//! The spans of a record in other units, and in the source that the text was taken from.

use super::record::{Record, SpanRecord};
use crate::{OffsetUnit, Span, convert_spans};

/// One stretch of a record and the places for its other forms.
struct Stretch<'a> {
    span: Span,
    chars: &'a mut Option<[usize; 2]>,
    utf16: &'a mut Option<[usize; 2]>,
    source: &'a mut Option<[usize; 2]>,
}

impl Record {
    /// Adds to every span its offsets in another unit, as a pair in the field `chars` or `utf16`;
    /// `start` and `end` stay bytes. `text` is the one that was analysed.
    ///
    /// ```
    /// use isnad::OffsetUnit;
    /// let text = "زار باريس"; // "he visited Paris"
    /// let mut record = isnad::analyze(text).record("a1");
    /// record.count(text, OffsetUnit::Chars);
    /// let paris = &record.entities[0].span;
    /// assert_eq!((paris.start, paris.end, paris.chars), (7, 17, Some([4, 9])));
    /// ```
    pub fn count(&mut self, text: &str, unit: OffsetUnit) {
        let mut spans = Vec::new();
        self.each_stretch(&mut |stretch| spans.push(stretch.span));
        let mut counted = convert_spans(text, &spans, unit).into_iter();
        self.each_stretch(&mut |stretch| {
            let place = match unit {
                OffsetUnit::Chars => stretch.chars,
                OffsetUnit::Utf16 => stretch.utf16,
            };
            *place = counted.next().map(|span| [span.start, span.end]);
        });
    }

    /// Adds to every span the stretch of the source that it was taken from, in the field `source`:
    /// for a text that was cut out of a web page or another file.
    ///
    /// ```
    /// let text = "زار باريس"; // "he visited Paris"
    /// let mut record = isnad::analyze(text).record("a1");
    /// record.trace(|span| isnad::Span::new(span.start + 3, span.end + 3)); // behind "<p>"
    /// assert_eq!(record.entities[0].span.source, Some([10, 20]));
    /// ```
    pub fn trace(&mut self, mut source_of: impl FnMut(Span) -> Span) {
        self.each_stretch(&mut |stretch| {
            let span = source_of(stretch.span);
            *stretch.source = Some([span.start, span.end]);
        });
    }

    /// Visits every stretch, always in the same order.
    fn each_stretch(&mut self, visit: &mut dyn FnMut(Stretch<'_>)) {
        for article in &mut self.articles {
            visit(Stretch {
                span: Span::new(article.start, article.end),
                chars: &mut article.chars,
                utf16: &mut article.utf16,
                source: &mut article.source,
            });
        }
        let mut one = |span: &mut SpanRecord| {
            visit(Stretch {
                span: Span::new(span.start, span.end),
                chars: &mut span.chars,
                utf16: &mut span.utf16,
                source: &mut span.source,
            });
        };
        let headlines = self.articles.iter_mut().map(|a| &mut a.headline);
        headlines.flatten().for_each(&mut one);
        for entity in &mut self.entities {
            one(&mut entity.span);
            entity.clitic.iter_mut().for_each(&mut one);
            entity.role.iter_mut().for_each(|role| one(&mut role.span));
        }
        for quotation in &mut self.quotations {
            one(&mut quotation.span);
            one(&mut quotation.content);
        }
        for claim in &mut self.claims {
            one(&mut claim.content);
            claim.cue.iter_mut().for_each(|cue| one(&mut cue.span));
            claim.speaker.iter_mut().for_each(&mut one);
            claim.via.iter_mut().for_each(&mut one);
            claim.addressee.iter_mut().for_each(&mut one);
            claim.hedge.iter_mut().for_each(&mut one);
        }
        self.dates.iter_mut().for_each(|date| one(&mut date.span));
        for figure in &mut self.figures {
            one(&mut figure.span);
            one(&mut figure.number);
            figure.noun.iter_mut().for_each(&mut one);
        }
    }
}
