//! A file on the user's disk that the page may write repeatedly (the File System Access API). All of it is looked up by
//! name, because most browsers do not have this API.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The database that stores the handle of the chosen file. It is separate from the database of edits.
const DATABASE: &str = "carnet-fichier";
const OBJECT_STORE: &str = "fichiers";

/// The handle of a file that the user chose. A clone refers to the same file.
#[derive(Clone, Debug)]
pub struct ChosenFile(JsValue);

/// Why a file was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// The user closed the dialog without choosing a file, or it did not open.
    Dismissed,
    /// The browser or the computer does not let the page ask for a file.
    NoDialog,
    /// The user or the browser does not allow it.
    Denied,
    /// The file no longer exists there.
    Gone,
    /// The disk is full.
    Full,
    /// Another program has the file open, or there was some other error.
    Refused,
    /// The browser or another program stopped it on the way.
    Interrupted,
}

thread_local! {
    /// The key and the file chosen last since the page was opened.
    static LAST: RefCell<Option<(String, ChosenFile)>> = const { RefCell::new(None) };
}

/// Whether the browser has the API.
#[must_use]
pub fn is_supported() -> bool {
    method(&window(), "showSaveFilePicker").is_some()
}

/// Lets the user choose a file; `name` is the suggested name.
///
/// # Errors
/// Why none was chosen.
pub async fn choose(name: &str) -> Result<ChosenFile, NotWritten> {
    let kind = object(&[("accept", object(&[("text/html", Array::of1(&".html".into()).into())]))]);
    let options = object(&[("suggestedName", name.into()), ("types", Array::of1(&kind).into())]);
    match call_async(&window(), "showSaveFilePicker", &[options]).await {
        Ok(file) => Ok(ChosenFile(file)),
        // A dialog that is closed gives the same error as a write that is stopped.
        Err(NotWritten::Interrupted) => Err(NotWritten::Dismissed),
        Err(_) => Err(NotWritten::NoDialog),
    }
}

/// The file that was chosen under this key, in this visit or, on a server, an earlier one; `None` if none was. The browser may ask
/// the user for permission.
///
/// # Errors
/// `Denied` without permission.
pub async fn remembered(key: &str) -> Result<Option<ChosenFile>, NotWritten> {
    let last = LAST.with_borrow(|last| last.as_ref().filter(|(of, _)| of == key).map(|(_, file)| file.clone()));
    let file = match last {
        Some(file) => Some(file),
        None if is_storage_own() => {
            in_database("readonly", "get", &[key.into()]).await.filter(JsValue::is_object).map(ChosenFile)
        }
        None => {
            forget_stored();
            None
        }
    };
    let Some(file) = file else { return Ok(None) };
    let mode = object(&[("mode", "readwrite".into())]);
    for permission_method in ["queryPermission", "requestPermission"] {
        let answer = call_async(&file.0, permission_method, std::slice::from_ref(&mode)).await;
        if answer.is_ok_and(|answer| answer == "granted") {
            return Ok(Some(file));
        }
    }
    Err(NotWritten::Denied)
}

/// Whether a handle may be stored. Pages from the disk share one storage in Chromium: any of them could use the handle.
fn is_storage_own() -> bool {
    window().location().protocol().is_ok_and(|protocol| protocol != "file:")
}

/// Whether a file was chosen under this key since the page was opened.
#[must_use]
pub fn is_chosen(key: &str) -> bool {
    LAST.with_borrow(|last| last.as_ref().is_some_and(|(of, _)| of == key))
}

/// Deletes the handles that an earlier version has stored.
fn forget_stored() {
    _ = call(&get(&window(), "indexedDB"), "deleteDatabase", &[DATABASE.into()]);
}

