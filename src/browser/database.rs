//! The browser's database (`IndexedDB`). A write that it confirms survives a crash of the computer.
//!
//! It has one object store, of texts under keys. The code uses `web_sys` directly, because the crates that wrap it make
//! the file larger (see ARCHITECTURE.md). Requests become promises, so that there are no closures to free.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use domain::ids::DocumentId;
use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{set_timeout, window};
use persistence::{Database, DatabaseRows, KeyRange, OnOpened, OnWritten, WriteBatch, WriteError};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

const OBJECT_STORE: &str = "entries";

/// How many rows of a document are read at most: three times what a file may have. Other pages may write there, too.
const MAX_ROWS: u32 = 60_000;

/// How long the browser may take to answer, in seconds, before `NoAnswer` is reported. A database that opens later is
/// still used.
const TIMEOUT: u64 = 4;

/// The function of the page's script (`boot/start.js`) that opens the database. The script calls it first, before the
/// program is loaded.
const OPEN_FUNCTION: &str = "carnetBase";

/// The browser's database.
#[derive(Default)]
pub struct IndexedDb {
    /// The connection, once the database is open.
    connection: Rc<RefCell<Option<Connection>>>,
}

/// An open connection to the database.
struct Connection {
    database: web_sys::IdbDatabase,
    /// Handles the error of a key that already exists, so that it does not abort the transaction. The requests under way
    /// outlive the connection, and so must this: it belongs to the browser, which frees it with them.
    ignore_duplicate: Function,
}

impl Database for IndexedDb {
    fn open(&self, range: &KeyRange, on_opened: OnOpened) {
        // A connection that is dropped is closed.
        self.connection.take();
        let has_answered = Rc::new(Cell::new(false));
        {
            let (on_opened, has_answered) = (Rc::clone(&on_opened), Rc::clone(&has_answered));
            let give_up = move || {
                if !has_answered.replace(true) {
                    on_opened(Err(WriteError::NoAnswer));
                }
            };
            set_timeout(give_up, Duration::from_secs(TIMEOUT));
        }
        let (connection, range) = (Rc::clone(&self.connection), range.clone());
        spawn_local(async move {
            let opened = match Connection::open().await {
                Ok(opened) => opened.read(&range).await.map(|rows| (opened, rows)),
                Err(why) => Err(why),
            };
            // After `NoAnswer` was reported, only a success is reported.
            if has_answered.replace(true) && opened.is_err() {
                return;
            }
            on_opened(opened.map(|(opened, rows)| {
                connection.replace(Some(opened));
                rows
            }));
        });
    }

    fn write(&self, batch: &WriteBatch, range: &KeyRange, on_written: OnWritten) {
        let begun = match &*self.connection.borrow() {
            Some(connection) => connection.begin(batch, range).map_err(|error| write_error(&error)),
            None => Err(WriteError::Broken),
        };
        let on_written = Rc::new(Cell::new(Some(on_written)));
        {
            let on_written = Rc::clone(&on_written);
            let give_up = move || {
                if let Some(on_written) = on_written.take() {
                    on_written(Err(WriteError::NoAnswer));
                }
            };
            set_timeout(give_up, Duration::from_secs(TIMEOUT));
        }
        spawn_local(async move {
            let result = match begun {
                Ok((ended, count)) => match JsFuture::from(ended).await {
                    Ok(_) => count.result().map_or(Err(WriteError::Broken), |count| Ok(integer(&count))),
                    Err(event) => Err(write_error(&error_of(&event))),
                },
                Err(why) => Err(why),
            };
            if let Some(on_written) = on_written.take() {
                on_written(result);
            }
        });
    }
}

/// Erases all rows of a document, of whichever copy.
///
/// # Errors
/// Why nothing of it was erased.
pub async fn erase(document: &DocumentId) -> Result<(), WriteError> {
    let connection = Connection::open().await?;
    let erase = async || {
        let transaction = connection.transaction("readwrite")?;
        let ended = promise(|done, failed| {
            transaction.set_oncomplete(Some(done));
            transaction.set_onabort(Some(failed));
        });
        let store = transaction.object_store(OBJECT_STORE)?;
        let keys = store.get_all_keys()?;
        JsFuture::from(promise_of(&keys)).await?;
        for key in Array::from(&keys.result()?).iter() {
            if key.as_string().is_some_and(|key| key.contains(document.as_str())) {
                store.delete(&key)?;
            }
        }
        JsFuture::from(ended).await
    };
    erase().await.map(drop).map_err(|error: JsValue| write_error(&error_of(&error)))
}

