//! The browser's storage: reads it, and causes its faults.

use std::collections::BTreeMap;

use serde_json::json;

use crate::waiting::until;
use crate::{Failure, Outcome, Page};

impl Page {
    /// The content of local storage, by key.
    ///
    /// # Errors
    /// Local storage is blocked.
    pub fn stored(&self) -> Outcome<BTreeMap<String, String>> {
        Ok(serde_json::from_value(self.run("return {...localStorage}", Vec::new())?)?)
    }

    /// Waits until the content of local storage satisfies a condition: the program writes after it has drawn.
    ///
    /// # Errors
    /// It does not; the failure has the content.
    pub fn stores(&self, what: &str, is: impl Fn(&BTreeMap<String, String>) -> bool) -> Outcome {
        until(&format!("local storage to have {what}"), || {
            let stored = self.stored()?;
            if is(&stored) { Ok(()) } else { Err(Failure::new(format!("it has {stored:?}"))) }
        })
    }

    /// Waits until the texts in the rows of the database satisfy a condition.
    ///
    /// # Errors
    /// They do not; the failure has the rows.
    pub fn database_stores(&self, what: &str, is: impl Fn(&[String]) -> bool) -> Outcome {
        until(&format!("the database to have {what}"), || {
            let texts: Vec<String> = self.database_rows()?.into_values().collect();
            if is(&texts) { Ok(()) } else { Err(Failure::new(format!("it has {texts:?}"))) }
        })
    }

    /// Writes a key of local storage, as another version of the program might have.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn store(&self, key: &str, text: &str) -> Outcome {
        self.run("localStorage.setItem(arguments[0], arguments[1])", vec![json!(key), json!(text)]).map(drop)
    }

    /// The content of the database, by key.
    fn database_rows(&self) -> Outcome<BTreeMap<String, String>> {
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

    /// Overwrites every row of the database with a text, as a disk fault might.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn damage_database(&self, text: &str) -> Outcome {
        let damage = "const text = arguments[0], done = arguments[1]; const open = indexedDB.open('carnet'); \
                     open.onsuccess = () => { \
                       const writing = open.result.transaction('entries', 'readwrite'); \
                       const store = writing.objectStore('entries'); \
                       store.getAllKeys().onsuccess = (event) => event.target.result.forEach((key) => store.put(text, key)); \
                       writing.oncomplete = () => { open.result.close(); done(true); }; \
                     }";
        self.run_later(damage, vec![json!(text)]).map(drop)
    }

    /// Deletes the database, as when a user clears the browser's data.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn delete_database(&self) -> Outcome {
        let delete = "const done = arguments[0]; const gone = indexedDB.deleteDatabase('carnet'); \
                     gone.onsuccess = gone.onerror = gone.onblocked = (event) => done(event.type)";
        self.run_later(delete, Vec::new()).map(drop)
    }

    /// Clears local storage.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn clear_local_storage(&self) -> Outcome {
        self.run("localStorage.clear()", Vec::new()).map(drop)
    }

    /// Clears everything that the browser has stored, as on another computer.
    ///
    /// # Errors
    /// The browser refuses.
    pub fn clear_browser_data(&self) -> Outcome {
        self.delete_database()?;
        self.run("localStorage.clear(); sessionStorage.clear()", Vec::new()).map(drop)
    }

    /// Fills local storage completely, with keys that are not the program's.
    ///
    /// # Errors
    /// Local storage is blocked.
    pub fn fill_storage(&self) -> Outcome {
        let fill = "let size = 1 << 22, number = 0; \
                    while (size >= 1) { \
                      try { localStorage.setItem('autre/' + number, 'x'.repeat(size)); number += 1; } \
                      catch { size >>= 1; } \
                    }";
        self.run(fill, Vec::new()).map(drop)
    }

    /// Removes what [`Page::fill_storage`] added.
    ///
    /// # Errors
    /// Local storage is blocked.
    pub fn free_storage(&self) -> Outcome {
        let free = "Object.keys(localStorage).filter((key) => key.startsWith('autre/'))\
                    .forEach((key) => localStorage.removeItem(key))";
        self.run(free, Vec::new()).map(drop)
    }
}
