//! Words of reporting.

use crate::{Act, Str};

/// A word of the gazetteers of reporting: قال (said), تصريح (statement), وفقا ل (according to).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClaimWord {
    /// One form of a reporting verb: قالت (she said).
    Verb(VerbForm),
    /// A noun of saying: تصريح (statement).
    Noun(SayingNoun),
    /// An attribution phrase: وفقا ل (according to).
    Phrase(AttributionPhrase),
    /// What opens a reported clause: أن, إن, بأنه (that).
    Complementizer(Complementizer),
    /// The head noun of a source: مصدر (source).
    Source(SourceNoun),
    /// A word of a closed class: في (in).
    Class(WordClass),
    /// A word that the rules ask for by name: إذا (if), إلى (to).
    Key(KeyWord),
    /// Negates the verb behind it; true where that is in the jussive: لم.
    Negation(bool),
    /// Weakens a statement: ربما (perhaps); false for one that weakens a word: المزعوم (alleged).
    Hedge(bool),
    /// The writer's own formula: يذكر أن (it is worth recalling that).
    Formula,
    /// Brings in another speaker: من جهته (for his part).
    Shift,
    /// Where something is said; true for a document, which carries the words: بيان (statement).
    Venue(bool),
    /// Takes the أن behind it for itself: يمكن (it is possible).
    Governor,
    /// Begins with a ب of its own: برنامج (programme).
    OwnLetter,
}

/// The part of a verb: قال (said), يقول (says), قائلا (saying).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VerbPart {
    /// The past: قال (said)
    Perfect,
    /// The present and future: يقول (says)
    Imperfect,
    /// The participle: قائلا (saying)
    Participle,
}

/// One form of a reporting verb: قالت (she said), feminine, of "قال".
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct VerbForm {
    /// The dictionary form: "قال" of قالت (she said).
    pub lemma: Str,
    /// What is done by saying it: [`Act::State`] of قالت (she said).
    pub act: Act,
    /// What may lead into the content: إن (that) of قالت (she said).
    pub frames: Frames,
    /// Its part: perfect of قالت (she said).
    pub part: VerbPart,
    /// True for the feminine: قالت (she said).
    pub feminine: bool,
    /// 1, 2, or 3 for the plural: 3 of قالوا (they said).
    pub number: u8,
    /// True for a form that stands behind لم alone.
    pub jussive: bool,
    /// True where an object pronoun is attached: وصفها (described it).
    pub pronoun: bool,
    /// True for the indefinite nominative participle, which is mostly an adjective: مؤكد
    /// (confirming, or certain).
    pub nominative: bool,
    /// True where the verb has other common meanings or looks like another word: رأى (was of the
    /// opinion, or saw).
    pub narrow: bool,
    /// True for the plain verb of saying, which may follow another: تابع قائلا (went on, saying).
    pub plain: bool,
    /// True where the form is spelt like its verbal noun: طلب (asked, a request).
    pub homograph: bool,
    /// True for a verb whose subject is hidden: قيل (it was said).
    pub passive: bool,
}

/// A noun of saying: تصريح (statement), قوله (his saying).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SayingNoun {
    /// The dictionary form: "تصريح" of تصريحات (statements).
    pub lemma: Str,
    /// What is done by saying it: [`Act::Deny`] of نفي (denial).
    pub act: Act,
    /// What may lead into the content: أن of تأكيده أن (his confirming that).
    pub frames: Frames,
    /// True where an attached pronoun names the speaker: قوله (his saying).
    pub pronoun: bool,
    /// True for the plain noun of saying, which only carries on a verb: قول.
    pub plain: bool,
}

/// What an attribution phrase brings in: the speaker behind بحسب (according to), the outlet behind
/// نقلا عن (citing).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PhraseRole {
    /// The source follows: بحسب.
    Speaker,
    /// Its pronoun is the source: على حد قوله.
    Suffix,
    /// The channel follows: نقلا عن.
    Via,
    /// A verb of saying follows: حسبما.
    Clause,
    /// A verb of saying and its subject follow and nothing else: كما قال.
    As,
    /// The document follows and then its words: جاء في.
    Document,
}

