//! The pages, one folder for each task of the user, and the frame around them.

#![expect(clippy::needless_pass_by_value, reason = "components own their props")]

mod about;
mod accessibility;
mod account;
mod actions;
mod changes;
mod contradictions;
mod evolution;
mod frame;
mod grid;
mod groups;
mod journal;
mod not_found;
mod overview;
mod present;
mod quality;
mod scheme;
mod self_check;
mod shared;
mod verify;

use domain::territory::CommuneIndex;
use leptos::prelude::*;

pub use changes::TranslationNotice;
pub use not_found::BrokenDocument;

use crate::route::Route;
use crate::state::Session;
use crate::wording::pages::{self, tabs};
use frame::{Footer, Masthead, Patterns};
pub use shared::{AppActions, OfferedImage, undoing};

/// The page of the current route, in its frame.
#[component]
pub fn CurrentPage(
    session: Session,
    route: ReadSignal<Route>,
    /// How many edits another copy of the file left in this browser; 0 if that need not be reported.
    edits_of_another_copy: usize,
    app: AppActions,
) -> impl IntoView {
    let is_presenting = Memo::new(move |_| matches!(*route.read(), Route::Present(..)));
    view! {
        <Patterns />
        {move || {
            if is_presenting.get() {
                _ = session.tables.get();
                view! { <main id="contenu" class="presenting"><present::Deck session route app check=checklist /></main> }.into_any()
            } else {
                framed(session, route, edits_of_another_copy, app)
            }
        }}
        <p class="visually-hidden" role="status" aria-live="polite">
            {move || session.announcement()}
        </p>
        <p class="undone" aria-hidden="true">
            {move || session.undone()}
        </p>
    }
}

/// A page with the masthead and the footer.
fn framed(session: Session, route: ReadSignal<Route>, edits_of_another_copy: usize, app: AppActions) -> AnyView {
    // When the days to compare change, the page stays the same and keeps the focus.
    let page = Memo::new(move |_| match route.get() {
        Route::Between(_) => Route::Between(None),
        other => other,
    });
    view! {
        <a
            class="skip"
            href="#contenu"
            on:click=move |event| {
                event.prevent_default();
                app.focus.run("contenu".to_owned());
            }
        >
            {pages::SKIP}
        </a>
        <Masthead session route />
        <changes::SavingNotices session edits_of_another_copy />
        <changes::FileNotices session focus=app.focus />
        <contradictions::ContradictionNotice session route />
        <main id="contenu" tabindex="-1">
            {move || content(session, page.get(), route, app)}
        </main>
        <Footer session app />
    }
    .into_any()
}

/// The answers of a commune, for the slides.
fn checklist(session: Session, index: CommuneIndex, app: AppActions) -> AnyView {
    view! { <self_check::Checklist session index focus=app.focus /> }.into_any()
}

