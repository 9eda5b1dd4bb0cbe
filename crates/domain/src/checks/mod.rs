//! Checks of the data: hints about what is unusual, with one rule in each file, and how complete the data is.
//!
//! Errors in the tables are reported when they are read, and invalid edits have no effect. The rules find what is
//! allowed, but may be a mistake. A finding tells what was found and where, but not which value is right.

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
mod misencoded_text;
mod nobody_known;
mod outside_membership;
mod overlapping_periods;
mod participation_after_stop;
mod participation_before_deployment;
mod published_without_source;
mod rule;
mod table_edit_without_effect;

pub use completeness::Completeness;
pub use contradiction::BundledAnswer;
pub use finding::{FigurePart, Finding, Hint, HintTarget, TableKey};
pub use illustrative::{IllustrativeRows, illustrative};
pub use misencoded_text::MisencodedText;
pub use rule::{Rule, Severity};

use crate::dates::Day;
use crate::journal::Journal;
use crate::territory::Territory;

/// One rule and its findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleFindings {
    /// The rule that was checked.
    pub rule: Rule,
    /// The findings, in the order of the tables; empty if there are none.
    pub findings: Vec<Finding>,
}

/// The data that the rules check.
#[derive(Clone, Copy)]
struct CheckInput<'a> {
    bundled: &'a Territory,
    current: &'a Territory,
    journal: &'a Journal,
    day: Day,
}

/// Checks every rule, in the order of [`Rule::ALL`]. Rules without findings are included.
///
/// `current` is the `bundled` territory after the `journal`. Cells are evaluated on `day`.
#[must_use]
pub fn all(bundled: &Territory, current: &Territory, journal: &Journal, day: Day) -> Vec<RuleFindings> {
    let input = CheckInput { bundled, current, journal, day };
    Rule::ALL.into_iter().map(|rule| RuleFindings { rule, findings: rule.check(input) }).collect()
}
