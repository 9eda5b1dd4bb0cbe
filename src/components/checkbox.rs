//! A checkbox.

use leptos::prelude::*;

use super::fresh_id::fresh_id;

/// A checkbox and its label.
pub fn checkbox(label: impl Into<String>, is_on: Signal<bool>, tick: Callback<bool>) -> AnyView {
    let (label, id) = (label.into(), fresh_id("case"));
    view! {
        <label class="tick" for=id>
            <input
                id=id.clone()
                type="checkbox"
                prop:checked=is_on
                on:change=move |event| tick.run(event_target_checked(&event))
            />
            {label}
        </label>
    }
    .into_any()
}
