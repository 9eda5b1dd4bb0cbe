//! The data of the map as a table: each commune and its number of actions.

use domain::indicators::DaySnapshot;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::views::shared::{AppActions, SortableTable, plots};
use wording::overview;

/// A table with more rows than this is as high as the map beside it.
const LONG: usize = 40;

/// The communes.
#[component]
pub fn CommuneTable(session: Session, app: AppActions) -> impl IntoView {
    let (snapshot, chosen) = (session.snapshot, session.commune());
    let count = snapshot.with_untracked(|it| it.territory.communes().len());
    let region = if count > LONG { "scrolled scrolled-long" } else { "scrolled" };
    let own = move |it: &DaySnapshot| chosen.get().and_then(|code| it.territory.find_commune(code));
    let rows = Signal::derive(move || snapshot.with(|it| plots::map_rows(it, own(it))));
    view! {
        <div class="stack-close">
            <SortableTable
                id="communes"
                name=overview::labels::COMMUNES_TABLE
                caption=overview::COMMUNES_CAPTION
                class="bars bars-dense bars-fixed"
                region
                columns=&plots::MAP_COLUMNS
                rows
                app
            />
            <p class="see-all">
                <a href=Route::CommuneList.hash()>{overview::labels::SEE_COMMUNES}</a>
            </p>
        </div>
    }
    .into_any()
}
