//! The territory as edited, and the step that led to it: enough to count only what changed.

use std::sync::Arc;

use domain::dates::Day;
use domain::indicators::{DaySnapshot, Scope};
use domain::journal::{CellName, Journal};
use domain::territory::{ActionIndex, CommuneIndex, Territory};

/// A territory and how it differs from the one before.
#[derive(Clone, Debug)]
pub struct Revision {
    /// With every edit in force.
    pub territory: Arc<Territory>,
    /// What it was before, and the cells that changed since; `None` where anything may have.
    pub step: Option<RevisionStep>,
    /// How often the tables themselves have changed.
    pub tables: u32,
    tables_are_edited: bool,
}

/// One step from a territory to the next.
#[derive(Clone, Debug)]
pub struct RevisionStep {
    from: Arc<Territory>,
    cells: Vec<(ActionIndex, CommuneIndex)>,
}

impl Revision {
    /// The one that a document opens with.
    pub fn first(territory: Arc<Territory>, journal: &Journal) -> Self {
        Self { territory, step: None, tables: 0, tables_are_edited: edits_tables(journal) }
    }

    /// Whether an edit in force says something of the tables themselves: a step then looks at all edits.
    pub const fn tables_are_edited(&self) -> bool {
        self.tables_are_edited
    }

    /// The next one, where anything may have changed.
    pub fn anew(&self, territory: Territory, journal: &Journal) -> Self {
        let same = territory.actions() == self.territory.actions() && territory.communes() == self.territory.communes();
        let tables = if same { self.tables } else { self.tables + 1 };
        Self { territory: Arc::new(territory), step: None, tables, tables_are_edited: edits_tables(journal) }
    }

    /// The next one, after an edit of these cells that the journal holds already.
    pub fn last_step(&self, journal: &Journal, cells: &[CellName]) -> Self {
        let territory = Arc::new(self.territory.revised(journal, cells));
        let cells = cells.iter().filter_map(|cell| territory.find_cell(cell)).collect();
        let step = Some(RevisionStep { from: Arc::clone(&self.territory), cells });
        Self { step, territory, tables: self.tables, tables_are_edited: self.tables_are_edited }
    }

    /// Its picture, made of the last one where that was of the territory one step before, on the same day.
    pub fn snapshot(&self, last: Option<Arc<DaySnapshot>>, day: Day, scope: Scope) -> Arc<DaySnapshot> {
        let follows = |last: &Arc<DaySnapshot>, step: &RevisionStep| {
            Arc::ptr_eq(&last.territory, &step.from) && last.day() == day && last.scope() == scope
        };
        match (last, &self.step) {
            (Some(mut last), Some(step)) if follows(&last, step) => {
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
