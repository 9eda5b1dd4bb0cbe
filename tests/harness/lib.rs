//! The finished file in real browsers, used in the words of those who use it.
//!
//! A scenario is written once and run in Chromium and in Firefox:
//!
//! ```ignore
//! scenario!(a_correction_is_found_again, |page| {
//!     page.open("#/")?;
//!     page.field("Commune")?.fill("St-Andre")?;
//!     page.click("Confirmer")?;
//!     page.reopen_the_browser()?;
//!     page.sees("1 modification")?;
//! });
//! ```
//!
//! What is named is named by its role and accessible name, never by its place in the HTML. Every step
//! waits for what it needs and fails with a sentence; none sleeps.

use std::sync::{PoisonError, RwLock};

mod changed;
mod driver;
mod emulation;
mod failure;
mod given;
mod page;
mod part;
mod profile;
mod seen;
mod server;
mod session;
mod stored;
mod waiting;

pub use failure::{Failure, Outcome};
pub use given::{screenshots, site, the_file};
pub use page::Page;
pub use part::PagePart;
pub use seen::Download;
pub use server::Server;
pub use session::{Browser, Setup};
pub use thirtyfour::Key;

/// Held by every scenario while it runs, and by one that must not be disturbed for itself alone.
static TELLING: RwLock<()> = RwLock::new(());

/// Runs a scenario in one browser; called by [`scenario!`].
///
/// # Errors
/// What was expected and not seen, and the text of the page at that moment.
pub fn run(name: &str, browser: Browser, setup: Setup, scenario: impl FnOnce(&Page) -> Outcome) -> Outcome {
    // A scenario that failed says so itself; the next one runs all the same.
    let (_alone, _among_others) = if setup.is_alone() {
        (Some(TELLING.write().unwrap_or_else(PoisonError::into_inner)), None)
    } else {
        (None, Some(TELLING.read().unwrap_or_else(PoisonError::into_inner)))
    };
    let page = Page::new(browser, setup)?;
    scenario(&page).map_err(|failure| failure.with(&page.left_behind(name)))
}

/// A scenario, and one test of it per browser: `scenario!(name, |page| { … })`, or with a [`Setup`] before the page.
#[macro_export]
macro_rules! scenario {
    ($name:ident, |$page:ident| $body:block) => {
        $crate::scenario!($name, $crate::Setup::default(), |$page| $body);
    };
    ($name:ident, $setup:expr, |$page:ident| $body:block) => {
        fn $name(browser: $crate::Browser) -> $crate::Outcome {
            $crate::run(stringify!($name), browser, $setup, |$page| {
                $body
                Ok(())
            })
        }

        mod $name {
            #[test]
            fn in_chromium() -> $crate::Outcome {
                super::$name($crate::Browser::Chromium)
            }

            #[test]
            fn in_firefox() -> $crate::Outcome {
                super::$name($crate::Browser::Firefox)
            }
        }
    };
}
