//! The pages on which a commune is added or changed.

use domain::ids::CommuneCode;
use domain::scheme::FormField;
use leptos::prelude::*;

use super::form::{FieldGroup, FormContext, form};
use super::subject::FormSubject;
use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::AppActions;
use crate::wording::lost;
use crate::wording::scheme::labels;

const QUESTIONS: [FieldGroup; 2] = [
    (labels::WHAT_IT_IS, &[FormField::Code, FormField::Name, FormField::Population]),
    (labels::ITS_MEMBERSHIP, &[FormField::Since, FormField::Until]),
];

/// A commune that is added.
#[component]
pub fn NewCommune(session: Session, app: AppActions) -> impl IntoView {
    page(session, None, labels::NEW_COMMUNE, app)
}

/// A commune that is changed.
#[component]
pub fn EditCommune(session: Session, code: CommuneCode, app: AppActions) -> impl IntoView {
    let is_there = Memo::new(move |_| session.territory.with(|it| it.find_commune(code).is_some()));
    move || {
        if is_there.get() {
            page(session, Some(code), labels::EDIT_COMMUNE, app)
        } else {
            view! {
                <article class="page page-narrow">
                    <PageHead title=lost::NO_SUCH_COMMUNE />
                    <p>
                        <a href=Route::Perimeter.hash()>{labels::SEE_PERIMETER}</a>
                    </p>
                </article>
            }
            .into_any()
        }
    }
}

fn page(session: Session, code: Option<CommuneCode>, title: &'static str, app: AppActions) -> AnyView {
    let subject = FormSubject::Commune(code);
    let over = subject.says(&session.current(), FormField::Name);
    let verb = if code.is_none() { labels::ADD_COMMUNE } else { labels::SAVE };
    let leave = Callback::new(move |()| app.go.run(Route::Perimeter));
    let around = FormContext { verb, focus: app.focus, done: app.go, leave };
    view! {
        <article class="page page-narrow">
            <PageHead over title />
            {form(session, subject, &QUESTIONS, around)}
        </article>
    }
    .into_any()
}
