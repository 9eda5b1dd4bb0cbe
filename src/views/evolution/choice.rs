//! The choice of the two days and of the scope. Choosing a day goes to the address with that day.

use domain::dates::Day;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{DayChoice, ScopeChoice};
use crate::wording::evolution::labels;

/// The choices.
#[component]
pub fn DaysChoice(session: Session, days: Memo<(Day, Day)>, go: Callback<Route>) -> impl IntoView {
    let go_to = move |chosen: Day, other: Day| go.run(Route::Between(Some((chosen.min(other), chosen.max(other)))));
    let (first, last) = (Signal::derive(move || days.get().0), Signal::derive(move || days.get().1));
    let choose_first = Callback::new(move |day| go_to(day, last.get_untracked()));
    let choose_last = Callback::new(move |day| go_to(day, first.get_untracked()));
    view! {
        <div class="moment">
            <DayChoice session legend=labels::FROM name="du" day=first choose=choose_first />
            <DayChoice session legend=labels::TO name="au" day=last choose=choose_last />
            <ScopeChoice session />
        </div>
    }
    .into_any()
}
