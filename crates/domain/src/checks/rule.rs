//! The list of the rules, the most serious first.

use crate::checks::{
    CheckInput, Finding, answer_against_other_rows, answer_against_published, commune_without_population,
    complete_list_of_nobody, deployed_before_registered, edit_of_nothing, empty_period, incomplete_figure,
    misencoded_text, nobody_known, outside_membership, overlapping_periods, participation_after_stop,
    participation_before_deployment, published_without_source, table_edit_without_effect,
};

/// A rule. Each is documented in the module with its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rule {
    /// An answer contradicts published data.
    AnswerAgainstPublished,
    /// An edit concerns a commune or an action that the territory does not have.
    EditOfNothing,
    /// An edit of an action or a commune has no effect.
    TableEditWithoutEffect,
    /// Two periods of one cell share a day.
    OverlappingPeriods,
    /// A published row has no source.
    PublishedWithoutSource,
    /// A participation begins before the action is deployed, or the action never is.
    ParticipationBeforeDeployment,
    /// A list of participants is complete and empty.
    CompleteListOfNobody,
    /// An answer contradicts a row that is not published.
    AnswerAgainstOtherRows,
    /// A participation continues after the action is stopped.
    ParticipationAfterStop,
    /// A participation begins before the commune joins, or continues after it leaves.
    OutsideMembership,
    /// No commune is known to take part in a running action.
    NobodyKnown,
    /// A period contains no day.
    EmptyPeriod,
    /// A commune has no population.
    CommuneWithoutPopulation,
    /// An action is deployed before it is registered.
    DeployedBeforeRegistered,
    /// A published figure lacks a value that is needed to compare it.
    IncompleteFigure,
    /// A text of the tables was read in a wrong encoding before.
    MisencodedText,
}

/// How serious the findings of a rule are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// A figure, a claim or an edit may be wrong or lost until the finding is settled.
    Serious,
    /// The data may well be right.
    Slight,
}

impl Rule {
    /// Every rule, the most serious first.
    pub const ALL: [Self; 16] = [
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
        Self::MisencodedText,
    ];

    /// How serious the findings of the rule are.
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
            | Self::IncompleteFigure
            | Self::MisencodedText => Severity::Slight,
        }
    }

    pub(super) fn check(self, input: CheckInput<'_>) -> Vec<Finding> {
        match self {
            Self::AnswerAgainstPublished => answer_against_published::check(input),
            Self::EditOfNothing => edit_of_nothing::check(input),
            Self::TableEditWithoutEffect => table_edit_without_effect::check(input),
            Self::OverlappingPeriods => overlapping_periods::check(input),
            Self::PublishedWithoutSource => published_without_source::check(input),
            Self::ParticipationBeforeDeployment => participation_before_deployment::check(input),
            Self::CompleteListOfNobody => complete_list_of_nobody::check(input),
            Self::AnswerAgainstOtherRows => answer_against_other_rows::check(input),
            Self::ParticipationAfterStop => participation_after_stop::check(input),
            Self::OutsideMembership => outside_membership::check(input),
            Self::NobodyKnown => nobody_known::check(input),
            Self::EmptyPeriod => empty_period::check(input),
            Self::CommuneWithoutPopulation => commune_without_population::check(input),
            Self::DeployedBeforeRegistered => deployed_before_registered::check(input),
            Self::IncompleteFigure => incomplete_figure::check(input),
            Self::MisencodedText => misencoded_text::check(input),
        }
    }
}
