//! The arguments of all subcommands.

use crate::failure::STATUSES;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use isnad::{Evidence, Kinds, OffsetUnit, Published};
use std::path::PathBuf;

/// Who said what, about whom, when and how many: reads Arabic news.
#[derive(Debug, Parser)]
#[command(name = "isnad", version, after_help = STATUSES, propagate_version = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Finds entities, quotations, claims, dates and figures
    Extract(ExtractArgs),
    /// Tells why words were found, or why not
    Explain(ExplainArgs),
    /// Tells what is wrong with a gazetteer of your own
    CheckGazetteer(CheckArgs),
    /// Compares two files of records (jsonl): what a new version or a changed word changes
    Diff(DiffArgs),
    /// Writes a page to look at: the articles with what was found, or an index over many
    Html(HtmlArgs),
    /// Prints the completions of a shell
    Completions(CompletionsArgs),
    /// Prints the manual page (roff)
    Man,
}

/// What is read, and how.
#[derive(Args, Clone, Debug)]
pub(crate) struct InputArgs {
    /// Files, directories or patterns of names such as 'news/*.html'; `-` or nothing for standard
    /// input
    ///
    /// Of a directory, files that end in .txt, .html, .htm, .jsonl or .ndjson are read, in the
    /// order of their names and with the directories in it.
    #[arg(value_name = "INPUT")]
    pub(crate) inputs: Vec<PathBuf>,
    /// What the input is; told by the end of the file's name, for standard input by its beginning
    #[arg(long, value_enum, value_name = "KIND")]
    pub(crate) input: Option<InputKind>,
    /// When the articles were published: 2024-06-28 or 2024-06-28T14:30:00+03:00
    ///
    /// Serves for what does not tell by itself: a line's field `published` is stronger; the page's
    /// metadata, a day in front of the file's name and the dateline are weaker.
    #[arg(long, value_name = "DATE")]
    pub(crate) published: Option<Published>,
    /// Names of your own: tab-separated, with the columns `surface` and `label`; may be repeated
    #[arg(long, value_name = "FILE")]
    pub(crate) gazetteer: Vec<PathBuf>,
    /// Reporting verbs of your own, with the columns of gazetteers/words/reporting_verbs.tsv
    #[arg(long, value_name = "FILE")]
    pub(crate) verbs: Vec<PathBuf>,
    /// More rows for a shipped table of words, with its columns: words/titles.tsv=mine.tsv; may be
    /// repeated
    #[arg(long = "words", value_name = "TABLE=FILE", value_parser = table_and_file)]
    pub(crate) tables: Vec<(String, PathBuf)>,
    /// Drops what is less sure
    #[arg(long, value_enum, value_name = "TIER", default_value = "weak")]
    pub(crate) min_evidence: Tier,
    /// How many threads work; by default as many as there are processors
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(crate) threads: Option<u16>,
    /// Shows no progress
    #[arg(long, short)]
    pub(crate) quiet: bool,
}

fn table_and_file(text: &str) -> Result<(String, PathBuf), String> {
    let parts = text.split_once('=');
    let parts = parts.filter(|(table, file)| !table.is_empty() && !file.is_empty());
    let (table, file) = parts.ok_or("expected TABLE=FILE, such as words/titles.tsv=mine.tsv")?;
    Ok((table.to_owned(), file.into()))
}

