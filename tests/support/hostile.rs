//! Inputs that nobody wrote on purpose, and some that somebody did.

/// Pieces that, repeated, make trouble for a careless matcher: its name and the piece.
pub(crate) const FAMILIES: &[(&str, &str)] = &[
    ("one straight mark", "\""),
    ("opening marks", "«"),
    ("closing marks", "»"),
    ("nested marks", "«قال "),
    ("curly marks", "“ ” "),
    ("marks with blanks", "\" "),
    ("apostrophes", "'"),
    ("brackets", "(("),
    ("one digit", "1"),
    ("Arabic-Indic digits", "٣"),
    ("slashes", "1/"),
    ("commas", "1,"),
    ("stops", "1."),
    ("clock", "12:"),
    ("dashes", "18-19 "),
    ("decimal letters", "1ر"),
    ("years", "2024 "),
    ("months", "يناير "),
    ("month pairs", "يونيو/حزيران "),
    ("weekdays", "الثلاثاء "),
    ("range openers", "بين 5 و"),
    ("proclitics", "و "),
    ("glued proclitics", "و"),
    ("cue words", "قال "),
    ("cue words with colons", "قال: "),
    ("cues and clauses", "وأضاف أن "),
    ("tails", "بحسب "),
    ("via chains", "نقلا عن "),
    ("titles", "الرئيس "),
    ("heads of bodies", "وزارة "),
    ("heads of places", "مدينة "),
    ("names", "محمد "),
    ("names that begin others", "الأمم "),
    ("kunya", "أبو "),
    ("number words", "مئة و"),
    ("scale words", "مليون "),
    ("vague plurals", "مئات الآلاف "),
    ("modifiers", "أكثر من "),
    ("one word without end", "س"),
    ("lam without end", "ل"),
    ("letters with harakat", "سَّ"),
    ("tatweel", "ـ"),
    ("blanks", " "),
    ("line breaks", "\n"),
    ("read also", "إقرأ أيضاً:\n"),
    ("headlines", "سيول: \n"),
    ("datelines", "تاريخ النشر: 28th, June 2024 GMT\n"),
    ("keywords", "كلمات دلالية: "),
    ("full stops", "."),
    ("colons", ":"),
    ("bidi marks", "\u{200F}\u{200E}"),
    ("Latin", "a"),
    ("emoji", "😀"),
    ("nulls", "\0"),
];

/// A small xorshift generator: the same seed, the same texts on every machine.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed.max(1))
    }

    /// A number below `sides`.
    pub(crate) fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides.max(1) as u64) as usize
    }
}

/// A text of words of the samples, of hostile pieces and of any characters at all.
pub(crate) fn jumble(dice: &mut Dice, texts: &[String]) -> String {
    let words: Vec<&str> = texts[dice.below(texts.len())].split(' ').collect();
    let mut jumble = String::new();
    for _ in 0..dice.below(80) {
        match dice.below(10) {
            0 => jumble.push_str(FAMILIES[dice.below(FAMILIES.len())].1),
            1 => jumble.push(any_character(dice)),
            2 => jumble.push(['\n', '\t', '\u{A0}', '\r', ' ', '.', '،', ':'][dice.below(8)]),
            _ => {
                let at = dice.below(words.len());
                for word in words.iter().skip(at).take(1 + dice.below(4)) {
                    jumble.push_str(word);
                    jumble.push(' ');
                }
            }
        }
    }
    jumble
}

fn any_character(dice: &mut Dice) -> char {
    let code = match dice.below(4) {
        0 => dice.below(0x80),
        1 => 0x600 + dice.below(0x100),
        2 => 0xFB50 + dice.below(0x4B0),
        _ => dice.below(0x11_0000),
    };
    u32::try_from(code)
        .ok()
        .and_then(char::from_u32)
        .unwrap_or('\u{FFFD}')
}
