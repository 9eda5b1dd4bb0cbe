//! The complete grid for printing, where nothing scrolls.

use super::layout::GridLayout;
use super::selection::CellPosition;
use crate::views::shared::marks::illustrative_tag;
use charts::escape;
use domain::indicators::DaySnapshot;
use wording::grid;

/// The complete grid as an HTML table with a sign for each state. The longer side is vertical.
pub fn render(snapshot: &DaySnapshot, layout: &GridLayout) -> String {
    let territory = &snapshot.territory;
    let layout = &GridLayout { transposed: layout.communes.len() < layout.actions.len(), ..layout.clone() };
    let size = layout.size();
    let mut out = String::from("<table><caption>");
    out.push_str(grid::SIGNS);
    out.push_str("</caption><thead><tr><td></td>");
    let line_head = |out: &mut String, index: usize, is_commune: bool| {
        let (text, is_illustrative) = if is_commune {
            (territory.commune(layout.communes[index]).display_name(), false)
        } else {
            let action = territory.action(layout.actions[index]);
            (&action.title, illustrative_tag(action).is_some())
        };
        out.push_str(if is_illustrative { "<span class=\"on-illustrative\">" } else { "<span>" });
        escape(out, text);
        out.push_str("</span></th>");
    };
    for column in 0..size.columns {
        out.push_str("<th scope=\"col\">");
        line_head(&mut out, column, layout.transposed);
    }
    out.push_str("</tr></thead><tbody>");
    for row in 0..size.rows {
        out.push_str("<tr><th scope=\"row\">");
        line_head(&mut out, row, !layout.transposed);
        for column in 0..size.columns {
            let Some((action, commune)) = layout.cell(CellPosition { row, column }) else { continue };
            let cell = snapshot.view().cell(action, commune);
            out.push_str(if cell.is_illustrative() { "<td class=\"on-illustrative\">" } else { "<td>" });
            out.push_str(grid::sign(cell.state));
            out.push_str("</td>");
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    out
}
