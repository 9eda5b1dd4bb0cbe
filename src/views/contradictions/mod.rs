//! Contradictions between people: the banner above every page, and the page that settles them.

mod cell;

use leptos::prelude::*;

use crate::components::PageHead;
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{MarkLegend, Recorded};
use cell::cell;
use wording::{contradictions, overview};

/// How many cells the page shows at once: two pastes can contradict each other in all cells.
const SHOWN: usize = 50;

/// The banner; nothing if there are no contradictions, or if the page that settles them is shown.
#[component]
pub fn ContradictionNotice(session: Session, route: ReadSignal<Route>) -> impl IntoView {
    let count = Memo::new(move |_| session.contradictions.read().len());
    let banner = move || {
        let is_here = *route.read() == Route::Contradictions;
        (count.get() > 0 && !is_here).then(|| {
            view! {
                <div class="banner banner-warning">
                    <p>{contradictions::banner(count.get())}</p>
                    <p class="banner-actions">
                        <a class="button" href=Route::Contradictions.hash()>
                            {contradictions::SETTLE}
                        </a>
                    </p>
                </div>
            }
            .into_any()
        })
    };
    view! { <div role="status">{move || banner().into_any()}</div> }
}

/// The page.
#[component]
pub fn ContradictionsPage(session: Session, focus: Callback<String>) -> impl IntoView {
    let over = Signal::derive(move || session.snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let found = session.contradictions;
    let title = Signal::derive(move || contradictions::headline(found.read().len()));
    let notice = RwSignal::new(None);
    let cells = move || {
        let found = found.get();
        if found.is_empty() {
            return view! { <p>{contradictions::NONE}</p> }.into_any();
        }
        let snapshot = session.snapshot.get();
        let cells = found.iter().take(SHOWN).map(|it| cell(session, &snapshot, it, notice, focus)).collect::<Vec<_>>();
        let left = found.len().saturating_sub(SHOWN);
        let more = (left > 0).then(|| view! { <p>{contradictions::more(left)}</p> }.into_any());
        view! {
            <p>{contradictions::INTRODUCTION}</p>
            {cells}
            {more}
        }
        .into_any()
    };
    view! {
        <article class="page contradictions">
            <PageHead over title />
            <Recorded session notice on_undone=Callback::new(move |()| focus.run("titre".to_owned())) />
            <MarkLegend session />
            {move || cells()}
        </article>
    }
    .into_any()
}
