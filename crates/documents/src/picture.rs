//! Pictures: charts, logos, photographs.

use serde::{Deserialize, Serialize};

use crate::runs::WrittenRun;

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WrittenPicture {
    /// The picture itself.
    pub content: PictureContent,
    /// The width and height in pixels of 1/96 inch, such as those of the drawing; it is made smaller where the page has
    /// less room, never cut.
    pub size: (u32, u32),
    /// A short name.
    pub title: String,
    /// What it shows, for whoever does not see it. Empty for what only decorates.
    pub alternative: String,
    /// What stands below it, as a sentence; it is numbered. Without one it has no number.
    pub caption: Vec<WrittenRun>,
    /// Whom it is owed to, below the caption; may be empty.
    pub credits: String,
}

/// The data of a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PictureContent {
    /// An SVG 1.1 document that needs nothing outside of itself, as `charts` writes it for files.
    Svg(String),
    /// A PNG image, in base 64.
    Png(String),
    /// A JPEG image, in base 64.
    Jpeg(String),
}

impl Default for PictureContent {
    fn default() -> Self {
        Self::Svg(String::new())
    }
}
