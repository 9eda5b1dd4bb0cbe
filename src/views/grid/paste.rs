//! The preview of a paste: which cells change, which stay the same, what cannot be read.

use domain::answering::{ResolvedAnswer, edit_of};
use domain::spreadsheet::{PasteTarget, SpreadsheetPaste, read_paste};
use leptos::prelude::*;

use super::filters::checkbox;
use super::state::{FRAME, GridState, PASTE};
use crate::browser::{dialog, page};
use crate::components::{Button, TableCell, TableColumn, TableRow};
use crate::views::shared::{TableValues, scrolled_table};
use crate::wording::columns;
use crate::wording::grid::{self as words, labels};

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
    };
    read_paste(snapshot.view(), target, &text)
}

fn preview(grid: GridState) -> AnyView {
    let pasted = StoredValue::new(SpreadsheetPaste::default());
    let confirms = RwSignal::new(false);
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
    let count = move || latest().with_value(|it| words::preview(it.changes.len(), it.same, it.errors.len()));
    let illustrative = move || latest().with_value(|it| it.illustrative.len());
    let confirmation = move || {
        let count = illustrative();
        let tick = Callback::new(move |on| confirms.set(on));
        (count > 0).then(|| checkbox(words::confirm(count), confirms.into(), tick)).into_any()
    };
    let lists = move || {
        let limit = if all.get() { usize::MAX } else { LISTED };
        latest().with_value(|it| vec![errors(it, limit), changes(grid, it, limit)]).into_any()
    };
    let more = move || {
        let left = latest().with_value(|it| it.changes.len().max(it.errors.len())).saturating_sub(LISTED);
        let show = move |_| all.set(true);
        let button =
            || view! { <button type="button" class="quiet" on:click=show>{words::and_more(left)}</button> }.into_any();
        (left > 0 && !all.get()).then(button).into_any()
    };
    let has_no_changes = Signal::derive(move || {
        latest().with_value(|it| it.changes.is_empty()) && !(confirms.get() && illustrative() > 0)
    });
    let apply = Callback::new(move |()| {
        if has_no_changes.get_untracked() {
            return;
        }
        let mut changes: Vec<ResolvedAnswer> = pasted.with_value(|it| it.changes.clone());
        if confirms.get_untracked() {
            pasted.with_value(|it| changes.extend(it.illustrative.iter().cloned()));
        }
        let count = changes.len();
        dialog::close(PASTE);
        grid.session().edit(edit_of(&grid.snapshot().territory, changes), words::pasted(count));
    });
    let close = Callback::new(|()| dialog::close(PASTE));
    view! {
        <h2 id="grille-coller-titre">{labels::PASTE_TITLE}</h2>
        <p class="grid-count" role="status">
            {move || count()}
        </p>
        <p class="field">
            <label for="grille-texte">{labels::PASTED}</label>
            <textarea
                id="grille-texte"
                rows="3"
                spellcheck="false"
                aria-describedby="grille-compris"
                prop:value=move || grid.pasting.get().unwrap_or_default()
                on:input=move |event| grid.pasting.set(Some(event_target_value(&event)))
            ></textarea>
        </p>
        <div class="answer-actions">
            <Button label=labels::APPLY class="primary" disabled=has_no_changes press=apply />
            <Button label=labels::CANCEL class="quiet" press=close />
        </div>
        {move || confirmation()}
        {move || lists()}
        {move || more()}
        <p id="grille-compris" class="muted">{words::UNDERSTOOD}</p>
    }
    .into_any()
}

/// The table of errors, each with its position in the pasted text.
fn errors(pasted: &SpreadsheetPaste, limit: usize) -> AnyView {
    const COLUMNS: [TableColumn; 3] =
        [TableColumn::Words(labels::WHERE), TableColumn::Words(labels::WRITTEN), TableColumn::Words(labels::WHY)];
    let row = |error: &domain::spreadsheet::PasteError| TableRow {
        cells: vec![
            TableCell::Name { text: words::error_position(error), to: None, tag: None },
            TableCell::Text(error.text.clone()),
            TableCell::Text(words::error_reason(error.kind).to_owned()),
        ],
        class: "",
    };
    let rows: Vec<TableRow> = pasted.errors.iter().take(limit).map(row).collect();
    table(labels::NOT_UNDERSTOOD, &COLUMNS, rows)
}

/// The table of the cells that change, with their answers before and after.
fn changes(grid: GridState, pasted: &SpreadsheetPaste, limit: usize) -> AnyView {
    const COLUMNS: [TableColumn; 4] = [
        TableColumn::Words(columns::COMMUNE),
        TableColumn::Words(columns::ACTION),
        TableColumn::Words(columns::BEFORE),
        TableColumn::Words(columns::AFTER),
    ];
    let snapshot = grid.snapshot();
    let row = |change: &ResolvedAnswer| TableRow {
        cells: vec![
            TableCell::Name {
                text: snapshot.territory.commune(change.commune).display_name().to_string(),
                to: None,
                tag: None,
            },
            TableCell::Text(snapshot.territory.action(change.action).title.to_string()),
            TableCell::Text(words::cell_answer(change.before)),
            TableCell::Text(words::cell_answer(change.after)),
        ],
        class: "",
    };
    let rows: Vec<TableRow> = pasted.changes.iter().take(limit).map(row).collect();
    table(labels::CHANGES, &COLUMNS, rows)
}

/// A table; nothing if it has no rows.
fn table(caption: &'static str, columns: &'static [TableColumn], rows: Vec<TableRow>) -> AnyView {
    let (name, class) = (caption.to_owned(), "grid-list");
    (!rows.is_empty())
        .then(|| {
            scrolled_table(TableValues { name, caption: caption.to_owned(), class, scrolls_rows: false, columns, rows })
        })
        .into_any()
}
