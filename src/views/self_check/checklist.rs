//! The checklist of a commune: the running actions by domain, each with the commune's answer.

use domain::sorting::{collation_key, sorted};
use domain::territory::{ActionIndex, CommuneIndex};
use leptos::prelude::*;

use crate::components::{Bar, Section};
use crate::state::Session;
use crate::views::self_check::entry::ChecklistEntry;
use crate::wording::{commune, self_check};

/// The checklist, with its progress.
#[component]
pub fn Checklist(session: Session, index: CommuneIndex, focus: Callback<String>) -> impl IntoView {
    let running = Memo::new(move |_| session.snapshot.with(|it| it.tally.cells.running().to_vec()));
    let checked = move || {
        let territory = session.territory.get();
        let code = territory.commune(index).code;
        let journal = session.journal();
        let journal = journal.read();
        let mut checked: Vec<ActionIndex> = Vec::new();
        for entry in journal.in_force() {
            let cells = entry.edit.cells().into_iter().filter(|cell| cell.commune == code);
            checked.extend(cells.filter_map(|cell| territory.find_action(&cell.action)));
        }
        running.read().iter().filter(|action| checked.contains(action)).count()
    };
    let domains = move || {
        let territory = session.current();
        let domain = |action: &ActionIndex| &*territory.action(*action).domain;
        let actions = sorted(running.get(), |one, other| collation_key(domain(one)).cmp(&collation_key(domain(other))));
        let groups = actions.chunk_by(|one, other| domain(one) == domain(other));
        groups.map(|actions| group(session, index, domain(&actions[0]), actions, focus)).collect::<Vec<_>>().into_any()
    };
    let bar = move || {
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let (checked, of) = (count(checked()), count(running.read().len()));
        view! { <Bar min=checked max=checked of /> }.into_any()
    };
    view! {
        <Section id="verification" title=self_check::CHECKLIST class="checklist">
            <p class="progress">
                <span>{move || commune::progress(checked(), running.read().len())}</span>
                {move || bar()}
            </p>
            {move || domains()}
        </Section>
    }
}

/// The actions of a domain.
fn group(
    session: Session,
    index: CommuneIndex,
    domain: &str,
    actions: &[ActionIndex],
    focus: Callback<String>,
) -> AnyView {
    let entries = actions.iter().map(|&action| view! { <ChecklistEntry session index action focus /> }.into_any());
    view! {
        <section class="domain-group" aria-label=domain.to_owned()>
            <h3>{domain.to_owned()}</h3>
            <ul>{entries.collect::<Vec<_>>()}</ul>
        </section>
    }
    .into_any()
}
