//! What the keys do, as buttons, for the mouse and the finger; and what the keys are.

use leptos::prelude::*;

use super::copy;
use super::keys::{GridCommand, LETTERS};
use super::state::GridState;
use crate::components::{Button, MarkKind, StateMark};
use crate::views::shared::marks::mark;
use crate::wording::grid as words;

/// The buttons, by what they are for.
#[component]
pub fn Tools(grid: GridState) -> impl IntoView {
    let answers = LETTERS
        .map(|(letter, state)| tool(grid, Some(mark(state)), words::answer(state), letter, GridCommand::Answer(state)));
    let copy = Callback::new(move |()| copied(grid, false));
    let copy_named = Callback::new(move |()| copied(grid, true));
    let paste = Callback::new(move |()| grid.pasting.set(Some(String::new())));
    let extend = move |_| grid.extends.update(|it| *it = !*it);
    view! {
        <div class="grid-tools" on:mousedown=|event| event.prevent_default()>
            <div role="group" aria-label="Répondre pour les cases choisies">
                {Vec::from(answers)}
                {tool(grid, None, "Rendre", "Suppr", GridCommand::GiveBack)}
                {tool(grid, None, "Détail…", "Entrée", GridCommand::Detail)}
            </div>
            <div role="group" aria-label="Choisir">
                {tool(grid, None, "Ligne", "Maj Espace", GridCommand::Rows)}
                {tool(grid, None, "Colonne", "Ctrl Espace", GridCommand::Columns)}
                {tool(grid, None, "Tout", "Ctrl A", GridCommand::All)}
                <button type="button" class="tool" aria-pressed=move || grid.extends.get().to_string() on:click=extend>
                    "Étendre"
                </button>
            </div>
            <div role="group" aria-label="Copier et remplir">
                <Button label="Copier" class="tool" press=copy />
                <Button label="Copier avec les noms" class="tool" press=copy_named />
                <Button label="Coller…" class="tool" press=paste />
                {tool(grid, None, "Vers le bas", "Ctrl D", GridCommand::FillDown)}
                {tool(grid, None, "Vers la droite", "Ctrl R", GridCommand::FillRight)}
            </div>
        </div>
    }
    .into_any()
}

/// A button, with the key that does the same.
fn tool(
    grid: GridState,
    mark: Option<MarkKind>,
    label: &'static str,
    key: &'static str,
    asked: GridCommand,
) -> AnyView {
    let mark = mark.map(|mark| view! { <StateMark mark /> }.into_any());
    view! {
        <button type="button" class="tool" on:click=move |_| grid.act(asked)>
            {mark}
            {label}
            <kbd aria-hidden="true">{key}</kbd>
        </button>
    }
    .into_any()
}

fn copied(grid: GridState, named: bool) {
    let told = Callback::new(move |done: bool| {
        grid.told.set(if done { words::copied(grid.cells().len()) } else { words::NOT_COPIED.to_owned() });
    });
    grid.copy.run((copy::text(grid, named), told));
}

/// The keys, folded away.
#[component]
pub fn Keys() -> impl IntoView {
    let line = |(keys, what): (&'static str, &'static str)| {
        view! {
            <div>
                <dt>{keys}</dt>
                <dd>{what}</dd>
            </div>
        }
        .into_any()
    };
    view! {
        <details class="grid-keys">
            <summary>"Aide au clavier"</summary>
            <dl>{words::KEYS.into_iter().map(line).collect::<Vec<_>>()}</dl>
        </details>
    }
    .into_any()
}
