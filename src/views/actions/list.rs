//! Every action, by status, then domain.

use domain::dates::ReducedDate;
use domain::indicators::{DaySnapshot, Figure, FigureFinding, are_dates_unknown};
use domain::sorting::{collation_key, sorted};
use domain::territory::{ActionIndex, Status};
use leptos::prelude::*;

use crate::components::{PageHead, TableCell, TableColumn, TableRow, TextRun};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::marks::{self, illustrative_tag};
use crate::views::shared::{MarkLegend, SortableTable, TableOrder};
use wording::scheme::labels;
use wording::{actions, columns, dates, findings, overview};

/// The groups of actions, in the order in which they are shown, each with the id of its table.
const GROUPS: [(Status, &str); 5] = [
    (Status::Running, "en-cours"),
    (Status::Registered, "inscrites"),
    (Status::UnderStudy, "a-l-etude"),
    (Status::Stopped, "arretees"),
    (Status::NotYet, "a-venir"),
];

/// The columns of a group of actions that do not run.
const OTHER_COLUMNS: [TableColumn; 4] = [
    TableColumn::Words(columns::ACTION),
    TableColumn::Extra(columns::DOMAIN),
    TableColumn::Words(actions::REGISTERED_COLUMN),
    TableColumn::Words(actions::DEPLOYED_COLUMN),
];

/// The columns of the group of running actions.
const RUNNING_COLUMNS: [TableColumn; 6] = [
    TableColumn::Words(columns::ACTION),
    TableColumn::Extra(columns::DOMAIN),
    TableColumn::Words(actions::REGISTERED_COLUMN),
    TableColumn::Words(actions::DEPLOYED_COLUMN),
    TableColumn::Bars,
    TableColumn::Numbers(columns::COMMUNES),
];

/// The page of all actions.
#[component]
pub fn Actions(session: Session) -> impl IntoView {
    let snapshot = session.snapshot;
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::statuses)));
    let mark = Signal::derive(move || snapshot.with(|it| marks::figure_mark(it, Figure::Deployed)));
    let orders = GROUPS.map(|(status, id)| (status, id, TableOrder::new()));
    let groups = move || {
        let snapshot = snapshot.get();
        orders.into_iter().filter_map(|group| group_of(&snapshot, group)).collect::<Vec<_>>().into_any()
    };
    view! {
        <article class="page">
            <PageHead over title mark />
            <p class="actions">
                <a class="button" href=Route::NewAction.hash()>
                    {labels::NEW_ACTION}
                </a>
                <a class="button quiet" href=Route::Perimeter.hash()>
                    {labels::SEE_PERIMETER}
                </a>
            </p>
            <MarkLegend session />
            <p class="backing">{move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()))}</p>
            {move || groups()}
            <p class="source">{move || snapshot.with(|it| overview::source(it.day(), it.scope()))}</p>
        </article>
    }
    .into_any()
}

fn group_of(snapshot: &DaySnapshot, (status, id, order): (Status, &'static str, TableOrder)) -> Option<AnyView> {
    let of_status =
        snapshot.territory.indexed_actions().filter(|(_, action)| action.status_on(snapshot.day()) == status);
    let domain = |index: &ActionIndex| collation_key(&snapshot.territory.action(*index).domain);
    let indices = sorted(of_status.map(|(index, _)| index).collect(), |one, other| domain(one).cmp(&domain(other)));
    let rows: Vec<TableRow> = indices.into_iter().map(|index| row(snapshot, index)).collect();
    let columns: &'static [TableColumn] = if status == Status::Running { &RUNNING_COLUMNS } else { &OTHER_COLUMNS };
    let name = actions::status(status);
    let caption = actions::group(status);
    let region = caption.clone();
    (!rows.is_empty()).then(|| {
        view! {
            <section class="chart" aria-label=name>
                <h2>{name}</h2>
                <SortableTable id name=region caption class="bars bars-wide" columns rows order />
            </section>
        }
        .into_any()
    })
}

fn row(snapshot: &DaySnapshot, index: ActionIndex) -> TableRow {
    let action = snapshot.territory.action(index);
    let tag = illustrative_tag(action);
    let text = |date: Option<ReducedDate>| match date {
        Some(_) if are_dates_unknown(action, snapshot.scope()) => TableCell::Text(actions::DATE_LEFT_OUT.to_owned()),
        Some(date) => {
            TableCell::Run(vec![TextRun { text: dates::reduced(date), to: None, illustrative: tag.is_some() }])
        }
        None => TableCell::Text(actions::NO_DATE.to_owned()),
    };
    let is_unknown = are_dates_unknown(action, snapshot.scope());
    let date = |date: Option<ReducedDate>| marks::by_date(text(date), date.filter(|_| !is_unknown));
    let to = Some(Route::Action(action.id.clone()).hash());
    let mut cells = vec![
        TableCell::Name { text: action.title.to_string(), to, tag },
        TableCell::Extra(action.domain.to_string()),
        date(action.registered),
        date(action.deployed),
    ];
    if let Some(it) = snapshot.adoption_of(index) {
        let figure = marks::figure_mark(snapshot, Figure::Participants(action.id.clone()));
        cells.push(TableCell::Bar { min: it.min, max: it.max, of: it.of });
        cells.push(marks::by_share(figure.cell(findings::share(it.interval(), it.of)), it.interval(), it.of));
    }
    TableRow { cells, class: "" }
}
