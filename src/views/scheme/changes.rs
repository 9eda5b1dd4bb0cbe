//! The buttons that change an action, on its page: edit it on another page, or stop or delete it in place.

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
use wording::scheme::{self, labels};

const STOP_GROUPS: [FieldGroup; 1] = [(labels::STOP_ACTION, &[FormField::Stopped])];

/// The panel that is open below the buttons.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OpenPanel {
    Nothing,
    Stop,
    Delete,
}

/// The buttons and the panel that they open.
#[component]
pub fn ActionChanges(session: Session, index: ActionIndex, app: AppActions) -> impl IntoView {
    let territory = session.current();
    let action = territory.action(index);
    let to = Route::EditAction(action.id.clone()).hash();
    let can_stop = action.stopped.is_none();
    let id = StoredValue::new(action.id.clone());
    let open = RwSignal::new(OpenPanel::Nothing);
    let toggle = move |target: OpenPanel, focused: &'static str| {
        Callback::new(move |()| {
            let is_open = open.get_untracked() == target;
            open.set(if is_open { OpenPanel::Nothing } else { target });
            if !is_open {
                app.focus.run(focused.to_owned());
            }
        })
    };
    let (stop, delete) = (toggle(OpenPanel::Stop, "champ-arret"), toggle(OpenPanel::Delete, "supprimer-non"));
    let is_open = move |target: OpenPanel| (PANEL.to_owned(), Signal::derive(move || open.get() == target));
    let close = Callback::new(move |()| {
        let opener = if open.get_untracked() == OpenPanel::Stop { STOP_BUTTON } else { DELETE_BUTTON };
        open.set(OpenPanel::Nothing);
        app.focus.run(opener.to_owned());
    });
    let panel = move || match open.get() {
        OpenPanel::Nothing => ().into_any(),
        OpenPanel::Stop => {
            let done = Callback::new(move |_| app.focus.run("titre".to_owned()));
            let context = FormContext { verb: labels::SAVE_STOP, focus: app.focus, done, leave: close };
            form(session, FormSubject::Action(Some(id.get_value())), &STOP_GROUPS, context)
        }
        OpenPanel::Delete => question(session, index, close, app.focus),
    };
    view! {
        <div class="actions">
            <a class="button" href=to>
                {labels::EDIT_ACTION}
            </a>
            {can_stop.then(|| view! { <Button label=labels::STOP_ACTION id=STOP_BUTTON.to_owned() opens=is_open(OpenPanel::Stop) press=stop /> }.into_any())}
            <Button label=labels::DELETE_ACTION id=DELETE_BUTTON.to_owned() opens=is_open(OpenPanel::Delete) press=delete />
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

/// The id of the panel.
const PANEL: &str = "changer-l-action";

/// The ids of the buttons, which take the focus when the panel closes.
const STOP_BUTTON: &str = "arreter";
const DELETE_BUTTON: &str = "supprimer";

/// The question whether to delete the action, with what is deleted along with it.
fn question(session: Session, index: ActionIndex, close: Callback<()>, focus: Callback<String>) -> AnyView {
    let territory = session.current();
    let (id, title) = (territory.action(index).id.clone(), territory.action(index).title.to_string());
    let question = scheme::deletion_question(&title, DeletionImpact::of(&territory, index));
    let delete = Callback::new(move |()| {
        let (action, announcement) = (id.clone(), scheme::deleted(&title));
        focus.run(gone::UNDO.to_owned());
        session.edit(Edit::DeleteAction { action }, announcement);
    });
    view! {
        <div class="asking" role="group" aria-label=labels::ASK_TO_DELETE>
            <p>{question}</p>
            <Button label=labels::DO_DELETE class="primary" press=delete />
            <Button id="supprimer-non".to_owned() label=labels::DO_NOT_DELETE class="quiet" press=close />
        </div>
    }
    .into_any()
}
