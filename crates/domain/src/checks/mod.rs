//! Hints about the data: what is odd without being wrong, one rule a file, and how much is known.
//!
//! The reader refuses what is wrong; an edit changes nothing that it should not. What is left is for
//! people to judge, so a rule says what it found and where, never what is right.

mod answer_against_other_rows;
mod answer_against_published;
mod commune_without_population;
mod complete_list_of_nobody;
mod completeness;
mod contradiction;
mod deployed_before_registered;
mod edit_of_nothing;
mod empty_period;
mod finding;
mod illustrative;
mod incomplete_figure;
mod nobody_known;
mod outside_membership;
mod overlapping_periods;
mod participation_after_stop;
mod participation_before_deployment;
mod period;
mod published_without_source;
mod rule;
mod table_edit_without_effect;

pub use completeness::Completeness;
pub use contradiction::BundledAnswer;
pub use finding::{FigurePart, Finding, Hint, HintTarget, TableKey};
pub use illustrative::{Illustrative, illustrative};
pub use period::Period;
pub use rule::{Rule, Severity};

use crate::dates::Day;
use crate::journal::Journal;
use crate::territory::Territory;

/// One rule and all that it found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleFindings {
    /// The rule.
    pub rule: Rule,
    /// What it found, in the order of the tables; nothing when all is well.
    pub findings: Vec<Finding>,
}

/// What the rules look at.
#[derive(Clone, Copy)]
struct CheckInput<'a> {
    bundled: &'a Territory,
    current: &'a Territory,
    journal: &'a Journal,
    day: Day,
}

/// Runs every rule, those that find nothing included, in the order of [`Rule::ALL`].
///
/// `current` is the `bundled` territory after the `journal`; what stands on a day is read on `day`.
#[must_use]
pub fn all(bundled: &Territory, current: &Territory, journal: &Journal, day: Day) -> Vec<RuleFindings> {
    let subject = CheckInput { bundled, current, journal, day };
    Rule::ALL.into_iter().map(|rule| RuleFindings { rule, findings: rule.check(subject) }).collect()
}
