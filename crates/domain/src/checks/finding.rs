//! What a rule found, and where: values, no sentences.

use crate::checks::{BundledAnswer, Period};
use crate::dates::{Day, ReducedDate};
use crate::ids::{ActionId, CommuneCode, EntryId};
use crate::journal::CellName;
use crate::territory::{ActionIndex, CommuneIndex, Participation, ParticipationState};

/// Something odd, at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What is odd.
    pub hint: Hint,
    /// Where.
    pub target: HintTarget,
}

/// What a hint can point at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HintTarget {
    /// A commune.
    Commune(CommuneIndex),
    /// An action.
    Action(ActionIndex),
    /// One action and one commune.
    Cell(ActionIndex, CommuneIndex),
    /// A published figure, by its place in [`Territory::published`](crate::territory::Territory::published).
    Figure(usize),
    /// An entry of the journal.
    Entry(EntryId),
}

/// What is odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// An answer does not agree with the bundled data.
    AnswerAgainst {
        /// What the bundled data say.
        said: BundledAnswer,
        /// What the answer says.
        answer: ParticipationState,
        /// The day that was looked at when they differ on it, else the first day on which they do.
        on: Day,
    },
    /// An edit changes nothing, because its cell is not there.
    EditOfNothing {
        /// What the edit names.
        cell: CellName,
        /// Whether the territory has the action.
        action_is_known: bool,
        /// Whether the territory has the commune.
        commune_is_known: bool,
    },
    /// What an edit says of an action or a commune is not what the territory says.
    EditNotTaken {
        /// What the edit names.
        of: TableKey,
        /// Whether the territory has it; what the edit says would then have left it inconsistent.
        is_known: bool,
    },
    /// Two periods hold on the same day.
    Overlap {
        /// The one that begins first.
        earlier: Period,
        /// The other.
        later: Period,
    },
    /// A row said to be published names no source.
    NoSource,
    /// A participation from before the action was deployed.
    BeforeDeployment {
        /// When it holds.
        period: Period,
        /// When the action was deployed; `None` when it never was.
        deployed: Option<ReducedDate>,
    },
    /// A participation goes on after the action was stopped.
    AfterStop {
        /// When it holds.
        period: Period,
        /// When the action was stopped.
        stopped: ReducedDate,
    },
    /// A participation from before the commune joined.
    BeforeJoining {
        /// When it holds.
        period: Period,
        /// When the commune joined.
        joined: ReducedDate,
    },
    /// A participation goes on after the commune left.
    AfterLeaving {
        /// When it holds.
        period: Period,
        /// When the commune left.
        left: ReducedDate,
    },
    /// The list is said to be complete, and no row says that anybody ever takes part.
    CompleteListOfNobody,
    /// The action runs, and nobody is known to take part.
    NobodyKnown {
        /// Members of which it is not known.
        unknown: u32,
    },
    /// No day lies in the period.
    EmptyPeriod {
        /// The day on which it would begin and end.
        on: ReducedDate,
    },
    /// The commune counts for no inhabitants and is in no size class.
    NoPopulation,
    /// The action was deployed before it was registered.
    DeployedBeforeRegistered {
        /// Deployed.
        deployed: ReducedDate,
        /// Registered.
        registered: ReducedDate,
    },
    /// The published figure names an indicator and lacks this.
    FigureLacks(FigurePart),
}

/// What an edit of the tables names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableKey {
    /// An action.
    Action(ActionId),
    /// A commune.
    Commune(CommuneCode),
}

/// What it takes to hold a published figure against the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigurePart {
    /// The day or period it speaks of.
    Date,
    /// Whether it is said as it is, or to be near.
    Relation,
    /// The value.
    Value,
}

impl Finding {
    pub(super) const fn in_cell(row: &Participation, hint: Hint) -> Self {
        Self { hint, target: HintTarget::Cell(row.action, row.commune) }
    }

    pub(super) const fn in_action(action: ActionIndex, hint: Hint) -> Self {
        Self { hint, target: HintTarget::Action(action) }
    }

    pub(super) const fn in_figure(figure: usize, hint: Hint) -> Self {
        Self { hint, target: HintTarget::Figure(figure) }
    }
}
