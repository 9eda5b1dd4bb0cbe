//! An answer in force that does not agree with a published row, or a published list that is complete.

use crate::checks::contradiction::contradictions;
use crate::checks::{CheckInput, Finding};
use crate::territory::Provenance;

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    contradictions(subject, |provenance| provenance == Provenance::Published)
}
