//! A change as an item of a list: its values before and after, with the marks of answers.

use domain::journal::EntryChange;

use super::marks;
use crate::components::{ChangedItem, MarkKind, TextRun};
use wording::journal;
use wording::punctuation::after_colon;

/// The item of a change. `name` is what was changed; the name of a changed field is added to it.
pub fn changed_item(mut name: Vec<TextRun>, change: &EntryChange) -> ChangedItem {
    let values = journal::values(change);
    if !values.field.is_empty() {
        let field = if name.is_empty() { values.field.to_owned() } else { after_colon(values.field) };
        name.push(plain_run(&field));
    }
    let [before, after] = marks_of(change);
    ChangedItem { name, before: values.before.map(|text| (before, text)), after: (after, values.after) }
}

/// The marks of both answers; none for fields.
fn marks_of(change: &EntryChange) -> [Option<MarkKind>; 2] {
    match change {
        EntryChange::Cell { before, after, .. } => [before, after]
            .map(|answer| Some(answer.as_ref().map_or(MarkKind::Question, |answer| marks::mark(answer.state)))),
        EntryChange::Action { .. } | EntryChange::Commune { .. } => [None, None],
    }
}

/// A text that is not a link.
pub fn plain_run(text: &str) -> TextRun {
    TextRun { text: text.to_owned(), to: None, illustrative: false }
}
