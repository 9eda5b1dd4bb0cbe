//! Blocks as HTML.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use documents::{
    PaperSheet, ParagraphStyle, PictureContent, WrittenBlock, WrittenPicture, WrittenRun, WrittenTable, plain_text,
};

use super::{HtmlWriter, WRITTEN_ID};

/// A table with more columns than this can be scrolled where there is no room.
const NARROW_COLUMNS: usize = 4;

impl<'a> HtmlWriter<'a> {
    pub(super) fn block(&mut self, block: &'a WrittenBlock) {
        match block {
            WrittenBlock::Heading { level, id, runs } => self.heading(*level, id, runs),
            WrittenBlock::Paragraph { style, runs } => self.paragraph(*style, runs),
            WrittenBlock::List { is_ordered, items } => {
                let tag = if *is_ordered { "ol" } else { "ul" };
                self.open(tag);
                for item in items {
                    self.open("li");
                    self.runs(item);
                    self.close("li");
                }
                self.close(tag);
            }
            WrittenBlock::Table(table) => self.table(table),
            WrittenBlock::Picture(picture) => self.picture(picture),
            WrittenBlock::Contents { title, levels } => self.contents(title, *levels),
            WrittenBlock::PageBreak if self.is_page() => {
                self.end_kept();
                self.out.push_str("<div class=\"report-break\"></div>");
            }
            WrittenBlock::Sheet(sheet) if self.is_page() => {
                self.end_kept();
                self.end_turned();
                if *sheet != PaperSheet::Upright {
                    self.out.push_str("<div class=\"report-wide\">");
                    self.is_turned = true;
                }
            }
            WrittenBlock::PageBreak | WrittenBlock::Sheet(_) => {}
        }
    }

    fn open(&mut self, tag: &str) {
        self.out.push('<');
        self.out.push_str(tag);
        self.out.push('>');
    }

    fn close(&mut self, tag: &str) {
        self.out.push_str("</");
        self.out.push_str(tag);
        self.out.push('>');
    }

    /// On the page, two headings stand above those of the document.
    fn heading(&mut self, level: u8, id: &str, runs: &'a [WrittenRun]) {
        let level = level.clamp(1, 4) + if self.is_page() { 2 } else { 0 };
        let tag = ["h", &level.to_string()].concat();
        self.out.push('<');
        self.out.push_str(&tag);
        if self.is_page() {
            self.attribute("id", &[WRITTEN_ID, id].concat());
            self.attribute("tabindex", "-1");
        }
        self.out.push('>');
        self.runs(runs);
        self.close(&tag);
    }

    pub(super) fn paragraph(&mut self, style: ParagraphStyle, runs: &'a [WrittenRun]) {
        let class = match style {
            ParagraphStyle::Normal => "",
            ParagraphStyle::Title => "report-title",
            ParagraphStyle::Subtitle => "report-subtitle",
            ParagraphStyle::Lead => "report-lead",
            ParagraphStyle::Small => "report-small",
            ParagraphStyle::Quote => "report-quote",
            ParagraphStyle::Warning => "report-warning",
        };
        let tag = if !self.is_page() && style == ParagraphStyle::Title { "h1" } else { "p" };
        self.out.push('<');
        self.out.push_str(tag);
        if self.is_page() && !class.is_empty() {
            self.attribute("class", class);
        }
        self.out.push('>');
        self.runs(runs);
        self.close(tag);
    }

    /// A caption after its number; nothing without a caption.
    fn numbered(&mut self, is_table: bool, caption: &'a [WrittenRun]) {
        let number = if is_table { &mut self.tables } else { &mut self.pictures };
        *number += 1;
        let number = self.words.before_caption(is_table, *number);
        self.out.push_str("<span class=\"report-number\">");
        self.escaped(&number);
        self.close("span");
        self.runs(caption);
    }

