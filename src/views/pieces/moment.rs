//! Which day is looked at, and which rows count: the two questions above every figure.

use domain::dates::Day;
use domain::indicators::{Scope, moments};
use leptos::prelude::*;

use crate::parts::Radio;
use crate::state::Session;
use crate::text::dates;

/// The choice of the day and of the rows.
#[component]
pub fn Moment(session: Session) -> impl IntoView {
    let days = moments(&session.bundled());
    let choose = Callback::new(move |day| session.day.set(day));
    view! {
        <div class="moment">
            <DayChoice legend="Situation" name="jour" days day=session.day choose />
            <ScopeChoice session />
        </div>
    }
    .into_any()
}

/// The choice of a day, among those that are offered or any other.
#[component]
pub fn DayChoice(
    /// What the day is for.
    legend: &'static str,
    /// The name that the choices share.
    name: &'static str,
    /// The days that are offered.
    days: Vec<Day>,
    /// The one chosen.
    #[prop(into)]
    day: Signal<Day>,
    /// What choosing does.
    choose: Callback<Day>,
) -> impl IntoView {
    let offered = |it: Day| {
        let (checked, choose) = (Signal::derive(move || day.get() == it), Callback::new(move |()| choose.run(it)));
        view! { <Radio name=name.to_owned() label=dates::short(it) checked choose /> }.into_any()
    };
    let offered: Vec<AnyView> = days.into_iter().map(offered).collect();
    view! {
        <fieldset class="choices">
            <legend>{legend}</legend>
            {offered}
            <label class="moment-other">
                <span>"Autre date"</span>
                <input
                    type="date"
                    prop:value=move || day.get().to_string()
                    on:change=move |event| {
                        if let Some(day) = Day::parse(&event_target_value(&event)) {
                            choose.run(day);
                        }
                    }
                />
            </label>
        </fieldset>
    }
    .into_any()
}

/// The choice of the rows that count.
#[component]
pub fn ScopeChoice(session: Session) -> impl IntoView {
    let scope_choice = |(label, scope): (&str, Scope)| {
        let checked = Signal::derive(move || session.scope.get() == scope);
        let choose = Callback::new(move |()| session.scope.set(scope));
        view! { <Radio name="donnees".to_owned() label=label.to_owned() checked choose /> }.into_any()
    };
    let scopes = [("Tout", Scope::Everything), ("Publié seulement", Scope::PublishedOnly)].map(scope_choice);
    let scopes = Vec::from(scopes);
    view! {
        <fieldset class="choices">
            <legend>"Données"</legend>
            {scopes}
        </fieldset>
    }
    .into_any()
}
