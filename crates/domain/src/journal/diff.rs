//! Two territories side by side, by the names of what they hold: their places may differ.

use std::collections::{BTreeMap, BTreeSet};

use crate::dates::{Day, ReducedDate};
use crate::ids::{ActionId, CommuneCode};
use crate::journal::{ActionField, CellName, CommuneField, RecordedAnswer};
use crate::territory::{Action, Commune, Participation, Territory};

/// What differs from one territory to another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TerritoryDiff {
    /// The cells, by action and commune.
    pub cells: Vec<CellDiff>,
    /// The actions, those of the first in their order, then those that only the other has.
    pub actions: Vec<RowDiff<ActionId, ActionField>>,
    /// The communes, by code.
    pub communes: Vec<RowDiff<CommuneCode, CommuneField>>,
}

/// A cell of which not the same is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellDiff {
    /// Where.
    pub cell: CellName,
    /// The day that was asked about, or the first day that differs where that one does not; `None` where it differs since ever.
    pub on: Option<Day>,
    /// What the first says of that day, if anything.
    pub before: Option<RecordedAnswer>,
    /// What the other says of that day, if anything.
    pub after: Option<RecordedAnswer>,
}

/// An action or a commune that is not the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowDiff<Name, Field> {
    /// Only the first has it.
    Gone(Name),
    /// Only the other has it.
    Added(Name),
    /// Both have it.
    Changed {
        /// Which one.
        name: Name,
        /// The fields that differ, as the first and the other say them.
        fields: Vec<(Field, Field)>,
    },
}

impl TerritoryDiff {
    /// Compares two territories; where cells differ on a day, that day is told.
    #[must_use]
    pub fn of(one: &Territory, other: &Territory, on: Day) -> Self {
        Self { cells: cells(one, other, on), actions: actions(one, other), communes: communes(one, other) }
    }

    /// Whether nothing differs.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        self.cells.is_empty() && self.actions.is_empty() && self.communes.is_empty()
    }
}

fn actions(one: &Territory, other: &Territory) -> Vec<RowDiff<ActionId, ActionField>> {
    let mut differing = Vec::new();
    for action in one.actions() {
        let Some(place) = other.find_action(&action.id) else {
            differing.push(RowDiff::Gone(action.id.clone()));
            continue;
        };
        let pairs = ActionField::all_of(action).into_iter().zip(ActionField::all_of(other.action(place)));
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
        let Some(place) = other.find_commune(commune.code) else {
            differing.insert(commune.code, RowDiff::Gone(commune.code));
            continue;
        };
        let pairs = CommuneField::all_of(commune).into_iter().zip(CommuneField::all_of(other.commune(place)));
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

/// The cells of the actions and communes that either has.
fn cells(one: &Territory, other: &Territory, on: Day) -> Vec<CellDiff> {
    let mut differing = Vec::new();
    let mut tell = |action: &Action, commune: &Commune, before: &[Participation], after: &[Participation]| {
        if let Some((on, before, after)) = difference(before, after, on) {
            let cell = CellName { action: action.id.clone(), commune: commune.code };
            let (before, after) = (before.map(RecordedAnswer::by), after.map(RecordedAnswer::by));
            differing.push(CellDiff { cell, on, before, after });
        }
    };
    for (action, known) in one.places_of_actions() {
        let there = other.find_action(&known.id);
        for (commune, whose) in one.places_of_communes() {
            let there = there.zip(other.find_commune(whose.code));
            let after = there.map_or(&[][..], |(action, commune)| other.history(action, commune));
            tell(known, whose, one.history(action, commune), after);
        }
    }
    for (action, known) in other.places_of_actions() {
        let is_new = one.find_action(&known.id).is_none();
        for (commune, whose) in other.places_of_communes() {
            if is_new || one.find_commune(whose.code).is_none() {
                tell(known, whose, &[], other.history(action, commune));
            }
        }
    }
    differing.sort_by(|this, that| this.cell.cmp(&that.cell));
    differing
}

/// A day on which two histories differ, and what each says of it.
type HistoryDifference<'a> = (Option<Day>, Option<&'a Participation>, Option<&'a Participation>);

/// How two histories differ: on a day, or else since ever, or else on the first day on which they do.
fn difference<'a>(one: &'a [Participation], other: &'a [Participation], on: Day) -> Option<HistoryDifference<'a>> {
    if one.len() == other.len() && one.iter().zip(other).all(|(one, other)| says_the_same(Some(one), Some(other))) {
        return None;
    }
    let since_ever = |history: &'a [Participation]| history.iter().find(|period| period.since.is_none());
    let edges = one.iter().chain(other).flat_map(|period| [period.since, period.until]).flatten();
    let edges: BTreeSet<Day> = edges.map(ReducedDate::first_day).collect();
    let on_day = |day: Day| (Some(day), period_on(one, day), period_on(other, day));
    let mut tried =
        [on_day(on), (None, since_ever(one), since_ever(other))].into_iter().chain(edges.into_iter().map(on_day));
    tried.find(|(_, one, other)| !says_the_same(*one, *other))
}

fn period_on(history: &[Participation], day: Day) -> Option<&Participation> {
    history.iter().find(|period| period.holds_on(day))
}

/// Whether two rows say the same, whatever the places of their action and commune.
fn says_the_same(one: Option<&Participation>, other: Option<&Participation>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => RecordedAnswer::by(one) == RecordedAnswer::by(other) && one.source == other.source,
        (one, other) => one.is_none() && other.is_none(),
    }
}
