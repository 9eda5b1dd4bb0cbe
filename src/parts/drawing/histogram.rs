//! How many there are of each: bars side by side, from zero.

use super::lettering::{widest, width_of};
use super::paint::Paint;
use super::placed::spread;
use super::scale::{along, ticks};
use super::shape::{Anchor, Drawing, Pair, SMALL, Shape, Text, px};

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

struct Plot<'given> {
    bars: &'given [(String, u32)],
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    greatest: u32,
}

impl Histogram {
    /// The drawing at a width and a height in pixels.
    #[must_use]
    pub fn drawn(&self, width: i32, height: i32) -> Drawing {
        let (width, height) = (px(width), px(height));
        let greatest = self.bars.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
        let numbers = width_of(&greatest.to_string(), SMALL, true);
        let count = i32::try_from(self.bars.len()).unwrap_or(0).max(1);
        // Where each bar has room for its number, no axis need say it again.
        let direct = width / count >= numbers + px(2);
        let left = if direct { 0 } else { numbers + GAP };
        let top = px(if self.chosen.is_some() { 36 } else { 18 });
        let plot = Plot { bars: &self.bars, left, right: width, top, bottom: height - px(44), greatest };
        let mut shapes = Vec::new();
        if !direct {
            plot.rules(&mut shapes);
        }
        plot.bars(direct, self.chosen.as_ref().map(|(place, _)| *place), &mut shapes);
        plot.names(&mut shapes);
        if let Some((place, words)) = &self.chosen {
            plot.chosen(*place, words, direct, &mut shapes);
        }
        shapes.push(Shape::line((left, plot.bottom), (width, plot.bottom), Paint::Hairline));
        let axis = Text::soft((width, height - px(7)), &self.axis).anchored(Anchor::End).within(width);
        shapes.push(axis.into());
        Drawing { label: self.label.clone(), size: (width, height), shapes }
    }
}

impl Plot<'_> {
    /// The left side of a bar's place.
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

    fn rules(&self, shapes: &mut Vec<Shape>) {
        for tick in ticks(self.greatest, 4) {
            let y = self.y(tick);
            shapes.push(Shape::line((self.left, y), (self.right, y), Paint::Gridline));
            let number = Text::soft((self.left - GAP, y), &tick.to_string());
            shapes.push(number.anchored(Anchor::End).around().into());
        }
    }

    fn bars(&self, direct: bool, chosen: Option<usize>, shapes: &mut Vec<Shape>) {
        for (place, (_, count)) in self.bars.iter().enumerate() {
            let (x, y, width) = (self.x(place), self.y(*count), self.x(place + 1) - self.x(place));
            let gap = (width / 6).min(px(12));
            let paint = if chosen == Some(place) { Paint::Ink } else { Paint::Bar };
            if *count > 0 {
                let (at, size) = ((x + gap / 2, y), (width - gap, self.bottom - y));
                shapes.push(Shape::Rect { at, size, paint });
            }
            if direct && *count > 0 {
                let number =
                    Text { paint: Paint::Ink, ..Text::soft((self.middle(place), y - px(4)), &count.to_string()) };
                shapes.push(Text { bold: chosen == Some(place), ..number }.anchored(Anchor::Middle).into());
            }
        }
    }

    /// Every name, or every second, fifth, tenth one.
    fn names(&self, shapes: &mut Vec<Shape>) {
        let wide = widest(self.bars.iter().map(|(name, _)| name.as_str()), SMALL, false) + px(4);
        let count = u32::try_from(self.bars.len()).unwrap_or(0);
        let room = u32::try_from((self.right - self.left) / wide).unwrap_or(1).max(1);
        let every = if count <= room { 1 } else { ticks(count, room).get(1).copied().unwrap_or(1) };
        for (place, (name, _)) in self.bars.iter().enumerate().step_by(every as usize) {
            let name = Text::soft((self.middle(place), self.bottom + px(18)), name);
            shapes.push(name.anchored(Anchor::Middle).within(self.right - self.left).into());
        }
    }

    fn chosen(&self, place: usize, words: &str, direct: bool, shapes: &mut Vec<Shape>) {
        let Some((_, count)) = self.bars.get(place) else { return };
        let (x, top) = (self.middle(place), self.y(*count) - if direct && *count > 0 { px(20) } else { px(4) });
        let words = Text::new((x, px(13)), words).bold().within(self.right - self.left);
        let wanted: [Pair; 1] = [(x, words.width())];
        let middle = spread(&wanted, (self.left, self.right)).first().copied().unwrap_or(x);
        shapes.push(Shape::line((x, px(18)), (x, top), Paint::Hairline));
        shapes.push(Text { at: (middle, px(13)), ..words }.anchored(Anchor::Middle).into());
    }
}
