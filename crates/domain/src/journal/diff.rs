//! Compares two territories. Communes and actions are matched by code and id, since their indices may differ.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::dates::{Day, ReducedDate};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, CellName, CommuneField, EntryChange, EntrySubject, RecordedAnswer};
use crate::territory::{Action, Commune, Participation, Territory};

/// The differences between a first and a second territory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TerritoryDiff {
    /// The cells that differ, sorted by action id and commune code. Those of an action or a commune that only the first
    /// territory has are left out, because they are gone with it.
    pub cells: Vec<CellDiff>,
    /// The actions that differ: those of the first territory in its order, then those that only the second has.
    pub actions: Vec<RowDiff<ActionId, ActionField>>,
    /// The communes that differ, sorted by code.
    pub communes: Vec<RowDiff<CommuneCode, CommuneField>>,
}

/// A cell whose history differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellDiff {
    /// The action and the commune.
    pub cell: CellName,
    /// The day that is compared: the requested day if the histories differ on it. Otherwise `None` if they differ in
    /// their periods without a start, or the first day on which they differ.
    pub on: Option<Day>,
    /// The row of the first territory on that day; `None` if it has none.
    pub before: Option<RecordedAnswer>,
    /// The row of the second territory on that day; `None` if it has none.
    pub after: Option<RecordedAnswer>,
}

/// An action or a commune that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowDiff<Name, Field> {
    /// Only the first territory has it.
    Gone(Name),
    /// Only the second territory has it.
    Added(Name),
    /// Both territories have it, with different fields.
    Changed {
        /// The id or code.
        name: Name,
        /// The fields that differ, each with the value of the first territory and that of the second.
        fields: Vec<(Field, Field)>,
    },
}

/// The row of a cell before and after.
type RowsOfCell = (Option<RecordedAnswer>, Option<RecordedAnswer>);

/// Every row of a cell that the second territory has in another way than the first, or no longer has; the one on the day
/// `on` first. A cell that only one of them has is compared with none.
pub(super) fn changes_of_cell(one: &Territory, other: &Territory, cell: &CellName, on: Day) -> Vec<EntryChange> {
    let history = |territory: &Territory| {
        territory
            .find_cell(cell)
            .map(|(action, commune)| territory.periods(action, commune).to_vec())
            .unwrap_or_default()
    };
    let (before, after) = (history(one), history(other));
    let mut changes: Vec<(Option<Day>, RowsOfCell)> = Vec::new();
    for (day, before, after) in differences(&before, &after, on) {
        let rows = (before.map(RecordedAnswer::of_row), after.map(RecordedAnswer::of_row));
        // A row that only ends on another day differs from that day on, which is listed.
        let ends_elsewhere = match &rows {
            (Some(before), Some(after)) => *before == RecordedAnswer { until: before.until, ..after.clone() },
            _ => false,
        };
        // A row that is new on several days says from when to when it holds.
        let is_listed =
            changes.iter().any(|(_, (before, after))| *after == rows.1 && (after.is_some() || *before == rows.0));
        if !ends_elsewhere && !is_listed {
            changes.push((day, rows));
        }
    }
    let change = |(day, (before, after)): (Option<Day>, RowsOfCell)| EntryChange::Cell {
        cell: cell.clone(),
        on: day.unwrap_or(on),
        before,
        after,
    };
    changes.into_iter().map(change).collect()
}

impl TerritoryDiff {
    /// Compares two territories. Cells are compared on the day `on` first.
    #[must_use]
    pub fn of(one: &Territory, other: &Territory, on: Day) -> Self {
        Self { cells: cells(one, other, on), ..Self::of_tables(one, other) }
    }

    /// Compares the actions and communes of two territories only.
    pub(super) fn of_tables(one: &Territory, other: &Territory) -> Self {
        Self { cells: Vec::new(), actions: actions(one, other), communes: communes(one, other) }
    }

    /// The differences as changes from the first territory to the second, by subject: cells, then actions, then communes.
    /// An action or a commune that only one of them has is the change of its name.
    pub(super) fn changes(self, one: &Territory, other: &Territory, on: Day) -> Vec<(EntrySubject, Vec<EntryChange>)> {
        let of_cell = |CellDiff { cell, on: differs_on, before, after }: CellDiff| {
            let change = EntryChange::Cell { cell: cell.clone(), on: differs_on.unwrap_or(on), before, after };
            (EntrySubject::Cell(cell), vec![change])
        };
        let title = |territory: &Territory, id: &ActionId| {
            territory.find_action(id).map(|index| ActionField::Title(Arc::clone(&territory.action(index).title)))
        };
        let of_action = |row| {
            let (action, fields) = match row {
                RowDiff::Gone(id) | RowDiff::Added(id) => {
                    let titles = (title(one, &id), title(other, &id));
                    (id, vec![titles])
                }
                RowDiff::Changed { name, fields } => (name, both(fields)),
            };
            let change = |(before, after)| EntryChange::Action { action: action.clone(), before, after };
            let changes = fields.into_iter().map(change).collect();
            (EntrySubject::Action(action), changes)
        };
        let name = |territory: &Territory, code| {
            territory.find_commune(code).map(|index| CommuneField::Name(Arc::clone(&territory.commune(index).name)))
        };
        let of_commune = |row| {
            let (commune, fields) = match row {
                RowDiff::Gone(code) | RowDiff::Added(code) => (code, vec![(name(one, code), name(other, code))]),
                RowDiff::Changed { name, fields } => (name, both(fields)),
            };
            let change = |(before, after)| EntryChange::Commune { commune, before, after };
            (EntrySubject::Commune(commune), fields.into_iter().map(change).collect())
        };
        let tables = self.actions.into_iter().map(of_action).chain(self.communes.into_iter().map(of_commune));
        self.cells.into_iter().map(of_cell).chain(tables).collect()
    }

