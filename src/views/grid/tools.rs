//! Buttons for the commands of the keys, for mouse and touch, and the list of the keys.

use leptos::prelude::*;

use super::copy;
use super::keys::GridCommand;
use super::state::GridState;
use crate::components::{Button, MarkKind, StateMark};
use crate::views::shared::LETTERS;
use crate::views::shared::marks::mark;
use wording::grid::{self as words, labels};

/// The buttons in groups.
#[component]
pub fn GridTools(grid: GridState) -> impl IntoView {
    let answers = LETTERS.map(|(letter, state)| {
        tool(grid, Some(mark(state)), [words::answer(state), letter], GridCommand::Answer(state))
    });
    let copy = Callback::new(move |()| copy_selection(grid, false));
    let copy_named = Callback::new(move |()| copy_selection(grid, true));
    let paste = Callback::new(move |()| grid.pasting.set(Some(String::new())));
    let extend = move |_| grid.extends.update(|it| *it = !*it);
    view! {
        <div class="grid-tools" on:mousedown=|event| event.prevent_default()>
            <div role="group" aria-label=labels::ANSWERING>
                {Vec::from(answers)}
                {tool(grid, None, labels::REVERT, GridCommand::Revert)}
                {tool(grid, None, labels::DETAIL, GridCommand::Detail)}
            </div>
            <div role="group" aria-label=labels::SELECTING>
                {tool(grid, None, labels::ROW, GridCommand::Rows)}
                {tool(grid, None, labels::COLUMN, GridCommand::Columns)}
                {tool(grid, None, labels::ALL, GridCommand::All)}
                <button type="button" class="tool" aria-pressed=move || grid.extends.get().to_string() on:click=extend>
                    {labels::EXTEND}
                </button>
            </div>
            <div role="group" aria-label=labels::COPYING>
                <Button label=labels::COPY class="tool" press=copy />
                <Button label=labels::COPY_NAMED class="tool" press=copy_named />
                <Button label=labels::PASTE class="tool" press=paste />
                {tool(grid, None, labels::FILL_DOWN, GridCommand::FillDown)}
                {tool(grid, None, labels::FILL_RIGHT, GridCommand::FillRight)}
            </div>
        </div>
    }
    .into_any()
}

/// The button of a command, with its key.
fn tool(grid: GridState, mark: Option<MarkKind>, [label, key]: [&'static str; 2], command: GridCommand) -> AnyView {
    let mark = mark.map(|mark| view! { <StateMark mark /> }.into_any());
    view! {
        <button type="button" class="tool" on:click=move |_| grid.run(command)>
            {mark}
            {label}
            <kbd aria-hidden="true">{key}</kbd>
        </button>
    }
    .into_any()
}

fn copy_selection(grid: GridState, named: bool) {
    let on_done = Callback::new(move |done: bool| {
        grid.message.set(if done { words::copied(grid.cells().len()) } else { words::NOT_COPIED.to_owned() });
    });
    grid.copy.run((copy::text(grid, named), on_done));
}

/// The list of the keys, closed at first.
#[component]
pub fn Keys() -> impl IntoView {
    let line = |(keys, effect): (&'static str, &'static str)| {
        view! {
            <div>
                <dt>{keys}</dt>
                <dd>{effect}</dd>
            </div>
        }
        .into_any()
    };
    view! {
        <details class="grid-keys">
            <summary>{labels::KEYS_HELP}</summary>
            <dl>{labels::KEYS.into_iter().map(line).collect::<Vec<_>>()}</dl>
        </details>
    }
    .into_any()
}
