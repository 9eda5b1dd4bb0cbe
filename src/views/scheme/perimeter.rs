//! The perimeter: every commune, its number of inhabitants, and when it is a member.

use domain::dates::ReducedDate;
use domain::indicators::{DaySnapshot, Figure};
use domain::sorting::{CollationKey, collation_key, sorted};
use domain::territory::Commune;
use leptos::prelude::*;

use crate::components::{FigureMark, PageHead, Section, SortKey, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::SortableTable;
use crate::views::shared::marks::{by_date, figure_mark};
use wording::numbers::whole;
use wording::scheme::{self, labels};
use wording::{columns, dates, overview};

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
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || snapshot.with(|it| scheme::perimeter(it.members())));
    let mark = Signal::derive(move || snapshot.with(|it| figure_mark(it, Figure::Communes)));
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
                        {table("non-membres", scheme::OTHERS_CAPTION, others)}
                    </Section>
                }
                .into_any()
            })
            .into_any()
    };
    view! {
        <article class="page">
            <PageHead over title mark />
            <p>{scheme::PERIMETER}</p>
            <p class="actions">
                <a class="button" href=Route::NewCommune.hash()>
                    {labels::NEW_COMMUNE}
                </a>
            </p>
            {move || outside()}
            <Section id="membres" class="chart" title=labels::MEMBERS>
                {table("liste-des-membres", scheme::MEMBERS_CAPTION, members)}
            </Section>
        </article>
    }
    .into_any()
}

fn table(id: &'static str, caption: &'static str, rows: Signal<Vec<TableRow>>) -> AnyView {
    view! { <SortableTable id name=caption caption class="bars perimeter" columns=&COLUMNS rows /> }.into_any()
}

/// The communes that are members on the day, or those that are not, by name.
fn rows(snapshot: &DaySnapshot, members: bool) -> Vec<TableRow> {
    let communes = snapshot.territory.communes().iter().filter(|it| it.is_member_on(snapshot.day()) == members);
    let named: Vec<(CollationKey, &Commune)> = communes.map(|it| (collation_key(it.display_name()), it)).collect();
    sorted(named, |one, other| one.0.cmp(&other.0)).into_iter().map(|(_, commune)| row(commune)).collect()
}

fn row(commune: &Commune) -> TableRow {
    let date = |date: Option<ReducedDate>, none: &str| {
        by_date(TableCell::Text(date.map_or_else(|| none.to_owned(), dates::reduced)), date)
    };
    let number = |text: String| FigureMark::default().cell(text);
    let inhabitants = commune.population.map_or_else(
        || number(labels::UNKNOWN_POPULATION.to_owned()),
        |count| number(whole(count.into())).by(count, count),
    );
    let cells = vec![
        TableCell::Name {
            text: commune.display_name().to_string(),
            to: Some(Route::EditCommune(commune.code).hash()),
            tag: None,
        },
        TableCell::Extra(commune.code.to_string()),
        inhabitants,
        match commune.since {
            None => TableCell::Text(labels::SINCE_EVER.to_owned()).sorted(SortKey::Days(i64::MIN, i64::MIN)),
            since => date(since, labels::SINCE_EVER),
        },
        date(commune.until, labels::NOT_LEFT),
    ];
    TableRow { cells, class: "" }
}