    fn table(&mut self, table: &'a WrittenTable) {
        let can_scroll = self.is_page() && table.columns.len() > NARROW_COLUMNS;
        if can_scroll {
            self.out.push_str("<div class=\"report-scrolled\" role=\"region\" tabindex=\"0\"");
            self.attribute("aria-label", &plain_text(&table.caption));
            self.out.push('>');
        }
        self.out.push_str("<table");
        if self.is_page() {
            let dense = if table.is_dense { " report-dense" } else { "" };
            let turned = if table.has_turned_heads { " report-turned" } else { "" };
            self.attribute("class", &["report-table", dense, turned].concat());
        } else {
            self.attribute("border", "1");
        }
        self.out.push('>');
        if !table.caption.is_empty() {
            self.open("caption");
            self.numbered(true, &table.caption);
            self.close("caption");
        }
        self.out.push_str("<thead><tr>");
        for column in &table.columns {
            self.out.push_str("<th scope=\"col\"");
            self.cell_class(column.is_numeric);
            self.out.push('>');
            // What is turned is a box of its own within the cell.
            self.open("span");
            self.runs(&column.head);
            self.close("span");
            self.close("th");
        }
        self.out.push_str("</tr></thead><tbody>");
        for row in &table.rows {
            self.out.push_str("<tr");
            if row.is_strong && self.is_page() {
                self.attribute("class", "report-strong");
            }
            self.out.push('>');
            for (at, cell) in row.cells.iter().enumerate() {
                let tag = if at == 0 { "th" } else { "td" };
                self.out.push_str(if at == 0 { "<th scope=\"row\"" } else { "<td" });
                self.cell_class(table.columns.get(at).is_some_and(|it| it.is_numeric));
                self.out.push('>');
                self.runs(cell);
                self.close(tag);
            }
            self.close("tr");
        }
        self.out.push_str("</tbody></table>");
        if !table.note.is_empty() {
            self.paragraph(ParagraphStyle::Small, &table.note);
        }
        if can_scroll {
            self.close("div");
        }
    }

    fn cell_class(&mut self, is_numeric: bool) {
        if is_numeric && self.is_page() {
            self.attribute("class", "number");
        } else if is_numeric {
            self.attribute("align", "right");
        }
    }

    /// A picture; what is pasted has none: few word processors take one from a copy, and its figures follow as a table.
    fn picture(&mut self, picture: &'a WrittenPicture) {
        if !self.is_page() {
            return;
        }
        let (kind, data) = match &picture.content {
            PictureContent::Svg(svg) => ("svg+xml", STANDARD.encode(svg)),
            PictureContent::Png(data) => ("png", data.clone()),
            PictureContent::Jpeg(data) => ("jpeg", data.clone()),
        };
        self.out.push_str("<figure><img");
        self.attribute("src", &["data:image/", kind, ";base64,", &data].concat());
        self.attribute("width", &picture.size.0.to_string());
        self.attribute("height", &picture.size.1.to_string());
        self.attribute("alt", &picture.alternative);
        self.out.push('>');
        if !picture.caption.is_empty() {
            self.open("figcaption");
            self.numbered(false, &picture.caption);
            if !picture.credits.is_empty() {
                self.out.push_str("<br>");
                self.escaped(&picture.credits);
            }
            self.close("figcaption");
        }
        self.close("figure");
    }

    fn contents(&mut self, title: &str, levels: u8) {
        if !self.is_page() {
            return;
        }
        self.out.push_str("<div class=\"report-contents\"><h3>");
        self.escaped(title);
        self.out.push_str("</h3><ol>");
        for (level, id, text) in std::mem::take(&mut self.headings) {
            if level <= levels {
                self.out.push_str("<li><a");
                self.attribute("href", &["#", WRITTEN_ID, id].concat());
                self.out.push('>');
                self.escaped(&text);
                self.out.push_str("</a></li>");
            }
        }
        self.out.push_str("</ol></div>");
    }
}
