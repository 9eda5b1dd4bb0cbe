//! The rows of a table as one HTML text. The browser parses all of them in one step, which is much faster than
//! creating them node by node.

use super::{LONG, TableCell, TableColumn, TableRow, TextRun};
use crate::components::bar::bar_widths;
use crate::components::figure::{in_text, render_figure};
use crate::components::tag::Tagged;
use charts::escape;

/// At which links of rows the Tab key stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TabStops {
    /// At each link.
    Each,
    /// At the first link alone; arrow keys lead to the others.
    First,
    /// At none, because the rows follow others.
    None,
}

impl TabStops {
    /// Those of the first rows of a table with so many rows.
    #[must_use]
    pub const fn of(rows: usize) -> Self {
        if rows > LONG { Self::First } else { Self::Each }
    }
}

/// Whether a table turns into one card for each row on a narrow screen, because its columns do not fit there.
pub(super) fn is_stacked(columns: &[TableColumn]) -> bool {
    let texts = columns.iter().filter(|column| matches!(column, TableColumn::Words(_))).count();
    columns.len() > 3 || texts > 1 || columns.iter().any(|column| matches!(column, TableColumn::Extra(_)))
}

/// The HTML of the rows of a table body. Texts are escaped.
pub fn render_rows(columns: &[TableColumn], rows: &[TableRow], stops: TabStops) -> String {
    let mut writer =
        RowWriter { out: String::new(), stops, name: String::new(), head: "", stacked: is_stacked(columns) };
    for row in rows {
        writer.row(columns, row);
    }
    writer.out
}

struct RowWriter {
    out: String,
    stops: TabStops,
    /// The name of the current row.
    name: String,
    /// The head of the current column.
    head: &'static str,
    /// Whether cells carry the heads of their columns, for cards.
    stacked: bool,
}

impl RowWriter {
    fn row(&mut self, columns: &[TableColumn], row: &TableRow) {
        self.name = row.name();
        self.out.push_str("<tr");
        self.attribute("class", row.class);
        self.out.push('>');
        for (cell, column) in row.cells.iter().zip(columns.iter().chain(std::iter::repeat(&TableColumn::Bars))) {
            self.head = column.name();
            self.cell(cell);
        }
        self.out.push_str("</tr>");
    }

    /// An attribute, unless it is empty.
    fn attribute(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(&mut self.out, value);
            self.out.push('"');
        }
    }

    fn cell(&mut self, cell: &TableCell) {
        match cell {
            TableCell::Name { text, to, tag } => self.name("", text, to.as_deref(), *tag),
            TableCell::NumberName(text) => self.name("number", text, None, None),
            TableCell::Text(text) => self.plain("", text),
            TableCell::Extra(text) => self.plain("extra", text),
            TableCell::Number { text, mark } => {
                self.open("number");
                self.link("opens", mark.to.as_deref(), mark.leads, (text, mark.illustrative));
                self.out.push_str("</td>");
            }
            TableCell::Bar { min, max, of } => {
                self.open("bar-cell");
                bar(&mut self.out, &bar_widths(*min, *max, *of));
                self.out.push_str("</td>");
            }
            TableCell::Instead(text) => {
                self.out.push_str("<td colspan=\"2\" class=\"muted\">");
                escape(&mut self.out, text);
                self.out.push_str("</td>");
            }
            TableCell::Run(run) => {
                self.open("");
                for TextRun { text, to, illustrative } in run {
                    self.link("", to.as_deref(), "", (text, *illustrative));
                }
                self.out.push_str("</td>");
            }
            TableCell::Sorted(_, cell) => self.cell(cell),
        }
    }

    /// The opening tag of a cell.
    fn open(&mut self, class: &str) {
        self.out.push_str("<td");
        self.attribute("class", class);
        if self.stacked {
            self.attribute("data-head", self.head);
        }
        self.out.push('>');
    }

    fn plain(&mut self, class: &str, text: &str) {
        self.open(class);
        escape(&mut self.out, text);
        self.out.push_str("</td>");
    }

    fn name(&mut self, class: &str, text: &str, to: Option<&str>, tag: Option<Tagged>) {
        self.out.push_str("<th scope=\"row\"");
        self.attribute("class", class);
        // A number alone does not say what it is the head of.
        if self.stacked && !class.is_empty() {
            self.attribute("data-head", self.head);
        }
        self.out.push('>');
        self.open_link("", to);
        if to.is_some() {
            self.out.push('>');
        }
        escape(&mut self.out, text);
        self.close_link(to);
        self.out.push(' ');
        if let Some(tag) = tag {
            self.out.push_str("<span");
            self.attribute("class", tag.class());
            self.out.push('>');
            escape(&mut self.out, tag.word);
            self.out.push_str("</span>");
        }
        self.out.push_str("</th>");
    }

    /// A figure, and the link around it. The name of a link that leads to an account begins with what is seen, and says
    /// what it is a figure of.
    fn link(&mut self, class: &str, to: Option<&str>, leads: &str, (text, illustrative): (&str, bool)) {
        self.open_link(class, to);
        if to.is_some() {
            if !leads.is_empty() && !self.name.is_empty() {
                let mark = if illustrative { in_text() } else { String::new() };
                let parts = [text, &*mark, ", ", &self.head.to_lowercase(), ", ", &self.name, ", ", leads];
                let name = parts.concat();
                self.attribute("aria-label", &name);
            }
            self.out.push('>');
        }
        render_figure(&mut self.out, text, illustrative);
        self.close_link(to);
    }

    /// The opening tag of a link, up to its `>`.
    fn open_link(&mut self, class: &str, to: Option<&str>) {
        let Some(to) = to else { return };
        self.out.push_str("<a");
        self.attribute("href", to);
        self.attribute("class", class);
        match self.stops {
            TabStops::Each => {}
            TabStops::First => self.stops = TabStops::None,
            TabStops::None => self.attribute("tabindex", "-1"),
        }
    }

    fn close_link(&mut self, to: Option<&str>) {
        if to.is_some() {
            self.out.push_str("</a>");
        }
    }
}

