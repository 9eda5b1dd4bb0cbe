//! The choice of the day and of the scope, above the figures of a page.

use domain::dates::Day;
use domain::indicators::{Scope, history_days, later_perimeters};
use leptos::prelude::*;

use crate::components::Radio;
use crate::state::Session;
use crate::wording::{dates, moment};

/// The choice of the day and of the scope.
#[component]
pub fn Moment(session: Session) -> impl IntoView {
    let choose = Callback::new(move |day| session.day.set(day));
    view! {
        <div class="moment">
            <DayChoice session legend=moment::DAY name="jour" day=session.day choose />
            <ScopeChoice session />
        </div>
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
    #[prop(into)] day: Signal<Day>,
    /// Called with the chosen day.
    choose: Callback<Day>,
) -> impl IntoView {
    let territory = session.current();
    let earliest = territory.about().first_day();
    let refused = RwSignal::new(String::new());
    let choose_day = move |day: Day| match earliest {
        Some(earliest) if day < earliest => refused.set(dates::too_early(day, earliest)),
        _ => {
            refused.set(String::new());
            choose.run(day);
        }
    };
    let offered = |it: Day| {
        let (checked, choose) = (Signal::derive(move || day.get() == it), Callback::new(move |()| choose_day(it)));
        view! { <Radio name=name.to_owned() label=dates::short(it) checked choose /> }.into_any()
    };
    let days = history_days(&territory).into_iter().chain(later_perimeters(&territory));
    let offered: Vec<AnyView> = days.map(offered).collect();
    view! {
        <fieldset class="choices">
            <legend>{legend}</legend>
            {offered}
            <label class="moment-other">
                <span>{moment::OTHER_DAY}</span>
                <input
                    type="date"
                    min=earliest.map(|day| day.to_string())
                    prop:value=move || day.get().to_string()
                    on:change=move |event| {
                        if let Some(day) = Day::parse(&event_target_value(&event)) {
                            choose_day(day);
                        }
                    }
                />
            </label>
            <span class="refused" role="status">
                {move || refused.get()}
            </span>
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
