//! Every action, by status, then domain.

use std::sync::Arc;

use domain::indicators::Range;
use domain::territory::{ActionIndex, Provenance, Status};
use leptos::prelude::*;

use crate::parts::Bar;
use crate::route::Route;
use crate::state::{Picture, Session};
use crate::text::numbers::fraction;
use crate::text::{actions, dates, overview};
use crate::views::marks::ProvenanceTag;
use crate::views::moment::Moment;

/// The groups, in the order in which they are shown.
const GROUPS: [Status; 5] = [Status::Running, Status::Registered, Status::UnderStudy, Status::Stopped, Status::NotYet];

/// The page.
#[component]
pub fn Actions(session: Session) -> impl IntoView {
    let picture = session.picture;
    let groups = move || {
        let picture = picture.get();
        let of_status = |status| {
            let mut found: Vec<ActionIndex> = picture
                .territory
                .places_of_actions()
                .filter(|(_, action)| action.status_on(picture.day) == status)
                .map(|(place, _)| place)
                .collect();
            found.sort_by_key(|place| Arc::clone(&picture.territory.action(*place).domain));
            (!found.is_empty()).then(|| view! { <Group picture=Arc::clone(&picture) status actions=found /> })
        };
        GROUPS.into_iter().map(of_status).collect_view()
    };
    view! {
        <article class="page">
            <header class="page-head">
                <p class="page-over">{move || picture.with(|it| overview::subtitle(&it.territory, it.day))}</p>
                <h1 id="titre" tabindex="-1">{move || picture.with(|it| actions::finding(it.actions))}</h1>
            </header>
            <Moment session />
            {groups}
            <p class="source">{move || picture.with(|it| overview::source(it.day, it.scope))}</p>
        </article>
    }
}

#[component]
fn Group(picture: Arc<Picture>, status: Status, actions: Vec<ActionIndex>) -> impl IntoView {
    let running = status == Status::Running;
    let rows = actions.into_iter().map(|place| {
        let action = picture.territory.action(place);
        let date = |date: Option<domain::dates::ReducedDate>| date.map_or_else(|| "–".to_owned(), dates::reduced);
        let illustrative = action.provenance == Provenance::Illustrative;
        let adoption = picture.adoption.iter().find(|(running, _)| *running == place).map(|(_, adoption)| *adoption);
        let takers = adoption.map(|it| {
            view! {
                <td class="bar-cell">
                    <Bar min=it.min max=it.max of=it.of />
                </td>
                <td class="number">{fraction(Range { min: it.min, max: it.max }, it.of)}</td>
            }
        });
        view! {
            <tr>
                <th scope="row">
                    <a href=Route::Action(action.id.clone()).hash()>{action.title.to_string()}</a>
                    {illustrative.then(|| view! { " "<ProvenanceTag provenance=Provenance::Illustrative /> })}
                </th>
                <td>{action.domain.to_string()}</td>
                <td>{date(action.registered)}</td>
                <td>{date(action.deployed)}</td>
                {takers}
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <section class="chart">
            <h2>{actions::status(status)}</h2>
            <div class="wide" tabindex="0" role="region" aria-label=actions::status(status)>
                <table class="bars bars-wide">
                    <caption class="spoken">{format!("Actions\u{a0}: {}", actions::status(status))}</caption>
                    <thead>
                        <tr>
                            <th scope="col">"Action"</th>
                            <th scope="col">"Domaine"</th>
                            <th scope="col">"Inscrite"</th>
                            <th scope="col">"Déployée"</th>
                            {running
                                .then(|| {
                                    view! {
                                        <td></td>
                                        <th scope="col" class="number">"Communes"</th>
                                    }
                                })}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}
