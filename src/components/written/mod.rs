//! A written document as HTML: its blocks as they are shown and printed, and as they are pasted into a word processor.

mod blocks;
mod runs;
#[cfg(test)]
mod tests;

use charts::escape;
use documents::{DocumentWords, ParagraphStyle, WrittenBlock, WrittenRun};

/// Where the HTML goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenTarget {
    /// The page, with its classes, and links to accounts.
    Page,
    /// Another program: plain elements, without pictures and links into the app. Writer takes the footnotes as its own.
    Paste,
}

/// What stands before the ids of headings, which no other element of the page begins with.
pub const WRITTEN_ID: &str = "rapport-";

/// The most rows that are kept on one page with their heading.
const KEPT_ROWS: usize = 8;
/// The most blocks of the same.
const KEPT_BLOCKS: usize = 16;

/// The HTML of each part of a document. Numbers of figures, tables and footnotes go on from part to part; footnotes stand
/// at the end of their part.
pub fn written_html(parts: &[&[WrittenBlock]], words: &DocumentWords, target: WrittenTarget) -> Vec<String> {
    let headings = parts.iter().flat_map(|part| part.iter()).filter_map(|block| match block {
        WrittenBlock::Heading { level, id, runs } => Some((*level, &**id, documents::plain_text(runs))),
        _ => None,
    });
    let mut writer = HtmlWriter {
        out: String::new(),
        target,
        words,
        headings: headings.collect(),
        pictures: 0,
        tables: 0,
        notes: Vec::new(),
        noted: 0,
        is_kept: false,
        is_turned: false,
    };
    let write = |part| {
        writer.part(part);
        std::mem::take(&mut writer.out)
    };
    parts.iter().copied().map(write).collect()
}

struct HtmlWriter<'a> {
    out: String,
    target: WrittenTarget,
    words: &'a DocumentWords,
    /// The level, the id and the text of each heading of the document.
    headings: Vec<(u8, &'a str, String)>,
    /// How many pictures and tables with a caption there were.
    pictures: u32,
    tables: u32,
    /// The footnotes that were called and are not written yet, and how many are.
    notes: Vec<&'a [WrittenRun]>,
    noted: usize,
    /// Whether an element is open that is kept on one page.
    is_kept: bool,
    /// Whether an element is open whose pages lie on their long side.
    is_turned: bool,
}

impl<'a> HtmlWriter<'a> {
    fn is_page(&self) -> bool {
        self.target == WrittenTarget::Page
    }

    fn part(&mut self, blocks: &'a [WrittenBlock]) {
        for (at, block) in blocks.iter().enumerate() {
            if matches!(block, WrittenBlock::Heading { level, .. } if *level <= 2) && !follows_heading(blocks, at) {
                self.end_kept();
                self.begin_kept(&blocks[at..]);
            }
            if !self.is_page() && is_of_picture_alone(blocks, at) {
                // What is pasted has no pictures: the finding stands alone.
                if let WrittenBlock::Heading { runs, .. } = block {
                    self.paragraph(ParagraphStyle::Normal, runs);
                }
                continue;
            }
            self.block(block);
            // Of a long section, the heading and what follows it at once are kept.
            if self.is_kept && !matches!(block, WrittenBlock::Heading { .. }) && !is_short(section(blocks, at)) {
                self.end_kept();
            }
        }
        self.end_kept();
        self.end_turned();
        self.footnotes();
    }

    /// Opens what is kept on one page: a short section, or the start of a long one unless that is a long table.
    fn begin_kept(&mut self, rest: &[WrittenBlock]) {
        let first = rest.iter().find(|block| !matches!(block, WrittenBlock::Heading { .. }));
        let is_long = |it: &WrittenBlock| matches!(it, WrittenBlock::Table(table) if table.rows.len() > KEPT_ROWS);
        if self.is_page() && first.is_some_and(|it| !is_long(it)) {
            self.out.push_str("<div class=\"report-keep\">");
            self.is_kept = true;
        }
    }

    fn end_kept(&mut self) {
        if std::mem::take(&mut self.is_kept) {
            self.out.push_str("</div>");
        }
    }

    fn end_turned(&mut self) {
        if std::mem::take(&mut self.is_turned) {
            self.out.push_str("</div>");
        }
    }

    fn escaped(&mut self, text: &str) {
        escape(&mut self.out, text);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        self.escaped(value);
        self.out.push('"');
    }
}

fn follows_heading(blocks: &[WrittenBlock], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(blocks[before], WrittenBlock::Heading { .. }))
}

/// Whether a block is the heading of nothing but a picture.
fn is_of_picture_alone(blocks: &[WrittenBlock], at: usize) -> bool {
    let is_next = |by: usize, is_it: fn(&WrittenBlock) -> bool| blocks.get(at + by).is_some_and(is_it);
    matches!(blocks[at], WrittenBlock::Heading { .. })
        && is_next(1, |it| matches!(it, WrittenBlock::Picture(_)))
        && !is_next(2, |it| matches!(it, WrittenBlock::Table(_)))
}

/// The blocks of the section that has this block: from its headings to the next one of the first two levels.
fn section(blocks: &[WrittenBlock], at: usize) -> &[WrittenBlock] {
    let begins = |index: usize| {
        matches!(blocks[index], WrittenBlock::Heading { level, .. } if level <= 2) && !follows_heading(blocks, index)
    };
    let first = (0..=at).rev().find(|index| begins(*index)).unwrap_or(0);
    let end = (at + 1..blocks.len()).find(|index| begins(*index)).unwrap_or(blocks.len());
    &blocks[first..end]
}

/// Whether a section is short enough to be kept on one page.
fn is_short(section: &[WrittenBlock]) -> bool {
    let rows = section.iter().map(|block| if let WrittenBlock::Table(table) = block { table.rows.len() } else { 0 });
    rows.sum::<usize>() <= KEPT_ROWS && section.len() <= KEPT_BLOCKS
}
