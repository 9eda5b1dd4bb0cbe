//! Deployments by year: a table whose bars are drawn.

use std::sync::Arc;

use leptos::prelude::*;

use crate::parts::Bar;
use crate::state::Picture;
use crate::text::numbers::whole;
use crate::text::overview;

/// One row a year, from the scheme's adoption to the day.
#[component]
pub fn Deployments(picture: Memo<Arc<Picture>>) -> impl IntoView {
    let rows = move || {
        let picture = picture.get();
        let last = picture.day.year();
        let adopted = picture.territory.about().adopted.map(domain::dates::ReducedDate::year);
        let first = adopted.or_else(|| picture.by_year.keys().next().copied()).unwrap_or(last);
        let first = picture.by_year.keys().next().map_or(first, |year| first.min(*year));
        let most = picture.by_year.values().copied().max().unwrap_or(1);
        (first..=last)
            .map(|year| {
                let count = picture.by_year.get(&year).copied().unwrap_or(0);
                view! {
                    <tr>
                        <th scope="row">{year}</th>
                        <td class="bar-cell">
                            <Bar min=count max=count of=most />
                        </td>
                        <td class="number">{whole(count.into())}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <section class="chart" aria-labelledby="deploiements">
            <h2 id="deploiements">{move || picture.with(|it| overview::deployments(&it.by_year, it.day))}</h2>
            <table class="bars">
                <caption>"Actions déployées par année"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Année"</th>
                        <td></td>
                        <th scope="col" class="number">"Actions"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
