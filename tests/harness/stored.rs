//! What the browser keeps for the page, and the ways in which that goes wrong.

use std::collections::BTreeMap;

use serde_json::json;

use crate::{Outcome, Page};

impl Page {
    /// Everything that the browser keeps for the page, by key.
    ///
    /// # Errors
    /// It keeps nothing.
    pub fn stored(&self) -> Outcome<BTreeMap<String, String>> {
        Ok(serde_json::from_value(self.run("return {...localStorage}", Vec::new())?)?)
    }

    /// Puts a text under a key, as another program or version could have done.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn store(&self, key: &str, text: &str) -> Outcome {
        self.run("localStorage.setItem(arguments[0], arguments[1])", vec![json!(key), json!(text)]).map(drop)
    }

    /// Everything that the browser's database holds for the page, by key.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn database_rows(&self) -> Outcome<BTreeMap<String, String>> {
        let read = "const done = arguments[0]; const open = indexedDB.open('carnet'); \
                    open.onerror = () => done({}); \
                    open.onsuccess = () => { \
                      const store = open.result.transaction('entries').objectStore('entries'); \
                      const keys = store.getAllKeys(), texts = store.getAll(); \
                      texts.onsuccess = () => { \
                        open.result.close(); \
                        done(Object.fromEntries(keys.result.map((key, at) => [key, texts.result[at]]))); \
                      }; \
                    }";
        Ok(serde_json::from_value(self.run_later(read, Vec::new())?)?)
    }

    /// Puts a text under every key of the database, as a fault of the disk could.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn damage_database(&self, text: &str) -> Outcome {
        let spoil = "const text = arguments[0], done = arguments[1]; const open = indexedDB.open('carnet'); \
                     open.onsuccess = () => { \
                       const writing = open.result.transaction('entries', 'readwrite'); \
                       const store = writing.objectStore('entries'); \
                       store.getAllKeys().onsuccess = (event) => event.target.result.forEach((key) => store.put(text, key)); \
                       writing.oncomplete = () => { open.result.close(); done(true); }; \
                     }";
        self.run_later(spoil, vec![json!(text)]).map(drop)
    }

    /// Takes the database away, as whoever clears a browser does.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn delete_database(&self) -> Outcome {
        let empty = "const done = arguments[0]; const gone = indexedDB.deleteDatabase('carnet'); \
                     gone.onsuccess = gone.onerror = gone.onblocked = (event) => done(event.type)";
        self.run_later(empty, Vec::new()).map(drop)
    }

    /// Takes everything away that the browser keeps under keys.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn empty_storage(&self) -> Outcome {
        self.run("localStorage.clear()", Vec::new()).map(drop)
    }

    /// Has the browser know nothing of the page, as that of another computer.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn forget_everything(&self) -> Outcome {
        self.delete_database()?;
        self.run("localStorage.clear(); sessionStorage.clear()", Vec::new()).map(drop)
    }

    /// Fills the storage to its last character, under keys that are none of the program's.
    ///
    /// # Errors
    /// The browser keeps nothing.
    pub fn fill_storage(&self) -> Outcome {
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
    pub fn free_storage(&self) -> Outcome {
        let free = "Object.keys(localStorage).filter((key) => key.startsWith('autre/'))\
                    .forEach((key) => localStorage.removeItem(key))";
        self.run(free, Vec::new()).map(drop)
    }
}
