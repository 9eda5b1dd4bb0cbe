//! The published key figures, computed again: each with its fraction.

use std::sync::Arc;

use domain::indicators::{DaySnapshot, Figure};
use leptos::prelude::*;

use crate::views::shared::marks::to_account;
use crate::wording::numbers::{counted, whole};
use crate::wording::overview::{communes_of, share};

/// A figure that can be read across a room: its value, what it counts, its fraction.
struct KeyFigure {
    value: String,
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
            <h2 id="chiffres-cles" class="spoken">"Chiffres clés"</h2>
            <ul class="figures">{move || key_figures(&picture.get()).into_iter().map(drawn).collect::<Vec<_>>().into_any()}</ul>
        </section>
    }
    .into_any()
}

fn key_figures(picture: &DaySnapshot) -> Vec<KeyFigure> {
    let (actions, year) = (picture.actions, picture.day().year());
    let this_year = picture.by_year.get(&year).copied().unwrap_or(0);
    let mut figures = vec![
        KeyFigure {
            value: whole(actions.deployed.into()),
            label: "actions déployées".to_owned(),
            fraction: format!("sur {} au schéma", counted(actions.registered.into(), "inscrite")),
            made_up: false,
            to: to_account(picture, Figure::Deployed),
        },
        KeyFigure {
            value: whole(this_year.into()),
            label: format!("déployées en {year}"),
            fraction: format!("sur {} depuis l’origine", actions.deployed),
            made_up: false,
            to: to_account(picture, Figure::DeployedIn(year)),
        },
    ];
    let made_up = picture.backing(None).illustrative > 0;
    figures.extend(picture.territory.about().thresholds.iter().map(|&k| {
        let reached = picture.reaching(k);
        KeyFigure {
            value: share(reached, picture.members()),
            label: format!("des communes dans au moins {}", counted(k.into(), "action")),
            fraction: communes_of(reached, picture.members()),
            made_up,
            to: to_account(picture, Figure::AtLeast(k)),
        }
    }));
    figures
}

fn drawn(figure: KeyFigure) -> AnyView {
    let class = if figure.value.starts_with("entre") { "figure figure-interval" } else { "figure" };
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
