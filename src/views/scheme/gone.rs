//! The page of an action that is not there, or not any more: why, and the way back.

use domain::ids::{ActionId, EntryId};
use domain::journal::{ActionField, Edit, Journal};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::components::{Button, LinkItem, Links, PageHead};
use crate::route::Route;
use crate::state::Session;
use crate::wording::lost;
use crate::wording::scheme::{self, labels};

/// The id of the button that gives the action back, which takes the focus once it is deleted.
pub const UNDO: &str = "annuler-la-suppression";

/// Why an action is not there.
#[derive(Clone, PartialEq)]
enum ActionAbsence {
    /// Nobody ever heard of it.
    Unknown,
    /// Somebody deleted it.
    Deleted { title: String, by: EntryId },
    /// Somebody added it, and that was undone; what does it again, while nothing else was done.
    NotAdded { title: String, again: Option<Edit> },
}

/// The page.
#[component]
pub fn NoSuchAction(session: Session, id: ActionId, focus: Callback<String>) -> impl IntoView {
    let bundled = session.bundled();
    let named = id.clone();
    let why = Memo::new(move |_| session.journal().with(|journal| why(&bundled, journal, &named)));
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
        let (label, edit, said) = match why.get() {
            ActionAbsence::Deleted { title, by } => {
                (labels::UNDO_DELETION, Some(Edit::Undo { entry: by }), scheme::restored(&title))
            }
            ActionAbsence::NotAdded { title, again } => (labels::ADD_AGAIN, again, scheme::restored(&title)),
            ActionAbsence::Unknown => ("", None, String::new()),
        };
        let back = edit.map(|edit| {
            let press = Callback::new(move |()| {
                let (edit, said) = (edit.clone(), said.clone());
                focus.run("titre".to_owned());
                session.edit(edit, said);
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

fn why(bundled: &Territory, journal: &Journal, id: &ActionId) -> ActionAbsence {
    let titled = |fields: &[ActionField]| {
        fields
            .iter()
            .find_map(|field| if let ActionField::Title(title) = field { Some(title.to_string()) } else { None })
    };
    let mut title = bundled.find_action(id).map(|place| bundled.action(place).title.to_string());
    let (mut added, mut deleted) = (None, None);
    for entry in journal.entries() {
        if let Edit::Action { action, fields, .. } = &entry.edit
            && action == id
        {
            added = titled(fields).map(|_| entry.id).or(added);
            title = titled(fields).or(title);
        }
    }
    for entry in journal.in_force() {
        if matches!(&entry.edit, Edit::DeleteAction { action } if action == id) {
            deleted = Some(entry.id);
        }
    }
    match (title, deleted, added) {
        (Some(title), Some(by), _) => ActionAbsence::Deleted { title, by },
        (Some(title), None, Some(added)) => {
            let again = journal.redo().filter(|edit| matches!(edit, Edit::Redo { entry } if *entry == added));
            ActionAbsence::NotAdded { title, again }
        }
        _ => ActionAbsence::Unknown,
    }
}
