//! Every form of a reporting verb from its principal parts and the table of endings.

use super::claims::{act, frames, lemma};
use crate::Str;
use crate::lexicon::build::Sink;
use crate::lexicon::detail::{Frames, VerbForm, VerbPart};
use crate::lexicon::error::{Problem, ProblemKind};
use crate::lexicon::table::Row;
use crate::lexicon::{ClaimWord, Detail, Sense};
use crate::text::{ALEF, WAW, YEH, letter_codes, rekey};

const COLUMNS: [&str; 8] = [
    "ending", "prefix", "cut", "part", "stem", "gender", "number", "mood",
];

/// Notes of the plain verb of saying.
const PLAIN: &str = "plain";
/// Notes of a verb whose subject is hidden.
const PASSIVE: &str = "passive";

pub(super) fn ending(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    row.choice(
        "part",
        &[
            ("perfect", ()),
            ("imperfect", ()),
            ("participle", ()),
            ("pronoun", ()),
        ],
    )?;
    row.choice("gender", &[("m", ()), ("f", ())])?;
    row.choice("number", &[("s", ()), ("d", ()), ("p", ())])?;
    sink.keep(COLUMNS.iter().map(|column| row.text(column)).collect());
    Ok(())
}

/// One row of the table of endings.
struct Ending<'a>(&'a [Str]);

impl Ending<'_> {
    fn cell(&self, column: usize) -> &str {
        self.0.get(column).map_or("", Str::as_str)
    }

    fn ending(&self) -> &str {
        self.cell(0)
    }

    fn prefix(&self) -> &str {
        self.cell(1)
    }

    /// Letters that fall; `None` for the long vowel before the last letter.
    fn cut(&self) -> Option<usize> {
        self.cell(2).parse().ok()
    }

    fn is(&self, part: &str, stem: &str) -> bool {
        self.cell(3) == part && (self.cell(4) == stem || self.cell(4) == "any")
    }

    fn feminine(&self) -> bool {
        self.cell(5) == "f"
    }

    fn number(&self) -> u8 {
        match self.cell(6) {
            "s" => 1,
            "d" => 2,
            _ => 3,
        }
    }

    fn mood(&self) -> &str {
        self.cell(7)
    }
}

pub(super) fn verb(row: &Row<'_>, sink: &mut Sink<'_>) -> Result<(), Problem> {
    let perfect = row.required("lemma")?;
    let imperfect = row.required("imperfect")?;
    let participle = row.cell("participle");
    let rows = sink.table("words/verb_endings.tsv");
    let endings: Vec<Ending<'_>> = rows.iter().map(|row| Ending(row)).collect();
    let first = VerbForm {
        lemma: lemma(row),
        act: act(row)?,
        frames: frames(row)?,
        part: VerbPart::Perfect,
        feminine: false,
        number: 1,
        jussive: false,
        pronoun: false,
        nominative: false,
        narrow: !matches!(row.cell("notes"), "" | PLAIN | PASSIVE) || frames(row)? == Frames::QUOTE,
        plain: row.cell("notes") == PLAIN,
        homograph: false,
        passive: row.cell("notes") == PASSIVE,
    };
    if letter_codes(&imperfect).count() < 3 {
        return Err(row.problem(
            "imperfect",
            ProblemKind::Form("a verb of three letters or more"),
        ));
    }
    let (past, present) = (stem(&perfect), stem(&imperfect));
    let noun = rekey(row.cell("noun"), false);
    let hollow = present == "sound" && is_hollow(&imperfect);
    // The participle stands in the accusative, whose alef falls before every ending.
    let accusative = cut_end(participle, 1);
    let active = if stem(accusative) == "weak_ya" {
        "weak_ya"
    } else {
        "sound"
    };
    let mut forms: Vec<(String, VerbForm)> = Vec::with_capacity(endings.len());
    for ending in &endings {
        let form = |part, homograph| VerbForm {
            part,
            homograph,
            feminine: ending.feminine(),
            number: ending.number(),
            jussive: ending.mood() == "jussive",
            nominative: ending.mood() == "nominative",
            ..first.clone()
        };
        if ending.is("perfect", past) {
            let surface = join("", &perfect, ending);
            let homograph = rekey(&surface, false) == noun;
            forms.push((surface, form(VerbPart::Perfect, homograph)));
        }
        if ending.is("imperfect", present) || (hollow && ending.is("imperfect", "hollow")) {
            let surface = join(ending.prefix(), tail(&imperfect), ending);
            forms.push((surface, form(VerbPart::Imperfect, false)));
        }
        if !participle.is_empty() && ending.is("participle", active) {
            let surface = join("", accusative, ending);
            forms.push((surface, form(VerbPart::Participle, false)));
        }
    }
    let frames = first.frames;
    let object = frames.has(Frames::OBJECT.or(Frames::ADDRESSEE).or(Frames::CHANNEL));
    // ما ذكره: what is said is a masculine.
    if object || frames.has(Frames::AN) && frames.has(Frames::QUOTE) {
        let plain = forms.len();
        let any = |ending: &&Ending<'_>| ending.is("pronoun", "any");
        for ending in endings
            .iter()
            .filter(any)
            .take(if object { usize::MAX } else { 1 })
        {
            for i in 0..plain {
                let (surface, form) = &forms[i];
                if form.part == VerbPart::Participle || form.jussive || form.number == 2 {
                    continue;
                }
                let surface = before_pronoun(surface, ending.ending());
                let form = VerbForm {
                    pronoun: true,
                    ..form.clone()
                };
                forms.push((surface, form));
            }
        }
    }
    for (surface, form) in with_loose_hamza(forms) {
        let sense = match form.part {
            VerbPart::Participle => Sense::ReportingParticiple,
            _ => Sense::ReportingVerb,
        };
        sink.add_form(row, &surface, sense, Detail::Claim(ClaimWord::Verb(form)))?;
    }
    Ok(())
}

