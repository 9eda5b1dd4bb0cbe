//! What stands around every page: the masthead, the foot, and the patterns that hatches are made of.

use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::text::standing;

/// The name of the program and of the territory, the way to the pages, and how the edits stand.
#[component]
pub fn Masthead(session: Session, route: Signal<Route>) -> impl IntoView {
    let territory = session.bundled();
    let own = move || session.commune().get().map_or(Route::Communes, Route::Commune);
    view! {
        <header class="masthead">
            <p class="masthead-name">
                <a href=Route::Overview.hash()>"Carnet de mutualisation"</a>
                <span class="masthead-territory">{territory.about().epci.to_string()}</span>
            </p>
            <nav aria-label="Pages">
                <ul>
                    <Tab route to=Signal::stored(Route::Overview) is_here=|it| *it == Route::Overview>
                        "Vue d’ensemble"
                    </Tab>
                    <Tab
                        route
                        to=Signal::derive(own)
                        is_here=|it| matches!(it, Route::Communes | Route::Commune(_))
                    >
                        "Ma commune"
                    </Tab>
                    <Tab
                        route
                        to=Signal::stored(Route::Actions)
                        is_here=|it| matches!(it, Route::Actions | Route::Action(_))
                    >
                        "Actions"
                    </Tab>
                    <Tab route to=Signal::stored(Route::Changes) is_here=|it| *it == Route::Changes>
                        "Mes modifications"
                    </Tab>
                </ul>
            </nav>
            <Undoing session />
        </header>
    }
}

#[component]
fn Tab(
    route: Signal<Route>,
    to: Signal<Route>,
    /// Whether a page belongs to this tab.
    is_here: fn(&Route) -> bool,
    children: Children,
) -> impl IntoView {
    view! {
        <li>
            <a
                href=move || to.read().hash()
                aria-current=move || is_here(&route.read()).then_some("page")
            >
                {children()}
            </a>
        </li>
    }
}

/// Undo, redo, and whether the edits are kept.
#[component]
fn Undoing(session: Session) -> impl IntoView {
    let journal = session.journal();
    let undo = move || journal.read().undo();
    let redo = move || journal.read().redo();
    let chip = move || standing::chip(journal.read().in_force().count(), &session.standing().read());
    view! {
        <div class="undoing" role="group" aria-label="Modifications">
            <p class="undoing-chip">{chip}</p>
            <button
                type="button"
                class="quiet"
                aria-disabled=move || undo().is_none().to_string()
                on:click=move |_| {
                    if let Some(edit) = undo() {
                        session.edit(edit, "Dernière modification annulée.");
                    }
                }
            >
                "Annuler"
            </button>
            <button
                type="button"
                class="quiet"
                aria-disabled=move || redo().is_none().to_string()
                on:click=move |_| {
                    if let Some(edit) = redo() {
                        session.edit(edit, "Modification rétablie.");
                    }
                }
            >
                "Rétablir"
            </button>
        </div>
    }
}

/// The foot of every page: what this is, and the statutory mention.
#[component]
pub fn Footer(session: Session) -> impl IntoView {
    let territory = session.bundled();
    let publisher = territory.about().publisher.as_ref().map(|name| format!(" Publié par {name}."));
    view! {
        <footer class="foot">
            <p>
                {format!("{}. Carnet indépendant, qui n’est pas une publication de cet EPCI.", territory.about().title)}
                {publisher}
            </p>
            <ul>
                <li>
                    <a href=Route::About.hash()>"À propos et sources"</a>
                </li>
                <li>
                    <a href=Route::Accessibility.hash()>"Accessibilité\u{a0}: non conforme"</a>
                </li>
            </ul>
        </footer>
    }
}

/// The hatches that mark what is possible and what is illustrative, drawn once for the whole page.
#[component]
pub fn Patterns() -> impl IntoView {
    view! {
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hachures" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect width="6" height="6" class="hatch-ground"></rect>
                    <path d="M0 0v6" class="hatch-line"></path>
                </pattern>
            </defs>
        </svg>
    }
}
