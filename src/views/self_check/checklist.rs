//! The running actions by domain, each with the commune's part in it.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::territory::{ActionIndex, CommuneIndex};
use leptos::prelude::*;

use crate::parts::Bar;
use crate::state::Session;
use crate::text::commune;
use crate::views::self_check::entry::Entry;

/// The list to go through, with its progress.
#[component]
pub fn Checklist(session: Session, place: CommuneIndex, focus: Callback<String>) -> impl IntoView {
    let running = Memo::new(move |_| session.picture.with(|it| it.cells.running().to_vec()));
    let checked = Memo::new(move |_| {
        let territory = session.territory.get();
        let code = territory.commune(place).code;
        let journal = session.journal();
        let journal = journal.read();
        let mut checked: Vec<_> = journal
            .in_force()
            .filter_map(|entry| entry.edit.cell())
            .filter(|cell| cell.commune == code)
            .filter_map(|cell| territory.find_action(&cell.action))
            .filter(|action| running.read().contains(action))
            .collect();
        checked.sort();
        checked.dedup();
        checked.len()
    });
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let domains = move || {
        let territory = session.bundled();
        let mut domains: BTreeMap<Arc<str>, Vec<ActionIndex>> = BTreeMap::new();
        for action in running.get() {
            domains.entry(Arc::clone(&territory.action(action).domain)).or_default().push(action);
        }
        domains
            .into_iter()
            .enumerate()
            .map(|(rank, (domain, actions))| view! { <Domain session place domain actions rank focus /> })
            .collect_view()
    };
    view! {
        <section class="checklist" aria-labelledby="verification">
            <div class="checklist-head">
                <h2 id="verification">"Vérifier les participations"</h2>
                <p class="progress">
                    <span>{move || commune::progress(checked.get(), running.read().len())}</span>
                    {move || view! { <Bar min=count(checked.get()) max=count(checked.get()) of=count(running.read().len()) /> }}
                </p>
            </div>
            {domains}
        </section>
    }
}

#[component]
fn Domain(
    session: Session,
    place: CommuneIndex,
    domain: Arc<str>,
    actions: Vec<ActionIndex>,
    rank: usize,
    focus: Callback<String>,
) -> impl IntoView {
    let id = format!("domaine-{rank}");
    let heading = id.clone();
    view! {
        <section class="domain-group" aria-labelledby=id>
            <h3 id=heading>{domain.to_string()}</h3>
            <ul>
                {actions.into_iter().map(|action| view! { <Entry session place action focus /> }).collect_view()}
            </ul>
        </section>
    }
}
