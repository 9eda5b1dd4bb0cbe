//! The page of an action that does not exist, or no longer exists, with a button that restores it.

use domain::ids::ActionId;
use domain::journal::ActionAbsence;
use leptos::prelude::*;

use crate::components::{Button, LinkItem, Links, PageHead};
use crate::route::Route;
use crate::state::Session;
use wording::not_found;
use wording::scheme::{self, labels};

/// The id of the button that restores the action. It takes the focus when the action is deleted.
pub const UNDO: &str = "annuler-la-suppression";

/// The page of a missing action.
#[component]
pub fn NoSuchAction(session: Session, id: ActionId, focus: Callback<String>) -> impl IntoView {
    let bundled = session.bundled();
    let action = id.clone();
    let absence = Memo::new(move |_| session.journal().with(|journal| ActionAbsence::of(&bundled, journal, &action)));
    let title = Signal::derive(move || {
        let is_known = absence.with(|absence| *absence != ActionAbsence::Unknown);
        if is_known { not_found::NO_LONGER_AN_ACTION } else { not_found::NO_SUCH_ACTION }.to_owned()
    });
    let sentence = move || match absence.get() {
        ActionAbsence::Unknown => not_found::action(&id),
        ActionAbsence::Deleted { title, .. } => scheme::was_deleted(&title),
        ActionAbsence::NotAdded { title, .. } => scheme::addition_was_undone(&title),
    };
    let restore_button = move || {
        let absence = absence.get();
        let (label, announcement) = match &absence {
            ActionAbsence::Deleted { title, .. } => (labels::UNDO_DELETION, scheme::restored(title)),
            ActionAbsence::NotAdded { title, .. } => (labels::ADD_AGAIN, scheme::restored(title)),
            ActionAbsence::Unknown => return ().into_any(),
        };
        let button = absence.restoring_edit().map(|edit| {
            let press = Callback::new(move |()| {
                focus.run("titre".to_owned());
                session.edit(edit.clone(), announcement.clone());
            });
            view! { <Button id=UNDO.to_owned() class="primary" label press /> }.into_any()
        });
        button.into_any()
    };
    let link =
        |text: &str, to: Route| LinkItem { text: text.to_owned(), to: to.hash(), aside: String::new(), tag: None };
    let items = vec![link(not_found::SEE_ACTIONS, Route::Actions), link(not_found::SEE_OVERVIEW, Route::Overview)];
    view! {
        <article class="page page-narrow">
            <PageHead title />
            <p>{move || sentence()}</p>
            <p class="actions">{move || restore_button()}</p>
            <Links class="onward" items />
        </article>
    }
    .into_any()
}
