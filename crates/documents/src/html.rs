//! A written document as HTML that a word processor takes as its own: headings stay headings, tables stay tables.

use crate::picture::{PictureContent, WrittenPicture};
use crate::runs::{ParagraphStyle, WrittenRun};
use crate::table::WrittenTable;
use crate::written::{DocumentWords, WrittenBlock, WrittenDocument};

/// The document as one HTML page, without scripts or style sheets. Footnotes stand at its end; what stands on every page
/// of paper, and where pages begin, has no place in it.
#[must_use]
pub fn html(document: &WrittenDocument) -> String {
    let mut page = HtmlPage { out: String::new(), notes: Vec::new(), words: &document.words, numbers: [0; 2] };
    page.out.push_str("<!DOCTYPE html>\n<html lang=\"");
    page.text(&document.language);
    page.out.push_str("\"><head><meta charset=\"utf-8\"><title>");
    page.text(&document.title);
    page.out.push_str("</title></head><body>\n");
    for block in &document.blocks {
        page.block(block);
    }
    page.footnotes();
    page.out.push_str("</body></html>\n");
    page.out
}

struct HtmlPage<'a> {
    out: String,
    notes: Vec<Vec<WrittenRun>>,
    words: &'a DocumentWords,
    /// How many captions of pictures and of tables there are.
    numbers: [usize; 2],
}

impl HtmlPage<'_> {
    fn block(&mut self, block: &WrittenBlock) {
        match block {
            WrittenBlock::Heading { level, id, runs } => {
                let level = (*level).clamp(1, 6).to_string();
                self.out.extend(["<h", &level]);
                if !id.is_empty() {
                    self.attribute("id", id);
                }
                self.out.push('>');
                self.runs(runs);
                self.out.extend(["</h", &level, ">\n"]);
            }
            WrittenBlock::Paragraph { style, runs } => {
                let (start, end) = around(*style);
                self.out.push_str(start);
                self.runs(runs);
                self.out.extend([end, "\n"]);
            }
            WrittenBlock::List { is_ordered, items } => {
                let name = if *is_ordered { "ol" } else { "ul" };
                self.out.extend(["<", name, ">"]);
                for item in items {
                    self.within("li", item);
                }
                self.out.extend(["</", name, ">\n"]);
            }
            WrittenBlock::Table(table) => self.table(table),
            WrittenBlock::Picture(picture) => self.picture(picture),
            // A word processor makes contents and pages of its own.
            WrittenBlock::Contents { .. } | WrittenBlock::PageBreak | WrittenBlock::Sheet(_) => {}
        }
    }

    fn table(&mut self, table: &WrittenTable) {
        self.caption(1, &table.caption);
        self.out.push_str("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\"><thead><tr>");
        for column in &table.columns {
            self.out.push_str("<th scope=\"col\">");
            self.runs(&column.head);
            self.out.push_str("</th>");
        }
        self.out.push_str("</tr></thead><tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            for (rank, column) in table.columns.iter().enumerate() {
                let (start, end) = if row.is_strong { ("<b>", "</b>") } else { ("", "") };
                self.out.push_str(if column.is_numeric { "<td align=\"right\">" } else { "<td>" });
                self.out.push_str(start);
                self.runs(row.cells.get(rank).map_or(&[], Vec::as_slice));
                self.out.extend([end, "</td>"]);
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table>\n");
        if !table.note.is_empty() {
            self.out.push_str("<p><small>");
            self.runs(&table.note);
            self.out.push_str("</small></p>\n");
        }
    }

    fn picture(&mut self, picture: &WrittenPicture) {
        let address = match &picture.content {
            PictureContent::Svg(text) => encoded(text),
            PictureContent::Png(text) => ["data:image/png;base64,", text].concat(),
            PictureContent::Jpeg(text) => ["data:image/jpeg;base64,", text].concat(),
        };
        self.out.push_str("<p><img");
        self.attribute("src", &address);
        self.attribute("width", &picture.size.0.to_string());
        self.attribute("height", &picture.size.1.to_string());
        self.attribute("alt", &picture.alternative);
        self.out.push_str("></p>\n");
        self.caption(0, &picture.caption);
        if !picture.credits.is_empty() {
            self.out.push_str("<p><small>");
            self.text(&picture.credits);
            self.out.push_str("</small></p>\n");
        }
    }

    fn caption(&mut self, kind: usize, runs: &[WrittenRun]) {
        if runs.is_empty() {
            return;
        }
        self.numbers[kind] += 1;
        let word = if kind == 0 { &self.words.figure } else { &self.words.table };
        let start = format!("{word}\u{a0}{}{}", self.numbers[kind], self.words.after_number);
        self.out.push_str("<p><b>");
        self.text(&start);
        self.runs(runs);
        self.out.push_str("</b></p>\n");
    }

    fn within(&mut self, element: &str, runs: &[WrittenRun]) {
        self.out.extend(["<", element, ">"]);
        self.runs(runs);
        self.out.extend(["</", element, ">"]);
    }

    fn runs(&mut self, runs: &[WrittenRun]) {
        for run in runs {
            let to = run.link.as_deref().filter(|to| leads_out(to));
            if let Some(to) = to {
                self.out.push_str("<a");
                self.attribute("href", to);
                self.out.push('>');
            }
            let looks = [(run.is_bold, "b"), (run.is_italic, "i"), (run.mark.is_some(), "u")];
            let looks: Vec<&str> = looks.into_iter().filter(|(is_so, _)| *is_so).map(|(_, name)| name).collect();
            for name in &looks {
                self.out.extend(["<", name, ">"]);
            }
            self.text(&run.text);
            for name in looks.iter().rev() {
                self.out.extend(["</", name, ">"]);
            }
            if to.is_some() {
                self.out.push_str("</a>");
            }
            if let Some(word) = run.mark.as_deref().filter(|word| !word.is_empty()) {
                self.text(&format!("\u{a0}({word})"));
            }
            if let Some(note) = &run.footnote {
                self.notes.push(note.clone());
                let number = self.notes.len();
                let call = format!("<sup><a id=\"appel-{number}\" href=\"#note-{number}\">{number}</a></sup>");
                self.out.push_str(&call);
            }
        }
    }

    fn footnotes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        self.out.push_str("<hr>\n");
        // A note that calls another one adds it to the end.
        let mut rank = 0;
        while let Some(note) = self.notes.get(rank).cloned() {
            rank += 1;
            let call = format!("<p id=\"note-{rank}\"><small><a href=\"#appel-{rank}\">{rank}</a>\u{a0}");
            self.out.push_str(&call);
            self.runs(&note);
            self.out.push_str("</small></p>\n");
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.extend([" ", name, "=\""]);
        escaped(&mut self.out, value);
        self.out.push('"');
    }

    fn text(&mut self, text: &str) {
        for (rank, line) in text.split('\n').enumerate() {
            self.out.push_str(if rank > 0 { "<br>" } else { "" });
            escaped(&mut self.out, line);
        }
    }
}

