//! A row of a form that is typed back: five buttons in the order of the printed boxes, and one key for each state.

use domain::return_code::{PrintedCell, PrintedForm};
use domain::territory::ParticipationState;
use leptos::prelude::*;

use super::typing::{SAVE, TypingState};
use crate::browser::{keys, page};
use crate::views::shared::state_of_key;
use wording::paper::{self, typing as words};

/// The id of a button.
fn button_id(at: usize, state: ParticipationState) -> String {
    format!("papier-{at}-{}", state.as_str())
}

/// The id of the button that has the focus when a form opens.
pub(super) fn first_id(form: &PrintedForm) -> Option<String> {
    form.cells.first().map(|cell| button_id(0, cell.printed))
}

/// Moves the focus to a row, to the button of the state that it has now; after the last one to the end of the form.
///
/// It moves at once: a key that is pressed in the meantime would answer the row before.
pub(super) fn focus_row(form: TypingState, at: usize) {
    let cell = form.form.with_untracked(|it| it.as_ref().and_then(|it| it.cells.get(at).copied()));
    match cell {
        Some(cell) => page::focus(&button_id(at, untrack(|| chosen(form, at, cell)))),
        None => page::focus(SAVE),
    }
}

/// The state of a row: the typed one, or else the printed one.
fn chosen(form: TypingState, at: usize, cell: PrintedCell) -> ParticipationState {
    typed(form, at).unwrap_or(cell.printed)
}

fn typed(form: TypingState, at: usize) -> Option<ParticipationState> {
    form.answers.with(|answers| answers.get(at).copied().flatten())
}

fn answer(form: TypingState, at: usize, state: Option<ParticipationState>) {
    form.answers.update(|answers| {
        if let Some(place) = answers.get_mut(at) {
            *place = state;
        }
    });
}

/// A row: the number and the title of its action, the buttons, and what is to be said of it.
pub(super) fn row(form: TypingState, at: usize, cell: PrintedCell, title: &str) -> AnyView {
    let note = move || {
        let now = form.form.with(|it| it.as_ref().and_then(|it| it.cells.get(at).copied())).unwrap_or(cell);
        words::line(&now, typed(form, at))
    };
    let is_changed = Memo::new(move |_| typed(form, at).is_some_and(|state| state != cell.printed));
    let buttons = (0..).zip(paper::BOXES).map(|(place, state)| button(form, at, cell, place, state));
    let note_id = format!("papier-note-{at}");
    view! {
        <div
            class="paper-row"
            class:paper-changed=is_changed
            role="group"
            aria-label=words::row(cell.number, title)
            aria-describedby=note_id.clone()
        >
            <span class="paper-row-title" aria-hidden="true">{words::row(cell.number, title)}</span>
            <span class="paper-buttons">{buttons.collect::<Vec<_>>()}</span>
            <span class="paper-note" id=note_id.clone()>{note}</span>
        </div>
    }
    .into_any()
}

/// The button of a state, which has a place among the five.
fn button(form: TypingState, at: usize, cell: PrintedCell, place: usize, state: ParticipationState) -> AnyView {
    let is_chosen = Memo::new(move |_| chosen(form, at, cell) == state);
    let printed = (cell.printed == state).then(|| {
        view! {
            <span class="paper-printed" aria-hidden="true">{paper::MARK}</span>
            <span class="visually-hidden">{words::PRINTED}</span>
        }
        .into_any()
    });
    view! {
        <button
            type="button"
            id=button_id(at, state)
            // One stop of the Tab key for each row.
            tabindex=move || if is_chosen.get() { "0" } else { "-1" }
            aria-pressed=move || is_chosen.get().to_string()
            on:click=move |_| answer(form, at, Some(state))
            on:keydown=move |event| on_key(form, at, place, &event)
        >
            {words::answer(state)}
            {printed}
        </button>
    }
    .into_any()
}

/// A letter answers and goes on; Enter and the arrows move; Escape takes an answer back.
fn on_key(form: TypingState, at: usize, place: usize, event: &leptos::ev::KeyboardEvent) {
    if keys::command_press(event) != Some(false) {
        return;
    }
    let key = event.key();
    let along = |by: isize| {
        let next = place.checked_add_signed(by).and_then(|place| paper::BOXES.get(place));
        if let Some(state) = next {
            page::focus(&button_id(at, *state));
        }
    };
    match (&*key, state_of_key(&key)) {
        ("ArrowDown", _) => focus_row(form, at + 1),
        ("ArrowUp", _) => focus_row(form, at.saturating_sub(1)),
        ("ArrowLeft", _) => along(-1),
        ("ArrowRight", _) => along(1),
        // A key that is held down answers once, and does not run on to the button that records.
        ("Enter", _) if !event.repeat() => focus_row(form, at + 1),
        ("Escape", _) => {
            answer(form, at, None);
            focus_row(form, at);
        }
        (_, Some(state)) if !event.repeat() => {
            answer(form, at, Some(state));
            focus_row(form, at + 1);
        }
        ("Enter", _) | (_, Some(_)) => {}
        _ => return,
    }
    event.prevent_default();
}
