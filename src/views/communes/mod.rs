//! The list of all member communes, with what is counted of each.

use domain::ids::CommuneCode;
use domain::indicators::{DaySnapshot, Figure, FigureFinding, Interval, SizeClass, rank};
use domain::sorting::{collation_key, sorted};
use domain::territory::{Commune, CommuneIndex};
use leptos::prelude::*;

use crate::components::{FigureMark, LinkItem, Links, PageHead, SortKey, TableCell, TableColumn, TableRow};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, MarkLegend, SortableTable, deferred, marks, titled_section};
use wording::commune_list::{self as words, labels};
use wording::numbers::{percentages, range, whole};
use wording::{columns, commune, findings, overview};

const COLUMNS: [TableColumn; 9] = [
    TableColumn::Words(columns::COMMUNE),
    TableColumn::Extra(labels::CODE),
    TableColumn::Numbers(columns::INHABITANTS),
    TableColumn::Extra(labels::SIZE_CLASS),
    TableColumn::Bars,
    TableColumn::Numbers(columns::ACTIONS),
    TableColumn::Numbers(columns::SHARE),
    TableColumn::Numbers(labels::PLACE),
    TableColumn::Extra(labels::THRESHOLDS),
];

/// The page « Communes ».
#[component]
pub fn CommuneList(session: Session, app: AppActions) -> impl IntoView {
    let (snapshot, chosen) = (session.snapshot, session.commune());
    let over = Signal::derive(move || snapshot.with(|it| overview::subtitle(&it.territory, it.day())));
    let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::extremes)));
    let mark = Signal::derive(move || snapshot.with(|it| marks::all_cells_mark(it)));
    let caption = Signal::derive(move || snapshot.with(|it| words::caption(&it.territory, it.tally.cells.members())));
    let rows = Signal::derive(move || snapshot.with(|it| rows(it, chosen.get())));
    let others = deferred(app, "hors-du-territoire", snapshot, |snapshot| {
        view! { {move || snapshot.with(|it| others(it)).into_any()} }.into_any()
    });
    view! {
        <article class="page commune-list">
            <PageHead over title mark />
            <MarkLegend session />
            <p class="backing">{move || snapshot.with(|it| overview::backing(it.backing(None), it.scope()))}</p>
            <SortableTable
                id="communes"
                name=overview::labels::COMMUNES_TABLE
                caption
                class="bars bars-dense bars-many"
                columns=&COLUMNS
                rows
                app
            />
            {others}
            <p class="source">{move || snapshot.with(|it| overview::source(it.day(), it.scope()))}</p>
        </article>
    }
    .into_any()
}

/// The members by name.
fn rows(snapshot: &DaySnapshot, chosen: Option<CommuneCode>) -> Vec<TableRow> {
    let members = snapshot.tally.cells.members();
    let counts: Vec<Interval> = members.iter().map(|index| snapshot.count_of(*index).unwrap_or_default()).collect();
    let named = |(at, index): (usize, &CommuneIndex)| {
        (collation_key(snapshot.territory.commune(*index).display_name()), at, *index)
    };
    let named = sorted(members.iter().enumerate().map(named).collect(), |one, other| one.0.cmp(&other.0));
    let row = |(_, at, index)| {
        let others: Vec<Interval> = [&counts[..at], &counts[at + 1..]].concat();
        row(snapshot, index, (counts[at], rank(counts[at], &others)), chosen)
    };
    named.into_iter().map(row).collect()
}

fn row(
    snapshot: &DaySnapshot,
    index: CommuneIndex,
    (count, place): (Interval, Interval),
    chosen: Option<CommuneCode>,
) -> TableRow {
    let (it, of) = (snapshot.territory.commune(index), snapshot.running());
    let figure = marks::figure_mark(snapshot, Figure::Participations(it.code));
    let own = figure.without_link();
    let thresholds = &snapshot.territory.about().thresholds;
    let reached = |bound: u32| thresholds.iter().filter(|k| **k <= bound).count();
    let (class, is_own) = (SizeClass::of(it), chosen == Some(it.code));
    let cells = vec![
        TableCell::Name {
            text: it.display_name().to_string(),
            to: Some(Route::Commune(it.code).hash()),
            tag: marks::own_tag(is_own),
        },
        TableCell::Extra(it.code.to_string()),
        population(it),
        TableCell::Extra(class.map_or_else(|| labels::UNKNOWN.to_owned(), commune::size_class_short))
            .sorted(class.map_or(SortKey::Unknown, |class| SortKey::Number(class.from.into(), class.from.into()))),
        TableCell::Bar { min: count.min, max: count.max, of },
        figure.cell(range(count)),
        marks::by_share(own.cell(percentages(count, of)), count, of),
        marks::all_cells_mark(snapshot).cell(words::place(place)).by(place.min, place.max),
        own.cell(words::thresholds(thresholds, count)).by(reached(count.min), reached(count.max)),
    ];
    TableRow { cells, class: if is_own { "chosen" } else { "" } }
}

fn population(commune: &Commune) -> TableCell {
    match commune.population {
        Some(count) => FigureMark::default().cell(whole(count.into())).by(count, count),
        None => FigureMark::default().cell(labels::UNKNOWN.to_owned()),
    }
}

/// The communes that are not members on the day, with the days on which they are.
fn others(snapshot: &DaySnapshot) -> Option<AnyView> {
    let others = snapshot.territory.communes().iter().filter(|it| !it.is_member_on(snapshot.day()));
    let item = |it: &Commune| LinkItem {
        text: it.display_name().to_string(),
        to: Route::Commune(it.code).hash(),
        aside: overview::membership(it),
        tag: None,
    };
    let items: Vec<LinkItem> = others.map(item).collect();
    let title = words::not_members(items.len(), snapshot.day());
    let is_empty = items.is_empty();
    (!is_empty)
        .then(|| titled_section("non-membres", title, vec![view! { <Links class="communes" items /> }.into_any()]))
}
