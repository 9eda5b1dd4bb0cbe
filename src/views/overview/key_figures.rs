//! The published key figures, computed again: each with its fraction.

use std::sync::Arc;

use leptos::prelude::*;

use crate::state::Picture;
use crate::text::numbers::{counted, whole};
use crate::text::overview::{communes_of, share};

/// Four figures that can be read across a room.
#[component]
pub fn KeyFigures(picture: Memo<Arc<Picture>>) -> impl IntoView {
    let figures = move || {
        let picture = picture.get();
        let actions = picture.actions;
        let year = picture.day.year();
        let this_year = picture.by_year.get(&year).copied().unwrap_or(0);
        let mut figures = vec![
            (
                whole(actions.deployed.into()),
                "actions déployées".to_owned(),
                format!("sur {} au schéma", counted(actions.registered.into(), "inscrite")),
            ),
            (
                whole(this_year.into()),
                format!("déployées en {year}"),
                format!("sur {} depuis l’origine", actions.deployed),
            ),
        ];
        for &k in &picture.territory.about().thresholds {
            let reached = picture.reaching(k);
            let label = format!("des communes dans au moins {}", counted(k.into(), "action"));
            figures.push((share(reached, picture.members()), label, communes_of(reached, picture.members())));
        }
        figures
    };
    view! {
        <section aria-labelledby="chiffres-cles">
            <h2 id="chiffres-cles" class="spoken">"Chiffres clés"</h2>
            <ul class="figures">
                {move || {
                    figures()
                        .into_iter()
                        .map(|(value, label, fraction)| {
                            let interval = value.starts_with("entre");
                            view! {
                                <li class="figure" class:figure-interval=interval>
                                    <span class="figure-value">{value}</span>
                                    <span class="figure-label">{label}</span>
                                    <span class="figure-fraction">{fraction}</span>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </section>
    }
}
