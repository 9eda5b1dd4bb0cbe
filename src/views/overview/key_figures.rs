//! The published key figures, computed from the data, each with its fraction.

use std::sync::Arc;

use domain::indicators::{ActionsFound, DaySnapshot, Figure, KeyFigures};
use domain::territory::Action;
use leptos::prelude::*;

use crate::components::{FigureMark, figure};
use crate::views::shared::marks::figure_mark;
use wording::key_figures;
use wording::numbers::{percentages_differ, range, whole};
use wording::overview::{communes_of, share};

/// A figure in large type: its value, what it counts, its fraction.
struct Tile {
    value: String,
    /// Whether the value is an interval, which needs more space.
    is_interval: bool,
    label: String,
    fraction: String,
    /// Whom its account names; empty if that is no news.
    see: String,
    /// Its mark, with the address of its account.
    mark: FigureMark,
}

/// The deployed actions, those of the year, and the share of communes at the pinned thresholds.
#[component]
pub fn KeyFigureTiles(snapshot: Memo<Arc<DaySnapshot>>) -> impl IntoView {
    view! {
        <section aria-labelledby="chiffres-cles">
            <h2 id="chiffres-cles" class="visually-hidden">{key_figures::HEADING}</h2>
            <ul class="figures">{move || tiles(&snapshot.get()).into_iter().map(render_tile).collect::<Vec<_>>().into_any()}</ul>
        </section>
    }
    .into_any()
}

fn tiles(snapshot: &DaySnapshot) -> Vec<Tile> {
    let key = KeyFigures::of(snapshot);
    let [deployed, registered] =
        [Action::is_deployed_on, Action::is_registered_on].map(|holds| ActionsFound::on(snapshot, holds));
    // The mark stands after both numbers of a tile.
    let beside = |figure: Figure, other: Figure| {
        let mark = figure_mark(snapshot, figure);
        FigureMark { illustrative: mark.illustrative || figure_mark(snapshot, other).illustrative, ..mark }
    };
    let mut tiles = vec![
        Tile {
            value: whole(key.actions.deployed.into()),
            is_interval: false,
            label: key_figures::deployed(deployed),
            fraction: key_figures::of_registered(registered),
            see: String::new(),
            mark: beside(Figure::Deployed, Figure::Registered),
        },
        Tile {
            value: range(key.deployed_in_year),
            is_interval: !key.deployed_in_year.is_certain(),
            label: key_figures::deployed_in(key.year),
            fraction: key_figures::of_deployed(key.actions.deployed),
            see: String::new(),
            mark: beside(Figure::DeployedIn(key.year), Figure::Deployed),
        },
    ];
    tiles.extend(key.thresholds.into_iter().map(|(k, reached)| Tile {
        value: share(reached, key.communes),
        is_interval: percentages_differ(reached, key.communes),
        label: key_figures::at_least(k),
        fraction: communes_of(reached, key.communes),
        see: key_figures::see_which(reached, key.communes),
        mark: figure_mark(snapshot, Figure::AtLeast(k)),
    }));
    tiles
}

fn render_tile(tile: Tile) -> AnyView {
    let class = if tile.is_interval { "figure figure-interval" } else { "figure" };
    let mark = tile.mark.without_link();
    view! {
        <li class=class>
            <a class="figure-link" href=tile.mark.to>
                <span class="figure-value">{tile.value}</span>
                " "
                <span class="figure-label">{tile.label}</span>
                " "
                <span class="figure-fraction">{figure(tile.fraction, mark)}</span>
                " "
                <span class="figure-see">{tile.see}</span>
            </a>
        </li>
    }
    .into_any()
}
