//! A copy of the page: the same page to the byte until something was edited.

use domain::journal::Journal;
use domain::territory::ParticipationState;
use fixtures::edits::{answer, cell, id};
use formats::page::{self, NotCopied, Skeleton};
use formats::{Document, in_page};

use crate::document::empty;

#[test]
fn a_copy_has_the_very_block_of_the_file_until_there_is_something_new() {
    let good = include_str!("journal_v2.jsonl").lines().next().expect("a line");
    let document = Document { journal: Journal::of([formats::read_entry(good).expect("an entry")]), ..empty() };
    // As nobody writes it and as it may yet be read: with a space.
    let block = document.write().replacen("{\"", "{ \"", 1);
    let page = format!("<p>{}", in_page("").replace("</", &format!("{block}</")));
    let place = page.find(&block).expect("its place");
    let skeleton = Skeleton::of(&page, &[(place..place + block.len(), "carnet")]);
    let text_of = |name: &str| (name == "carnet").then(|| block.clone());
    assert_eq!(page::copy(&skeleton, text_of, &document.journal), Ok(page.clone()));
    let mut edited = document.journal.clone();
    edited.record(id(9), 0, answer(cell("a", "59001"), ParticipationState::No, ("", "")));
    let copy = page::copy(&skeleton, text_of, &edited).expect("a copy");
    let read = page::document_in(&copy).expect("a block").expect("a document");
    assert_eq!((read.journal, read.package), (edited.clone(), document.package));
    let cut = |_: &str| Some("{".to_owned());
    assert!(matches!(page::copy(&skeleton, cut, &edited), Err(NotCopied::Document(_))));
    assert!(matches!(page::copy(&skeleton, |_| None, &edited), Err(NotCopied::Page(_))));
}
