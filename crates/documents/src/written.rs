//! A document for a word processor.

use serde::{Deserialize, Serialize};

use crate::picture::WrittenPicture;
use crate::runs::{ParagraphStyle, WrittenRun};
use crate::table::WrittenTable;

/// A document with its pages' furniture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WrittenDocument {
    /// The title, as programs show it; what is read on the cover is a paragraph.
    pub title: String,
    /// The language of the texts, as `fr-FR`.
    pub language: String,
    /// What stands on every page.
    pub furniture: PageFurniture,
    /// The words that numbering needs.
    pub words: DocumentWords,
    /// Whether the first page is a cover, without the running head.
    pub has_cover: bool,
    /// What it says, in order.
    pub blocks: Vec<WrittenBlock>,
}

/// What stands on every page, beside the number of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PageFurniture {
    /// The running head, at the left: whose document it is, and which.
    pub head: String,
    /// The running head, at the right: the day of the figures.
    pub date: String,
    /// The foot: source and licence.
    pub source: String,
    /// The foot: the fingerprint of the data.
    pub fingerprint: String,
    /// The foot: the words about illustrative data; empty where there are none.
    pub illustrative: String,
}

/// The words that numbering needs, in the language of the document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct DocumentWords {
    /// Before the number of a page: « Page ».
    pub page: String,
    /// Between the number of a page and the number of pages: « sur ».
    pub of: String,
    /// Before the number of a picture: « Figure ».
    pub figure: String,
    /// Before the number of a table: « Tableau ».
    pub table: String,
    /// Between a number and its caption, with its spaces: « : ».
    pub after_number: String,
}

impl DocumentWords {
    /// What stands before the caption of a picture, or of a table: « Tableau 3 : ».
    #[must_use]
    pub fn before_caption(&self, is_table: bool, number: u32) -> String {
        let word = if is_table { &self.table } else { &self.figure };
        format!("{word}\u{a0}{number}{}", self.after_number)
    }
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WrittenBlock {
    /// A heading.
    Heading {
        /// Its level, from 1.
        level: u8,
        /// Its id, for links; unique in the document.
        id: String,
        /// Its text.
        runs: Vec<WrittenRun>,
    },
    /// A paragraph.
    Paragraph {
        /// What it is for.
        style: ParagraphStyle,
        /// Its text.
        runs: Vec<WrittenRun>,
    },
    /// A list.
    List {
        /// Whether its items are numbered.
        is_ordered: bool,
        /// Its items.
        items: Vec<Vec<WrittenRun>>,
    },
    /// A table.
    Table(WrittenTable),
    /// A picture.
    Picture(WrittenPicture),
    /// The table of contents: the headings, each with its page.
    Contents {
        /// What heads it; it is not in it.
        title: String,
        /// The deepest level of the headings in it.
        levels: u8,
    },
    /// What follows begins a page.
    PageBreak,
    /// What follows begins a page of this size, and so are the pages after it. A document begins upright.
    Sheet(PaperSheet),
}

/// The size of a page and how it lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperSheet {
    /// A4, upright.
    #[default]
    Upright,
    /// A4, on its long side.
    Wide,
    /// A3, on its long side.
    WideLarge,
}

impl WrittenBlock {
    /// A heading of one text.
    pub fn heading(level: u8, id: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Heading { level, id: id.into(), runs: vec![WrittenRun::text(text)] }
    }

    /// A paragraph of one text.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::styled(ParagraphStyle::Normal, text)
    }

    /// A paragraph of one text in a style.
    pub fn styled(style: ParagraphStyle, text: impl Into<String>) -> Self {
        Self::Paragraph { style, runs: vec![WrittenRun::text(text)] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_passes_as_json_and_what_is_left_out_is_empty() {
        let document = WrittenDocument {
            title: "Bilan".to_owned(),
            blocks: vec![
                WrittenBlock::heading(1, "bilan", "Où en est-on"),
                WrittenBlock::Sheet(PaperSheet::WideLarge),
                WrittenBlock::Table(WrittenTable::default()),
                WrittenBlock::PageBreak,
            ],
            ..WrittenDocument::default()
        };
        let text = serde_json::to_string(&document).unwrap();
        assert_eq!(serde_json::from_str::<WrittenDocument>(&text).unwrap(), document);
        let short = r#"{"title": "Bilan", "blocks": [{"paragraph": {"style": "lead", "runs": [{"text": "a"}]}}]}"#;
        let read: WrittenDocument = serde_json::from_str(short).unwrap();
        assert_eq!(read.blocks, [WrittenBlock::styled(ParagraphStyle::Lead, "a")]);
    }
}
