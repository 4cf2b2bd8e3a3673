//! The timeline of a document.

use super::article::{Sheet, iso};
use super::figures::{said_by, sentence};
use super::out::Out;
use crate::{ClockTime, DateExpr, DateValue, Day, Point, Published, Season};

/// Where a point stands in the order of time: year, month, day, hour, minute.
pub(super) type When = (i32, u8, u8, u8, u8);

/// Writes the dates of a document: a timeline, then what has a length and no place in time.
pub(super) fn write(out: &mut Out, sheet: &Sheet<'_>) {
    let dates = &sheet.analysis.dates;
    out.raw("<section class=\"dates\"><h3>");
    out.word("timeline");
    out.raw(&format!(
        " <span class=\"count\">{}</span></h3>",
        dates.len()
    ));
    if dates.is_empty() {
        out.raw("<p class=\"none\">");
        out.word("no_dates");
        out.raw("</p>");
    }
    let mut placed: Vec<(When, usize)> = Vec::new();
    let mut others = Vec::new();
    for (index, date) in dates.iter().enumerate() {
        match when(date) {
            Some(when) => placed.push((when, index)),
            None => others.push(index),
        }
    }
    placed.sort_unstable();
    let published = sheet.analysis.published.map(moment);
    timeline(out, sheet, &placed, published);
    if !others.is_empty() {
        out.raw("<h4>");
        out.word("durations");
        out.raw("</h4><ul class=\"lengths\">");
        for index in others {
            out.raw("<li>");
            link(out, sheet, index);
            out.raw("</li>\n");
        }
        out.raw("</ul>");
    }
    out.raw("</section>\n");
}

fn timeline(out: &mut Out, sheet: &Sheet<'_>, placed: &[(When, usize)], published: Option<When>) {
    if placed.is_empty() {
        return;
    }
    out.raw("<ol class=\"timeline\">");
    let mut waiting = published;
    let mut last = String::new();
    for (when, index) in placed {
        if waiting.is_some_and(|p| p < *when) {
            if !std::mem::take(&mut last).is_empty() {
                out.raw("</ul></li>");
            }
            announce(out, sheet);
            waiting = None;
        }
        let date = &sheet.analysis.dates[*index];
        let shown = iso(date);
        if shown != last {
            if !last.is_empty() {
                out.raw("</ul></li>");
            }
            out.raw("<li><p class=\"when\">");
            day(out, date);
            out.raw(" ");
            out.code(&shown);
            out.raw("</p><ul>");
        }
        out.raw("<li>");
        sentence(out, sheet.analysis, date.span);
        out.raw(" <a class=\"to\"");
        out.attribute("href", &format!("#{}", sheet.id('d', *index)));
        out.label("aria-label", "text");
        out.raw(">↑</a><span class=\"who\">");
        said_by(out, sheet.analysis, sheet.saying.at(date.span.start));
        out.raw("</span></li>");
        last = shown;
    }
    if !last.is_empty() {
        out.raw("</ul></li>");
    }
    if waiting.is_some() {
        announce(out, sheet);
    }
    out.raw("</ol>\n");
}

/// The moment of publication among the dates.
fn announce(out: &mut Out, sheet: &Sheet<'_>) {
    let Some(published) = sheet.analysis.published else {
        return;
    };
    out.raw("<li class=\"now\"><p class=\"when\">");
    out.word("published");
    out.raw(" ");
    out.code(&published.to_string());
    out.raw("</p></li>");
}

fn link(out: &mut Out, sheet: &Sheet<'_>, index: usize) {
    let date = &sheet.analysis.dates[index];
    out.raw("<a");
    out.attribute("href", &format!("#{}", sheet.id('d', index)));
    out.raw(">");
    out.isolate(sheet.analysis.text(date.span));
    out.raw("</a> <span class=\"kind\">");
    out.word(&format!("date.{}", date.kind.as_str()));
    out.raw("</span> ");
    match date.value {
        Some(value) => out.code(&value.to_string()),
        None => out.word("unresolved"),
    }
}

/// The day, month or year in words, where the value is one.
fn day(out: &mut Out, date: &DateExpr) {
    let point = match (date.value, date.anchored) {
        (_, Some(point)) | (Some(DateValue::At(point) | DateValue::Range(point, _)), _) => point,
        _ => return,
    };
    spoken(out, point);
    if let (Some(DateValue::Range(_, to)), None) = (date.value, date.anchored) {
        out.raw(" – ");
        spoken(out, to);
    }
}

