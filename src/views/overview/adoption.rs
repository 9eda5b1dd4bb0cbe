//! How far each action has been taken up: a table whose bars are drawn, the most taken up first.

use std::cmp::Reverse;
use std::sync::Arc;

use domain::indicators::Range;
use domain::territory::Provenance;
use leptos::prelude::*;

use crate::parts::Bar;
use crate::route::Route;
use crate::state::Picture;
use crate::text::numbers::{fraction, percentages};
use crate::text::overview;
use crate::views::marks::ProvenanceTag;

/// One row a running action.
#[component]
pub fn Adoptions(picture: Memo<Arc<Picture>>) -> impl IntoView {
    let sorted = move || {
        let picture = picture.get();
        let mut adoption = picture.adoption.clone();
        adoption.sort_by_key(|(action, it)| (Reverse(it.min), Reverse(it.max), *action));
        (picture, adoption)
    };
    let sentence = move || {
        let (picture, adoption) = sorted();
        let first = adoption.first().map(|(action, it)| (*action, Range { min: it.min, max: it.max }, it.of));
        overview::adoption(&picture.territory, first)
    };
    let rows = move || {
        let (picture, adoption) = sorted();
        adoption
            .into_iter()
            .map(|(place, it)| {
                let action = picture.territory.action(place);
                let count = Range { min: it.min, max: it.max };
                let illustrative = action.provenance == Provenance::Illustrative;
                view! {
                    <tr>
                        <th scope="row">
                            <a href=Route::Action(action.id.clone()).hash()>{action.title.to_string()}</a>
                            {illustrative.then(|| view! { " "<ProvenanceTag provenance=Provenance::Illustrative /> })}
                        </th>
                        <td class="domain">{action.domain.to_string()}</td>
                        <td class="bar-cell">
                            <Bar min=it.min max=it.max of=it.of />
                        </td>
                        <td class="number">{fraction(count, it.of)}</td>
                        <td class="number">{percentages(count, it.of)}</td>
                    </tr>
                }
            })
            .collect_view()
    };
    view! {
        <section class="chart" aria-labelledby="adoption">
            <h2 id="adoption">{sentence}</h2>
            <table class="bars bars-wide">
                <caption>"Communes qui participent à chaque action en cours, parmi celles qu’elle concerne"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Action"</th>
                        <th scope="col" class="domain">"Domaine"</th>
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
