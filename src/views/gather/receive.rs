//! Where files and messages come in.

use std::collections::BTreeMap;

use gathering::{ReceivedContent, ReceivedFile, TableSheet, received_text};
use leptos::prelude::*;
use serde_json::Value;

use super::GatherState;
use crate::browser::file::{self, FilesRead};
use crate::browser::tables;
use crate::components::{Button, Section, StatusMessage};
use wording::gathering::{TABLES_AUTHOR, page as words};
use wording::table_faults;

/// The ids of the field for files and of that for messages.
const FILES: &str = "fichiers-recus";
const MESSAGES: &str = "courriels-recus";

/// The field for files, which may also be dropped, and the field for messages.
#[component]
pub fn Receive(state: GatherState) -> impl IntoView {
    let on_read = move |files| {
        leptos::task::spawn_local(async move {
            let received = unpacked(state, files).await;
            add(state, received);
        });
    };
    file::on_drop(on_read);
    let typed = RwSignal::new(String::new());
    let read_messages = Callback::new(move |()| {
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            state.say(Err(words::NO_MESSAGES.to_owned()).into());
            return crate::browser::page::focus(MESSAGES);
        }
        typed.set(String::new());
        let number = state.session().received().files.with_untracked(Vec::len) + 1;
        add(state, vec![ReceivedFile { name: words::messages_name(number), content: ReceivedContent::Text(text) }]);
    });
    view! {
        <Section id="recevoir" class="gather-receive" title=words::RECEIVE.to_owned()>
            <p class="gather-drop">
                <input id=FILES class="file" type="file" multiple on:change=move |event| file::read_all_chosen(&event, on_read) />
                <label class="button primary" for=FILES>
                    {words::CHOOSE}
                </label>
                " "
                {words::OR_DROP}
            </p>
            <label for=MESSAGES>{words::MESSAGES}</label>
            <textarea
                id=MESSAGES
                class="edits-as-text"
                rows="4"
                spellcheck="false"
                prop:value=move || typed.get()
                on:input=move |event| typed.set(event_target_value(&event))
            ></textarea>
            <div class="changes-actions">
                <Button label=words::READ_MESSAGES press=read_messages />
            </div>
        </Section>
    }
    .into_any()
}

/// Adds files to those that wait, and leads to their review. What was chosen between the earlier ones is forgotten, since
/// the sides are others now.
fn add(state: GatherState, received: Vec<ReceivedFile>) {
    let waiting = state.session().received();
    if received.is_empty() || waiting.files.try_update(|files| files.extend(received)).is_none() {
        return;
    }
    let had_choices = waiting.choices.with_untracked(|choices| !choices.is_empty());
    waiting.choices.update(BTreeMap::clear);
    let said = if had_choices { Ok(words::CHOICES_CLEARED.to_owned()).into() } else { StatusMessage::Nothing };
    state.say(said);
    state.app.focus.run(super::review::TITLE.to_owned());
}

/// The files, each as a text or as sheets.
async fn unpacked(state: GatherState, files: FilesRead) -> Vec<ReceivedFile> {
    let mut received = Vec::new();
    for (name, bytes) in files {
        let content = match bytes {
            None => ReceivedContent::Refused(table_faults::NOT_READ.to_owned()),
            Some(bytes) => content(state, &name, bytes).await,
        };
        received.push(ReceivedFile { name, content });
    }
    received
}

/// A file by its content: a saved text or messages with codes; else a table, for the module that reads them.
async fn content(state: GatherState, name: &str, bytes: Vec<u8>) -> ReceivedContent {
    if let Some(text) = state.session().with_here(TABLES_AUTHOR, |here| received_text(&bytes, here)) {
        return ReceivedContent::Text(text);
    }
    let read = tables::ask("read", name, &bytes).await.and_then(|answer| serde_json::from_slice::<Value>(&answer).ok());
    match read {
        None => ReceivedContent::Refused(table_faults::NO_MODULE.to_owned()),
        Some(read) => sheets(&read),
    }
}

/// What the module has read.
fn sheets(read: &Value) -> ReceivedContent {
    if let Some(why) = read.get("fault").and_then(Value::as_str) {
        return ReceivedContent::Refused(why.to_owned());
    }
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let row = |row: &Value| row.as_array().map(|cells| cells.iter().map(text).collect()).unwrap_or_default();
    let sheet = |sheet: &Value| TableSheet {
        name: sheet.get("name").map(text).unwrap_or_default(),
        rows: list(sheet.get("rows")).iter().map(row).collect(),
        hidden_rows: list(sheet.get("hidden_rows")).len(),
        columns: None,
    };
    ReceivedContent::Sheets(list(read.get("sheets")).iter().map(sheet).collect())
}
