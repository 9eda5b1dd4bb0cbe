//! The browser's store as the domain wants one.

use persistence::{Found, NotKept, Store};

use crate::browser::storage;

/// What this browser keeps for this file.
pub struct Shelf;

impl Store for Shelf {
    fn keys(&self, beginning: &str) -> Option<Vec<String>> {
        storage::keys(beginning)
    }

    fn look(&self, key: &str) -> Found {
        match storage::look(key) {
            storage::Found::Nothing => Found::Nothing,
            storage::Found::Text(text) => Found::Text(text),
            storage::Found::Blocked => Found::Blocked,
        }
    }

    fn keep(&self, key: &str, text: &str) -> Result<(), NotKept> {
        storage::keep(key, text).map_err(|why| match why {
            storage::NotKept::Full => NotKept::Full,
            storage::NotKept::Blocked => NotKept::Blocked,
        })
    }

    fn remove(&self, key: &str) {
        storage::remove(key);
    }
}
