//! Runs the single file of the app in real browsers, with steps in the users' terms.
//!
//! A scenario runs in Chromium and in Firefox:
//!
//! ```ignore
//! scenario!(a_correction_is_found_again, |page| {
//!     page.open("#/")?;
//!     page.field("Commune")?.fill("St-Andre")?;
//!     page.click("Confirmer")?;
//!     page.reopen_the_browser()?;
//!     page.shows("1 modification")?;
//! });
//! ```
//!
//! Elements are identified by role and accessible name, never by their position in the HTML. Every step waits for what
//! it needs, up to a limit, and fails with a sentence.

use std::sync::{PoisonError, RwLock};

mod driver;
mod emulation;
mod environment;
mod failure;
mod keyboard;
mod modified;
mod observed;
mod page;
mod part;
mod printed;
mod profile;
mod server;
mod session;
mod storage;
mod tree;
mod waiting;
mod ways;

pub use emulation::PictureCut;
pub use environment::{java, other_file, screenshots, single_file, site, validator};
pub use failure::{Failure, Outcome};
pub use observed::Download;
pub use page::Page;
pub use part::PagePart;
pub use printed::{PrintedLine, PrintedPage, pages_by_libreoffice, printed_pages};
pub use server::Server;
pub use session::{Browser, Setup};
pub use thirtyfour::Key;
pub use waiting::until;

/// Every running scenario has a read lock on it; one that must run alone has the write lock.
static RUNNING: RwLock<()> = RwLock::new(());

/// Runs a scenario in one browser; called by [`scenario!`].
///
/// # Errors
/// The scenario failed; the message has the address, the complaints and the text of the page at that moment.
pub fn run(name: &str, browser: Browser, setup: Setup, scenario: impl FnOnce(&Page) -> Outcome) -> Outcome {
    // A poisoned lock is ignored: a failed scenario is reported by itself and must not affect the others.
    let (_alone, _with_others) = if setup.is_alone() {
        (Some(RUNNING.write().unwrap_or_else(PoisonError::into_inner)), None)
    } else {
        (None, Some(RUNNING.read().unwrap_or_else(PoisonError::into_inner)))
    };
    let page = Page::new(browser, setup)?;
    scenario(&page).map_err(|failure| failure.with(&page.failure_report(name)))
}

/// Defines a scenario and one test of it per browser: `scenario!(name, |page| { … })`, with an optional [`Setup`] before
/// the page.
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
