//! The list of the rules, the gravest first.

use crate::checks::{
    CheckInput, Finding, answer_against_other_rows, answer_against_published, commune_without_population,
    complete_list_of_nobody, deployed_before_registered, edit_of_nothing, empty_period, incomplete_figure,
    nobody_known, outside_membership, overlapping_periods, participation_after_stop, participation_before_deployment,
    published_without_source, table_edit_without_effect,
};

/// One rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// An answer that does not agree with what has been published.
    AnswerAgainstPublished,
    /// An edit that names a commune or an action that the territory does not have.
    EditOfNothing,
    /// An edit of an action or a commune that could not be taken as it is.
    TableEditWithoutEffect,
    /// Two periods of one cell that hold on the same day.
    OverlappingPeriods,
    /// A row said to be published that names no source.
    PublishedWithoutSource,
    /// A participation from before the action was deployed, or in one that never was.
    ParticipationBeforeDeployment,
    /// A list said to be complete in which nobody takes part.
    CompleteListOfNobody,
    /// An answer that does not agree with a row that is not published.
    AnswerAgainstOtherRows,
    /// A participation that goes on after the action was stopped.
    ParticipationAfterStop,
    /// A participation from before the commune joined, or that goes on after it left.
    OutsideMembership,
    /// A running action that nobody is known to take part in.
    NobodyKnown,
    /// A period that no day lies in.
    EmptyPeriod,
    /// A commune without population.
    CommuneWithoutPopulation,
    /// An action that was deployed before it was registered.
    DeployedBeforeRegistered,
    /// A published figure that lacks what is needed to hold it against the tables.
    IncompleteFigure,
}

/// What a hint may mean for the figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A figure, a claim or an edit may be wrong or lost until somebody settles it.
    Serious,
    /// It may well be as it should.
    Slight,
}

impl Rule {
    /// Every rule, the gravest first.
    pub const ALL: [Self; 15] = [
        Self::AnswerAgainstPublished,
        Self::EditOfNothing,
        Self::TableEditWithoutEffect,
        Self::OverlappingPeriods,
        Self::PublishedWithoutSource,
        Self::ParticipationBeforeDeployment,
        Self::CompleteListOfNobody,
        Self::AnswerAgainstOtherRows,
        Self::ParticipationAfterStop,
        Self::OutsideMembership,
        Self::NobodyKnown,
        Self::EmptyPeriod,
        Self::CommuneWithoutPopulation,
        Self::DeployedBeforeRegistered,
        Self::IncompleteFigure,
    ];

    /// What its hints may mean for the figures.
    #[must_use]
    pub const fn severity(self) -> Severity {
        match self {
            Self::AnswerAgainstPublished
            | Self::EditOfNothing
            | Self::TableEditWithoutEffect
            | Self::OverlappingPeriods
            | Self::PublishedWithoutSource
            | Self::ParticipationBeforeDeployment
            | Self::CompleteListOfNobody => Severity::Serious,
            Self::AnswerAgainstOtherRows
            | Self::ParticipationAfterStop
            | Self::OutsideMembership
            | Self::NobodyKnown
            | Self::EmptyPeriod
            | Self::CommuneWithoutPopulation
            | Self::DeployedBeforeRegistered
            | Self::IncompleteFigure => Severity::Slight,
        }
    }

    pub(super) fn check(self, subject: CheckInput<'_>) -> Vec<Finding> {
        match self {
            Self::AnswerAgainstPublished => answer_against_published::check(subject),
            Self::EditOfNothing => edit_of_nothing::check(subject),
            Self::TableEditWithoutEffect => table_edit_without_effect::check(subject),
            Self::OverlappingPeriods => overlapping_periods::check(subject),
            Self::PublishedWithoutSource => published_without_source::check(subject),
            Self::ParticipationBeforeDeployment => participation_before_deployment::check(subject),
            Self::CompleteListOfNobody => complete_list_of_nobody::check(subject),
            Self::AnswerAgainstOtherRows => answer_against_other_rows::check(subject),
            Self::ParticipationAfterStop => participation_after_stop::check(subject),
            Self::OutsideMembership => outside_membership::check(subject),
            Self::NobodyKnown => nobody_known::check(subject),
            Self::EmptyPeriod => empty_period::check(subject),
            Self::CommuneWithoutPopulation => commune_without_population::check(subject),
            Self::DeployedBeforeRegistered => deployed_before_registered::check(subject),
            Self::IncompleteFigure => incomplete_figure::check(subject),
        }
    }
}
