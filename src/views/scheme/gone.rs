//! The page of an action that is not there, or not any more: why, and the way back.

use domain::ids::ActionId;
use domain::journal::ActionAbsence;
use leptos::prelude::*;

use crate::components::{Button, LinkItem, Links, PageHead};
use crate::route::Route;
use crate::state::Session;
use crate::wording::lost;
use crate::wording::scheme::{self, labels};

/// The id of the button that gives the action back, which takes the focus once it is deleted.
pub const UNDO: &str = "annuler-la-suppression";

/// The page.
#[component]
pub fn NoSuchAction(session: Session, id: ActionId, focus: Callback<String>) -> impl IntoView {
    let bundled = session.bundled();
    let named = id.clone();
    let why = Memo::new(move |_| session.journal().with(|journal| ActionAbsence::of(&bundled, journal, &named)));
    let title = Signal::derive(move || {
        let is_known = why.with(|why| *why != ActionAbsence::Unknown);
        if is_known { lost::NO_ACTION_ANY_MORE } else { lost::NO_SUCH_ACTION }.to_owned()
    });
    let sentence = move || match why.get() {
        ActionAbsence::Unknown => lost::action(&id),
        ActionAbsence::Deleted { title, .. } => scheme::gone(&title),
        ActionAbsence::NotAdded { title, .. } => scheme::never_added(&title),
    };
    let way_back = move || {
        let why = why.get();
        let (label, said) = match &why {
            ActionAbsence::Deleted { title, .. } => (labels::UNDO_DELETION, scheme::restored(title)),
            ActionAbsence::NotAdded { title, .. } => (labels::ADD_AGAIN, scheme::restored(title)),
            ActionAbsence::Unknown => return ().into_any(),
        };
        let back = why.way_back().map(|edit| {
            let press = Callback::new(move |()| {
                focus.run("titre".to_owned());
                session.edit(edit.clone(), said.clone());
            });
            view! { <Button id=UNDO.to_owned() class="main-way" label press /> }.into_any()
        });
        back.into_any()
    };
    let onward =
        |text: &str, to: Route| LinkItem { text: text.to_owned(), to: to.hash(), aside: String::new(), tag: None };
    let items = vec![onward(lost::SEE_ACTIONS, Route::Actions), onward(lost::SEE_OVERVIEW, Route::Overview)];
    view! {
        <article class="page page-narrow">
            <PageHead title />
            <p>{move || sentence()}</p>
            <p class="ways">{move || way_back()}</p>
            <Links class="onward" items />
        </article>
    }
    .into_any()
}