/// An attribution phrase: "نقلا عن" (citing).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AttributionPhrase {
    /// The expression that is the cue: "وفقا" of وفقا ل (according to).
    pub lemma: Str,
    /// Words of the cue; the others of the phrase only complete it. 2 of نقلا عن (citing).
    pub words: usize,
    /// What is done by saying it: [`Act::State`] of بحسب (according to).
    pub act: Act,
    /// What it brings in: [`PhraseRole::Via`] of نقلا عن (citing).
    pub role: PhraseRole,
    /// True where the source is joined by ل: وفقا ل.
    pub joined: bool,
    /// True where the phrase means other things too (حسب الحاجة), so that the source must look
    /// like one.
    pub loose: bool,
}

/// What opens a reported clause: أن, بأنه (that, that he).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Complementizer {
    /// True behind a ب: بأن.
    pub joined: bool,
    /// True with a pronoun: أنه.
    pub pronoun: bool,
}

/// What a source is: مصدر (a source) is unnamed, متحدث (a spokesman) a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SourceKind {
    /// مصدر (a source)
    Unnamed,
    /// متحدث (a spokesman)
    Role,
    /// تقرير (a report)
    Document,
    /// صحيفة (a paper)
    Outlet,
    /// وزارة (a ministry)
    Body,
}

/// The head noun of a source: مصادر (sources), plural.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SourceNoun {
    /// True for the feminine: متحدثة (a spokeswoman).
    pub feminine: bool,
    /// True for the plural: مصادر (sources).
    pub plural: bool,
    /// What it is: [`SourceKind::Unnamed`] of مصادر (sources).
    pub kind: SourceKind,
}

/// A closed class of words: في (in), هو (he), الذي (who).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WordClass {
    /// في (in)
    Preposition,
    /// فيه (in it)
    PronounPreposition,
    /// لكن (but)
    Conjunction,
    /// الذي (who)
    Relative,
    /// هذا (this)
    Demonstrative,
    /// هو (he)
    Pronoun,
    /// سوف (will)
    Particle,
    /// كان (was)
    Auxiliary,
    /// بعض (some)
    Quantifier,
    /// أيضا (also)
    Adverb,
}

/// The small words that rules of attribution ask for by name: إذا (if), إلى (to).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum KeyWord {
    /// إلى (to)
    Ila,
    /// على (on)
    Ala,
    /// عن (about)
    An,
    /// من (from)
    Min,
    /// في (in)
    Fi,
    /// ب standing alone
    Bi,
    /// ل standing alone
    Li,
    /// إلا (except)
    Illa,
    /// ما (what)
    Ma,
    /// عما (about what)
    AboutWhat,
    /// مما (from what)
    FromWhat,
    /// مع (with)
    With,
    /// عبر، خلال (through)
    Through,
    /// نفس (the same)
    Same,
    /// قد، لقد، سوف: particles before a verb (has, will)
    Qad,
    /// باسم (in the name of)
    InName,
    /// نفسه (himself)
    Itself,
    /// هكذا (thus)
    Thus,
    /// نحو (about)
    About,
    /// ف standing alone
    So,
    /// بعد (after)
    After,
    /// قبل (before)
    Before,
    /// فإن (then)
    Then,
    /// بعنوان (under the title)
    Titled,
    /// لدى (at a court or body)
    At,
    /// إذا (if): what follows depends on the clause before.
    If,
    /// لكن (but)
    But,
    /// بينما (while)
    While,
    /// الذي (who), masculine
    WhoMasculine,
    /// التي (who), feminine
    WhoFeminine,
    /// سموه (his highness): an office that stands for the person named before
    Honour,
    /// أمام (before): who listens follows
    Facing,
    /// ذلك (that)
    That,
    /// اتصال (call): who is called follows
    Call,
    /// المتحدث (who speaks): the one spoken to belongs to his name
    Teller,
    /// خص (favoured): an outlet with a statement
    Favours,
    /// المشرف (supervisor): takes a following على for itself
    Over,
}

