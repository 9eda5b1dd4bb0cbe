//! The member communes, by their participation state in an action.

use domain::sorting::{CollationKey, collation_key, sorted};
use domain::territory::{ActionIndex, CommuneIndex, ParticipationState};
use leptos::prelude::*;

use crate::components::{LinkItem, Links, Section, Stated};
use crate::route::Route;
use crate::state::Session;
use crate::views::shared::marks::{mark, tag};
use domain::indicators::DaySnapshot;
use wording::{actions, dates};

/// One list for each state that some commune has.
#[component]
pub fn Participants(session: Session, index: ActionIndex) -> impl IntoView {
    let lists = move || {
        let snapshot = session.snapshot.get();
        ParticipationState::ALL
            .into_iter()
            .filter_map(|state| list(&snapshot, index, state))
            .collect::<Vec<_>>()
            .into_any()
    };
    view! {
        <Section id="communes" title=actions::THE_COMMUNES class="participants">
            {move || lists()}
        </Section>
    }
}

fn list(snapshot: &DaySnapshot, index: ActionIndex, state: ParticipationState) -> Option<AnyView> {
    let territory = &snapshot.territory;
    let of_state = |commune: &CommuneIndex| snapshot.view().cell(index, *commune).state == state;
    let named = |commune| (collation_key(territory.commune(commune).display_name()), commune);
    let communes = snapshot.tally.cells.members().iter().copied().filter(of_state).map(named).collect();
    let communes = sorted(communes, |(one, _): &(CollationKey, CommuneIndex), (other, _)| one.cmp(other));
    let item = |(_, commune): &(CollationKey, CommuneIndex)| {
        let cell = snapshot.view().cell(index, *commune);
        let row = cell.row();
        let record = territory.commune(*commune);
        LinkItem {
            text: record.display_name().to_string(),
            to: Route::Commune(record.code).hash(),
            aside: row.and_then(|row| row.since).map(dates::since).unwrap_or_default(),
            tag: cell.provenance().filter(|_| row.is_some() || cell.is_illustrative()).map(tag),
        }
    };
    let items: Vec<LinkItem> = communes.iter().map(item).collect();
    let words = actions::of_state(state, items.len());
    (!items.is_empty()).then(|| {
        view! {
            <section>
                <h3>
                    <Stated mark=mark(state) words />
                </h3>
                <Links class="communes" items />
            </section>
        }
        .into_any()
    })
}
