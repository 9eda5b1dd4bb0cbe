//! How many there are of each: bars side by side, from zero.

use super::label_placement::spread;
use super::paint::Paint;
use super::scale::{along, ticks};
use super::shape::{Drawing, Point, px};
use super::text_metrics::{Anchor, SMALL, SOFT, SOFT_END, SOFT_MIDDLE, STRONG, TICK, TextStyle, widest, width_of};

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histogram {
    /// What it shows, for who does not see it.
    pub label: String,
    /// The name of each bar, and how many it counts.
    pub bars: Vec<(String, u32)>,
    /// What the names are: « actions ».
    pub axis: String,
    /// The place of a bar to set off, and what is said of it.
    pub chosen: Option<(usize, String)>,
}

const GAP: i32 = px(8);
const COUNT: TextStyle = TextStyle { anchor: Anchor::Middle, ..SMALL };
const COUNT_CHOSEN: TextStyle = TextStyle { bold: true, ..COUNT };
const CHOSEN: TextStyle = TextStyle { anchor: Anchor::Middle, ..STRONG };

struct HistogramPlot<'given> {
    bars: &'given [(String, u32)],
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    greatest: u32,
    /// Whether each bar has room for its number, so that no axis need say it again.
    direct: bool,
}

impl Histogram {
    /// The drawing at a width and a height in pixels.
    #[must_use]
    pub fn drawn(&self, width: i32, height: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, height);
        let mut greatest = 1;
        for (_, count) in &self.bars {
            greatest = greatest.max(*count);
        }
        let numbers = width_of(&greatest.to_string(), &COUNT_CHOSEN);
        let right = px(width);
        let direct = right / i32::try_from(self.bars.len()).unwrap_or(1).max(1) >= numbers + px(2);
        let left = if direct { 0 } else { numbers + GAP };
        let top = px(if self.chosen.is_some() { 36 } else { 18 });
        let plot = HistogramPlot { bars: &self.bars, left, right, top, bottom: px(height - 44), greatest, direct };
        if !direct {
            plot.rules(&mut drawing);
        }
        let chosen = self.chosen.as_ref();
        plot.bars(chosen.map_or(usize::MAX, |(place, _)| *place), &mut drawing);
        plot.names(&mut drawing);
        if let Some((place, words)) = chosen {
            plot.chosen(*place, words, &mut drawing);
        }
        drawing.line((left, plot.bottom), (right, plot.bottom), Paint::Hairline);
        drawing.text_within((right, px(height - 7)), &self.axis, &SOFT_END, right);
        drawing
    }
}

impl HistogramPlot<'_> {
    /// The left side of a bar's place.
    #[inline(never)]
    fn x(&self, place: usize) -> i32 {
        let [place, count] = [place, self.bars.len()].map(|number| u32::try_from(number).unwrap_or(0));
        self.left + along(place, count, self.right - self.left)
    }

    fn middle(&self, place: usize) -> i32 {
        i32::midpoint(self.x(place), self.x(place + 1))
    }

    fn y(&self, count: u32) -> i32 {
        self.bottom - along(count, self.greatest, self.bottom - self.top)
    }

    fn rules(&self, drawing: &mut Drawing) {
        for tick in ticks(self.greatest, 4) {
            let y = self.y(tick);
            drawing.line((self.left, y), (self.right, y), Paint::Gridline);
            drawing.text((self.left - GAP, y), &tick.to_string(), &TICK);
        }
    }

    fn bars(&self, chosen: usize, drawing: &mut Drawing) {
        for (place, (_, count)) in self.bars.iter().enumerate() {
            if *count == 0 {
                continue;
            }
            let (x, y, width) = (self.x(place), self.y(*count), self.x(place + 1) - self.x(place));
            let gap = (width / 6).min(px(12));
            let paint = if chosen == place { Paint::Ink } else { Paint::Bar };
            drawing.rect((x + gap / 2, y), (width - gap, self.bottom - y), paint);
            if self.direct {
                let manner = if chosen == place { &COUNT_CHOSEN } else { &COUNT };
                drawing.text((x + width / 2, y - px(4)), &count.to_string(), manner);
            }
        }
    }

    /// Every name, or every second, fifth, tenth one.
    fn names(&self, drawing: &mut Drawing) {
        let wide = widest(self.bars.iter().map(|(name, _)| name.as_str()), &SOFT) + px(4);
        let count = u32::try_from(self.bars.len()).unwrap_or(0);
        let room = u32::try_from((self.right - self.left) / wide).unwrap_or(1).max(1);
        let every = if count <= room { 1 } else { ticks(count, room).get(1).copied().unwrap_or(1) as usize };
        let mut wanted: Vec<Point> = Vec::new();
        for (place, (name, _)) in self.bars.iter().enumerate() {
            if place % every == 0 {
                wanted.push((self.middle(place), width_of(name, &SOFT)));
            }
        }
        for (rank, middle) in spread(&wanted, (0, self.right)).into_iter().enumerate() {
            let at = (middle, self.bottom + px(18));
            drawing.text_within(at, &self.bars[rank * every].0, &SOFT_MIDDLE, self.right);
        }
    }

    fn chosen(&self, place: usize, words: &str, drawing: &mut Drawing) {
        let Some((_, count)) = self.bars.get(place) else { return };
        let (x, top) = (self.middle(place), self.y(*count) - px(if self.direct && *count > 0 { 20 } else { 4 }));
        drawing.line((x, px(18)), (x, top), Paint::Hairline);
        let half = width_of(words, &CHOSEN).min(self.right) / 2 + 1;
        drawing.text_within((x.min(self.right - half).max(half), px(13)), words, &CHOSEN, self.right);
    }
}
