//! How many communes take part in each action, those with the highest share of their communes first.

use std::sync::Arc;

use domain::indicators::FigureFinding;
use leptos::prelude::*;

use crate::state::Session;
use crate::views::shared::{AppActions, ChartRoom, Charted, DrawChart, DrawTable, SortableTable, marks, plots};
use wording::chart_labels::names;
use wording::{findings, overview};

/// The chart of the growth of each running action, and its table.
#[component]
pub fn Adoptions(session: Session, app: AppActions) -> impl IntoView {
    let snapshot = session.snapshot;
    let title = Signal::derive(move || snapshot.with(|it| findings::said(it, FigureFinding::adoption)));
    let mark = Signal::derive(move || snapshot.with(|it| marks::all_cells_mark(it)));
    let rows = Signal::derive(move || snapshot.with(|it| plots::adoption_rows(it)));
    let draw: DrawChart = Arc::new(|snapshot, width| {
        Some(plots::adoption(snapshot, &|figure| marks::account_address(snapshot, figure), usize::MAX, width))
    });
    let table: DrawTable = Box::new(move || {
        view! {
            <SortableTable
                id="adoption-tableau"
                name=overview::labels::ADOPTION_TABLE
                caption=overview::ADOPTION_CAPTION
                class="bars bars-wide"
                columns=&plots::ADOPTION_COLUMNS
                rows
            />
        }
        .into_any()
    });
    view! { <Charted session id="adoption" name=names::ADOPTION title mark draw app room=ChartRoom::Larger table /> }
}
