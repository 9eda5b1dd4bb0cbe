//! Pages for addresses that lead nowhere, and for a file that cannot be read. Each leads on.

use domain::ids::CommuneCode;
use formats::Unreadable;
use leptos::prelude::*;

use crate::components::{LinkItem, Links, PageHead};
use crate::route::Route;
use crate::state::Session;
use crate::wording::lost;

use crate::views::shared::{Finder, Prose};

/// An address that no page has.
#[component]
pub fn NoSuchPage(path: String) -> impl IntoView {
    lost_page(lost::NO_SUCH_PAGE, lost::page(&path), None)
}

/// A code that no commune of the territory has.
#[component]
pub fn NoSuchCommune(session: Session, code: CommuneCode, go: Callback<Route>) -> impl IntoView {
    let finder = view! { <Finder session go /> }.into_any();
    lost_page(lost::NO_SUCH_COMMUNE, lost::commune(code, &session.current()), Some(finder))
}

fn lost_page(title: &'static str, sentence: String, way: Option<AnyView>) -> AnyView {
    let onward =
        |(text, to): (&str, Route)| LinkItem { text: text.to_owned(), to: to.hash(), aside: String::new(), tag: None };
    let items = [
        (lost::SEE_OVERVIEW, Route::Overview),
        (lost::CHOOSE_COMMUNE, Route::Communes),
        (lost::SEE_ACTIONS, Route::Actions),
    ];
    view! {
        <article class="page page-narrow">
            <PageHead title />
            <p>{sentence}</p>
            {way}
            <Links class="onward" items=items.map(onward).to_vec() />
        </article>
    }
    .into_any()
}

/// A file whose document cannot be read: the program is there, its data are not.
#[component]
pub fn BrokenDocument(why: Unreadable) -> impl IntoView {
    view! {
        <main class="page page-narrow" id="contenu">
            <PageHead title=lost::BROKEN_DOCUMENT />
            <Prose blocks=lost::document(&why) />
        </main>
    }
    .into_any()
}
