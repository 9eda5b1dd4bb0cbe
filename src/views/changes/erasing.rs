//! Erases a name from a copy of the file, and what this browser keeps of the document.

use formats::page::{self, CopyError, PageError};
use formats::{CopyKey, DOCUMENT_BLOCK_END, DOCUMENT_BLOCK_START, escape_for_script};
use leptos::prelude::*;
use persistence::file::FileSaveState;

use crate::browser::{self, page_source, random, storage};
use crate::components::{Button, Section, Select, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::changes::copy::{HTML, name};
use wording::{erasing, file_copy};

/// The ids of the button that erases what the browser keeps, and of the answer that confirms it.
const FORGET: &str = "oublier";
const CONFIRM: &str = "oublier-oui";

/// The section about erasing.
#[component]
pub fn Erasing(session: Session, focus: Callback<String>) -> impl IntoView {
    let message = RwSignal::new(StatusMessage::Nothing);
    view! {
        <Section id="effacer" class="changes-file" title=erasing::TITLE.to_owned()>
            <p class="muted">{erasing::WHAT_IT_DOES}</p>
            {without_a_name(session, message)}
            {forget(session, focus, message)}
            <StatusLine message />
        </Section>
    }
    .into_any()
}

/// The choice of a name, and the button that makes a copy without it.
fn without_a_name(session: Session, message: RwSignal<StatusMessage>) -> AnyView {
    let names = Memo::new(move |_| {
        let owned = |name: &str| name.to_owned();
        session.journal().with(|journal| journal.authors().into_iter().map(owned).collect::<Vec<String>>())
    });
    let chosen = RwSignal::new(0);
    let press = Callback::new(move |()| {
        if let Some(name) = names.with_untracked(|names| names.get(chosen.get_untracked()).cloned()) {
            message.set(offer_without(session, &name).into());
        }
    });
    let choose = Callback::new(move |index| chosen.set(index));
    let shown = move || {
        let options = names.get();
        // The list is drawn anew with its first name.
        chosen.set(0);
        if options.is_empty() {
            return view! { <p>{erasing::NO_NAMES}</p> }.into_any();
        }
        view! {
            <Select id="nom-a-effacer" label=erasing::WHICH options chosen=chosen.into() choose />
            <p><Button label=erasing::PREPARE press /></p>
        }
        .into_any()
    };
    view! { {shown} }.into_any()
}

/// Offers a copy without a name as a download. It has a key of its own: what the browser keeps for the other copies, with
/// the name, does not enter it by itself. Gives the message about the result.
fn offer_without(session: Session, author: &str) -> Result<String, String> {
    let journal = session.journal().with_untracked(|journal| journal.without_author(author));
    let file = erasing::file_name(&name(session, &journal));
    let start = page_source::at_start().ok_or(CopyError::Page(PageError::NoSkeleton));
    let key = Some(CopyKey::of(random::bytes()));
    let text = start.and_then(|start| page::copy_with_only(&start, page_source::now, journal, key));
    let text = text.map_err(|why| file_copy::not_copied(&why))?;
    if browser::file::offer(&file, HTML, &text) {
        Ok(erasing::offered(&file, author, occurrences(&text, author)))
    } else {
        Err(file_copy::NOT_OFFERED.to_owned())
    }
}

/// How often the letters of a name are in the document of a file, in whatever case.
fn occurrences(file: &str, name: &str) -> usize {
    // As it is written in JSON, and there in a script.
    let quoted = serde_json::Value::from(name).to_string();
    let name = escape_for_script(quoted.trim_matches('"'));
    let document = file.split_once(DOCUMENT_BLOCK_START).and_then(|(_, after)| after.split_once(DOCUMENT_BLOCK_END));
    document.map_or(0, |(document, _)| document.to_lowercase().matches(&name.to_lowercase()).count())
}

/// The button that erases what the browser keeps of the document, after a confirmation.
fn forget(session: Session, focus: Callback<String>, message: RwSignal<StatusMessage>) -> AnyView {
    let is_asking = RwSignal::new(false);
    let ask = Callback::new(move |()| match session.file_save_state() {
        FileSaveState::MissingInFile(gestures) => message.set(StatusMessage::Failed(erasing::not_in_a_file(gestures))),
        FileSaveState::NoEdits | FileSaveState::AllInFile => {
            message.set(StatusMessage::Nothing);
            is_asking.set(true);
            focus.run(CONFIRM.to_owned());
        }
    });
    let cancel = Callback::new(move |()| {
        is_asking.set(false);
        focus.run(FORGET.to_owned());
    });
    let confirm = Callback::new(move |()| {
        is_asking.set(false);
        let document = session.bundled().about().id.clone();
        leptos::task::spawn_local(async move {
            if browser::database::erase(&document).await.is_ok() && storage::erase(&document) {
                // A territory in the place of that of the file is gone.
                if let Some(instead) = browser::page_source::opened_instead() {
                    browser::other_territories::return_to(&instead.own);
                }
                browser::page::reload();
            } else {
                message.set(StatusMessage::Failed(erasing::NOT_FORGOTTEN.to_owned()));
                focus.run(FORGET.to_owned());
            }
        });
    });
    let shown = move || {
        if !is_asking.get() {
            return view! { <p><Button id=FORGET.to_owned() label=erasing::FORGET press=ask /></p> }.into_any();
        }
        view! {
            <p class="asking" role="group" aria-label=erasing::FORGET_TITLE>
                <span>{erasing::FORGET_QUESTION}</span>
                <Button id=CONFIRM.to_owned() label=erasing::YES class="primary" press=confirm />
                <Button label=erasing::NO class="quiet" press=cancel />
            </p>
        }
        .into_any()
    };
    view! { {shown} }.into_any()
}
