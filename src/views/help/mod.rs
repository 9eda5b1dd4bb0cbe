//! The help: its pages, their contents, and the pictures in them.

mod pictures;
mod render;

use leptos::prelude::*;

use crate::components::{LinkItem, Links, PageHead};
use crate::route::{HelpPage, Route};
use crate::views::shared::AppActions;
use wording::help::{self, HelpText};

/// A page with fewer sections needs no list of them.
const LISTED_FROM: usize = 4;

/// The text of a page.
const fn text_of(page: HelpPage) -> &'static HelpText {
    match page {
        HelpPage::Contents => &help::contents::PAGE,
        HelpPage::Clerk => &help::clerk::PAGE,
        HelpPage::Councillor => &help::councillor::PAGE,
        HelpPage::Team => &help::team::PAGE,
        HelpPage::OtherEpci => &help::other_epci::PAGE,
        HelpPage::Keys => &help::keys::PAGE,
        HelpPage::Glossary => &help::glossary::PAGE,
    }
}

/// The title of a page, for the browser's tab.
pub const fn title(page: HelpPage) -> &'static str {
    text_of(page).title
}

/// The id of the heading of a section.
fn id_of(section: &str) -> String {
    ["aide-", section].concat()
}

/// A page of the help. The section that the address names takes the focus.
#[component]
pub fn HelpArticle(page: HelpPage, route: ReadSignal<Route>, app: AppActions) -> impl IntoView {
    let text = text_of(page);
    Effect::new(move || {
        if let Route::HelpPart(_, part) = &*route.read() {
            app.focus.run(id_of(part));
        }
    });
    let class = match page {
        HelpPage::Contents => "help-body help-doors",
        HelpPage::Glossary => "help-body help-words",
        _ => "help-body",
    };
    view! {
        <article class="page help">
            <PageHead over=help::OVER title=text.title />
            <p class="help-lead">{text.lead}</p>
            {sections(page, text, app)}
            <div class=class inner_html=render::body(text)></div>
            <nav class="help-pages" aria-label=help::OTHER_PAGES>
                <Links class="help-links" items=other_pages(page) />
            </nav>
        </article>
    }
    .into_any()
}

/// The links to the sections of a page.
fn sections(page: HelpPage, text: &'static HelpText, app: AppActions) -> AnyView {
    if text.sections.len() < LISTED_FROM {
        return ().into_any();
    }
    let links = text.sections.iter().map(|section| {
        let to = Route::HelpPart(page, section.id.to_owned()).hash();
        // A second click on the link changes no address, and leads there all the same.
        let lead = move |_| app.focus.run(id_of(section.id));
        view! { <li><a href=to on:click=lead>{section.title}</a></li> }.into_any()
    });
    view! {
        <nav class="help-contents" aria-label=help::ON_THIS_PAGE>
            <p aria-hidden="true">{help::ON_THIS_PAGE}</p>
            <ul>{links.collect::<Vec<_>>()}</ul>
        </nav>
    }
    .into_any()
}

fn other_pages(page: HelpPage) -> Vec<LinkItem> {
    let others = HelpPage::ALL.into_iter().map(|(other, _)| other).filter(|other| *other != page);
    let link = |other| LinkItem {
        text: title(other).to_owned(),
        to: Route::Help(other).hash(),
        aside: String::new(),
        tag: None,
    };
    others.map(link).collect()
}

#[cfg(test)]
mod tests;
