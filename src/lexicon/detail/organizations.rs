//! Words that names of bodies are made of.

use crate::Str;

/// A word of the gazetteers of organizations that is no whole name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyWord {
    /// The head noun of a name.
    Head(BodyHead),
    /// A noun that completes a head.
    Complement(Complement),
    /// An adjective of titles; true where it makes a name by itself: المجلس الوطني (the National
    /// Council).
    Adjective(bool),
    /// A noun behind ل; true where it goes on with a title: لحقوق الإنسان (for human rights), false
    /// where it opens none: للحصول على (to get).
    Purpose(bool),
    /// A word near names of bodies that are ordinary words.
    Cue(BodyCue),
}

/// A noun behind a head: الداخلية (the interior) of وزارة (ministry).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Complement {
    /// The head.
    pub head: Str,
    /// Both together are a name; false for what is none: هيئة التدريس (the teaching staff).
    pub body: bool,
}

/// The head noun of a body's name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BodyHead {
    /// What it is a head of.
    pub kind: BodyKind,
    /// What makes it a name.
    pub takes: Vec<Takes>,
    /// The head whose listed nouns it takes: وزارة (ministry) for وزارات (ministries).
    pub like: Str,
}

/// What a body is.
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

/// What must follow a head to make a name of it.
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
    /// A name: نادي النهضة (Al-Nahda club)
    Name,
    /// A name that is listed: حركة طالبان (the Taliban movement)
    Known,
    /// A place: بورصة لندن (the London stock exchange)
    Place,
}

/// What a word near an ambiguous name tells it to be.
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
    /// كأس (cup): a word of sport that before a name makes it a competition's.
    Contest,
}
