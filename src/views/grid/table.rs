//! The table, after the grid pattern of WAI-ARIA: the grid has the focus, and names its active cell.

use std::sync::Arc;

use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

use super::copy;
use super::keys::{GridCommand, command_of};
use super::layout::GridLayout;
use super::render::{RenderContext, RenderedRows};
use super::selection::{CellPosition, Selection};
use super::state::{BODY, CELL, FRAME, GridElement, GridState, HEADS};
use crate::browser::scroll_area::RowUpdate;
use crate::browser::{clipboard, page, scroll_area};
use crate::wording::grid::labels;

/// The scroll area with the drawn rows.
#[component]
pub fn GridTable(grid: GridState) -> impl IntoView {
    draw_changes(grid);
    page::on_resize(move || grid.update_window());
    clipboard::on_copy_and_paste(FRAME, move || copy::text(grid, false), move |text| grid.pasting.set(Some(text)));
    let size = move || grid.layout.with(|layout| layout.size());
    // A cell that is not drawn has no id.
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
            on:scroll=move |_| grid.update_window()
            on:keydown=move |event| press_key(grid, &event)
            on:mousedown=move |event| press_pointer(grid, &event)
            on:mousemove=move |event| drag(grid, &event)
            on:dblclick=move |event| {
                if scroll_area::id_under_pointer(&event).and_then(|id| GridElement::parse(&id)).is_some() {
                    grid.run(GridCommand::Detail);
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

/// Draws the rows that have changed and those that become visible, whenever something changes.
fn draw_changes(grid: GridState) {
    let drawn = StoredValue::new(RenderedRows::default());
    let last = StoredValue::new(Arc::new(GridLayout::default()));
    Effect::new(move || {
        let layout = grid.layout.get();
        scroll_area::set_property(FRAME, "--rows", layout.size().rows);
        scroll_area::set_property(FRAME, "--columns", layout.size().columns);
        // The active cell keeps its action and commune when rows change; in another order, the first cell becomes
        // active.
        let active = grid.selection.get_untracked().active;
        let position = last.with_value(|last| match last.cell(active) {
            Some(_) if last.order != layout.order => Some(CellPosition::default()),
            cell => cell.and_then(|cell| layout.position(cell)),
        });
        last.set_value(layout);
        match position {
            Some(position) if position != active => grid.select(Selection::at(position)),
            _ => grid.update_window(),
        }
    });
    Effect::new(move || {
        let (snapshot, layout) = (grid.session().snapshot.get(), grid.layout.get());
        let (selection, window) = (grid.selection.get().within(layout.size()), grid.window.get());
        let Some(selection) = selection else {
            return scroll_area::update_rows(BODY, &[RowUpdate::All(String::new())]);
        };
        let selected = selection.block(layout.size());
        let contested = grid.session().contested_cells();
        let contested = &contested;
        grid.filters.with(|filters| {
            let active = selection.active;
            let context =
                RenderContext { snapshot: &snapshot, layout: &layout, filters, selected, active, window, contested };
            let target = context.target();
            drawn.update_value(|drawn| {
                if let Some(heads) = context.heads(drawn, &target) {
                    scroll_area::update_rows(HEADS, &[RowUpdate::All(heads)]);
                }
                scroll_area::update_rows(BODY, &context.updates(drawn, &target));
                scroll_area::set_property(FRAME, "--first-row", context.window.rows.start);
                scroll_area::set_property(FRAME, "--first-column", context.window.columns.start);
                *drawn = target;
            });
        });
    });
}

fn press_key(grid: GridState, event: &KeyboardEvent) {
    if event.alt_key() {
        return;
    }
    if let Some(command) = command_of(&event.key(), event.ctrl_key() || event.meta_key(), event.shift_key()) {
        event.prevent_default();
        grid.run(command);
    }
}

/// Selects what the pointer presses: a cell, or the whole row or column of a head.
fn press_pointer(grid: GridState, event: &MouseEvent) {
    if event.button() != 0 {
        return;
    }
    let Some(element) = scroll_area::id_under_pointer(event).and_then(|id| GridElement::parse(&id)) else { return };
    let extends = event.shift_key() || grid.extends.get_untracked();
    let now = grid.selection.get_untracked();
    let (active, to) = (now.active, |position: CellPosition| now.to(position, extends));
    match element {
        GridElement::Cell(position) => grid.select(to(position)),
        GridElement::Row(row) => grid.selection.set(to(CellPosition { row, column: active.column }).rows()),
        GridElement::Column(column) => grid.selection.set(to(CellPosition { row: active.row, column }).columns()),
        GridElement::Corner => grid.selection.set(Selection::at(active).rows().columns()),
    }
}

/// Extends the selection to where the pressed pointer is moved.
fn drag(grid: GridState, event: &MouseEvent) {
    if event.buttons() != 1 {
        return;
    }
    let now = grid.selection.get_untracked();
    let next = match scroll_area::id_under_pointer(event).and_then(|id| GridElement::parse(&id)) {
        Some(GridElement::Cell(position)) => now.to(position, true),
        Some(GridElement::Row(row)) => now.to(CellPosition { row, column: now.active.column }, true),
        Some(GridElement::Column(column)) => now.to(CellPosition { row: now.active.row, column }, true),
        Some(GridElement::Corner) | None => return,
    };
    if next != now {
        grid.selection.set(next);
    }
}
