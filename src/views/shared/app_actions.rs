//! What pages ask of the world outside, in plain callbacks.

use leptos::prelude::*;

use crate::route::Route;

/// The ways out of a page. A copy is the same.
#[derive(Clone, Copy, Debug)]
pub struct AppActions {
    /// Goes to another page.
    pub go: Callback<Route>,
    /// Opens the print dialogue.
    pub print: Callback<()>,
    /// Moves the focus to the element of that id once it is there.
    pub focus: Callback<String>,
    /// Puts a text on the clipboard, then says whether it is there.
    pub copy: Callback<(String, Callback<bool>)>,
    /// Whether the screen is narrow, so that charts are drawn for it.
    pub narrow: Signal<bool>,
    /// Tells whether the element of that id is in sight, now and whenever that changes.
    pub watch: Callback<(String, Callback<bool>)>,
    /// Does something for the part of that name as soon as the browser has time.
    pub later: Callback<(String, Callback<()>)>,
    /// Forgets what was to be done for the part of that name.
    pub forget: Callback<String>,
    /// Offers a picture as a file, then says whether it could be made.
    pub offer: Callback<(OfferedImage, Callback<bool>)>,
}

/// A picture to take away.
#[derive(Clone, Debug)]
pub struct OfferedImage {
    /// The file's name, without its ending.
    pub name: String,
    /// The drawing, as SVG.
    pub svg: String,
    /// Its width and height, in pixels.
    pub size: (u32, u32),
    /// Whether it is wanted as pixels.
    pub as_png: bool,
}
