//! A short version of `cargo xtask torture`: killed browsers, and tabs that write at once.

use browser_tests::{Setup, scenario};

use crate::rounds::{edit_in_tabs, kill_repeatedly};

scenario!(edits_reported_as_saved_survive_a_kill_of_the_browser, Setup::alone(), |page| {
    let report = kill_repeatedly(page, 4)?;
    assert!(report.rounds == 4 && report.acknowledged > 0, "{report:?}");
    assert_eq!(report.lost, 0, "{report:?}");
});

scenario!(tabs_that_edit_at_once_lose_nothing, |page| {
    assert_eq!(edit_in_tabs(page, 3, 150)?, (150, 0));
});
