//! The ways to change an action, on its page: to another page, or in place, to stop it or to delete it.

use domain::journal::Edit;
use domain::scheme::{DeletionImpact, FormField};
use domain::territory::ActionIndex;
use leptos::prelude::*;

use super::form::{FieldGroup, FormContext, form};
use super::gone;
use super::subject::FormSubject;
use crate::components::Button;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::AppActions;
use crate::wording::scheme::{self, labels};

const STOP: [FieldGroup; 1] = [(labels::STOP_ACTION, &[FormField::Stopped])];

/// What is open below the buttons.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OpenPanel {
    Nothing,
    Stop,
    Delete,
}

/// The buttons, and what they open.
#[component]
pub fn ActionChanges(session: Session, place: ActionIndex, app: AppActions) -> impl IntoView {
    let territory = session.current();
    let action = territory.action(place);
    let to = Route::EditAction(action.id.clone()).hash();
    let runs_on = action.stopped.is_none();
    let id = StoredValue::new(action.id.clone());
    let open = RwSignal::new(OpenPanel::Nothing);
    let opens = move |what: OpenPanel, first: &'static str| {
        Callback::new(move |()| {
            let is_open = open.get_untracked() == what;
            open.set(if is_open { OpenPanel::Nothing } else { what });
            if !is_open {
                app.focus.run(first.to_owned());
            }
        })
    };
    let (stop, delete) = (opens(OpenPanel::Stop, "champ-arret"), opens(OpenPanel::Delete, "supprimer-non"));
    let is_open = move |what: OpenPanel| (PANEL.to_owned(), Signal::derive(move || open.get() == what));
    let close = Callback::new(move |()| {
        let opener = if open.get_untracked() == OpenPanel::Stop { STOPS } else { DELETES };
        open.set(OpenPanel::Nothing);
        app.focus.run(opener.to_owned());
    });
    let panel = move || match open.get() {
        OpenPanel::Nothing => ().into_any(),
        OpenPanel::Stop => {
            let done = Callback::new(move |_| app.focus.run("titre".to_owned()));
            let around = FormContext { verb: labels::SAVE_STOP, focus: app.focus, done, leave: close };
            form(session, FormSubject::Action(Some(id.get_value())), &STOP, around)
        }
        OpenPanel::Delete => question(session, place, close, app.focus),
    };
    view! {
        <div class="ways">
            <a class="button" href=to>
                {labels::EDIT_ACTION}
            </a>
            {runs_on.then(|| view! { <Button label=labels::STOP_ACTION id=STOPS.to_owned() opens=is_open(OpenPanel::Stop) press=stop /> }.into_any())}
            <Button label=labels::DELETE_ACTION id=DELETES.to_owned() opens=is_open(OpenPanel::Delete) press=delete />
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
    let question = scheme::question(&title, DeletionImpact::of(&territory, place));
    let delete = Callback::new(move |()| {
        let (action, said) = (id.clone(), scheme::deleted(&title));
        focus.run(gone::UNDO.to_owned());
        session.edit(Edit::DeleteAction { action }, said);
    });
    view! {
        <div class="asking" role="group" aria-label=labels::ASK_TO_DELETE>
            <p>{question}</p>
            <Button label=labels::DO_DELETE class="main-way" press=delete />
            <Button id="supprimer-non".to_owned() label=labels::DO_NOT_DELETE class="quiet" press=close />
        </div>
    }
    .into_any()
}
