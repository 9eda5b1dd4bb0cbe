//! The role of a shape, which decides its look: the page colours it by CSS class, a file by the colours here.

use super::palette::{Colour, light};
use super::shape::px;

/// The role of a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paint {
    /// Text and highlights.
    Ink,
    /// Secondary text.
    Soft,
    /// Links.
    Accent,
    /// The background.
    Paper,
    /// The background of a highlighted line.
    Band,
    /// A certain amount.
    Bar,
    /// A half state.
    Faint,
    /// The total behind a bar.
    BarGround,
    /// The area under a curve.
    Area,
    /// A possible amount: a hatch.
    Possible,
    /// The lines of the hatch of `Possible`.
    Hatch,
    /// A hatch that is visible on every class of a map.
    PossibleClass,
    /// The lines of the hatch of `PossibleClass`.
    MapHatch,
    /// A class of a map, from 0.
    Class(u8),
    /// A region of a map without a class.
    Blank,
    /// A region outside the territory on the day.
    Outside,
    /// A class of a small map; one more than the last class for a region outside the territory.
    Small(u8),
    /// The outline of a highlighted region.
    Outline,
    /// A thinner outline, around a highlighted cell or a region of a small map.
    Edge,
    /// An axis.
    Hairline,
    /// A line at a round number of an axis.
    Gridline,
    /// The main line.
    Curve,
    /// A line for comparison.
    Lighter,
    /// A dotted line, which marks illustrative data.
    Dotted,
    /// A ring, for an earlier value.
    Ring,
    /// The background around letters.
    Halo,
    /// A name on a pale class of a map.
    NameOnPale,
    /// A name on a dark class of a map.
    NameOnDark,
    /// The outline around all regions.
    Contour,
    /// A disc in a cell of ten pixels, drawn as a dash with a round cap, like the marks below.
    MarkFull,
    /// The outer disc of a ring.
    MarkRing,
    /// The inner disc of a ring, in the background colour.
    MarkHole,
    /// A point.
    MarkPoint,
    /// A dash.
    MarkDash,
    /// A line as thick as a row of tiny cells: the full state.
    RowFull,
    /// Likewise, the half state.
    RowHalf,
    /// Likewise, the empty state.
    RowEmpty,
}

/// The look of a paint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ShapeStyle {
    /// The CSS class on the page.
    pub(super) class: &'static str,
    /// The fill in a file.
    pub(super) fill: Option<Colour>,
    /// The stroke in a file.
    pub(super) stroke: Option<Colour>,
    /// The width of the stroke.
    pub(super) width: i32,
    /// The lengths of the dashes and of the gaps; `None` for a solid stroke.
    pub(super) dash: Option<(i32, i32)>,
    /// Whether the stroke has round ends and corners.
    pub(super) round: bool,
    /// Whether the stroke is scaled with its group.
    pub(super) grows: bool,
}

const INK: Colour = light("--ink");
const PAPER: Colour = light("--paper");
const LINE: Colour = light("--line-strong");
const MAP_LINE: Colour = light("--map-line");
const BAR: Colour = light("--bar");
const GROUND: Colour = light("--bar-ground");
const OUTSIDE: Colour = light("--outside");
const CLASSES: [Colour; 5] =
    [light("--class-0"), light("--class-1"), light("--class-2"), light("--class-3"), light("--class-4")];

impl Paint {
    /// The paint of a hatch's lines; `None` when it is not a hatch.
    pub(super) const fn hatch(self) -> Option<Self> {
        match self {
            Self::Possible => Some(Self::Hatch),
            Self::PossibleClass => Some(Self::MapHatch),
            _ => None,
        }
    }

