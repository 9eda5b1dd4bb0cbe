//! What was changed: the list, the ways to take it away, bring it back, or start again.

use domain::document::Answers;
use domain::journal::{CellName, Entry};
use leptos::prelude::*;

use crate::browser::{clock, file};
use crate::route::Route;
use crate::state::Session;
use crate::text::share;

/// The type of the files that carry edits.
const JSON: &str = "application/json";

/// The page.
#[component]
pub fn Changes(session: Session, focus: Callback<String>) -> impl IntoView {
    let journal = session.journal();
    let cells = Memo::new(move |_| {
        let journal = journal.read();
        let mut latest: Vec<Entry> = Vec::new();
        for entry in journal.in_force() {
            latest.retain(|other| other.edit.cell() != entry.edit.cell());
            latest.push(entry.clone());
        }
        latest.reverse();
        latest
    });
    view! {
        <article class="page">
            <header class="page-head">
                <h1 id="titre" tabindex="-1">{move || share::finding(cells.read().len())}</h1>
                <p>
                    "Vos réponses sont gardées dans ce navigateur, sur ce poste. Pour les transmettre ou les mettre à l’abri, enregistrez-les dans un fichier."
                </p>
            </header>
            <p class="changes-ways">
                <OfferEdits session />
                <BringBack session />
                <StartAgain session focus />
            </p>
            <ul class="changes">
                <For each=move || cells.get() key=|entry| entry.id let:entry>
                    <Change session entry />
                </For>
            </ul>
        </article>
    }
}

/// One cell that was changed: what is said now, when it was, and the way back.
#[component]
fn Change(session: Session, entry: Entry) -> impl IntoView {
    let cell = entry.edit.cell().cloned();
    let (said, at) = (share::edit(&entry.edit), clock::spelled(entry.at));
    let named = cell.as_ref().map(|cell| names(session, cell));
    let revert = move |_| {
        let edit = cell.as_ref().and_then(|cell| session.journal().with_untracked(|journal| journal.revert(cell)));
        if let Some(edit) = edit {
            session.edit(edit, "Modification retirée.");
        }
    };
    named.map(|Named { commune, action, commune_page, action_page }| {
        let of = format!("\u{a0}: {commune}, {action}");
        view! {
            <li class="change">
                <p>
                    <a href=commune_page>{commune}</a>
                    ", "
                    <a href=action_page>{action}</a>
                </p>
                <p>
                    <strong>{said}</strong>
                    " "
                    <span class="muted">{format!("le {at}")}</span>
                </p>
                <button type="button" class="quiet" on:click=revert>
                    "Revenir à l’origine"
                    <span class="spoken">{of}</span>
                </button>
            </li>
        }
    })
}

struct Named {
    commune: String,
    action: String,
    commune_page: String,
    action_page: String,
}

/// A cell in words; its code and id stand in for what this territory does not have.
fn names(session: Session, cell: &CellName) -> Named {
    let territory = session.bundled();
    let commune = territory.find_commune(cell.commune).map(|place| territory.commune(place).name.to_string());
    let action = territory.find_action(&cell.action).map(|place| territory.action(place).title.to_string());
    Named {
        commune: commune.unwrap_or_else(|| cell.commune.to_string()),
        action: action.unwrap_or_else(|| cell.action.to_string()),
        commune_page: Route::Commune(cell.commune).hash(),
        action_page: Route::Action(cell.action.clone()).hash(),
    }
}

/// Takes the edits away as a file.
#[component]
pub fn OfferEdits(session: Session) -> impl IntoView {
    let offer = move |_| {
        let territory = session.bundled();
        let own = session.commune().get_untracked().and_then(|code| territory.find_commune(code));
        let own = own.map(|place| territory.commune(place).name.to_string());
        file::offer(&share::file_name(own.as_deref(), &clock::today()), JSON, &session.answers().write());
    };
    view! {
        <button type="button" class="main-way" on:click=offer>
            "Enregistrer mes modifications dans un fichier"
        </button>
    }
}

/// Takes away, as it is, what was kept and could not be read.
#[component]
pub fn OfferKept(text: String) -> impl IntoView {
    view! {
        <button type="button" on:click=move |_| _ = file::offer("carnet-a-examiner.json", JSON, &text)>
            "Enregistrer ce qui était gardé dans un fichier"
        </button>
    }
}

/// Brings edits back from a file: all of them, or none and the reason why.
#[component]
fn BringBack(session: Session) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let take = move |name: String, text: Option<String>| {
        let answers = text.map_or_else(
            || Err(domain::document::Unreadable::Damaged("not text".to_owned())),
            |text| Answers::read(&text),
        );
        let territory = session.bundled();
        said.set(match answers {
            Err(why) => share::refused(&name, &why),
            Ok(answers) if answers.document != territory.about().id => {
                share::of_another_document(&name, &answers.title, &territory)
            }
            Ok(answers) => share::brought_back(&name, session.take_in(&answers.journal)),
        });
    };
    view! {
        <label class="button">
            <input type="file" class="spoken" accept=".json,application/json" on:change=move |event| file::read_chosen(&event, take) />
            "Reprendre un fichier de modifications"
        </label>
        <span role="status" class="brought-back">
            {said}
        </span>
    }
}

/// Goes back to the bundled data, after asking; undo brings everything back.
#[component]
fn StartAgain(session: Session, focus: Callback<String>) -> impl IntoView {
    let asking = RwSignal::new(false);
    let restart = move || session.journal().with(domain::journal::Journal::start_again);
    let confirm = move |_| {
        asking.set(false);
        let edit = session.journal().with_untracked(domain::journal::Journal::start_again);
        if let Some(edit) = edit {
            session.edit(edit, "Retour aux données d’origine. «\u{a0}Annuler\u{a0}» rétablit vos modifications.");
        }
        focus.run("titre".to_owned());
    };
    view! {
        <Show when=move || restart().is_some()>
            <Show
                when=move || asking.get()
                fallback=move || {
                    view! {
                        <button
                            type="button"
                            on:click=move |_| {
                                asking.set(true);
                                focus.run("recommencer-oui".to_owned());
                            }
                        >
                            "Repartir des données d’origine"
                        </button>
                    }
                }
            >
                <span class="asking" role="group" aria-label="Repartir des données d’origine\u{202f}?">
                    "Retirer toutes vos modifications\u{202f}? Vous pourrez encore annuler."
                    <button type="button" id="recommencer-oui" class="main-way" on:click=confirm>
                        "Oui, tout retirer"
                    </button>
                    <button type="button" class="quiet" on:click=move |_| asking.set(false)>
                        "Non, garder"
                    </button>
                </span>
            </Show>
        </Show>
    }
}
