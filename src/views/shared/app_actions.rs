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
    /// Where the element with that id is in the window; `None` if it is not drawn.
    pub place: Callback<String, Option<Placed>>,
    /// Calls back with the name of every key that is pressed, until the calling component is removed.
    pub on_key: Callback<Callback<String>>,
    /// Copies a text to the clipboard, then calls back with whether that succeeded.
    pub copy: Callback<(String, Callback<bool>)>,
    /// The width of the window in pixels, in steps: charts are drawn for the room that there is, so that their texts
    /// keep their size.
    pub window: ReadSignal<i32>,
    /// Calls back with whether the element with that id is visible, now and whenever that changes.
    pub watch: Callback<(String, Callback<bool>)>,
    /// Runs a task when the browser is idle. It replaces a waiting task of the same id.
    pub when_idle: Callback<(String, Callback<()>)>,
    /// Cancels the waiting task of that id.
    pub cancel: Callback<String>,
    /// Offers a chart as a file, then calls back with what became of it.
    pub offer: Callback<(OfferedImage, Callback<ImageOutcome>)>,
}

/// Where an element is in the window, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its upper edge, from that of the window.
    pub top: i32,
    /// Its height.
    pub height: i32,
    /// The height of the window.
    pub window: i32,
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

/// What became of an image.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ImageOutcome {
    /// It was offered, or nothing was asked for yet.
    #[default]
    Offered,
    /// The browser could not make it.
    Failed,
    /// The browser falsifies what is drawn, so that nobody is told apart by it; no false image was made.
    Falsified,
}
