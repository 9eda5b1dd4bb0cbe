//! The share of communes at every threshold: a table whose bars are drawn.

use std::sync::Arc;

use domain::indicators::Range;
use leptos::prelude::*;

use crate::parts::Bar;
use crate::state::Picture;
use crate::text::numbers::{percentages, range};
use crate::text::overview;

/// One row a threshold; the pinned ones stand out.
#[component]
pub fn Thresholds(picture: Memo<Arc<Picture>>) -> impl IntoView {
    let sentence = move || {
        let picture = picture.get();
        let half =
            picture.at_least.iter().filter(|at| at.min * 2 >= picture.members() && at.min > 0).map(|at| at.k).max();
        overview::thresholds(half, picture.members())
    };
    let rows = move || {
        let picture = picture.get();
        let (of, pinned) = (picture.members(), picture.territory.about().thresholds.clone());
        picture
            .at_least
            .iter()
            .map(|at| {
                let reached = Range { min: at.min, max: at.max };
                view! {
                    <tr class:pinned=pinned.contains(&at.k)>
                        <th scope="row" class="number">{at.k}</th>
                        <td class="bar-cell">
                            <Bar min=at.min max=at.max of />
                        </td>
                        <td class="number">{range(reached)}</td>
                        <td class="number">{percentages(reached, of)}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <section class="chart" aria-labelledby="seuils">
            <h2 id="seuils">{sentence}</h2>
            <table class="bars bars-dense">
                <caption>
                    {move || picture.with(|it| format!("Communes qui participent à au moins tant d’actions, sur {}", it.members()))}
                </caption>
                <thead>
                    <tr>
                        <th scope="col" class="number">"Au moins"</th>
                        <td></td>
                        <th scope="col" class="number">"Communes"</th>
                        <th scope="col" class="number">"Part"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
