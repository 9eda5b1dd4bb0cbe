//! Writes the edits into a file that the user chose before, if the browser lets the page write files.

use formats::page::{CopyError, document_in};
use leptos::prelude::*;
use persistence::file::{ContentAfterFailure, OverwriteRefusal, check_opened_file, edits_to_take_in};

use crate::browser::same_file::{self, NotWritten};
use crate::browser::{address, clock};
use crate::state::Session;
use crate::views::changes::copy;
use wording::{contradictions, file_copy, file_vs_draft, times};

/// Why the edits were not written into the file.
pub struct NotSaved {
    /// The message about it.
    pub sentence: String,
    /// What the browser said; `None` if it was not asked to write.
    pub why: Option<NotWritten>,
    /// Whether a copy is a way out.
    pub can_copy: bool,
}

impl From<NotWritten> for NotSaved {
    fn from(why: NotWritten) -> Self {
        Self { sentence: sentence(why).to_owned(), why: Some(why), can_copy: true }
    }
}

impl From<CopyError> for NotSaved {
    fn from(why: CopyError) -> Self {
        Self { sentence: file_copy::not_copied(&why), why: None, can_copy: false }
    }
}

/// The key of the file that is chosen. A document may be in several files.
fn key(session: Session) -> String {
    [session.bundled().about().id.as_str(), " ", &address::file_address()].concat()
}

/// Whether the user has chosen a file since the page was opened.
pub fn is_chosen(session: Session) -> bool {
    same_file::is_chosen(&key(session))
}

/// Writes the edits into the file. Gives the message about the result.
///
/// # Errors
/// They are not in the file as they should be.
pub async fn save(session: Session) -> Result<String, NotSaved> {
    let key = key(session);
    let saved = write(session, &key).await;
    if saved.as_ref().is_err_and(|it| it.why == Some(NotWritten::Gone)) {
        same_file::forget(&key).await;
    }
    saved
}

async fn write(session: Session, key: &str) -> Result<String, NotSaved> {
    session.files().with_untracked(|files| check_opened_file(&files.damaged)).map_err(|why| refusal(why, ""))?;
    let journal = session.journal().get_untracked();
    // Made first, so that the user is not asked for a file if there is nothing to write.
    let copy = copy::text(&journal, &session.copy_keys(None))?;
    let chosen = match same_file::remembered(key).await? {
        Some(file) => file,
        None => same_file::choose(&copy::name(session, &journal)).await?,
    };
    // Edits that a colleague has written into the file since must not be lost.
    let before = chosen.text().await?;
    let taken_in = match edits_to_take_in(&before, &copy, &session.bundled()) {
        Ok(edits) => session.take_in(&edits),
        Err(why) => {
            same_file::forget(key).await;
            return Err(refusal(why, &chosen.name()));
        }
    };
    let keys = session.copy_keys(document_in(&before).and_then(Result::ok).and_then(|document| document.key));
    let journal = session.journal().get_untracked();
    let text = copy::text(&journal, &keys)?;
    let written = chosen.write(&text).await;
    let found = chosen.text().await.ok();
    let name = chosen.name();
    let sentence = match ContentAfterFailure::of(&before, &text, found.as_deref()) {
        ContentAfterFailure::Written => {
            same_file::remember(key, &chosen).await;
            let hour = times::hour(clock::local(clock::now()));
            session.record_written_file(journal, &keys, file_copy::file_at(&name, &hour));
            let contradictions = contradictions::found(taken_in.contradictions);
            return Ok([file_copy::written(&name, taken_in.edits), contradictions].concat());
        }
        // A failure that changed nothing is told by its reason.
        ContentAfterFailure::Unchanged => return Err(written.err().unwrap_or(NotWritten::Interrupted).into()),
        ContentAfterFailure::Empty => file_copy::emptied(&name),
        ContentAfterFailure::Different => file_copy::different(&name),
        ContentAfterFailure::Unknown => file_copy::unknown(&name),
    };
    session.record_damaged_file();
    Err(NotSaved { sentence, why: None, can_copy: true })
}

/// That the file of this name is not overwritten.
fn refusal(why: OverwriteRefusal, name: &str) -> NotSaved {
    let sentence = match why {
        OverwriteRefusal::DamagedEntries => file_vs_draft::DAMAGED_FIRST.to_owned(),
        OverwriteRefusal::OtherContent => file_copy::other_content(name),
        OverwriteRefusal::OtherTables => file_copy::other_tables(name),
        OverwriteRefusal::OtherProgram => file_copy::other_program(name),
    };
    NotSaved { sentence, why: None, can_copy: true }
}

fn sentence(why: NotWritten) -> &'static str {
    match why {
        NotWritten::Dismissed => file_copy::DISMISSED,
        NotWritten::NoDialog => file_copy::NO_DIALOG,
        NotWritten::Denied => file_copy::DENIED,
        NotWritten::Gone => file_copy::GONE,
        NotWritten::Full => file_copy::FULL,
        NotWritten::Refused => file_copy::REFUSED,
        NotWritten::Interrupted => file_copy::INTERRUPTED,
    }
}
