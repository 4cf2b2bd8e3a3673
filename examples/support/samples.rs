//! Articles in files: the text, and the day of publication in front of the file's name.

use isnad::{Article, Published};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// One article file.
pub(crate) struct Sample {
    /// The name of the file, without its folder.
    pub(crate) name: String,
    /// Its text without the last line break.
    pub(crate) text: String,
    /// The day that its name begins with: `2024-06-28-two-articles.txt`.
    pub(crate) published: Option<Published>,
}

impl Sample {
    /// Reads one file.
    pub(crate) fn read(path: &Path) -> io::Result<Sample> {
        let mut text = fs::read_to_string(path)?;
        text.truncate(text.trim_end_matches('\n').len());
        let name = path.file_name().unwrap_or(path.as_os_str());
        let name = name.to_string_lossy().into_owned();
        let published = name.get(..10).and_then(|day| day.parse().ok());
        Ok(Sample {
            name,
            text,
            published,
        })
    }

    /// The text with its date, to be analysed.
    pub(crate) fn article(&self) -> Article<'_> {
        Article {
            text: &self.text,
            published: self.published,
        }
    }

    /// The articles that come with the crate, in the order of their names.
    pub(crate) fn shipped() -> io::Result<Vec<Sample>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/articles");
        let mut paths: Vec<PathBuf> = fs::read_dir(folder)?
            .map(|entry| entry.map(|e| e.path()))
            .collect::<io::Result<_>>()?;
        paths.retain(|path| path.extension().is_some_and(|end| end == "txt"));
        paths.sort();
        paths.iter().map(|path| Sample::read(path)).collect()
    }
}
