//! Whether a table says all that an answer does, before it is sent instead.

use domain::journal::{CellName, Journal, TerritoryDiff};

use crate::{Here, ReceivedContent, ReceivedFile, TableSheet, Unsettled, gather};

/// The cells of which a table would say something else than an answer, where either arrives here; sorted. A cell has one
/// row in a table: what an answer says of several periods of it does not fit.
#[must_use]
pub fn lost_in_table(here: &Here<'_>, rows: Vec<Vec<String>>, answer: &Journal) -> Vec<CellName> {
    let sheet = TableSheet { name: String::new(), rows, hidden_rows: 0, columns: None };
    let file = ReceivedFile { name: String::new(), content: ReceivedContent::Sheets(vec![sheet]) };
    let gathered = gather(here, vec![file]);
    let settled = vec![None; gathered.contested.len()];
    let by_table = here.bundled.after(&gathered.resolved(here, &settled, Unsettled::Base));
    let by_answer = here.bundled.after(&here.journal.merged_with(answer));
    TerritoryDiff::of(&by_table, &by_answer, here.day).cells.into_iter().map(|diff| diff.cell).collect()
}
