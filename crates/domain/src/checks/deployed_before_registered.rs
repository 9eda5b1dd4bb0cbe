//! An action that was deployed before it was registered in the scheme.

use crate::checks::{CheckInput, Finding, Hint};

pub(super) fn check(subject: CheckInput<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (place, action) in subject.current.places_of_actions() {
        if let (Some(deployed), Some(registered)) = (action.deployed, action.registered)
            && deployed.first_day() < registered.first_day()
        {
            found.push(Finding::in_action(place, Hint::DeployedBeforeRegistered { deployed, registered }));
        }
    }
    found
}
