//! An answer in force that contradicts a bundled row that is entered or illustrative, but nothing that is published.

use crate::checks::contradiction::contradictions;
use crate::checks::{CheckInput, Finding};
use crate::territory::Provenance;

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    contradictions(input, |provenance| provenance != Provenance::Published)
}
