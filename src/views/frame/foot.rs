//! The footer of every page, which paper has in its head, and the SVG patterns of the hatches.

use domain::fingerprint::Fingerprint;
use leptos::prelude::*;

use crate::route::{HelpPage, Route};
use crate::state::Session;
use crate::views::shared::{AppActions, deferred};
use wording::{about, accessibility, file_copy, pages, plan};

/// The footer of every page: what this program is, which version of the data is shown, and the statutory notice.
#[component]
pub fn Footer(
    session: Session,
    app: AppActions,
    /// The version of the data, which the head of the paper has too.
    version: WriteSignal<String>,
) -> impl IntoView {
    let territory = session.bundled();
    let text = pages::foot(territory.about());
    let link = |to: Route, text: &'static str| view! { <li><a href=to.hash()>{text}</a></li> }.into_any();
    view! {
        <footer class="foot">
            <div>
                <p>{text}</p>
                {deferred(app, "pied", session.territory, move |territory| {
                    let day = session.bundled().about().reference;
                    let text = Memo::new(move |_| {
                        let fingerprint = territory.with(|it| Fingerprint::of(it).to_string());
                        let version = file_copy::version(day, untrack(|| session.changes().total()));
                        [&version, " ", &about::fingerprint(&fingerprint)].concat()
                    });
                    Effect::new(move || version.set(text.get()));
                    view! { <p>{move || text.get()}</p> }.into_any()
                })}
            </div>
            <ul>
                {vec![
                    link(Route::Help(HelpPage::Contents), pages::HELP),
                    link(Route::About, pages::ABOUT),
                    link(Route::Accessibility, accessibility::TITLE),
                    link(Route::Plan, plan::TITLE),
                ]}
            </ul>
        </footer>
    }
    .into_any()
}

/// The hatch that marks possible data, defined once for the page.
#[component]
pub fn Patterns() -> impl IntoView {
    view! {
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hachures" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect width="6" height="6" class="hatch-ground"></rect>
                    <path d="M0 0v6" class="hatch-line"></path>
                </pattern>
            </defs>
        </svg>
    }
}
