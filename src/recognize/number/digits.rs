//! Numbers in digits: three scripts, thousands and decimal marks, the ر of wire copy, fractions with a stroke.

use super::words::part;
use crate::Decimal;

/// A number written in digits at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Digits {
    /// What it is worth.
    pub(crate) value: Decimal,
    /// Bytes of the text that it takes.
    pub(crate) len: usize,
    /// The other reading of one dot before three digits: `10.900 جندي` (10900 soldiers) beside `10.900` kilometres.
    pub(crate) grouped: Option<Decimal>,
    /// Digits alone, no mark of any kind: how a year or an identifier is written.
    pub(crate) plain: bool,
    /// How many digits stand before the decimal mark.
    pub(crate) whole_digits: usize,
    /// Written as a fraction with a stroke, `3/4`.
    pub(crate) stroke: bool,
}

/// What a mark between two digits may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Dot,
    Comma,
    ArabicComma,
    Decimal,
    Thousands,
    Space,
    Reh,
}

/// Longest number read; longer runs of digits are identifiers.
const MAX_DIGITS: usize = 24;

/// Reads the number in digits that `text` begins with: `١٬٢٣٤٫٥` is 1234.5, `0,14` is 0.14, `7ر12` is 12.7, `3/4` is 0.75.
pub(crate) fn digits(text: &str) -> Option<Digits> {
    short(text).or_else(|| marked(text))
}

/// A few digits with a blank and a word behind them, as nearly all are.
fn short(text: &str) -> Option<Digits> {
    const MOST: usize = 12;
    let bytes = text.as_bytes();
    let count = bytes
        .iter()
        .take_while(|byte| byte.is_ascii_digit())
        .count();
    let apart = bytes.get(count) == Some(&b' ')
        && bytes
            .get(count + 1)
            .is_some_and(|next| next.is_ascii_alphabetic() || (0xD8..=0xDB).contains(next))
        && !text[count + 1..].starts_with(|ch| ascii_digit(ch).is_some());
    if !(1..=MOST).contains(&count) || !apart {
        return None;
    }
    let whole = bytes[..count]
        .iter()
        .fold(0, |whole, byte| whole * 10 + i64::from(byte - b'0'));
    Some(Digits {
        value: Decimal::from(whole),
        len: count,
        grouped: None,
        plain: true,
        whole_digits: count,
        stroke: false,
    })
}

fn marked(text: &str) -> Option<Digits> {
    let mut groups: Vec<(usize, usize)> = Vec::new(); // digits, end
    let mut marks: Vec<Mark> = Vec::new();
    let mut all = String::new();
    let mut at = digit_run(text, 0, &mut all)?;
    groups.push((all.len(), at));
    while let Some((mark, next)) = mark(text, at) {
        let before = all.len();
        let Some(end) = digit_run(text, next, &mut all) else {
            break;
        };
        if all.len() > MAX_DIGITS {
            return None;
        }
        let count = all.len() - before;
        if mark == Mark::Space && !(count == 3 && groups[0].0 <= 3 && space_may_join(&marks)) {
            all.truncate(before);
            break;
        }
        marks.push(mark);
        groups.push((count, end));
        at = end;
    }
    if all.len() > MAX_DIGITS {
        return None;
    }
    let read = value(&all, &groups, &marks)?;
    if marks.is_empty()
        && let Some(part) = stroke(text, &all, at)
    {
        return Some(part);
    }
    Some(read)
}

/// A space groups thousands only where no other mark came before: `1 000 000`.
fn space_may_join(marks: &[Mark]) -> bool {
    marks.iter().all(|mark| *mark == Mark::Space)
}

/// Pushes the run of digits at `from` as ASCII and returns its end.
fn digit_run(text: &str, from: usize, all: &mut String) -> Option<usize> {
    let mut end = from;
    for character in text[from..].chars() {
        if let Some(digit) = ascii_digit(character) {
            all.push(digit);
            end += character.len_utf8();
        } else {
            break;
        }
    }
    (end > from).then_some(end)
}

