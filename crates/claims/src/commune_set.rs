//! Sets of member communes: by size and by what they take part in.

use crate::{Group, Threshold};
use domain::indicators::{Cell, Cells, DayView, SizeClass, commune_counts, domains_served};
use domain::territory::{ActionIndex, Commune, CommuneIndex, ParticipationState};

/// Member communes that meet a condition, of all sizes or of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CommuneSet {
    /// Their number of inhabitants; `None` for communes of any size.
    pub size: Option<SizeClass>,
    /// What they have to meet.
    pub condition: Condition,
}

/// What the communes of a set have to meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// Nothing.
    Any,
    /// A number of actions within bounds.
    Within(Threshold),
    /// They take part in an action.
    TakesPart(ActionIndex),
    /// They take part in at least one running action of a group.
    Reached(Group),
    /// They take part in actions of at least so many domains.
    Domains(u32),
    /// Their answer for an action is this one.
    Answers(ActionIndex, ParticipationState),
    /// None of their answers is unknown.
    AllKnown,
    /// One of their answers at least is unknown, so that their number of actions is.
    NotAllKnown,
}

/// The count of a set and of its total: communes or inhabitants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct SetCount {
    pub(super) min: u64,
    pub(super) max: u64,
    pub(super) of: u64,
}

impl Condition {
    /// The members that meet it, of any size.
    #[must_use]
    pub const fn of_any_size(self) -> CommuneSet {
        CommuneSet { size: None, condition: self }
    }

    /// For each member, whether it certainly and whether it possibly meets the condition.
    fn holds(self, view: DayView<'_>, cells: &Cells) -> Vec<(bool, bool)> {
        let running = |is_in: &dyn Fn(ActionIndex) -> bool, is: fn(Cell) -> bool, member: CommuneIndex| {
            cells.running().iter().any(|&action| is_in(action) && cells.get(action, member).is_some_and(is))
        };
        let in_one = |is_in: &dyn Fn(ActionIndex) -> bool, member| {
            (running(is_in, Cell::is_yes, member), running(is_in, Cell::may_be_yes, member))
        };
        match self {
            Self::Within(threshold) => commune_counts(cells).into_iter().map(|it| threshold.contains(it)).collect(),
            Self::Domains(least) => {
                let served = domains_served(view.territory, cells).by_member;
                served.into_iter().map(|count| Threshold::at_least(least).contains(count)).collect()
            }
            _ => cells
                .members()
                .iter()
                .map(|&member| match self {
                    Self::TakesPart(action) => in_one(&|other| other == action, member),
                    Self::Reached(group) => in_one(&|other| group.contains(view.territory, other), member),
                    Self::Answers(action, state) if cells.get(action, member).is_some() => {
                        let actual = view.cell(action, member).state;
                        (actual == state, actual == state || actual == ParticipationState::Unknown)
                    }
                    Self::Answers(..) => (false, false),
                    Self::AllKnown | Self::NotAllKnown => {
                        let is_unknown = running(&|_| true, |cell| cell == Cell::Unknown, member);
                        let holds = is_unknown == (self == Self::NotAllKnown);
                        (holds, holds)
                    }
                    Self::Any | Self::Within(_) | Self::Domains(_) => (true, true),
                })
                .collect(),
        }
    }
}

impl CommuneSet {
    /// The set without its condition: all members of its size.
    pub(super) const fn whole(self) -> Self {
        Self { condition: Condition::Any, ..self }
    }

    /// The number of its communes, out of the members of this size that the action concerns.
    pub(super) fn communes(self, view: DayView<'_>, cells: &Cells) -> SetCount {
        let is_concerned = |member| match self.condition {
            Condition::TakesPart(action) => cells.get(action, member) != Some(Cell::NotConcerned),
            _ => true,
        };
        self.sum(view, cells, &|member, _| (1, is_concerned(member).into()))
    }

    /// The number of its inhabitants, out of those of the members of this size.
    pub(super) fn inhabitants(self, view: DayView<'_>, cells: &Cells) -> SetCount {
        self.sum(view, cells, &|_, commune| (commune.inhabitants(), commune.inhabitants()))
    }

    /// Sums what each commune adds to the count and to the total.
    fn sum(self, view: DayView<'_>, cells: &Cells, adds: &dyn Fn(CommuneIndex, &Commune) -> (u64, u64)) -> SetCount {
        let mut sum = SetCount::default();
        for (&member, (certainly, possibly)) in cells.members().iter().zip(self.condition.holds(view, cells)) {
            let commune = view.territory.commune(member);
            if self.size.is_none_or(|size| is_of(size, commune)) {
                let (part, whole) = adds(member, commune);
                sum.min += u64::from(certainly) * part;
                sum.max += u64::from(possibly) * part;
                sum.of += whole;
            }
        }
        sum
    }
}

/// Whether the commune is of this size; one whose population is not known is of none.
pub(super) fn is_of(size: SizeClass, commune: &Commune) -> bool {
    commune.population.is_some_and(|it| size.from <= it && size.below.is_none_or(|below| it < below))
}
