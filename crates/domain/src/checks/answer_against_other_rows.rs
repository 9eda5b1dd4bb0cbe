//! An answer in force that does not agree with a bundled row that is entered or illustrative, and with
//! nothing that is published.

use crate::checks::contradiction::contradictions;
use crate::checks::{CheckInput, Finding};
use crate::territory::Provenance;

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    contradictions(subject, |provenance| provenance != Provenance::Published)
}
