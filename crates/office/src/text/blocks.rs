//! The body of a written document, block by block.

use std::fmt::Write;

use documents::{DocumentWords, PaperSheet, ParagraphStyle, WrittenBlock, WrittenDocument, WrittenPicture, WrittenRun};

use super::contents::push_contents;
use super::placed::PageStart;
use super::sheets;
use super::styles::{LEVELS, at_top, of_paragraph};
use crate::notes::Notes;
use crate::pictures::Pictures;
use crate::runs::{LinksTo, paragraph, push_runs};
use crate::xml::push_attribute;

/// The body as it is written.
#[derive(Debug)]
pub(super) struct TextBody<'a> {
    /// The content so far.
    pub(super) out: String,
    /// The styles that it needs.
    pub(super) styles: String,
    /// The pictures that it shows.
    pub(super) pictures: Pictures,
    /// The footnotes.
    pub(super) notes: Notes,
    /// The size of the current page.
    pub(super) sheet: PaperSheet,
    /// How many tables there are.
    pub(super) tables: usize,
    words: &'a DocumentWords,
    start: Option<PageStart>,
    /// The styles of paragraphs that begin a page.
    placed: Vec<(&'static str, PageStart)>,
    /// How many captions of pictures and of tables there are.
    numbers: [usize; 2],
    headings: usize,
}

/// What captions number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Captioned {
    /// A picture.
    Picture,
    /// A table.
    Table,
}

impl<'a> TextBody<'a> {
    /// The body of a document.
    pub(super) fn of(document: &'a WrittenDocument) -> Self {
        let first = if document.has_cover { PageStart::Cover } else { PageStart::Sheet(PaperSheet::Upright) };
        let mut body = Self {
            out: String::new(),
            styles: String::new(),
            pictures: Pictures::default(),
            notes: Notes::default(),
            sheet: PaperSheet::Upright,
            tables: 0,
            words: &document.words,
            start: Some(first),
            placed: Vec::new(),
            numbers: [0; 2],
            headings: 0,
        };
        body.out.push_str(
            "<text:sequence-decls><text:sequence-decl text:display-outline-level=\"0\" text:name=\"Figure\"/>\
             <text:sequence-decl text:display-outline-level=\"0\" text:name=\"Table\"/></text:sequence-decls>",
        );
        let mut follows_heading = false;
        for block in &document.blocks {
            match block {
                // The small line under a heading, which says of what it is, stays with both.
                WrittenBlock::Paragraph { style: ParagraphStyle::Small, runs } if follows_heading => {
                    body.paragraph("Small_20_Kept", runs);
                }
                _ => body.push(document, block),
            }
            follows_heading = matches!(block, WrittenBlock::Heading { .. });
        }
        body
    }

    fn push(&mut self, document: &WrittenDocument, block: &WrittenBlock) {
        match block {
            WrittenBlock::Heading { level, id, runs } => self.heading(*level, id, runs),
            WrittenBlock::Paragraph { style, runs } => self.paragraph(of_paragraph(*style), runs),
            WrittenBlock::List { is_ordered, items } => self.list(*is_ordered, items),
            WrittenBlock::Table(table) => self.table(table),
            WrittenBlock::Picture(picture) => self.picture(picture),
            WrittenBlock::Contents { title, levels } => {
                let heading = self.style("Contents_20_Heading");
                push_contents(&mut self.out, document, (title, *levels), &heading);
            }
            // The cover is a page of its own already, and a new size begins one.
            WrittenBlock::PageBreak => self.start = self.start.or(Some(PageStart::Page)),
            WrittenBlock::Sheet(sheet) => {
                let is_first = self.start == Some(PageStart::Cover);
                self.start = if is_first { self.start } else { Some(PageStart::Sheet(*sheet)) };
                self.sheet = if is_first { self.sheet } else { *sheet };
            }
        }
    }

    /// How what comes now begins; what follows it begins nowhere.
    pub(super) fn take_start(&mut self) -> Option<PageStart> {
        self.start.take()
    }

    /// The name of a style, or of one like it that begins a page, where what comes now does.
    pub(super) fn style(&mut self, parent: &'static str) -> String {
        let Some(start) = self.start.take() else { return parent.to_owned() };
        let known = self.placed.iter().position(|placed| *placed == (parent, start));
        let rank = known.unwrap_or_else(|| {
            self.placed.push((parent, start));
            let number = self.placed.len();
            let _ = write!(
                self.styles,
                "<style:style style:name=\"P{number}\" style:family=\"paragraph\" \
                 style:parent-style-name=\"{parent}\"{}><style:paragraph-properties{}{}/></style:style>",
                start.master(),
                start.property(),
                if start == PageStart::Cover { String::new() } else { at_top(parent) }
            );
            number - 1
        });
        format!("P{}", rank + 1)
    }

