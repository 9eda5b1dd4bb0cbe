//! The answer of a commune as a table: what of it a table cannot say.

use domain::journal::{CellName, Journal};
use gathering::{Here, lost_in_table};
use leptos::prelude::GetUntracked;

use super::Session;

impl Session {
    /// The cells of which a table would say something else than an answer, in an untouched copy of the file.
    #[must_use]
    pub fn lost_in_table(self, rows: Vec<Vec<String>>, answer: &Journal) -> Vec<CellName> {
        let (bundled, day, today, day_of) = (self.bundled(), self.day.get_untracked(), self.today(), self.day_of());
        self.with_journal_of_file(|journal| {
            let here = Here { bundled: &bundled, journal, day, today, day_of, tables_author: "" };
            lost_in_table(&here, rows, answer)
        })
    }
}
