//! An answer in force that contradicts a published row, or the complete list of a published action.

use crate::checks::contradiction::contradictions;
use crate::checks::{CheckInput, Finding};
use crate::territory::Provenance;

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    contradictions(input, |provenance| provenance == Provenance::Published)
}
