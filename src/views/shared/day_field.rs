//! The field where a day is typed in French, on every page where a day is chosen. A browser's own date field would show
//! the order of the browser's language.

use domain::dates::Day;
use leptos::prelude::*;

use crate::components::{Alert, while_shown};
use wording::moment;

/// The field. What is typed is read when it is finished; what cannot be read is kept, and said.
#[component]
pub fn DayField(
    /// The id of the field.
    id: String,
    /// Its label.
    label: &'static str,
    /// What begins its errors, to tell which date is meant; empty if there is but one.
    prefix: &'static str,
    /// The day that is chosen.
    day: Signal<Day>,
    /// The first day that can be chosen.
    earliest: Option<Day>,
    /// Called with the day that was typed.
    choose: Callback<Day>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let refused = RwSignal::new(String::new());
    let show = move |day: Day| {
        typed.set(moment::typed(day));
        refused.set(String::new());
    };
    Effect::new(move || show(day.get()));
    let read_typed = move || {
        let text = typed.get_untracked();
        match moment::read_day(&text, earliest) {
            Ok(read) => {
                show(read);
                if read != day.get_untracked() {
                    choose.run(read);
                }
            }
            Err(why) => refused.set([prefix, &why].concat()),
        }
    };
    let (accepted, error) = ([&id, "-forme"].concat(), [&id, "-erreur"].concat());
    let described = [&accepted, " ", &error].concat();
    view! {
        <div class="day-field">
            <label for=id.clone()>{label}</label>
            <input
                id=id
                type="text"
                autocomplete="off"
                spellcheck="false"
                aria-describedby=described
                aria-invalid=move || (!refused.read().is_empty()).then(|| "true".to_owned())
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
                on:change=while_shown(move |_| read_typed())
            />
            <span id=accepted class="muted">
                {moment::ACCEPTED}
            </span>
            <Alert id=error class="refused" text=refused />
        </div>
    }
    .into_any()
}
