//! The frame of every page: the masthead, the footer, and the SVG patterns of the hatches.

use domain::fingerprint::Fingerprint;
use leptos::prelude::*;

use crate::components::Button;
use crate::route::{Route, Slide};
use crate::state::Session;
use crate::views::shared::{AppActions, SaveIndicator, deferred, undoing};
use crate::wording::{about, accessibility, file_copy, pages, undo};

/// The name of the program and of the territory, the navigation, undo and redo, and whether the edits are saved.
#[component]
pub fn Masthead(session: Session, route: ReadSignal<Route>) -> impl IntoView {
    let epci = session.bundled().about().epci.to_string();
    let own = Signal::derive(move || session.commune().get().map_or(Route::Communes, Route::Commune).hash());
    let to = |page: Route| Signal::stored(page.hash());
    let tabs = vec![
        tab(route, to(Route::Overview), pages::OVERVIEW, |it| *it == Route::Overview),
        tab(route, own, pages::OWN_COMMUNE, |it| matches!(it, Route::Communes | Route::Commune(_))),
        tab(route, to(Route::Actions), pages::ACTIONS, |it| {
            matches!(it, Route::Actions | Route::Action(_) | Route::NewAction | Route::EditAction(_))
        }),
        tab(route, to(Route::Grid), pages::GRID, |it| *it == Route::Grid),
        tab(route, to(Route::Groups), pages::GROUPS, |it| *it == Route::Groups),
        tab(route, to(Route::Between(None)), pages::EVOLUTION, |it| matches!(it, Route::Between(_))),
        tab(route, to(Route::Verify), pages::VERIFY, |it| *it == Route::Verify),
        tab(route, to(Route::Quality), pages::DATA, |it| {
            matches!(it, Route::Quality | Route::Perimeter | Route::NewCommune | Route::EditCommune(_))
        }),
        tab(route, to(Route::Journal), pages::JOURNAL, |it| matches!(it, Route::Journal | Route::Compared(..))),
        tab(route, to(Route::Changes), pages::CHANGES, |it| *it == Route::Changes),
    ];
    view! {
        <header class="masthead">
            <p class="masthead-name">
                <a href=Route::Overview.hash()>{pages::PROGRAM}</a>
                <span class="masthead-territory">{epci}</span>
            </p>
            <Undoing session />
            <nav aria-label=pages::NAVIGATION>
                <ul>{tabs}</ul>
                <a class="button masthead-present" href=Route::Present(Slide::default(), None).hash()>
                    {pages::PRESENT}
                </a>
            </nav>
        </header>
    }
    .into_any()
}

/// A link of the navigation; `is_here` gives whether it is the current page.
fn tab(route: ReadSignal<Route>, to: Signal<String>, name: &'static str, is_here: fn(&Route) -> bool) -> AnyView {
    view! {
        <li>
            <a href=move || to.get() aria-current=move || is_here(&route.read()).then(|| "page".to_owned())>
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

/// The footer of every page: what this program is, which version of the data is shown, and the statutory notice.
#[component]
pub fn Footer(session: Session, app: AppActions) -> impl IntoView {
    let territory = session.bundled();
    let text = pages::foot(territory.about());
    let link = |to: Route, text: &'static str| view! { <li><a href=to.hash()>{text}</a></li> }.into_any();
    view! {
        <footer class="foot">
            <div>
                <p>{text}</p>
                {deferred(app, "pied", session.territory, move |territory| {
                    let day = session.bundled().about().reference;
                    let version = move || {
                        let fingerprint = territory.with(|it| Fingerprint::of(it).to_string());
                        let version = file_copy::version(day, untrack(|| session.changes().total()));
                        [&version, " ", &about::fingerprint(&fingerprint)].concat()
                    };
                    view! { <p>{move || version()}</p> }.into_any()
                })}
            </div>
            <ul>
                {vec![
                    link(Route::About, pages::ABOUT),
                    link(Route::Accessibility, accessibility::TITLE),
                ]}
            </ul>
        </footer>
    }
    .into_any()
}

/// The hatches that mark possible and illustrative data, defined once for the page: one without background, and one on
/// each colour of the map.
#[component]
pub fn Patterns() -> impl IntoView {
    let over_class = (0..MAP_CLASSES).map(|class| hatch(format!("hachures-{class}"), format!("ground-{class}")));
    let patterns: Vec<AnyView> = over_class.chain([hatch("hachures".to_owned(), "hatch-ground".to_owned())]).collect();
    view! {
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>{patterns}</defs>
        </svg>
    }
}

/// How many colours the map has.
const MAP_CLASSES: usize = 5;

fn hatch(id: String, ground: String) -> AnyView {
    view! {
        <pattern id=id width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" class=ground></rect>
            <path d="M0 0v6" class="hatch-line"></path>
        </pattern>
    }
    .into_any()
}
