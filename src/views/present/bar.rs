//! The buttons under the slides.

use leptos::prelude::*;

use super::LEAVE;
use super::commands::DeckCommand;
use super::control::DeckControl;
use super::theme::StageTheme;
use crate::components::Button;
use crate::route::Route;
use crate::views::shared::AppActions;
use wording::{accessibility, decks, present};

/// The buttons. Letters and signs do the same as some of them, and so does a clicker.
pub fn bar(control: DeckControl, theme: StageTheme, app: AppActions, more: AnyView) -> AnyView {
    let press = |command: DeckCommand| Callback::new(move |()| _ = control.run(command));
    let button =
        |(label, press): (&'static str, Callback<()>)| view! { <Button label class="quiet" press /> }.into_any();
    let moving = [
        (present::PREVIOUS, press(DeckCommand::By(-1))),
        (present::NEXT, press(DeckCommand::By(1))),
        (present::ALL, press(DeckCommand::All)),
        (present::FULL_SCREEN, press(DeckCommand::FullScreen)),
    ];
    let others = [(present::KEYS_BUTTON, press(DeckCommand::Keys)), (present::PRINT, app.print)];
    let leave = Callback::new(move |()| app.go.run(Route::Overview));
    let deck = control.stage.with_value(|stage| stage.deck.as_ref().map(|deck| deck.name.clone()));
    let compose = deck.map_or(Route::Decks, Route::EditDeck);
    view! {
        <nav class="deck-actions" aria-label=present::SLIDES>
            {moving.map(button).into_iter().collect::<Vec<_>>()}
            {theme.button()}
            {more}
            {others.map(button).into_iter().collect::<Vec<_>>()}
            <Button id=LEAVE.to_owned() label=present::LEAVE class="quiet" press=leave />
            <a class="deck-compose" href=compose.hash()>
                {decks::COMPOSE}
            </a>
            <a href=Route::Accessibility.hash()>{accessibility::ON_SLIDES}</a>
        </nav>
    }
    .into_any()
}
