//! What the columns of received tables are read as, shown on their first cells and corrected by hand.

use std::sync::Arc;

use domain::spreadsheet::{ColumnUse, TableColumns};
use domain::territory::Territory;
use leptos::prelude::*;

use super::GatherState;
use crate::components::Button;
use crate::state::{Session, TablesOfShape};
use wording::gathering::columns as words;

/// How many cells of a column are shown, and how many signs of each.
const CELLS: usize = 3;
const SIGNS: usize = 40;

/// How many columns are shown at most: many more than any scheme has actions.
const MOST: usize = 300;

/// The section; nothing if no table was received.
pub fn columns(state: GatherState) -> AnyView {
    let session = state.session();
    let tables = Memo::new_with_compare(
        move |_| session.received().files.with(|files| Arc::new(session.tables_by_shape(files))),
        |_, _| true,
    );
    let shown = move || {
        let tables = tables.get();
        if tables.is_empty() {
            return ().into_any();
        }
        let all = tables.iter().enumerate();
        let items: Vec<AnyView> = all.map(|(number, it)| of_shape(state, number, Arc::new(it.clone()))).collect();
        view! {
            <h3>{words::TITLE}</h3>
            <p>{words::WHAT}</p>
            {items}
        }
        .into_any()
    };
    view! { <div class="gather-columns">{move || shown()}</div> }.into_any()
}

/// The tables of one shape.
fn of_shape(state: GatherState, number: usize, tables: Arc<TablesOfShape>) -> AnyView {
    let session = state.session();
    let of_read = Arc::clone(&tables);
    let read = Memo::new_with_compare(move |_| Arc::new(session.columns_of(&of_read)), |one, other| one != other);
    let files = tables.files.clone();
    let summary = move || read.with(|read| words::summary(&files, read));
    let open = RwSignal::new(false);
    let body = move || open.get().then(|| body(state, number, &tables, read)).into_any();
    view! {
        <details on:toggle=move |_| open.update(|open| *open = !*open)>
            <summary>{summary}</summary>
            {body}
        </details>
    }
    .into_any()
}

fn body(state: GatherState, number: usize, tables: &Arc<TablesOfShape>, read: Memo<Arc<TableColumns>>) -> AnyView {
    let session = state.session();
    let territory = session.bundled();
    let count = read.with_untracked(|read| read.uses.len()).min(MOST);
    let rows: Vec<AnyView> =
        (0..count).map(|column| row(session, (number, column), tables, &territory, read)).collect();
    let shape = tables.shape.clone();
    let forget = Callback::new(move |()| {
        session.forget_columns(&shape);
        state.say(Ok(words::FORGOTTEN.to_owned()).into());
        state.app.focus.run(super::review::TITLE.to_owned());
    });
    let of_memory = Arc::clone(tables);
    let memory = move || {
        let choices = session.column_choices();
        if choices.of(&of_memory.shape).is_none() {
            return ().into_any();
        }
        let said = if of_memory.heads.is_none() {
            words::HEADLESS
        } else if !choices.is_kept.get() {
            words::NOT_KEPT
        } else if choices.is_earlier(&of_memory.shape) {
            words::EARLIER
        } else {
            words::KEPT
        };
        view! {
            <p class="changes-actions">
                <span>{said}</span>
                " "
                <Button label=words::FORGET class="quiet" press=forget />
            </p>
        }
        .into_any()
    };
    view! {
        <div class="table-scroll">
            <table>
                <caption>{words::caption(&tables.files)}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::COLUMN}</th>
                        <th scope="col">{words::FIRST}</th>
                        <th scope="col">{words::READ_AS}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {move || memory()}
    }
    .into_any()
}

fn row(
    session: Session,
    (number, column): (usize, usize),
    tables: &Arc<TablesOfShape>,
    territory: &Arc<Territory>,
    read: Memo<Arc<TableColumns>>,
) -> AnyView {
    let cell = |row: &Vec<String>| row.get(column).map(|text| text.trim().to_owned()).unwrap_or_default();
    let (first, last) = tables.heads.unwrap_or_default();
    let heads = if tables.heads.is_some() { &tables.rows[first..=last] } else { &[] };
    let head = heads.iter().map(cell).filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" / ");
    let below = tables.rows.iter().skip(if tables.heads.is_some() { last + 1 } else { 0 });
    let cells: Vec<AnyView> = below
        .map(cell)
        .filter(|text| !text.is_empty())
        .take(CELLS)
        .map(|text| view! { <li>{text.chars().take(SIGNS).collect::<String>()}</li> }.into_any())
        .collect();
    let id = format!("colonne-{number}-{column}");
    let own = move || read.with(|read| read.uses.get(column).cloned().flatten());
    let shape = tables.shape.clone();
    let of_chosen = shape.clone();
    let chosen = move || {
        let uses = session.column_choices().of(&of_chosen);
        uses.and_then(|uses| uses.get(column).cloned().flatten())
    };
    let value = chosen.clone();
    let value = move || value().as_ref().map(ColumnUse::word).unwrap_or_default();
    let of_names = Arc::clone(territory);
    let by_head = move || words::by_head(own().as_ref(), chosen().is_some(), &of_names);
    let plain: Vec<AnyView> = ColumnUse::PLAIN.iter().map(|of| option(of, territory)).collect();
    let actions: Vec<AnyView> =
        territory.actions().iter().map(|it| option(&ColumnUse::AnswersTo(it.id.clone()), territory)).collect();
    let choose = move |event| session.choose_column(&shape, column, ColumnUse::parse(&event_target_value(&event)));
    view! {
        <tr>
            <th scope="row">{words::column(&head, column + 1)}</th>
            <td>
                <ul>{cells}</ul>
            </td>
            <td>
                <label class="visually-hidden" for=id.clone()>
                    {words::choice_label(&head, column + 1)}
                </label>
                <select id=id prop:value=value on:change=choose>
                    <option value="">{by_head}</option>
                    {plain}
                    <optgroup label=words::ANSWERS_TO>{actions}</optgroup>
                </select>
            </td>
        </tr>
    }
    .into_any()
}

fn option(of: &ColumnUse, territory: &Territory) -> AnyView {
    view! { <option value=of.word()>{words::name(of, territory)}</option> }.into_any()
}
