//! Edits that were made elsewhere, and the contradictions that they bring.

use std::sync::Arc;

use domain::journal::{Contradiction, Entry, Journal};
use domain::sorting::distinct;
use domain::territory::{ActionIndex, CommuneIndex, Territory};
use leptos::prelude::*;
use persistence::EditOrigin;

use super::Session;

/// What taking in edits that were made elsewhere has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TakenIn {
    /// How many edits were new.
    pub edits: usize,
    /// How many cells are in contradiction that were not before.
    pub contradictions: usize,
}

impl Session {
    /// Adds edits that were made elsewhere, and saves them.
    pub fn take_in(self, other: &Journal) -> TakenIn {
        let known = self.contradictions.get_untracked();
        let own = self.journal.get_untracked();
        let is_new = |entry: &&Entry| !own.has(entry);
        let new: Vec<Entry> = other.entries().filter(is_new).cloned().collect();
        if !new.is_empty() {
            let saved = self.save(&new, EditOrigin::Earlier);
            self.show_saved(&[new.clone(), saved.from_others].concat());
            self.set_save_report(saved.report);
        }
        let is_new = |it: &&Contradiction| !known.iter().any(|other| other.cell == it.cell);
        let contradictions = self.contradictions.with_untracked(|found| found.iter().filter(is_new).count());
        TakenIn { edits: new.len(), contradictions }
    }

    /// The cells in contradiction, sorted.
    #[must_use]
    pub fn contested_cells(self) -> Vec<(ActionIndex, CommuneIndex)> {
        let contradictions = self.contradictions.read();
        let find = |territory: &Arc<Territory>| {
            distinct(contradictions.iter().filter_map(|it| territory.find_cell(&it.cell)).collect())
        };
        if contradictions.is_empty() { Vec::new() } else { self.territory.with(find) }
    }
}
