//! The line above the table: the active cell in full, and how much is selected.

use domain::indicators::CellBasis;
use domain::territory::Provenance;
use leptos::prelude::*;

use super::state::GridState;
use crate::components::{Stated, Tag};
use crate::route::Route;
use crate::views::shared::marks::{in_words, mark, tag};
use crate::wording::grid::{self as words, labels};
use crate::wording::punctuation::COMMA;

/// The line.
#[component]
pub fn GridStatusBar(grid: GridState) -> impl IntoView {
    let told = move || {
        let told = grid.told.get();
        let size = grid.layout.with(|layout| layout.size());
        let block = grid.selection.get().within(size).map(|it| it.block(size));
        let selected = block.map(|it| words::selected(it.height(), it.width())).unwrap_or_default();
        if told.is_empty() { selected } else { told }
    };
    view! {
        <div class="grid-bar">
            <p>{move || active(grid).into_any()}</p>
            <p role="status" class="grid-told">
                {move || told()}
            </p>
        </div>
    }
    .into_any()
}

/// The active cell: its commune, its action, what is known of it.
fn active(grid: GridState) -> Option<AnyView> {
    let selection = grid.selection.get();
    let cell = grid.layout.with(|layout| layout.cell(selection.within(layout.size())?.active));
    let (action, commune) = cell?;
    let snapshot = grid.session().snapshot.get();
    let territory = &snapshot.territory;
    let (own, other) = (territory.commune(commune), territory.action(action));
    let to = (Route::Commune(own.code).hash(), Route::Action(other.id.clone()).hash());
    let (name, title) = (own.name.to_string(), other.title.to_string());
    let cell = snapshot.view().cell(action, commune);
    let from = match cell.basis {
        CellBasis::CompleteList(Provenance::Published) => Some(Provenance::Published),
        _ => cell.provenance_of_row(),
    };
    let from = from.map(|from| view! { <Tag it=tag(from) /> }.into_any());
    let edited = territory.is_edited(action, commune);
    let edited = edited.then(|| view! { <span class="changed">{labels::EDITED}</span> }.into_any());
    let said = view! { <Stated mark=mark(cell.state) words=in_words(&snapshot, action, commune) /> };
    Some(
        view! {
            <a href=to.0>{name}</a>
            {COMMA}
            <a href=to.1>{title}</a>
            " "
            {said}
            " "
            {from}
            " "
            {edited}
        }
        .into_any(),
    )
}
