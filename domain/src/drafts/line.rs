//! One entry as a line of text.

use crate::document::{Answers, Unreadable};
use crate::hash::ContentHash;
use crate::ids::DocumentId;
use crate::journal::{Entry, Journal};

/// Writes one.
pub fn write_entry(entry: &Entry) -> String {
    let document = DocumentId::of_content(["line"]);
    let text = Answers { document, title: String::new(), journal: Journal::of([entry.clone()]) }.write();
    format!("{:032x} {text}", sum(&text))
}

/// Reads one.
pub fn read_entry(line: &str) -> Result<Entry, Unreadable> {
    let damaged = || Unreadable::Damaged("entry".to_owned());
    if let Some(newer) = line.strip_prefix("newer ") {
        return Err(Unreadable::Newer(newer.parse().map_err(|_| damaged())?));
    }
    let (said, text) = line.split_once(' ').ok_or_else(damaged)?;
    if said != format!("{:032x}", sum(text)) {
        return Err(damaged());
    }
    let answers = Answers::read(text)?;
    answers.journal.entries().next().cloned().ok_or_else(damaged)
}

fn sum(text: &str) -> u128 {
    let mut hash = ContentHash::new();
    hash.text(text);
    hash.finish()
}
