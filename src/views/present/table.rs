//! The table of a slide's chart, shown over the slide: all that the chart draws.

use domain::deck::SlideSubject;
use domain::indicators::DaySnapshot;
use leptos::prelude::*;

use super::slides::own;
use crate::components::{Button, DataTable, TableColumn, TableRow};
use crate::state::Session;
use crate::views::shared::{MarkLegend, plots, supposed_notice};
use wording::chart_labels::{self, names};
use wording::evolution::labels::MAPS_CAPTION;
use wording::{overview, present};

/// The table, as the content of a dialog, with a button that goes back to the slide.
pub fn table(session: Session, subject: &SlideSubject, back: Callback<()>) -> AnyView {
    let snapshot = session.snapshot;
    let rows_of = move |rows: fn(&DaySnapshot) -> Vec<TableRow>| Signal::derive(move || snapshot.with(|it| rows(it)));
    let all = Signal::derive(move || snapshot.with(|it| overview::thresholds_caption(it.members())));
    let (name, caption, class, columns, rows): (_, Signal<String>, _, &'static [TableColumn], _) = match subject {
        SlideSubject::Timeline => (
            names::DEPLOYMENTS,
            Signal::stored(overview::labels::DEPLOYMENTS_TABLE.to_owned()),
            "bars",
            &plots::TIMELINE_COLUMNS,
            rows_of(plots::timeline_rows),
        ),
        SlideSubject::Thresholds => {
            (names::THRESHOLDS, all, "bars bars-dense", &plots::THRESHOLDS_COLUMNS, rows_of(plots::thresholds_rows))
        }
        SlideSubject::Adoption => (
            names::ADOPTION,
            Signal::stored(overview::ADOPTION_CAPTION.to_owned()),
            "bars bars-wide",
            &plots::ADOPTION_COLUMNS,
            rows_of(plots::adoption_rows),
        ),
        SlideSubject::Distribution => (
            names::DISTRIBUTION,
            Signal::stored(chart_labels::DISTRIBUTION.to_owned()),
            "bars bars-dense",
            &plots::DISTRIBUTION_COLUMNS,
            rows_of(plots::distribution_rows),
        ),
        SlideSubject::Years => (
            names::YEARS,
            Signal::stored(MAPS_CAPTION.to_owned()),
            "bars",
            &plots::YEARS_COLUMNS,
            rows_of(|it| plots::yearly(&it.territory, it.scope()).iter().flat_map(plots::class_rows).collect()),
        ),
        _ => (
            names::MAP,
            Signal::stored(overview::COMMUNES_CAPTION.to_owned()),
            "bars bars-dense",
            &plots::MAP_COLUMNS,
            Signal::derive(move || snapshot.with(|it| plots::map_rows(it, own(session)))),
        ),
    };
    view! {
        <header class="over-head">
            <h1 id="tableau-titre" tabindex="-1">
                {present::table_of(name)}
            </h1>
            <Button label=present::BACK class="primary" press=back />
        </header>
        <MarkLegend session />
        {supposed_notice(session)}
        <DataTable caption class columns rows />
    }
    .into_any()
}
