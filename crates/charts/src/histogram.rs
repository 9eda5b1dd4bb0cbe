//! A histogram: bars side by side, from zero. What is only possible is hatched above what is certain.

use super::label_placement::spread;
use super::legend::{Legend, swatch};
use super::paint::Paint;
use super::scale::{along, ticks};
use super::shape::{Drawing, Point, px};
use super::text_metrics::{Anchor, SMALL, SOFT, SOFT_END, SOFT_MIDDLE, STRONG, TICK, TextStyle, widest, width_of};

/// The data of a histogram.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Histogram {
    /// The text alternative.
    pub label: String,
    /// The name of each bar, its certain and its possible count.
    pub bars: Vec<(String, u32, u32)>,
    /// The legends of both; they are shown if some counts differ.
    pub legends: [String; 2],
    /// The title of the axis: « actions ».
    pub axis: String,
    /// The indices of the first and the last bar in which a highlighted item may be, and its label. If they are equal,
    /// the bar is highlighted.
    pub chosen: Option<(usize, usize, String)>,
}

const GAP: i32 = px(8);
const COUNT: TextStyle = TextStyle { anchor: Anchor::Middle, ..SMALL };
const COUNT_CHOSEN: TextStyle = TextStyle { bold: true, ..COUNT };
const CHOSEN: TextStyle = TextStyle { anchor: Anchor::Middle, ..STRONG };

struct HistogramPlot<'a> {
    bars: &'a [(String, u32, u32)],
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    max_count: u32,
    /// Whether each bar has room for its number; otherwise there is an axis.
    has_numbers: bool,
}

impl Histogram {
    /// Draws the histogram at a width and a height in pixels.
    #[must_use]
    pub fn draw(&self, width: i32, height: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, height);
        let mut max_count = 1;
        let (mut numbers, mut is_certain) = (0, true);
        for (_, count, possible) in &self.bars {
            max_count = max_count.max(*possible);
            numbers = width_of(&number(*count, *possible), &COUNT_CHOSEN).max(numbers);
            is_certain &= count == possible;
        }
        let right = px(width);
        let has_numbers = right / i32::try_from(self.bars.len()).unwrap_or(1).max(1) >= numbers + px(2);
        let left = if has_numbers { 0 } else { width_of(&max_count.to_string(), &TICK) + GAP };
        let top = px(if self.chosen.is_some() { 36 } else { 18 });
        let plot =
            HistogramPlot { bars: &self.bars, left, right, top, bottom: px(height - 44), max_count, has_numbers };
        if !has_numbers {
            plot.gridlines(&mut drawing);
        }
        let chosen = self.chosen.as_ref();
        let highlighted = chosen.filter(|(first, last, _)| first == last);
        plot.bars(highlighted.map_or(usize::MAX, |(index, ..)| *index), &mut drawing);
        plot.names(&mut drawing);
        if let Some((first, last, label)) = chosen {
            plot.chosen((*first, *last), label, &mut drawing);
        }
        drawing.line((left, plot.bottom), (right, plot.bottom), Paint::Hairline);
        drawing.text_within((right, px(height - 7)), &self.axis, &SOFT_END, right);
        if !is_certain {
            let mut legend = Legend::at((0, px(height)));
            let [certain, possible] = &self.legends;
            legend.add(&mut drawing, swatch(Paint::Bar), certain);
            legend.add(&mut drawing, swatch(Paint::Possible), possible);
            drawing.size.1 = legend.bottom();
        }
        drawing
    }
}

impl HistogramPlot<'_> {
    /// The left edge of a bar's slot.
    #[inline(never)]
    fn x(&self, index: usize) -> i32 {
        let [index, count] = [index, self.bars.len()].map(|number| u32::try_from(number).unwrap_or(0));
        self.left + along(index, count, self.right - self.left)
    }

    fn middle(&self, index: usize) -> i32 {
        i32::midpoint(self.x(index), self.x(index + 1))
    }

    fn y(&self, count: u32) -> i32 {
        self.bottom - along(count, self.max_count, self.bottom - self.top)
    }

    fn gridlines(&self, drawing: &mut Drawing) {
        for tick in ticks(self.max_count, 4) {
            let y = self.y(tick);
            drawing.line((self.left, y), (self.right, y), Paint::Gridline);
            drawing.text((self.left - GAP, y), &tick.to_string(), &TICK);
        }
    }

    fn bars(&self, chosen: usize, drawing: &mut Drawing) {
        for (index, (_, count, possible)) in self.bars.iter().enumerate() {
            if *possible == 0 {
                continue;
            }
            let (x, y, width) = (self.x(index), self.y(*count), self.x(index + 1) - self.x(index));
            let (top, gap) = (self.y(*possible), (width / 6).min(px(12)));
            let (left, width_of_bar) = (x + gap / 2, width - gap);
            if possible > count {
                drawing.rect((left, top), (width_of_bar, y - top), Paint::Possible);
                drawing.line((left, top), (left + width_of_bar, top), Paint::Lighter);
            }
            if *count > 0 {
                let paint = if chosen == index { Paint::Ink } else { Paint::Bar };
                drawing.rect((left, y), (width_of_bar, self.bottom - y), paint);
            }
            if self.has_numbers {
                let style = if chosen == index { &COUNT_CHOSEN } else { &COUNT };
                drawing.text((x + width / 2, top - px(4)), &number(*count, *possible), style);
            }
        }
    }

    /// Draws every name, or every second, fifth or tenth one if they do not all fit.
    fn names(&self, drawing: &mut Drawing) {
        let name_width = widest(self.bars.iter().map(|(name, ..)| name.as_str()), &SOFT) + px(4);
        let count = u32::try_from(self.bars.len()).unwrap_or(0);
        let max_names = u32::try_from((self.right - self.left) / name_width).unwrap_or(1).max(1);
        let interval =
            if count <= max_names { 1 } else { ticks(count, max_names).get(1).copied().unwrap_or(1) as usize };
        let mut wanted: Vec<Point> = Vec::new();
        for (index, (name, ..)) in self.bars.iter().enumerate() {
            if index % interval == 0 {
                wanted.push((self.middle(index), width_of(name, &SOFT)));
            }
        }
        for (rank, middle) in spread(&wanted, (0, self.right)).into_iter().enumerate() {
            let at = (middle, self.bottom + px(18));
            drawing.text_within(at, &self.bars[rank * interval].0, &SOFT_MIDDLE, self.right);
        }
    }

    fn chosen(&self, (first, last): (usize, usize), label: &str, drawing: &mut Drawing) {
        let Some((_, _, count)) = self.bars.get(first.max(last)) else { return };
        let (from, to) = (self.middle(first), self.middle(last));
        let x = i32::midpoint(from, to);
        if first == last {
            let top = self.y(*count) - px(if self.has_numbers && *count > 0 { 20 } else { 4 });
            drawing.line((x, px(18)), (x, top), Paint::Hairline);
        } else {
            drawing.line((from, px(18)), (to, px(18)), Paint::Lighter);
        }
        let half = width_of(label, &CHOSEN).min(self.right) / 2 + 1;
        drawing.text_within((x.min(self.right - half).max(half), px(13)), label, &CHOSEN, self.right);
    }
}

/// The number of a bar: `3`, or `3–12` if it is not certain.
fn number(certain: u32, possible: u32) -> String {
    let certain_text = certain.to_string();
    if certain == possible { certain_text } else { [&*certain_text, "–", &possible.to_string()].concat() }
}
