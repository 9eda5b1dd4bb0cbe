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
    let day_choice = |day: Day| {
        let (checked, choose) =
            (Signal::derive(move || session.day.get() == day), Callback::new(move |()| session.day.set(day)));
        view! { <Radio name="jour".to_owned() label=dates::short(day) checked choose /> }.into_any()
    };
    let scope_choice = |(label, scope): (&str, Scope)| {
        let checked = Signal::derive(move || session.scope.get() == scope);
        let choose = Callback::new(move |()| session.scope.set(scope));
        view! { <Radio name="donnees".to_owned() label=label.to_owned() checked choose /> }.into_any()
    };
    let days: Vec<AnyView> = moments(&session.bundled()).into_iter().map(day_choice).collect();
    let scopes = [("Tout", Scope::Everything), ("Publié seulement", Scope::PublishedOnly)].map(scope_choice);
    let scopes = Vec::from(scopes);
    view! {
        <div class="moment">
            <fieldset class="choices">
                <legend>"Situation"</legend>
                {days}
                <label class="moment-other">
                    <span>"Autre date"</span>
                    <input
                        type="date"
                        prop:value=move || session.day.get().to_string()
                        on:change=move |event| {
                            if let Some(day) = Day::parse(&event_target_value(&event)) {
                                session.day.set(day);
                            }
                        }
                    />
                </label>
            </fieldset>
            <fieldset class="choices">
                <legend>"Données"</legend>
                {scopes}
            </fieldset>
        </div>
    }
    .into_any()
}
