//! One cell in contradiction: what it held before, what each side says, and the buttons to settle it.

use domain::indicators::DaySnapshot;
use domain::journal::{Contradiction, ContradictionSide};
use domain::territory::ParticipationState;
use leptos::prelude::*;

use crate::browser::clock;
use crate::components::{DataTable, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::RecordedNotice;
use wording::contradictions as words;
use wording::{punctuation, states, times};

const COLUMNS: &[TableColumn] = &[
    TableColumn::Words(words::WHO),
    TableColumn::Words(words::WHEN),
    TableColumn::Words(words::ON_DAY),
    TableColumn::Words(words::PERIODS),
];

/// The section of one cell.
pub fn cell(
    session: Session,
    snapshot: &DaySnapshot,
    contradiction: &Contradiction,
    notice: RwSignal<Option<RecordedNotice>>,
    focus: Callback<String>,
) -> AnyView {
    let territory = &snapshot.territory;
    let found = territory.find_cell(&contradiction.cell);
    let name = found.map_or_else(
        || punctuation::pair(contradiction.cell.commune.as_str(), contradiction.cell.action.as_str()),
        |(action, commune)| {
            punctuation::pair(territory.commune(commune).display_name(), &territory.action(action).title)
        },
    );
    let day = snapshot.day();
    // Whoever is not in a complete list does not take part.
    let is_complete = found.is_some_and(|(action, _)| territory.action(action).list_is_complete);
    let absent = if is_complete { ParticipationState::No } else { ParticipationState::Unknown };
    let state_of = |side: &ContradictionSide| {
        let holding = side.periods.iter().find(|period| period.period().contains(day));
        holding.map_or(absent, |period| period.state)
    };
    let before = row(words::BEFORE.to_owned(), String::new(), state_of(&contradiction.base), &contradiction.base);
    let of_side = |side: &ContradictionSide| {
        let last = side.statements.iter().map(|statement| statement.at).max().unwrap_or_default();
        row(words::who(side), times::date_and_hour(clock::local(last)), state_of(side), side)
    };
    let rows: Vec<TableRow> = std::iter::once(before).chain(contradiction.sides.iter().map(of_side)).collect();
    let button = |label: String, side: &ContradictionSide| {
        let (contradiction, side, name) = (contradiction.clone(), side.clone(), name.clone());
        let settle = move |_| {
            let edit = session.journal().with_untracked(|journal| contradiction.settle(&side, journal));
            let text = words::settled(&name, &side.periods);
            let entry = session.edit(edit, text.clone());
            notice.set(Some(RecordedNotice { entry, text, answer: None }));
            focus.run("titre".to_owned());
        };
        view! {
            <button type="button" on:click=settle>
                {label}
            </button>
        }
        .into_any()
    };
    let sides = (1..).zip(&contradiction.sides).map(|(number, side)| button(words::keep(side, number), side));
    let mut buttons: Vec<AnyView> = sides.collect();
    buttons.push(button(words::KEEP_NONE.to_owned(), &contradiction.base));
    let to = Route::Commune(contradiction.cell.commune).hash();
    view! {
        <section class="contradiction">
            <h2>{name.clone()}</h2>
            <div class="table-scroll">
                <DataTable caption=words::caption(&name) class="contradiction-sides" columns=COLUMNS rows=Signal::stored(rows) />
            </div>
            <div class="actions">
                {buttons}
                <a class="button quiet" href=to>
                    {words::ANSWER_OTHERWISE}
                </a>
            </div>
        </section>
    }
    .into_any()
}

/// A side as a row of the table.
fn row(who: String, when: String, on_day: ParticipationState, side: &ContradictionSide) -> TableRow {
    TableRow {
        cells: vec![
            TableCell::Name { text: who, to: None, tag: None },
            TableCell::Text(when),
            TableCell::Text(states::name(on_day).to_owned()),
            TableCell::Text(words::periods(&side.periods)),
        ],
        class: "",
    }
}
