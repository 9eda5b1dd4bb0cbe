//! What the browser keeps for the page, and the ways in which that goes wrong.

use std::collections::BTreeMap;

use serde_json::json;

use crate::{Page, Told};

impl Page {
    /// Everything that the browser keeps for the page, by key.
    ///
    /// # Errors
    /// It keeps nothing.
    pub fn stored(&self) -> Told<BTreeMap<String, String>> {
        Ok(serde_json::from_value(self.run("return {...localStorage}", Vec::new())?)?)
    }

    /// Puts a text under a key, as another program or version could have done.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn store(&self, key: &str, text: &str) -> Told {
        self.run("localStorage.setItem(arguments[0], arguments[1])", vec![json!(key), json!(text)]).map(drop)
    }

    /// Fills the storage to its last character, under keys that are none of the program's.
    ///
    /// # Errors
    /// The browser keeps nothing.
    pub fn fill_storage(&self) -> Told {
        let fill = "let size = 1 << 22, number = 0; \
                    while (size >= 1) { \
                      try { localStorage.setItem('autre/' + number, 'x'.repeat(size)); number += 1; } \
                      catch { size >>= 1; } \
                    }";
        self.run(fill, Vec::new()).map(drop)
    }

    /// Takes away what filled the storage.
    ///
    /// # Errors
    /// The browser keeps nothing.
    pub fn free_storage(&self) -> Told {
        let free = "Object.keys(localStorage).filter((key) => key.startsWith('autre/'))\
                    .forEach((key) => localStorage.removeItem(key))";
        self.run(free, Vec::new()).map(drop)
    }
}
