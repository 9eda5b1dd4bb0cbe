//! A territory: its communes, the actions of its scheme, and who takes part in what.
//!
//! It is read once, from a [`Package`], by [`Territory::read`]; what it holds is consistent from then
//! on: every code is known, no key stands twice, no two periods of a cell overlap.

mod about;
mod action;
mod blank;
mod changed;
mod commune;
mod dated_state;
mod fields;
mod package;
mod participation;
mod problem;
mod published;
mod read;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

pub use about::{About, Contours, Objective};
pub use action::{Action, Status};
use blank::BlankText;
pub use commune::Commune;
pub(crate) use dated_state::DatedState;
pub use package::{Package, Table};
pub use participation::{Participation, ParticipationState, Provenance};
pub use problem::{Problem, ProblemKind, Remark, RemarkKind};
pub use published::{Indicator, PublishedFigure, PublishedRelation};

use crate::dates::Day;
use crate::ids::{ActionId, CommuneCode};

/// A place in [`Territory::communes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommuneIndex(u32);

/// A place in [`Territory::actions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionIndex(u32);

/// What a Data Package says, checked. Cloning shares all but the histories that were replaced, so that one
/// edit costs the same whatever the number of communes.
#[derive(Clone, Debug)]
pub struct Territory {
    about: Arc<About>,
    communes: Arc<[Commune]>,
    actions: Arc<[Action]>,
    published: Arc<[PublishedFigure]>,
    remarks: Arc<[Remark]>,
    positions: Arc<Positions>,
    /// What the tables say, sorted by action, commune, and the day the period begins.
    participations: Arc<[Participation]>,
    /// Of each of them, in the same order, what counting looks at.
    dated_states: Arc<[DatedState]>,
    /// The histories that edits have put in the place of those of the tables.
    replaced: BTreeMap<(ActionIndex, CommuneIndex), Arc<[Participation]>>,
}

impl PartialEq for Territory {
    fn eq(&self, other: &Self) -> bool {
        self.about == other.about
            && self.communes == other.communes
            && self.actions == other.actions
            && self.published == other.published
            && self.remarks == other.remarks
            && self.participations() == other.participations()
    }
}

/// Where each commune and each action stands.
#[derive(Debug, Default, PartialEq)]
struct Positions {
    /// In their order, which is the communes'.
    communes: Vec<CommuneCode>,
    actions: Vec<ActionId>,
    /// What stands at a place that another territory gave.
    blank: BlankText,
}

impl Positions {
    fn commune(&self, code: CommuneCode) -> Option<CommuneIndex> {
        let place = self.communes.binary_search(&code).ok()?;
        u32::try_from(place).ok().map(CommuneIndex)
    }

    /// Looked for one by one: a scheme has some tens of actions.
    fn action(&self, id: &ActionId) -> Option<ActionIndex> {
        let place = self.actions.iter().position(|other| other == id)?;
        u32::try_from(place).ok().map(ActionIndex)
    }
}

impl Territory {
    /// What the territory is called, who it belongs to, when it is read by default.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Every commune that is, was or will be a member, by code.
    #[must_use]
    pub fn communes(&self) -> &[Commune] {
        &self.communes
    }

    /// Every action, in the order of the table.
    #[must_use]
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// What has been published of the territory, in the order of the table.
    #[must_use]
    pub fn published(&self) -> &[PublishedFigure] {
        &self.published
    }

    /// What is odd in the tables without being wrong.
    #[must_use]
    pub fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// Every participation, sorted by action, commune and beginning.
    #[must_use]
    pub fn participations(&self) -> Vec<&Participation> {
        let mut rows: Vec<&Participation> = self.rows_in_any_order().collect();
        if !self.replaced.is_empty() {
            rows.sort_by_key(|row| (row.action, row.commune, row.begins()));
        }
        rows
    }

    /// What the tables say of one action, by commune, whatever was edited since.
    pub(crate) fn dated_states_of(&self, action: ActionIndex) -> &[DatedState] {
        &self.dated_states[self.rows_of(action)]
    }

    /// The cells of which something else was said since.
    pub(crate) fn replaced(&self) -> impl Iterator<Item = (ActionIndex, CommuneIndex)> {
        self.replaced.keys().copied()
    }

