//! The published key figures, computed from the data, each with its fraction.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Figure, KeyFigures};
use leptos::prelude::*;

use crate::views::shared::marks::account_address;
use crate::wording::key_figures;
use crate::wording::numbers::{percentages_differ, whole};
use crate::wording::overview::{communes_of, share};

/// A figure in large type: its value, what it counts, its fraction.
struct Tile {
    value: String,
    /// Whether the value is an interval, which needs more space.
    is_interval: bool,
    label: String,
    fraction: String,
    /// Whether it depends on illustrative rows.
    illustrative: bool,
    /// The address of its account.
    to: String,
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
    let mut tiles = vec![
        Tile {
            value: whole(key.actions.deployed.into()),
            is_interval: false,
            label: key_figures::DEPLOYED.to_owned(),
            fraction: key_figures::of_registered(key.actions.registered),
            illustrative: false,
            to: account_address(snapshot, Figure::Deployed),
        },
        Tile {
            value: whole(key.deployed_in_year.into()),
            is_interval: false,
            label: key_figures::deployed_in(key.year),
            fraction: key_figures::of_deployed(key.actions.deployed),
            illustrative: false,
            to: account_address(snapshot, Figure::DeployedIn(key.year)),
        },
    ];
    tiles.extend(key.thresholds.into_iter().map(|(k, reached)| Tile {
        value: share(reached, key.communes),
        is_interval: percentages_differ(reached, key.communes),
        label: key_figures::at_least(k),
        fraction: communes_of(reached, key.communes),
        illustrative: key.is_illustrative,
        to: account_address(snapshot, Figure::AtLeast(k)),
    }));
    tiles
}

fn render_tile(figure: Tile) -> AnyView {
    let class = if figure.is_interval { "figure figure-interval" } else { "figure" };
    let fraction = if figure.illustrative { "illustrative" } else { "" };
    view! {
        <li class=class>
            <a class="figure-link" href=figure.to>
                <span class="figure-value">{figure.value}</span>
                " "
                <span class="figure-label">{figure.label}</span>
                " "
                <span class="figure-fraction">
                    <span class=fraction>{figure.fraction}</span>
                </span>
            </a>
        </li>
    }
    .into_any()
}
