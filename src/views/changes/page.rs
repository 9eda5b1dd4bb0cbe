//! The page of changes: saving the edits in a file, and the list of changes, each with a button that reverts it.

use domain::ids::{ActionId, CommuneCode};
use domain::journal::{Edit, Journal, NetChange, NetChangeContent};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::browser::clock;
use crate::components::{Button, PageHead, Section};
use crate::route::Route;
use crate::state::Session;
use crate::views::changes::copy::InTheFile;
use crate::views::changes::files::{BringBack, offer_edits};
use crate::wording::{changes, punctuation};

/// The page « Modifications ».
#[component]
pub fn ChangesPage(session: Session, focus: Callback<String>) -> impl IntoView {
    let changes = move || session.journal().with(Journal::net_changes);
    let clocks_disagree = move || session.journal().with(Journal::times_contradict_ranks);
    let made = move || session.journal().with(|journal| journal.in_force().count());
    let title = Signal::derive(move || changes::headline(made(), changes().len()));
    view! {
        <article class="page">
            <PageHead title />
            <InTheFile session />
            <p>{move || if clocks_disagree() { changes::CLOCKS.to_owned() } else { String::new() }}</p>
            <Section id="seules" class="changes-file" title=changes::EDITS_ALONE.to_owned()>
                <p class="muted">{changes::ALONE}</p>
                <div class="changes-actions">
                    {offer_edits(session, "")}
                    <BringBack session />
                </div>
            </Section>
            <div class="changes-actions">
                <a href=Route::Journal.hash()>{changes::SEE_JOURNAL}</a>
                <StartAgain session focus />
            </div>
            <ul class="changes">
                {move || changes().into_iter().take(LISTED).map(|it| change_item(session, focus, it)).collect::<Vec<_>>().into_any()}
            </ul>
            <p>{move || changes::and_more(changes().len().saturating_sub(LISTED))}</p>
        </article>
    }
    .into_any()
}

/// How many changes are listed at most; a paste can make thousands.
const LISTED: usize = 100;

/// A change: its current value, when it was made, and the button that reverts it.
fn change_item(session: Session, focus: Callback<String>, change: NetChange) -> AnyView {
    let links = links(session, &change);
    let names: Vec<String> = links.iter().map(|(name, _)| name.clone()).collect();
    let (value, at) = (changes::net_change(&change.content), changes::changed_at(clock::local(change.at)));
    let press = Callback::new(move |()| {
        if let Some(edit) = session.journal().with_untracked(|journal| change.revert(journal)) {
            session.edit(edit, changes::REVERTED);
            focus.run("titre".to_owned());
        }
    });
    let links = links.into_iter().enumerate().map(|(rank, (name, to))| {
        let comma = if rank == 0 { "" } else { punctuation::COMMA };
        view! { {comma} <a href=to.hash()>{name}</a> }.into_any()
    });
    view! {
        <li class="change">
            <p>{links.collect::<Vec<_>>()}</p>
            <p>
                <strong>{value}</strong>
                " "
                <span class="muted">{at}</span>
            </p>
            <Button label=changes::REVERT of=changes::reverted_item(&names) class="quiet" press />
        </li>
    }
    .into_any()
}

/// The names of what was changed, each with its page. If the territory does not have it, its code or id is the name.
fn links(session: Session, change: &NetChange) -> Vec<(String, Route)> {
    let territory = session.current();
    let commune = |code: CommuneCode| {
        let name = territory.find_commune(code).map(|index| territory.commune(index).name.to_string());
        (name.unwrap_or_else(|| code.to_string()), Route::Commune(code))
    };
    let action = |id: &ActionId| {
        let title =
            |territory: &Territory| territory.find_action(id).map(|index| territory.action(index).title.to_string());
        let title = title(&territory).or_else(|| title(&session.bundled()));
        (title.unwrap_or_else(|| id.to_string()), Route::Action(id.clone()))
    };
    if let Some(cell) = change.cell() {
        return vec![commune(cell.commune), action(&cell.action)];
    }
    match &change.content {
        NetChangeContent::Tables {
            edit: Edit::Action { action: id, .. } | Edit::DeleteAction { action: id }, ..
        } => {
            vec![action(id)]
        }
        NetChangeContent::Tables { edit: Edit::Commune { commune: code, .. }, .. } => vec![commune(*code)],
        _ => Vec::new(),
    }
}

/// The button that goes back to the bundled data, after a confirmation.
#[component]
fn StartAgain(session: Session, focus: Callback<String>) -> impl IntoView {
    let is_asking = RwSignal::new(false);
    let ask = Callback::new(move |()| {
        is_asking.set(true);
        focus.run("recommencer-oui".to_owned());
    });
    let cancel = Callback::new(move |()| {
        is_asking.set(false);
        focus.run("recommencer".to_owned());
    });
    let confirm = Callback::new(move |()| {
        is_asking.set(false);
        if let Some(edit) = session.journal().with_untracked(Journal::start_again) {
            session.edit(edit, changes::STARTED_AGAIN);
        }
        focus.run("titre".to_owned());
    });
    let can_start_again = Memo::new(move |_| session.journal().with(|journal| journal.start_again().is_some()));
    move || match (can_start_again.get(), is_asking.get()) {
        (false, _) => ().into_any(),
        (true, false) => {
            let id = "recommencer".to_owned();
            view! { <Button id label=changes::START_AGAIN press=ask /> }.into_any()
        }
        (true, true) => {
            let question = view! {
                <span class="asking" role="group" aria-label=changes::START_AGAIN_TITLE>
                    {changes::START_AGAIN_QUESTION}
                    <Button id="recommencer-oui".to_owned() label=changes::START_AGAIN_YES class="primary" press=confirm />
                    <Button label=changes::START_AGAIN_NO class="quiet" press=cancel />
                </span>
            };
            question.into_any()
        }
    }
}
