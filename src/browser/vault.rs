//! The browser's database: what it says it has taken outlasts a computer that stops.
//!
//! One object store of texts under keys. Written against `web_sys` by hand: see ARCHITECTURE.md for what the crates
//! that wrap it weigh. Requests become promises, which need no closure of ours that would have to be freed.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::{set_timeout, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

const ROWS: &str = "entries";
/// How long the browser may take to answer, in seconds, before that is said. What comes later is taken all the same.
const PATIENCE: u64 = 4;

/// An open database.
pub struct Vault {
    database: web_sys::IdbDatabase,
    /// What keeps a key that is there already from failing all that is written with it.
    passes: Closure<dyn FnMut(web_sys::Event)>,
}

/// What is written at once, all of it or nothing.
pub struct Writing {
    /// Keys and texts, where nothing stands under the key.
    pub add: Vec<(String, String)>,
    /// Keys and texts, whatever stands there.
    pub put: Vec<(String, String)>,
    /// Keys.
    pub remove: Vec<String>,
}

/// Why the browser did not do it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is no room left.
    Full,
    /// There is no database, or the page may not use it.
    Blocked,
    /// It fails.
    Broken,
    /// It does not answer.
    Silent,
    /// Another tab, with another version of the program, holds it.
    Held,
}

/// An open database and the rows that were asked for.
type Opened = Result<(Vault, Vec<(String, String)>), Fault>;

/// What the page's own script opens the database with, for the first time before the program is there.
const OPENS: &str = "carnetBase";

/// Opens the database and reads the rows from one key up to another, without that one. Calls back once, or a second
/// time where the answer comes after all.
pub fn open(rows: (String, String), told: impl Fn(Opened) + 'static) {
    let told = Rc::new(told);
    let answered = Rc::new(Cell::new(false));
    {
        let (told, answered) = (Rc::clone(&told), Rc::clone(&answered));
        set_timeout(
            move || {
                if !answered.replace(true) {
                    told(Err(Fault::Silent));
                }
            },
            Duration::from_secs(PATIENCE),
        );
    }
    spawn_local(async move {
        let opened = match database().await {
            Ok(vault) => vault.read(&rows).await.map(|rows| (vault, rows)),
            Err(fault) => Err(fault),
        };
        // Where silence was said already, only what is good is news.
        if !answered.replace(true) || opened.is_ok() {
            told(opened);
        }
    });
}

impl Vault {
    /// Writes; calls back once all of it outlasts a computer that stops, with how many rows there are then from one key
    /// up to another, or once nothing of it was written.
    pub fn write(&self, writing: &Writing, rows: &(String, String), told: impl FnOnce(Result<usize, Fault>) + 'static) {
        let begun = self.begin(writing, rows).map_err(|error| fault(&error));
        let told = Rc::new(Cell::new(Some(told)));
        {
            let told = Rc::clone(&told);
            let silent = move || {
                if let Some(told) = told.take() {
                    told(Err(Fault::Silent));
                }
            };
            set_timeout(silent, Duration::from_secs(PATIENCE));
        }
        spawn_local(async move {
            let result = match begun {
                Ok((ended, count)) => match JsFuture::from(ended).await {
                    Ok(_) => count.result().map_or(Err(Fault::Broken), |count| Ok(whole(&count))),
                    Err(event) => Err(fault(&of_event(&event))),
                },
                Err(fault) => Err(fault),
            };
            if let Some(told) = told.take() {
                told(result);
            }
        });
    }

    fn begin(&self, writing: &Writing, rows: &(String, String)) -> Result<(Promise, web_sys::IdbRequest), JsValue> {
        let transaction = self.transaction("readwrite")?;
        let ended = promise(|done, failed| {
            transaction.set_oncomplete(Some(done));
            transaction.set_onabort(Some(failed));
        });
        let store = transaction.object_store(ROWS)?;
        for (key, text) in &writing.add {
            let request = store.add_with_key(&text.into(), &key.into())?;
            request.set_onerror(Some(self.passes.as_ref().unchecked_ref()));
        }
        for (key, text) in &writing.put {
            store.put_with_key(&text.into(), &key.into())?;
        }
        for key in &writing.remove {
            store.delete(&key.into())?;
        }
        let count = store.count_with_key(&range(rows)?.into())?;
        Ok((ended, count))
    }

