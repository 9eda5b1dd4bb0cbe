//! The grid of all communes and actions: selecting, answering, copying and pasting cells.

mod bar;
mod commands;
mod copy;
mod detail;
mod filters;
mod keys;
mod layout;
mod paste;
mod paste_lists;
mod printed;
mod render;
mod selection;
mod state;
mod table;
mod tools;
mod window;

use leptos::prelude::*;

use crate::browser::scroll_area::RowUpdate;
use crate::browser::{page, scroll_area};
use crate::components::PageHead;
use crate::state::Session;
use crate::views::shared::marks::all_cells_mark;
use crate::views::shared::{AppActions, MarkLegend};
use layout::GridFilters;
use state::GridState;
use wording::{grid as words, overview};

/// The grid page.
#[component]
pub fn GridPage(session: Session, app: AppActions) -> impl IntoView {
    let grid = GridState::new(session, app.copy);
    let snapshot = session.snapshot;
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || {
        snapshot.with(|it| {
            let kinds = it.tally.kinds;
            let known = kinds.yes + kinds.no + kinds.not_concerned;
            words::headline(known, known + kinds.unknown)
        })
    });
    let mark = Signal::derive(move || snapshot.with(|it| all_cells_mark(it)));
    let shown = move || grid.layout.with(|it| words::shown((it.communes.len(), it.actions.len()), it.matching));
    // A letter more that leaves the same is not said again.
    Effect::new(move |before: Option<(GridFilters, String)>| {
        let now = (grid.filters.get(), untrack(shown));
        if before.is_some_and(|(filters, text)| filters != now.0 && text != now.1) {
            session.announce(now.1.clone());
        }
        now
    });
    print_all(grid);
    view! {
        <article class="page grid-page">
            <PageHead over title mark />
            <MarkLegend session />
            <details class="grid-filters">
                <summary>{move || words::labels::filters(&shown())}</summary>
                <filters::GridFilterBar grid />
            </details>
            <tools::GridTools grid />
            <bar::GridStatusBar grid />
            <paste_lists::LeftOver grid />
            <p id="grille-aide" class="visually-hidden">{words::labels::KEYS_IN_SHORT}</p>
            <table::GridTable grid />
            <tools::Keys />
            <p class="backing">{move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()))}</p>
            <detail::GridDetail grid />
            <paste::GridPaste grid />
            <div id=PAPER class="grid-paper"></div>
        </article>
    }
    .into_any()
}

/// The id of the element that holds the complete grid while it is printed.
const PAPER: &str = "grille-papier";

/// Renders the complete grid just before the page is printed, and removes it afterwards.
fn print_all(grid: GridState) {
    let draw = |text: String| scroll_area::update_rows(PAPER, &[RowUpdate::All(text)]);
    let before = move || draw(grid.layout.with_untracked(|layout| printed::render(&grid.snapshot(), layout)));
    page::on_print(before, move || draw(String::new()));
}
