//! Joins the rooms: loads the document, opens the session, follows the address, keeps the edits.

mod opening;
mod shelf;

use leptos::prelude::*;

use crate::browser::{address, failure, page};
use crate::route::Route;
use crate::views::{BrokenDocument, Page, tab};
use opening::Opened;

/// Opens the app in the page's own place for it.
pub fn start() {
    failure::tell_the_page();
    page::mount(|| view! { <App /> });
}

#[component]
fn App() -> impl IntoView {
    match opening::open() {
        Err(why) => view! { <BrokenDocument why /> }.into_any(),
        Ok(opened) => view! { <Open opened /> }.into_any(),
    }
}

/// The app on a document that could be read.
#[component]
fn Open(opened: Opened) -> impl IntoView {
    let Opened { session, elsewhere } = opened;
    let route = RwSignal::new(Route::of_hash(&address::hash()));
    address::on_change(move |hash| {
        route.set(Route::of_hash(&hash));
        page::scroll_to_top();
        page::focus_later("titre".to_owned());
    });
    Effect::new(move || page::entitle(&tab(&route.get(), &session.territory.get())));
    let go = Callback::new(|to: Route| address::go(&to.hash()));
    let print = Callback::new(|()| page::print());
    let focus = Callback::new(page::focus_later);
    view! { <Page session route=route.into() elsewhere go print focus /> }
}
