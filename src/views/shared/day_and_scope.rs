//! The choice of the day and of the scope that figures are shown for.

use domain::dates::Day;
use domain::indicators::{Scope, history_days, later_perimeters};
use leptos::prelude::*;

use super::day_field::DayField;
use crate::components::Radio;
use crate::state::Session;
use wording::{dates, moment};

/// The choice of the day and of the scope.
#[component]
pub fn DayAndScope(session: Session) -> impl IntoView {
    let choose = Callback::new(move |day| session.day.set(day));
    view! {
        <DayChoice session legend=moment::DAY name="jour" field=[moment::OTHER_DAY, ""] day=session.day choose />
        <ScopeChoice session />
    }
    .into_any()
}

/// The choice of a day: one of the proposed days, or any day from the adoption of the scheme on.
#[component]
pub fn DayChoice(
    session: Session,
    /// What the day is for.
    legend: &'static str,
    /// The name of the group of radio buttons.
    name: &'static str,
    /// The label of the field for any other day, and what begins its errors.
    field: [&'static str; 2],
    #[prop(into)] day: Signal<Day>,
    /// Called with the chosen day.
    choose: Callback<Day>,
) -> impl IntoView {
    let territory = session.current();
    let earliest = territory.about().first_day();
    let offered = |it: Day| {
        let (checked, choose) = (Signal::derive(move || day.get() == it), Callback::new(move |()| choose.run(it)));
        view! { <Radio name=name.to_owned() label=dates::short(it) checked choose /> }.into_any()
    };
    let days = history_days(&territory).into_iter().chain(later_perimeters(&territory));
    let offered: Vec<AnyView> = days.map(offered).collect();
    view! {
        <fieldset class="choices">
            <legend>{legend}</legend>
            {offered}
            <DayField id=[name, "-date"].concat() label=field[0] prefix=field[1] day earliest choose />
        </fieldset>
    }
    .into_any()
}

/// The choice of the scope: all rows, or only published ones.
#[component]
pub fn ScopeChoice(session: Session) -> impl IntoView {
    let scope_choice = |(label, scope): (&str, Scope)| {
        let checked = Signal::derive(move || session.scope.get() == scope);
        let choose = Callback::new(move |()| session.scope.set(scope));
        view! { <Radio name="donnees".to_owned() label=label.to_owned() checked choose /> }.into_any()
    };
    let scopes =
        [(moment::EVERYTHING, Scope::Everything), (moment::PUBLISHED_ONLY, Scope::PublishedOnly)].map(scope_choice);
    let scopes = Vec::from(scopes);
    view! {
        <fieldset class="choices">
            <legend>{moment::SCOPE}</legend>
            {scopes}
        </fieldset>
    }
    .into_any()
}