impl KeyWord {
    pub(crate) const NAMES: &'static [(&'static str, KeyWord)] = &[
        ("ila", KeyWord::Ila),
        ("ala", KeyWord::Ala),
        ("an", KeyWord::An),
        ("min", KeyWord::Min),
        ("fi", KeyWord::Fi),
        ("bi", KeyWord::Bi),
        ("li", KeyWord::Li),
        ("illa", KeyWord::Illa),
        ("ma", KeyWord::Ma),
        ("about_what", KeyWord::AboutWhat),
        ("from_what", KeyWord::FromWhat),
        ("with", KeyWord::With),
        ("through", KeyWord::Through),
        ("same", KeyWord::Same),
        ("qad", KeyWord::Qad),
        ("in_name", KeyWord::InName),
        ("itself", KeyWord::Itself),
        ("thus", KeyWord::Thus),
        ("about", KeyWord::About),
        ("so", KeyWord::So),
        ("after", KeyWord::After),
        ("before", KeyWord::Before),
        ("then", KeyWord::Then),
        ("titled", KeyWord::Titled),
        ("at", KeyWord::At),
        ("if", KeyWord::If),
        ("but", KeyWord::But),
        ("while", KeyWord::While),
        ("rel_m", KeyWord::WhoMasculine),
        ("rel_f", KeyWord::WhoFeminine),
        ("honour", KeyWord::Honour),
        ("facing", KeyWord::Facing),
        ("over", KeyWord::Over),
        ("that", KeyWord::That),
        ("call", KeyWord::Call),
        ("teller", KeyWord::Teller),
        ("favours", KeyWord::Favours),
    ];
}

macro_rules! frames {
    ($($name:ident $column:literal $bit:literal $doc:literal),+ $(,)?) => {
        /// What may lead from a word of reporting into the content: أن (that) behind أكد
        /// (confirmed).
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
        pub struct Frames(u32);

        impl Frames {
            $(#[doc = $doc] pub const $name: Frames = Frames(1 << $bit);)+

            pub(crate) const NAMES: &'static [(&'static str, Frames)] =
                &[$(($column, Frames::$name)),+];
        }
    };
}

frames! {
    AN "an" 0 "أن",
    INNA "inna" 0 "إن, which folds like أن",
    BI_AN "bi_an" 1 "بأن",
    ILA_AN "ila_an" 2 "إلى أن",
    ALA_AN "ala_an" 3 "على أن",
    ILA "ila" 4 "إلى and a noun",
    ALA "ala" 5 "على and a noun",
    AN_PREP "an_prep" 6 "عن",
    BI "bi" 7 "ب and a noun",
    LI "li" 8 "ل and a noun",
    MIN "min" 9 "من",
    FI "fi" 10 "في",
    OBJECT "object" 11 "the direct object is the content: أعلن هدنة (announced a truce)",
    ADDRESSEE "addressee_object" 12 "the direct object is who is told: أبلغ الوفد أن (told the delegation that)",
    QUOTE "quote" 13 "words in marks or behind a colon: قال: (said:)",
    MIN_ADDRESSEE "min_addressee" 14 "من and who is asked",
    CARRY "carry" 15 "عن and whose words are carried: نقل عنه",
    CHANNEL "channel" 16 "its subject is a channel of what was said: نشرته الصحيفة",
    LEARN "learn" 17 "من and whose words an outlet learnt: علمت الصحيفة من",
    HEDGE "hedge" 18 "no content: who says so only believes it: اعتقد",
}

impl Frames {
    /// No frame: what "باريس" (Paris) would have.
    pub const NONE: Frames = Frames(0);

    /// True where one of these frames is among them: those of قال (said) have [`Frames::INNA`].
    pub const fn has(self, other: Frames) -> bool {
        self.0 & other.0 != 0
    }

    /// The frames of both: أن and بأن of أكد (confirmed).
    #[must_use]
    pub const fn or(self, other: Frames) -> Frames {
        Frames(self.0 | other.0)
    }

    /// These frames without the others: of أكد (confirmed), بأن without أن.
    #[must_use]
    pub const fn without(self, other: Frames) -> Frames {
        Frames(self.0 & !other.0)
    }
}
