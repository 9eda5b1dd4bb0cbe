//! Copies of the page: identical until there is a new edit.

use domain::journal::Journal;
use domain::territory::ParticipationState;
use fixtures::edits::{answer, cell, id};
use formats::page::{self, CopyError, Skeleton};
use formats::{Document, script_block};

use crate::document::empty;

#[test]
fn a_copy_has_the_same_block_as_the_file_until_there_is_a_new_edit() {
    let good = include_str!("journal_v2.jsonl").lines().next().expect("a line");
    let document = Document { journal: Journal::of([formats::read_entry(good).expect("an entry")]), ..empty() };
    // With a space, which the program never writes, so that a rewritten block would differ.
    let block = document.write().replacen("{\"", "{ \"", 1);
    let page = format!("<p>{}", script_block("").replace("</", &format!("{block}</")));
    let start = page.find(&block).expect("the block");
    let skeleton = Skeleton::of(&page, &[(start..start + block.len(), "carnet")]);
    let text_of = |name: &str| (name == "carnet").then(|| block.clone());
    assert_eq!(page::copy(&skeleton, text_of, &document.journal), Ok(page.clone()));
    let mut edited = document.journal.clone();
    edited.record(id(9), 0, answer(cell("a", "59001"), ParticipationState::No, ("", "")));
    let copy = page::copy(&skeleton, text_of, &edited).expect("a copy");
    let read = page::document_in(&copy).expect("a block").expect("a document");
    assert_eq!((read.journal, read.package), (edited.clone(), document.package));
    let cut = |_: &str| Some("{".to_owned());
    assert!(matches!(page::copy(&skeleton, cut, &edited), Err(CopyError::Document(_))));
    assert!(matches!(page::copy(&skeleton, |_| None, &edited), Err(CopyError::Page(_))));
}
