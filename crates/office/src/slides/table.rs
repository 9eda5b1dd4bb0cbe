//! Tables on a slide.

use std::fmt::Write;

use documents::{WrittenRun, WrittenTable};

use super::elements::DeckBody;
use super::layout::row_height;
use super::sizes::{SlideArea, paragraph_height};
use super::styles::place;
use crate::lengths::mm;
use crate::runs::{LinksTo, push_runs};
use crate::theme::{Theme, hex};

/// The styles of cells.
pub(super) fn table_styles(theme: &Theme) -> String {
    let cell = |name: &str, border: &str, align: &str| {
        format!(
            "<style:style style:name=\"{name}\" style:family=\"table-cell\"><loext:graphic-properties \
             draw:fill=\"none\" draw:textarea-vertical-align=\"{align}\" fo:padding-top=\"1.00mm\" \
             fo:padding-bottom=\"1.00mm\" fo:padding-left=\"1.00mm\" fo:padding-right=\"1.00mm\"/>\
             <style:graphic-properties draw:fill=\"none\" draw:textarea-vertical-align=\"{align}\" \
             fo:padding-top=\"1.00mm\" fo:padding-bottom=\"1.00mm\" fo:padding-left=\"1.00mm\" \
             fo:padding-right=\"1.00mm\"/><style:paragraph-properties fo:border-left=\"none\" \
             fo:border-right=\"none\" fo:border-top=\"none\" fo:border-bottom=\"{border}\"/></style:style>"
        )
    };
    cell("CellBody", &format!("0.75pt solid {}", hex(&theme.line)), "middle")
        + &cell("CellHead", &format!("1.5pt solid {}", hex(&theme.strong)), "bottom")
}

/// Adds a table with its caption above and its note below.
pub(super) fn push_table(body: &mut DeckBody, table: &WrittenTable, area: SlideArea, scale: i32) {
    let points = (body.sizes.body * 4 / 5 * scale / 100).max(body.sizes.small);
    let mut y = area.at.1;
    let line = |body: &mut DeckBody, runs: &[WrittenRun], y: i32, is_bold: bool| {
        if runs.is_empty() {
            return 0;
        }
        let points = if is_bold { points } else { body.sizes.small };
        let colour = if is_bold { body.theme.ink } else { body.theme.soft };
        let height = paragraph_height(runs, points, area.size.0);
        let look = body.look(points, is_bold, colour);
        body.text_box("Box", SlideArea { at: (area.at.0, y), size: (area.size.0, height) }, &[(look, runs)]);
        height
    };
    y += line(body, &table.caption, y, true);
    let rows = i32::try_from(table.rows.len() + 1).unwrap_or(i32::MAX);
    let height = rows.saturating_mul(row_height(points));
    if !table.columns.is_empty() {
        push_rows(body, table, SlideArea { at: (area.at.0, y), size: (area.size.0, height) }, points);
    }
    line(body, &table.note, y.saturating_add(height), false);
}

fn push_rows(body: &mut DeckBody, table: &WrittenTable, area: SlideArea, points: i32) {
    body.tables += 1;
    let number = body.tables;
    let all: i32 = table.columns.iter().map(|column| i32::from(column.weight.max(1))).sum();
    for (rank, column) in (1..).zip(&table.columns) {
        let width = i64::from(area.size.0) * i64::from(column.weight.max(1)) / i64::from(all.max(1));
        let _ = write!(
            body.styles,
            "<style:style style:name=\"Column{number}.{rank}\" style:family=\"table-column\">\
             <style:table-column-properties style:column-width=\"{}\"/></style:style>",
            mm(i32::try_from(width).unwrap_or(1))
        );
    }
    let _ = write!(
        body.styles,
        "<style:style style:name=\"Row{number}\" style:family=\"table-row\"><style:table-row-properties \
         style:row-height=\"{}\"/></style:style>",
        mm(row_height(points))
    );
    let _ = write!(body.out, "<draw:frame draw:style-name=\"standard\" {}><table:table>", place(area));
    for rank in 1..=table.columns.len() {
        let _ = write!(body.out, "<table:table-column table:style-name=\"Column{number}.{rank}\"/>");
    }
    let ink = body.theme.ink;
    let row = |body: &mut DeckBody, cells: &mut dyn Iterator<Item = &[WrittenRun]>, kind: &str, is_bold: bool| {
        let _ = write!(body.out, "<table:table-row table:style-name=\"Row{number}\">");
        for column in &table.columns {
            let colour = hex(&ink).to_owned();
            let look = super::styles::SlideType { points, colour, is_bold, is_right: column.is_numeric };
            let look = body.types.name(look);
            let _ =
                write!(body.out, "<table:table-cell table:style-name=\"{kind}\"><text:p text:style-name=\"{look}\">");
            push_runs(&mut body.out, cells.next().unwrap_or_default(), LinksTo::Web, &mut body.notes);
            body.out.push_str("</text:p></table:table-cell>");
        }
        body.out.push_str("</table:table-row>");
    };
    row(body, &mut table.columns.iter().map(|column| &*column.head), "CellHead", true);
    for cells in &table.rows {
        row(body, &mut cells.cells.iter().map(Vec::as_slice), "CellBody", cells.is_strong);
    }
    body.out.push_str("</table:table></draw:frame>");
}
