//! The ground of the slides, light or dark: a choice of their own, since a room is not an office.

use leptos::prelude::*;

use crate::browser::stage;
use crate::components::Button;
use wording::present;

/// Under which the choice is kept, in this browser.
const KEY: &str = "carnet-diapositives";

/// The choice: `None` follows the computer.
#[derive(Clone, Copy, Debug)]
pub struct StageTheme {
    is_dark: RwSignal<Option<bool>>,
}

impl StageTheme {
    /// The theme that was chosen last in this browser.
    pub fn recalled() -> Self {
        Self { is_dark: RwSignal::new(stage::recalled(KEY).as_deref().and_then(dark_of)) }
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
            stage::remember(KEY, word_of(next));
        });
        (move || {
            let label = if is_dark() { present::ON_LIGHT } else { present::ON_DARK };
            view! { <Button id="fond".to_owned() label class="quiet" press /> }.into_any()
        })
        .into_any()
    }
}

const fn word_of(is_dark: bool) -> &'static str {
    if is_dark { "sombre" } else { "clair" }
}

fn dark_of(word: &str) -> Option<bool> {
    [false, true].into_iter().find(|it| word_of(*it) == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_read_back_and_anything_else_follows_the_computer() {
        assert_eq!([true, false].map(|it| dark_of(word_of(it))), [Some(true), Some(false)]);
        assert_eq!(dark_of("rose"), None);
    }
}
