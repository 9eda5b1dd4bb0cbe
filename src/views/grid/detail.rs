//! The detail of one cell: its periods, and the form of an answer with dates and a note.

use domain::territory::{ActionIndex, CommuneIndex};
use leptos::prelude::*;

use super::state::{DETAIL, FRAME, GridState};
use crate::browser::{dialog, page};
use crate::components::{FigureMark, figure};
use crate::views::shared::AnswerForm;
use crate::views::shared::marks::illustrative_tag;
use wording::{answer_form, punctuation};

/// The dialog. Its element is always in the page; it has content only while it is open.
#[component]
pub fn GridDetail(grid: GridState) -> impl IntoView {
    Effect::new(move || {
        if grid.detailed.get() {
            dialog::open_later(DETAIL);
        }
    });
    let content = move || {
        let cell = grid.detailed.get().then(|| grid.active()).flatten();
        cell.map(|(action, commune)| form(grid, action, commune)).into_any()
    };
    let on_close = move |_| {
        grid.detailed.set(false);
        page::focus(FRAME);
    };
    view! {
        <dialog id=DETAIL class="grid-dialog" aria-labelledby="grille-detail-titre" on:close=on_close>
            {move || content()}
        </dialog>
    }
    .into_any()
}

fn form(grid: GridState, action: ActionIndex, commune: CommuneIndex) -> AnyView {
    let snapshot = grid.snapshot();
    let territory = &snapshot.territory;
    let title = punctuation::pair(territory.commune(commune).display_name(), &territory.action(action).title);
    let mark = FigureMark::unlinked(illustrative_tag(territory.action(action)).is_some());
    let history: Vec<AnyView> = territory
        .periods(action, commune)
        .iter()
        .map(|row| view! { <li>{answer_form::period(row)}</li> }.into_any())
        .collect();
    let history = (!history.is_empty()).then(|| view! { <ul class="grid-history">{history}</ul> }.into_any());
    let on_recorded = Callback::new(move |notice| {
        grid.recorded.set(Some(notice));
        dialog::close(DETAIL);
    });
    let close = Callback::new(|()| dialog::close(DETAIL));
    let session = grid.session();
    let focus = Callback::new(page::focus_later);
    view! {
        <div class="grid-detail">
            <h2 id="grille-detail-titre">{figure(title, mark)}</h2>
            {history}
            <AnswerForm session action commune focus on_recorded close />
        </div>
    }
    .into_any()
}
