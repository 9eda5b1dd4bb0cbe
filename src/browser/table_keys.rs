//! The arrow keys in long tables, where the Tab key stops at one link only: up and down lead from row to row, left and
//! right from link to link of a row, and down leads from the filter to the first row.

use leptos::prelude::window_event_listener_untyped;
use wasm_bindgen::JsCast;

/// Follows the arrow keys in the tables that ask for it (`data-arrows`), until the page is closed.
pub fn follow() {
    let listener = window_event_listener_untyped("keydown", |event| {
        let Some(press) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
        if press.ctrl_key() || press.alt_key() || press.meta_key() || press.shift_key() || press.default_prevented() {
            return;
        }
        let target = event.target().and_then(|it| it.dyn_into::<web_sys::Element>().ok());
        let to =
            target.and_then(|from| if from.tag_name() == "INPUT" { first(&from, press) } else { next(&from, press) });
        if let Some(to) = to.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
            event.prevent_default();
            // A link that cannot take the focus leaves it where it is.
            _ = to.focus();
        }
    });
    std::mem::forget(listener);
}

/// The first link of the table below a filter.
fn first(filter: &web_sys::Element, press: &web_sys::KeyboardEvent) -> Option<web_sys::Element> {
    let around = filter.closest("[data-sortable]").ok()?.filter(|_| press.key() == "ArrowDown")?;
    around.query_selector("tbody a").ok()?
}

/// The link that a key leads to from another one of its table.
fn next(from: &web_sys::Element, press: &web_sys::KeyboardEvent) -> Option<web_sys::Element> {
    let step = TableStep::of(&press.key())?;
    let table = from.closest("[data-arrows] tbody a").ok()??.closest("table").ok()??;
    let all = table.get_elements_by_tag_name("a");
    let mut rows: Vec<(web_sys::Element, Vec<web_sys::Element>)> = Vec::new();
    let mut at = None;
    for link in (0..all.length()).filter_map(|index| all.item(index)) {
        let row = link.closest("tr").ok()??;
        if rows.last().is_none_or(|(last, _)| *last != row) {
            rows.push((row, Vec::new()));
        }
        let is_here = link == *from;
        let index = rows.len() - 1;
        let links = &mut rows.last_mut()?.1;
        links.push(link);
        if is_here {
            at = Some((index, links.len() - 1));
        }
    }
    let counts: Vec<usize> = rows.iter().map(|(_, links)| links.len()).collect();
    let (row, link) = step.from(at?, &counts)?;
    rows.get(row)?.1.get(link).cloned()
}

/// A step in a table of links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TableStep {
    RowUp,
    RowDown,
    LinkBefore,
    LinkAfter,
    FirstRow,
    LastRow,
}

impl TableStep {
    fn of(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowUp" => Self::RowUp,
            "ArrowDown" => Self::RowDown,
            "ArrowLeft" => Self::LinkBefore,
            "ArrowRight" => Self::LinkAfter,
            "Home" => Self::FirstRow,
            "End" => Self::LastRow,
            _ => return None,
        })
    }

    /// The row and the link after the step, given how many links each row has; `None` at the edge. A row with fewer
    /// links is entered at its last one.
    fn from(self, (row, link): (usize, usize), counts: &[usize]) -> Option<(usize, usize)> {
        let row_after = match self {
            Self::RowUp => row.checked_sub(1)?,
            Self::RowDown => row + 1,
            Self::FirstRow => 0,
            Self::LastRow => counts.len().checked_sub(1)?,
            Self::LinkBefore => return Some((row, link.checked_sub(1)?)),
            Self::LinkAfter => return (link + 1 < *counts.get(row)?).then_some((row, link + 1)),
        };
        Some((row_after, link.min(counts.get(row_after)?.checked_sub(1)?)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_lead_through_the_links_of_a_table_and_stop_at_its_edges() {
        let counts = [2, 1, 3];
        for (step, from, to) in [
            (TableStep::RowDown, (0, 1), Some((1, 0))),
            (TableStep::RowDown, (1, 0), Some((2, 0))),
            (TableStep::RowDown, (2, 2), None),
            (TableStep::RowUp, (0, 0), None),
            (TableStep::RowUp, (2, 2), Some((1, 0))),
            (TableStep::LinkAfter, (0, 0), Some((0, 1))),
            (TableStep::LinkAfter, (0, 1), None),
            (TableStep::LinkBefore, (2, 1), Some((2, 0))),
            (TableStep::LinkBefore, (2, 0), None),
            (TableStep::LastRow, (0, 1), Some((2, 1))),
            (TableStep::FirstRow, (2, 2), Some((0, 1))),
        ] {
            assert_eq!(step.from(from, &counts), to, "{step:?} from {from:?}");
        }
    }
}
