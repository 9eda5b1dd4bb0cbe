//! What a place that keeps texts must be able to do, and every way in which it may not.

/// A place where texts are kept under keys. Every call may fail, at any time.
pub trait Store {
    /// The keys that begin like this; `None` where the store does not let itself be read.
    fn keys(&self, beginning: &str) -> Option<Vec<String>>;
    /// What is under a key.
    fn look(&self, key: &str) -> Found;
    /// Puts a text under a key.
    ///
    /// # Errors
    /// Why it was not. That it does not fail is not believed: what was kept is looked at.
    fn keep(&self, key: &str, text: &str) -> Result<(), NotKept>;
    /// Takes a key away. Where that fails the key stays, which never does harm.
    fn remove(&self, key: &str);
}

/// What was found under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing was ever kept there.
    Nothing,
    /// This text.
    Text(String),
    /// The store does not let itself be read.
    Blocked,
}

/// Why a text was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotKept {
    /// There is no room left.
    Full,
    /// The store does not let itself be used, or is not there.
    Blocked,
    /// It fails, or says that it has kept what it has not.
    Broken,
    /// It does not answer.
    Silent,
    /// Another tab, with another version of the program, holds it.
    Held,
}

/// The two places in which a browser keeps edits; either one alone is enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The one that is written at once and may lose the last seconds when the computer stops: `localStorage`.
    Shelf,
    /// The one that says when what it was given outlasts that: `IndexedDB`.
    Vault,
}
