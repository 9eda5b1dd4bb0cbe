//! The table itself, as the grid pattern of WAI-ARIA has it: one stop for the Tab key, and in it an active cell.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::copy;
use super::keys::{GridCommand, meaning};
use super::layout::GridLayout;
use super::render::{RenderContext, RenderedRows};
use super::selection::{CellPosition, Selection};
use super::state::{BODY, CELL, FRAME, GridElement, GridState, HEADS};
use crate::browser::scroll_area::RowUpdate;
use crate::browser::{clipboard, page, scroll_area};
use crate::wording::grid::labels;

/// The frame that scrolls, and in it the rows that are seen.
#[component]
pub fn GridTable(grid: GridState) -> impl IntoView {
    follow(grid);
    page::on_resize(move || grid.look());
    clipboard::on_use(FRAME, move || copy::text(grid, false), move |text| grid.pasting.set(Some(text)));
    let size = move || grid.layout.with(|layout| layout.size());
    // A cell that is not drawn cannot be named.
    let active = move || {
        let CellPosition { row, column } = grid.selection.get().within(size())?.active;
        let is_drawn = grid.window.with(|window| window.rows.contains(&row) && window.columns.contains(&column));
        is_drawn.then(|| ["gc", &row.to_string(), "-", &column.to_string()].concat())
    };
    view! {
        <div
            id=FRAME
            class="grid"
            role="grid"
            tabindex="0"
            aria-label=labels::NAME
            aria-describedby="grille-aide"
            aria-multiselectable="true"
            aria-rowcount=move || (size().rows + 1).to_string()
            aria-colcount=move || (size().columns + 1).to_string()
            aria-activedescendant=active
            on:scroll=move |_| grid.look()
            on:keydown=move |event| press(grid, &event)
            on:mousedown=move |event| point(grid, &event)
            on:mousemove=move |event| drag(grid, &event)
            on:dblclick=move |event| {
                if scroll_area::under(&event).and_then(|id| GridElement::parse(&id)).is_some() {
                    grid.act(GridCommand::Detail);
                }
            }
        >
            <div class="grid-sheet" role="presentation">
                <div role="rowgroup" class="grid-top">
                    <div id=HEADS role="row" aria-rowindex="1" class="grid-heads">
                        <div role="columnheader" id=super::state::CORNER class="grid-corner"></div>
                    </div>
                </div>
                <div id=BODY role="rowgroup" class="grid-body"></div>
            </div>
        </div>
        <span id=CELL class="grid-measure" aria-hidden="true"></span>
    }
    .into_any()
}

/// Draws what has changed whenever something has: the rows that say something else, and those that come into sight.
fn follow(grid: GridState) {
    let drawn = StoredValue::new(RenderedRows::default());
    let last = StoredValue::new(Arc::new(GridLayout::default()));
    Effect::new(move || {
        let layout = grid.layout.get();
        scroll_area::set(FRAME, "--rows", layout.size().rows);
        scroll_area::set(FRAME, "--columns", layout.size().columns);
        // The active cell stays the same one, wherever it now stands; in another order one begins at the top.
        let active = grid.selection.get_untracked().active;
        let place = last.with_value(|last| match last.cell(active) {
            Some(_) if last.order != layout.order => Some(CellPosition::default()),
            cell => cell.and_then(|cell| layout.place(cell)),
        });
        last.set_value(layout);
        match place {
            Some(place) if place != active => grid.select(Selection::at(place)),
            _ => grid.look(),
        }
    });
    Effect::new(move || {
        let (snapshot, layout) = (grid.session().snapshot.get(), grid.layout.get());
        let (selection, window) = (grid.selection.get().within(layout.size()), grid.window.get());
        let Some(selection) = selection else { return scroll_area::draw(BODY, &[RowUpdate::All(String::new())]) };
        let selected = selection.block(layout.size());
        grid.filters.with(|filters| {
            let active = selection.active;
            let it = RenderContext { snapshot: &snapshot, layout: &layout, filters, selected, active, window };
            let wanted = it.wanted();
            drawn.update_value(|drawn| {
                if let Some(heads) = it.heads(drawn, &wanted) {
                    scroll_area::draw(HEADS, &[RowUpdate::All(heads)]);
                }
                scroll_area::draw(BODY, &it.redraw(drawn, &wanted));
                scroll_area::set(FRAME, "--first-row", it.window.rows.start);
                scroll_area::set(FRAME, "--first-column", it.window.columns.start);
                *drawn = wanted;
            });
        });
    });
}

fn press(grid: GridState, event: &KeyboardEvent) {
    if event.alt_key() {
        return;
    }
    if let Some(asked) = meaning(&event.key(), event.ctrl_key() || event.meta_key(), event.shift_key()) {
        event.prevent_default();
        grid.act(asked);
    }
}

/// What the pointer presses is selected: a cell, or the whole line of a head.
fn point(grid: GridState, event: &MouseEvent) {
    if event.button() != 0 {
        return;
    }
    let Some(place) = scroll_area::under(event).and_then(|id| GridElement::parse(&id)) else { return };
    let extends = event.shift_key() || grid.extends.get_untracked();
    let now = grid.selection.get_untracked();
    let (active, to) = (now.active, |spot: CellPosition| now.to(spot, extends));
    match place {
        GridElement::Cell(spot) => grid.select(to(spot)),
        GridElement::Row(row) => grid.selection.set(to(CellPosition { row, column: active.column }).rows()),
        GridElement::Column(column) => grid.selection.set(to(CellPosition { row: active.row, column }).columns()),
        GridElement::Corner => grid.selection.set(Selection::at(active).rows().columns()),
    }
}

/// What the pointer is drawn over while it is pressed extends the range.
fn drag(grid: GridState, event: &MouseEvent) {
    if event.buttons() != 1 {
        return;
    }
    let now = grid.selection.get_untracked();
    let next = match scroll_area::under(event).and_then(|id| GridElement::parse(&id)) {
        Some(GridElement::Cell(spot)) => now.to(spot, true),
        Some(GridElement::Row(row)) => now.to(CellPosition { row, column: now.active.column }, true),
        Some(GridElement::Column(column)) => now.to(CellPosition { row: now.active.row, column }, true),
        Some(GridElement::Corner) | None => return,
    };
    if next != now {
        grid.selection.set(next);
    }
}