    pub(super) const fn style(self) -> &'static ShapeStyle {
        match self {
            Self::Ink => const { &filled("d-ink", INK) },
            Self::Soft => const { &filled("d-soft", light("--ink-soft")) },
            Self::Accent => const { &filled("d-accent", light("--accent")) },
            Self::Paper => const { &filled("d-paper", PAPER) },
            Self::Band => const { &filled("d-band", light("--accent-paper")) },
            Self::Bar => const { &filled("d-bar", BAR) },
            Self::Faint => const { &filled("d-faint", CLASSES[2]) },
            Self::BarGround => const { &filled("d-bar-ground", GROUND) },
            Self::Area => const { &filled("d-area", CLASSES[0]) },
            // They are filled with a pattern, whose id depends on the drawing.
            Self::Possible | Self::PossibleClass => const { &ShapeStyle { fill: None, ..filled("", BAR) } },
            Self::MapHatch => const { &line("d-hatch-map", INK, 9) },
            Self::Hatch => const { &line("d-hatch", BAR, 14) },
            Self::Class(class) => one_of(class, &SHADES),
            Self::Small(class) => one_of(class, &SMALL_SHADES),
            Self::Blank => const { &ShapeStyle { fill: Some(PAPER), ..line("d-blank", LINE, px(1)) } },
            Self::Outside => {
                const { &ShapeStyle { fill: Some(OUTSIDE), dash: Some((px(4), px(3))), ..line("d-outside", LINE, px(1)) } }
            }
            Self::Outline => const { &ShapeStyle { round: true, ..line("d-outline", INK, 25) } },
            Self::Edge => const { &line("d-outline", INK, 13) },
            Self::Hairline => const { &line("d-hairline", LINE, px(1)) },
            Self::Gridline => const { &line("d-gridline", light("--line"), px(1)) },
            Self::Curve => const { &ShapeStyle { round: true, ..line("d-curve", BAR, 25) } },
            Self::Lighter => const { &ShapeStyle { round: true, ..line("d-lighter", light("--ink-soft"), 13) } },
            Self::Dotted => {
                const { &ShapeStyle { dash: Some((1, px(4))), round: true, ..line("d-dotted", LINE, px(2)) } }
            }
            Self::Ring => const { &ShapeStyle { fill: Some(PAPER), ..line("d-ring", BAR, 18) } },
            Self::Halo => const { &ShapeStyle { round: true, ..line("d-halo", PAPER, 35) } },
            Self::NameOnPale => const { &filled("d-name-pale", INK) },
            Self::NameOnDark => const { &filled("d-name-dark", PAPER) },
            Self::Contour => const { &ShapeStyle { round: true, ..line("d-contour", LINE, 25) } },
            Self::MarkFull => const { &mark("d-mark-full", BAR, 78) },
            Self::MarkRing => const { &mark("d-mark-ring", LINE, 74) },
            Self::MarkHole => const { &mark("d-mark-hole", PAPER, 52) },
            Self::MarkPoint => const { &mark("d-mark-point", LINE, 26) },
            Self::MarkDash => {
                const { &ShapeStyle { round: false, dash: Some((50, 50)), ..mark("d-mark-dash", LINE, 14) } }
            }
            Self::RowFull => const { &row("d-row-full", BAR) },
            Self::RowHalf => const { &row("d-row-half", CLASSES[2]) },
            Self::RowEmpty => const { &row("d-row-empty", GROUND) },
        }
    }
}

const SHADES: [ShapeStyle; 5] = [
    shade("d-class-0", CLASSES[0]),
    shade("d-class-1", CLASSES[1]),
    shade("d-class-2", CLASSES[2]),
    shade("d-class-3", CLASSES[3]),
    shade("d-class-4", CLASSES[4]),
];

/// The shades with thinner borders.
const SMALL_SHADES: [ShapeStyle; 6] = [
    ShapeStyle { width: 5, ..SHADES[0] },
    ShapeStyle { width: 5, ..SHADES[1] },
    ShapeStyle { width: 5, ..SHADES[2] },
    ShapeStyle { width: 5, ..SHADES[3] },
    ShapeStyle { width: 5, ..SHADES[4] },
    ShapeStyle { width: 5, ..shade("d-outside-small", OUTSIDE) },
];

const fn one_of(class: u8, shades: &'static [ShapeStyle]) -> &'static ShapeStyle {
    let class = class as usize;
    &shades[if class < shades.len() { class } else { shades.len() - 1 }]
}

const fn shade(class: &'static str, colour: Colour) -> ShapeStyle {
    ShapeStyle { fill: Some(colour), ..line(class, MAP_LINE, px(1)) }
}

const fn filled(class: &'static str, colour: Colour) -> ShapeStyle {
    ShapeStyle { class, fill: Some(colour), stroke: None, width: 0, dash: None, round: false, grows: false }
}

const fn line(class: &'static str, colour: Colour, width: i32) -> ShapeStyle {
    ShapeStyle { class, fill: None, stroke: Some(colour), width, dash: None, round: false, grows: false }
}

const fn row(class: &'static str, colour: Colour) -> ShapeStyle {
    ShapeStyle { grows: true, ..line(class, colour, px(9)) }
}

const fn mark(class: &'static str, colour: Colour, width: i32) -> ShapeStyle {
    ShapeStyle { round: true, dash: Some((1, 99)), grows: true, ..line(class, colour, width) }
}

#[cfg(test)]
mod tests;
