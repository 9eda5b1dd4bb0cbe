//! The perimeter: every commune, its number of inhabitants, and when it is a member.

use domain::dates::ReducedDate;
use domain::indicators::{DaySnapshot, Figure};
use domain::sorting::{CollationKey, collation_key, sorted};
use domain::territory::Commune;
use leptos::prelude::*;

use crate::components::{DataTable, PageHead, Section, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::DayChoice;
use crate::views::shared::marks::account_address;
use crate::wording::numbers::whole;
use crate::wording::scheme::{self, labels};
use crate::wording::{columns, dates, moment, overview};

const COLUMNS: [TableColumn; 5] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Extra(labels::CODE_COLUMN),
    TableColumn::Numbers(columns::INHABITANTS),
    TableColumn::Words(labels::SINCE_COLUMN),
    TableColumn::Words(labels::UNTIL_COLUMN),
];

/// The page « Périmètre ».
#[component]
pub fn PerimeterPage(session: Session) -> impl IntoView {
    let snapshot = session.snapshot;
    let choose = Callback::new(move |day| session.day.set(day));
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || snapshot.with(|it| scheme::perimeter(it.members())));
    let to = Signal::derive(move || snapshot.with(|it| account_address(it, Figure::Communes)));
    let members = Signal::derive(move || snapshot.with(|it| rows(it, true)));
    let others = Signal::derive(move || snapshot.with(|it| rows(it, false)));
    let others_title = Signal::derive(move || scheme::others(others.with(Vec::len)));
    let has_others = Memo::new(move |_| others.with(|rows| !rows.is_empty()));
    let outside = move || {
        has_others
            .get()
            .then(|| {
                view! {
                    <Section id="hors-du-perimetre" class="chart" title=others_title>
                        {table(scheme::OTHERS_CAPTION, others)}
                    </Section>
                }
                .into_any()
            })
            .into_any()
    };
    view! {
        <article class="page">
            <PageHead over title to />
            <p>{scheme::PERIMETER}</p>
            <p class="actions">
                <a class="button" href=Route::NewCommune.hash()>
                    {labels::NEW_COMMUNE}
                </a>
            </p>
            <div class="moment">
                <DayChoice session legend=moment::DAY name="jour" day=session.day choose />
            </div>
            {move || outside()}
            <Section id="membres" class="chart" title=labels::MEMBERS>
                {table(scheme::MEMBERS_CAPTION, members)}
            </Section>
        </article>
    }
    .into_any()
}

fn table(caption: &'static str, rows: Signal<Vec<TableRow>>) -> AnyView {
    view! {
        <div class="wide" tabindex="0" role="region" aria-label=caption>
            <DataTable caption=caption.to_owned() class="bars perimeter" columns=&COLUMNS rows />
        </div>
    }
    .into_any()
}

/// The communes that are members on the day, or those that are not, by name.
fn rows(snapshot: &DaySnapshot, members: bool) -> Vec<TableRow> {
    let communes = snapshot.territory.communes().iter().filter(|it| it.is_member_on(snapshot.day()) == members);
    let named: Vec<(CollationKey, &Commune)> = communes.map(|it| (collation_key(it.display_name()), it)).collect();
    sorted(named, |one, other| one.0.cmp(&other.0)).into_iter().map(|(_, commune)| row(commune)).collect()
}

fn row(commune: &Commune) -> TableRow {
    let date =
        |date: Option<ReducedDate>, none: &str| TableCell::Text(date.map_or_else(|| none.to_owned(), dates::reduced));
    let inhabitants =
        commune.population.map_or_else(|| labels::UNKNOWN_POPULATION.to_owned(), |count| whole(count.into()));
    let cells = vec![
        TableCell::Name {
            text: commune.display_name().to_string(),
            to: Some(Route::EditCommune(commune.code).hash()),
            tag: None,
        },
        TableCell::Extra(commune.code.to_string()),
        TableCell::Number { text: inhabitants, illustrative: false, to: None },
        date(commune.since, labels::SINCE_EVER),
        date(commune.until, labels::NOT_LEFT),
    ];
    TableRow { cells, class: "" }
}
