//! Which day is looked at, and which rows count: the two questions above every figure.

use domain::dates::Day;
use domain::indicators::Scope;
use leptos::prelude::*;

use crate::state::{Session, moments};
use crate::text::dates;

/// The choice of the day and of the rows.
#[component]
pub fn Moment(session: Session) -> impl IntoView {
    let days = moments(&session.bundled());
    let choice = |day: Day| {
        view! {
            <label>
                <input
                    type="radio"
                    name="jour"
                    prop:checked=move || session.day.get() == day
                    on:change=move |_| session.day.set(day)
                />
                <span>{dates::short(day)}</span>
            </label>
        }
    };
    view! {
        <div class="moment">
            <fieldset class="choices">
                <legend>"Situation"</legend>
                {days.into_iter().map(choice).collect_view()}
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
                <ScopeChoice session scope=Scope::Everything>"Tout"</ScopeChoice>
                <ScopeChoice session scope=Scope::PublishedOnly>"Publié seulement"</ScopeChoice>
            </fieldset>
        </div>
    }
}

#[component]
fn ScopeChoice(session: Session, scope: Scope, children: Children) -> impl IntoView {
    view! {
        <label>
            <input
                type="radio"
                name="donnees"
                prop:checked=move || session.scope.get() == scope
                on:change=move |_| session.scope.set(scope)
            />
            <span>{children()}</span>
        </label>
    }
}
