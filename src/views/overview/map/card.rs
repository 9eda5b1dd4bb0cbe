//! The card of a commune that was touched: its figure, its place, and the way to its page.

use domain::indicators::{Figure, FigureFinding};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use super::{MapState, outline};
use crate::components::{Button, figure};
use crate::route::Route;
use crate::views::shared::{AppActions, marks};
use wording::{findings, overview};

/// The id of the card.
const CARD: &str = "carte-fiche";

/// Opens the card of a commune. It takes the focus, so that it is read and comes into view.
pub fn open(state: MapState, app: AppActions, index: CommuneIndex) {
    state.pointed.set(None);
    state.touched.set(Some(index));
    app.focus.run(CARD.to_owned());
}

/// Closes the card, and gives the focus back to its outline.
pub fn close(state: MapState, app: AppActions) {
    let Some(index) = state.touched.get_untracked() else { return };
    state.touched.set(None);
    // The label would take the place of the card.
    state.by_touch.set_value(true);
    app.focus.run(state.snapshot.with_untracked(|it| outline::id_of(it.territory.commune(index).code)));
}

/// The card of the commune that was touched.
pub fn card(state: MapState, app: AppActions) -> Option<AnyView> {
    let index = state.touched.get()?;
    let snapshot = state.snapshot.get();
    let (territory, day) = (&snapshot.territory, snapshot.day());
    let commune = territory.commune(index);
    let lines = match snapshot.count_of(index) {
        None => vec![overview::membership(commune).into_any()],
        Some(count) => {
            let own = marks::figure_mark(&snapshot, Figure::Participations(commune.code));
            let running = marks::figure_mark(&snapshot, Figure::Running).without_link();
            let rank = FigureFinding::rank(&snapshot, index, snapshot.tally.cells.members());
            let place = overview::place(&findings::sentence(&rank, territory, day));
            vec![
                view! {
                    {figure(overview::actions(count), own)}
                    " "
                    {figure(overview::running_actions(snapshot.running()), running)}
                }
                .into_any(),
                figure(place, marks::all_cells_mark(&snapshot)),
            ]
        }
    };
    let lines: Vec<AnyView> = lines.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect();
    Some(
        view! {
            <div id=CARD class="map-card" role="group" tabindex="-1" aria-label=commune.display_name().to_string()>
                <p class="map-card-name">{commune.display_name().to_string()}</p>
                {lines}
                <p class="map-card-ways">
                    <a class="button" href=Route::Commune(commune.code).hash()>
                        {overview::open_page(commune)}
                    </a>
                    <Button label=overview::labels::CLOSE class="quiet" press=Callback::new(move |()| close(state, app)) />
                </p>
            </div>
        }
        .into_any(),
    )
}