/// Arguments of `extract`.
#[derive(Args, Debug)]
#[command(after_help = STATUSES)]
pub(crate) struct ExtractArgs {
    #[command(flatten)]
    pub(crate) read: InputArgs,
    /// How results are written; by default `report` on a terminal, else `jsonl`
    #[arg(long, short, value_enum, value_name = "FORMAT")]
    pub(crate) format: Option<Format>,
    /// Finds these kinds only, parted by commas; csv and tsv take one of them
    #[arg(long, value_enum, value_delimiter = ',', value_name = "KINDS")]
    pub(crate) only: Vec<Only>,
    /// Adds offsets in characters (Python) or UTF-16 units (JavaScript) to the JSON; `start` and
    /// `end` stay UTF-8 bytes
    #[arg(long, value_enum, value_delimiter = ',', value_name = "UNIT")]
    pub(crate) offsets: Vec<Unit>,
    /// Puts the analysed text into the JSON; always done for HTML, whose text is not the source
    #[arg(long)]
    pub(crate) text: bool,
    /// Writes one file for each article into this directory, for brat with its .txt
    #[arg(long, short, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// Arguments of `explain`.
#[derive(Args, Debug)]
#[command(after_help = STATUSES)]
pub(crate) struct ExplainArgs {
    /// The words as they stand in the text
    pub(crate) words: String,
    #[command(flatten)]
    pub(crate) read: InputArgs,
    /// The text itself, in place of input
    #[arg(long, conflicts_with = "inputs")]
    pub(crate) text: Option<String>,
}

/// Arguments of `check-gazetteer`.
#[derive(Args, Debug)]
#[command(after_help = STATUSES)]
pub(crate) struct CheckArgs {
    /// Tab-separated files
    #[arg(required = true, value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// The files hold reporting verbs, not names
    #[arg(long)]
    pub(crate) verbs: bool,
    /// The files hold rows for this shipped table of words, such as words/titles.tsv
    #[arg(long, value_name = "TABLE", conflicts_with = "verbs")]
    pub(crate) words: Option<String>,
}

/// Arguments of `diff`.
#[derive(Args, Debug)]
#[command(after_help = STATUSES)]
pub(crate) struct DiffArgs {
    /// Records as `isnad extract --format jsonl` wrote them
    pub(crate) old: PathBuf,
    /// Records of the same articles
    pub(crate) new: PathBuf,
    /// Compares these kinds only
    #[arg(long, value_enum, value_delimiter = ',', value_name = "KINDS")]
    pub(crate) only: Vec<Only>,
    /// Only the counts, no lines for what differs
    #[arg(long)]
    pub(crate) summary: bool,
}

/// Arguments of `html`.
#[derive(Args, Debug)]
#[command(after_help = STATUSES)]
pub(crate) struct HtmlArgs {
    #[command(flatten)]
    pub(crate) read: InputArgs,
    /// Where the page goes: a file that ends in .html or .htm, or a directory, which gets an
    /// index.html and one page for each article; by default standard output
    #[arg(long, short, value_name = "FILE|DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// Arguments of `completions`.
#[derive(Args, Debug)]
pub(crate) struct CompletionsArgs {
    /// The shell
    pub(crate) shell: Shell,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum InputKind {
    /// Plain text, one article or page
    Text,
    /// A web page; menus, scripts and the like are left out
    Html,
    /// One JSON object a line: {"id": "a1", "text": "…", "published": "2024-06-28"}
    Jsonl,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For human eyes
    Report,
    /// One JSON document, indented: a record, or a list of them
    Json,
    /// One record a line
    Jsonl,
    /// A table of one kind (RFC 4180); see --only
    Csv,
    /// The same parted by tabs; tab, line break and backslash as \t, \n, \\
    Tsv,
    /// Tokens with BIO tags, in columns (CoNLL)
    Bio,
    /// Standoff annotation of brat
    Brat,
    /// W3C Web Annotation, one page of annotations a line
    WebAnnotation,
    /// schema.org Claim and Quotation, one graph a line
    JsonLd,
    /// The text with TIMEX3 elements
    Timex3,
    /// Input for displaCy, offsets in characters
    Displacy,
}

impl Format {
    /// End of the name of a file with this format.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Format::Report => "txt",
            Format::Json | Format::Displacy => "json",
            Format::Jsonl => "jsonl",
            Format::Csv => "csv",
            Format::Tsv => "tsv",
            Format::Bio => "conll",
            Format::Brat => "ann",
            Format::WebAnnotation | Format::JsonLd => "jsonld",
            Format::Timex3 => "tml",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Only {
    /// People, countries, places, organizations, nationalities
    Entities,
    /// Pairs of quotation marks
    Quotations,
    /// Who said what
    Claims,
    /// Date expressions
    Dates,
    /// Numbers that count or measure
    Figures,
}

impl Only {
    /// The kinds of a list; all where it is empty.
    pub(crate) fn kinds(list: &[Only]) -> Kinds {
        let none = Kinds::ALL.without(Kinds::ALL);
        match list {
            [] => Kinds::ALL,
            list => list.iter().fold(none, |all, only| all | only.kind()),
        }
    }

    fn kind(self) -> Kinds {
        match self {
            Only::Entities => Kinds::ENTITIES,
            Only::Quotations => Kinds::QUOTATIONS,
            Only::Claims => Kinds::CLAIMS,
            Only::Dates => Kinds::DATES,
            Only::Figures => Kinds::FIGURES,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Unit {
    /// Unicode scalar values
    Chars,
    /// UTF-16 code units
    Utf16,
}

impl From<Unit> for OffsetUnit {
    fn from(unit: Unit) -> OffsetUnit {
        match unit {
            Unit::Chars => OffsetUnit::Chars,
            Unit::Utf16 => OffsetUnit::Utf16,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tier {
    /// All that was found
    Weak,
    /// Likely
    Medium,
    /// Sure
    Strong,
}

impl From<Tier> for Evidence {
    fn from(tier: Tier) -> Evidence {
        match tier {
            Tier::Weak => Evidence::Weak,
            Tier::Medium => Evidence::Medium,
            Tier::Strong => Evidence::Strong,
        }
    }
}
