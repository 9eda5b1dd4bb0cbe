//! What was supposed in a meeting: the section of the page of changes, and the banner of other pages.

use leptos::prelude::*;

use crate::components::Section;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::supposed_list;
use wording::supposed;

/// The section; nothing where nothing is supposed.
pub fn supposed_section(session: Session, focus: Callback<String>) -> AnyView {
    let has_any = Memo::new(move |_| session.supposed().with(|it| !it.entries.is_empty()));
    let done = Callback::new(move |()| focus.run("titre".to_owned()));
    let section = move || {
        view! {
            <Section id="hypotheses" class="changes-file" title=supposed::TITLE.to_owned()>
                {supposed_list(session, done)}
            </Section>
        }
        .into_any()
    };
    view! { {move || has_any.get().then(section)} }.into_any()
}

/// The banner; nothing where nothing is supposed, or where the list is shown.
#[component]
pub fn SupposedNotice(session: Session, route: ReadSignal<Route>) -> impl IntoView {
    let gestures = Memo::new(move |_| session.supposed().with(|it| it.entries.entries().count()));
    let banner = move || {
        let is_here = *route.read() == Route::Changes;
        (gestures.get() > 0 && !is_here).then(|| {
            view! {
                <section class="banner" aria-label=supposed::TITLE>
                    <p>{supposed::banner(gestures.get())}</p>
                    <p class="banner-actions">
                        <a class="button" href=Route::Changes.hash()>
                            {supposed::SEE}
                        </a>
                    </p>
                </section>
            }
            .into_any()
        })
    };
    view! { {move || banner().into_any()} }
}
