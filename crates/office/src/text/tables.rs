//! Tables: hairlines between rows, heads that return on every page, rows that are never cut.

use std::fmt::Write;

use documents::{WrittenRun, WrittenTable, plain_text};

use super::blocks::{Captioned, TextBody};
use super::sheets::text_width;
use crate::lengths::mm;
use crate::notes::Notes;
use crate::runs::{LinksTo, push_runs};
use crate::theme::{PAPER, hex};

/// The height of a head that is turned, at most.
const MAX_TURNED: i32 = 7000;
/// The least height of a turned head, and what it needs for each sign of its text.
const TURNED: (i32, i32) = (1200, 165);

/// The styles of all cells and rows.
pub(super) fn cell_styles() -> String {
    let (line, strong) = (hex(&PAPER.line), hex(&PAPER.strong));
    let mut out = String::new();
    let mut cell = |name: &str, border: &str, padding: &str, more: &str| {
        let _ = write!(
            out,
            "<style:style style:name=\"{name}\" style:family=\"table-cell\"><style:table-cell-properties \
             fo:border=\"none\" fo:border-bottom=\"{border}\" {padding} {more}/></style:style>"
        );
    };
    let wide = "fo:padding-top=\"1.00mm\" fo:padding-bottom=\"1.00mm\" fo:padding-left=\"1.50mm\" \
        fo:padding-right=\"1.50mm\"";
    let narrow = "fo:padding-top=\"0.40mm\" fo:padding-bottom=\"0.40mm\" fo:padding-left=\"0.30mm\" \
        fo:padding-right=\"0.30mm\"";
    let (hair, thick) = (format!("0.5pt solid {line}"), format!("1pt solid {strong}"));
    for (dense, padding) in [("", wide), ("Dense", narrow)] {
        cell(&format!("Body{dense}"), &hair, padding, "");
        cell(&format!("Head{dense}"), &thick, padding, "style:vertical-align=\"bottom\"");
        cell(
            &format!("Turned{dense}"),
            &thick,
            padding,
            "style:vertical-align=\"middle\" loext:writing-mode=\"bt-lr\"",
        );
    }
    out + "<style:style style:name=\"Row\" style:family=\"table-row\"><style:table-row-properties \
           fo:keep-together=\"always\"/></style:style>"
}

impl TextBody<'_> {
    /// Adds a table.
    pub(super) fn table(&mut self, table: &WrittenTable) {
        self.caption(Captioned::Table, "Table_20_Caption", &table.caption);
        let mut aside = Vec::new();
        if !table.columns.is_empty() {
            aside = self.table_itself(table);
        }
        let mut note = table.note.clone();
        for set_aside in aside {
            note.extend((!note.is_empty()).then(|| WrittenRun::text(" ")));
            note.extend(set_aside);
        }
        if note.is_empty() {
            self.out.push_str("<text:p text:style-name=\"Gap\"/>");
        } else {
            self.paragraph("Credits", &note);
        }
    }

    /// Adds rows and columns; gives the footnotes of the head, which can have none, since it is repeated.
    fn table_itself(&mut self, table: &WrittenTable) -> Vec<Vec<WrittenRun>> {
        self.tables += 1;
        let number = self.tables;
        self.table_styles(table, number);
        let _ = write!(self.out, "<table:table table:name=\"Table{number}\" table:style-name=\"Table{number}\">");
        for column in 1..=table.columns.len() {
            let _ = write!(self.out, "<table:table-column table:style-name=\"Table{number}.{column}\"/>");
        }
        let mut aside = Notes::set_aside();
        if table.columns.iter().any(|column| !column.head.is_empty()) {
            let style = if table.has_turned_heads { format!("Table{number}.Head") } else { "Row".to_owned() };
            let _ = write!(self.out, "<table:table-header-rows><table:table-row table:style-name=\"{style}\">");
            for (rank, column) in table.columns.iter().enumerate() {
                let is_turned = table.has_turned_heads && rank > 0;
                let bold: Vec<WrittenRun> = column.head.iter().cloned().map(WrittenRun::bold).collect();
                let is_figure = column.is_numeric && !is_turned;
                let kind = if is_turned { "Turned" } else { "Head" };
                push_cell(&mut self.out, (kind, table.is_dense, is_figure), &bold, &mut aside);
            }
            self.out.push_str("</table:table-row></table:table-header-rows>");
        }
        for row in &table.rows {
            self.out.push_str("<table:table-row table:style-name=\"Row\">");
            for (rank, column) in table.columns.iter().enumerate() {
                let runs = row.cells.get(rank).map_or(&[][..], Vec::as_slice);
                let bold: Vec<WrittenRun>;
                let runs = if row.is_strong {
                    bold = runs.iter().cloned().map(WrittenRun::bold).collect();
                    &bold
                } else {
                    runs
                };
                push_cell(&mut self.out, ("Body", table.is_dense, column.is_numeric), runs, &mut self.notes);
            }
            self.out.push_str("</table:table-row>");
        }
        self.out.push_str("</table:table>");
        aside.aside.unwrap_or_default()
    }

    fn table_styles(&mut self, table: &WrittenTable, number: usize) {
        let start = self.take_start();
        let width = text_width(self.sheet);
        let _ = write!(
            self.styles,
            "<style:style style:name=\"Table{number}\" style:family=\"table\"{}><style:table-properties \
             style:width=\"{}\" table:align=\"margins\" style:may-break-between-rows=\"true\"{}/></style:style>",
            start.map_or_else(String::new, super::placed::PageStart::master),
            mm(width),
            start.map_or("", super::placed::PageStart::property),
        );
        for (column, width) in (1..).zip(widths(table, text_width(self.sheet))) {
            let _ = write!(
                self.styles,
                "<style:style style:name=\"Table{number}.{column}\" style:family=\"table-column\">\
                 <style:table-column-properties style:column-width=\"{}\" style:rel-column-width=\"{width}*\"/>\
                 </style:style>",
                mm(width)
            );
        }
        if table.has_turned_heads {
            let heads = table.columns.iter().skip(1).map(|column| plain_text(&column.head).chars().count());
            let signs = i32::try_from(heads.max().unwrap_or(0)).unwrap_or(i32::MAX);
            let height = TURNED.1.saturating_mul(signs).clamp(TURNED.0, MAX_TURNED);
            let _ = write!(
                self.styles,
                "<style:style style:name=\"Table{number}.Head\" style:family=\"table-row\">\
                 <style:table-row-properties style:row-height=\"{}\" fo:keep-together=\"always\"/></style:style>",
                mm(height)
            );
        }
    }
}

