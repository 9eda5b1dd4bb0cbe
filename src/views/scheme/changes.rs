//! The ways to change an action, on its page: to another page, or in place, to stop it or to delete it.

use domain::journal::Edit;
use domain::scheme::{Asked, Stake};
use domain::territory::ActionIndex;
use leptos::prelude::*;

use super::form::{Around, Group, form};
use super::gone;
use super::subject::Subject;
use crate::components::Button;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::Ways;
use crate::wording::scheme;

const STOP: [Group; 1] = [("Arrêter l’action", &[Asked::Stopped])];

/// What is open below the buttons.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Stop,
    Delete,
}

/// The buttons, and what they open.
#[component]
pub fn ActionChanges(session: Session, place: ActionIndex, ways: Ways) -> impl IntoView {
    let territory = session.current();
    let action = territory.action(place);
    let to = Route::EditAction(action.id.clone()).hash();
    let runs_on = action.stopped.is_none();
    let id = StoredValue::new(action.id.clone());
    let open = RwSignal::new(Open::Nothing);
    let opens = move |what: Open, first: &'static str| {
        Callback::new(move |()| {
            let is_open = open.get_untracked() == what;
            open.set(if is_open { Open::Nothing } else { what });
            if !is_open {
                ways.focus.run(first.to_owned());
            }
        })
    };
    let (stop, delete) = (opens(Open::Stop, "champ-arret"), opens(Open::Delete, "supprimer-non"));
    let is_open = move |what: Open| (PANEL.to_owned(), Signal::derive(move || open.get() == what));
    let close = Callback::new(move |()| {
        let opener = if open.get_untracked() == Open::Stop { STOPS } else { DELETES };
        open.set(Open::Nothing);
        ways.focus.run(opener.to_owned());
    });
    let panel = move || match open.get() {
        Open::Nothing => ().into_any(),
        Open::Stop => {
            let done = Callback::new(move |_| ways.focus.run("titre".to_owned()));
            let around = Around { verb: "Enregistrer l’arrêt", focus: ways.focus, done, leave: close };
            form(session, Subject::Action(Some(id.get_value())), &STOP, around)
        }
        Open::Delete => question(session, place, close, ways.focus),
    };
    view! {
        <div class="ways">
            <a class="button" href=to>
                "Modifier l’action"
            </a>
            {runs_on.then(|| view! { <Button label="Arrêter l’action" id=STOPS.to_owned() opens=is_open(Open::Stop) press=stop /> }.into_any())}
            <Button label="Supprimer l’action" id=DELETES.to_owned() opens=is_open(Open::Delete) press=delete />
        </div>
        <div
            id=PANEL
            class="changes-panel"
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    close.run(());
                }
            }
        >{move || panel()}</div>
    }
    .into_any()
}

/// The id of what the buttons open.
const PANEL: &str = "changer-l-action";

/// The ids of the buttons, which take the focus back.
const STOPS: &str = "arreter";
const DELETES: &str = "supprimer";

/// Asks, with what goes along.
fn question(session: Session, place: ActionIndex, close: Callback<()>, focus: Callback<String>) -> AnyView {
    let territory = session.current();
    let (id, title) = (territory.action(place).id.clone(), territory.action(place).title.to_string());
    let question = scheme::question(&title, Stake::of(&territory, place));
    let delete = Callback::new(move |()| {
        let (action, said) = (id.clone(), scheme::deleted(&title));
        focus.run(gone::UNDO.to_owned());
        session.edit(Edit::DeleteAction { action }, said);
    });
    view! {
        <div class="asking" role="group" aria-label="Supprimer l’action\u{202f}?">
            <p>{question}</p>
            <Button label="Oui, supprimer" class="main-way" press=delete />
            <Button id="supprimer-non".to_owned() label="Non, garder" class="quiet" press=close />
        </div>
    }
    .into_any()
}
