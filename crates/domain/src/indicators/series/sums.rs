//! Collects the changes that all rows make on each day, and sums them up.

use super::changes::{KindTotals, minus, plus};
use super::perimeter::Perimeter;
use super::running_action::{CountStep, RunningAction, SeriesContext};
use crate::indicators::{Adoption, Interval};
use crate::territory::{ActionIndex, DatedState, Territory};

/// The changes on each of the days.
pub(super) struct Sums {
    actions: Vec<RunningAction>,
    /// By day, then commune: the change of the commune's count that its rows make, compared to having no rows.
    counts: Vec<Vec<Interval>>,
}

impl Sums {
    /// Collects the changes of all rows.
    pub(super) fn over(territory: &Territory, context: &SeriesContext<'_>) -> Self {
        let running =
            territory.indexed_actions().filter_map(|(action, row)| RunningAction::of(action, row, context.days));
        let no_change = || vec![Interval::default(); context.memberships.len()];
        let mut sums =
            Self { actions: running.collect(), counts: context.days.all().iter().map(|_| no_change()).collect() };
        for running in &mut sums.actions {
            running.count_rows(territory.dated_states_of(running.action), CountStep::Add, context, &mut sums.counts);
        }
        sums.apply_edits(territory, context);
        sums
    }

    /// Replaces the rows of the tables by the edited ones, for all edited cells.
    fn apply_edits(&mut self, territory: &Territory, context: &SeriesContext<'_>) {
        for (action, commune) in territory.replaced() {
            let Ok(at) = self.actions.binary_search_by(|running| running.action.cmp(&action)) else { continue };
            let rows = territory.dated_states_of(action);
            let first = rows.partition_point(|row| row.commune < commune);
            let after = rows.partition_point(|row| row.commune <= commune);
            let edited: Vec<DatedState> = territory.periods(action, commune).iter().map(DatedState::of).collect();
            self.actions[at].count_rows(&rows[first..after], CountStep::Remove, context, &mut self.counts);
            self.actions[at].count_rows(&edited, CountStep::Add, context, &mut self.counts);
        }
    }

    /// The participants of each running action on each day.
    pub(super) fn adoption(&self, perimeters: &[Perimeter]) -> Vec<Vec<(ActionIndex, Adoption)>> {
        let mut adoption = vec![Vec::new(); perimeters.len()];
        for running in &self.actions {
            let mut sum = KindTotals::default();
            for (((day, kinds), perimeter), adoption) in (0..).zip(&running.kinds).zip(perimeters).zip(&mut adoption) {
                sum.add(kinds);
                if running.when.contains(&day) {
                    adoption.push((running.action, sum.adoption(running.absent, perimeter.all)));
                }
            }
        }
        adoption
    }

    /// The number of actions that each member takes part in on each day, in the order of the members.
    pub(super) fn counts(self, perimeters: &[Perimeter]) -> Vec<Vec<Interval>> {
        let Self { actions, mut counts } = self;
        let without_rows = |day: &u32| {
            let running = actions.iter().filter(|running| running.when.contains(day));
            running.fold(Interval::default(), |sum, running| plus(sum, running.absent.adds()))
        };
        let mut previous = Interval::default();
        for (at, day) in (0..counts.len()).zip(0..) {
            let current = without_rows(&day);
            let change = minus(current, previous);
            let (before, rest) = counts.split_at_mut(at);
            let before = before.last().map_or(&[][..], |before| before);
            add_all(&mut rest[0], before, change);
            previous = current;
        }
        for (counts, perimeter) in counts.iter_mut().zip(perimeters) {
            if perimeter.members.len() < counts.len() {
                *counts = perimeter.members.iter().map(|member| counts[member.get()]).collect();
            }
        }
        counts
    }
}

/// Adds to each count the count of the day before, if there is one, and a change that applies to all.
fn add_all(counts: &mut [Interval], before: &[Interval], change: Interval) {
    if before.is_empty() {
        for count in counts.iter_mut() {
            *count = plus(*count, change);
        }
    }
    for (count, before) in counts.iter_mut().zip(before) {
        *count = plus(*count, plus(*before, change));
    }
}
