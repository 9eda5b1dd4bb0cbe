//! The two days, and the rows that count. Choosing a day goes to the address that says so.

use domain::dates::Day;
use domain::indicators::moments;
use leptos::prelude::*;

use super::earliest;
use crate::route::Route;
use crate::state::Session;
use crate::text::evolution;
use crate::views::pieces::{DayChoice, ScopeChoice};

/// The choice. A day before the scheme is refused, and nothing moves.
#[component]
pub fn Choice(session: Session, days: Memo<(Day, Day)>, go: Callback<Route>) -> impl IntoView {
    let refused = RwSignal::new(String::new());
    let take = move |chosen: Day, other: Day| match earliest(&session.bundled()) {
        Some(earliest) if chosen < earliest => refused.set(evolution::too_early(chosen, earliest)),
        _ => {
            refused.set(String::new());
            go.run(Route::Between(Some((chosen.min(other), chosen.max(other)))));
        }
    };
    let offered = moments(&session.bundled());
    let (first, last) = (Signal::derive(move || days.get().0), Signal::derive(move || days.get().1));
    let choose_first = Callback::new(move |day| take(day, last.get_untracked()));
    let choose_last = Callback::new(move |day| take(day, first.get_untracked()));
    view! {
        <div class="moment">
            <DayChoice legend="Du" name="du" days=offered.clone() day=first choose=choose_first />
            <DayChoice legend="Au" name="au" days=offered day=last choose=choose_last />
            <ScopeChoice session />
        </div>
        <p class="refused" role="status">
            {refused}
        </p>
    }
    .into_any()
}
