//! The rows of a table as one HTML text. The browser parses all of them in one step, which is much faster than
//! creating them node by node.

use super::{TableCell, TableRow, TextRun};
use crate::components::bar::bar_widths;
use crate::components::tag::{ILLUSTRATIVE_WORD, Tagged};
use charts::escape;

/// The HTML of the rows of a table body. Texts are escaped.
pub fn render_rows(rows: &[TableRow]) -> String {
    let mut out = String::new();
    for row in rows {
        open(&mut out, "<tr", row.class);
        row.cells.iter().for_each(|cell| render_cell(&mut out, cell));
        out.push_str("</tr>");
    }
    out
}

/// An opening tag, with its class if it has one.
fn open(out: &mut String, tag: &str, class: &str) {
    out.push_str(tag);
    attribute(out, " class=\"", class);
    out.push('>');
}

/// An attribute, unless it is empty.
fn attribute(out: &mut String, name: &str, value: &str) {
    if !value.is_empty() {
        out.push_str(name);
        escape(out, value);
        out.push('"');
    }
}

fn render_cell(out: &mut String, cell: &TableCell) {
    match cell {
        TableCell::Name { text, to, tag } => name(out, "", text, to.as_deref(), *tag),
        TableCell::NumberName(text) => name(out, "number", text, None, None),
        TableCell::Text(text) => plain(out, "<td", "", |out| escape(out, text)),
        TableCell::Extra(text) => plain(out, "<td", "extra", |out| escape(out, text)),
        TableCell::Number { text, illustrative, to } => plain(out, "<td", "number", |out| {
            link(out, "opens", to.as_deref(), |out| words(out, text, *illustrative));
            mark_in_text(out, *illustrative);
        }),
        TableCell::Bar { min, max, of } => plain(out, "<td", "bar-cell", |out| bar(out, bar_widths(*min, *max, *of))),
        TableCell::Instead(text) => plain(out, "<td colspan=\"2\"", "muted", |out| escape(out, text)),
        TableCell::Run(run) => plain(out, "<td", "", |out| {
            for TextRun { text, to, illustrative } in run {
                link(out, "", to.as_deref(), |out| words(out, text, *illustrative));
                mark_in_text(out, *illustrative);
            }
        }),
    }
}

fn plain(out: &mut String, tag: &str, class: &str, content: impl FnOnce(&mut String)) {
    open(out, tag, class);
    content(out);
    out.push_str("</td>");
}

fn name(out: &mut String, class: &str, text: &str, to: Option<&str>, tag: Option<Tagged>) {
    open(out, "<th scope=\"row\"", class);
    link(out, "", to, |out| escape(out, text));
    out.push(' ');
    if let Some(tag) = tag {
        open(out, "<span", tag.class());
        escape(out, tag.word);
        out.push_str("</span>");
    }
    out.push_str("</th>");
}

fn link(out: &mut String, class: &str, to: Option<&str>, content: impl FnOnce(&mut String)) {
    if let Some(to) = to {
        out.push_str("<a");
        attribute(out, " href=\"", to);
        open(out, "", class);
    }
    content(out);
    if to.is_some() {
        out.push_str("</a>");
    }
}

/// A text, underlined with dots where it depends on illustrative data.
fn words(out: &mut String, text: &str, illustrative: bool) {
    open(out, "<span", if illustrative { "illustrative" } else { "" });
    escape(out, text);
    out.push_str("</span>");
}

/// The mark of illustrative data as a text, after the link, whose name stays the figure alone.
fn mark_in_text(out: &mut String, illustrative: bool) {
    if illustrative {
        out.push_str("<span class=\"mark-text\"> (");
        out.push_str(ILLUSTRATIVE_WORD);
        out.push_str(")</span>");
    }
}

/// A bar. Screen readers skip it: its figures are beside it as text.
fn bar(out: &mut String, [certain, possible]: [String; 2]) {
    out.push_str(r#"<svg class="bar" aria-hidden="true" focusable="false" width="100%" height="12">"#);
    out.push_str(r#"<rect class="bar-total" width="100%" height="12"/><rect class="bar-certain" height="12""#);
    attribute(out, " width=\"", &certain);
    out.push_str("/>");
    if !possible.is_empty() {
        out.push_str(r#"<rect class="bar-possible" fill="url(#hachures)" height="12""#);
        attribute(out, " x=\"", &certain);
        attribute(out, " width=\"", &possible);
        out.push_str("/>");
    }
    out.push_str("</svg>");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_texts_of_a_cell_are_escaped() {
        let hostile = "</td><script>\"'&";
        let name = TableCell::Name { text: hostile.to_owned(), to: Some(hostile.to_owned()), tag: None };
        let text = render_rows(&[TableRow { cells: vec![name, TableCell::Text(hostile.to_owned())], class: "" }]);
        assert_eq!(text.matches("<script").count(), 0);
        assert_eq!(text.matches("&lt;/td&gt;&lt;script&gt;&quot;'&amp;").count(), 3);
    }

    #[test]
    fn a_row_is_written_with_its_name_its_bar_its_number_and_its_link() {
        let number = TableCell::Number { text: "86".to_owned(), illustrative: true, to: Some("#/x".to_owned()) };
        let cells = vec![TableCell::NumberName("5".to_owned()), TableCell::Bar { min: 1, max: 1, of: 2 }, number];
        assert_eq!(
            render_rows(&[TableRow { cells, class: "pinned" }]),
            "<tr class=\"pinned\"><th scope=\"row\" class=\"number\">5 </th><td class=\"bar-cell\">\
             <svg class=\"bar\" aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"12\">\
             <rect class=\"bar-total\" width=\"100%\" height=\"12\"/>\
             <rect class=\"bar-certain\" height=\"12\" width=\"50.0%\"/></svg></td>\
             <td class=\"number\"><a href=\"#/x\" class=\"opens\"><span class=\"illustrative\">86</span></a>\
             <span class=\"mark-text\"> (illustratif)</span></td></tr>"
        );
    }

    #[test]
    fn the_possible_part_of_a_bar_is_hatched_and_begins_where_the_certain_part_ends() {
        let text = render_rows(&[TableRow { cells: vec![TableCell::Bar { min: 1, max: 3, of: 4 }], class: "" }]);
        assert!(text.contains("fill=\"url(#hachures)\" height=\"12\" x=\"25.0%\" width=\"50.0%\""), "{text}");
    }
}
