//! The program part of a file: the file with its document emptied, and the figures that are made from it. It is the
//! same for every territory, in the original and in every copy that the program saves, and different in every other file.
//!
//! The document of an honest file has no `<`, since [`escape_for_script`](crate::escape_for_script) writes none. So a
//! browser reads all of it as the text of its block. The figures are taken out only where they are headings, paragraphs
//! and a table of texts. So two files with the same program part differ for a browser in such texts alone.

use std::str;

use sha2::{Digest, Sha256};

use super::original_figures::{FIGURES_START, grammatical};
use crate::{DOCUMENT_BLOCK_END, DOCUMENT_BLOCK_START};

/// The end tag of a file.
const FILE_END: &str = "</html>";

/// A file taken apart into the program and the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileParts<'a> {
    /// All before the figures, with the start tag of their element; all before the document if there are none.
    before_figures: &'a str,
    /// The figures that are shown where no script runs, as HTML; empty if there are none.
    figures: &'a str,
    /// What follows the figures, up to and with the start tag of the document block.
    before: &'a str,
    /// The text of the document block.
    document: &'a str,
    /// All after the document, from the end tag of its block.
    after: &'a str,
}

/// Why a file cannot be taken apart. The program saves no such file. Places are bytes from the beginning, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePartsError {
    /// It is not UTF-8.
    NotUtf8 { at: usize },
    /// It has no document block.
    NoDocument,
    /// It has several document blocks; with their number.
    SeveralDocuments(usize),
    /// The document block does not end.
    OpenDocument,
    /// The document has a `<`, which could end it early.
    TagInDocument { at: usize },
    /// The document has a control character, which could make a browser read the file in another encoding.
    ControlInDocument { at: usize },
    /// The page does not end: the file was cut short.
    OpenPage,
    /// Something follows the end of the page.
    AfterPage { at: usize },
}

impl<'a> FileParts<'a> {
    /// Takes a file apart.
    ///
    /// # Errors
    /// The file does not have exactly one document where the program writes it, or does not end with its page.
    pub fn of(file: &'a [u8]) -> Result<Self, FilePartsError> {
        let page = str::from_utf8(file).map_err(|error| FilePartsError::NotUtf8 { at: error.valid_up_to() })?;
        let mut blocks = page.match_indices(DOCUMENT_BLOCK_START);
        let (block, _) = blocks.next().ok_or(FilePartsError::NoDocument)?;
        match blocks.count() {
            0 => {}
            others => return Err(FilePartsError::SeveralDocuments(1 + others)),
        }
        let (before, rest) = page.split_at(block + DOCUMENT_BLOCK_START.len());
        let (document, after) = rest.split_at(rest.find('<').ok_or(FilePartsError::OpenDocument)?);
        if !after.starts_with(DOCUMENT_BLOCK_END) {
            return Err(FilePartsError::TagInDocument { at: before.len() + document.len() });
        }
        let is_control = |byte: u8| byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
        if let Some(at) = document.bytes().position(is_control) {
            return Err(FilePartsError::ControlInDocument { at: before.len() + at });
        }
        let end = page.find(FILE_END).ok_or(FilePartsError::OpenPage)? + FILE_END.len();
        match &page[end..] {
            "" | "\n" => {
                let [before_figures, figures, before] = around_figures(before);
                Ok(Self { before_figures, figures, before, document, after })
            }
            _ => Err(FilePartsError::AfterPage { at: end }),
        }
    }

    /// The text of the document block.
    #[must_use]
    pub const fn document(&self) -> &'a str {
        self.document
    }

    /// The figures that the file shows where no script runs, as HTML; empty if there are none.
    #[must_use]
    pub const fn figures(&self) -> &'a str {
        self.figures
    }

    /// The program part: the file with nothing in its document block, and no figures.
    #[must_use]
    pub fn program(&self) -> String {
        [self.before_figures, self.before, self.after].concat()
    }

    /// The SHA-256 of the program part, in hexadecimal.
    #[must_use]
    pub fn program_sum(&self) -> String {
        format!("{:x}", Sha256::digest(self.program()))
    }

    /// The byte of the file, from 0, at which a byte of the program part stands.
    #[must_use]
    pub const fn place_in_file(&self, at: usize) -> usize {
        if at < self.before_figures.len() {
            at
        } else if at < self.before_figures.len() + self.before.len() {
            at + self.figures.len()
        } else {
            at + self.figures.len() + self.document.len()
        }
    }
}

/// A text around the figures in it and the figures themselves, which are empty unless there is exactly one such element
/// and nothing but figures in it. Else they stay a part of the program, which is then another one.
fn around_figures(text: &str) -> [&str; 3] {
    let mut starts = text.match_indices(FIGURES_START);
    let (Some((start, _)), None) = (starts.next(), starts.next()) else { return [text, "", ""] };
    let start = start + FIGURES_START.len();
    let length = grammatical(&text[start..]).unwrap_or_default();
    [&text[..start], &text[start..start + length], &text[start + length..]]
}