/// A final hamza on a yeh is often written behind it: يهنيء for يهنئ.
fn with_loose_hamza(mut forms: Vec<(String, VerbForm)>) -> Vec<(String, VerbForm)> {
    let loose: Vec<_> = forms
        .iter()
        .filter(|(surface, _)| surface.ends_with('\u{626}'))
        .map(|(surface, form)| {
            (
                format!("{}\u{64A}\u{621}", cut_end(surface, 1)),
                form.clone(),
            )
        })
        .collect();
    forms.extend(loose);
    forms
}

/// The class of a stem by its last letter. The two writings of a final alef inflect differently in
/// the perfect, so that a lemma keeps its own.
fn stem(word: &str) -> &'static str {
    match word.chars().last() {
        Some(MAKSURA) if starts_imperfect(word) => "weak_alif",
        Some(MAKSURA) => "weak_ya",
        Some(last) => match letter_codes(last.encode_utf8(&mut [0; 4])).next() {
            Some((_, YEH)) if last == '\u{64A}' => "weak_ya",
            Some((_, ALEF)) if last == '\u{627}' => "weak_alif",
            Some((_, WAW)) if last == '\u{648}' => "weak_waw",
            _ => "sound",
        },
        None => "sound",
    }
}

/// The final alef that is written like a yeh.
const MAKSURA: char = '\u{649}';

fn starts_imperfect(word: &str) -> bool {
    letter_codes(word)
        .next()
        .is_some_and(|(_, code)| code == YEH)
}

/// True where the letter before the last is a long vowel: يقول.
fn is_hollow(imperfect: &str) -> bool {
    let codes: Vec<u8> = letter_codes(imperfect).map(|(_, code)| code).collect();
    codes.len() >= 3 && matches!(codes[codes.len() - 2], ALEF | WAW | YEH)
}

fn tail(word: &str) -> &str {
    let mut chars = word.chars();
    chars.next();
    chars.as_str()
}

fn cut_end(word: &str, letters: usize) -> &str {
    let keep = word.char_indices().rev().nth(letters.wrapping_sub(1));
    match (letters, keep) {
        (0, _) | (_, None) => word,
        (_, Some((at, _))) => &word[..at],
    }
}

fn join(prefix: &str, stem: &str, ending: &Ending<'_>) -> String {
    let (stem, last) = match ending.cut() {
        Some(letters) => (cut_end(stem, letters), ""),
        None => (cut_end(stem, 2), &stem[cut_end(stem, 1).len()..]),
    };
    let ending = ending.ending();
    let room = prefix.len() + stem.len() + last.len() + ending.len();
    let mut surface = String::with_capacity(room);
    for part in [prefix, stem, last, ending] {
        surface.push_str(part);
    }
    surface
}

/// Before a pronoun a final ى is an alef, and the silent alef of the plural falls.
fn before_pronoun(surface: &str, pronoun: &str) -> String {
    let short = cut_end(surface, 1);
    let mut form = String::with_capacity(surface.len() + pronoun.len());
    if surface.ends_with(MAKSURA) {
        form.push_str(short);
        form.push('\u{627}');
    } else if surface.ends_with('\u{627}') && short.ends_with('\u{648}') {
        form.push_str(short);
    } else {
        form.push_str(surface);
    }
    form.push_str(pronoun);
    form
}

/// True for a noun with an attached pronoun, written out in the table.
pub(super) fn ends_in_pronoun(surface: &str) -> bool {
    [
        "\u{647}",
        "\u{647}\u{627}",
        "\u{647}\u{645}",
        "\u{647}\u{645}\u{627}",
    ]
    .iter()
    .any(|pronoun| surface.ends_with(pronoun))
}

/// True for the plain noun of saying, the only one that إن may follow.
pub(super) fn is_plain_saying(frames: &str) -> bool {
    frames.split(',').any(|frame| frame == "inna")
}
