//! Streams between browser and server, for a program that asks no server.
//!
//! Leptos links the crate of this name for its server functions. What that crate exports to the page stands in the
//! file whether or not anything calls it: twelve kilobytes of WebAssembly and three classes of JavaScript.

use futures_util::stream::{self, Stream};
use wasm_bindgen::JsValue;

/// A stream of which nothing ever comes.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// Wraps a browser's stream.
    #[must_use]
    pub const fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// Stands for a stream of the program's, which is dropped.
    #[must_use]
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>>) -> Self {
        Self(JsValue::UNDEFINED.into())
    }

    /// The browser's stream.
    #[must_use]
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// What comes: nothing.
    pub fn into_stream(self) -> impl Stream<Item = Result<JsValue, JsValue>> {
        stream::empty()
    }
}
