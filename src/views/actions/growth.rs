//! How an action grew: its communes at each year's end and on the reference day.

use std::sync::Arc;

use domain::indicators::Range;
use domain::territory::ActionIndex;
use leptos::prelude::*;

use crate::parts::Bar;
use crate::state::{Picture, Session, moments};
use crate::text::dates;
use crate::text::numbers::fraction;

/// One row a moment at which the action ran.
#[component]
pub fn Growth(session: Session, place: ActionIndex) -> impl IntoView {
    let rows = move || {
        let territory = session.territory.get();
        let scope = session.scope.get();
        moments(&territory)
            .into_iter()
            .filter_map(|day| {
                let picture = Picture::on(&Arc::clone(&territory), day, scope);
                let (_, it) = picture.adoption.into_iter().find(|(running, _)| *running == place)?;
                Some(view! {
                    <tr>
                        <th scope="row">{dates::short(day)}</th>
                        <td class="bar-cell">
                            <Bar min=it.min max=it.max of=it.of />
                        </td>
                        <td class="number">{fraction(Range { min: it.min, max: it.max }, it.of)}</td>
                    </tr>
                })
            })
            .collect_view()
    };
    view! {
        <section class="chart" aria-labelledby="progression">
            <h2 id="progression">"Sa progression"</h2>
            <table class="bars">
                <caption>"Communes participantes, parmi celles que l’action concerne"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Date"</th>
                        <td></td>
                        <th scope="col" class="number">"Communes"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
}
