//! The pages that add or edit an action.

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
use wording::scheme::labels;

const GROUPS: [FieldGroup; 4] = [
    (
        labels::WHAT_IT_IS,
        &[FormField::Title, FormField::Domain, FormField::Form, FormField::Description, FormField::Checked],
    ),
    (labels::ITS_STAGES, &[FormField::Studied, FormField::Registered, FormField::Deployed, FormField::Stopped]),
    (labels::ITS_ANSWERS, &[FormField::ListIsComplete]),
    (labels::ITS_REPORT, &[FormField::Objective, FormField::Result, FormField::Difficulty, FormField::Prospect]),
];

/// The page that adds an action.
#[component]
pub fn NewAction(session: Session, app: AppActions) -> impl IntoView {
    let leave = Callback::new(move |()| app.go.run(Route::Actions));
    let context = FormContext { verb: labels::ADD_ACTION, focus: app.focus, done: app.go, leave };
    view! {
        <article class="page page-narrow">
            <PageHead title=labels::NEW_ACTION />
            {form(session, FormSubject::Action(None), &GROUPS, context)}
        </article>
    }
    .into_any()
}

/// The page that edits an action. If the action disappears meanwhile, it says so.
#[component]
pub fn EditAction(session: Session, id: ActionId, app: AppActions) -> impl IntoView {
    let id = StoredValue::new(id);
    let exists = Memo::new(move |_| session.territory.with(|it| it.find_action(&id.get_value()).is_some()));
    let content = move || {
        let id = id.get_value();
        if !exists.get() {
            return view! { <NoSuchAction session id focus=app.focus /> }.into_any();
        }
        let page = Route::Action(id.clone());
        let leave = Callback::new(move |()| app.go.run(page.clone()));
        let context = FormContext { verb: labels::SAVE, focus: app.focus, done: app.go, leave };
        let subject = FormSubject::Action(Some(id));
        let over = subject.value(&session.current(), FormField::Title);
        view! {
            <article class="page page-narrow">
                <PageHead over title=labels::EDIT_ACTION />
                {form(session, subject, &GROUPS, context)}
            </article>
        }
        .into_any()
    };
    move || content()
}