    async fn read(&self, rows: &(String, String)) -> Result<Vec<(String, String)>, Fault> {
        let read = async || {
            let store = self.transaction("readonly")?.object_store(ROWS)?;
            let range = range(rows)?;
            let (keys, texts) = (store.get_all_keys_with_key(&range)?, store.get_all_with_key(&range)?);
            JsFuture::from(answer(&texts)).await?;
            Ok((Array::from(&keys.result()?), Array::from(&texts.result()?)))
        };
        let (keys, texts) = read().await.map_err(|error: JsValue| fault(&of_event(&error)))?;
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        Ok(keys.iter().map(text).zip(texts.iter().map(text)).collect())
    }

    /// `web_sys` has no stable way to ask for durability.
    fn transaction(&self, mode: &str) -> Result<web_sys::IdbTransaction, JsValue> {
        let options = js_sys::Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let begin: Function = Reflect::get(&self.database, &"transaction".into())?.dyn_into()?;
        Ok(begin.call3(&self.database, &ROWS.into(), &mode.into(), &options)?.unchecked_into())
    }
}

impl Drop for Vault {
    fn drop(&mut self) {
        self.database.close();
    }
}

async fn database() -> Result<Vault, Fault> {
    let open = async || {
        let open: Function = Reflect::get(&window(), &OPENS.into())?.dyn_into()?;
        let opened: Promise = open.call0(&JsValue::UNDEFINED)?.dyn_into()?;
        JsFuture::from(opened).await?.dyn_into::<web_sys::IdbDatabase>()
    };
    let database = open().await.map_err(|error: JsValue| fault(&of_event(&error)))?;
    let passes = Closure::new(|event: web_sys::Event| {
        if name(&of_event(&event)) == "ConstraintError" {
            event.prevent_default();
        }
    });
    // A newer version in another tab, or whoever deletes the database, waits for this one to let go.
    let held = database.clone();
    database.set_onversionchange(Some(Closure::once_into_js(move || held.close()).unchecked_ref()));
    Ok(Vault { database, passes })
}

fn range(rows: &(String, String)) -> Result<web_sys::IdbKeyRange, JsValue> {
    let (from, to) = rows;
    web_sys::IdbKeyRange::bound_with_lower_open_and_upper_open(&from.into(), &to.into(), false, true)
}

fn answer(request: &web_sys::IdbRequest) -> Promise {
    promise(|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    })
}

/// A promise that is given to whatever calls back.
fn promise(give: impl Fn(&Function, &Function)) -> Promise {
    Promise::new(&mut |done, failed| give(&done, &failed))
}

/// The error that an event tells of, or what it is where it tells of none.
fn of_event(event: &JsValue) -> JsValue {
    let Some(event) = event.dyn_ref::<web_sys::Event>() else { return event.clone() };
    let error = event.target().and_then(|target| Reflect::get(&target, &"error".into()).ok());
    error.filter(JsValue::is_object).unwrap_or_else(|| event.type_().into())
}

fn name(error: &JsValue) -> String {
    let named = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    named.or_else(|| error.as_string()).unwrap_or_default()
}

fn fault(error: &JsValue) -> Fault {
    match name(error).as_str() {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Fault::Full,
        "SecurityError" | "NotAllowedError" | "InvalidAccessError" => Fault::Blocked,
        "VersionError" | "blocked" => Fault::Held,
        _ => Fault::Broken,
    }
}

/// A whole number of the browser's.
fn whole(number: &JsValue) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count")]
    {
        number.as_f64().unwrap_or_default() as usize
    }
}
