//! The pages, one folder for each task of the user, and the frame around them.

#![expect(clippy::needless_pass_by_value, reason = "components own their props")]

mod about;
mod accessibility;
mod account;
mod actions;
mod changes;
mod communes;
mod comparison;
mod contradictions;
mod decks;
mod evolution;
mod exchange;
mod frame;
mod gather;
mod grid;
mod groups;
mod help;
mod journal;
mod not_found;
mod overview;
mod paper;
mod phrases;
mod plan;
mod present;
mod quality;
mod report;
mod scheme;
mod self_check;
mod sending;
mod shared;
mod verify;

use domain::deck::SlideDeck;
use domain::ids::CommuneCode;
use domain::territory::CommuneIndex;
use leptos::prelude::*;

pub use changes::{TranslationNotice, save_now};
pub use not_found::BrokenDocument;

use crate::route::Route;
use crate::state::Session;
use frame::{ComparedMoment, Footer, Masthead, Patterns};
use present::PresentationState;
use shared::Announced;
pub use shared::{AppActions, ImageOutcome, OfferedImage, Placed, supposed, undoing};
use wording::comparison::{neighbours_tab, peers_tab};
use wording::pages::{self, send_tab, tabs};

/// The page of the current route, in its frame.
#[component]
pub fn CurrentPage(
    session: Session,
    route: ReadSignal<Route>,
    /// How many edits another copy of the file left in this browser; 0 if that need not be reported.
    edits_of_another_copy: usize,
    app: AppActions,
) -> impl IntoView {
    // The usual slides are no deck; a composed one that does not exist is a page that says so.
    let presented = Memo::new(move |_| match &*route.read() {
        Route::Present(..) => Some(None),
        Route::PresentDeck(name, ..) => {
            session.journal().with(|journal| SlideDeck::read(&journal.composition(), name.clone())).map(Some)
        }
        _ => None,
    });
    let presentation = PresentationState::new();
    view! {
        <Patterns />
        {move || {
            let presented = presented.get();
            presentation.follow(presented.as_ref().map(|deck| deck.as_ref().map(|deck| deck.name.to_string()).unwrap_or_default()));
            if let Some(deck) = presented {
                _ = session.tables.get();
                view! { <present::Deck session=session.supposing() document=session deck presentation route app check=checklist /> }
                .into_any()
            } else {
                framed(session, route, edits_of_another_copy, app)
            }
        }}
        <Announced session />
        <p class="undone" aria-hidden="true">
            {move || session.undone()}
        </p>
    }
}

