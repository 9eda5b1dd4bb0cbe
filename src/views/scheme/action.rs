//! The pages on which an action is added or changed.

use domain::ids::ActionId;
use domain::scheme::FormField;
use leptos::prelude::*;

use super::form::{FieldGroup, FormContext, form};
use super::gone::NoSuchAction;
use super::subject::FormSubject;
use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::AppActions;

const QUESTIONS: [FieldGroup; 3] = [
    (
        "Ce qu’elle est",
        &[FormField::Title, FormField::Domain, FormField::Form, FormField::Description, FormField::Checked],
    ),
    ("Ses étapes", &[FormField::Studied, FormField::Registered, FormField::Deployed, FormField::Stopped]),
    ("Ses réponses", &[FormField::ListIsComplete]),
];

/// An action that is added.
#[component]
pub fn NewAction(session: Session, ways: AppActions) -> impl IntoView {
    let leave = Callback::new(move |()| ways.go.run(Route::Actions));
    let around = FormContext { verb: "Ajouter l’action", focus: ways.focus, done: ways.go, leave };
    view! {
        <article class="page page-narrow">
            <PageHead title="Ajouter une action" />
            {form(session, FormSubject::Action(None), &QUESTIONS, around)}
        </article>
    }
    .into_any()
}

/// An action that is changed; where it disappears meanwhile, that it is gone.
#[component]
pub fn EditAction(session: Session, id: ActionId, ways: AppActions) -> impl IntoView {
    let id = StoredValue::new(id);
    let is_there = Memo::new(move |_| session.territory.with(|it| it.find_action(&id.get_value()).is_some()));
    let content = move || {
        let id = id.get_value();
        if !is_there.get() {
            return view! { <NoSuchAction session id focus=ways.focus /> }.into_any();
        }
        let page = Route::Action(id.clone());
        let leave = Callback::new(move |()| ways.go.run(page.clone()));
        let around = FormContext { verb: "Enregistrer", focus: ways.focus, done: ways.go, leave };
        let subject = FormSubject::Action(Some(id));
        let over = subject.says(&session.current(), FormField::Title);
        view! {
            <article class="page page-narrow">
                <PageHead over title="Modifier l’action" />
                {form(session, subject, &QUESTIONS, around)}
            </article>
        }
        .into_any()
    };
    move || content()
}
