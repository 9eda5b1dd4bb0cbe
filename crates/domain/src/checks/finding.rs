//! The findings of the rules, as values. The sentences that show them are made elsewhere.

use crate::checks::{BundledAnswer, MisencodedText};
use crate::dates::{Day, Period, ReducedDate};
use crate::ids::{ActionId, CommuneCode, EntryId};
use crate::journal::CellName;
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState};

/// A hint, and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is unusual.
    pub hint: Hint,
    /// What the hint is about.
    pub target: HintTarget,
}

/// What a hint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HintTarget {
    /// A commune.
    Commune(CommuneIndex),
    /// An action.
    Action(ActionIndex),
    /// The cell of an action and a commune.
    Cell(ActionIndex, CommuneIndex),
    /// A published figure, by its index in [`Territory::published`](crate::territory::Territory::published).
    Figure(usize),
    /// An entry of the journal.
    Entry(EntryId),
}

/// Something unusual in the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// An answer contradicts the bundled data.
    AnswerAgainst {
        /// The state in the bundled data.
        bundled: BundledAnswer,
        /// The state in the answer.
        answer: ParticipationState,
        /// The day shown, if the two differ on it; otherwise the first day on which they differ.
        on: Day,
    },
    /// An edit has no effect, because the territory does not have its cell.
    EditOfNothing {
        /// The cell of the edit.
        cell: CellName,
        /// Whether the territory has the action.
        action_is_known: bool,
        /// Whether the territory has the commune.
        commune_is_known: bool,
    },
    /// An edit of an action or a commune has no effect.
    EditWithoutEffect {
        /// The action or commune of the edit.
        key: TableKey,
        /// Whether the territory has it. If so, the edit was ignored because it would have made it inconsistent.
        is_known: bool,
    },
    /// Two periods hold on the same day.
    Overlap {
        /// The period that begins first.
        earlier: Period,
        /// The other period.
        later: Period,
    },
    /// A published row has no source.
    NoSource,
    /// A participation begins before the action is deployed.
    BeforeDeployment {
        /// The period of the participation.
        period: Period,
        /// When the action is deployed; `None` if it never is.
        deployed: Option<ReducedDate>,
    },
    /// A participation continues after the action is stopped.
    AfterStop {
        /// The period of the participation.
        period: Period,
        /// When the action is stopped.
        stopped: ReducedDate,
    },
    /// A participation begins before the commune joins the EPCI.
    BeforeJoining {
        /// The period of the participation.
        period: Period,
        /// When the commune joins.
        joined: ReducedDate,
    },
    /// A participation continues after the commune leaves the EPCI.
    AfterLeaving {
        /// The period of the participation.
        period: Period,
        /// When the commune leaves.
        left: ReducedDate,
    },
    /// The list of participants is marked as complete, but is empty.
    CompleteListOfNobody,
    /// The action runs, and no commune is known to take part.
    NobodyKnown {
        /// The number of members whose cell is unknown.
        unknown: u32,
    },
    /// A period contains no day.
    EmptyPeriod {
        /// The date on which it begins and ends.
        on: ReducedDate,
    },
    /// A commune has no population: it counts as 0 inhabitants and is in no size class.
    NoPopulation,
    /// An action is deployed before it is registered.
    DeployedBeforeRegistered {
        /// When it is deployed.
        deployed: ReducedDate,
        /// When it is registered.
        registered: ReducedDate,
    },
    /// A published figure names an indicator, but lacks a value that is needed to compare it.
    FigureLacks(FigurePart),
    /// A text of a table, and perhaps others of the same table, were read in a wrong encoding before.
    Misencoded(MisencodedText),
}

impl Hint {
    /// The day on which the hint can be seen, if it is about one.
    #[must_use]
    pub fn day(&self) -> Option<Day> {
        match self {
            Self::AnswerAgainst { on, .. } => Some(*on),
            Self::Overlap { later, .. } => later.begins(),
            _ => None,
        }
    }
}

/// The action or commune of an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableKey {
    /// An action.
    Action(ActionId),
    /// A commune.
    Commune(CommuneCode),
}

/// A value that is needed to compare a published figure with the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigurePart {
    /// The day, month or year of the figure.
    Date,
    /// Whether the figure is exact or approximate.
    Relation,
    /// The value as printed.
    Value,
}

impl Finding {
    pub(super) const fn in_cell(row: &Participation, hint: Hint) -> Self {
        Self { hint, target: HintTarget::Cell(row.action, row.commune) }
    }

    pub(super) const fn in_action(action: ActionIndex, hint: Hint) -> Self {
        Self { hint, target: HintTarget::Action(action) }
    }

    pub(super) const fn in_commune(commune: CommuneIndex, hint: Hint) -> Self {
        Self { hint, target: HintTarget::Commune(commune) }
    }

    pub(super) const fn in_figure(figure: usize, hint: Hint) -> Self {
        Self { hint, target: HintTarget::Figure(figure) }
    }
}
