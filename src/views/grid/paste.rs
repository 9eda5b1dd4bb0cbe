//! The preview of a paste: which cells change, which stay the same, what cannot be read, what is asked before.

use domain::answering::edit_of;
use domain::spreadsheet::{LabelTarget, PasteTarget, SpreadsheetPaste, read_paste};
use leptos::prelude::*;

use super::paste_lists::{changes, errors, set_aside};
use super::state::{FRAME, GridState, PASTE};
use crate::browser::{dialog, page};
use crate::components::{Button, TextField, checkbox};
use wording::grid::{self, labels, paste as words};

/// How many lines are listed at first; a paste can change thousands of cells.
const LISTED: usize = 50;

/// The dialog. Its element is always in the page; it has content only while it is open.
#[component]
pub fn GridPaste(grid: GridState) -> impl IntoView {
    let is_open = Memo::new(move |_| grid.pasting.with(Option::is_some));
    Effect::new(move || {
        if is_open.get() {
            dialog::open_later(PASTE);
        }
    });
    let on_close = move |_| {
        grid.pasting.set(None);
        page::focus(FRAME);
    };
    view! {
        <dialog id=PASTE class="grid-dialog grid-paste" aria-labelledby="grille-coller-titre" on:close=on_close>
            {move || is_open.get().then(|| preview(grid)).into_any()}
        </dialog>
    }
    .into_any()
}

/// Reads the pasted text for the selected cells.
fn read(grid: GridState) -> SpreadsheetPaste {
    let text = grid.pasting.get().unwrap_or_default();
    let Some(block) = grid.block() else { return SpreadsheetPaste::default() };
    let (snapshot, layout) = (grid.snapshot(), grid.layout.get_untracked());
    let (from, selected) = if layout.transposed {
        ((block.from.column, block.from.row), (block.width(), block.height()))
    } else {
        ((block.from.row, block.from.column), (block.height(), block.width()))
    };
    let target = PasteTarget {
        communes: layout.communes.get(from.0..).unwrap_or_default(),
        actions: layout.actions.get(from.1..).unwrap_or_default(),
        selected,
        transposed: layout.transposed,
        today: grid.session().today(),
    };
    read_paste(snapshot.view(), target, &text)
}

fn preview(grid: GridState) -> AnyView {
    let pasted = StoredValue::new(SpreadsheetPaste::default());
    let confirms = RwSignal::new(false);
    // The yes is to the very names that were asked about.
    let agreed = RwSignal::new(Vec::<LabelTarget>::new());
    let note = RwSignal::new(String::new());
    let all = RwSignal::new(false);
    // The text is read once each time it changes; the memo counts how often.
    let version = Memo::new(move |last: Option<&usize>| {
        pasted.set_value(read(grid));
        last.map_or(0, |last| last + 1)
    });
    let latest = move || {
        version.get();
        pasted
    };
    let count = move || latest().with_value(|it| words::preview(it, &grid.snapshot().territory));
    let is_agreed = Signal::derive(move || {
        let asked = latest().with_value(|it| it.by_position.clone());
        asked.is_empty() || agreed.with(|agreed| *agreed == asked)
    });
    let illustrative = move || latest().with_value(|it| it.illustrative.len());
    let questions = move || {
        let asked = latest().with_value(|it| it.by_position.clone());
        let question = (!asked.is_empty()).then(|| {
            let label = words::apply_to(&asked, &grid.snapshot().territory);
            let tick = Callback::new(move |on| agreed.set(if on { asked.clone() } else { Vec::new() }));
            checkbox(label, is_agreed, tick)
        });
        let count = illustrative();
        let tick = Callback::new(move |on| confirms.set(on));
        let confirmation = (count > 0).then(|| checkbox(words::confirm(count), confirms.into(), tick));
        [question, confirmation].into_iter().flatten().collect::<Vec<AnyView>>().into_any()
    };
    let lists = move || {
        let limit = if all.get() { usize::MAX } else { LISTED };
        latest().with_value(|it| vec![set_aside(it), errors(grid, it, limit), changes(grid, it, limit)]).into_any()
    };
    let more = move || {
        let left = latest().with_value(|it| it.changes.len().max(it.errors.len())).saturating_sub(LISTED);
        let show = move |_| all.set(true);
        let button =
            || view! { <button type="button" class="quiet" on:click=show>{words::and_more(left)}</button> }.into_any();
        (left > 0 && !all.get()).then(button).into_any()
    };
    let cannot_apply = Signal::derive(move || {
        let has_no_changes = latest().with_value(|it| it.changes.is_empty()) && !(confirms.get() && illustrative() > 0);
        has_no_changes || !is_agreed.get()
    });
    let apply = Callback::new(move |()| {
        if cannot_apply.get_untracked() {
            return;
        }
        let answers = note.with_untracked(|note| pasted.with_value(|it| it.answers(confirms.get_untracked(), note)));
        let territory = grid.snapshot().territory.clone();
        let left_over = |it: &SpreadsheetPaste| it.errors.iter().map(|error| words::error(error, &territory)).collect();
        grid.left_over.set(pasted.with_value(left_over));
        let count = answers.len();
        dialog::close(PASTE);
        grid.session().edit(edit_of(&territory, answers), grid::pasted(count));
    });
    let close = Callback::new(|()| dialog::close(PASTE));
    view! {
        <h2 id="grille-coller-titre">{labels::PASTE_TITLE}</h2>
        <p id="grille-compte" class="grid-count" role="status">
            {move || count()}
        </p>
        <p class="field">
            <label for="grille-texte">{labels::PASTED}</label>
            <textarea
                id="grille-texte"
                rows="3"
                spellcheck="false"
                aria-required="true"
                aria-describedby="grille-compte grille-compris"
                aria-invalid=move || latest().with_value(|it| !it.errors.is_empty()).then(|| "true".to_owned())
                prop:value=move || grid.pasting.get().unwrap_or_default()
                on:input=move |event| grid.pasting.set(Some(event_target_value(&event)))
            ></textarea>
        </p>
        {move || questions()}
        <TextField id="grille-remarque-collage" label=labels::NOTE_OF_ALL value=note />
        <div class="answer-actions">
            <Button label=labels::APPLY class="primary" disabled=cannot_apply press=apply />
            <Button label=labels::CANCEL class="quiet" press=close />
        </div>
        {move || lists()}
        {move || more()}
        <p id="grille-compris" class="muted">{words::UNDERSTOOD}</p>
    }
    .into_any()
}
