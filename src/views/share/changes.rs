//! The list of what was changed, each with the way back.

use domain::journal::{CellName, Edit, Journal};
use domain::keyed::Keyed;
use leptos::prelude::*;

use crate::browser::clock;
use crate::parts::{Button, PageHead};
use crate::route::Route;
use crate::state::Session;
use crate::text::share;
use crate::views::share::copy::InTheFile;
use crate::views::share::files::{BringBack, offer_edits};

/// The page.
#[component]
pub fn Changes(session: Session, focus: Callback<String>) -> impl IntoView {
    let latest = move || session.journal().with(latest);
    // Entries are ordered by what they build on; a clock that was set back shows in their times alone.
    let clocks_disagree = move || {
        session.journal().with(|journal| {
            let times: Vec<u64> = journal.entries().map(|entry| entry.at).collect();
            times.windows(2).any(|pair| pair[1] < pair[0])
        })
    };
    let title = Signal::derive(move || share::finding(latest().len()));
    view! {
        <article class="page">
            <PageHead title />
            <InTheFile session />
            <p>{share::KEPT_HERE}</p>
            <p>{move || if clocks_disagree() { share::CLOCKS.to_owned() } else { String::new() }}</p>
            <p>
                <a href=Route::Journal.hash()>{share::THEIR_STORY}</a>
            </p>
            <div class="changes-ways">
                {offer_edits(session)}
                <BringBack session />
                <StartAgain session focus />
            </div>
            <ul class="changes">
                {move || latest().into_iter().take(LISTED).map(|it| change(session, focus, it)).collect::<Vec<_>>().into_any()}
            </ul>
            <p>{move || share::and_more(latest().len().saturating_sub(LISTED))}</p>
        </article>
    }
    .into_any()
}

/// How many are listed: a paste changes thousands.
const LISTED: usize = 100;

/// What is said of a cell now, and since when.
#[derive(Clone, PartialEq)]
struct Change {
    cell: CellName,
    said: String,
    at: u64,
}

/// What is said of each cell now, the last said first.
fn latest(journal: &Journal) -> Vec<Change> {
    let mut latest = Vec::new();
    for entry in journal.in_force() {
        let at = entry.at;
        match &entry.edit {
            Edit::Answer { answers } => latest.extend(answers.iter().map(|it| {
                let said = share::answer(it);
                Change { cell: it.cell.clone(), said, at }
            })),
            Edit::Confirm { cells, on } => latest.extend(cells.iter().map(|cell| {
                let said = share::confirmed(*on);
                Change { cell: cell.clone(), said, at }
            })),
            _ => {}
        }
    }
    latest.reverse();
    let mut known: Keyed<CellName, ()> = Keyed::new();
    latest.retain(|change| {
        let is_new = known.get(&change.cell).is_none();
        known.put(change.cell.clone(), ());
        is_new
    });
    latest
}

/// One cell that was changed: what is said now, when it was, and the way back.
fn change(session: Session, focus: Callback<String>, change: Change) -> AnyView {
    let Change { cell, said, at } = change;
    let (commune, action) = names(session, &cell);
    let (to_commune, to_action) = (Route::Commune(cell.commune).hash(), Route::Action(cell.action.clone()).hash());
    let of = format!("\u{a0}: {commune}, {action}");
    let press = Callback::new(move |()| {
        if let Some(edit) = session.journal().with_untracked(|journal| journal.revert(&cell)) {
            session.edit(edit, "Modification retirée.");
            focus.run("titre".to_owned());
        }
    });
    let at = format!("le {}", clock::spelled(at));
    view! {
        <li class="change">
            <p>
                <a href=to_commune>{commune}</a>
                ", "
                <a href=to_action>{action}</a>
            </p>
            <p>
                <strong>{said}</strong>
                " "
                <span class="muted">{at}</span>
            </p>
            <Button label="Revenir à l’origine" of class="quiet" press />
        </li>
    }
    .into_any()
}

/// A cell's commune and action; code and id stand in for what this territory does not have.
fn names(session: Session, cell: &CellName) -> (String, String) {
    let territory = session.current();
    let commune = territory.find_commune(cell.commune).map(|place| territory.commune(place).name.to_string());
    let action = territory.find_action(&cell.action).map(|place| territory.action(place).title.to_string());
    (commune.unwrap_or_else(|| cell.commune.to_string()), action.unwrap_or_else(|| cell.action.to_string()))
}

/// Goes back to the bundled data, after asking; undo brings everything back.
#[component]
fn StartAgain(session: Session, focus: Callback<String>) -> impl IntoView {
    let asking = RwSignal::new(false);
    let ask = Callback::new(move |()| {
        asking.set(true);
        focus.run("recommencer-oui".to_owned());
    });
    let keep = Callback::new(move |()| {
        asking.set(false);
        focus.run("recommencer".to_owned());
    });
    let confirm = Callback::new(move |()| {
        asking.set(false);
        if let Some(edit) = session.journal().with_untracked(Journal::start_again) {
            session.edit(edit, share::STARTED_AGAIN);
        }
        focus.run("titre".to_owned());
    });
    let something = Memo::new(move |_| session.journal().with(|journal| journal.start_again().is_some()));
    move || match (something.get(), asking.get()) {
        (false, _) => ().into_any(),
        (true, false) => {
            let id = "recommencer".to_owned();
            view! { <Button id label="Repartir des données d’origine" press=ask /> }.into_any()
        }
        (true, true) => {
            let question = view! {
                <span class="asking" role="group" aria-label="Repartir des données d’origine\u{202f}?">
                    "Retirer toutes vos modifications\u{202f}? Vous pourrez encore annuler."
                    <Button id="recommencer-oui".to_owned() label="Oui, tout retirer" class="main-way" press=confirm />
                    <Button label="Non, garder" class="quiet" press=keep />
                </span>
            };
            question.into_any()
        }
    }
}
