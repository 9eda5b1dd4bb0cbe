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
mod tests {
    use super::*;

    /// Every paint.
    const ALL: [Paint; 38] = [
        Paint::Ink,
        Paint::Soft,
        Paint::Accent,
        Paint::Paper,
        Paint::Band,
        Paint::Bar,
        Paint::Faint,
        Paint::BarGround,
        Paint::Area,
        Paint::Possible,
        Paint::Hatch,
        Paint::PossibleClass,
        Paint::MapHatch,
        Paint::Class(0),
        Paint::Class(1),
        Paint::Class(2),
        Paint::Class(3),
        Paint::Class(4),
        Paint::Outside,
        Paint::Outline,
        Paint::Edge,
        Paint::Hairline,
        Paint::Gridline,
        Paint::Curve,
        Paint::Lighter,
        Paint::Dotted,
        Paint::Ring,
        Paint::Halo,
        Paint::MarkFull,
        Paint::MarkRing,
        Paint::MarkHole,
        Paint::MarkPoint,
        Paint::MarkDash,
        Paint::RowFull,
        Paint::RowHalf,
        Paint::RowEmpty,
        Paint::Small(4),
        Paint::Small(5),
    ];

    const STYLE: &str = include_str!("../../../style/components/drawing.css");

    /// The colour that the style sheet gives a class in the light theme.
    fn colour_on_the_page(class: &str, property: &str) -> Option<Colour> {
        let (_, rule) = STYLE.split_once(&[".", class, " {"].concat()).unwrap_or_else(|| panic!("no rule: {class}"));
        let (rule, _) = rule.split_once('}').unwrap();
        let (_, value) = rule.split_once(&[" ", property, ": "].concat()).unwrap_or_else(|| panic!("{class}: {rule}"));
        let (value, _) = value.split_once(';').unwrap();
        value.strip_prefix("var(").map(|token| light(token.trim_end_matches(')')))
    }

    #[test]
    fn the_page_and_a_file_give_every_paint_the_same_colours() {
        for paint in ALL {
            let style = paint.style();
            if style.class.is_empty() {
                continue;
            }
            assert_eq!(colour_on_the_page(style.class, "fill"), style.fill, "{paint:?}");
            if style.stroke.is_some() {
                assert_eq!(colour_on_the_page(style.class, "stroke"), style.stroke, "{paint:?}");
            }
        }
    }

    /// The relative luminance of a colour, as WCAG defines it.
    fn luminance(colour: Colour) -> f64 {
        let channel = |at: usize| {
            let digits = std::str::from_utf8(&colour[at..at + 2]).unwrap();
            let channel = f64::from(u8::from_str_radix(digits, 16).unwrap()) / 255.0;
            if channel <= 0.040_45 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    #[test]
    fn text_has_a_sufficient_contrast_on_every_background() {
        for paint in [Paint::Ink, Paint::Soft, Paint::Accent] {
            for ground in [Paint::Paper, Paint::Band, Paint::Halo] {
                let of = |style: &ShapeStyle| luminance(style.fill.or(style.stroke).unwrap());
                let (text, ground) = (of(paint.style()) + 0.05, of(ground.style()) + 0.05);
                assert!(ground / text >= 4.5, "{paint:?}: {:.2}", ground / text);
            }
        }
    }

    #[test]
    fn a_class_beyond_the_last_looks_like_the_last() {
        assert_eq!(Paint::Class(9).style(), Paint::Class(4).style());
    }
}
