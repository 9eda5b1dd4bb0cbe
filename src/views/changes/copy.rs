//! Saves the whole file with the edits inside, as a copy or over a file that was chosen before.

use domain::journal::Journal;
use formats::page::{self, CopyError, CopyKeys, PageError};
use leptos::prelude::*;

use crate::browser::same_file::NotWritten;
use crate::browser::{self, clock, page_source};
use crate::components::{Button, Section, StatusLine, StatusMessage};
use crate::state::Session;
use crate::views::changes::same_file::{self, NotSaved};
use wording::{file_copy, publication, save_status, times};

/// The id of the button that comes first.
const SAVE_BUTTON: &str = "enregistrer";

/// The id of the button that offers a copy after a file could not be written.
const COPY_INSTEAD: &str = "copie-a-la-place";

/// The media type of the file.
pub const HTML: &str = "text/html";

/// Whether the edits are in a file, and the buttons that write them into one.
#[component]
pub fn InTheFile(session: Session) -> impl IntoView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let state = move || file_copy::file_state(session.file_save_state(), session.last_written_file().as_deref());
    let save = Callback::new(move |()| message.set(save_copy(session).into()));
    let busy = RwSignal::new(false);
    // Whether the last attempt to write into a file failed and a copy is a way out.
    let has_failed = RwSignal::new(false);
    let write = Callback::new(move |()| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        has_failed.set(false);
        leptos::task::spawn_local(async move {
            let (said, can_copy, is_refused) = match same_file::save(session).await {
                Ok(sentence) => (StatusMessage::Done(sentence), false, false),
                Err(NotSaved { sentence, why, can_copy }) => {
                    (StatusMessage::Failed(sentence), can_copy, why != Some(NotWritten::Dismissed))
                }
            };
            // The user may have left the page meanwhile.
            _ = message.try_set(said);
            _ = has_failed.try_set(can_copy);
            _ = busy.try_set(false);
            if can_copy && is_refused {
                browser::page::focus_later(COPY_INSTEAD.to_owned());
            }
        });
    });
    // A new press of a button, since the browser may take the first one for used up.
    let copy_instead = Callback::new(move |()| {
        message.set(save_copy(session).into());
        has_failed.set(false);
        // The button that had the focus is removed.
        browser::page::focus(SAVE_BUTTON);
    });
    let instead = move || {
        if !has_failed.get() {
            return ().into_any();
        }
        let id = COPY_INSTEAD.to_owned();
        view! { <p><Button id label=file_copy::COPY_INSTEAD class="primary" press=copy_instead /></p> }.into_any()
    };
    // If the browser can write into files on the disk, that button comes first.
    let is_supported = browser::same_file::is_supported();
    let same_file_button = is_supported.then(|| {
        view! { <Button id=SAVE_BUTTON.to_owned() label=file_copy::SAVE_IN_FILE class="primary" disabled=busy press=write /> }.into_any()
    });
    let copy_id = if is_supported { String::new() } else { SAVE_BUTTON.to_owned() };
    view! {
        <Section id="fichier" class="changes-file" title=file_copy::WHOLE_FILE.to_owned()>
            <p>{move || state()}</p>
            <p class="muted">{save_status::KEPT_IN_BROWSER}</p>
            <p class="muted">{file_copy::WHAT_A_COPY_IS}</p>
            <div class="changes-actions">
                {same_file_button}
                <Button id=copy_id label=file_copy::SAVE_COPY class=if is_supported { "" } else { "primary" } press=save />
            </div>
            <StatusLine message />
            {move || instead()}
            {move || offered_copy_question(session, message)}
        </Section>
    }
    .into_any()
}

/// The question whether the copy that was offered as a download is there; nothing if none was.
fn offered_copy_question(session: Session, message: RwSignal<StatusMessage>) -> AnyView {
    let Some((name, _)) = session.offered_copy() else { return ().into_any() };
    let answer = move |is_found: bool| {
        Callback::new(move |()| {
            session.settle_offered_copy(is_found);
            message.set(StatusMessage::Done(
                if is_found { file_copy::CONFIRMED } else { file_copy::NOT_FOUND }.to_owned(),
            ));
            // The button that had the focus is removed.
            browser::page::focus(SAVE_BUTTON);
        })
    };
    let question = file_copy::is_it_there(&name);
    view! {
        <p class="asking" role="group" aria-label=question.clone()>
            <span>{question.clone()}</span>
            <Button label=file_copy::IT_IS_THERE press=answer(true) />
            <Button label=file_copy::IT_IS_NOT_THERE class="quiet" press=answer(false) />
        </p>
    }
    .into_any()
}