fn content(session: Session, page: Route, route: ReadSignal<Route>, app: AppActions) -> AnyView {
    let AppActions { go, print, focus, .. } = app;
    // Pages store indices into the tables, so that they are created again when the tables change. Forms store names,
    // and keep what was typed. The memo is read, not only tracked, because a memo that is never read does not notify.
    if !matches!(page, Route::NewAction | Route::EditAction(_) | Route::NewCommune | Route::EditCommune(_)) {
        _ = session.tables.get();
    }
    let territory = session.current();
    match page {
        Route::Overview => view! { <overview::Overview session app /> }.into_any(),
        Route::Communes => view! { <self_check::CommuneChoice session go /> }.into_any(),
        Route::Commune(code) => match territory.find_commune(code) {
            Some(index) => view! { <self_check::SelfCheck session index go print focus /> }.into_any(),
            None => view! { <not_found::NoSuchCommune session code go /> }.into_any(),
        },
        Route::Actions => view! { <actions::Actions session /> }.into_any(),
        Route::Action(id) => match territory.find_action(&id) {
            Some(index) => {
                let changes = view! { <scheme::ActionChanges session index app /> }.into_any();
                view! { <actions::OneAction session index changes /> }.into_any()
            }
            None => view! { <scheme::NoSuchAction session id focus /> }.into_any(),
        },
        Route::NewAction => view! { <scheme::NewAction session app /> }.into_any(),
        Route::EditAction(id) => view! { <scheme::EditAction session id app /> }.into_any(),
        Route::Perimeter => view! { <scheme::PerimeterPage session /> }.into_any(),
        Route::NewCommune => view! { <scheme::NewCommune session app /> }.into_any(),
        Route::EditCommune(code) => view! { <scheme::EditCommune session code app /> }.into_any(),
        Route::Account(figure) => view! { <account::AccountPage session figure app /> }.into_any(),
        Route::Verify => view! { <verify::Verify session app /> }.into_any(),
        Route::Between(_) => view! { <evolution::Evolution session route app /> }.into_any(),
        Route::Groups => view! { <groups::Groups session app /> }.into_any(),
        Route::Grid => view! { <grid::GridPage session app /> }.into_any(),
        Route::Contradictions => view! { <contradictions::ContradictionsPage session focus /> }.into_any(),
        Route::Quality => view! { <quality::Quality session app /> }.into_any(),
        // The slides have no frame.
        Route::Present(..) => ().into_any(),
        Route::Changes => view! { <changes::ChangesPage session app /> }.into_any(),
        Route::Journal => view! { <journal::JournalPage session app /> }.into_any(),
        Route::Compared(one, other) => view! { <journal::StatesComparison session one other app /> }.into_any(),
        Route::About => view! { <about::AboutPage session /> }.into_any(),
        Route::Accessibility => view! { <accessibility::Accessibility session /> }.into_any(),
        Route::Unknown(path) => view! { <not_found::NoSuchPage path /> }.into_any(),
    }
}

/// The title of the page in the browser's tab: page, then territory.
#[must_use]
pub fn page_title(session: Session, route: &Route) -> String {
    let territory = session.territory.get();
    let name = match route {
        Route::Overview => pages::OVERVIEW.to_owned(),
        Route::Communes => tabs::COMMUNES.to_owned(),
        Route::Commune(code) => territory.find_commune(*code).map_or_else(
            || tabs::NO_SUCH_COMMUNE.to_owned(),
            |index| territory.commune(index).display_name().to_string(),
        ),
        Route::Actions => pages::ACTIONS.to_owned(),
        Route::Action(id) => territory
            .find_action(id)
            .map_or_else(|| tabs::NO_SUCH_ACTION.to_owned(), |index| territory.action(index).title.to_string()),
        Route::NewAction => tabs::NEW_ACTION.to_owned(),
        Route::EditAction(_) => tabs::EDIT_ACTION.to_owned(),
        Route::Perimeter => tabs::PERIMETER.to_owned(),
        Route::NewCommune => tabs::NEW_COMMUNE.to_owned(),
        Route::EditCommune(_) => tabs::EDIT_COMMUNE.to_owned(),
        Route::Verify => pages::VERIFY.to_owned(),
        Route::Between(_) => pages::EVOLUTION.to_owned(),
        Route::Groups => pages::GROUPS.to_owned(),
        Route::Grid => pages::GRID.to_owned(),
        Route::Quality => tabs::QUALITY.to_owned(),
        Route::Contradictions => tabs::CONTRADICTIONS.to_owned(),
        Route::Present(..) => tabs::PRESENT.to_owned(),
        Route::Account(figure) => {
            let snapshot = session.snapshot.get();
            shared::account_title(&snapshot, figure)
        }
        Route::Changes => pages::CHANGES.to_owned(),
        Route::Journal => pages::JOURNAL.to_owned(),
        Route::Compared(..) => tabs::COMPARED.to_owned(),
        Route::About => tabs::ABOUT.to_owned(),
        Route::Accessibility => tabs::ACCESSIBILITY.to_owned(),
        Route::Unknown(_) => tabs::UNKNOWN.to_owned(),
    };
    pages::tab(&name, territory.about())
}
