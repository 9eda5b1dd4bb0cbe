//! A territory: its communes, the actions of its scheme, and their participations.
//!
//! It is read once, from a [`Package`], by [`Territory::read`]. From then on it is consistent: every code is known, no
//! key occurs twice, and no two periods of a cell overlap.

mod about;
mod accepted;
mod action;
mod blank;
mod changed;
mod commune;
mod credits;
mod dated_state;
mod fields;
mod header;
mod namesakes;
mod neighbours;
mod outline;
mod package;
mod participation;
mod problem;
mod published;
mod read;
mod references;
mod source;
mod statement;
mod text_encoding;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::{Arc, OnceLock};

pub use about::{About, Contours, Objective, Warning};
pub use action::{Action, ActionReport, Status};
use blank::BlankRows;
pub(crate) use changed::visible_note;
pub use commune::Commune;
pub use credits::Credits;
pub(crate) use dated_state::DatedState;
pub use header::{HeaderSpelling, MAX_SIGNS, columns_of};
use neighbours::Neighbours;
pub use package::{Package, Table};
pub use participation::{Participation, ParticipationState, Provenance};
pub use problem::{Problem, ProblemKind, Remark, RemarkKind};
pub use published::{Indicator, PublishedFigure, PublishedRelation};
pub use source::{is_mail_address, is_web_address};
pub use statement::AccessibilityStatement;
pub use text_encoding::FileEncoding;
#[cfg(feature = "package")]
pub use text_encoding::other_encoding;

use crate::dates::Day;
use crate::ids::{ActionId, CommuneCode};

/// An index into [`Territory::communes`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommuneIndex(u32);

/// An index into [`Territory::actions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionIndex(u32);

/// The checked content of a Data Package. Clones share everything except the histories that edits replaced, so that
/// the cost of an edit does not depend on the number of communes.
#[derive(Clone, Debug)]
pub struct Territory {
    about: Arc<About>,
    communes: Arc<[Commune]>,
    actions: Arc<[Action]>,
    published: Arc<[PublishedFigure]>,
    remarks: Arc<[Remark]>,
    positions: Arc<Positions>,
    /// Computed from the outlines when it is first read.
    neighbours: Arc<OnceLock<Neighbours>>,
    /// The rows of the tables, sorted by action, commune, and the first day of the period.
    participations: Arc<[Participation]>,
    /// The counted fields of `participations`, in the same order.
    dated_states: Arc<[DatedState]>,
    /// The histories of edited cells, which replace their rows in `participations`.
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

/// The codes and ids in the order of the indices, to look an index up.
#[derive(Debug, Default, PartialEq)]
struct Positions {
    /// Sorted, like the communes.
    communes: Vec<CommuneCode>,
    actions: Vec<ActionId>,
    /// Returned for an index that comes from another territory and is too large for this one.
    blank: BlankRows,
}

impl Positions {
    fn commune(&self, code: CommuneCode) -> Option<CommuneIndex> {
        let index = self.communes.binary_search(&code).ok()?;
        u32::try_from(index).ok().map(CommuneIndex)
    }

    /// A linear search, which is fast enough for the few dozen actions of a scheme.
    fn action(&self, id: &ActionId) -> Option<ActionIndex> {
        let index = self.actions.iter().position(|other| other == id)?;
        u32::try_from(index).ok().map(ActionIndex)
    }
}

impl Territory {
    /// The title of the territory, its EPCI, and the settings of its pages.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// All communes, present, past and future members, sorted by code.
    #[must_use]
    pub fn communes(&self) -> &[Commune] {
        &self.communes
    }

    /// All actions, in the order of the table.
    #[must_use]
    pub fn actions(&self) -> &[Action] {
        &self.actions
    }

    /// The published figures, in the order of the table.
    #[must_use]
    pub fn published(&self) -> &[PublishedFigure] {
        &self.published
    }

    /// Remarks on rows of the tables that are unusual, but allowed.
    #[must_use]
    pub fn remarks(&self) -> &[Remark] {
        &self.remarks
    }

    /// All participations after the edits, sorted by action, commune and start.
    #[must_use]
    pub fn participations(&self) -> Vec<&Participation> {
        let mut rows: Vec<&Participation> = self.rows_in_any_order().collect();
        if !self.replaced.is_empty() {
            rows.sort_by_key(|row| (row.action, row.commune, row.begins()));
        }
        rows
    }

    /// The rows of one action in the tables, sorted by commune and start, without the edits.
    pub(crate) fn dated_states_of(&self, action: ActionIndex) -> &[DatedState] {
        &self.dated_states[self.rows_of(action)]
    }

    /// The edited cells.
    pub(crate) fn replaced(&self) -> impl Iterator<Item = (ActionIndex, CommuneIndex)> {
        self.replaced.keys().copied()
    }

