//! The pages on which an action is added or changed.

use domain::ids::ActionId;
use domain::scheme::Asked;
use leptos::prelude::*;

use super::form::{Around, Group, form};
use super::gone::NoSuchAction;
use super::subject::Subject;
use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::Ways;

const QUESTIONS: [Group; 3] = [
    ("Ce qu’elle est", &[Asked::Title, Asked::Domain, Asked::Form, Asked::Description, Asked::Checked]),
    ("Ses étapes", &[Asked::Studied, Asked::Registered, Asked::Deployed, Asked::Stopped]),
    ("Ses réponses", &[Asked::ListIsComplete]),
];

/// An action that is added.
#[component]
pub fn NewAction(session: Session, ways: Ways) -> impl IntoView {
    let leave = Callback::new(move |()| ways.go.run(Route::Actions));
    let around = Around { verb: "Ajouter l’action", focus: ways.focus, done: ways.go, leave };
    view! {
        <article class="page page-narrow">
            <PageHead title="Ajouter une action" />
            {form(session, Subject::Action(None), &QUESTIONS, around)}
        </article>
    }
    .into_any()
}

/// An action that is changed; where it disappears meanwhile, that it is gone.
#[component]
pub fn EditAction(session: Session, id: ActionId, ways: Ways) -> impl IntoView {
    let id = StoredValue::new(id);
    let is_there = Memo::new(move |_| session.territory.with(|it| it.find_action(&id.get_value()).is_some()));
    let content = move || {
        let id = id.get_value();
        if !is_there.get() {
            return view! { <NoSuchAction session id focus=ways.focus /> }.into_any();
        }
        let page = Route::Action(id.clone());
        let leave = Callback::new(move |()| ways.go.run(page.clone()));
        let around = Around { verb: "Enregistrer", focus: ways.focus, done: ways.go, leave };
        let subject = Subject::Action(Some(id));
        let over = subject.says(&session.current(), Asked::Title);
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