/// A point of the calendar in words: `18 June 2024`.
pub(super) fn spoken(out: &mut Out, point: Point) {
    out.raw("<span class=\"spoken\">");
    match point {
        Point::Day(day) | Point::Time(Some(day), _) => {
            out.raw(&format!("{} ", day.day()));
            out.word(&format!("month.{}", day.month()));
            out.raw(&format!(" {}", day.year()));
        }
        Point::Month(year, month) => {
            out.word(&format!("month.{month}"));
            out.raw(&format!(" {year}"));
        }
        Point::Season(year, season) => {
            let code = match season {
                Season::Spring => "SP",
                Season::Summer => "SU",
                Season::Autumn => "AU",
                Season::Winter => "WI",
            };
            out.word(&format!("season.{code}"));
            out.raw(&format!(" {year}"));
        }
        Point::Half(year, number) => counted(out, "half", year, number),
        Point::Quarter(year, number) => counted(out, "quarter", year, number),
        Point::Week(year, number) => counted(out, "week", year, number),
        other => out.code(&other.to_string()),
    }
    out.raw("</span>");
}

/// A numbered part of a year.
fn counted(out: &mut Out, part: &str, year: i32, number: u8) {
    out.word(&format!("point.{part}"));
    out.raw(&format!(" {year}: {number}"));
}

/// Where a date stands in time, if it does.
pub(super) fn when(date: &DateExpr) -> Option<When> {
    if let Some(point) = date.anchored {
        return place(point);
    }
    match date.value? {
        DateValue::At(point) | DateValue::Range(point, _) => place(point),
        _ => None,
    }
}

fn moment(published: Published) -> When {
    let (hour, minute) = published.clock().unwrap_or((0, 0));
    at(published.day(), Some(ClockTime { hour, minute }))
}

fn place(point: Point) -> Option<When> {
    Some(match point {
        Point::Century(c) => (c.saturating_mul(100), 0, 0, 0, 0),
        Point::Decade(d) => (d.saturating_mul(10), 0, 0, 0, 0),
        Point::Year(year) => (year, 0, 0, 0, 0),
        Point::SportsSeason(year) => (year, 8, 0, 0, 0),
        Point::Season(year, season) => {
            let month = match season {
                Season::Spring => 3,
                Season::Summer => 6,
                Season::Autumn => 9,
                Season::Winter => 12,
            };
            (year, month, 0, 0, 0)
        }
        Point::Half(year, half) => (year, (half.max(1) - 1) * 6 + 1, 0, 0, 0),
        Point::Quarter(year, quarter) => (year, (quarter.max(1) - 1) * 3 + 1, 0, 0, 0),
        Point::Month(year, month) => (year, month, 0, 0, 0),
        Point::Week(year, week) => week_start(year, week)?,
        Point::Day(day) | Point::Days(day, _) => at(day, None),
        Point::Time(day, time) => at(day?, Some(time)),
    })
}

/// The Monday of an ISO week: the fourth of January is in the first one.
fn week_start(year: i32, week: u8) -> Option<When> {
    let fourth = Day::new(year, 1, 4)?;
    let monday = fourth.add_days(1 - i64::from(fourth.weekday()))?;
    Some(at(monday.add_days((i64::from(week) - 1) * 7)?, None))
}

fn at(day: Day, time: Option<ClockTime>) -> When {
    let (hour, minute) = time.map_or((0, 0), |t| (t.hour, t.minute));
    (day.year(), day.month(), day.day(), hour, minute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_stand_in_the_order_of_time() {
        let order = [
            Point::Year(2023),
            Point::Season(2023, Season::Winter),
            Point::Week(2024, 2),
            Point::Quarter(2024, 2),
            Point::Month(2024, 6),
            Point::Day("2024-06-18".parse().unwrap()),
        ];
        let places: Vec<_> = order.into_iter().map(place).collect();
        assert!(places.is_sorted());
        assert_eq!(place(Point::Week(2024, 2)), Some((2024, 1, 8, 0, 0)));
        assert_eq!(
            place(Point::Time(None, ClockTime { hour: 8, minute: 0 })),
            None
        );
    }
}
