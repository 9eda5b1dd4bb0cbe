//! Pages for addresses without a page, and for a file that cannot be read.

use domain::ids::CommuneCode;
use formats::Unreadable;
use leptos::prelude::*;

use crate::components::{LinkItem, Links, PageHead};
use crate::route::Route;
use crate::state::Session;
use wording::not_found;

use crate::views::shared::{Finder, Prose};

/// The page for an unknown address.
#[component]
pub fn NoSuchPage(path: String) -> impl IntoView {
    lost_page(not_found::NO_SUCH_PAGE, not_found::page(&path), None)
}

/// The page for a code that no commune of the territory has.
#[component]
pub fn NoSuchCommune(session: Session, code: CommuneCode, go: Callback<Route>) -> impl IntoView {
    let finder = view! { <Finder session go /> }.into_any();
    lost_page(not_found::NO_SUCH_COMMUNE, not_found::commune(code, &session.current()), Some(finder))
}

fn lost_page(title: &'static str, sentence: String, extra: Option<AnyView>) -> AnyView {
    let link =
        |(text, to): (&str, Route)| LinkItem { text: text.to_owned(), to: to.hash(), aside: String::new(), tag: None };
    let items = [
        (not_found::SEE_OVERVIEW, Route::Overview),
        (not_found::CHOOSE_COMMUNE, Route::Communes),
        (not_found::SEE_ACTIONS, Route::Actions),
    ];
    view! {
        <article class="page page-narrow">
            <PageHead title />
            <p>{sentence}</p>
            {extra}
            <Links class="onward" items=items.map(link).to_vec() />
        </article>
    }
    .into_any()
}

/// The page for a file whose document cannot be read.
#[component]
pub fn BrokenDocument(why: Unreadable) -> impl IntoView {
    view! {
        <main class="page page-narrow" id="contenu">
            <PageHead title=not_found::BROKEN_DOCUMENT />
            <Prose blocks=not_found::document(&why) />
        </main>
    }
    .into_any()
}
