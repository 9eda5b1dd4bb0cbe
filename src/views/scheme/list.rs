//! The scheme: every action with its stages, as the data have them, each leading to its form.

use domain::dates::ReducedDate;
use domain::sorting::{collation_key, sorted};
use domain::territory::{Action, Territory};
use leptos::prelude::*;

use crate::components::{DataTable, FigureMark, PageHead, TableCell, TableColumn, TableRow, TextRun};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::MarkLegend;
use crate::views::shared::marks::illustrative_tag;
use wording::scheme::{self, labels};
use wording::{actions, columns, dates};

const COLUMNS: [TableColumn; 5] = [
    TableColumn::Words(columns::ACTION),
    TableColumn::Extra(columns::DOMAIN),
    TableColumn::Words(actions::REGISTERED_COLUMN),
    TableColumn::Words(actions::DEPLOYED_COLUMN),
    TableColumn::Words(labels::STOPPED_COLUMN),
];

/// The page « Schéma ».
#[component]
pub fn SchemePage(session: Session) -> impl IntoView {
    let over = Signal::derive(move || session.territory.with(|it| it.about().title.to_string()));
    let title = Signal::derive(move || session.territory.with(|it| scheme::actions(it.actions().len())));
    let mark = Signal::derive(move || {
        let is_illustrative = session.territory.with(|it| it.actions().iter().any(|it| illustrative_tag(it).is_some()));
        FigureMark::unlinked(is_illustrative)
    });
    let rows = Signal::derive(move || session.territory.with(|it| rows(it)));
    view! {
        <article class="page">
            <PageHead over title mark />
            <MarkLegend session />
            <p>{scheme::SCHEME}</p>
            <p class="actions">
                <a class="button" href=Route::NewAction.hash()>
                    {labels::NEW_ACTION}
                </a>
            </p>
            <div class="wide" tabindex="0" role="region" aria-label=scheme::SCHEME_CAPTION>
                <DataTable caption=scheme::SCHEME_CAPTION.to_owned() class="bars bars-wide" columns=&COLUMNS rows />
            </div>
        </article>
    }
    .into_any()
}

/// The actions by domain, then by title.
fn rows(territory: &Territory) -> Vec<TableRow> {
    let keyed = territory.actions().iter().map(|it| ((collation_key(&it.domain), collation_key(&it.title)), it));
    sorted(keyed.collect(), |one, other| one.0.cmp(&other.0)).into_iter().map(|(_, action)| row(action)).collect()
}

fn row(action: &Action) -> TableRow {
    let tag = illustrative_tag(action);
    let illustrative = tag.is_some();
    let date = |date: Option<ReducedDate>| match date {
        Some(date) => TableCell::Run(vec![TextRun { text: dates::reduced(date), to: None, illustrative }]),
        None => TableCell::Text(actions::NO_DATE.to_owned()),
    };
    let cells = vec![
        TableCell::Name { text: action.title.to_string(), to: Some(Route::EditAction(action.id.clone()).hash()), tag },
        TableCell::Extra(action.domain.to_string()),
        date(action.registered),
        date(action.deployed),
        date(action.stopped),
    ];
    TableRow { cells, class: "" }
}