/// Does what the command to save asks for (Ctrl+S), wherever it is given: writes into the file that was chosen since the
/// page was opened, else offers a copy; says what was done.
pub fn save_now(session: Session) {
    let announce = move |(text, is_failure)| session.announce_shown(text, is_failure);
    let copy = move || match save_copy(session) {
        Ok(sentence) => (sentence, false),
        Err(sentence) => (sentence, true),
    };
    if !same_file::is_chosen(session) {
        return announce(copy());
    }
    leptos::task::spawn_local(async move {
        announce(match same_file::save(session).await {
            Ok(sentence) => (sentence, false),
            Err(NotSaved { sentence, can_copy: true, .. }) => ([&sentence, " ", &copy().0].concat(), true),
            Err(NotSaved { sentence, .. }) => (sentence, true),
        });
    });
}

/// Offers a copy as a download. Gives the message about the result.
///
/// # Errors
/// The copy could not be made or offered: the message about that.
pub fn save_copy(session: Session) -> Result<String, String> {
    let journal = session.journal().get_untracked();
    let text = text(&journal, &session.copy_keys(None)).map_err(|why| file_copy::not_copied(&why))?;
    let name = name(session, &journal);
    if !browser::file::offer(&name, HTML, &text) {
        return Err(file_copy::NOT_OFFERED.to_owned());
    }
    session.record_offered_copy(journal, file_copy::copy_of(&times::hour(clock::local(clock::now()))));
    Ok(file_copy::offered(&name))
}

/// The version to publish: what it leaves out, and the button that offers it.
#[component]
pub fn ToPublish(session: Session) -> impl IntoView {
    let message = RwSignal::new(StatusMessage::Nothing);
    let press = Callback::new(move |()| message.set(offer_publication(session).into()));
    view! {
        <Section id="diffuser" class="changes-file" title=publication::TITLE.to_owned()>
            <p class="muted">{publication::LEAVES_OUT}</p>
            <div class="changes-actions">
                <Button label=publication::PREPARE press />
            </div>
            <StatusLine message />
        </Section>
    }
    .into_any()
}

/// Offers the version to publish as a download. Gives the message about the result.
fn offer_publication(session: Session) -> Result<String, String> {
    let (bundled, current, on) = (session.bundled(), session.current(), session.day.get_untracked());
    let journal =
        session.journal().with_untracked(|journal| journal.for_publication(&bundled, &current, on, session.day_of()));
    let name = publication::file_name(&name(session, &journal));
    let start = page_source::at_start().ok_or(CopyError::Page(PageError::NoSkeleton));
    let text = start.and_then(|start| page::copy_with_only(&start, page_source::now, journal, None));
    let text = text.map_err(|why| file_copy::not_copied(&why))?;
    if browser::file::offer(&name, HTML, &text) {
        Ok(publication::offered(&name))
    } else {
        Err(file_copy::NOT_OFFERED.to_owned())
    }
}

/// The text of the opened file, with these edits inside.
pub fn text(journal: &Journal, keys: &CopyKeys) -> Result<String, CopyError> {
    let start = page_source::at_start().ok_or(CopyError::Page(PageError::NoSkeleton))?;
    page::copy(&start, page_source::now, journal, keys)
}

/// The name of the file: the territory, when the last edit was made or else the reference day, the number of changes, the
/// first signs of the fingerprint.
pub fn name(session: Session, journal: &Journal) -> String {
    let territory = session.bundled();
    let last = journal.entries().next_back();
    let day =
        last.map_or_else(|| territory.about().reference.to_string(), |entry| clock::local(entry.at).day.to_string());
    let hour = last.map(|entry| clock::local(entry.at));
    let fingerprint = session.fingerprint.get_untracked();
    file_copy::file_name(&territory.about().epci, &day, hour, untrack(|| session.changes()), &fingerprint)
}
