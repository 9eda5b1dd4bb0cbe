//! The edited territory, and which cells the last edit changed, so that only these are counted again.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{DaySnapshot, Scope};
use domain::journal::{CellName, ChangeCount, Journal};
use domain::territory::{ActionIndex, CommuneIndex, Territory};

/// A territory and its difference from the previous one.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The territory with every edit in force.
    pub territory: Arc<Territory>,
    /// The previous territory and the cells that changed since; `None` if anything may have changed.
    pub step: Option<RevisionStep>,
    /// How often the tables of actions and communes have changed.
    pub tables: u32,
    /// How much differs from the bundled territory.
    pub changes: ChangeCount,
    tables_are_edited: bool,
}

/// The difference from one territory to the next.
#[derive(Clone, Debug)]
pub struct RevisionStep {
    from: Arc<Territory>,
    cells: Vec<(ActionIndex, CommuneIndex)>,
}

impl Revision {
    /// The first revision of a document.
    pub fn first(territory: Arc<Territory>, journal: &Journal, bundled: &Territory) -> Self {
        let changes = ChangeCount::of(bundled, &territory);
        Self { territory, step: None, tables: 0, changes, tables_are_edited: edits_tables(journal) }
    }

    /// The same revision, without the way to it.
    pub fn alone(self) -> Self {
        Self { step: None, ..self }
    }

    /// Whether an edit in force changes the tables. Every revision is then recomputed from all edits.
    pub const fn tables_are_edited(&self) -> bool {
        self.tables_are_edited
    }

    /// The next revision, if anything may have changed.
    pub fn recomputed(&self, territory: Territory, journal: &Journal, bundled: &Territory) -> Self {
        let is_same =
            territory.actions() == self.territory.actions() && territory.communes() == self.territory.communes();
        let tables = if is_same { self.tables } else { self.tables + 1 };
        let changes = ChangeCount::of(bundled, &territory);
        let territory = Arc::new(territory);
        Self { territory, step: None, tables, changes, tables_are_edited: edits_tables(journal) }
    }

    /// The next revision, after an edit of these cells, which the journal already contains.
    pub fn after_edit_of(&self, journal: &Journal, cells: &[CellName], bundled: &Territory) -> Self {
        let territory = Arc::new(self.territory.revised(journal, cells));
        let changes = self.changes.after_edit_of(cells, bundled, &self.territory, &territory);
        let cells = cells.iter().filter_map(|cell| territory.find_cell(cell)).collect();
        let step = Some(RevisionStep { from: Arc::clone(&self.territory), cells });
        Self { step, territory, tables: self.tables, changes, tables_are_edited: self.tables_are_edited }
    }

    /// The snapshot of a day and a scope. If `last` is the same for the previous territory, it is updated instead of
    /// computed from the beginning.
    pub fn snapshot(&self, last: Option<Arc<DaySnapshot>>, day: Day, scope: Scope) -> Arc<DaySnapshot> {
        let can_update = |last: &Arc<DaySnapshot>, step: &RevisionStep| {
            Arc::ptr_eq(&last.territory, &step.from) && last.day() == day && last.scope() == scope
        };
        let is_same = |last: &Arc<DaySnapshot>| {
            Arc::ptr_eq(&last.territory, &self.territory) && last.day() == day && last.scope() == scope
        };
        match (last, &self.step) {
            (Some(last), _) if is_same(&last) => last,
            (Some(mut last), Some(step)) if can_update(&last, step) => {
                Arc::make_mut(&mut last).update(&self.territory, &step.cells);
                last
            }
            _ => Arc::new(DaySnapshot::on(&self.territory, day, scope)),
        }
    }
}

fn edits_tables(journal: &Journal) -> bool {
    journal.in_force().any(|entry| entry.edit.changes_tables())
}
