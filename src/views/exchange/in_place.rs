//! Another territory in the place of that of the file: opened, said on every page, and left again.

use domain::ids::DocumentId;
use formats::Document;
use leptos::prelude::*;

use crate::browser::{address, other_territories, page, page_source};
use crate::components::{Button, StatusMessage};
use crate::route::Route;
use crate::state::Session;
use wording::exchange as words;
use wording::save_status::DISMISS;

/// The id of the document of the file, whichever is opened.
pub(super) fn own_id(session: Session) -> DocumentId {
    page_source::opened_instead().map_or_else(|| session.bundled().about().id.clone(), |it| it.own)
}

/// Opens a document in the place of that of the file. Gives why it is not.
pub(super) fn open_here(session: Session, document: &Document) -> Result<String, String> {
    if !other_territories::open_instead(&own_id(session), document) {
        return Err(words::NOT_KEPT.to_owned());
    }
    load_again();
    Ok(words::OPENING.to_owned())
}

/// Opens the document of the file again.
pub(super) fn return_to_own(own: &DocumentId) {
    other_territories::return_to(own);
    load_again();
}

fn load_again() {
    address::replace(&Route::Overview.hash());
    page::reload();
}

/// The territories that this browser keeps, and that are not opened; nothing if there are none.
pub(super) fn kept_territories(session: Session, message: RwSignal<StatusMessage>) -> AnyView {
    let (opened, own) = (session.bundled().about().id.clone(), own_id(session));
    let item = |document: Document| {
        let about = document.territory.about();
        if about.id == opened || about.id == own {
            return None;
        }
        let (own, other, name) = (own.clone(), about.id.clone(), about.epci.to_string());
        let of = words::of_territory(&name);
        let press = Callback::new(move |()| {
            if other_territories::open_again(&own, &other) {
                load_again();
            } else {
                message.set(StatusMessage::Failed(words::NOT_KEPT.to_owned()));
            }
        });
        Some(view! { <li>{name} <Button label=words::OPEN_AGAIN of=of press /></li> }.into_any())
    };
    let items: Vec<AnyView> = other_territories::kept().into_iter().filter_map(item).collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <h3>{words::KEPT}</h3>
        <p class="muted">{words::KEPT_WHAT}</p>
        <ul class="exchange-formats">{items}</ul>
    }
    .into_any()
}

/// That another territory is opened than that of the file, with the ways to save it and to leave it, or that it cannot be
/// read; nothing otherwise.
#[component]
pub fn OtherTerritoryNotice(session: Session) -> impl IntoView {
    if page_source::is_unreadable_instead() {
        return unreadable(session);
    }
    let opened = page_source::opened_instead().map(|instead| {
        let said = words::in_place(&session.bundled().about().epci, &instead.own_epci);
        let press = Callback::new(move |()| return_to_own(&instead.own));
        view! {
            <section class="banner" aria-label=words::WHICH>
                <p>{said}</p>
                <p class="banner-actions">
                    <a class="button" href=Route::Changes.hash()>
                        {words::SAVE_IN_PLACE}
                    </a>
                    <Button label=words::BACK class="quiet" press />
                </p>
            </section>
        }
        .into_any()
    });
    opened.into_any()
}

/// That the territory in the place of that of the file cannot be read, until somebody has taken note of it.
fn unreadable(session: Session) -> AnyView {
    let is_noted = RwSignal::new(false);
    let press = Callback::new(move |()| {
        other_territories::return_to(&own_id(session));
        is_noted.set(true);
    });
    let notice = move || {
        view! {
            <section class="banner" role="alert" aria-label=words::WHICH>
                <p>{words::UNREADABLE_IN_PLACE}</p>
                <p class="banner-actions">
                    <a class="button" href=Route::Exchange.hash()>
                        {words::TITLE}
                    </a>
                    <Button label=DISMISS class="quiet" press />
                </p>
            </section>
        }
        .into_any()
    };
    view! { {move || (!is_noted.get()).then(notice)} }.into_any()
}
