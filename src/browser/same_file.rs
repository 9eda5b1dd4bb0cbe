//! A file of the reader's own that the page may write again and again, where the browser lends one (File System
//! Access). Asked for by name, for most browsers have nothing of it.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The base that keeps which file is written to; of its own, for no edit lies in it.
const BASE: &str = "carnet-fichier";
const STORE: &str = "fichiers";

/// A file that the reader chose. A copy is the same file.
#[derive(Clone, Debug)]
pub struct Chosen(JsValue);

/// Why a file was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotWritten {
    /// The reader chose none.
    Dismissed,
    /// The reader or the browser does not allow it.
    Denied,
    /// It is no longer where it was.
    Gone,
    /// There is no room left.
    Full,
    /// Another program holds it, or something else went wrong.
    Refused,
    /// What is in it is not what was written.
    Different,
}

thread_local! {
    /// The file of this visit.
    static LAST: RefCell<Option<(String, Chosen)>> = const { RefCell::new(None) };
}

/// Whether the browser lends files.
#[must_use]
pub fn is_lent() -> bool {
    method(&window(), "showSaveFilePicker").is_some()
}

/// Has the reader choose a file.
///
/// # Errors
/// Why none was chosen.
pub async fn choose(name: &str) -> Result<Chosen, NotWritten> {
    let kind = object(&[("accept", object(&[("text/html", Array::of1(&".html".into()).into())]))]);
    let wanted = object(&[("suggestedName", name.into()), ("types", Array::of1(&kind).into())]);
    Ok(Chosen(promised(&window(), "showSaveFilePicker", &[wanted]).await?))
}

/// The file that was chosen under this key, in this visit or an earlier one, once the reader allows it again.
///
/// # Errors
/// The reader does not.
pub async fn kept(key: &str) -> Result<Option<Chosen>, NotWritten> {
    let last = LAST.with_borrow(|last| last.as_ref().filter(|(of, _)| of == key).map(|(_, file)| file.clone()));
    let file = match last {
        Some(file) => Some(file),
        None => in_base("readonly", "get", &[key.into()]).await.filter(JsValue::is_object).map(Chosen),
    };
    let Some(file) = file else { return Ok(None) };
    let mode = object(&[("mode", "readwrite".into())]);
    for question in ["queryPermission", "requestPermission"] {
        let answer = promised(&file.0, question, std::slice::from_ref(&mode)).await;
        if answer.is_ok_and(|answer| answer == "granted") {
            return Ok(Some(file));
        }
    }
    Err(NotWritten::Denied)
}

/// Keeps which file was chosen, for this visit and the next ones where the browser can.
pub async fn keep(key: &str, file: &Chosen) {
    LAST.set(Some((key.to_owned(), file.clone())));
    // Where it cannot be kept, the reader is asked again at the next visit.
    _ = in_base("readwrite", "put", &[file.0.clone(), key.into()]).await;
}

/// Forgets which file was chosen, so that the reader is asked.
pub async fn forget(key: &str) {
    LAST.set(None);
    _ = in_base("readwrite", "delete", &[key.into()]).await;
}

impl Chosen {
    /// Its name, without where it lies: browsers do not say.
    #[must_use]
    pub fn name(&self) -> String {
        get(&self.0, "name").as_string().unwrap_or_default()
    }

    /// What is in it.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub async fn text(&self) -> Result<String, NotWritten> {
        let file = promised(&self.0, "getFile", &[]).await?;
        promised(&file, "text", &[]).await?.as_string().ok_or(NotWritten::Refused)
    }

    /// Writes a text in its place, all of it or nothing, and reads it again.
    ///
    /// # Errors
    /// Why it was not written; unless it is `Different`, what was there before still is.
    pub async fn write(&self, text: &str) -> Result<(), NotWritten> {
        let stream = promised(&self.0, "createWritable", &[]).await?;
        let written = promised(&stream, "write", &[text.into()]).await;
        if let Err(why) = written {
            _ = promised(&stream, "abort", &[]).await;
            return Err(why);
        }
        // Only now does what was written take the place of what was there.
        promised(&stream, "close", &[]).await?;
        if self.text().await? == text { Ok(()) } else { Err(NotWritten::Different) }
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

/// Calls a method and waits for what it promises.
async fn promised(object: &JsValue, name: &str, arguments: &[JsValue]) -> Result<JsValue, NotWritten> {
    let answer = call(object, name, arguments).map_err(|error| why(&error))?;
    JsFuture::from(Promise::resolve(&answer)).await.map_err(|error| why(&error))
}

fn why(error: &JsValue) -> NotWritten {
    match get(error, "name").as_string().unwrap_or_default().as_str() {
        "AbortError" => NotWritten::Dismissed,
        "NotAllowedError" | "SecurityError" => NotWritten::Denied,
        "NotFoundError" => NotWritten::Gone,
        "QuotaExceededError" => NotWritten::Full,
        _ => NotWritten::Refused,
    }
}

/// Asks the store of the base one thing; `None` where there is no base, or it refuses.
async fn in_base(mode: &str, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let opening = call(&get(&window(), "indexedDB"), "open", &[BASE.into()]).ok()?;
    let base = answered(&opening).await?;
    let transaction = call(&base, "transaction", &[STORE.into(), mode.into()]).ok()?;
    let store = call(&transaction, "objectStore", &[STORE.into()]).ok()?;
    let answer = answered(&call(&store, name, arguments).ok()?).await;
    _ = call(&base, "close", &[]);
    answer
}

/// What a request of the base gives in the end; a base that is new is given its store first.
async fn answered(request: &JsValue) -> Option<JsValue> {
    let asked = request.clone();
    let heard = Promise::new(&mut |done, failed| {
        let making = {
            let asked = asked.clone();
            wasm_bindgen::closure::Closure::once_into_js(move || {
                _ = call(&get(&asked, "result"), "createObjectStore", &[STORE.into()]);
            })
        };
        let answers: [(&str, &JsValue); 4] =
            [("onsuccess", &done), ("onerror", &failed), ("onblocked", &failed), ("onupgradeneeded", &making)];
        for (event, answer) in answers {
            _ = Reflect::set(&asked, &JsValue::from_str(event), answer);
        }
    });
    JsFuture::from(heard).await.ok().map(|_| get(request, "result"))
}
