//! The lists of a paste: what is recognised, what is not understood, what changes; and what is left over afterwards.

use domain::answering::ResolvedAnswer;
use domain::spreadsheet::{SpreadsheetPaste, tab_separated};
use leptos::prelude::*;

use super::state::GridState;
use crate::components::{Button, TableCell, TableColumn, TableRow};
use crate::views::shared::{TableValues, scrolled_table};
use wording::columns;
use wording::grid::{self, labels, paste as words};

/// The columns of the table of errors.
const OF_ERRORS: [TableColumn; 3] =
    [TableColumn::Words(labels::WHERE), TableColumn::Words(labels::WRITTEN), TableColumn::Words(labels::WHY)];

/// What is recognised and holds no answer, in one sentence each.
pub fn set_aside(pasted: &SpreadsheetPaste) -> AnyView {
    let sentence = |aside| view! { <li>{words::set_aside(aside)}</li> }.into_any();
    let sentences: Vec<AnyView> = pasted.set_aside.iter().map(sentence).collect();
    let list = || view! { <ul aria-label=labels::SET_ASIDE>{sentences}</ul> }.into_any();
    (!pasted.set_aside.is_empty()).then(list).into_any()
}

/// The table of errors, each with its position in the pasted text.
pub fn errors(grid: GridState, pasted: &SpreadsheetPaste, limit: usize) -> AnyView {
    let snapshot = grid.snapshot();
    let row = |error| error_row(words::error(error, &snapshot.territory));
    let rows: Vec<TableRow> = pasted.errors.iter().take(limit).map(row).collect();
    table(labels::NOT_UNDERSTOOD, &OF_ERRORS, rows)
}

fn error_row([place, written, reason]: [String; 3]) -> TableRow {
    let place = TableCell::Name { text: place, to: None, tag: None };
    TableRow { cells: vec![place, TableCell::Text(written), TableCell::Text(reason)], class: "" }
}

/// The table of the cells that change, with their answers before and after.
pub fn changes(grid: GridState, pasted: &SpreadsheetPaste, limit: usize) -> AnyView {
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
            TableCell::Text(grid::cell_answer(change.before)),
            TableCell::Text(grid::cell_answer(change.after)),
        ],
        class: "",
    };
    let rows: Vec<TableRow> = pasted.changes.iter().take(limit).map(row).collect();
    table(labels::CHANGES, &COLUMNS, rows)
}

/// What the last paste did not understand, closed at first: it stays at hand after the rest is applied.
#[component]
pub fn LeftOver(grid: GridState) -> impl IntoView {
    let copied = Callback::new(move |done: bool| {
        let count = grid.left_over.with_untracked(Vec::len);
        grid.message.set(if done { words::list_copied(count) } else { grid::NOT_COPIED.to_owned() });
    });
    let copy = Callback::new(move |()| {
        let rows: Vec<Vec<String>> = grid.left_over.get_untracked().into_iter().map(Vec::from).collect();
        grid.copy.run((tab_separated(&rows), copied));
    });
    let close = Callback::new(move |()| grid.left_over.set(Vec::new()));
    let list = move || {
        let rows: Vec<TableRow> = grid.left_over.get().into_iter().map(error_row).collect();
        let count = rows.len();
        let list = || {
            view! {
                <details class="grid-left-over">
                    <summary>{words::left_over(count)}</summary>
                    {table(labels::NOT_UNDERSTOOD, &OF_ERRORS, rows)}
                    <div class="answer-actions">
                        <Button label=labels::COPY_LIST press=copy />
                        <Button label=labels::CLOSE_LIST class="quiet" press=close />
                    </div>
                </details>
            }
            .into_any()
        };
        (count > 0).then(list).into_any()
    };
    view! { {move || list()} }.into_any()
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
