//! Who takes part in an action, and who does not: the members, by their part in it.

use domain::territory::{ActionIndex, CommuneIndex, ParticipationState};
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::text::{dates, names, numbers, states};
use crate::views::marks::{ProvenanceTag, Stated, state_on};

/// One list for each part that some commune has.
#[component]
pub fn Takers(session: Session, place: ActionIndex) -> impl IntoView {
    let lists = move || {
        let picture = session.picture.get();
        let territory = &picture.territory;
        let with_state = |state: ParticipationState| {
            let mut communes: Vec<CommuneIndex> = picture
                .cells
                .members()
                .iter()
                .copied()
                .filter(|commune| state_on(territory, place, *commune, picture.day) == state)
                .collect();
            communes.sort_by_cached_key(|commune| names::folded(&territory.commune(*commune).name));
            (!communes.is_empty()).then(|| view! { <List session place state communes /> })
        };
        ParticipationState::ALL.into_iter().map(with_state).collect_view()
    };
    view! {
        <section class="takers" aria-labelledby="communes">
            <h2 id="communes">"Les communes"</h2>
            {lists}
        </section>
    }
}

#[component]
fn List(session: Session, place: ActionIndex, state: ParticipationState, communes: Vec<CommuneIndex>) -> impl IntoView {
    let (territory, day) = (session.territory.get_untracked(), session.day.get_untracked());
    let heading = format!("{} ({})", states::name(state), numbers::counted(communes.len() as u64, "commune"));
    let items = communes.into_iter().map(|commune| {
        let row = territory.on(place, commune, day);
        let since = row.and_then(|row| row.since).map(dates::since);
        let it = territory.commune(commune);
        view! {
            <li>
                <a href=Route::Commune(it.code).hash()>{it.name.to_string()}</a>
                {since.map(|since| view! { " " <span class="muted">{since}</span> })}
                {row.map(|row| view! { " " <ProvenanceTag provenance=row.provenance /> })}
            </li>
        }
    });
    view! {
        <section>
            <h3>
                <Stated state words=heading />
            </h3>
            <ul class="communes">{items.collect_view()}</ul>
        </section>
    }
}