    fn heading(&mut self, level: u8, id: &str, runs: &[WrittenRun]) {
        const NAMES: [&str; LEVELS as usize] =
            ["Heading_20_1", "Heading_20_2", "Heading_20_3", "Heading_20_4", "Heading_20_5", "Heading_20_6"];
        let level = level.clamp(1, LEVELS);
        let style = self.style(NAMES[usize::from(level) - 1]);
        self.headings += 1;
        let _ = write!(self.out, "<text:h text:style-name=\"{style}\" text:outline-level=\"{level}\">");
        let bookmark = |out: &mut String, end: &str| {
            let _ = write!(out, "<text:bookmark-{end} text:name=\"");
            push_attribute(out, id);
            out.push_str("\"/>");
        };
        if !id.is_empty() {
            bookmark(&mut self.out, "start");
        }
        push_runs(&mut self.out, runs, LinksTo::Headings, &mut self.notes);
        if !id.is_empty() {
            bookmark(&mut self.out, "end");
        }
        self.out.push_str("</text:h>");
    }

    /// Adds a paragraph of runs.
    pub(super) fn paragraph(&mut self, style: &'static str, runs: &[WrittenRun]) {
        let style = self.style(style);
        let _ = write!(self.out, "<text:p text:style-name=\"{style}\">");
        push_runs(&mut self.out, runs, LinksTo::Headings, &mut self.notes);
        self.out.push_str("</text:p>");
    }

    fn list(&mut self, is_ordered: bool, items: &[Vec<WrittenRun>]) {
        if items.is_empty() {
            return;
        }
        let name = if is_ordered { "Numbers" } else { "Bullets" };
        let _ = write!(self.out, "<text:list text:style-name=\"{name}\">");
        for item in items {
            self.out.push_str("<text:list-item>");
            self.paragraph("List", item);
            self.out.push_str("</text:list-item>");
        }
        self.out.push_str("</text:list>");
    }

    fn picture(&mut self, picture: &WrittenPicture) {
        let size = crate::lengths::fitted(picture.size, sheets::picture_room(self.sheet));
        let number = self.numbers[0];
        let place = format!(
            "draw:style-name=\"Frame\" draw:name=\"Picture {number}-{}\" text:anchor-type=\"as-char\"",
            self.out.len()
        );
        let mut frame = String::new();
        if self.pictures.push_frame(&mut frame, picture, size, &place) {
            let style = self.style("Picture");
            let _ = write!(self.out, "<text:p text:style-name=\"{style}\">{frame}</text:p>");
        }
        self.caption(Captioned::Picture, "Caption", &picture.caption);
        // What follows a picture is never its caption by mistake.
        if picture.credits.is_empty() {
            self.out.push_str("<text:p text:style-name=\"Gap\"/>");
        } else {
            let credits = paragraph("Credits", &picture.credits);
            self.out.push_str(&credits);
        }
    }

    /// Adds the caption of a picture or a table, with its number; nothing where it is empty.
    pub(super) fn caption(&mut self, what: Captioned, style: &'static str, runs: &[WrittenRun]) {
        if runs.is_empty() {
            return;
        }
        let (rank, name, word) = match what {
            Captioned::Picture => (0, "Figure", &self.words.figure),
            Captioned::Table => (1, "Table", &self.words.table),
        };
        self.numbers[rank] += 1;
        let number = self.numbers[rank];
        let before = if word.is_empty() { String::new() } else { format!("{word}\u{a0}") };
        let mut text = paragraph(&self.style(style), &before);
        text.truncate(text.len() - "</text:p>".len());
        let _ = write!(
            text,
            "<text:sequence text:ref-name=\"ref{name}{number}\" text:name=\"{name}\" \
             text:formula=\"ooow:{name}+1\" style:num-format=\"1\">{number}</text:sequence>"
        );
        crate::runs::push_text(&mut text, &self.words.after_number, &mut false);
        push_runs(&mut text, runs, LinksTo::Headings, &mut self.notes);
        self.out.push_str(&text);
        self.out.push_str("</text:p>");
    }
}