impl Connection {
    async fn open() -> Result<Self, WriteError> {
        let open = async || {
            let open: Function = Reflect::get(&window(), &OPEN_FUNCTION.into())?.dyn_into()?;
            let opened: Promise = open.call0(&JsValue::UNDEFINED)?.dyn_into()?;
            JsFuture::from(opened).await?.dyn_into::<web_sys::IdbDatabase>()
        };
        let database = open().await.map_err(|error: JsValue| write_error(&error_of(&error)))?;
        let ignore_duplicate = Closure::<dyn FnMut(web_sys::Event)>::new(|event: web_sys::Event| {
            if error_name(&error_of(&event)) == "ConstraintError" {
                event.prevent_default();
            }
        });
        let ignore_duplicate = ignore_duplicate.into_js_value().unchecked_into();
        // A newer version of the program in another tab, or a deletion of the database, waits until this connection is
        // closed.
        let own = database.clone();
        database.set_onversionchange(Some(Closure::once_into_js(move || own.close()).unchecked_ref()));
        Ok(Self { database, ignore_duplicate })
    }

    /// Starts a transaction that writes a batch. Gives a promise of its end, and the request that counts the rows.
    fn begin(&self, batch: &WriteBatch, range: &KeyRange) -> Result<(Promise, web_sys::IdbRequest), JsValue> {
        let transaction = self.transaction("readwrite")?;
        let ended = promise(|done, failed| {
            transaction.set_oncomplete(Some(done));
            transaction.set_onabort(Some(failed));
        });
        let store = transaction.object_store(OBJECT_STORE)?;
        for (key, text) in &batch.add {
            let request = store.add_with_key(&text.into(), &key.into())?;
            request.set_onerror(Some(&self.ignore_duplicate));
        }
        for (key, text) in &batch.put {
            store.put_with_key(&text.into(), &key.into())?;
        }
        for key in &batch.remove {
            store.delete(&key.into())?;
        }
        let count = store.count_with_key(&key_range(range)?.into())?;
        Ok((ended, count))
    }

    /// Reads the rows of a range.
    async fn read(&self, range: &KeyRange) -> Result<DatabaseRows, WriteError> {
        let read = async || {
            let store = self.transaction("readonly")?.object_store(OBJECT_STORE)?;
            let range = key_range(range)?;
            let keys = store.get_all_keys_with_key_and_limit(&range, MAX_ROWS)?;
            let texts = store.get_all_with_key_and_limit(&range, MAX_ROWS)?;
            JsFuture::from(promise_of(&texts)).await?;
            Ok((Array::from(&keys.result()?), Array::from(&texts.result()?)))
        };
        let (keys, texts) = read().await.map_err(|error: JsValue| write_error(&error_of(&error)))?;
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        Ok(keys.iter().map(text).zip(texts.iter().map(text)).collect())
    }

    /// Starts a transaction with strict durability, for which `web_sys` has no stable function.
    fn transaction(&self, mode: &str) -> Result<web_sys::IdbTransaction, JsValue> {
        let options = js_sys::Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(&self.database, &"transaction".into())?.dyn_into()?;
        Ok(begin.call3(&self.database, &OBJECT_STORE.into(), &mode.into(), &options)?.unchecked_into())
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.close();
    }
}

fn key_range(range: &KeyRange) -> Result<web_sys::IdbKeyRange, JsValue> {
    let KeyRange { from, until } = range;
    web_sys::IdbKeyRange::bound_with_lower_open_and_upper_open(&from.into(), &until.into(), false, true)
}

/// A promise of the answer to a request.
fn promise_of(request: &web_sys::IdbRequest) -> Promise {
    promise(|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    })
}

/// A promise; `start` receives the functions that resolve and reject it.
fn promise(start: impl Fn(&Function, &Function)) -> Promise {
    Promise::new(&mut |done, failed| start(&done, &failed))
}

/// The error of a failed request's event, or the type of the event if it has no error.
fn error_of(event: &JsValue) -> JsValue {
    let Some(event) = event.dyn_ref::<web_sys::Event>() else { return event.clone() };
    let error = event.target().and_then(|target| Reflect::get(&target, &"error".into()).ok());
    error.filter(JsValue::is_object).unwrap_or_else(|| event.type_().into())
}

fn error_name(error: &JsValue) -> String {
    let named = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    named.or_else(|| error.as_string()).unwrap_or_default()
}

fn write_error(error: &JsValue) -> WriteError {
    match error_name(error).as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => WriteError::Full,
        "SecurityError" | "NotAllowedError" | "InvalidAccessError" => WriteError::Blocked,
        "VersionError" | "blocked" => WriteError::InUse,
        _ => WriteError::Broken,
    }
}

/// The result of a count request.
fn integer(number: &JsValue) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
    {
        number.as_f64().unwrap_or_default() as usize
    }
}
