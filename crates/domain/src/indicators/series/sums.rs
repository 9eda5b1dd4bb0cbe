//! What all the rows change from day to day, summed up.

use super::changes::{KindCounts, minus, plus};
use super::perimeter::Perimeter;
use super::running_action::{CountStep, RunningAction, SeriesContext};
use crate::indicators::{Adoption, Range};
use crate::territory::{ActionIndex, DatedState, Territory};

/// What changes on each of the days.
pub(super) struct Sums {
    lines: Vec<RunningAction>,
    /// By day, then commune: what its rows come to add to its count, beyond what it is without them.
    counts: Vec<Vec<Range>>,
}

impl Sums {
    /// Looks at every row.
    pub(super) fn over(territory: &Territory, look: &SeriesContext<'_>) -> Self {
        let running =
            territory.places_of_actions().filter_map(|(action, row)| RunningAction::of(action, row, look.days));
        let nothing = || vec![Range::default(); look.memberships.len()];
        let mut sums = Self { lines: running.collect(), counts: look.days.all().iter().map(|_| nothing()).collect() };
        for line in &mut sums.lines {
            line.look_along(territory.dated_states_of(line.action), CountStep::In, look, &mut sums.counts);
        }
        sums.look_at_edits(territory, look);
        sums
    }

    /// What the tables say of the cells that were edited counts no longer; what was said since does.
    fn look_at_edits(&mut self, territory: &Territory, look: &SeriesContext<'_>) {
        for (action, commune) in territory.replaced() {
            let Ok(at) = self.lines.binary_search_by(|line| line.action.cmp(&action)) else { continue };
            let rows = territory.dated_states_of(action);
            let first = rows.partition_point(|row| row.commune < commune);
            let after = rows.partition_point(|row| row.commune <= commune);
            let since: Vec<DatedState> = territory.history(action, commune).iter().map(DatedState::of).collect();
            self.lines[at].look_along(&rows[first..after], CountStep::Out, look, &mut self.counts);
            self.lines[at].look_along(&since, CountStep::In, look, &mut self.counts);
        }
    }

    /// Each running action's participants on each day.
    pub(super) fn adoption(&self, perimeters: &[Perimeter]) -> Vec<Vec<(ActionIndex, Adoption)>> {
        let mut adoption = vec![Vec::new(); perimeters.len()];
        for line in &self.lines {
            let mut sum = KindCounts::default();
            for (((day, kinds), perimeter), adoption) in (0..).zip(&line.kinds).zip(perimeters).zip(&mut adoption) {
                sum.add(kinds);
                if line.when.contains(&day) {
                    adoption.push((line.action, sum.adoption(line.absent, perimeter.all)));
                }
            }
        }
        adoption
    }

    /// Each member's participations on each day, in the order of the members.
    pub(super) fn counts(self, perimeters: &[Perimeter]) -> Vec<Vec<Range>> {
        let Self { lines, mut counts } = self;
        let without_rows = |day: &u32| {
            let running = lines.iter().filter(|line| line.when.contains(day));
            running.fold(Range::default(), |sum, line| plus(sum, line.absent.adds()))
        };
        let mut of_yesterday = Range::default();
        for (at, day) in (0..counts.len()).zip(0..) {
            let of_day = without_rows(&day);
            let change = minus(of_day, of_yesterday);
            let (before, from_here) = counts.split_at_mut(at);
            let before = before.last().map_or(&[][..], |before| before);
            add_all(&mut from_here[0], before, change);
            of_yesterday = of_day;
        }
        for (counts, perimeter) in counts.iter_mut().zip(perimeters) {
            if perimeter.members.len() < counts.len() {
                *counts = perimeter.members.iter().map(|member| counts[member.get()]).collect();
            }
        }
        counts
    }
}

/// Adds to each count that of the day before, if there was one, and a change of all of them.
fn add_all(counts: &mut [Range], before: &[Range], change: Range) {
    if before.is_empty() {
        for count in counts.iter_mut() {
            *count = plus(*count, change);
        }
    }
    for (count, before) in counts.iter_mut().zip(before) {
        *count = plus(*count, plus(*before, change));
    }
}
