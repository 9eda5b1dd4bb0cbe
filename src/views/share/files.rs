//! Edits as files: taken away, and brought back all at once or not at all.

use formats::{Answers, Document, Unreadable};
use leptos::prelude::*;

use crate::browser::{clock, file};
use crate::components::Button;
use crate::state::Session;
use crate::wording::share;

/// The type of the files that carry edits.
const JSON: &str = "application/json";

/// Takes the edits away as a file.
pub fn offer_edits(session: Session, class: &'static str) -> AnyView {
    let press = Callback::new(move |()| {
        let territory = session.bundled();
        let own = session.commune().get_untracked().and_then(|code| territory.find_commune(code));
        let own = own.map(|place| territory.commune(place).name.to_string());
        let fingerprint = session.fingerprint.get_untracked();
        let name = share::file_name(own.as_deref(), &clock::today(), &fingerprint);
        file::offer(&name, JSON, &session.answers().write());
    });
    view! { <Button label="Enregistrer mes modifications dans un fichier" class press /> }.into_any()
}

/// Takes away, as it is, what was kept and could not be read.
pub fn offer_kept(text: String) -> AnyView {
    let press = Callback::new(move |()| _ = file::offer("carnet-a-examiner.json", JSON, &text));
    view! { <Button label="Enregistrer ce qui était gardé dans un fichier" press /> }.into_any()
}

/// Takes away, as they stand, the entries of the open file that could not be read.
pub fn offer_damaged(damaged: Vec<String>) -> AnyView {
    let text = damaged.join("\n");
    let press = Callback::new(move |()| _ = file::offer("carnet-modifications-abimees.txt", "text/plain", &text));
    view! { <Button label="Enregistrer ce qui est abîmé dans un fichier" press /> }.into_any()
}

/// Brings edits back from a file: all of them, or none and the reason why.
#[component]
pub fn BringBack(session: Session) -> impl IntoView {
    let said = RwSignal::new(String::new());
    view! {
        <input
            id="fichier-a-reprendre"
            class="file"
            type="file"
            accept=".json,.html,application/json,text/html"
            on:change=move |event| file::read_chosen(&event, move |name, text| said.set(take(session, &name, text)))
        />
        <label class="button" for="fichier-a-reprendre">
            "Reprendre un fichier de modifications"
        </label>
        <span role="status" class="brought-back">
            {move || said.get()}
        </span>
    }
    .into_any()
}

/// Takes the edits of a file in; says what became of it.
fn take(session: Session, name: &str, text: Option<String>) -> String {
    let territory = session.bundled();
    let text = text.ok_or_else(|| Unreadable::Damaged("not text".to_owned()));
    match text.and_then(|text| answers_in(&text)) {
        Err(why) => share::refused(name, &why),
        Ok(answers) if answers.document != territory.about().id => {
            share::of_another_document(name, &answers.title, &territory)
        }
        Ok(answers) => {
            let damaged = share::left_out(answers.damaged.len());
            [share::brought_back(name, session.take_in(&answers.journal)), damaged].concat()
        }
    }
}

/// The edits of a file of edits, or of a whole carnet that somebody edited.
fn answers_in(text: &str) -> Result<Answers, Unreadable> {
    let answers = Answers::read(text);
    let Err(Unreadable::Damaged(_)) = answers else { return answers };
    let Some(document) = formats::page::document_in(text) else { return answers };
    let Document { territory, journal, damaged, .. } = document?;
    let about = territory.about();
    Ok(Answers { document: about.id.clone(), title: about.title.to_string(), journal, damaged })
}