/// The ASCII digit of a digit in the Latin, Arabic or Persian script.
pub(crate) fn ascii_digit(character: char) -> Option<char> {
    let value = match character {
        '0'..='9' => return Some(character),
        '\u{660}'..='\u{669}' => character as u32 - 0x660,
        '\u{6F0}'..='\u{6F9}' => character as u32 - 0x6F0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

/// The mark at `at` that may join two runs of digits, and the byte after it.
fn mark(text: &str, at: usize) -> Option<(Mark, usize)> {
    let mut end = at;
    let mut found = None;
    for character in text[at..].chars() {
        if let Some(mark) = found
            && ascii_digit(character).is_some()
        {
            return Some((mark, end));
        }
        end += character.len_utf8();
        let mark = match character {
            // A right-to-left mark behind the dot turns the halves as the ر of wire copy does.
            '\u{200F}' if found == Some(Mark::Dot) => {
                found = Some(Mark::Reh);
                continue;
            }
            '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => continue,
            '.' => Mark::Dot,
            ',' => Mark::Comma,
            '\u{60C}' => Mark::ArabicComma,
            '\u{66B}' => Mark::Decimal,
            '\u{66C}' => Mark::Thousands,
            '\u{631}' => Mark::Reh,
            ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' => Mark::Space,
            _ => break,
        };
        if found.is_some() {
            return None;
        }
        found = Some(mark);
    }
    None
}

/// Decides which marks group thousands and which one is the decimal mark.
fn value(all: &str, groups: &[(usize, usize)], marks: &[Mark]) -> Option<Digits> {
    let plain = |len: usize, used: usize| -> Option<Digits> {
        Some(Digits {
            value: all[..used].parse().ok()?,
            len,
            grouped: None,
            plain: groups.len() == 1,
            whole_digits: used,
            stroke: false,
        })
    };
    let decimal_at = |split: usize| -> Option<Decimal> {
        format!("{}.{}", &all[..split], &all[split..]).parse().ok()
    };
    let end = groups.last()?.1;
    if marks.is_empty() {
        return plain(end, all.len());
    }
    if marks[0] == Mark::Reh {
        if marks.len() > 1 {
            return None;
        }
        // Wire copy stores the fraction first: 4ر5 is read 5.4.
        let (first, second) = (groups[0].0, groups[1].0);
        let value = format!("{}.{}", &all[first..first + second], &all[..first]);
        return Some(Digits {
            value: value.parse().ok()?,
            len: groups[1].1,
            grouped: None,
            plain: false,
            whole_digits: second,
            stroke: false,
        });
    }
    let last = marks.len() - 1;
    let threes = |from: usize| groups[from..].iter().all(|group| group.0 == 3);
    let lead = groups[0].0 <= 3 && !all.starts_with('0');
    let same = marks.iter().all(|mark| *mark == marks[0]);
    let fraction = groups[groups.len() - 1].0;
    let whole = all.len() - fraction;
    let (value, grouped) = if same && marks.len() > 1 {
        if !(lead && threes(1)) {
            // 192.168.1.2 and 1.2.3 are names of things.
            return if matches!(marks[0], Mark::Comma | Mark::ArabicComma) {
                plain(groups[0].1, groups[0].0)
            } else {
                None
            };
        }
        (all.parse().ok()?, None)
    } else if marks.len() > 1 {
        let inner = marks[..last].iter().all(|mark| *mark == marks[0]) && lead;
        let thousands = groups[1..groups.len() - 1].iter().all(|group| group.0 == 3);
        if !(inner
            && thousands
            && matches!(
                marks[last],
                Mark::Dot | Mark::Comma | Mark::ArabicComma | Mark::Decimal
            ))
        {
            return None;
        }
        (decimal_at(whole)?, None)
    } else {
        match marks[0] {
            Mark::Decimal => (decimal_at(whole)?, None),
            Mark::Thousands | Mark::Space => (all.parse().ok()?, None),
            Mark::Comma | Mark::ArabicComma if fraction == 3 && lead => (all.parse().ok()?, None),
            Mark::Dot if fraction == 3 && lead => (decimal_at(whole)?, all.parse().ok()),
            _ => (decimal_at(whole)?, None),
        }
    };
    let decimals = value.is_integer() && grouped.is_none();
    Some(Digits {
        value,
        len: end,
        grouped,
        plain: false,
        whole_digits: if decimals { all.len() } else { whole },
        stroke: false,
    })
}

/// `3/4` at the start of `text`, whose first run of digits is `first` and ends at `at`.
fn stroke(text: &str, first: &str, at: usize) -> Option<Digits> {
    let rest = text[at..].strip_prefix('/')?;
    let mut second = String::new();
    let end = digit_run(rest, 0, &mut second)?;
    let (numerator, denominator): (i64, u32) = (first.parse().ok()?, second.parse().ok()?);
    let closed = !rest[end..].starts_with('/');
    let fits = closed && numerator < i64::from(denominator) && denominator <= 16;
    fits.then_some(Digits {
        value: part(Decimal::ONE, Decimal::from(numerator), denominator)?,
        len: at + 1 + end,
        grouped: None,
        plain: false,
        whole_digits: 0,
        stroke: true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        match digits(text) {
            Some(number) => format!("{} {}", number.value, number.len),
            None => String::from("none"),
        }
    }

    #[test]
    fn reads_the_marks_of_three_scripts() {
        assert_eq!(read("10900 جندي"), "10900 5");
        assert_eq!(read("١٬٢٣٤٫٥"), "1234.5 14");
        assert_eq!(read("۱۲۳"), "123 6");
        assert_eq!(read("1,000,500 ريال"), "1000500 9");
        assert_eq!(read("1.234.567"), "1234567 9");
        assert_eq!(read("1,000.75"), "1000.75 8");
        assert_eq!(read("1.234,56"), "1234.56 8");
        assert_eq!(read("0,14"), "0.14 4");
        assert_eq!(read("25799,52"), "25799.52 8");
        assert_eq!(read("1 000 000 نسمة"), "1000000 9");
    }

    #[test]
    fn reads_the_reh_of_wire_copy_backwards() {
        assert_eq!(read("4ر5%"), "5.4 4");
        assert_eq!(read("6ر12 مليون"), "12.6 5");
        assert_eq!(read("249.\u{200F}302 كلم"), "302.249 10");
    }

    #[test]
    fn keeps_both_readings_of_a_dot_before_three_digits() {
        let number = digits("10.900 جندي").unwrap();
        assert_eq!(number.value.to_string(), "10.9");
        assert_eq!(number.grouped.unwrap().to_string(), "10900");
    }

    #[test]
    fn leaves_punctuation_and_addresses() {
        assert_eq!(read("25. وقال"), "25 2");
        assert_eq!(read("25، 30"), "25 2");
        assert_eq!(read("192.168.1.2"), "none");
        assert_eq!(read("2015 300"), "2015 4");
        assert_eq!(read("شهر"), "none");
    }

    #[test]
    fn reads_fractions_but_no_dates() {
        assert_eq!(read("3/4 المساحة"), "0.75 3");
        assert_eq!(read("18/6/2024"), "18 2");
        assert_eq!(read("20/11"), "20 2");
    }
}
