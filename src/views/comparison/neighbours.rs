//! The neighbours: their numbers of actions, and for each what it has joined without the commune, and the reverse.

use domain::indicators::{
    CommuneDifferences, ComparedWith, DaySnapshot, Figure, FigureFinding, Interval, JoinedWithout,
};
use domain::territory::{ActionIndex, CommuneIndex};
use leptos::prelude::*;

use super::named::{by_count, commune_row, tag_of};
use crate::components::{LinkItem, Links, SortKey, TableCell, TableColumn, figure};
use crate::route::Route;
use crate::views::shared::{TableOrder, TableValues, marks, sortable_table, titled_section};
use wording::{columns, comparison, findings};

const COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Numbers(columns::ACTIONS),
    TableColumn::Numbers(comparison::THEIRS_COLUMN),
    TableColumn::Numbers(comparison::OURS_COLUMN),
];

fn neighbours_of(snapshot: &DaySnapshot, own: CommuneIndex) -> Vec<CommuneIndex> {
    by_count(snapshot, ComparedWith::Neighbours.communes(&snapshot.territory, &snapshot.tally.cells, own))
}

/// The table of the neighbours and the commune itself; nothing if it has none.
pub fn table(snapshot: &DaySnapshot, own: CommuneIndex, order: TableOrder) -> AnyView {
    let neighbours = neighbours_of(snapshot, own);
    if neighbours.is_empty() {
        return ().into_any();
    }
    let row = |index: CommuneIndex| {
        let commune = snapshot.territory.commune(index);
        let count = snapshot.count_of(index).unwrap_or_default();
        let pair = marks::communes_mark(snapshot, &[index, own]);
        let differences = CommuneDifferences::of(&snapshot.tally.cells, own, index);
        let difference = |count: Interval| {
            if index == own {
                TableCell::Text(String::new()).sorted(SortKey::Unknown)
            } else {
                pair.cell(comparison::count(count)).by(count.min, count.max)
            }
        };
        let cells = [
            marks::figure_mark(snapshot, Figure::Participations(commune.code))
                .cell(comparison::count(count))
                .by(count.min, count.max),
            difference(differences.theirs.count()),
            difference(differences.ours.count()),
        ];
        commune_row(snapshot, (index, own), cells)
    };
    let table = TableValues {
        name: comparison::NEIGHBOURS_TABLE.to_owned(),
        caption: comparison::NEIGHBOURS_CAPTION.to_owned(),
        class: "bars",
        scrolls_rows: false,
        columns: &COLUMNS,
        rows: by_count(snapshot, [&neighbours[..], &[own]].concat()).into_iter().map(row).collect(),
    };
    titled_section(
        "voisines",
        comparison::NEIGHBOURS.to_owned(),
        vec![sortable_table("voisines-tableau", order, table)],
    )
}

/// A section for each neighbour.
pub fn each(snapshot: &DaySnapshot, own: CommuneIndex, _: TableOrder) -> AnyView {
    let neighbours = neighbours_of(snapshot, own);
    if neighbours.is_empty() {
        return ().into_any();
    }
    let sections: Vec<AnyView> = neighbours.into_iter().map(|other| one(snapshot, own, other)).collect();
    let list = view! { <div class="neighbours">{sections}</div> }.into_any();
    titled_section("chacune", comparison::EACH.to_owned(), vec![list])
}

fn one(snapshot: &DaySnapshot, own: CommuneIndex, other: CommuneIndex) -> AnyView {
    let commune = snapshot.territory.commune(other);
    let (name, label) = (commune.display_name().to_string(), commune.display_name().to_string());
    let count = snapshot.count_of(other).unwrap_or_default();
    let mark = marks::figure_mark(snapshot, Figure::Participations(commune.code));
    let differences = CommuneDifferences::of(&snapshot.tally.cells, own, other);
    let theirs = joined(snapshot, comparison::THEIRS, &differences.theirs, (other, own));
    let ours = joined(snapshot, comparison::OURS, &differences.ours, (own, other));
    let finding = FigureFinding::Differences(differences);
    let sentence = findings::sentence(&finding, &snapshot.territory, snapshot.day());
    view! {
        <section class="neighbour" aria-label=label>
            <h3>
                <a href=Route::Commune(commune.code).hash()>{name}</a>
                <span class="neighbour-count">{figure(comparison::actions_of(count, snapshot.running()), mark)}</span>
            </h3>
            <p class="muted">{figure(sentence, marks::communes_mark(snapshot, &[own, other]))}</p>
            <div class="neighbour-lists">{theirs} {ours}</div>
        </section>
    }
    .into_any()
}

/// What one of two communes has joined without the other one: what is certain, then what is possible.
fn joined(
    snapshot: &DaySnapshot,
    label: &'static str,
    joined: &JoinedWithout,
    (one, other): (CommuneIndex, CommuneIndex),
) -> AnyView {
    let item = |&action: &ActionIndex| {
        let view = snapshot.view();
        let other_name = snapshot.territory.commune(other).display_name();
        let (cell, other_cell) = (view.cell(action, one), view.cell(action, other));
        let action_record = snapshot.territory.action(action);
        LinkItem {
            text: action_record.title.to_string(),
            to: Route::Action(action_record.id.clone()).hash(),
            aside: comparison::note(cell.since(), other_cell.state, other_name),
            tag: tag_of(snapshot, action, &[one, other]),
        }
    };
    let list = |actions: &[ActionIndex]| {
        view! { <Links class="neighbour-actions" items=actions.iter().map(item).collect() /> }.into_any()
    };
    let certain = match (joined.certain.is_empty(), joined.possible.is_empty()) {
        (false, _) => list(&joined.certain),
        (true, true) => view! { <p class="muted">{comparison::NOTHING}</p> }.into_any(),
        (true, false) => view! { <p class="muted">{comparison::NOTHING_CERTAIN}</p> }.into_any(),
    };
    let possible = (!joined.possible.is_empty()).then(|| {
        let title = comparison::perhaps(joined.possible.len(), !joined.certain.is_empty());
        view! {
            <details>
                <summary>{title}</summary>
                {list(&joined.possible)}
            </details>
        }
        .into_any()
    });
    view! {
        <div class="neighbour-list">
            <p class="neighbour-label">{label}</p>
            {certain}
            {possible}
        </div>
    }
    .into_any()
}