/// The elements around a paragraph.
const fn around(style: ParagraphStyle) -> (&'static str, &'static str) {
    match style {
        ParagraphStyle::Normal | ParagraphStyle::Lead | ParagraphStyle::Subtitle => ("<p>", "</p>"),
        // A word processor takes the only one before all headings for the title.
        ParagraphStyle::Title => ("<p><font size=\"6\"><b>", "</b></font></p>"),
        ParagraphStyle::Small => ("<p><small>", "</small></p>"),
        ParagraphStyle::Quote => ("<blockquote><p><i>", "</i></p></blockquote>"),
        ParagraphStyle::Warning => ("<p><strong>", "</strong></p>"),
    }
}

/// Whether a link leads out of the app, or to a heading of the document.
fn leads_out(to: &str) -> bool {
    let start = to.get(..8).unwrap_or(to).to_ascii_lowercase();
    let is_outside = ["https://", "http://", "mailto:"].iter().any(|known| start.starts_with(known));
    is_outside || (to.len() > 1 && to.starts_with('#') && !to.starts_with("#/"))
}

/// An SVG as an address.
fn encoded(svg: &str) -> String {
    let mut out = "data:image/svg+xml;charset=utf-8,".to_owned();
    for byte in svg.bytes() {
        if byte.is_ascii_alphanumeric() || b" =/:;,.-_()'".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let digit = |part: u8| char::from_digit(part.into(), 16).unwrap_or('0');
            out.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    out
}

fn escaped(out: &mut String, text: &str) {
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\0'..='\u{8}' | '\u{b}'..='\u{1f}' => {}
            sign => out.push(sign),
        }
    }
}

#[cfg(test)]
mod tests;
