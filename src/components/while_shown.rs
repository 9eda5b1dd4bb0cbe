//! Handlers that do nothing once their element is gone.

use leptos::prelude::{GetValue, StoredValue};

/// A handler that does nothing once the component that made it is removed. Some browsers say that a field has changed
/// when it is taken out of the page, after all that its handler would use.
pub fn while_shown<Event>(handle: impl Fn(Event) + 'static) -> impl Fn(Event) + 'static {
    let shown = StoredValue::new(());
    move |event| {
        if shown.try_get_value().is_some() {
            handle(event);
        }
    }
}