/// Remembers the chosen file, for this visit and, on a server whose database can be written, for the next ones.
pub async fn remember(key: &str, file: &ChosenFile) {
    LAST.set(Some((key.to_owned(), file.clone())));
    if is_storage_own() {
        // If it cannot be stored, the user is asked again at the next visit.
        _ = in_database("readwrite", "put", &[file.0.clone(), key.into()]).await;
    }
}

/// Forgets the chosen file, so that the user is asked again.
pub async fn forget(key: &str) {
    LAST.set(None);
    if is_storage_own() {
        _ = in_database("readwrite", "delete", &[key.into()]).await;
    }
}

impl ChosenFile {
    /// Its name, without its folder, which browsers do not tell.
    #[must_use]
    pub fn name(&self) -> String {
        get(&self.0, "name").as_string().unwrap_or_default()
    }

    /// Its content.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub async fn text(&self) -> Result<String, NotWritten> {
        let file = call_async(&self.0, "getFile", &[]).await?;
        call_async(&file, "text", &[]).await?.as_string().ok_or(NotWritten::Refused)
    }

    /// Replaces the content. Whatever it gives, the file has to be read to know what it holds.
    ///
    /// # Errors
    /// Why it was not written.
    pub async fn write(&self, text: &str) -> Result<(), NotWritten> {
        let stream = call_async(&self.0, "createWritable", &[]).await?;
        let written = call_async(&stream, "write", &[text.into()]).await;
        if let Err(why) = written {
            _ = call_async(&stream, "abort", &[]).await;
            return Err(why);
        }
        // Only closing replaces the old content.
        call_async(&stream, "close", &[]).await.map(drop)
    }
}

fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in members {
        _ = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    get(object, name).dyn_into().ok()
}

fn call(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    let method = method(object, name).ok_or(JsValue::UNDEFINED)?;
    method.apply(object, &arguments.iter().collect::<Array>())
}

/// Calls a method and awaits the promise that it gives.
async fn call_async(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, NotWritten> {
    let promise = call(object, name, arguments).map_err(|error| not_written(&error))?;
    JsFuture::from(Promise::resolve(&promise)).await.map_err(|error| not_written(&error))
}

fn not_written(error: &JsValue) -> NotWritten {
    match get(error, "name").as_string().unwrap_or_default().as_str() {
        "AbortError" => NotWritten::Interrupted,
        "NotAllowedError" | "SecurityError" => NotWritten::Denied,
        "NotFoundError" => NotWritten::Gone,
        "QuotaExceededError" => NotWritten::Full,
        _ => NotWritten::Refused,
    }
}

/// Sends one request to the object store; `None` if there is no database, or it fails.
async fn in_database(mode: &str, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let open_request = call(&get(&window(), "indexedDB"), "open", &[DATABASE.into()]).ok()?;
    let database = completed(&open_request).await?;
    let transaction = call(&database, "transaction", &[OBJECT_STORE.into(), mode.into()]).ok()?;
    let store = call(&transaction, "objectStore", &[OBJECT_STORE.into()]).ok()?;
    let answer = completed(&call(&store, name, arguments).ok()?).await;
    _ = call(&database, "close", &[]);
    answer
}

/// The result of a request. A database that is new gets its object store first.
async fn completed(request: &JsValue) -> Option<JsValue> {
    let request_handle = request.clone();
    let ended = Promise::new(&mut |done, failed| {
        let create_store = {
            let request_handle = request_handle.clone();
            wasm_bindgen::closure::Closure::once_into_js(move || {
                _ = call(&get(&request_handle, "result"), "createObjectStore", &[OBJECT_STORE.into()]);
            })
        };
        let handlers: [(&str, &JsValue); 4] =
            [("onsuccess", &done), ("onerror", &failed), ("onblocked", &failed), ("onupgradeneeded", &create_store)];
        for (event, handler) in handlers {
            _ = Reflect::set(&request_handle, &JsValue::from_str(event), handler);
        }
    });
    JsFuture::from(ended).await.ok().map(|_| get(request, "result"))
}
