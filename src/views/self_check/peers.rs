//! What communes of the same size have joined and this one has not.

use domain::indicators::{joined_by_peers, peers_of};
use domain::territory::CommuneIndex;
use leptos::prelude::*;

use crate::route::Route;
use crate::state::Session;
use crate::text::commune;

/// How many actions are named.
const NAMED: usize = 8;

/// The actions, the most joined first.
#[component]
pub fn Peers(session: Session, place: CommuneIndex) -> impl IntoView {
    let content = move || {
        let picture = session.picture.get();
        let of = peers_of(&picture.territory, &picture.cells, place).len();
        let joined = joined_by_peers(&picture.territory, &picture.cells, place);
        if joined.is_empty() {
            return view! { <p class="muted">"Rien de plus que ce que cette commune a rejoint."</p> }.into_any();
        }
        let items = joined.into_iter().take(NAMED).map(|joined| {
            let action = picture.territory.action(joined.action);
            view! {
                <li>
                    <a href=Route::Action(action.id.clone()).hash()>{action.title.to_string()}</a>
                    <span class="muted">{commune::peers(joined.peers, of)}</span>
                </li>
            }
        });
        view! { <ul class="peers">{items.collect_view()}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="semblables">
            <h2 id="semblables">"Ce que les communes de même taille ont rejoint, et elle non"</h2>
            {content}
        </section>
    }
}
