//! Two people with one file, in the order of every interleaving of answer, save, reopen and merge: no answer is dropped
//! or replaced unseen.

use std::collections::{BTreeMap, BTreeSet};

use domain::dates::Day;
use domain::ids::EntryId;
use domain::journal::{CellName, Edit, Entry, Journal};
use domain::territory::ParticipationState as State;
use fixtures::edits::{answer, cell, history, id};
use fixtures::journals::bundled;
use proptest::prelude::*;

use crate::contradictions::{one, text, with};

/// What one of two people does, with the one file that they share.
#[derive(Clone, Debug)]
enum OfficeStep {
    Answer(CellName, State, &'static str),
    Confirm(CellName),
    Undo,
    Redo,
    /// Settles the first contradiction for one of its sides.
    Settle(usize),
    /// Saves into the file: what it has is taken in first.
    Save,
    /// Opens the file again: what it has is taken in.
    Reopen,
}

fn any_step() -> impl Strategy<Value = (bool, OfficeStep)> {
    let cells = prop::sample::select(vec![one(), cell("a", "59002")]);
    let since = prop::sample::select(vec!["", "2016-06", "2018"]);
    let step = prop_oneof![
        6 => (cells.clone(), prop::sample::select(State::ALL.to_vec()), since)
            .prop_map(|(cell, state, since)| OfficeStep::Answer(cell, state, since)),
        1 => cells.prop_map(OfficeStep::Confirm),
        2 => Just(OfficeStep::Undo),
        1 => Just(OfficeStep::Redo),
        1 => (0usize..3).prop_map(OfficeStep::Settle),
        2 => Just(OfficeStep::Save),
        2 => Just(OfficeStep::Reopen),
    ];
    (any::<bool>(), step)
}

/// Two people with one file, and who knew what when an entry was made.
#[derive(Default)]
struct Office {
    journals: [Journal; 2],
    file: Journal,
    known: BTreeMap<EntryId, BTreeSet<EntryId>>,
    made: u8,
}

impl Office {
    fn take(&mut self, person: usize, step: OfficeStep) {
        let journal = &self.journals[person];
        let edit = match step {
            OfficeStep::Answer(cell, state, since) => Some(answer(cell, state, (since, ""))),
            OfficeStep::Confirm(cell) => Some(Edit::Confirm { cells: vec![cell], on: Day::end_of_year(2019) }),
            OfficeStep::Undo => journal.undo(),
            OfficeStep::Redo => journal.redo(),
            OfficeStep::Settle(at) => journal.contradictions(&bundled()).first().map(|contradiction| {
                let side = contradiction.sides.get(at).unwrap_or(&contradiction.base);
                contradiction.settle(side, journal)
            }),
            OfficeStep::Save | OfficeStep::Reopen => {
                self.journals[person] = journal.merged_with(&self.file);
                if matches!(step, OfficeStep::Save) {
                    self.file = self.journals[person].clone();
                }
                None
            }
        };
        if let Some(edit) = edit {
            self.made += 1;
            self.known.insert(id(self.made), self.journals[person].entries().map(|entry| entry.id).collect());
            self.journals[person].record(id(self.made), 0, edit);
        }
    }

    /// The answers that were dropped or replaced by someone who had not seen them, and that nothing shows.
    fn lost(&self) -> Vec<EntryId> {
        let merged = self.journals[0].merged_with(&self.journals[1]).merged_with(&self.file);
        let contradictions = merged.contradictions(&bundled());
        let territory = bundled().after(&merged);
        let is_lost = |entry: &&Entry| {
            let Edit::Answer { answers } = &entry.edit else { return false };
            let cell = &answers[0].cell;
            let (action, commune) = territory.find_cell(cell).expect("a cell");
            let is_shown = answers.iter().all(|answer| {
                let rows = territory.periods(action, commune);
                rows.iter().any(|row| row.state == answer.state && row.period().is_same_days(answer.period()))
            });
            let is_seen = merged.entries().any(|later| {
                let concerns = merged.cells_of(&later.edit).is_some_and(|cells| cells.contains(cell));
                concerns && self.known[&later.id].contains(&entry.id)
            });
            let is_side = contradictions.iter().filter(|it| it.cell == *cell).any(|contradiction| {
                contradiction
                    .sides
                    .iter()
                    .flat_map(|side| &side.statements)
                    .any(|statement| statement.entry == entry.id)
            });
            !is_shown && !is_seen && !is_side
        };
        merged.entries().filter(is_lost).map(|entry| entry.id).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn no_answer_is_dropped_or_replaced_unseen(steps in prop::collection::vec(any_step(), 1..14)) {
        let mut office = Office::default();
        for (who, step) in steps {
            office.take(usize::from(who), step);
            prop_assert_eq!(office.lost(), Vec::new());
        }
        let [one, other] = &office.journals;
        let (merged, reversed) = (one.merged_with(other), other.merged_with(one));
        prop_assert_eq!(merged.contradictions(&bundled()), reversed.contradictions(&bundled()));
    }

    #[test]
    fn a_person_alone_contradicts_nobody(steps in prop::collection::vec(any_step(), 1..20)) {
        let mut office = Office::default();
        for (_, step) in steps {
            office.take(0, step);
        }
        prop_assert_eq!(office.journals[0].contradictions(&bundled()), Vec::new());
    }

    #[test]
    fn any_contradiction_can_be_settled(
        steps in prop::collection::vec(any_step(), 1..14), choices in prop::collection::vec(0usize..3, 6)
    ) {
        let mut office = Office::default();
        for (who, step) in steps {
            office.take(usize::from(who), step);
        }
        let mut merged = office.journals[0].merged_with(&office.journals[1]);
        for (number, choice) in (100..).zip(choices) {
            let Some(contradiction) = merged.contradictions(&bundled()).into_iter().next() else { break };
            let side = contradiction.sides.get(choice).unwrap_or(&contradiction.base);
            let left = merged.contradictions(&bundled()).len();
            merged = with(&merged, number, contradiction.settle(side, &merged));
            prop_assert_eq!(history(&bundled().after(&merged), &contradiction.cell).join(", "), text(&side.periods));
            prop_assert_eq!(merged.contradictions(&bundled()).len(), left - 1);
        }
    }
}
