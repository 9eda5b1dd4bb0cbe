//! What the autosave driver needs of the browser.

use std::fmt;

use crate::database::Database;
use crate::local_storage::LocalStorage;

/// What a tab remembers across reloads, for as long as it is open: the browser's `sessionStorage`.
pub trait TabMemory {
    /// The text under a key, where the browser lets the page look.
    fn recall(&self, key: &str) -> Option<String>;

    /// Has the tab remember a text, where the browser lets the page write.
    fn remember(&self, key: &str, text: &str);
}

/// What another tab has changed in local storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageChange<'a> {
    /// The value of this key.
    Key(&'a str),
    /// Perhaps everything: it was emptied, or the page was not notified for a while.
    Anything,
}

/// The other tabs of the same browser.
pub trait OtherTabs {
    /// Joins the tabs that use the same channel name; calls back with what another of them sends, for as long as the
    /// page is open.
    fn on_message(&self, channel: &str, on_message: Box<dyn Fn(&str)>);

    /// Sends a text to every other tab. A tab that misses it reads local storage later.
    fn send(&self, text: &str);

    /// Calls back when another tab has changed local storage, for as long as the page is open.
    fn on_storage_change(&self, on_change: Box<dyn Fn(StorageChange<'_>)>);
}

/// A copy of the draft outside of the program: the page's own script offers it as a file when the program has stopped.
pub trait CrashCopy {
    /// Puts the lines of a document there.
    fn start(&self, document: &str, lines: &str);

    /// Adds lines.
    fn add(&self, lines: &str);
}

/// What the autosave driver needs of the browser, each part behind a trait.
pub struct AutosaveEnvironment {
    /// The synchronous copy.
    pub local_storage: Box<dyn LocalStorage>,
    /// The asynchronous copy.
    pub database: Box<dyn Database>,
    /// What this tab remembers.
    pub tab_memory: Box<dyn TabMemory>,
    /// The other tabs.
    pub other_tabs: Box<dyn OtherTabs>,
    /// The copy for when the program stops.
    pub crash_copy: Box<dyn CrashCopy>,
    /// The time in milliseconds since 1970.
    pub now: fn() -> u64,
    /// A name that no other page has or had.
    pub tab: String,
    /// The address of this copy of the file.
    pub address: String,
    /// The digest of the tables that edits are made on.
    pub tables: Box<dyn Fn() -> String>,
}

impl fmt::Debug for AutosaveEnvironment {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { tab, address, .. } = self;
        out.debug_struct("AutosaveEnvironment").field("tab", tab).field("address", address).finish_non_exhaustive()
    }
}
