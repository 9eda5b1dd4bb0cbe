//! The second WebAssembly module of the file. The page's script unpacks it when a spreadsheet is first read or written
//! (`boot/tables.js`), so that opening the file costs nothing for it.

mod answer;

use wasm_bindgen::prelude::wasm_bindgen;

pub use answer::answer;

/// Answers a command of the app: see [`answer`].
#[wasm_bindgen]
#[must_use]
pub fn handle(command: &str, name: &str, bytes: &[u8]) -> Vec<u8> {
    answer(command, name, bytes)
}