/// The width of a letter in a cell, and what is free at its sides, in usual and in small type.
const LETTER: [i32; 2] = [180, 150];
const SIDES: [i32; 2] = [320, 80];

/// The widths of the columns, which together are the width of the text: by their weights, but so that no word is cut
/// where there is room for it.
fn widths(table: &WrittenTable, width: i32) -> Vec<i32> {
    let weights: Vec<i64> = table.columns.iter().map(|column| column.weight.max(1).into()).collect();
    let least: Vec<i64> = (0..weights.len()).map(|rank| i64::from(longest_word(table, rank))).collect();
    let (width, needed) = (i64::from(width), least.iter().sum::<i64>().max(1));
    if needed >= width {
        return least.iter().map(|it| to_length(it * width / needed)).collect();
    }
    // Columns that need more than their weight gives have what they need; the others share the rest by weight.
    let mut is_fixed = vec![false; weights.len()];
    loop {
        let rest: i64 =
            width - least.iter().zip(&is_fixed).map(|(it, fixed)| if *fixed { *it } else { 0 }).sum::<i64>();
        let all = weights.iter().zip(&is_fixed).map(|(it, fixed)| if *fixed { 0 } else { *it }).sum::<i64>().max(1);
        let share = |rank: usize| if is_fixed[rank] { least[rank] } else { rest * weights[rank] / all };
        match (0..weights.len()).find(|rank| !is_fixed[*rank] && share(*rank) < least[*rank]) {
            Some(rank) => is_fixed[rank] = true,
            None => return (0..weights.len()).map(|rank| to_length(share(rank))).collect(),
        }
    }
}

fn to_length(length: i64) -> i32 {
    i32::try_from(length).unwrap_or(i32::MAX).max(1)
}

/// The width of the longest word of a column. Heads that are turned need none.
fn longest_word(table: &WrittenTable, rank: usize) -> i32 {
    let dense = usize::from(table.is_dense);
    let head = table.columns.get(rank).filter(|_| !table.has_turned_heads || rank == 0);
    let cells = table.rows.iter().filter_map(|row| row.cells.get(rank));
    let texts = head.map(|column| &column.head).into_iter().chain(cells).map(|runs| plain_text(runs));
    let longest = texts.flat_map(|text| {
        // A line breaks at plain spaces and after hyphens.
        let words = text.split([' ', '-', '\n']).map(|word| word.chars().count());
        words.collect::<Vec<_>>()
    });
    let signs = i32::try_from(longest.max().unwrap_or(0)).unwrap_or(i32::MAX);
    signs.saturating_mul(LETTER[dense]).saturating_add(SIDES[dense])
}

/// Adds a cell: what it is, whether its type is small, whether it has a figure.
fn push_cell(
    out: &mut String,
    (kind, is_dense, is_figure): (&str, bool, bool),
    runs: &[WrittenRun],
    notes: &mut Notes,
) {
    let dense = if is_dense { "Dense" } else { "" };
    let style = match (is_dense, is_figure) {
        (false, false) => "Cell",
        (false, true) => "Cell_20_Figures",
        (true, false) => "Dense",
        (true, true) => "Dense_20_Figures",
    };
    let _ = write!(
        out,
        "<table:table-cell table:style-name=\"{kind}{dense}\" office:value-type=\"string\"><text:p \
         text:style-name=\"{style}\">"
    );
    push_runs(out, runs, LinksTo::Headings, notes);
    out.push_str("</text:p></table:table-cell>");
}

#[cfg(test)]
mod tests {
    use documents::{WrittenColumn, WrittenRow};

    use super::*;

    fn table(columns: Vec<WrittenColumn>, cells: [&str; 2]) -> WrittenTable {
        WrittenTable { columns, rows: vec![WrittenRow::texts(cells)], ..WrittenTable::default() }
    }

    #[test]
    fn widths_follow_weights_until_a_word_needs_more() {
        let columns = || vec![WrittenColumn::texts("a", 3), WrittenColumn::texts("b", 1)];
        assert_eq!(widths(&table(columns(), ["x", "y"]), 16_000), [12_000, 4_000]);
        let wide = widths(&table(columns(), ["x", "a\u{a0}word\u{a0}that\u{a0}never\u{a0}breaks (mark)"]), 16_000);
        assert!(wide[1] >= 4_500 && wide.iter().sum::<i32>() <= 16_000, "{wide:?}");
        let narrow = widths(&table(columns(), ["anticonstitutionnellement", "anticonstitutionnellement"]), 3_000);
        assert_eq!(narrow, [1_500, 1_500]);
    }
}
