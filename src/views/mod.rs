//! The pages: one folder per task of the reader, and the frame around them.

#![expect(clippy::needless_pass_by_value, reason = "a component owns what it is given")]

mod about;
mod accessibility;
mod actions;
mod frame;
mod lost;
mod overview;
mod pieces;
mod self_check;
mod share;

use domain::territory::Territory;
use leptos::prelude::*;

pub use lost::BrokenDocument;

use crate::route::Route;
use crate::state::Session;
use frame::{Footer, Masthead, Patterns};

/// The frame, and in it the page that the address names.
#[component]
pub fn Page(
    session: Session,
    route: Signal<Route>,
    /// Edits that another copy of the file had left in this browser.
    elsewhere: usize,
    /// Goes to another page.
    go: Callback<Route>,
    print: Callback<()>,
    /// Moves the focus to the element of that id once it is there.
    focus: Callback<String>,
) -> impl IntoView {
    view! {
        <Patterns />
        <a
            class="skip"
            href="#contenu"
            on:click=move |event| {
                event.prevent_default();
                focus.run("contenu".to_owned());
            }
        >
            "Aller au contenu"
        </a>
        <Masthead session route />
        <share::Troubles session elsewhere />
        <main id="contenu" tabindex="-1">
            {move || content(session, route.get(), go, print, focus)}
        </main>
        <Footer session />
        <p class="spoken" role="status" aria-live="polite">
            {session.said()}
        </p>
    }
}

fn content(
    session: Session,
    route: Route,
    go: Callback<Route>,
    print: Callback<()>,
    focus: Callback<String>,
) -> AnyView {
    let territory = session.bundled();
    match route {
        Route::Overview => view! { <overview::Overview session go focus /> }.into_any(),
        Route::Communes => view! { <self_check::Choice session go /> }.into_any(),
        Route::Commune(code) => match territory.find_commune(code) {
            Some(place) => view! { <self_check::SelfCheck session place go print focus /> }.into_any(),
            None => view! { <lost::NoSuchCommune session code go /> }.into_any(),
        },
        Route::Actions => view! { <actions::Actions session /> }.into_any(),
        Route::Action(id) => match territory.find_action(&id) {
            Some(place) => view! { <actions::OneAction session place /> }.into_any(),
            None => view! { <lost::NoSuchAction id /> }.into_any(),
        },
        Route::Changes => view! { <share::Changes session focus /> }.into_any(),
        Route::About => view! { <about::About session /> }.into_any(),
        Route::Accessibility => view! { <accessibility::Accessibility session /> }.into_any(),
        Route::Unknown(path) => view! { <lost::NoSuchPage path /> }.into_any(),
    }
}

/// The page's name in the browser's tab: page, then territory.
#[must_use]
pub fn tab(route: &Route, territory: &Territory) -> String {
    let name = match route {
        Route::Overview => "Vue d’ensemble".to_owned(),
        Route::Communes => "Choisir une commune".to_owned(),
        Route::Commune(code) => territory
            .find_commune(*code)
            .map_or_else(|| "Commune introuvable".to_owned(), |place| territory.commune(place).name.to_string()),
        Route::Actions => "Actions".to_owned(),
        Route::Action(id) => territory
            .find_action(id)
            .map_or_else(|| "Action introuvable".to_owned(), |place| territory.action(place).title.to_string()),
        Route::Changes => "Mes modifications".to_owned(),
        Route::About => "À propos".to_owned(),
        Route::Accessibility => "Accessibilité".to_owned(),
        Route::Unknown(_) => "Page introuvable".to_owned(),
    };
    format!("{name} – {}", territory.about().title)
}