    fn rows_in_any_order(&self) -> impl Iterator<Item = &Participation> {
        let stands =
            |row: &&Participation| self.replaced.is_empty() || !self.replaced.contains_key(&(row.action, row.commune));
        self.participations.iter().filter(stands).chain(self.replaced.values().flat_map(|history| history.iter()))
    }

    /// Every participation in one action, sorted by commune and beginning.
    #[must_use]
    pub fn participations_of(&self, action: ActionIndex) -> Vec<&Participation> {
        let said = &self.participations[self.rows_of(action)];
        let edited = |place: CommuneIndex| self.replaced.contains_key(&(action, place));
        if self.replaced.is_empty() {
            return said.iter().collect();
        }
        let of_action = self.replaced.iter().filter(|((of, _), _)| *of == action);
        let entered = of_action.flat_map(|(_, history)| history.iter());
        let mut rows: Vec<&Participation> = said.iter().filter(|row| !edited(row.commune)).chain(entered).collect();
        rows.sort_by_key(|row| (row.commune, row.begins()));
        rows
    }

    /// The commune of that code, if the territory has one.
    #[must_use]
    pub fn find_commune(&self, code: CommuneCode) -> Option<CommuneIndex> {
        self.positions.commune(code)
    }

    /// The action of that id, if the territory has one.
    #[must_use]
    pub fn find_action(&self, id: &ActionId) -> Option<ActionIndex> {
        self.positions.action(id)
    }

    /// The commune at a place that this territory gave; a blank one where there is none, since a page may look once
    /// more before it learns that the tables have changed.
    #[must_use]
    pub fn commune(&self, place: CommuneIndex) -> &Commune {
        self.communes.get(place.get()).unwrap_or(&self.positions.blank.commune)
    }

    /// The action at a place that this territory gave; a blank one where there is none.
    #[must_use]
    pub fn action(&self, place: ActionIndex) -> &Action {
        self.actions.get(place.get()).unwrap_or(&self.positions.blank.action)
    }

    /// Every commune with its place.
    pub fn places_of_communes(&self) -> impl Iterator<Item = (CommuneIndex, &Commune)> {
        (0..).map(CommuneIndex).zip(self.communes.iter())
    }

    /// Every action with its place.
    pub fn places_of_actions(&self) -> impl Iterator<Item = (ActionIndex, &Action)> {
        (0..).map(ActionIndex).zip(self.actions.iter())
    }

    /// The periods of one cell, the earliest first.
    #[must_use]
    pub fn history(&self, action: ActionIndex, commune: CommuneIndex) -> &[Participation] {
        match self.replaced.get(&(action, commune)) {
            Some(history) => history,
            None => &self.participations[self.span(action, commune)],
        }
    }

    /// The period of one cell that holds on a day.
    #[must_use]
    pub fn on(&self, action: ActionIndex, commune: CommuneIndex, day: Day) -> Option<&Participation> {
        self.history(action, commune).iter().find(|period| period.holds_on(day))
    }

    /// Whether an edit in force speaks of a cell.
    #[must_use]
    pub fn is_edited(&self, action: ActionIndex, commune: CommuneIndex) -> bool {
        self.replaced.contains_key(&(action, commune))
    }

    /// Gives one cell another history. The periods must be in order and must not overlap.
    pub(crate) fn replace(&mut self, action: ActionIndex, commune: CommuneIndex, periods: Vec<Participation>) {
        self.replaced.insert((action, commune), periods.into());
    }

    /// Gives one cell back the history that the tables say.
    pub(crate) fn restore(&mut self, action: ActionIndex, commune: CommuneIndex) {
        self.replaced.remove(&(action, commune));
    }

    fn rows_of(&self, action: ActionIndex) -> Range<usize> {
        let before = |place: ActionIndex| self.participations.partition_point(|row| row.action < place);
        before(action)..before(ActionIndex(action.0 + 1))
    }

    fn span(&self, action: ActionIndex, commune: CommuneIndex) -> Range<usize> {
        let start = self.participations.partition_point(|row| (row.action, row.commune) < (action, commune));
        let length =
            self.participations[start..].iter().take_while(|row| (row.action, row.commune) == (action, commune));
        start..start + length.count()
    }
}

impl CommuneIndex {
    /// The place as an array index.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

impl ActionIndex {
    /// The place as an array index.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}
