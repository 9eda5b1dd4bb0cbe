//! Writes the edits into a file that the reader chose once, where the browser lets the page write into files.

use leptos::prelude::*;
use persistence::file::{OverwriteRefusal, check_opened_file, edits_to_take_in};

use crate::browser::same_file::{self, NotWritten};
use crate::browser::{address, clock};
use crate::state::Session;
use crate::views::share::copy;
use crate::wording::{comparing, saving, times};

/// Writes the edits into the file; gives the sentence that says what became of it.
pub async fn save(session: Session) -> String {
    // A document may lie in several places, each a file of its own.
    let key = [session.bundled().about().id.as_str(), " ", &address::place()].concat();
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
    // Tried first, so that no reader chooses a file in vain.
    if let Err(why) = copy::text(&journal) {
        return Ok(saving::not_copied(&why));
    }
    let chosen = match same_file::kept(key).await? {
        Some(file) => file,
        None => same_file::choose(&copy::name(session, &journal)).await?,
    };
    // What a colleague has written there since must not be written over.
    let taken_in = match edits_to_take_in(&chosen.text().await?, &session.bundled().about().id) {
        Ok(there) => session.take_in(&there),
        Err(why) => {
            same_file::forget(key).await;
            return Ok(refusal(why, &chosen.name()));
        }
    };
    let journal = session.journal().get_untracked();
    match copy::text(&journal) {
        Err(why) => Ok(saving::not_copied(&why)),
        Ok(text) => {
            chosen.write(&text).await?;
            same_file::keep(key, &chosen).await;
            let hour = times::hour(clock::local(clock::now()));
            session.record_written_file(journal, saving::file_at(&chosen.name(), &hour));
            Ok(saving::written(&chosen.name(), taken_in))
        }
    }
}

/// Why the file of this name is not written over.
fn refusal(why: OverwriteRefusal, name: &str) -> String {
    match why {
        OverwriteRefusal::DamagedEntries => comparing::DAMAGED_FIRST.to_owned(),
        OverwriteRefusal::OtherContent => saving::of_something_else(name),
    }
}

fn sentence(why: NotWritten) -> &'static str {
    match why {
        NotWritten::Dismissed => saving::DISMISSED,
        NotWritten::Denied => saving::DENIED,
        NotWritten::Gone => saving::GONE,
        NotWritten::Full => saving::FULL,
        NotWritten::Refused => saving::REFUSED,
        NotWritten::Different => saving::DIFFERENT,
    }
}
