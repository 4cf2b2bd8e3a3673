//! Marks over a line of text: spans that nest, touch and cross as well-formed elements.

use super::out::Out;
use crate::Span;

/// One stretch to be shown.
pub(super) struct Mark {
    /// Where it stands.
    pub(super) span: Span,
    /// Outer marks over the same stretch have the smaller rank.
    pub(super) rank: u8,
    /// The id of its first element.
    pub(super) id: Option<String>,
    /// The attributes of each of its elements, escaped, with the blank before them.
    pub(super) attributes: String,
}

/// Markup between two letters, without a width in the text.
pub(super) struct Pin {
    /// Before which byte.
    pub(super) at: usize,
    /// The markup.
    pub(super) markup: String,
}

/// All marks of a text, ready to be painted line by line.
pub(super) struct Painter {
    marks: Vec<Mark>,
    pins: Vec<Pin>,
    told: Vec<bool>,
    /// Marks of earlier lines that go on.
    carried: Vec<usize>,
}

impl Painter {
    /// The marks and pins of a text, in any order.
    pub(super) fn new(mut marks: Vec<Mark>, mut pins: Vec<Pin>) -> Painter {
        marks.retain(|mark| !mark.span.is_empty());
        marks.sort_by_key(|m| (m.span.start, std::cmp::Reverse(m.span.end), m.rank));
        pins.sort_by_key(|pin| pin.at);
        Painter {
            told: vec![false; marks.len()],
            marks,
            pins,
            carried: Vec::new(),
        }
    }

    /// Writes one line. Lines are given in the order of the text.
    pub(super) fn line(&mut self, out: &mut Out, text: &str, line: Span) {
        let from = self.marks.partition_point(|m| m.span.start < line.start);
        let to = self.marks.partition_point(|m| m.span.start < line.end);
        let mut next = from..to;
        let mut pin = self.pins.partition_point(|p| p.at < line.start);
        let mut open: Vec<usize> = Vec::new();
        let carried = std::mem::take(&mut self.carried);
        for mark in carried {
            if self.marks[mark].span.end > line.start {
                self.open(out, mark);
                open.push(mark);
            }
        }
        let mut at = line.start;
        loop {
            let mut stop = line.end;
            stop = stop.min(
                next.clone()
                    .next()
                    .map_or(stop, |m| self.marks[m].span.start),
            );
            stop = stop.min(self.pins.get(pin).map_or(stop, |p| p.at));
            stop = open
                .iter()
                .fold(stop, |s, m| s.min(self.marks[*m].span.end));
            out.text(text.get(at..stop).unwrap_or(""));
            at = stop;
            self.close(out, &mut open, at);
            if at >= line.end {
                break;
            }
            while let Some(found) = self.pins.get(pin).filter(|p| p.at == at) {
                out.raw(&found.markup);
                pin += 1;
            }
            while let Some(mark) = next
                .clone()
                .next()
                .filter(|m| self.marks[*m].span.start == at)
            {
                self.open(out, mark);
                open.push(mark);
                next.next();
            }
        }
        for _ in &open {
            out.raw("</span>");
        }
        self.carried = open;
    }

    fn open(&mut self, out: &mut Out, mark: usize) {
        let first = !std::mem::replace(&mut self.told[mark], true);
        out.raw("<span");
        out.raw(&self.marks[mark].attributes);
        if let (true, Some(id)) = (first, &self.marks[mark].id) {
            out.attribute("id", id);
        }
        out.raw(">");
    }

    /// Closes what ends here; marks that crossed it are opened again behind it.
    fn close(&mut self, out: &mut Out, open: &mut Vec<usize>, at: usize) {
        let ended = |m: &usize| self.marks[*m].span.end <= at;
        let Some(lowest) = open.iter().position(ended) else {
            return;
        };
        for _ in lowest..open.len() {
            out.raw("</span>");
        }
        let above = open.split_off(lowest);
        for mark in above {
            if self.marks[mark].span.end > at {
                self.open(out, mark);
                open.push(mark);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(start: usize, end: usize, name: &str) -> Mark {
        Mark {
            span: Span::new(start, end),
            rank: 0,
            id: Some(name.to_owned()),
            attributes: format!(" class=\"{name}\""),
        }
    }

    fn painted(text: &str, marks: Vec<Mark>, lines: &[(usize, usize)]) -> String {
        let mut painter = Painter::new(marks, Vec::new());
        let mut out = Out::default();
        for (start, end) in lines {
            painter.line(&mut out, text, Span::new(*start, *end));
            out.raw("|");
        }
        out.0.replace("<span class=", "<")
    }

    #[test]
    fn marks_nest() {
        let marks = vec![mark(1, 2, "b"), mark(0, 3, "a")];
        let nested = "<\"a\" id=\"a\">x<\"b\" id=\"b\">y</span>z</span>|";
        assert_eq!(painted("xyz", marks, &[(0, 3)]), nested);
    }

    #[test]
    fn crossing_marks_are_closed_and_opened_again() {
        let marks = vec![mark(0, 2, "a"), mark(1, 3, "b")];
        let crossed = "<\"a\" id=\"a\">x<\"b\" id=\"b\">y</span></span><\"b\">z</span>|";
        assert_eq!(painted("xyz", marks, &[(0, 3)]), crossed);
    }

    #[test]
    fn a_mark_goes_on_over_lines_and_has_one_id() {
        let marks = vec![mark(1, 4, "a")];
        let lines = painted("xy\nz!", marks, &[(0, 2), (3, 5)]);
        assert_eq!(lines, "x<\"a\" id=\"a\">y</span>|<\"a\">z</span>!|");
    }
}
