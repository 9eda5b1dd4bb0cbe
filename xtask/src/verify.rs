//! `cargo xtask verify`: says whether the program of a file is the one that this source builds.
//!
//! The bytes are compared outside of the file: what a page shows about itself proves nothing, since a changed page
//! shows what it likes.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use domain::fingerprint::Fingerprint;
use formats::Document;
use formats::page::{FileParts, FilePartsError, original_figures};
use sha2::{Digest, Sha256};

use crate::{dist, locations};

/// The exit code if the program is another one.
const DIFFERENT: u8 = 1;
/// The exit code if a file cannot be read or taken apart, or nothing is there to compare with.
const UNREADABLE: u8 = 2;
/// The number of characters that are shown of a difference.
const SHOWN: usize = 60;

/// Compares a file with `against`, or else with the single file, which is built if it is not there. Prints one line for
/// each part.
pub fn run(file: &Path, against: Option<&Path>) -> ExitCode {
    match compare(file, against) {
        Ok(comparison) => {
            println!("{}", comparison.lines.join("\n"));
            if comparison.is_same_program { ExitCode::SUCCESS } else { ExitCode::from(DIFFERENT) }
        }
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::from(UNREADABLE)
        }
    }
}

fn compare(file: &Path, against: Option<&Path>) -> Result<FileComparison> {
    let ours = locations::one_file();
    let original = match against {
        Some(against) => against,
        None if ours.exists() => &ours,
        None => &dist::make_bundled()?,
    };
    FileComparison::of(&ComparedFile::read(file)?, &ComparedFile::read(original)?)
}

/// A file, by the name under which it is spoken of.
struct ComparedFile {
    name: String,
    bytes: Vec<u8>,
}

impl ComparedFile {
    fn read(file: &Path) -> Result<Self> {
        let name = file.display().to_string();
        let bytes = fs::read(file).with_context(|| format!("{name} cannot be read"))?;
        Ok(Self { name, bytes })
    }

    fn parts(&self) -> Result<FileParts<'_>> {
        parts_of(&self.name, &self.bytes)
    }
}

/// What there is to say about a file beside the original.
struct FileComparison {
    is_same_program: bool,
    lines: Vec<String>,
}

impl FileComparison {
    fn of(file: &ComparedFile, original: &ComparedFile) -> Result<Self> {
        let (parts, original_parts) = (file.parts()?, original.parts()?);
        let (program, original_program) = (parts.program(), original_parts.program());
        let same = |is_same: bool| if is_same { "the same as" } else { "different from" };
        let document = Document::read(parts.document()).ok();
        let same_figures = has_its_figures(&parts, document.as_ref());
        let same_program = program == original_program;
        let mut lines = vec![
            format!("Original: {}", original.name),
            format!(
                "File: SHA-256 {:x}, {} the original",
                Sha256::digest(&file.bytes),
                same(file.bytes == original.bytes)
            ),
            format!("Program part: SHA-256 {}, {} the original's", parts.program_sum(), same(same_program)),
        ];
        if !same_program {
            lines.push(difference(&parts, &program, &original_program));
        }
        if !same_figures {
            lines.push("What it shows without scripts is not made from its tables".to_owned());
        }
        lines.push(about(document.as_ref()));
        Ok(Self { is_same_program: same_program && same_figures, lines })
    }
}

/// Takes the file of that name apart.
///
/// # Errors
/// It is no file that the program saves: a sentence that says what is wrong, and where.
pub fn parts_of<'a>(name: &str, bytes: &'a [u8]) -> Result<FileParts<'a>> {
    let wrong = match FileParts::of(bytes) {
        Ok(parts) => return Ok(parts),
        Err(FilePartsError::NotUtf8 { at }) => format!("it is not UTF-8 from byte {at} on"),
        Err(FilePartsError::NoDocument) => "it has no document block".to_owned(),
        Err(FilePartsError::SeveralDocuments(count)) => format!("it has {count} document blocks instead of one"),
        Err(FilePartsError::OpenDocument) => "its document block does not end: the file was cut short".to_owned(),
        Err(FilePartsError::TagInDocument { at }) => {
            format!("its document has a tag at byte {at}, which the program never writes there")
        }
        Err(FilePartsError::ControlInDocument { at }) => {
            format!("its document has a control character at byte {at}, which the program never writes")
        }
        Err(FilePartsError::OpenPage) => "its page does not end: the file was cut short".to_owned(),
        Err(FilePartsError::AfterPage { at }) => format!("something follows the end of its page, at byte {at}"),
    };
    bail!("{name} is not a file that the program saves: {wrong}")
}

/// Where the programs differ first: the byte of the file, the element, and what stands there.
fn difference(parts: &FileParts, program: &str, original: &str) -> String {
    let equal = program.bytes().zip(original.bytes()).take_while(|(one, other)| one == other).count();
    let start = original.floor_char_boundary(equal);
    let (_, from_id) = original[..start].rsplit_once("id=\"").unwrap_or_default();
    let element = from_id.split_once('"').map_or("", |(id, _)| id);
    let place = match element {
        "" => "before every element with an id".to_owned(),
        element => format!("in or after `{element}`"),
    };
    format!(
        "First difference: byte {}, {place}: {} instead of {}",
        parts.place_in_file(equal),
        shown(&program[start..]),
        shown(&original[start..])
    )
}

/// The beginning of a text, with escapes, so that a foreign text cannot write to the terminal what it likes.
fn shown(text: &str) -> String {
    match text.chars().take(SHOWN).collect::<String>() {
        nothing if nothing.is_empty() => "nothing".to_owned(),
        beginning => format!("{beginning:?}"),
    }
}

/// Whether a file shows without scripts what its tables give. It is not judged where these cannot be read.
fn has_its_figures(parts: &FileParts, document: Option<&Document>) -> bool {
    document.is_none_or(|document| parts.figures() == original_figures(&document.territory))
}

/// The document in a few words. What it says is not judged.
fn about(document: Option<&Document>) -> String {
    let Some(read) = document else {
        return "Document: it cannot be read by this version of the program".to_owned();
    };
    format!(
        "Document: {}, fingerprint {}, with {} entries in its journal; what it says is not verified",
        read.territory.about().id,
        Fingerprint::of(&read.territory.after(&read.journal)),
        read.journal.entries().len()
    )
}

#[cfg(test)]
mod tests;
