//! The frame of every page: the ways in its head, the second level under them, the footer, and the SVG patterns.

mod foot;
mod second_level;
mod shown;

use leptos::prelude::*;

use crate::components::Button;
use crate::route::{HelpPage, Route, Way};
use crate::state::Session;
use crate::views::shared::{AppActions, SaveIndicator, undoing};
use wording::{moment, pages, undo};

pub use foot::{Footer, Patterns};
pub use shown::ComparedMoment;

/// The head of every page: the names of the program and of the territory, the ways, whether the edits are saved with
/// undo and redo; under it the pages of the way, and the day and the data that are shown.
#[component]
pub fn Masthead(
    session: Session,
    route: ReadSignal<Route>,
    /// What the page that compares two days shows in the place of the day.
    compared: ComparedMoment,
    app: AppActions,
    /// The version of the data. Paper says it in the head: a foot may come to stand alone on a sheet.
    version: ReadSignal<String>,
) -> impl IntoView {
    let notice = pages::foot(session.bundled().about());
    let epci = session.bundled().about().epci.to_string();
    let own = Signal::derive(move || session.commune().get().map_or(Route::Communes, Route::Commune).hash());
    let to = |page: Route| Signal::stored(page.hash());
    let ways = vec![
        way(route, Way::Results, to(Route::Overview), pages::RESULTS),
        way(route, Way::OwnCommune, own, pages::OWN_COMMUNE),
        way(route, Way::Workshop, to(Route::Grid), pages::WORKSHOP),
        way(route, Way::Present, to(Route::Decks), pages::PRESENT),
        way(route, Way::Help, to(Route::Help(HelpPage::Contents)), pages::HELP),
    ];
    let printed = Signal::derive(move || match &*route.read() {
        Route::Between(_) => compared.text.get(),
        it if shown::has_moment(it) => moment::shown(session.day.get(), session.scope.get()),
        _ => String::new(),
    });
    view! {
        <header class="masthead">
            <div class="masthead-line">
                <p class="masthead-name">
                    <a href=Route::Overview.hash()>{pages::PROGRAM}</a>
                    <span class="masthead-territory">{epci}</span>
                </p>
                <p class="print-only">{move || printed.get()}</p>
                <nav class="ways" aria-label=pages::WAYS>
                    <ul>{ways}</ul>
                </nav>
                <Undoing session />
            </div>
            <second_level::SecondLevel session route compared app />
            <p class="masthead-source print-only">{notice} " " {move || version.get()}</p>
        </header>
    }
    .into_any()
}

/// The link to a way.
fn way(route: ReadSignal<Route>, way: Way, to: Signal<String>, name: &'static str) -> AnyView {
    let current = move || (route.read().way() == Some(way)).then(|| "true".to_owned());
    view! {
        <li>
            <a href=move || to.get() aria-current=current>
                {name}
            </a>
        </li>
    }
    .into_any()
}

/// Whether the edits are saved, and the undo and redo buttons.
#[component]
fn Undoing(session: Session) -> impl IntoView {
    let journal = session.journal();
    let undo = Callback::new(move |()| undoing::undo(session));
    let redo = Callback::new(move |()| undoing::redo(session));
    let (no_undo, no_redo) = (
        Signal::derive(move || journal.read().undo().is_none()),
        Signal::derive(move || journal.read().redo().is_none()),
    );
    view! {
        <div class="undoing" role="group" aria-label=undo::GROUP>
            <SaveIndicator session />
            <Button label=undo::UNDO class="quiet" disabled=no_undo press=undo />
            <Button label=undo::REDO class="quiet" disabled=no_redo press=redo />
        </div>
    }
    .into_any()
}
