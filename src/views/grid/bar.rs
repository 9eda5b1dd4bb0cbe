//! The status bar above the grid: the active cell, and the size of the selection.

use domain::indicators::CellBasis;
use domain::journal::EntrySubject;
use domain::territory::Provenance;
use leptos::prelude::*;

use super::state::{FRAME, GridState};
use crate::browser::{clock, page};
use crate::components::{FigureMark, Stated, StatusLine, StatusMessage, Tag, figure};
use crate::route::Route;
use crate::views::shared::Recorded;
use crate::views::shared::marks::{cell_text, illustrative_tag, mark, tag};
use wording::changes;
use wording::grid as words;
use wording::punctuation::COMMA;

/// The status bar.
#[component]
pub fn GridStatusBar(grid: GridState) -> impl IntoView {
    let message = Signal::derive(move || StatusMessage::Done(grid.message.get()));
    let selected = move || {
        if !grid.message.read().is_empty() {
            return String::new();
        }
        let size = grid.layout.with(|layout| layout.size());
        let block = grid.selection.get().within(size).map(|it| it.block(size));
        block.map(|it| words::selected(it.height(), it.width())).unwrap_or_default()
    };
    let session = grid.session();
    view! {
        <div class="grid-bar">
            <p>{move || active(grid).into_any()}</p>
            <StatusLine class="grid-message" message />
            <p role="status" class="grid-message">
                {move || selected()}
            </p>
            <Recorded session notice=grid.recorded on_undone=Callback::new(|()| page::focus(FRAME)) />
        </div>
    }
    .into_any()
}

/// The active cell: its commune, its action, its answer.
fn active(grid: GridState) -> Option<AnyView> {
    let selection = grid.selection.get();
    let cell = grid.layout.with(|layout| layout.cell(selection.within(layout.size())?.active));
    let (action, commune) = cell?;
    let snapshot = grid.session().snapshot.get();
    let territory = &snapshot.territory;
    let (commune_record, action_record) = (territory.commune(commune), territory.action(action));
    let to = (Route::Commune(commune_record.code).hash(), Route::Action(action_record.id.clone()).hash());
    let (name, title) = (commune_record.display_name().to_string(), action_record.title.to_string());
    let title_mark = FigureMark::unlinked(illustrative_tag(action_record).is_some());
    let cell = snapshot.view().cell(action, commune);
    let from = match cell.basis {
        CellBasis::CompleteList(Provenance::Published) => Some(Provenance::Published),
        _ => cell.provenance_of_row(),
    };
    // In a line of its own, the word leads to what it means.
    let from = from.map(|from| {
        let tag = view! { <Tag tag=tag(from) /> }.into_any();
        let leads = from == Provenance::Illustrative;
        if leads { view! { <a href=Route::About.hash()>{tag}</a> }.into_any() } else { tag }
    });
    let edited = territory.has_changed(action, commune).then(|| {
        let subject = EntrySubject::Cell(territory.cell_name(action, commune));
        let last = grid.session().journal().with(|journal| journal.last_edit_of(&subject));
        let text = last.map_or_else(
            || changes::CHANGED.to_owned(),
            |last| changes::changed_by_at(clock::local(last.at), last.author.as_deref()),
        );
        view! { <span class="changed">{text}</span> }.into_any()
    });
    let answer = view! { <Stated mark=mark(cell.state) words=cell_text(&snapshot, action, commune) /> };
    Some(
        view! {
            <a href=to.0>{name}</a>
            {COMMA}
            <a href=to.1>{figure(title, title_mark)}</a>
            " "
            {answer}
            " "
            {from}
            " "
            {edited}
        }
        .into_any(),
    )
}
