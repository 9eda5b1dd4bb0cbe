//! What the map says, as a table: each commune and its number of actions.

use std::sync::Arc;

use domain::ids::CommuneCode;
use domain::territory::{Commune, CommuneIndex};
use leptos::prelude::*;

use crate::parts::Bar;
use crate::route::Route;
use crate::state::Picture;
use crate::text::{names, numbers, overview};

/// Every commune by name, those that are no members on the day last.
#[component]
pub fn CommuneTable(picture: Memo<Arc<Picture>>, chosen: Signal<Option<CommuneCode>>) -> impl IntoView {
    let rows = move || {
        let picture = picture.get();
        let mut communes: Vec<(CommuneIndex, &Commune)> = picture.territory.places_of_communes().collect();
        let is_member = |place| picture.count_of(place).is_some();
        communes.sort_by_cached_key(|(place, commune)| (!is_member(*place), names::folded(&commune.name)));
        let running = u32::try_from(picture.cells.running().len()).unwrap_or(u32::MAX);
        communes
            .into_iter()
            .map(|(place, commune)| {
                let count = picture.count_of(place);
                let here = chosen.get() == Some(commune.code);
                let figures = match count {
                    Some(count) => view! {
                        <td class="bar-cell">
                            <Bar min=count.min max=count.max of=running />
                        </td>
                        <td class="number">{numbers::range(count)}</td>
                    }
                    .into_any(),
                    None => view! {
                        <td colspan="2" class="muted">
                            {overview::membership(commune)}
                        </td>
                    }
                    .into_any(),
                };
                view! {
                    <tr class:chosen=here>
                        <th scope="row">
                            <a href=Route::Commune(commune.code).hash()>{commune.name.to_string()}</a>
                        </th>
                        {figures}
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <div class="scrolled" tabindex="0" role="region" aria-labelledby="table-communes">
            <table class="bars bars-dense">
                <caption id="table-communes">"Nombre d’actions de chaque commune"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Commune"</th>
                        <td></td>
                        <th scope="col" class="number">"Actions"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
