//! The printed sheet of a commune: its answers in a table, with the day, the fingerprint and the legend.

use leptos::prelude::*;

use crate::components::{StateMark, Stated, Tag};
use crate::views::self_check::answers::{CellSummaryView, Check, ChecklistState};
use crate::views::shared::LETTERS;
use crate::views::shared::marks::{ILLUSTRATIVE, illustrative_tag, mark};
use wording::{changes, self_check as words, states};

/// The sheet. Twenty-five actions fit on one page; the head of the table is repeated on further ones.
pub fn sheet(list: &ChecklistState) -> AnyView {
    let session = list.session;
    let legend = LETTERS.map(|(_, state)| {
        view! {
            <span class="state-label">
                <StateMark mark=mark(state) />
                {states::name(state)}
            </span>
        }
        .into_any()
    });
    let rows = list.cells.get_untracked().into_iter().map(|cell| row(list, cell)).collect::<Vec<_>>();
    let dated = words::sheet_of(session.day.get_untracked(), &session.fingerprint.get_untracked());
    view! {
        <section class="sheet" aria-label=words::SHEET>
            <p class="sheet-dated">{dated}</p>
            <p class="sheet-legend">{Vec::from(legend)}</p>
            <table>
                <thead>
                    <tr>{Vec::from(words::SHEET_COLUMNS.map(|name| view! { <th scope="col">{name}</th> }.into_any()))}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_any()
}

fn row(list: &ChecklistState, cell: CellSummaryView) -> AnyView {
    let snapshot = list.session.snapshot.get_untracked();
    let action = snapshot.territory.action(cell.action);
    let view = snapshot.view();
    let now = view.cell(cell.action, list.commune);
    let (state, detail) = words::sheet_answer(&now, view.took_part_before(cell.action, list.commune, &now));
    let done = match cell.check {
        Check::Edited => changes::changed_by(cell.author.as_deref()),
        Check::Confirmed => words::CONFIRMED.to_owned(),
        Check::Unchecked => String::new(),
    };
    let tagged = illustrative_tag(action).map(|tag| view! { <Tag tag /> }.into_any());
    let illustrative = now.is_illustrative().then_some(ILLUSTRATIVE.word.to_owned());
    let detail = [Some(detail), illustrative, Some(done)].into_iter().flatten().filter(|text| !text.is_empty());
    view! {
        <tr>
            <th scope="row">
                {action.title.to_string()}
                " "
                {tagged}
            </th>
            <td>
                <Stated mark=mark(cell.state) words=state />
            </td>
            <td>{detail.collect::<Vec<_>>().join(", ")}</td>
        </tr>
    }
    .into_any()
}
