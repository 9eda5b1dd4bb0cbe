//! The choice of the two days and of the scope. Choosing a day goes to the address with that day.

use domain::dates::Day;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{DayChoice, ScopeChoice};
use wording::evolution::labels;

/// The choices.
pub fn choice(session: Session, days: Memo<(Day, Day)>, go: Callback<Route>) -> AnyView {
    let go_to = move |chosen: Day, other: Day| go.run(Route::Between(Some((chosen.min(other), chosen.max(other)))));
    let (first, last) = (Signal::derive(move || days.get().0), Signal::derive(move || days.get().1));
    let choose_first = Callback::new(move |day| go_to(day, last.get_untracked()));
    let choose_last = Callback::new(move |day| go_to(day, first.get_untracked()));
    view! {
        <DayChoice session legend=labels::FROM name="du" field=labels::OTHER_FROM day=first choose=choose_first />
        <DayChoice session legend=labels::TO name="au" field=labels::OTHER_TO day=last choose=choose_last />
        <ScopeChoice session />
    }
    .into_any()
}
