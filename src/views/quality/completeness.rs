//! How complete the data are: in total, for each action and for each commune.

use std::cmp::Reverse;
use std::sync::Arc;

use domain::checks::Completeness;
use domain::indicators::{Backing, DaySnapshot, Figure, Share};
use domain::sorting::{collation_key, sorted};
use leptos::prelude::*;

use crate::components::{DataTable, FigureMark, Section, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::views::shared::{SortableTable, marks};
use wording::numbers::{percentage, whole};
use wording::{columns, quality};

const SOURCES: [TableColumn; 4] = [
    TableColumn::Words(quality::ANSWERS_COLUMN),
    TableColumn::Bars,
    TableColumn::Numbers(quality::NUMBER_COLUMN),
    TableColumn::Numbers(columns::SHARE),
];

const ACTIONS: [TableColumn; 4] = [
    TableColumn::Words(columns::ACTION),
    TableColumn::Bars,
    TableColumn::Numbers(quality::KNOWN_COLUMN),
    TableColumn::Numbers(quality::UNKNOWN_COLUMN),
];

const COMMUNES: [TableColumn; 4] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Bars,
    TableColumn::Numbers(quality::KNOWN_COLUMN),
    TableColumn::Numbers(quality::UNKNOWN_COLUMN),
];

/// The total, then the tables by action and by commune; no tables if no action runs.
#[component]
pub fn Complete(snapshot: Memo<Arc<DaySnapshot>>) -> impl IntoView {
    let complete = Memo::new(move |_| snapshot.with(|it| Completeness::of(&it.tally.cells)));
    let in_all = move || complete.with(|it| it.all);
    let has_cells = Memo::new(move |_| in_all().total() > 0);
    let title = Signal::derive(move || quality::from_sources(in_all()));
    let sentence = move || quality::by_source_sentence(in_all(), snapshot.with(|it| it.scope()));
    let rows = Signal::derive(move || by_source(in_all()));
    let table = move || {
        has_cells
            .get()
            .then(|| {
                view! {
                    <p>{move || sentence()}</p>
                    <DataTable caption=quality::BY_SOURCE_CAPTION.to_owned() class="bars split" columns=&SOURCES rows />
                }
                .into_any()
            })
            .into_any()
    };
    view! {
        <Section id="completude" class="chart" title>
            {move || table()}
        </Section>
        {move || has_cells.get().then(|| tables(snapshot, complete)).into_any()}
    }
    .into_any()
}

/// The tables by action and by commune.
fn tables(snapshot: Memo<Arc<DaySnapshot>>, complete: Memo<Completeness>) -> AnyView {
    let mark = Signal::derive(move || snapshot.with(|it| marks::all_cells_mark(it)));
    let actions = Signal::derive(move || snapshot.with(|it| complete.with(|complete| by_action(it, complete))));
    let communes = Signal::derive(move || snapshot.with(|it| complete.with(|complete| by_commune(it, complete))));
    let is_complete = |backing: &Backing| backing.unknown == 0;
    let actions_title = Signal::derive(move || {
        complete.with(|it| {
            let count = it.by_action.iter().filter(|(_, backing)| is_complete(backing)).count();
            quality::complete_actions(count, it.by_action.len())
        })
    });
    let communes_title = Signal::derive(move || {
        complete.with(|it| {
            let count = it.by_commune.iter().filter(|(_, backing)| is_complete(backing)).count();
            quality::complete_communes(count, it.by_commune.len())
        })
    });
    view! {
        <div class="columns">
            <Section id="par-action" class="chart" title=actions_title mark>
                <SortableTable
                    id="par-action-tableau"
                    name=quality::ACTIONS_TABLE
                    caption=quality::BY_ACTION_CAPTION
                    class="bars bars-wide bars-dense known"
                    columns=&ACTIONS
                    rows=actions
                />
            </Section>
            <Section id="par-commune" class="chart" title=communes_title mark>
                <SortableTable
                    id="par-commune-tableau"
                    name=quality::COMMUNES_TABLE
                    caption=quality::BY_COMMUNE_CAPTION
                    class="bars bars-wide bars-dense known"
                    region="scrolled scrolled-tall"
                    columns=&COMMUNES
                    rows=communes
                />
            </Section>
        </div>
    }
    .into_any()
}

fn by_source(all: Backing) -> Vec<TableRow> {
    let of = all.total();
    let row = |(name, count): (&str, u32)| {
        let share = Share { count, of };
        let cells = vec![
            TableCell::Name { text: name.to_owned(), to: None, tag: None },
            TableCell::Bar { min: count, max: count, of },
            FigureMark::default().cell(whole(count.into())),
            FigureMark::default().cell(percentage(share)),
        ];
        TableRow { cells, class: "" }
    };
    quality::by_source(all).into_iter().map(row).collect()
}

/// A row of either table, highlighted if something is unknown.
fn completeness_row(name: TableCell, shown: &FigureMark, backing: Backing) -> TableRow {
    let known = backing.known();
    let cells = vec![
        name,
        TableCell::Bar { min: known.count, max: known.count, of: known.of },
        shown.cell(quality::known_share(known)).by(known.count, known.count),
        FigureMark::default().cell(whole(backing.unknown.into())).by(backing.unknown, backing.unknown),
    ];
    TableRow { cells, class: if backing.unknown == 0 { "" } else { "incomplete" } }
}

fn by_action(snapshot: &DaySnapshot, complete: &Completeness) -> Vec<TableRow> {
    let territory = &snapshot.territory;
    let keyed = complete.by_action.iter().map(|&(index, backing)| {
        (Reverse(backing.unknown), collation_key(&territory.action(index).title), (index, backing))
    });
    let row = |(_, _, (index, backing))| {
        let action = territory.action(index);
        let to = Some(Route::Action(action.id.clone()).hash());
        let name = TableCell::Name { text: action.title.to_string(), to, tag: marks::illustrative_tag(action) };
        completeness_row(name, &marks::figure_mark(snapshot, Figure::Participants(action.id.clone())), backing)
    };
    sorted(keyed.collect(), |one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1))).into_iter().map(row).collect()
}

fn by_commune(snapshot: &DaySnapshot, complete: &Completeness) -> Vec<TableRow> {
    let territory = &snapshot.territory;
    let keyed = complete.by_commune.iter().map(|&(index, backing)| {
        (Reverse(backing.unknown), collation_key(territory.commune(index).display_name()), (index, backing))
    });
    let row = |(_, _, (index, backing))| {
        let commune = territory.commune(index);
        let to = Some(Route::Commune(commune.code).hash());
        let name = TableCell::Name { text: commune.display_name().to_string(), to, tag: None };
        completeness_row(name, &marks::figure_mark(snapshot, Figure::Participations(commune.code)), backing)
    };
    sorted(keyed.collect(), |one, other| (&one.0, &one.1).cmp(&(&other.0, &other.1))).into_iter().map(row).collect()
}
