//! Every action, by status, then domain.

use domain::dates::ReducedDate;
use domain::indicators::{DaySnapshot, Figure};
use domain::sorting::{collation_key, sorted};
use domain::territory::{ActionIndex, Status};
use leptos::prelude::*;

use crate::components::{DataTable, PageHead, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::Moment;
use crate::views::shared::marks::{self, illustrative_tag};
use crate::wording::numbers::fraction;
use crate::wording::scheme::labels;
use crate::wording::{actions, columns, dates, overview};

/// The groups of actions, in the order in which they are shown.
const GROUPS: [Status; 5] = [Status::Running, Status::Registered, Status::UnderStudy, Status::Stopped, Status::NotYet];

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
    let title = Signal::derive(move || snapshot.with(|it| actions::headline(it.actions)));
    let to = Signal::derive(move || snapshot.with(|it| marks::account_address(it, Figure::Deployed)));
    let groups = move || {
        let snapshot = snapshot.get();
        GROUPS.into_iter().filter_map(|status| group(&snapshot, status)).collect::<Vec<_>>().into_any()
    };
    view! {
        <article class="page">
            <PageHead over title to />
            <p class="actions">
                <a class="button" href=Route::NewAction.hash()>
                    {labels::NEW_ACTION}
                </a>
                <a class="button quiet" href=Route::Perimeter.hash()>
                    {labels::SEE_PERIMETER}
                </a>
            </p>
            <Moment session />
            <p class="backing">{move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()))}</p>
            {move || groups()}
            <p class="source">{move || snapshot.with(|it| overview::source(it.day(), it.scope()))}</p>
        </article>
    }
    .into_any()
}

fn group(snapshot: &DaySnapshot, status: Status) -> Option<AnyView> {
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
                <div class="wide" tabindex="0" role="region" aria-label=region>
                    <DataTable caption class="bars bars-wide" columns rows />
                </div>
            </section>
        }
        .into_any()
    })
}

fn row(snapshot: &DaySnapshot, index: ActionIndex) -> TableRow {
    let action = snapshot.territory.action(index);
    let date =
        |date: Option<ReducedDate>| TableCell::Text(date.map_or_else(|| actions::NO_DATE.to_owned(), dates::reduced));
    let to = Some(Route::Action(action.id.clone()).hash());
    let mut cells = vec![
        TableCell::Name { text: action.title.to_string(), to, tag: illustrative_tag(action) },
        TableCell::Extra(action.domain.to_string()),
        date(action.registered),
        date(action.deployed),
    ];
    if let Some(it) = snapshot.adoption_of(index) {
        let figure = marks::figure_mark(snapshot, Some(index), Figure::Participants(action.id.clone()));
        cells.push(TableCell::Bar { min: it.min, max: it.max, of: it.of });
        cells.push(figure.cell(fraction(it.interval(), it.of)));
    }
    TableRow { cells, class: "" }
}
