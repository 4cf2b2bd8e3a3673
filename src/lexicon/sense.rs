//! Senses: what a word can be, and at which words a rule is tried.

use std::fmt;

macro_rules! senses {
    ($($variant:ident $doc:literal),+ $(,)?) => {
        /// What a word or phrase can be. One word may have several senses: صفر is a month and zero.
        ///
        /// A rule names the sense at whose words it is tried, its anchor.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Sense {
            $(#[doc = $doc] $variant,)+
        }

        impl Sense {
            /// All senses.
            pub const ALL: &'static [Sense] = &[$(Sense::$variant,)+];
        }
    };
}

senses! {
    Country "A country's name: روسيا (Russia)",
    Demonym "A word of nationality: روسي (Russian)",
    Place "A place's name: حلب (Aleppo)",
    Person "A person's full or usual name: ينس ستولتنبرغ (Jens Stoltenberg)",
    Organization "A body's name: الأمم المتحدة (the United Nations)",
    Club "A sports club's or a team's name: الهلال (Al-Hilal)",
    Media "An outlet's name: رويترز (Reuters)",
    NameToken "A word that personal names are made of: محمد (Muhammad)",
    NameParticle "A particle of personal names: بن، أبو، آل",
    PersonCue "A noun that a person's name completes: مقتل (the killing of)",
    Title "A title or office before a name: الرئيس (the president)",
    OrganizationHead "The head noun of a body's name: وزارة (ministry)",
    OrganizationComplement "A noun that completes such a head: الداخلية (the interior)",
    OrganizationAdjective "An adjective of titles of bodies: الوطني (national)",
    OrganizationPurpose "Leads on a body's title behind ل: لحقوق الإنسان (for human rights)",
    OrganizationCue "Stands near an ambiguous name of a body: مباراة (match)",
    PlaceHead "The generic word of a place: مدينة (city), مطار (airport)",
    PlaceCue "Stands beside a place's name: شمالي (north of), الدولي (international)",
    OrdinaryWord "A word that is no name, however it looks: مواقع (sites)",
    ReportingVerb "A finite reporting verb: قال (said)",
    ReportingParticiple "A reporting participle: مضيفا (adding)",
    ReportingNoun "A noun of saying: قوله (his saying), تصريحات (statements)",
    Attribution "An attribution phrase: بحسب، وفقا ل (according to)",
    Complementizer "What opens a reported clause: أن، إن (that)",
    SourceNoun "An unnamed source: مصادر (sources)",
    Negation "A negation: لم، لا، ما",
    Hedge "A hedge: ربما (perhaps)",
    Formula "The writer's own formula: يذكر أن (it is worth noting that)",
    SpeakerShift "Brings in another speaker: من جهته (for his part)",
    FunctionWord "A preposition, conjunction, pronoun or particle: في (in), هو (he)",
    ReportingContext "A word that places or bounds reported speech: مؤتمر (conference)",
    Month "A month of any calendar: حزيران (June)",
    EnglishMonth "A month in English: June, in datelines behind تاريخ النشر (date of publication)",
    Weekday "A day of the week: الثلاثاء (Tuesday)",
    DayWord "A day told from today: أمس (yesterday)",
    Shift "Which one is meant: الماضي (last), المقبل (next)",
    TimeUnit "A unit of time: يوم (day), عامين (two years)",
    PeriodPart "A part of a period: مطلع (the beginning of)",
    DayPart "A part of the day: صباح (morning)",
    Season "A season of the year or of sport: صيف (summer), موسم (season)",
    Era "An era: هـ، م، قبل الميلاد",
    ClockWord "A word of clock times: الساعة (o'clock)",
    Lead "Leads to a point in time: منذ، قبل، بعد",
    YearHead "Stands before a year: عام (year)",
    DecadeOrCentury "A decade or century: التسعينيات (the nineties)",
    Holiday "A holiday with a fixed civil date: عيد العمال (Labour Day)",
    NotDate "A word that keeps a number from being a year: آيفون (iPhone)",
    SetWord "Makes a recurring time: كل (every), سنويا (yearly)",
    NumberWord "A number in words: ثلاثة (three), مليون (million)",
    VagueNumber "A vague plural: عشرات (dozens)",
    Ordinal "An ordinal: الثاني (the second)",
    Unit "A unit of measure: كيلومتر (kilometre)",
    Currency "A currency: دولار (dollar)",
    Percent "Per cent: في المئة",
    Modifier "Bounds a number: نحو (about), أكثر من (more than)",
    CountedPerson "A noun whose bare dual counts people: قتيلان (two dead)",
    CountedNoun "A noun that stands after numbers: شخصا (persons)",
    Numbered "Makes a number an identifier: المادة (article)",
    RangeWord "Opens or joins a range: بين (between), إلى (to)",
    FigureRole "Tells what a figure says: مقتل (killed), نازحا (displaced)",
    PageLabel "A label of the page: المصدر (source)",
    DatelineWord "A word of agency datelines: الموافق (corresponding to)",
    Tagged "A word of a user's own list: خصم (rival), if you list it",
    Digits "A token of digits: ٢٠ or 20 of 20 شخصا (20 persons)",
    Latin "A token of another script: UN of تقرير UN (a UN report)",
    Mark "A mark of punctuation or a symbol: the colon of قال: (he said:)",
}

/// A set of senses: "عمان" has a country (Oman) and a place (Amman).
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct SenseSet(u128);

impl SenseSet {
    /// No sense: that of a word no list knows, "سبجه" (Sabja).
    pub const EMPTY: SenseSet = SenseSet(0);

    /// The set of these senses: a country and a place for "عمان" (Oman, Amman).
    pub const fn of(senses: &[Sense]) -> SenseSet {
        let mut set = SenseSet(0);
        let mut i = 0;
        while i < senses.len() {
            set.0 |= 1 << senses[i] as u8;
            i += 1;
        }
        set
    }

    /// True where the sense is in the set: that of "عمان" (Oman, Amman) has [`Sense::Place`].
    pub const fn has(self, sense: Sense) -> bool {
        self.0 & (1 << sense as u8) != 0
    }

    /// True where the sets share a sense: "عمان" (Oman, Amman) meets "باريس" (Paris) in the place.
    pub const fn meets(self, other: SenseSet) -> bool {
        self.0 & other.0 != 0
    }

    /// True for the set of no sense: of a word no list knows, "سبجه" (Sabja).
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The senses of both sets: of "روسيا" (Russia) and "باريس" (Paris) a country and a place.
    #[must_use]
    pub const fn with(self, other: SenseSet) -> SenseSet {
        SenseSet(self.0 | other.0)
    }

    /// The senses that are in both sets: of "عمان" (Oman, Amman) and "باريس" (Paris) the place.
    #[must_use]
    pub const fn and(self, other: SenseSet) -> SenseSet {
        SenseSet(self.0 & other.0)
    }

    /// The senses of this set that are not in the other: "عمان" (Oman, Amman) without the place is
    /// a country.
    #[must_use]
    pub const fn without(self, other: SenseSet) -> SenseSet {
        SenseSet(self.0 & !other.0)
    }

    /// The senses, in the order of [`Sense::ALL`]: of "عمان" (Oman, Amman) the country first.
    pub fn iter(self) -> impl Iterator<Item = Sense> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            let at = bits.trailing_zeros() as usize;
            bits &= bits.wrapping_sub(1);
            Sense::ALL.get(at).copied()
        })
    }
}

impl From<Sense> for SenseSet {
    fn from(sense: Sense) -> SenseSet {
        SenseSet::of(&[sense])
    }
}

impl fmt::Debug for SenseSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