    fn rows_in_any_order(&self) -> impl Iterator<Item = &Participation> {
        let is_unedited =
            |row: &&Participation| self.replaced.is_empty() || !self.replaced.contains_key(&(row.action, row.commune));
        self.participations.iter().filter(is_unedited).chain(self.replaced.values().flat_map(|history| history.iter()))
    }

    /// All participations in one action after the edits, sorted by commune and start.
    #[must_use]
    pub fn participations_of(&self, action: ActionIndex) -> Vec<&Participation> {
        let original = &self.participations[self.rows_of(action)];
        let is_edited = |commune: CommuneIndex| self.replaced.contains_key(&(action, commune));
        if self.replaced.is_empty() {
            return original.iter().collect();
        }
        let of_action = self.replaced.iter().filter(|((of, _), _)| *of == action);
        let entered = of_action.flat_map(|(_, history)| history.iter());
        let mut rows: Vec<&Participation> =
            original.iter().filter(|row| !is_edited(row.commune)).chain(entered).collect();
        rows.sort_by_key(|row| (row.commune, row.begins()));
        rows
    }

    /// The index of the commune with this code; `None` if the territory has none.
    #[must_use]
    pub fn find_commune(&self, code: CommuneCode) -> Option<CommuneIndex> {
        self.positions.commune(code)
    }

    /// The index of the action with this id; `None` if the territory has none.
    #[must_use]
    pub fn find_action(&self, id: &ActionId) -> Option<ActionIndex> {
        self.positions.action(id)
    }

    /// The commune at an index of this territory. An unknown index gives a blank commune, because a page may use an old
    /// index once more after the tables have changed.
    #[must_use]
    pub fn commune(&self, index: CommuneIndex) -> &Commune {
        self.communes.get(index.get()).unwrap_or(&self.positions.blank.commune)
    }

    /// The action at an index of this territory; a blank action if the index is unknown.
    #[must_use]
    pub fn action(&self, index: ActionIndex) -> &Action {
        self.actions.get(index.get()).unwrap_or(&self.positions.blank.action)
    }

    /// All communes with their indices.
    pub fn indexed_communes(&self) -> impl Iterator<Item = (CommuneIndex, &Commune)> {
        (0..).map(CommuneIndex).zip(self.communes.iter())
    }

    /// All actions with their indices.
    pub fn indexed_actions(&self) -> impl Iterator<Item = (ActionIndex, &Action)> {
        (0..).map(ActionIndex).zip(self.actions.iter())
    }

    /// The periods of one cell after the edits, the earliest first.
    #[must_use]
    pub fn periods(&self, action: ActionIndex, commune: CommuneIndex) -> &[Participation] {
        match self.replaced.get(&(action, commune)) {
            Some(history) => history,
            None => &self.participations[self.span(action, commune)],
        }
    }

    /// The period of one cell that holds on a day; `None` if no row covers the day.
    #[must_use]
    pub fn on(&self, action: ActionIndex, commune: CommuneIndex, day: Day) -> Option<&Participation> {
        self.periods(action, commune).iter().find(|period| period.holds_on(day))
    }

    /// Whether an edit in force concerns a cell.
    #[must_use]
    pub fn is_edited(&self, action: ActionIndex, commune: CommuneIndex) -> bool {
        self.replaced.contains_key(&(action, commune))
    }

    /// Whether an edit in force concerns a cell and its periods are not those of the tables.
    #[must_use]
    pub fn has_changed(&self, action: ActionIndex, commune: CommuneIndex) -> bool {
        let replaced = self.replaced.get(&(action, commune));
        replaced.is_some_and(|history| **history != self.participations[self.span(action, commune)])
    }

    /// Whether both have the same rows of the tables, under the same indices, so that only edited cells can differ.
    pub(crate) fn shares_rows_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.participations, &other.participations)
    }

    /// Replaces the history of one cell. The periods must be in order and must not overlap, and their remarks have no
    /// invisible signs.
    pub(crate) fn replace(&mut self, action: ActionIndex, commune: CommuneIndex, periods: Vec<Participation>) {
        self.replaced.insert((action, commune), periods.into());
    }

    /// Restores the history of one cell from the tables.
    pub(crate) fn restore(&mut self, action: ActionIndex, commune: CommuneIndex) {
        self.replaced.remove(&(action, commune));
    }

    /// The range of one action in `participations`.
    fn rows_of(&self, action: ActionIndex) -> Range<usize> {
        let before = |action: ActionIndex| self.participations.partition_point(|row| row.action < action);
        before(action)..before(ActionIndex(action.0 + 1))
    }

    /// The range of one cell in `participations`.
    fn span(&self, action: ActionIndex, commune: CommuneIndex) -> Range<usize> {
        let start = self.participations.partition_point(|row| (row.action, row.commune) < (action, commune));
        let length =
            self.participations[start..].iter().take_while(|row| (row.action, row.commune) == (action, commune));
        start..start + length.count()
    }
}

impl CommuneIndex {
    /// The index into the slice of communes.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

impl ActionIndex {
    /// The index into the slice of actions.
    #[must_use]
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}
