//! The colours of documents and slides: those of the app, on white paper.

use charts::{Colour, dark, light};
use documents::SlideLook;

/// The font: a neutral one that every system has under this name or in the same measures.
pub(crate) const FONT: &str = "Arial";

/// The colours of a document or of a deck.
#[derive(Debug)]
pub(crate) struct Theme {
    /// What stands behind everything.
    pub(crate) ground: Colour,
    /// Texts.
    pub(crate) ink: Colour,
    /// Secondary texts.
    pub(crate) soft: Colour,
    /// Hairlines.
    pub(crate) line: Colour,
    /// Lines that divide.
    pub(crate) strong: Colour,
    /// Links.
    pub(crate) accent: Colour,
    /// Figures.
    pub(crate) figure: Colour,
    /// What wants attention, and the ground behind it.
    pub(crate) warm: (Colour, Colour),
}

/// White paper.
pub(crate) const PAPER: Theme = Theme {
    ground: *b"#ffffff",
    ink: light("--ink"),
    soft: light("--ink-soft"),
    line: light("--line"),
    strong: light("--line-strong"),
    accent: light("--accent"),
    figure: light("--bar"),
    warm: (light("--warm"), light("--warm-paper")),
};

/// Dark slides.
const DARK: Theme = Theme {
    ground: dark("--paper"),
    ink: dark("--ink"),
    soft: dark("--ink-soft"),
    line: dark("--line"),
    strong: dark("--line-strong"),
    accent: dark("--accent"),
    figure: dark("--bar"),
    warm: (dark("--warm"), dark("--warm-paper")),
};

/// The colours of a deck.
pub(crate) const fn of_slides(look: SlideLook) -> &'static Theme {
    match look {
        SlideLook::Light => &PAPER,
        SlideLook::Dark => &DARK,
    }
}

/// A colour as a text.
pub(crate) fn hex(colour: &Colour) -> &str {
    str::from_utf8(colour).unwrap_or("#000000")
}
