//! The site map: every page by way in, and which of them lead to the pages of communes, actions and figures.

use leptos::prelude::*;

use crate::components::{LinkItem, Links, PageHead};
use crate::route::{Route, Way};
use crate::state::Session;
use wording::{pages, plan};

const WAYS: [(Option<Way>, &str); 6] = [
    (Some(Way::Results), pages::RESULTS),
    (Some(Way::OwnCommune), pages::OWN_COMMUNE),
    (Some(Way::Workshop), pages::WORKSHOP),
    (Some(Way::Present), pages::PRESENT),
    (Some(Way::Help), pages::HELP),
    (None, plan::OF_THE_NOTEBOOK),
];

/// The page « Plan du carnet ».
#[component]
pub fn SiteMap(
    session: Session,
    /// The name of a page, as the browser's tab has it.
    name: fn(Session, &Route) -> String,
) -> impl IntoView {
    let link = move |to: Route| LinkItem {
        text: name(session, &to),
        to: to.hash(),
        aside: leads_to(&to).to_owned(),
        tag: None,
    };
    let own = move |way| {
        let own = session.commune().get().filter(|_| way == Some(Way::OwnCommune));
        own.map(|code| [Route::Commune(code), Route::Peers(code), Route::Neighbours(code), Route::Send(code)])
    };
    let part = move |(way, title): (Option<Way>, &'static str)| {
        let pages = own(way).into_iter().flatten().chain(Route::listed(way));
        let items: Vec<LinkItem> = pages.map(link).collect();
        view! {
            <h2>{title}</h2>
            <Links class="site-map" items />
        }
        .into_any()
    };
    view! {
        <article class="page page-narrow">
            <PageHead title=plan::TITLE />
            <p>{plan::INTRODUCTION}</p>
            {move || Vec::from(WAYS.map(part))}
        </article>
    }
    .into_any()
}

/// The pages that a page of the map leads to, in words; empty if it leads to none of its own.
const fn leads_to(route: &Route) -> &'static str {
    match route {
        Route::Overview => plan::TO_ACCOUNTS,
        Route::Actions => plan::TO_ACTIONS,
        Route::CommuneList => plan::TO_COMMUNES,
        Route::Communes => plan::TO_OWN_COMMUNE,
        Route::Scheme => plan::TO_EDIT_ACTION,
        Route::Perimeter => plan::TO_EDIT_COMMUNE,
        Route::Journal => plan::TO_COMPARED,
        _ => "",
    }
}
