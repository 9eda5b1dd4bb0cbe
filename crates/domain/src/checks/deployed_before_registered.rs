//! An action that is deployed before it is registered in the scheme.

use crate::checks::{CheckInput, Finding, Hint};

pub(super) fn check(input: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (index, action) in input.current.indexed_actions() {
        if let (Some(deployed), Some(registered)) = (action.deployed, action.registered)
            && deployed.first_day() < registered.first_day()
        {
            found.push(Finding::in_action(index, Hint::DeployedBeforeRegistered { deployed, registered }));
        }
    }
    found
}
