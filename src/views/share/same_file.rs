//! The edits written into a file that the reader chose once, where the browser lends one.

use formats::Document;
use formats::page;
use leptos::prelude::*;

use crate::browser::same_file::{self, Chosen, NotWritten};
use crate::browser::{address, clock};
use crate::state::Session;
use crate::views::share::copy;
use crate::wording::{comparing, saving};

/// Writes the edits into the file; says what became of it.
pub async fn save(session: Session) -> String {
    // A document may lie in several places, each a file of its own.
    let key = [session.bundled().about().id.as_str(), " ", &address::place()].concat();
    match written(session, &key).await {
        Ok(said) => said,
        Err(why) => {
            if why == NotWritten::Gone {
                same_file::forget(&key).await;
            }
            said(why).to_owned()
        }
    }
}

async fn written(session: Session, key: &str) -> Result<String, NotWritten> {
    if !session.files().with_untracked(|files| files.damaged.is_empty()) {
        return Ok(comparing::DAMAGED_FIRST.to_owned());
    }
    let journal = session.journal().get_untracked();
    // Looked at first: no reader chooses a file for nothing.
    if let Err(why) = copy::text(&journal) {
        return Ok(saving::not_copied(&why));
    }
    let chosen = match same_file::kept(key).await? {
        Some(file) => file,
        None => same_file::choose(&copy::name(session, &journal)).await?,
    };
    let Some(taken_in) = taken_in(session, &chosen).await? else {
        same_file::forget(key).await;
        return Ok(saving::of_something_else(&chosen.name()));
    };
    let journal = session.journal().get_untracked();
    match copy::text(&journal) {
        Err(why) => Ok(saving::not_copied(&why)),
        Ok(text) => {
            chosen.write(&text).await?;
            same_file::keep(key, &chosen).await;
            session.wrote(journal, saving::file_at(&chosen.name(), &clock::hour()));
            Ok(saving::written(&chosen.name(), taken_in))
        }
    }
}

/// Takes in what the file holds of this document, lest a colleague's edits be written over: how many entries were new.
/// `None` of a file that holds something else.
async fn taken_in(session: Session, chosen: &Chosen) -> Result<Option<usize>, NotWritten> {
    let there = chosen.text().await?;
    if there.is_empty() {
        return Ok(Some(0));
    }
    let document = page::document_in(&there).and_then(Result::ok);
    // What is damaged in it would be gone.
    let bundled = session.bundled();
    let is_own = |document: &Document| document.territory.about().id == bundled.about().id;
    let own = document.filter(|document| is_own(document) && document.damaged.is_empty());
    Ok(own.map(|document| session.take_in(&document.journal)))
}

fn said(why: NotWritten) -> &'static str {
    match why {
        NotWritten::Dismissed => saving::DISMISSED,
        NotWritten::Denied => saving::DENIED,
        NotWritten::Gone => saving::GONE,
        NotWritten::Full => saving::FULL,
        NotWritten::Refused => saving::REFUSED,
        NotWritten::Different => saving::DIFFERENT,
    }
}
