//! An action, a participation or a figure said to be published that names no source.

use crate::checks::{CheckInput, Finding, Hint};
use crate::territory::Provenance;

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let current = subject.current;
    let mut found = Vec::new();
    for (place, action) in current.places_of_actions() {
        if action.provenance == Provenance::Published && action.source.is_none() {
            found.push(Finding::in_action(place, Hint::NoSource));
        }
    }
    for row in current.participations() {
        if row.provenance == Provenance::Published && row.source.is_none() {
            found.push(Finding::in_cell(row, Hint::NoSource));
        }
    }
    for (place, figure) in current.published().iter().enumerate() {
        if figure.source.is_none() {
            found.push(Finding::in_figure(place, Hint::NoSource));
        }
    }
    found
}
