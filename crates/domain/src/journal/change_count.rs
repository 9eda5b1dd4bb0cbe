//! How many changes there are between two territories. Everything that shows a number of changes uses this count.

use crate::journal::diff::is_same_history;
use crate::journal::{CellName, RowDiff, TerritoryDiff};
use crate::sorting::distinct;
use crate::territory::{Participation, Territory};

/// The number of changes from a first to a second territory.
///
/// A cell counts once if its periods differ in a state, a date, a remark or where they come from. An action or a commune
/// counts once for each field that differs, or once if it was added or deleted. The cells of a deleted action are
/// deleted with it and do not count; the answers for an added action do.
///
/// So it is the number of things that differ, and not the number of edits: an edit that changes nothing does not count,
/// and two edits of the same cell count once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChangeCount {
    /// The cells that differ.
    pub cells: usize,
    /// The fields of actions that differ, and the added and deleted actions.
    pub actions: usize,
    /// The fields of communes that differ, and the added and deleted communes.
    pub communes: usize,
}

impl ChangeCount {
    /// Counts the changes from the bundled territory to the current one, which edits were applied to. Only edited cells
    /// are compared, as long as edits have not moved the rows of the tables.
    #[must_use]
    pub fn of(bundled: &Territory, current: &Territory) -> Self {
        if !current.shares_rows_with(bundled) {
            return TerritoryDiff::of(bundled, current, bundled.about().reference).count();
        }
        let cells = current.replaced().filter(|&(action, commune)| current.has_changed(action, commune)).count();
        Self { cells, ..TerritoryDiff::of_tables(bundled, current).count() }
    }

    /// The count after an edit that changes only some cells, from the count before it. `before` and `after` are the
    /// territories before and after the edit.
    #[must_use]
    pub fn after_edit_of(self, cells: &[CellName], bundled: &Territory, before: &Territory, after: &Territory) -> Self {
        let cells = distinct(cells.to_vec());
        let differing = |territory: &Territory| {
            cells.iter().filter(|cell| !is_same_history(history(bundled, cell), history(territory, cell))).count()
        };
        Self { cells: (self.cells + differing(after)).saturating_sub(differing(before)), ..self }
    }

    /// The number of all changes.
    #[must_use]
    pub const fn total(self) -> usize {
        self.cells + self.actions + self.communes
    }
}

impl TerritoryDiff {
    /// How many changes these differences are.
    #[must_use]
    pub fn count(&self) -> ChangeCount {
        ChangeCount { cells: self.cells.len(), actions: rows(&self.actions), communes: rows(&self.communes) }
    }
}

fn rows<Name, Field>(rows: &[RowDiff<Name, Field>]) -> usize {
    let changes = |row: &RowDiff<Name, Field>| match row {
        RowDiff::Gone(_) | RowDiff::Added(_) => 1,
        RowDiff::Changed { fields, .. } => fields.len(),
    };
    rows.iter().map(changes).sum()
}

/// The periods of a cell; none if the territory lacks its action or its commune.
fn history<'a>(territory: &'a Territory, cell: &CellName) -> &'a [Participation] {
    territory.find_cell(cell).map_or(&[], |(action, commune)| territory.periods(action, commune))
}
