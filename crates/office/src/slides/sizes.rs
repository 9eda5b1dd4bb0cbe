//! Sizes on a slide: what the back row can read.

use documents::{BigFigure, ParagraphStyle, SlideFormat, WrittenRun, plain_text};

/// An area of a slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SlideArea {
    /// Its left and top.
    pub(super) at: (i32, i32),
    /// Its width and height.
    pub(super) size: (i32, i32),
}

/// The sizes of type, in points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TypeSizes {
    /// The height of the slide.
    pub(super) height: i32,
    /// A title.
    pub(super) title: i32,
    /// The title of a cover.
    pub(super) cover: i32,
    /// The first words.
    pub(super) lead: i32,
    /// The text.
    pub(super) body: i32,
    /// What is read last: never below a forty-fifth of the height.
    pub(super) small: i32,
    /// A figure: a fifth of the height.
    pub(super) figure: i32,
}

/// The width of every slide.
pub(super) const WIDTH: i32 = 28_000;
/// What is free at its sides.
pub(super) const MARGIN: i32 = 1600;
/// What is free between two elements.
pub(super) const GAP: i32 = 600;

/// The sizes on a slide.
pub(super) const fn sizes(format: SlideFormat) -> TypeSizes {
    match format {
        SlideFormat::Wide => {
            TypeSizes { height: 15_750, title: 28, cover: 38, lead: 24, body: 20, small: 12, figure: 90 }
        }
        SlideFormat::Classic => {
            TypeSizes { height: 21_000, title: 32, cover: 44, lead: 29, body: 24, small: 15, figure: 120 }
        }
    }
}

impl TypeSizes {
    /// A size in percent, but never below the smallest one.
    pub(super) fn scaled(&self, points: i32, scale: i32) -> i32 {
        (points * scale / 100).max(self.small)
    }

    /// The size of a paragraph.
    pub(super) const fn of(&self, style: ParagraphStyle) -> i32 {
        match style {
            ParagraphStyle::Title => self.cover,
            ParagraphStyle::Subtitle | ParagraphStyle::Lead => self.lead,
            ParagraphStyle::Small => self.small,
            ParagraphStyle::Normal | ParagraphStyle::Quote | ParagraphStyle::Warning => self.body,
        }
    }
}

/// The height of a line.
pub(super) const fn line_height(points: i32) -> i32 {
    // 35.28 hundredths of a millimetre a point, and a quarter between the lines.
    points * 441 / 10
}

/// How wide a text is on one line, if its letters are as wide as letters are.
pub(super) fn width_of(text: &str, points: i32) -> i32 {
    let signs = i32::try_from(text.chars().count()).unwrap_or(i32::MAX);
    signs.saturating_mul(points).saturating_mul(19)
}

/// How high a paragraph is.
pub(super) fn paragraph_height(runs: &[WrittenRun], points: i32, width: i32) -> i32 {
    let text = plain_text(runs);
    let lines = |line: &str| (width_of(line, points) / width.max(1)).saturating_add(1);
    text.split('\n').map(|line| lines(line).saturating_mul(line_height(points))).fold(0, i32::saturating_add)
}

/// The size of a figure: as large as its width allows, all of it on one line.
pub(super) fn figure_points(figure: &BigFigure, width: i32, sizes: &TypeSizes, scale: i32) -> i32 {
    let value = plain_text(&figure.value);
    // Figures are wider than letters, and bold ones even more.
    let fits = |points: &i32| width_of(&value, *points) / 5 * 6 <= width;
    (sizes.lead..=sizes.figure * scale / 100).rev().find(fits).unwrap_or(sizes.lead)
}

/// How high a figure is, with what stands below it.
pub(super) fn figure_height(figure: &BigFigure, width: i32, sizes: &TypeSizes, scale: i32) -> i32 {
    let below = [(&figure.fraction, sizes.scaled(sizes.lead, scale)), (&figure.label, sizes.scaled(sizes.body, scale))];
    let below = below.into_iter().filter(|(runs, _)| !runs.is_empty());
    let heights = below.map(|(runs, points)| paragraph_height(runs, points, width).saturating_add(300));
    line_height(figure_points(figure, width, sizes, scale)) + 300 + heights.fold(0, i32::saturating_add)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_back_row_reads_the_smallest_text_and_the_figure() {
        for format in [SlideFormat::Wide, SlideFormat::Classic] {
            let sizes = sizes(format);
            let part = |points: i32| f64::from(points) * 2540.0 / 72.0 / f64::from(sizes.height);
            assert!(part(sizes.small) >= 24.0 / 1080.0, "{format:?}: {}", part(sizes.small));
            assert!(part(sizes.figure) >= 0.2, "{format:?}: {}", part(sizes.figure));
        }
    }
}
