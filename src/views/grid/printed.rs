//! The whole grid for paper, where nothing scrolls.

use domain::territory::Provenance;

use super::layout::{GridLayout, seen};
use super::selection::CellPosition;
use crate::state::DaySnapshot;
use crate::wording::grid;
use charts::escape;

/// The whole grid as a table for paper, its states as signs, the longer side down.
pub fn printed(picture: &DaySnapshot, layout: &GridLayout) -> String {
    let territory = &picture.territory;
    let seen = seen(picture);
    let layout = &GridLayout { transposed: layout.communes.len() < layout.actions.len(), ..layout.clone() };
    let size = layout.size();
    let mut out = String::from("<table><caption>");
    out.push_str(grid::SIGNS);
    out.push_str("</caption><thead><tr><td></td>");
    let line = |out: &mut String, place: usize, is_commune: bool| {
        let text = if is_commune {
            &territory.commune(layout.communes[place]).name
        } else {
            &territory.action(layout.actions[place]).title
        };
        out.push_str("<span>");
        escape(out, text);
        out.push_str("</span></th>");
    };
    for column in 0..size.columns {
        out.push_str("<th scope=\"col\">");
        line(&mut out, column, layout.transposed);
    }
    out.push_str("</tr></thead><tbody>");
    for row in 0..size.rows {
        out.push_str("<tr><th scope=\"row\">");
        line(&mut out, row, !layout.transposed);
        for column in 0..size.columns {
            let Some((action, commune)) = layout.cell(CellPosition { row, column }) else { continue };
            let made_up = seen.row(action, commune).is_some_and(|row| row.provenance == Provenance::Illustrative);
            out.push_str(if made_up { "<td class=\"made-up\">" } else { "<td>" });
            out.push_str(grid::sign(seen.shown(action, commune).state));
            out.push_str("</td>");
        }
        out.push_str("</tr>");
    }
    out.push_str("</tbody></table>");
    out
}
