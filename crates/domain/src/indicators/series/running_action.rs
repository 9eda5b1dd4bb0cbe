//! The rows of one action, and what they add on the days on which they hold.

use std::ops::Range as Places;

use super::changes::{KindCounts, minus, plus};
use super::days::Days;
use super::perimeter::Membership;
use crate::indicators::cells::{StateTable, without_a_row};
use crate::indicators::{Cell, Range};
use crate::territory::{Action, ActionIndex, DatedState};

/// An action that runs on some of the days.
pub(super) struct RunningAction {
    pub(super) action: ActionIndex,
    /// The places of the days on which it runs.
    pub(super) when: Places<u32>,
    /// What its cells are without a row.
    pub(super) absent: Cell,
    /// By day, how many cells that have a row come to be of each kind.
    pub(super) kinds: Vec<KindCounts>,
}

/// What rows are looked at with.
pub(super) struct SeriesContext<'a> {
    pub(super) days: &'a Days,
    pub(super) memberships: &'a [Membership],
    pub(super) said: StateTable,
}

/// Whether rows are counted, or no longer.
#[derive(Clone, Copy)]
pub(super) enum CountStep {
    In,
    Out,
}

impl RunningAction {
    /// The action on the days on which it runs; `None` when it runs on none of them.
    pub(super) fn of(action: ActionIndex, row: &Action, days: &Days) -> Option<Self> {
        let when = days.when(|day| row.is_running_on(day));
        let (absent, _) = without_a_row(row);
        (!when.is_empty()).then(|| Self {
            action,
            when,
            absent,
            kinds: [KindCounts::default()].repeat(days.all().len()),
        })
    }

    /// Adds what some of its rows change, here and to the communes' counts, which are by day, then commune.
    pub(super) fn look_along(
        &mut self,
        rows: &[DatedState],
        way: CountStep,
        look: &SeriesContext<'_>,
        counts: &mut [Vec<Range>],
    ) {
        let (begins, ends, kinds) = (self.when.start, self.when.end, &mut self.kinds[..]);
        let mut adds = [Range::default(); 4];
        for cell in Cell::ALL {
            adds[cell as usize] = minus(cell.adds(), self.absent.adds());
        }
        for row in rows {
            let place = row.commune.get();
            let member = &look.memberships[place];
            let from = look.days.from(row.begins).max(begins).max(member.from) as usize;
            let until = look.days.from(row.ends).min(ends).min(member.until) as usize;
            if from >= until {
                continue;
            }
            // A row is no longer counted where it goes on the day on which it came, and comes where it went.
            let (comes, goes) = match way {
                CountStep::In => (from, until),
                CountStep::Out => (until, from),
            };
            let cell = look.said.by(row);
            // What goes after the last of the days is not seen.
            if comes < kinds.len() {
                counts[comes][place] = plus(counts[comes][place], adds[cell as usize]);
                kinds[comes].come(cell, member.population);
            }
            if goes < kinds.len() {
                counts[goes][place] = minus(counts[goes][place], adds[cell as usize]);
                kinds[goes].go(cell, member.population);
            }
        }
    }
}
