//! A published action, participation or figure that has no source.

use crate::checks::{CheckInput, Finding, Hint};
use crate::territory::Provenance;

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let current = input.current;
    let mut found = Vec::new();
    for (index, action) in current.indexed_actions() {
        if action.provenance == Provenance::Published && action.source.is_none() {
            found.push(Finding::in_action(index, Hint::NoSource));
        }
    }
    for row in current.participations() {
        if row.provenance == Provenance::Published && row.source.is_none() {
            found.push(Finding::in_cell(row, Hint::NoSource));
        }
    }
    for (index, figure) in current.published().iter().enumerate() {
        if figure.source.is_none() {
            found.push(Finding::in_figure(index, Hint::NoSource));
        }
    }
    found
}
