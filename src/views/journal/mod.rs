//! The journal of edits, with filters and undo, and the named states.

mod comparison;
mod entry;
mod figures;
mod filters;
mod lines;
mod named_states;
mod select;

use std::sync::Arc;

pub use comparison::StatesComparison;
use domain::dates::Day;
use leptos::prelude::*;

use crate::browser::clock;
use crate::components::{LONGEST_TEXT, PageHead};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, HistoryView};
use filters::{FilterChoices, JournalFilters};
use lines::JournalLines;
use named_states::NamedStates;
use wording::journal;

/// The journal page.
#[component]
pub fn JournalPage(session: Session, app: AppActions) -> impl IntoView {
    let history_view = Memo::new_with_compare(
        move |_| {
            let now = session.territory.get();
            session.journal().with(|journal| Arc::new(HistoryView::of(session.bundled(), journal, &now)))
        },
        |_, _| true,
    );
    let title = Signal::derive(move || {
        let totals = history_view.read().history.totals();
        journal::headline(&totals, totals.since.map(day_of))
    });
    let over = session.current().about().title.to_string();
    let is_empty = Memo::new(move |_| history_view.read().history.entries().is_empty());
    let choices = FilterChoices::new();
    let history = move || {
        if is_empty.get() {
            return view! { <p class="journal-empty">{journal::EMPTY}</p> }.into_any();
        }
        view! {
            <JournalFilters history_view choices />
            <JournalLines session history_view choices app />
        }
        .into_any()
    };
    view! {
        <article class="page journal">
            <PageHead over title />
            <p class="journal-introduction">
                {journal::INTRODUCTION} " "
                <a href=Route::Changes.hash()>{journal::WHERE_THEY_ARE}</a>
            </p>
            <div class="journal-columns">
                <div class="journal-entries">{move || history()}</div>
                <div class="journal-aside">
                    <NamedStates session app />
                    {signature(session)}
                </div>
            </div>
        </article>
    }
    .into_any()
}

/// The field for the author of the next edits; it may stay empty.
fn signature(session: Session) -> AnyView {
    // Noted as it is typed: who goes on to another page by a key or an address has signed too.
    let name = session.author().get_untracked().map(|name| name.to_string()).unwrap_or_default();
    view! {
        <div class="journal-field">
            <label for="journal-nom">{journal::labels::YOUR_NAME}</label>
            <input
                id="journal-nom"
                type="text"
                autocomplete="name"
                maxlength=LONGEST_TEXT
                aria-describedby="journal-nom-pourquoi"
                prop:value=name
                on:input=move |event| session.set_author(&event_target_value(&event))
            />
            <p id="journal-nom-pourquoi" class="muted">
                {journal::labels::SIGNATURE}
            </p>
        </div>
    }
    .into_any()
}

/// The local day of a time in milliseconds since 1970.
fn day_of(at: u64) -> Day {
    clock::local(at).day
}
