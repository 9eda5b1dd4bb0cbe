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
use crate::wording::scheme::labels;

const QUESTIONS: [FieldGroup; 3] = [
    (
        labels::WHAT_IT_IS,
        &[FormField::Title, FormField::Domain, FormField::Form, FormField::Description, FormField::Checked],
    ),
    (labels::ITS_STAGES, &[FormField::Studied, FormField::Registered, FormField::Deployed, FormField::Stopped]),
    (labels::ITS_ANSWERS, &[FormField::ListIsComplete]),
];

/// An action that is added.
#[component]
pub fn NewAction(session: Session, app: AppActions) -> impl IntoView {
    let leave = Callback::new(move |()| app.go.run(Route::Actions));
    let around = FormContext { verb: labels::ADD_ACTION, focus: app.focus, done: app.go, leave };
    view! {
        <article class="page page-narrow">
            <PageHead title=labels::NEW_ACTION />
            {form(session, FormSubject::Action(None), &QUESTIONS, around)}
        </article>
    }
    .into_any()
}

/// An action that is changed; where it disappears meanwhile, that it is gone.
#[component]
pub fn EditAction(session: Session, id: ActionId, app: AppActions) -> impl IntoView {
    let id = StoredValue::new(id);
    let is_there = Memo::new(move |_| session.territory.with(|it| it.find_action(&id.get_value()).is_some()));
    let content = move || {
        let id = id.get_value();
        if !is_there.get() {
            return view! { <NoSuchAction session id focus=app.focus /> }.into_any();
        }
        let page = Route::Action(id.clone());
        let leave = Callback::new(move |()| app.go.run(page.clone()));
        let around = FormContext { verb: labels::SAVE, focus: app.focus, done: app.go, leave };
        let subject = FormSubject::Action(Some(id));
        let over = subject.says(&session.current(), FormField::Title);
        view! {
            <article class="page page-narrow">
                <PageHead over title=labels::EDIT_ACTION />
                {form(session, subject, &QUESTIONS, around)}
            </article>
        }
        .into_any()
    };
    move || content()
}
