//! Joins the layers: loads the document, opens the session, follows the address, saves the edits.

mod autosave;
mod files_seen;
mod opening;

use domain::indicators::Scope;
use leptos::prelude::*;

use crate::browser::{address, clipboard, failure, idle_queue, image, page, visibility};
use crate::route::{Address, Route, ShownMoment};
use crate::state::Session;
use crate::views::{AppActions, BrokenDocument, OfferedImage, Page, tab};
use opening::OpenedSession;

/// Opens the app in the page's own place for it.
pub fn start() {
    failure::tell_the_page();
    opening::open(|read| {
        page::mount(move || match read {
            Err(why) => view! { <BrokenDocument why /> }.into_any(),
            Ok(read) => view! { <Open opened=read.open_session() /> }.into_any(),
        });
    });
}

/// The app on a document that could be read.
#[component]
fn Open(opened: OpenedSession) -> impl IntoView {
    let OpenedSession { session, edits_of_another_copy } = opened;
    let route = RwSignal::new(follow(session, &address::hash()));
    address::on_change(move |hash| {
        let next = follow(session, &hash);
        // A page that is open already keeps its place and its focus.
        if next != route.get_untracked() {
            let rises = !is_a_step_within(&route.get_untracked(), &next);
            route.set(next);
            if rises {
                page::scroll_to_top();
                page::focus_later("titre".to_owned());
            }
        }
    });
    Effect::new(move || page::entitle(&tab(session, &route.get())));
    // The address always says what is seen, so that it can be kept or passed on; what is seen comes first.
    Effect::new(move || {
        route.track();
        session.day.track();
        session.scope.track();
        page::once_drawn(move || say_where(session, &route.get_untracked()));
    });
    let app = AppActions {
        go: Callback::new(move |to: Route| address::go(&to.hash())),
        print: Callback::new(|()| page::print()),
        focus: Callback::new(page::focus_later),
        copy: Callback::new(|(text, told): (String, Callback<bool>)| clipboard::copy(text, move |done| told.run(done))),
        narrow: page::is_narrow(),
        watch: Callback::new(|(id, told): (String, Callback<bool>)| visibility::watch(&id, move |seen| told.run(seen))),
        later: Callback::new(|(part, work): (String, Callback<()>)| idle_queue::when_idle(part, move || work.run(()))),
        forget: Callback::new(|part: String| idle_queue::forget(&part)),
        offer: Callback::new(|(it, told): (OfferedImage, Callback<bool>)| {
            if it.as_png {
                image::offer_png([&it.name, ".png"].concat(), &it.svg, it.size, move |done| told.run(done));
            } else {
                told.run(image::offer_svg(&[&it.name, ".svg"].concat(), &it.svg));
            }
        }),
    };
    view! { <Page session route=route.read_only() edits_of_another_copy app /> }
}

/// Goes where a hash leads; what it says of the day and the rows that count is chosen.
fn follow(session: Session, hash: &str) -> Route {
    let Address { route, moment } = Address::of_hash(hash);
    if let Some(moment) = moment {
        session.day.set(moment.day);
        session.scope.set(if moment.published_only { Scope::PublishedOnly } else { Scope::Everything });
    }
    route
}

/// Whether one stays on the same sheet: another slide, an account laid over it, other days to compare.
const fn is_a_step_within(from: &Route, to: &Route) -> bool {
    matches!((from, to), (Route::Present(..), Route::Present(..)) | (Route::Between(_), Route::Between(_)))
}

/// Has the address say the page, the day and the rows that count, unless the reader is on the way elsewhere.
fn say_where(session: Session, route: &Route) {
    let (day, scope) = (session.day.get_untracked(), session.scope.get_untracked());
    let as_it_opens = day == session.bundled().about().reference && scope == Scope::Everything;
    let moment = ShownMoment { day, published_only: scope == Scope::PublishedOnly };
    let moment = (route.is_of_a_day() || !as_it_opens).then_some(moment);
    if Address::of_hash(&address::hash()).route == *route {
        address::say(&Address { route: route.clone(), moment }.hash());
    }
}
