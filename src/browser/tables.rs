//! The second WebAssembly module of the file, which reads and writes spreadsheets. The page's script unpacks it when it
//! is first asked for something.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The function of the page's script: command, name and bytes in, the promise of bytes out.
const CALL: &str = "carnetTableurs";

/// Asks the module; `None` if it cannot be unpacked or has failed.
pub async fn ask(command: &str, name: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let call = Reflect::get(&window(), &JsValue::from_str(CALL)).ok()?.dyn_into::<Function>().ok()?;
    let answer = call.call3(&JsValue::NULL, &command.into(), &name.into(), &Uint8Array::from(bytes)).ok()?;
    let bytes = JsFuture::from(Promise::resolve(&answer)).await.ok()?;
    bytes.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
}
