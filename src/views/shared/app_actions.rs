//! What pages need from the browser, as plain callbacks.

use leptos::prelude::*;

use crate::route::Route;

/// The browser functions that pages call. `app` connects them to the browser.
#[derive(Clone, Copy, Debug)]
pub struct AppActions {
    /// Goes to another page.
    pub go: Callback<Route>,
    /// Opens the print dialog.
    pub print: Callback<()>,
    /// Whether the page is being printed, so that lists show all of their lines.
    pub printing: ReadSignal<bool>,
    /// Moves the focus to the element with that id, once it is drawn.
    pub focus: Callback<String>,
    /// Copies a text to the clipboard, then calls back with whether that succeeded.
    pub copy: Callback<(String, Callback<bool>)>,
    /// Whether the window is narrow, so that charts are drawn narrower.
    pub narrow: ReadSignal<bool>,
    /// Calls back with whether the element with that id is visible, now and whenever that changes.
    pub watch: Callback<(String, Callback<bool>)>,
    /// Runs a task when the browser is idle. It replaces a waiting task of the same id.
    pub when_idle: Callback<(String, Callback<()>)>,
    /// Cancels the waiting task of that id.
    pub cancel: Callback<String>,
    /// Offers a chart as a file, then calls back with whether it could be made.
    pub offer: Callback<(OfferedImage, Callback<bool>)>,
}

/// A chart to save as a file.
#[derive(Clone, Debug)]
pub struct OfferedImage {
    /// The name of the file, without its extension.
    pub name: String,
    /// The drawing, as SVG.
    pub svg: String,
    /// Its width and height, in pixels.
    pub size: (u32, u32),
    /// Whether the file is a PNG rather than an SVG.
    pub as_png: bool,
}
