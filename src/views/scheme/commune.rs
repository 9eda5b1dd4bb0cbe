//! The pages on which a commune is added or changed.

use domain::ids::CommuneCode;
use domain::scheme::Asked;
use leptos::prelude::*;

use super::form::{Around, Group, form};
use super::subject::Subject;
use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::Ways;

const QUESTIONS: [Group; 2] = [
    ("Ce qu’elle est", &[Asked::Code, Asked::Name, Asked::Population]),
    ("Quand elle est membre", &[Asked::Since, Asked::Until]),
];

/// A commune that is added.
#[component]
pub fn NewCommune(session: Session, ways: Ways) -> impl IntoView {
    page(session, None, "Ajouter une commune", ways)
}

/// A commune that is changed.
#[component]
pub fn EditCommune(session: Session, code: CommuneCode, ways: Ways) -> impl IntoView {
    let is_there = Memo::new(move |_| session.territory.with(|it| it.find_commune(code).is_some()));
    move || {
        if is_there.get() {
            page(session, Some(code), "Modifier la commune", ways)
        } else {
            view! {
                <article class="page page-narrow">
                    <PageHead title="Cette commune n’est pas dans ce carnet" />
                    <p>
                        <a href=Route::Perimeter.hash()>"Voir le périmètre des communes"</a>
                    </p>
                </article>
            }
            .into_any()
        }
    }
}

fn page(session: Session, code: Option<CommuneCode>, title: &'static str, ways: Ways) -> AnyView {
    let subject = Subject::Commune(code);
    let over = subject.says(&session.current(), Asked::Name);
    let verb = if code.is_none() { "Ajouter la commune" } else { "Enregistrer" };
    let leave = Callback::new(move |()| ways.go.run(Route::Perimeter));
    let around = Around { verb, focus: ways.focus, done: ways.go, leave };
    view! {
        <article class="page page-narrow">
            <PageHead over title />
            {form(session, subject, &QUESTIONS, around)}
        </article>
    }
    .into_any()
}