/// A bar. Screen readers skip it: its figures are beside it as text.
fn bar(out: &mut String, [certain, possible]: &[String; 2]) {
    out.push_str(r#"<svg class="bar" aria-hidden="true" focusable="false" width="100%" height="12">"#);
    out.push_str(r#"<rect class="bar-total" width="100%" height="12"/><rect class="bar-certain" height="12" width=""#);
    out.push_str(certain);
    out.push_str("\"/>");
    if !possible.is_empty() {
        out.push_str(r#"<rect class="bar-possible" fill="url(#hachures)" height="12" x=""#);
        out.push_str(certain);
        out.push_str("\" width=\"");
        out.push_str(possible);
        out.push_str("\"/>");
    }
    out.push_str("</svg>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::FigureMark;

    const COLUMNS: [TableColumn; 3] =
        [TableColumn::Words("Commune"), TableColumn::Bars, TableColumn::Numbers("Actions")];

    fn row(name: &str, to: Option<&str>) -> TableRow {
        let to = to.map(str::to_owned);
        let mark = FigureMark { illustrative: true, to: to.clone(), leads: "voir le compte" };
        let number = mark.cell("86".to_owned());
        let name = TableCell::Name { text: name.to_owned(), to, tag: None };
        TableRow { cells: vec![name, TableCell::Bar { min: 1, max: 1, of: 2 }, number], class: "pinned" }
    }

    #[test]
    fn the_texts_of_a_cell_are_escaped() {
        let hostile = "</td><script>\"'&";
        let name = TableCell::Name { text: hostile.to_owned(), to: Some(hostile.to_owned()), tag: None };
        let rows = [TableRow { cells: vec![name, TableCell::Text(hostile.to_owned())], class: "" }];
        let text = render_rows(&COLUMNS, &rows, TabStops::Each);
        assert_eq!(text.matches("<script").count(), 0);
        assert_eq!(text.matches("&lt;/td&gt;&lt;script&gt;&quot;'&amp;").count(), 3);
    }

    #[test]
    fn a_row_is_written_with_its_name_its_bar_its_number_and_its_link() {
        assert_eq!(
            render_rows(&COLUMNS, &[row("Lille", Some("#/x"))], TabStops::Each),
            "<tr class=\"pinned\"><th scope=\"row\"><a href=\"#/x\">Lille</a> </th>\
             <td class=\"bar-cell\">\
             <svg class=\"bar\" aria-hidden=\"true\" focusable=\"false\" width=\"100%\" height=\"12\">\
             <rect class=\"bar-total\" width=\"100%\" height=\"12\"/>\
             <rect class=\"bar-certain\" height=\"12\" width=\"50.0%\"/></svg></td>\
             <td class=\"number\"><a href=\"#/x\" class=\"opens\" \
             aria-label=\"86 (illustratif), actions, Lille, voir le compte\"><span class=\"illustrative\">86</span>\
             <span class=\"mark-text\"> (illustratif)</span></a></td></tr>"
        );
    }

    #[test]
    fn in_a_long_table_the_tab_key_stops_at_the_first_link_alone() {
        let rows = ["Lille", "Lomme"].map(|name| row(name, Some("#/x")));
        let stops = |stops| {
            let text = render_rows(&COLUMNS, &rows, stops);
            text.matches("<a ").count() - text.matches("tabindex=\"-1\"").count()
        };
        assert_eq!([TabStops::of(15), TabStops::of(16), TabStops::None].map(stops), [4, 1, 0]);
    }

    #[test]
    fn a_cell_of_a_table_with_many_columns_carries_its_head_for_narrow_screens() {
        let columns = [TableColumn::Words("Commune"), TableColumn::Extra("Code")];
        let cells = vec![TableCell::Text("Lille".to_owned()), TableCell::Extra("59350".to_owned())];
        let text = render_rows(&columns, &[TableRow { cells, class: "" }], TabStops::Each);
        assert!(text.contains("<td class=\"extra\" data-head=\"Code\">59350</td>"), "{text}");
    }

    #[test]
    fn the_possible_part_of_a_bar_is_hatched_and_begins_where_the_certain_part_ends() {
        let rows = [TableRow { cells: vec![TableCell::Bar { min: 1, max: 3, of: 4 }], class: "" }];
        let text = render_rows(&COLUMNS, &rows, TabStops::Each);
        assert!(text.contains("fill=\"url(#hachures)\" height=\"12\" x=\"25.0%\" width=\"50.0%\""), "{text}");
    }
}
