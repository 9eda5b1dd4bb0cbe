//! Files that contain only edits: saving them, and taking in all of their edits or none.

use formats::{CoveringNote, Document, EditsFile, Unreadable};
use leptos::prelude::*;

use crate::browser::{clock, file};
use crate::components::{Button, StatusLine, StatusMessage};
use crate::state::Session;
use crate::wording::{changes, contradictions, sending};

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
    let message = RwSignal::new(StatusMessage::Nothing);
    let on_read = move |name: String, text| message.set(take_in(session, &name, text).into());
    view! {
        <input
            id="fichier-a-reprendre"
            class="file"
            type="file"
            aria-describedby="fichier-repris"
            aria-invalid=move || message.with(StatusMessage::is_failed).then(|| "true".to_owned())
            accept=".json,.html,application/json,text/html"
            on:change=move |event| file::read_chosen(&event, on_read)
        />
        <label class="button" for="fichier-a-reprendre">
            {changes::TAKE_IN}
        </label>
        <StatusLine id="fichier-repris" message />
    }
    .into_any()
}

/// Takes in the edits of a file, or of a pasted text. Gives the message about the result.
///
/// # Errors
/// There are no edits of this document in it: the message about that.
pub fn take_in(session: Session, name: &str, text: Option<String>) -> Result<String, String> {
    let territory = session.bundled();
    let note = text.as_deref().and_then(CoveringNote::read);
    let text = text.ok_or_else(|| Unreadable::Damaged("not text".to_owned()));
    match text.and_then(|text| answers_in(&text)) {
        Err(why) => Err(changes::refused(name, &why)),
        Ok(answers) if answers.document != territory.about().id => {
            Err(changes::of_another_document(name, &answers.title, &territory))
        }
        Ok(answers) => {
            let damaged = changes::damaged_entries(answers.damaged.len());
            let taken_in = session.take_in(&answers.journal);
            let contradictions = contradictions::found(taken_in.contradictions);
            let note = note.map(|note| sending::read_note(&note, &territory)).unwrap_or_default();
            Ok([changes::taken_in(name, taken_in.edits), contradictions, damaged, note].concat())
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
