//! The actions that communes of the same size have joined and this one has not.

use domain::indicators::{JoinedByPeers, joined_by_peers, peers_of};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::components::{LinkItem, Links, Section};
use crate::route::Route;
use crate::state::Session;
use crate::wording::{commune, self_check};

/// How many actions are listed at most.
const NAMED: usize = 8;

/// The actions, those that most peers have joined first.
#[component]
pub fn Peers(session: Session, index: CommuneIndex) -> impl IntoView {
    let content = move || {
        let snapshot = session.snapshot.get();
        let of = peers_of(&snapshot.territory, &snapshot.tally.cells, index).len();
        let joined = joined_by_peers(&snapshot.territory, &snapshot.tally.cells, index);
        if joined.is_empty() {
            return view! { <p class="muted">{commune::NOTHING_MORE}</p> }.into_any();
        }
        let item = |joined: JoinedByPeers| {
            let action = snapshot.territory.action(joined.action);
            LinkItem {
                text: action.title.to_string(),
                to: Route::Action(action.id.clone()).hash(),
                aside: commune::peers(joined.peers, of),
                tag: None,
            }
        };
        let others = self_check::other_peers(joined.len().saturating_sub(NAMED));
        let others = others.map(|others| view! { <p class="muted">{others}</p> }.into_any());
        let items = joined.into_iter().take(NAMED).map(item).collect();
        view! {
            <Links class="peers" items />
            {others}
        }
        .into_any()
    };
    view! {
        <Section id="semblables" title=self_check::PEERS>
            {move || content()}
        </Section>
    }
}
