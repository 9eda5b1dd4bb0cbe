//! The published key figures, computed again: each with its fraction.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Figure};
use leptos::prelude::*;

use crate::views::shared::marks::to_account;
use crate::wording::key_figures;
use crate::wording::numbers::{percentages_differ, whole};
use crate::wording::overview::{communes_of, share};

/// A figure that can be read across a room: its value, what it counts, its fraction.
struct KeyFigure {
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
pub fn KeyFigures(picture: Memo<Arc<DaySnapshot>>) -> impl IntoView {
    view! {
        <section aria-labelledby="chiffres-cles">
            <h2 id="chiffres-cles" class="spoken">{key_figures::HEADING}</h2>
            <ul class="figures">{move || figures(&picture.get()).into_iter().map(drawn).collect::<Vec<_>>().into_any()}</ul>
        </section>
    }
    .into_any()
}

fn figures(picture: &DaySnapshot) -> Vec<KeyFigure> {
    let (actions, year) = (picture.actions, picture.day().year());
    let this_year = picture.by_year.get(&year).copied().unwrap_or(0);
    let mut figures = vec![
        KeyFigure {
            value: whole(actions.deployed.into()),
            is_interval: false,
            label: key_figures::DEPLOYED.to_owned(),
            fraction: key_figures::of_registered(actions.registered),
            made_up: false,
            to: to_account(picture, Figure::Deployed),
        },
        KeyFigure {
            value: whole(this_year.into()),
            is_interval: false,
            label: key_figures::deployed_in(year),
            fraction: key_figures::of_deployed(actions.deployed),
            made_up: false,
            to: to_account(picture, Figure::DeployedIn(year)),
        },
    ];
    let made_up = picture.backing(None).illustrative > 0;
    figures.extend(picture.territory.about().thresholds.iter().map(|&k| {
        let reached = picture.reaching(k);
        KeyFigure {
            value: share(reached, picture.members()),
            is_interval: percentages_differ(reached, picture.members()),
            label: key_figures::at_least(k),
            fraction: communes_of(reached, picture.members()),
            made_up,
            to: to_account(picture, Figure::AtLeast(k)),
        }
    }));
    figures
}

fn drawn(figure: KeyFigure) -> AnyView {
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
