//! Connects the layers: loads the document, opens the session, follows the address, saves the edits.

mod autosave;
mod files_seen;
mod opening;

use domain::indicators::Scope;
use leptos::prelude::*;

use crate::browser::keys::{self, UndoKeys};
use crate::browser::{
    address, clipboard, drawn_focus, failure, idle_queue, image, page, paged, table_keys, visibility,
};
use crate::route::{Address, Route, ShownMoment};
use crate::state::Session;
use crate::views::{
    AppActions, BrokenDocument, CurrentPage, ImageOutcome, OfferedImage, Placed, TranslationNotice, page_title,
    save_now, supposed, undoing,
};
use opening::OpenedSession;
use wording::overview;
use wording::report::page::PAGE_NUMBER;

/// How long it is shown what an undo did, in milliseconds. It is also in the journal.
const UNDONE_SHOWN: u64 = 12_000;

/// Loads the document, then shows the app in the page.
pub fn start() {
    failure::report_panics();
    opening::open(|document| match document {
        Err(why) => {
            page::mount(move || view! { <BrokenDocument why /> });
            failure::offer_draft();
        }
        Ok(document) => page::mount(move || view! { <App opened=document.open_session() /> }),
    });
}

/// The app, once the document could be read.
#[component]
fn App(opened: OpenedSession) -> impl IntoView {
    let OpenedSession { session, edits_of_another_copy } = opened;
    let route = RwSignal::new(follow(session, &address::hash()));
    address::on_change(move |hash| {
        let next = follow(session, &hash);
        // A page that is already open keeps its scroll position and its focus.
        if next != route.get_untracked() {
            let is_other_page = !stays_on_page(&route.get_untracked(), &next);
            route.set(next);
            if is_other_page {
                session.end_undone(&untrack(|| session.undone()));
                page::scroll_to_top();
                page::focus_later("titre".to_owned());
            }
        }
    });
    page::ask_before_leaving(move || untrack(|| session.would_lose_edits()));
    keys::on_save(move || save_now(session));
    Effect::new(move || page::set_title(&page_title(session, &route.get())));
    // The address always gives the shown page, day and scope, so that it can be saved or passed on. It is written after
    // the page is drawn.
    Effect::new(move || {
        route.track();
        session.day.track();
        session.scope.track();
        page::after_paint(move || update_address(session, &route.get_untracked()));
    });
    table_keys::follow();
    drawn_focus::follow();
    keys::on_undo(move |asked| match asked {
        // Slides take back what was supposed there, and never an edit of the document.
        UndoKeys::Undo if is_presenting(&route.get_untracked()) => _ = supposed::take_back(session),
        UndoKeys::Redo if is_presenting(&route.get_untracked()) => {}
        UndoKeys::Undo => undoing::undo(session),
        UndoKeys::Redo => undoing::redo(session),
    });
    Effect::new(move || {
        let text = session.undone();
        if !text.is_empty() {
            page::after(UNDONE_SHOWN, move || session.end_undone(&text));
        }
    });
    let printing = RwSignal::new(false);
    let before_print = move || {
        set_paper_foot(session);
        printing.set(true);
    };
    let after_print = move || {
        paged::set_margin_texts(&PAPER_FOOT.map(|name| (name, String::new())));
        printing.set(false);
    };
    page::on_print(before_print, after_print);
    let app = AppActions {
        go: Callback::new(move |to: Route| address::go(&to.hash())),
        print: Callback::new(move |()| {
            printing.set(true);
            page::print();
        }),
        printing: printing.read_only(),
        focus: Callback::new(page::focus_later),
        on_key: Callback::new(|callback: Callback<String>| {
            keys::on_press(move |press| {
                callback.run(press.key.clone());
                false
            });
        }),
        place: Callback::new(|id: String| {
            page::place_of(&id).map(|[top, height, window]| Placed { top, height, window })
        }),
        copy: Callback::new(|(text, on_done): (String, Callback<bool>)| {
            clipboard::copy(text, move |done| on_done.run(done));
        }),
        window: page::width(),
        watch: Callback::new(|(id, on_change): (String, Callback<bool>)| {
            visibility::watch(&id, move |visible| on_change.run(visible));
        }),
        when_idle: Callback::new(|(id, work): (String, Callback<()>)| idle_queue::when_idle(id, move || work.run(()))),
        cancel: Callback::new(|id: String| idle_queue::cancel(&id)),
        offer: Callback::new(|(image, on_done): (OfferedImage, Callback<ImageOutcome>)| {
            let is_done = move |done: bool| {
                on_done.run(if done { ImageOutcome::Offered } else { ImageOutcome::Failed });
            };
            if !image.as_png {
                is_done(image::offer_svg(&[&image.name, ".svg"].concat(), &image.svg));
            } else if image::falsifies_drawings() {
                on_done.run(ImageOutcome::Falsified);
            } else {
                image::offer_png([&image.name, ".png"].concat(), &image.svg, image.size, is_done);
            }
        }),
    };
    let is_translated = RwSignal::new(false);
    page::on_translation(move || is_translated.set(true));
    view! {
        {move || is_translated.get().then(|| view! { <TranslationNotice /> }.into_any())}
        <CurrentPage session route=route.read_only() edits_of_another_copy app />
    }
}

/// Whether a page shows slides.
const fn is_presenting(route: &Route) -> bool {
    matches!(route, Route::Present(..) | Route::PresentDeck(..))
}

/// The route of a hash. The day and the scope that the hash gives become those of the session.
fn follow(session: Session, hash: &str) -> Route {
    let Address { route, moment } = Address::of_hash(hash);
    if let Some(moment) = moment {
        session.day.set(moment.day);
        session.scope.set(moment.scope);
    }
    route
}

/// Whether both routes show the same page: another slide, an account over a slide, other days to compare, another part
/// of a page of the help.
fn stays_on_page(from: &Route, to: &Route) -> bool {
    match (from, to) {
        (Route::PresentDeck(from, ..), Route::PresentDeck(to, ..)) => from == to,
        (Route::Present(..), Route::Present(..)) | (Route::Between(_), Route::Between(_)) => true,
        (Route::Help(from) | Route::HelpPart(from, _), Route::HelpPart(to, _)) => from == to,
        _ => false,
    }
}

/// Writes the page, the day and the scope into the address, unless the user has followed another link meanwhile.
fn update_address(session: Session, route: &Route) {
    let (day, scope) = (session.day.get_untracked(), session.scope.get_untracked());
    let is_initial_moment = day == session.bundled().about().reference && scope == Scope::Everything;
    let moment = (route.needs_day() || !is_initial_moment).then_some(ShownMoment { day, scope });
    if Address::of_hash(&address::hash()).route == *route {
        address::replace(&Address { route: route.clone(), moment }.hash());
    }
}

/// The names of the texts at the foot of printed pages.
const PAPER_FOOT: [&str; 3] = ["--page-foot", "--page-number", "--page-of"];

/// Sets what stands at the foot of printed pages.
fn set_paper_foot(session: Session) {
    let fingerprint = session.fingerprint.get_untracked();
    let foot = session.snapshot.with_untracked(|it| overview::paper_foot(it, &fingerprint));
    let [number, of] = PAGE_NUMBER.map(str::to_owned);
    let texts = PAPER_FOOT.into_iter().zip([foot, number, of]).collect::<Vec<_>>();
    paged::set_margin_texts(&texts);
}
