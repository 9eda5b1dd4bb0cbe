//! The running actions grouped by domain, objective or form of sharing, and the members that take part in each group.
//!
//! A member is reached by a group if it takes part in at least one of its actions: certainly if one of its cells is
//! yes, possibly if one is yes or unknown. The participations of a group are the number of its yes cells … of its yes
//! and unknown cells, out of the cells that are not "not concerned".

use std::sync::Arc;

use crate::indicators::{Cell, Cells, Inhabitants, Interval, Reach};
use crate::sorting::{collation_key, sorted};
use crate::territory::{Action, ActionIndex, Territory};

/// The field by which actions are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// The domain. Each action has one.
    Domain,
    /// The objectives. An action that serves several is in several groups.
    Objective,
    /// The form of sharing.
    Form,
}

/// The running actions that share a domain, an objective or a form.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionGroup {
    /// The domain, the objective's id or the form; `None` for the actions that have none.
    pub name: Option<Arc<str>>,
    /// The actions of the group, in the order of the table; at least one.
    pub actions: Vec<ActionIndex>,
    /// Members that take part in at least one of these actions, out of all members.
    pub communes: Interval,
    /// The inhabitants of these members.
    pub inhabitants: Inhabitants,
    /// The number of participations in these actions.
    pub participations: Interval,
    /// The denominator of `participations`: the number of cells that are not "not concerned".
    pub concerned: u32,
}

/// The groups that have a running action. Objectives are in the order of the territory, domains and forms are sorted
/// by name, and the group without a name is the last.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the state for each action: + takes part, - does not, . not concerned, ? not known.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2016"];
/// let territory = territory(&actions, &[(1_000, "+.-"), (500, "-?-"), (200, "--+")]);
/// let cells = Cells::on(&territory, Day::end_of_year(2019), Scope::Everything);
/// let groups = action_groups(&territory, &cells, Grouping::Domain);
/// let (housing, sport) = (&groups[0], &groups[1]);
/// assert_eq!((housing.name.as_deref(), housing.actions.len()), (Some("Habitat"), 2));
/// assert_eq!(housing.communes, Interval { min: 1, max: 2 }); // the first, perhaps the second
/// assert_eq!(housing.inhabitants, Inhabitants { min: 1_000, max: 1_500 });
/// assert_eq!((housing.participations, housing.concerned), (Interval { min: 1, max: 2 }, 5));
/// assert_eq!((sport.communes, sport.concerned), (Interval { min: 1, max: 1 }, 3));
/// ```
#[must_use]
pub fn action_groups(territory: &Territory, cells: &Cells, grouping: Grouping) -> Vec<ActionGroup> {
    let group = |(name, actions): (Option<Arc<str>>, Vec<ActionIndex>)| {
        let reach = Reach::over(territory, cells.members(), &in_one_of(cells, &actions));
        let mut group = ActionGroup {
            name,
            communes: reach.communes,
            inhabitants: reach.inhabitants,
            participations: Interval::default(),
            concerned: 0,
            actions,
        };
        for cell in lines(cells, &group.actions).flatten() {
            group.participations.min += u32::from(cell.is_yes());
            group.participations.max += u32::from(cell.may_be_yes());
            group.concerned += u32::from(*cell != Cell::NotConcerned);
        }
        group
    };
    grouped(territory, cells, grouping).into_iter().map(group).collect()
}

/// The running actions of each group.
pub(super) fn grouped(
    territory: &Territory,
    cells: &Cells,
    grouping: Grouping,
) -> Vec<(Option<Arc<str>>, Vec<ActionIndex>)> {
    let mut groups: Vec<(Option<Arc<str>>, Vec<ActionIndex>)> = Vec::new();
    for &action in cells.running() {
        for name in grouping.names(territory.action(action)) {
            match groups.iter_mut().find(|(known, _)| *known == name) {
                // An action that lists an objective twice is counted once.
                Some((_, actions)) if actions.last() == Some(&action) => {}
                Some((_, actions)) => actions.push(action),
                None => groups.push((name, vec![action])),
            }
        }
    }
    let objectives = &territory.about().objectives;
    let position = |name: &Option<Arc<str>>| match grouping {
        Grouping::Objective => objectives.iter().position(|objective| Some(&objective.id) == name.as_ref()),
        Grouping::Domain | Grouping::Form => None,
    };
    let key = |name: &Option<Arc<str>>| (name.is_none(), position(name), name.as_deref().map(collation_key));
    sorted(groups, |(one, _), (other, _)| key(one).cmp(&key(other)))
}

/// For each member, whether it takes part in at least one of the actions: 1…1 certainly, 0…1 possibly, 0…0 not.
pub(super) fn in_one_of(cells: &Cells, actions: &[ActionIndex]) -> Vec<Interval> {
    let mut members = vec![Interval::default(); cells.members().len()];
    for line in lines(cells, actions) {
        for (member, cell) in members.iter_mut().zip(line) {
            member.min |= u32::from(cell.is_yes());
            member.max |= u32::from(cell.may_be_yes());
        }
    }
    members
}

/// The cells of each of these actions, in the order of the members.
fn lines<'a>(cells: &'a Cells, actions: &'a [ActionIndex]) -> impl Iterator<Item = &'a [Cell]> {
    cells.by_action().filter(|(action, _)| actions.contains(action)).map(|(_, line)| line)
}

impl Grouping {
    /// The names of the groups that an action is in.
    fn names(self, action: &Action) -> Vec<Option<Arc<str>>> {
        match self {
            Self::Domain => vec![Some(Arc::clone(&action.domain))],
            Self::Objective if action.objectives.is_empty() => vec![None],
            Self::Objective => action.objectives.iter().cloned().map(Some).collect(),
            Self::Form => vec![action.form.clone()],
        }
    }
}
