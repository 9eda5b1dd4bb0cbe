//! What the keys and a clicker do, shown over the slides, and the switch of the keys that are a letter or a sign.

use leptos::prelude::*;

use crate::components::{Button, checkbox};
use crate::route::Route;
use crate::state::Session;
use wording::{decks, present};

/// The keys, as the content of a dialog, with a button that goes back to the slide.
pub fn keys_help(session: Session, back: Callback<()>) -> AnyView {
    let one = |(keys, does): (&'static str, &'static str)| {
        view! {
            <div>
                <dt>{keys}</dt>
                <dd>{does}</dd>
            </div>
        }
        .into_any()
    };
    let is_on = session.letters_are_shortcuts();
    let tick = Callback::new(move |is_on| session.set_letters_as_shortcuts(is_on));
    view! {
        <header class="over-head">
            <h1 id="touches-titre" tabindex="-1">
                {present::KEYS_TITLE}
            </h1>
            <Button label=present::BACK class="primary" press=back />
        </header>
        <dl class="deck-keys">{present::KEYS.map(one).into_iter().collect::<Vec<_>>()}</dl>
        <h2>{present::CLICKER_TITLE}</h2>
        <p>{present::CLICKER}</p>
        <p>
            <a href=Route::Decks.hash()>{decks::COMPOSE}</a>
        </p>
        <p class="slide-letters">{checkbox(present::LETTERS, is_on, tick)}</p>
    }
    .into_any()
}
