//! The published key figures, computed again: each with its fraction.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Figure, KeyFigures};
use leptos::prelude::*;

use crate::views::shared::marks::to_account;
use crate::wording::key_figures;
use crate::wording::numbers::{percentages_differ, whole};
use crate::wording::overview::{communes_of, share};

/// A figure that can be read across a room: its value, what it counts, its fraction.
struct Tile {
    value: String,
    /// Whether it has two ends, which take more room than one.
    is_interval: bool,
    label: String,
    fraction: String,
    /// Whether it rests on illustrative rows.
    made_up: bool,
    /// Where it accounts for itself.
    to: String,
}

/// The actions deployed, those of the year, and the pinned thresholds.
#[component]
pub fn KeyFigureTiles(snapshot: Memo<Arc<DaySnapshot>>) -> impl IntoView {
    view! {
        <section aria-labelledby="chiffres-cles">
            <h2 id="chiffres-cles" class="spoken">{key_figures::HEADING}</h2>
            <ul class="figures">{move || figures(&snapshot.get()).into_iter().map(drawn).collect::<Vec<_>>().into_any()}</ul>
        </section>
    }
    .into_any()
}

fn figures(snapshot: &DaySnapshot) -> Vec<Tile> {
    let key = KeyFigures::of(snapshot);
    let mut tiles = vec![
        Tile {
            value: whole(key.actions.deployed.into()),
            is_interval: false,
            label: key_figures::DEPLOYED.to_owned(),
            fraction: key_figures::of_registered(key.actions.registered),
            made_up: false,
            to: to_account(snapshot, Figure::Deployed),
        },
        Tile {
            value: whole(key.deployed_in_year.into()),
            is_interval: false,
            label: key_figures::deployed_in(key.year),
            fraction: key_figures::of_deployed(key.actions.deployed),
            made_up: false,
            to: to_account(snapshot, Figure::DeployedIn(key.year)),
        },
    ];
    tiles.extend(key.thresholds.into_iter().map(|(k, reached)| Tile {
        value: share(reached, key.communes),
        is_interval: percentages_differ(reached, key.communes),
        label: key_figures::at_least(k),
        fraction: communes_of(reached, key.communes),
        made_up: key.made_up,
        to: to_account(snapshot, Figure::AtLeast(k)),
    }));
    tiles
}

fn drawn(figure: Tile) -> AnyView {
    let class = if figure.is_interval { "figure figure-interval" } else { "figure" };
    let fraction = if figure.made_up { "made-up" } else { "" };
    view! {
        <li class=class>
            <a class="figure-way" href=figure.to>
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
