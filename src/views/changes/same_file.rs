//! Writes the edits into a file that the user chose before, if the browser lets the page write files.

use leptos::prelude::*;
use persistence::file::{ContentAfterFailure, OverwriteRefusal, check_opened_file, edits_to_take_in};

use crate::browser::same_file::{self, NotWritten};
use crate::browser::{address, clock};
use crate::state::Session;
use crate::views::changes::copy;
use crate::wording::{contradictions, file_copy, file_vs_draft, times};

/// Writes the edits into the file. Gives the message about the result.
pub async fn save(session: Session) -> String {
    // A document may be in several files.
    let key = [session.bundled().about().id.as_str(), " ", &address::file_address()].concat();
    match write(session, &key).await {
        Ok(sentence) => sentence,
        Err(why) => {
            if why == NotWritten::Gone {
                same_file::forget(&key).await;
            }
            sentence(why).to_owned()
        }
    }
}

async fn write(session: Session, key: &str) -> Result<String, NotWritten> {
    if let Err(why) = session.files().with_untracked(|files| check_opened_file(&files.damaged)) {
        return Ok(refusal(why, ""));
    }
    let journal = session.journal().get_untracked();
    // Tried first, so that the user is not asked for a file if there is nothing to write.
    if let Err(why) = copy::text(&journal) {
        return Ok(file_copy::not_copied(&why));
    }
    let chosen = match same_file::remembered(key).await? {
        Some(file) => file,
        None => same_file::choose(&copy::name(session, &journal)).await?,
    };
    // Edits that a colleague has written into the file since must not be lost.
    let before = chosen.text().await?;
    let taken_in = match edits_to_take_in(&before, &session.bundled().about().id) {
        Ok(edits) => session.take_in(&edits),
        Err(why) => {
            same_file::forget(key).await;
            return Ok(refusal(why, &chosen.name()));
        }
    };
    let journal = session.journal().get_untracked();
    match copy::text(&journal) {
        Err(why) => Ok(file_copy::not_copied(&why)),
        Ok(text) => {
            let written = chosen.write(&text).await;
            let found = chosen.text().await.ok();
            let name = chosen.name();
            let message = match ContentAfterFailure::of(&before, &text, found.as_deref()) {
                ContentAfterFailure::Written => {
                    same_file::remember(key, &chosen).await;
                    let hour = times::hour(clock::local(clock::now()));
                    session.record_written_file(journal, file_copy::file_at(&name, &hour));
                    let contradictions = contradictions::found(taken_in.contradictions);
                    return Ok([file_copy::written(&name, taken_in.edits), contradictions].concat());
                }
                // A failure that changed nothing is told by its reason.
                ContentAfterFailure::Unchanged => return written.and(Err(NotWritten::Interrupted)),
                ContentAfterFailure::Empty => file_copy::emptied(&name),
                ContentAfterFailure::Different => file_copy::different(&name),
                ContentAfterFailure::Unknown => file_copy::unknown(&name),
            };
            session.record_damaged_file();
            Ok(message)
        }
    }
}

/// The message that the file of this name is not overwritten.
fn refusal(why: OverwriteRefusal, name: &str) -> String {
    match why {
        OverwriteRefusal::DamagedEntries => file_vs_draft::DAMAGED_FIRST.to_owned(),
        OverwriteRefusal::OtherContent => file_copy::other_content(name),
    }
}

fn sentence(why: NotWritten) -> &'static str {
    match why {
        NotWritten::Dismissed => file_copy::DISMISSED,
        NotWritten::Denied => file_copy::DENIED,
        NotWritten::Gone => file_copy::GONE,
        NotWritten::Full => file_copy::FULL,
        NotWritten::Refused => file_copy::REFUSED,
        NotWritten::Interrupted => file_copy::INTERRUPTED,
    }
}
