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
use crate::browser::{clipboard, keys, page, scroll_area};
use wording::grid::labels;

/// The scroll area with the drawn rows.
#[component]
pub fn GridTable(grid: GridState) -> impl IntoView {
    draw_changes(grid);
    page::on_resize(move || grid.update_window());
    clipboard::on_copy_and_paste(FRAME, move || copy::text(grid, false), move |text| grid.pasting.set(Some(text)));
    let pointer = StoredValue::new(GridPointer::default());
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
            on:mousedown=move |event| press_pointer(pointer, &event)
            on:mousemove=move |event| drag(grid, pointer, &event)
            on:click=move |event| click(grid, pointer, &event)
            on:dblclick=move |event| {
                if part_under(&event).is_some() {
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
    let Some(control) = keys::command_press(event) else { return };
    let Some(command) = command_of(&event.key(), control, event.shift_key()) else { return };
    // On a Mac, the command key with an arrow leads through the browser's history.
    if event.meta_key() && command.may_repeat() {
        return;
    }
    event.prevent_default();
    if command.may_repeat() || !event.repeat() {
        grid.run(command);
    }
}

/// What the pointer does with the selection. A press alone changes nothing; what is released where it was pressed is
/// selected, and what is pressed and moved is a range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum GridPointer {
    #[default]
    Up,
    /// Pressed on that part, and not moved to another one.
    Pressed(GridElement),
    /// Moved since.
    Dragging,
}

fn press_pointer(pointer: StoredValue<GridPointer>, event: &MouseEvent) {
    let pressed = part_under(event).filter(|_| event.button() == 0);
    pointer.set_value(pressed.map_or(GridPointer::Up, GridPointer::Pressed));
}

fn part_under(event: &MouseEvent) -> Option<GridElement> {
    scroll_area::id_under_pointer(event).and_then(|id| GridElement::parse(&id))
}

/// Selects what was clicked: a cell, or the whole row or column of a head.
fn click(grid: GridState, pointer: StoredValue<GridPointer>, event: &MouseEvent) {
    let was = pointer.get_value();
    pointer.set_value(GridPointer::Up);
    if let Some(element) = part_under(event).filter(|_| was != GridPointer::Dragging) {
        begin(grid, element, event.shift_key());
    }
}

/// Selects a part, or extends the selection to it.
fn begin(grid: GridState, element: GridElement, shift: bool) {
    let extends = shift || grid.extends.get_untracked();
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
fn drag(grid: GridState, pointer: StoredValue<GridPointer>, event: &MouseEvent) {
    let Some(element) = part_under(event).filter(|_| event.buttons() == 1) else { return };
    match pointer.get_value() {
        GridPointer::Pressed(from) if from != element => {
            begin(grid, from, event.shift_key());
            pointer.set_value(GridPointer::Dragging);
        }
        GridPointer::Dragging => {}
        GridPointer::Up | GridPointer::Pressed(_) => return,
    }
    let now = grid.selection.get_untracked();
    let next = match element {
        GridElement::Cell(position) => now.to(position, true),
        GridElement::Row(row) => now.to(CellPosition { row, column: now.active.column }, true),
        GridElement::Column(column) => now.to(CellPosition { row: now.active.row, column }, true),
        GridElement::Corner => return,
    };
    if next != now {
        grid.selection.set(next);
    }
}
