//! The list of what was changed, each with the way back.

use std::collections::BTreeSet;

use domain::ids::{ActionId, CommuneCode, EntryId};
use domain::journal::{CellName, Edit, Journal};
use domain::territory::Territory;
use leptos::prelude::*;

use crate::browser::clock;
use crate::components::{Button, PageHead, Section};
use crate::route::Route;
use crate::state::Session;
use crate::views::share::copy::InTheFile;
use crate::views::share::files::{BringBack, offer_edits};
use crate::wording::share;

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
    let made = move || session.journal().with(|journal| journal.in_force().count());
    let title = Signal::derive(move || share::finding(made(), latest().len()));
    view! {
        <article class="page">
            <PageHead title />
            <InTheFile session />
            <p>{move || if clocks_disagree() { share::CLOCKS.to_owned() } else { String::new() }}</p>
            <Section id="seules" class="changes-file" title="Les modifications seules".to_owned()>
                <p class="muted">{share::ALONE}</p>
                <div class="changes-ways">
                    {offer_edits(session, "")}
                    <BringBack session />
                </div>
            </Section>
            <div class="changes-ways">
                <a href=Route::Journal.hash()>{share::THEIR_STORY}</a>
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

/// What is said now of a cell, or of an action or a commune, and since when.
#[derive(Clone)]
struct Change {
    of: Of,
    said: String,
    at: u64,
}

/// What was changed.
#[derive(Clone)]
enum Of {
    Cell(CellName),
    /// An action or a commune, by the entry that speaks of it.
    Row(EntryId, Edit),
}

/// What is said of each cell now, and every change to actions and communes, the last said first.
fn latest(journal: &Journal) -> Vec<Change> {
    let mut latest = Vec::new();
    for entry in journal.in_force() {
        let at = entry.at;
        let of_cell = |cell: &CellName, said: String| Change { of: Of::Cell(cell.clone()), said, at };
        match &entry.edit {
            Edit::Answer { answers } => latest.extend(answers.iter().map(|it| of_cell(&it.cell, share::answer(it)))),
            Edit::Confirm { cells, on } => latest.extend(cells.iter().map(|it| of_cell(it, share::confirmed(*on)))),
            edit => {
                let of = Of::Row(entry.id, edit.clone());
                latest.push(Change { of, said: share::of_tables(edit).to_owned(), at });
            }
        }
    }
    latest.reverse();
    let mut known = BTreeSet::new();
    latest.retain(|change| {
        let Of::Cell(cell) = &change.of else { return true };
        known.insert(cell.clone())
    });
    latest
}

/// One thing that was changed: what is said now, when it was, and the way back.
fn change(session: Session, focus: Callback<String>, change: Change) -> AnyView {
    let Change { of, said, at } = change;
    let links = links(session, &of);
    let names: Vec<String> = links.iter().map(|(name, _)| name.clone()).collect();
    let button = ["\u{a0}: ", &names.join(", ")].concat();
    let press = Callback::new(move |()| {
        let back = match &of {
            Of::Cell(cell) => session.journal().with_untracked(|journal| journal.revert(cell)),
            Of::Row(entry, _) => Some(Edit::Withdraw { entries: vec![*entry], cells: Vec::new() }),
        };
        if let Some(edit) = back {
            session.edit(edit, "Modification retirée.");
            focus.run("titre".to_owned());
        }
    });
    let at = format!("le {}", clock::spelled(at));
    let links = links.into_iter().enumerate().map(|(rank, (name, to))| {
        let comma = if rank == 0 { "" } else { ", " };
        view! { {comma} <a href=to.hash()>{name}</a> }.into_any()
    });
    view! {
        <li class="change">
            <p>{links.collect::<Vec<_>>()}</p>
            <p>
                <strong>{said}</strong>
                " "
                <span class="muted">{at}</span>
            </p>
            <Button label="Revenir à l’origine" of=button class="quiet" press />
        </li>
    }
    .into_any()
}

/// What a change is of, by name, each with its page; code and id stand in for what this territory does not have.
fn links(session: Session, of: &Of) -> Vec<(String, Route)> {
    let territory = session.current();
    let commune = |code: CommuneCode| {
        let name = territory.find_commune(code).map(|place| territory.commune(place).name.to_string());
        (name.unwrap_or_else(|| code.to_string()), Route::Commune(code))
    };
    let action = |id: &ActionId| {
        let title = |of: &Territory| of.find_action(id).map(|place| of.action(place).title.to_string());
        let title = title(&territory).or_else(|| title(&session.bundled()));
        (title.unwrap_or_else(|| id.to_string()), Route::Action(id.clone()))
    };
    match of {
        Of::Cell(cell) => vec![commune(cell.commune), action(&cell.action)],
        Of::Row(_, Edit::Action { action: id, .. } | Edit::DeleteAction { action: id }) => vec![action(id)],
        Of::Row(_, Edit::Commune { commune: code, .. }) => vec![commune(*code)],
        Of::Row(..) => Vec::new(),
    }
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
