//! The running actions by domain, by objective or by form of sharing, and whom each group reaches.
//!
//! Of all the members, a group reaches those that take part in at least one of its actions: for
//! certain when a cell is yes, possibly when one is yes or unknown. Its participations are its yes
//! cells … its yes and unknown cells, of those that are not *not concerned*.

use std::sync::Arc;

use crate::indicators::{Cell, Cells, Inhabitants, Range, Reach};
use crate::sorting::sorted;
use crate::territory::{Action, ActionIndex, Territory};

/// What actions are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// The domain: each action has one.
    Domain,
    /// The objectives: an action may serve several, and is then in several groups.
    Objective,
    /// The form of sharing.
    Form,
}

/// Running actions that have something in common.
#[derive(Clone, Debug, PartialEq)]
pub struct ActionGroup {
    /// The domain, the objective's id or the form; `None` of the actions that have none.
    pub name: Option<Arc<str>>,
    /// Its actions, in the order of the table; never none.
    pub actions: Vec<ActionIndex>,
    /// Members in at least one of them, out of all the members.
    pub communes: Range,
    /// The inhabitants of these members.
    pub inhabitants: Inhabitants,
    /// Participations in its actions.
    pub participations: Range,
    /// How many there would be if each member took part in all that concerns it.
    pub concerned: u32,
}

/// The groups that have a running action: objectives in the order of the territory, domains and
/// forms in the order of their letters, and last the actions that have none.
///
/// ```
#[doc = include_str!("small_territory.txt")]
/// // Inhabitants, and the part in each action: + takes part, - does not, . not concerned, ? not known.
/// let actions = ["a,Habitat,2016", "b,Habitat,2016", "c,Sport,2016"];
/// let territory = territory(&actions, &[(1_000, "+.-"), (500, "-?-"), (200, "--+")]);
/// let cells = Cells::on(&territory, Day::end_of_year(2019), Scope::Everything);
/// let groups = action_groups(&territory, &cells, Grouping::Domain);
/// let (housing, sport) = (&groups[0], &groups[1]);
/// assert_eq!((housing.name.as_deref(), housing.actions.len()), (Some("Habitat"), 2));
/// assert_eq!(housing.communes, Range { min: 1, max: 2 }); // the first, perhaps the second
/// assert_eq!(housing.inhabitants, Inhabitants { min: 1_000, max: 1_500 });
/// assert_eq!((housing.participations, housing.concerned), (Range { min: 1, max: 2 }, 5));
/// assert_eq!((sport.communes, sport.concerned), (Range { min: 1, max: 1 }, 3));
/// ```
#[must_use]
pub fn action_groups(territory: &Territory, cells: &Cells, grouping: Grouping) -> Vec<ActionGroup> {
    let group = |(name, actions): (Option<Arc<str>>, Vec<ActionIndex>)| {
        let reach = Reach::over(territory, cells.members(), &in_one_of(cells, &actions));
        let mut group = ActionGroup {
            name,
            communes: reach.communes,
            inhabitants: reach.inhabitants,
            participations: Range::default(),
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
                // An objective named twice is served once.
                Some((_, actions)) if actions.last() == Some(&action) => {}
                Some((_, actions)) => actions.push(action),
                None => groups.push((name, vec![action])),
            }
        }
    }
    let objectives = &territory.about().objectives;
    let place = |name: &Option<Arc<str>>| match grouping {
        Grouping::Objective => objectives.iter().position(|objective| Some(&objective.id) == name.as_ref()),
        Grouping::Domain | Grouping::Form => None,
    };
    sorted(groups, |(one, _), (other, _)| (one.is_none(), place(one), one).cmp(&(other.is_none(), place(other), other)))
}

/// Of each member, whether it takes part in one of the actions: 1…1 for certain, 0…1 perhaps, 0…0 not.
pub(super) fn in_one_of(cells: &Cells, actions: &[ActionIndex]) -> Vec<Range> {
    let mut members = vec![Range::default(); cells.members().len()];
    for line in lines(cells, actions) {
        for (member, cell) in members.iter_mut().zip(line) {
            member.min |= u32::from(cell.is_yes());
            member.max |= u32::from(cell.may_be_yes());
        }
    }
    members
}

fn lines<'a>(cells: &'a Cells, actions: &'a [ActionIndex]) -> impl Iterator<Item = &'a [Cell]> {
    cells.by_action().filter(|(action, _)| actions.contains(action)).map(|(_, line)| line)
}

impl Grouping {
    fn names(self, action: &Action) -> Vec<Option<Arc<str>>> {
        match self {
            Self::Domain => vec![Some(Arc::clone(&action.domain))],
            Self::Objective if action.objectives.is_empty() => vec![None],
            Self::Objective => action.objectives.iter().cloned().map(Some).collect(),
            Self::Form => vec![action.form.clone()],
        }
    }
}
