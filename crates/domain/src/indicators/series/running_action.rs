//! The changes of counts that the rows of one action cause on the days on which they begin and end.

use std::ops::Range as IndexRange;

use super::changes::{KindTotals, minus, plus};
use super::days::Days;
use super::perimeter::Membership;
use crate::indicators::cells::{StateTable, without_a_row};
use crate::indicators::{Cell, Interval};
use crate::territory::{Action, ActionIndex, DatedState};

/// An action that runs on at least one of the days.
pub(super) struct RunningAction {
    pub(super) action: ActionIndex,
    /// The indices of the days on which it runs.
    pub(super) when: IndexRange<u32>,
    /// The kind of its cells without a row.
    pub(super) absent: Cell,
    /// For each day, the change in the number of cells of each kind, over the cells that have a row.
    pub(super) kinds: Vec<KindTotals>,
}

/// The values that are needed to count rows.
pub(super) struct SeriesContext<'a> {
    pub(super) days: &'a Days,
    pub(super) memberships: &'a [Membership],
    pub(super) state_table: StateTable,
}

/// Whether rows are added to the counts, or removed from them.
#[derive(Clone, Copy)]
pub(super) enum CountStep {
    Add,
    Remove,
}

impl RunningAction {
    /// An action, before any row is counted; `None` if it runs on none of the days.
    pub(super) fn of(action: ActionIndex, row: &Action, days: &Days) -> Option<Self> {
        let when = days.indices_where(|day| row.is_running_on(day));
        let (absent, _) = without_a_row(row);
        (!when.is_empty()).then(|| Self {
            action,
            when,
            absent,
            kinds: [KindTotals::default()].repeat(days.all().len()),
        })
    }

    /// Adds or removes some rows of the action, in its own counts and in those of the communes: `counts`, by day, then
    /// commune.
    pub(super) fn count_rows(
        &mut self,
        rows: &[DatedState],
        step: CountStep,
        context: &SeriesContext<'_>,
        counts: &mut [Vec<Interval>],
    ) {
        let (begins, ends, kinds) = (self.when.start, self.when.end, &mut self.kinds[..]);
        let mut adds = [Interval::default(); 4];
        for cell in Cell::ALL {
            adds[cell as usize] = minus(cell.adds(), self.absent.adds());
        }
        for row in rows {
            let commune = row.commune.get();
            let member = &context.memberships[commune];
            let from = context.days.index_from(row.begins).max(begins).max(member.from) as usize;
            let until = context.days.index_from(row.ends).min(ends).min(member.until) as usize;
            if from >= until {
                continue;
            }
            // Removing a row makes the opposite changes: it subtracts on the first day and adds after the last.
            let (added_on, removed_on) = match step {
                CountStep::Add => (from, until),
                CountStep::Remove => (until, from),
            };
            let cell = context.state_table.cell_of(row);
            // A change after the last of the days has no effect.
            if added_on < kinds.len() {
                counts[added_on][commune] = plus(counts[added_on][commune], adds[cell as usize]);
                kinds[added_on].add_cell(cell, member.population);
            }
            if removed_on < kinds.len() {
                counts[removed_on][commune] = minus(counts[removed_on][commune], adds[cell as usize]);
                kinds[removed_on].remove_cell(cell, member.population);
            }
        }
    }
}