/// A page with the masthead and the footer.
fn framed(session: Session, route: ReadSignal<Route>, edits_of_another_copy: usize, app: AppActions) -> AnyView {
    // When the days to compare change, or the part of a page of the help, the page stays the same and keeps the focus.
    let page = Memo::new(move |_| route.read().page());
    let (text, choice) = evolution::compared_moment(session, route, app.go);
    let compared = ComparedMoment { text, choice };
    let (version, set_version) = signal(String::new());
    // A commune's page has the note where its answers begin.
    let takes_edits = Memo::new(move |_| {
        matches!(
            *route.read(),
            Route::Grid | Route::NewAction | Route::EditAction(_) | Route::NewCommune | Route::EditCommune(_)
        )
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
        <Masthead session route compared app version />
        <exchange::OtherTerritoryNotice session />
        <changes::SavingNotices session edits_of_another_copy />
        {move || takes_edits.get().then(|| where_kept(session)).into_any()}
        <changes::FileNotices session focus=app.focus />
        <contradictions::ContradictionNotice session route />
        <changes::SupposedNotice session route />
        <main id="contenu" tabindex="-1">
            {move || content(session, page.get(), route, app)}
        </main>
        <Footer session app version=set_version />
    }
    .into_any()
}

/// The note on where edits are kept, for pages that take them.
fn where_kept(session: Session) -> AnyView {
    view! { <changes::WhereKept session /> }.into_any()
}

/// The answers of a commune, for the slides.
fn checklist(session: Session, index: CommuneIndex, app: AppActions) -> AnyView {
    view! { <self_check::Checklist session index focus=app.focus /> }.into_any()
}

fn content(session: Session, page: Route, route: ReadSignal<Route>, app: AppActions) -> AnyView {
    let AppActions { go, focus, .. } = app;
    // Pages store indices into the tables, so that they are created again when the tables change. Forms store names,
    // and keep what was typed. The memo is read, not only tracked, because a memo that is never read does not notify.
    if !matches!(page, Route::NewAction | Route::EditAction(_) | Route::NewCommune | Route::EditCommune(_)) {
        _ = session.tables.get();
    }
    let territory = session.current();
    match page {
        Route::Overview => view! { <overview::Overview session app /> }.into_any(),
        Route::CommuneList => view! { <communes::CommuneList session app /> }.into_any(),
        Route::Communes => view! { <self_check::CommuneChoice session go /> }.into_any(),
        Route::Peers(code) => {
            of_commune(session, code, app, |index| view! { <comparison::PeersPage session index app /> }.into_any())
        }
        Route::Neighbours(code) => of_commune(session, code, app, |index| {
            view! { <comparison::NeighboursPage session index app /> }.into_any()
        }),
        Route::Send(code) => {
            of_commune(session, code, app, |index| view! { <sending::SendPage session index app /> }.into_any())
        }
        Route::Commune(code) => of_commune(session, code, app, |index| {
            view! { <self_check::SelfCheck session index app note=where_kept /> }.into_any()
        }),
        Route::Actions => view! { <actions::Actions session /> }.into_any(),
        Route::Action(id) => match territory.find_action(&id) {
            Some(index) => {
                let changes = view! { <scheme::ActionChanges session index app /> }.into_any();
                view! { <actions::OneAction session index changes /> }.into_any()
            }
            None => view! { <scheme::NoSuchAction session id focus /> }.into_any(),
        },
        Route::Scheme => view! { <scheme::SchemePage session /> }.into_any(),
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
        Route::Gather => view! { <gather::GatherPage session app /> }.into_any(),
        Route::Report => view! { <report::ReportPage session app /> }.into_any(),
        Route::Paper => view! { <paper::PaperPage session app /> }.into_any(),
        Route::Phrases => view! { <phrases::PhrasesPage session app /> }.into_any(),
        Route::Contradictions => view! { <contradictions::ContradictionsPage session focus /> }.into_any(),
        Route::Quality => view! { <quality::Quality session app /> }.into_any(),
        // The slides have no frame.
        Route::Present(..) => ().into_any(),
        Route::PresentDeck(name, ..) => view! { <decks::DeckEditor session name app /> }.into_any(),
        Route::Decks => view! { <decks::Decks session app /> }.into_any(),
        Route::EditDeck(name) => view! { <decks::DeckEditor session name app /> }.into_any(),
        Route::Exchange => view! { <exchange::ExchangePage session /> }.into_any(),
        Route::Changes => view! { <changes::ChangesPage session app /> }.into_any(),
        Route::Journal => view! { <journal::JournalPage session app /> }.into_any(),
        Route::Compared(one, other) => view! { <journal::StatesComparison session one other app /> }.into_any(),
        Route::About => view! { <about::AboutPage session /> }.into_any(),
        Route::Plan => view! { <plan::SiteMap session name=page_name /> }.into_any(),
        Route::Accessibility => view! { <accessibility::Accessibility session /> }.into_any(),
        Route::Help(page) | Route::HelpPart(page, _) => view! { <help::HelpArticle page route app /> }.into_any(),
        Route::Unknown(path) => view! { <not_found::NoSuchPage path /> }.into_any(),
    }
}

/// A page of a commune, or what is said of a code that no commune has.
fn of_commune(
    session: Session,
    code: CommuneCode,
    app: AppActions,
    draw: impl FnOnce(CommuneIndex) -> AnyView,
) -> AnyView {
    match session.current().find_commune(code) {
        Some(index) => draw(index),
        None => view! { <not_found::NoSuchCommune session code go=app.go /> }.into_any(),
    }
}

/// The title of the page in the browser's tab: page, then territory.
#[must_use]
pub fn page_title(session: Session, route: &Route) -> String {
    pages::tab(&page_name(session, route), session.territory.get().about())
}

/// The name of a page, alone among those of all pages.
fn page_name(session: Session, route: &Route) -> String {
    let territory = session.territory.get();
    match route {
        Route::Overview => pages::OVERVIEW.to_owned(),
        Route::Communes => tabs::COMMUNES.to_owned(),
        Route::CommuneList => pages::COMMUNES.to_owned(),
        Route::Commune(code) | Route::Peers(code) | Route::Neighbours(code) | Route::Send(code) => {
            let name = |index| {
                let name = territory.commune(index).display_name();
                match route {
                    Route::Peers(_) => peers_tab(name),
                    Route::Neighbours(_) => neighbours_tab(name),
                    Route::Send(_) => send_tab(name),
                    _ => name.to_string(),
                }
            };
            territory.find_commune(*code).map_or_else(|| tabs::NO_SUCH_COMMUNE.to_owned(), name)
        }
        Route::Actions => pages::ACTIONS.to_owned(),
        Route::Action(id) => territory
            .find_action(id)
            .map_or_else(|| tabs::NO_SUCH_ACTION.to_owned(), |index| territory.action(index).title.to_string()),
        Route::Scheme => pages::SCHEME.to_owned(),
        Route::NewAction => tabs::NEW_ACTION.to_owned(),
        Route::EditAction(id) => {
            let of = |index| pages::tab_of(tabs::EDIT_ACTION, &territory.action(index).title);
            territory.find_action(id).map_or_else(|| tabs::NO_SUCH_ACTION.to_owned(), of)
        }
        Route::Perimeter => pages::PERIMETER.to_owned(),
        Route::NewCommune => tabs::NEW_COMMUNE.to_owned(),
        Route::EditCommune(code) => {
            let of = |index| pages::tab_of(tabs::EDIT_COMMUNE, territory.commune(index).display_name());
            territory.find_commune(*code).map_or_else(|| tabs::NO_SUCH_COMMUNE.to_owned(), of)
        }
        Route::Verify => pages::VERIFY.to_owned(),
        Route::Between(_) => pages::EVOLUTION.to_owned(),
        Route::Groups => pages::GROUPS.to_owned(),
        Route::Grid => pages::GRID.to_owned(),
        Route::Quality => tabs::QUALITY.to_owned(),
        Route::Gather => tabs::GATHER.to_owned(),
        Route::Report => pages::REPORT.to_owned(),
        Route::Paper => tabs::PAPER.to_owned(),
        Route::Phrases => tabs::PHRASES.to_owned(),
        Route::Contradictions => tabs::CONTRADICTIONS.to_owned(),
        Route::Decks => tabs::DECKS.to_owned(),
        Route::EditDeck(name) => decks::tab(session, name),
        Route::PresentDeck(_, _, Some(figure)) | Route::Present(_, Some(figure)) => {
            shared::account_title(&session.snapshot.get(), figure)
        }
        Route::Present(slide, None) => present::tab(*slide),
        Route::PresentDeck(deck, slide, None) => present::tab_of_deck(session, deck, slide),
        Route::Account(figure) => {
            let snapshot = session.snapshot.get();
            shared::account_title(&snapshot, figure)
        }
        Route::Changes => pages::CHANGES.to_owned(),
        Route::Exchange => pages::EXCHANGE.to_owned(),
        Route::Journal => pages::JOURNAL.to_owned(),
        Route::Compared(..) => tabs::COMPARED.to_owned(),
        Route::About => tabs::ABOUT.to_owned(),
        Route::Accessibility => tabs::ACCESSIBILITY.to_owned(),
        Route::Plan => wording::plan::TITLE.to_owned(),
        Route::Help(page) | Route::HelpPart(page, _) => help::title(*page).to_owned(),
        Route::Unknown(_) => tabs::UNKNOWN.to_owned(),
    }
}