    /// Whether nothing differs.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        self.cells.is_empty() && self.actions.is_empty() && self.communes.is_empty()
    }
}

/// The values of fields that both territories have.
fn both<Field>(fields: Vec<(Field, Field)>) -> Vec<(Option<Field>, Option<Field>)> {
    fields.into_iter().map(|(before, after)| (Some(before), Some(after))).collect()
}

fn actions(one: &Territory, other: &Territory) -> Vec<RowDiff<ActionId, ActionField>> {
    let mut differing = Vec::new();
    for action in one.actions() {
        let Some(index) = other.find_action(&action.id) else {
            differing.push(RowDiff::Gone(action.id.clone()));
            continue;
        };
        let pairs = ActionField::all_of(action).into_iter().zip(ActionField::all_of(other.action(index)));
        let fields: Vec<_> = pairs.filter(|(before, after)| before != after).collect();
        if !fields.is_empty() {
            differing.push(RowDiff::Changed { name: action.id.clone(), fields });
        }
    }
    let added = |action: &&Action| one.find_action(&action.id).is_none();
    differing.extend(other.actions().iter().filter(added).map(|action| RowDiff::Added(action.id.clone())));
    differing
}

fn communes(one: &Territory, other: &Territory) -> Vec<RowDiff<CommuneCode, CommuneField>> {
    let mut differing = BTreeMap::new();
    for commune in one.communes() {
        let Some(index) = other.find_commune(commune.code) else {
            differing.insert(commune.code, RowDiff::Gone(commune.code));
            continue;
        };
        let pairs = CommuneField::all_of(commune).into_iter().zip(CommuneField::all_of(other.commune(index)));
        let fields: Vec<_> = pairs.filter(|(before, after)| before != after).collect();
        if !fields.is_empty() {
            differing.insert(commune.code, RowDiff::Changed { name: commune.code, fields });
        }
    }
    for Commune { code, .. } in other.communes().iter().filter(|it| one.find_commune(it.code).is_none()) {
        differing.insert(*code, RowDiff::Added(*code));
    }
    differing.into_values().collect()
}

/// The cells that differ, of all actions and communes that the second territory has.
fn cells(one: &Territory, other: &Territory, on: Day) -> Vec<CellDiff> {
    let mut differing = Vec::new();
    let mut compare = |action: &Action, commune: &Commune, before: &[Participation], after: &[Participation]| {
        if let Some((on, before, after)) = difference(before, after, on) {
            let cell = CellName { action: action.id.clone(), commune: commune.code };
            let (before, after) = (before.map(RecordedAnswer::of_row), after.map(RecordedAnswer::of_row));
            differing.push(CellDiff { cell, on, before, after });
        }
    };
    for (action, known) in one.indexed_actions() {
        let Some(counterpart) = other.find_action(&known.id) else { continue };
        for (commune, member) in one.indexed_communes() {
            let Some(other_commune) = other.find_commune(member.code) else { continue };
            compare(known, member, one.periods(action, commune), other.periods(counterpart, other_commune));
        }
    }
    for (action, known) in other.indexed_actions() {
        let is_new = one.find_action(&known.id).is_none();
        for (commune, member) in other.indexed_communes() {
            if is_new || one.find_commune(member.code).is_none() {
                compare(known, member, &[], other.periods(action, commune));
            }
        }
    }
    differing.sort_by(|this, that| this.cell.cmp(&that.cell));
    differing
}

/// A day on which two histories differ (see [`CellDiff::on`]), and the row of each on that day.
type HistoryDifference<'a> = (Option<Day>, Option<&'a Participation>, Option<&'a Participation>);

/// How two histories differ: on the day `on`, or else in their periods without a start, or else on the first day on
/// which they differ. `None` if they are the same.
pub(super) fn difference<'a>(
    one: &'a [Participation],
    other: &'a [Participation],
    on: Day,
) -> Option<HistoryDifference<'a>> {
    if is_same_history(one, other) {
        return None;
    }
    differences(one, other, on).next()
}

/// Every way in which two histories differ, in the order of [`difference`]. Days that differ alike are given each.
fn differences<'a>(
    one: &'a [Participation],
    other: &'a [Participation],
    on: Day,
) -> impl Iterator<Item = HistoryDifference<'a>> {
    let since_ever = |history: &'a [Participation]| history.iter().find(|period| period.since.is_none());
    let edges = one.iter().chain(other).flat_map(|period| [period.since, period.until]).flatten();
    let edges: BTreeSet<Day> = edges.map(ReducedDate::first_day).collect();
    let on_day = |day: Day| (Some(day), period_on(one, day), period_on(other, day));
    let candidates =
        [on_day(on), (None, since_ever(one), since_ever(other))].into_iter().chain(edges.into_iter().map(on_day));
    candidates.filter(|(_, one, other)| !is_same_row(*one, *other))
}

/// Whether two cells have the same periods, apart from the indices of their action and commune.
pub(super) fn is_same_history(one: &[Participation], other: &[Participation]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| is_same_row(Some(one), Some(other)))
}

fn period_on(history: &[Participation], day: Day) -> Option<&Participation> {
    history.iter().find(|period| period.holds_on(day))
}

/// Whether two rows have the same content, apart from the indices of their action and commune.
fn is_same_row(one: Option<&Participation>, other: Option<&Participation>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            (one.state, one.since, one.until, one.provenance)
                == (other.state, other.since, other.until, other.provenance)
                && (&one.note, &one.source) == (&other.note, &other.source)
        }
        (one, other) => one.is_none() && other.is_none(),
    }
}
