//! A short round of what `cargo xtask torture` does for long: killed browsers, tabs that write at once.

use browser_tests::{Setup, scenario};

use crate::rounds::{kill, together};

scenario!(what_was_said_to_be_kept_is_there_after_the_browser_was_killed, Setup::alone(), |page| {
    let survived = kill(page, 4)?;
    assert!(survived.rounds == 4 && survived.acknowledged > 0, "{survived:?}");
    assert_eq!(survived.lost, 0, "{survived:?}");
});

scenario!(tabs_that_edit_at_once_lose_nothing, |page| {
    assert_eq!(together(page, 3, 150)?, (150, 0));
});
