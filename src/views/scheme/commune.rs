//! The pages that add or edit a commune.

use domain::ids::CommuneCode;
use domain::scheme::FormField;
use leptos::prelude::*;

use super::form::{FieldGroup, FormContext, form};
use super::subject::FormSubject;
use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::AppActions;
use wording::not_found;
use wording::scheme::labels;

const GROUPS: [FieldGroup; 2] = [
    (labels::WHAT_IT_IS, &[FormField::Code, FormField::Name, FormField::Population]),
    (labels::ITS_MEMBERSHIP, &[FormField::Since, FormField::Until]),
];

/// The page that adds a commune.
#[component]
pub fn NewCommune(session: Session, app: AppActions) -> impl IntoView {
    page(session, None, labels::NEW_COMMUNE, app)
}

/// The page that edits a commune. If the commune disappears meanwhile, it says so.
#[component]
pub fn EditCommune(session: Session, code: CommuneCode, app: AppActions) -> impl IntoView {
    let exists = Memo::new(move |_| session.territory.with(|it| it.find_commune(code).is_some()));
    move || {
        if exists.get() {
            page(session, Some(code), labels::EDIT_COMMUNE, app)
        } else {
            view! {
                <article class="page page-narrow">
                    <PageHead title=not_found::NO_SUCH_COMMUNE />
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
    let over = subject.value(&session.current(), FormField::Name);
    let verb = if code.is_none() { labels::ADD_COMMUNE } else { labels::SAVE };
    let leave = Callback::new(move |()| app.go.run(Route::Perimeter));
    let context = FormContext { verb, focus: app.focus, done: app.go, leave };
    view! {
        <article class="page page-narrow">
            <PageHead over title />
            {form(session, subject, &GROUPS, context)}
        </article>
    }
    .into_any()
}
