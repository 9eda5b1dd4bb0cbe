//! Files that contain only edits: saving them, and taking in all of their edits or none.

use formats::{Document, EditsFile, Unreadable};
use leptos::prelude::*;

use crate::browser::{clock, file};
use crate::components::Button;
use crate::state::Session;
use crate::wording::{changes, contradictions};

/// The media type of the files that carry edits.
const JSON: &str = "application/json";

/// The button that saves the edits in a file.
pub fn offer_edits(session: Session, class: &'static str) -> AnyView {
    let press = Callback::new(move |()| {
        let territory = session.bundled();
        let own = session.commune().get_untracked().and_then(|code| territory.find_commune(code));
        let own = own.map(|index| territory.commune(index).display_name().to_string());
        let fingerprint = session.fingerprint.get_untracked();
        let name = changes::file_name(own.as_deref(), &clock::today(), &fingerprint);
        file::offer(&name, JSON, &session.answers().write());
    });
    view! { <Button label=changes::SAVE_EDITS class press /> }.into_any()
}

/// The button that saves the unreadable text of the browser's storage in a file.
pub fn offer_unreadable(text: String) -> AnyView {
    let press = Callback::new(move |()| _ = file::offer(changes::UNREADABLE_FILE, JSON, &text));
    view! { <Button label=changes::SAVE_UNREADABLE press /> }.into_any()
}

/// The button that saves the unreadable entries of the opened file in a text file.
pub fn offer_damaged(damaged: Vec<String>) -> AnyView {
    let text = damaged.join("\n");
    let press = Callback::new(move |()| _ = file::offer(changes::DAMAGED_FILE, "text/plain", &text));
    view! { <Button label=changes::SAVE_DAMAGED press /> }.into_any()
}

/// The file field that takes in the edits of a file, and the message about the result.
#[component]
pub fn BringBack(session: Session) -> impl IntoView {
    let message = RwSignal::new(String::new());
    view! {
        <input
            id="fichier-a-reprendre"
            class="file"
            type="file"
            accept=".json,.html,application/json,text/html"
            on:change=move |event| file::read_chosen(&event, move |name, text| message.set(take_in(session, &name, text)))
        />
        <label class="button" for="fichier-a-reprendre">
            {changes::TAKE_IN}
        </label>
        <span role="status" class="brought-back">
            {move || message.get()}
        </span>
    }
    .into_any()
}

/// Takes in the edits of a file, or of a pasted text. Gives the message about the result.
pub fn take_in(session: Session, name: &str, text: Option<String>) -> String {
    let territory = session.bundled();
    let text = text.ok_or_else(|| Unreadable::Damaged("not text".to_owned()));
    match text.and_then(|text| answers_in(&text)) {
        Err(why) => changes::refused(name, &why),
        Ok(answers) if answers.document != territory.about().id => {
            changes::of_another_document(name, &answers.title, &territory)
        }
        Ok(answers) => {
            let damaged = changes::damaged_entries(answers.damaged.len());
            let taken_in = session.take_in(&answers.journal);
            let contradictions = contradictions::found(taken_in.contradictions);
            [changes::taken_in(name, taken_in.edits), contradictions, damaged].concat()
        }
    }
}

/// The edits of a file of edits, or of a complete file of the app.
fn answers_in(text: &str) -> Result<EditsFile, Unreadable> {
    let answers = EditsFile::read(text);
    let Err(Unreadable::Damaged(_)) = answers else { return answers };
    let Some(document) = formats::page::document_in(text) else { return answers };
    let Document { territory, journal, damaged, .. } = document?;
    let about = territory.about();
    Ok(EditsFile { document: about.id.clone(), title: about.title.to_string(), journal, damaged })
}
