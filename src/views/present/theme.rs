//! The ground of the slides, light or dark: a choice of their own, since a room is not an office.

use leptos::prelude::*;

use crate::browser::stage;
use crate::components::Button;
use wording::present;

/// The choice: `None` follows the computer.
#[derive(Clone, Copy, Debug)]
pub struct StageTheme {
    is_dark: RwSignal<Option<bool>>,
}

impl StageTheme {
    /// The theme that was chosen last in this browser.
    pub fn recalled() -> Self {
        Self { is_dark: RwSignal::new(stage::chosen_dark()) }
    }

    /// The class of what is shown in the theme.
    pub fn class(self) -> &'static str {
        match self.is_dark.get() {
            None => "presenting",
            Some(false) => "presenting on-light",
            Some(true) => "presenting on-dark",
        }
    }

    /// The button of the other ground.
    pub fn button(self) -> AnyView {
        let is_dark = move || self.is_dark.get().unwrap_or_else(stage::prefers_dark);
        let press = Callback::new(move |()| {
            let next = !untrack(is_dark);
            self.is_dark.set(Some(next));
            stage::choose_dark(next);
        });
        (move || {
            let label = if is_dark() { present::ON_LIGHT } else { present::ON_DARK };
            view! { <Button id="fond".to_owned() label class="quiet" press /> }.into_any()
        })
        .into_any()
    }
}
