//! What holds for any input whatever: no panic, sound spans, the same answer each time.

#[path = "support/hostile.rs"]
mod hostile;
#[path = "../examples/support/samples.rs"]
#[allow(dead_code)] // Only the texts are asked for here.
mod samples;
#[path = "support/sound.rs"]
mod sound;

use isnad::{Analysis, Analyzer, analyze};
use samples::Sample;
use sound::assert_sound;
use std::time::{Duration, Instant};

fn texts() -> Vec<String> {
    let samples = Sample::shipped().expect("the sample articles lie in examples/articles");
    samples.into_iter().map(|sample| sample.text).collect()
}

#[test]
fn an_analyzer_serves_many_threads() {
    fn both<T: Send + Sync>() {}
    both::<Analyzer>();
    both::<Analysis<'static>>();
}

/// Every so many characters are tried, all of them where `ISNAD_FULL` is set.
fn step(usual: usize) -> usize {
    if std::env::var_os("ISNAD_FULL").is_some() {
        1
    } else {
        usual
    }
}

#[test]
fn prefixes_are_read() {
    for text in texts() {
        for (at, _) in text.char_indices().step_by(step(17)) {
            assert_sound(&analyze(&text[..at]));
        }
    }
}

#[test]
fn suffixes_are_read() {
    for text in texts() {
        for (at, _) in text.char_indices().step_by(step(19)) {
            assert_sound(&analyze(&text[at..]));
        }
    }
}

#[test]
fn a_letter_may_be_missing() {
    for text in texts() {
        for (at, letter) in text.char_indices().step_by(step(23)) {
            let shorter = format!("{}{}", &text[..at], &text[at + letter.len_utf8()..]);
            assert_sound(&analyze(&shorter));
        }
    }
}

#[test]
fn a_stray_character_may_stand_anywhere() {
    const STRAYS: &[char] = &[
        '"', '«', '”', ':', '\u{200F}', '\u{0640}', '٣', '\n', '\0', '😀',
    ];
    for (round, text) in texts().into_iter().enumerate() {
        for (count, (at, _)) in text.char_indices().step_by(step(29)).enumerate() {
            let stray = STRAYS[(count + round) % STRAYS.len()];
            assert_sound(&analyze(&format!("{}{stray}{}", &text[..at], &text[at..])));
        }
    }
}

#[test]
fn shuffled_pieces_are_read() {
    let texts = texts();
    let mut dice = hostile::Dice::new(20_240_628);
    for _ in 0..600 {
        assert_sound(&analyze(&hostile::jumble(&mut dice, &texts)));
    }
}

#[test]
fn the_same_text_has_the_same_answer() {
    for text in texts() {
        assert_eq!(analyze(&text), analyze(&text));
        let fresh = text.clone();
        let elsewhere = std::thread::spawn(move || analyze(&fresh).into_owned());
        assert_eq!(
            elsewhere.join().expect("no panic"),
            analyze(&text).into_owned()
        );
    }
}

#[test]
fn a_record_gives_back_its_analysis() {
    for text in texts() {
        let analysis = analyze(&text);
        let json = serde_json::to_string(&analysis.record("a")).expect("a record is JSON");
        let record: isnad::Record = serde_json::from_str(&json).expect("and is read back");
        assert_eq!(
            record.attach(&text).expect("the text is the same"),
            analysis
        );
    }
}

/// The second article of a page reads the same, whatever the first one says.
#[test]
fn articles_of_a_page_know_nothing_of_each_other() {
    const BETWEEN: &str = "\nإقرأ أيضاً:\n";
    let texts = texts();
    let single: Vec<&String> = texts
        .iter()
        .filter(|t| analyze(t).articles.len() == 1)
        .collect();
    for (index, second) in single.iter().enumerate() {
        let seen: Vec<Vec<String>> = [1, 4, 6]
            .iter()
            .map(|step| {
                let first = single[(index + step) % single.len()];
                let page = format!("{first}{BETWEEN}{second}");
                sound::of_article(&analyze(&page), 1, first.len() + BETWEEN.len())
            })
            .collect();
        assert_eq!(seen[0], seen[1]);
        assert_eq!(seen[0], seen[2]);
    }
}

/// Eight times the text may not take much more than eight times as long. The bound is loose and
/// the best of several rounds counts, for a busy machine: what is quadratic shows a factor of 64.
#[test]
fn hostile_texts_stay_linear() {
    const ROUNDS: usize = 8;
    let _ = analyze("قال");
    let mut steep = Vec::new();
    for (name, piece) in hostile::FAMILIES {
        let texts = [8 << 10, 64 << 10].map(|bytes| piece.repeat(bytes / piece.len()));
        let mut best = [Duration::MAX; 2];
        let linear = (0..ROUNDS).any(|_| {
            for (text, best) in texts.iter().zip(&mut best) {
                let start = Instant::now();
                assert_sound(&analyze(text));
                *best = start.elapsed().min(*best);
            }
            best[1] < best[0] * 8 * 5
        });
        if !linear {
            steep.push(format!("{name}: {best:?} at 8 and 64 kB"));
        }
    }
    assert!(steep.is_empty(), "{}", steep.join("\n"));
}

/// What a claim holds is looked for where it stands, however long the text is.
#[test]
fn the_quotations_of_a_claim_are_found_at_once() {
    let piece = "قال: «نعم». "; // He said: "yes".
    let time = |count: usize| {
        let text = piece.repeat(count);
        let analysis = analyze(&text);
        assert_eq!(analysis.quotations.len(), count);
        let middle = analysis.claims[count / 2].content;
        let around = isnad::Span::new(middle.start - "«".len(), middle.end + "»".len());
        let rounds = (0..9).map(|_| {
            let start = Instant::now();
            for _ in 0..200 {
                assert_eq!(
                    std::hint::black_box(&analysis)
                        .within(around)
                        .quotations
                        .len(),
                    1
                );
            }
            start.elapsed()
        });
        rounds.min().unwrap_or_default()
    };
    let (short, long) = (time(100), time(10_000));
    assert!(long < short * 20, "{short:?} for 100, {long:?} for 10,000");
}

/// A record copies what its mentions hold: marks within marks may not make of a small page a
/// record that fills the memory.
#[test]
fn nested_marks_hold_little_more_than_the_text() {
    let deep = |open: &str, close: &str| open.repeat(3000) + "نعم" + &close.repeat(3000);
    let texts = [
        deep("«", "»"),
        deep("«", ""),
        deep("«قال ", ""),
        deep("«قال ", "» "),
        deep("“لا ‘نعم ", ""),
    ];
    for text in texts {
        let analysis = analyze(&text);
        assert_sound(&analysis);
        let held: usize = analysis.quotations.iter().map(|q| q.content.len()).sum();
        assert!(
            held > 0 && held < 16 * text.len(),
            "{held} of {}",
            text.len()
        );
    }
}
