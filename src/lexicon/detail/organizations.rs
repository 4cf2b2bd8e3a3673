//! Words that names of bodies are made of.

use crate::Str;

/// A word of the gazetteers of organizations that is no whole name: وزارة (ministry), الوطني
/// (national).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyWord {
    /// The head noun of a name: وزارة (ministry).
    Head(BodyHead),
    /// A noun that completes a head: الداخلية (the interior).
    Complement(Complement),
    /// An adjective of titles: الوطني (national).
    Adjective(TitleWeight),
    /// A noun behind ل: لحقوق الإنسان (for human rights).
    Purpose(PurposeUse),
    /// A word near names of bodies that are ordinary words: مباراة (match).
    Cue(BodyCue),
}

/// A noun behind a head: الداخلية (the interior) of وزارة (ministry).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Complement {
    /// The head: وزارة (ministry) of الداخلية (the interior).
    pub head: Str,
    /// What both together are: a name, وزارة الداخلية (the interior ministry).
    pub makes: Makes,
}

/// What a head and a listed noun are together: وزارة الصحة (the ministry of health) a name, هيئة
/// التدريس (the teaching staff) none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Makes {
    /// A name: وزارة الصحة (the ministry of health).
    Name,
    /// A name where a place follows: محكمة استئناف باريس (the Paris court of appeal).
    NameOfPlace,
    /// No name: هيئة التدريس (the teaching staff).
    Nothing,
}

/// What an adjective does in a title: الوطني (national) makes a title of المجلس (the council).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TitleWeight {
    /// It makes the head a name by itself: المجلس الوطني (the National Council).
    Title,
    /// It tells a creed and makes a name of a movement and its noun: حركة العمل الإسلامي.
    Creed,
    /// It goes on with a name: العامة (general) of الهيئة الوطنية العامة.
    Part,
    /// It looks like one and ends the name: لجنة الأمم المتحدة المعنية (concerned with).
    Never,
}

/// How a word leads on a title: لحقوق الإنسان (for human rights) leads on a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PurposeUse {
    /// Behind ل: لحقوق الإنسان (for human rights).
    Led,
    /// As it stands: ضد (against), من أجل (for the sake of).
    Alone,
    /// It opens no title: للحصول على (to get).
    Never,
}

/// The head noun of a body's name: وزارة (ministry), جيش (army).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BodyHead {
    /// What it is a head of: [`BodyKind::Army`] of جيش (army).
    pub kind: BodyKind,
    /// What makes it a name: [`Takes::Demonym`] of الجيش العراقي (the Iraqi army).
    pub takes: Vec<Takes>,
    /// The head whose listed nouns it takes: وزارة (ministry) for وزارات (ministries).
    pub like: Str,
}

/// What a body is: جيش (army), حزب (party).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyKind {
    /// وزارة (ministry)
    Ministry,
    /// حكومة (government)
    Government,
    /// برلمان (parliament)
    Parliament,
    /// جيش (army)
    Army,
    /// شرطة (police)
    Security,
    /// سفارة (embassy)
    Embassy,
    /// هيئة (authority)
    Agency,
    /// معهد (institute)
    Research,
    /// محكمة (court)
    Court,
    /// حزب (party)
    Party,
    /// حركة (movement)
    Movement,
    /// كتائب (brigades)
    Militia,
    /// صحيفة (newspaper)
    Media,
    /// شركة (company)
    Company,
    /// الخطوط الجوية (airline)
    Airline,
    /// بنك (bank)
    Bank,
    /// جامعة (university)
    University,
    /// نادي (club)
    Club,
    /// منتخب (national team)
    Team,
    /// اتحاد (federation)
    Federation,
    /// نقابة (trade union)
    Union,
    /// جمعية (association)
    Association,
    /// كنيسة (church)
    Religious,
}

/// What must follow a head to make a name of it: العراقي (Iraqi) behind الجيش (the army).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Takes {
    /// A nationality or country: الجيش العراقي (the Iraqi army)
    Demonym,
    /// Adjectives of titles: المجلس الوطني (the National Council)
    Title,
    /// A noun that is listed for it: مجلس الشيوخ (the Senate)
    Listed,
    /// Any noun phrase: هيئة الطيران المدني (the civil aviation authority)
    Noun,
    /// A noun phrase of more than a word: مركز الوثائق التاريخية (the centre of historical
    /// documents)
    Phrase,
    /// A name: نادي النهضة (Al-Nahda club)
    Name,
    /// A name that is listed: حركة طالبان (the Taliban movement)
    Known,
    /// A place: بورصة لندن (the London stock exchange)
    Place,
    /// A name that the head is no part of: منصة Twitch (the platform Twitch)
    Apart,
}

/// What a word near an ambiguous name tells it to be: مباراة (match) near "الهلال" (Al-Hilal, the
/// crescent) tells a club.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BodyCue {
    /// مباراة (match)
    Club,
    /// مقاتلي (fighters of)
    Militia,
    /// مرشح (candidate of)
    Party,
    /// مراسل (correspondent of)
    Media,
    /// أسهم (shares of)
    Company,
    /// فاز (won): a word that with a preposition leads to the other side of a match
    Match,
    /// كأس (cup): a word of sport that before a name makes it a competition's.
    Contest,
}
