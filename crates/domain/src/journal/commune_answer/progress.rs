//! How far a commune has answered: what was corrected, what was confirmed, and what nobody has looked at yet.

use super::{changed_fields, statements};
use crate::dates::Day;
use crate::ids::CommuneCode;
use crate::journal::diff::difference;
use crate::journal::{CellName, EntryChange, Journal, RecordedAnswer};
use crate::territory::{ActionIndex, Participation, Territory};

/// The answers of a commune, apart from each other. Actions are in the order of the territory.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AnswerProgress {
    /// The cells that no longer hold what the tables say, each with both answers.
    pub corrected: Vec<(ActionIndex, EntryChange)>,
    /// The fields of the commune itself that differ, each with both values.
    pub fields: Vec<EntryChange>,
    /// The actions whose answer was confirmed, or answered as the tables have it.
    pub confirmed: Vec<ActionIndex>,
    /// Those of the asked actions that were neither corrected nor confirmed.
    pub unanswered: Vec<ActionIndex>,
}

impl AnswerProgress {
    /// Compares the answers of a commune with the tables. `current` is the bundled territory after the journal, and
    /// `asked` are the actions that it is asked about. Answers are compared on the day `on`, if they differ on it.
    #[must_use]
    pub fn of(
        journal: &Journal,
        commune: CommuneCode,
        [bundled, current]: [&Territory; 2],
        asked: &[ActionIndex],
        on: Day,
    ) -> Self {
        let mut progress = Self::default();
        let own = statements::in_force(journal, commune);
        let Some(index) = current.find_commune(commune) else { return progress };
        for (action, record) in current.indexed_actions() {
            let cell = CellName { action: record.id.clone(), commune };
            if !own.iter().any(|made| made.cell == cell) {
                if asked.contains(&action) {
                    progress.unanswered.push(action);
                }
                continue;
            }
            let before = bundled.find_cell(&cell).map_or(&[][..], |(action, index)| bundled.periods(action, index));
            let after = current.periods(action, index);
            if agrees(before, after, on) {
                progress.confirmed.push(action);
                continue;
            }
            if let Some((differs_on, before, after)) = difference(before, after, on) {
                let (before, after) = (before.map(RecordedAnswer::of_row), after.map(RecordedAnswer::of_row));
                let on = differs_on.unwrap_or(on);
                progress.corrected.push((action, EntryChange::Cell { cell, on, before, after }));
            }
        }
        let fields = changed_fields(commune, bundled, current).into_iter();
        progress.fields =
            fields.map(|(before, after)| EntryChange::Commune { commune, before, after: Some(after) }).collect();
        progress
    }

    /// The number of corrections: of answers, and of the fields of the commune.
    #[must_use]
    pub const fn corrections(&self) -> usize {
        self.corrected.len() + self.fields.len()
    }

    /// Whether nothing was answered.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.corrections() == 0 && self.confirmed.is_empty()
    }
}

/// Whether a history agrees with the one in the tables: it says the same of the same days, whatever it rests on, or on
/// the day the state of an illustrative row without its dates and its remark. These were made up: who confirms the row
/// confirms its state.
pub(crate) fn agrees(before: &[Participation], after: &[Participation], on: Day) -> bool {
    says_the_same(before, after) || confirms(before, after, on)
}

/// Whether two histories say the same of the same days, whatever they rest on.
fn says_the_same(one: &[Participation], other: &[Participation]) -> bool {
    let content = |period: &Participation| (period.state, period.since, period.until, period.note.clone());
    one.iter().map(content).eq(other.iter().map(content))
}

/// Whether a history says on a day the state that was illustrative before, without dates and without a remark.
fn confirms(before: &[Participation], after: &[Participation], on: Day) -> bool {
    let on_day = |periods: &[Participation]| periods.iter().find(|period| period.holds_on(on)).cloned();
    let Some((before, after)) = on_day(before).zip(on_day(after)) else { return false };
    let is_plain = after.since.is_none() && after.until.is_none() && after.note.is_none();
    before.is_illustrative() && before.state == after.state && is_plain
}
