//! A choropleth map: each region in the shade of its class, with the names that fit.

use super::label_placement::{Area, greatest_first, visible};
use super::legend::{Legend, bordered_swatch, swatch};
use super::paint::Paint;
use super::polygon::{Rings, bounds, widest_span};
use super::shape::{Drawing, Point, Shape, UNSCALED, px};
use super::text_metrics::{Anchor, SMALL, TextStyle, width_of};
use crate::outline::rings;

/// The data of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choropleth {
    /// The text alternative.
    pub label: String,
    /// The SVG view box of the outlines: `0 0 1000 958`.
    pub view_box: String,
    /// The regions.
    pub regions: Vec<Region>,
    /// The legend of each class, the lowest class first.
    pub classes: Vec<String>,
    /// The legend of the hatch: « peut-être davantage ».
    pub possible: String,
    /// The legend of regions without a class: « pas membre à cette date ».
    pub outside: String,
}

/// One region of a map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Region {
    /// Its outline, an SVG path.
    pub path: String,
    pub name: String,
    /// The address it links to; empty for no link.
    pub to: String,
    /// The accessible name of the link.
    pub link_label: String,
    /// Its class; `None` when it is outside the territory on the day.
    pub class: Option<u8>,
    /// Whether it may be in a higher class; it is hatched then.
    pub possible: bool,
    /// Whether it is highlighted.
    pub chosen: bool,
}

/// The height of one line of a name.
const LINE: i32 = px(13);
const NAME: TextStyle = TextStyle { anchor: Anchor::Middle, centred: true, ..SMALL };
const CHOSEN: TextStyle = TextStyle { bold: true, ..NAME };

/// A name on one line or two, and its position.
struct MapLabel<'a> {
    text: &'a str,
    /// The byte at which the second line begins; `None` for a name on one line.
    second: Option<usize>,
    chosen: bool,
    middle: Point,
}

impl Choropleth {
    /// Draws the map within a width and a height in pixels, with its legend below.
    #[must_use]
    pub fn draw(&self, width: i32, height: i32) -> Drawing {
        let mut drawing = Drawing::empty(&self.label, width, height);
        let fitted = Fitted::of(&self.view_box, drawing.size);
        let mut map = Drawing::default();
        let (mut possible, mut outside) = ("", "");
        for region in &self.regions {
            region.draw(&mut map);
            if region.possible {
                possible = &self.possible;
            }
            if region.class.is_none() {
                outside = &self.outside;
            }
        }
        for region in &self.regions {
            if region.chosen {
                map.add(Shape::Path { d: region.path.clone(), paint: Paint::Outline });
            }
        }
        fitted.group(map, &mut drawing);
        self.names(&fitted, &mut drawing);
        let mut legend = Legend::at((0, fitted.size.1 + px(12)));
        for (class, text) in (0..).zip(&self.classes) {
            legend.add(&mut drawing, bordered_swatch(Paint::Class(class)), text);
        }
        legend.add(&mut drawing, bordered_swatch(Paint::PossibleClass), possible);
        legend.add(&mut drawing, swatch(Paint::Outside), outside);
        drawing.size.1 = legend.bottom();
        drawing
    }

    /// Draws the names that fit inside their outlines and do not overlap another, those of the largest regions
    /// first. The highlighted region always has its name.
    fn names(&self, fitted: &Fitted, drawing: &mut Drawing) {
        let (mut labels, mut sizes) = (Vec::new(), Vec::new());
        for region in &self.regions {
            if region.class.is_none() && !region.chosen {
                continue;
            }
            let Some(rings) = fitted.rings(&region.path) else { continue };
            let Some((from, to)) = bounds(&rings) else { continue };
            if let Some(label) = MapLabel::of(region, &rings, fitted.size) {
                labels.push(label);
                let size = i64::from(to.0 - from.0) * i64::from(to.1 - from.1);
                sizes.push(if region.chosen { i64::MAX } else { size });
            }
        }
        let order = greatest_first(&sizes);
        let mut areas = Vec::new();
        for index in &order {
            areas.push(labels[*index].area());
        }
        for (index, is_free) in order.into_iter().zip(visible(&areas)) {
            if is_free {
                labels[index].draw(fitted.size.0, drawing);
            }
        }
    }
}

impl Region {
    fn draw(&self, map: &mut Drawing) {
        let mut region = Drawing::default();
        region.add(Shape::Path { d: self.path.clone(), paint: self.class.map_or(Paint::Outside, Paint::Class) });
        if self.possible {
            region.add(Shape::Path { d: self.path.clone(), paint: Paint::PossibleClass });
        }
        if self.to.is_empty() {
            map.shapes.append(&mut region.shapes);
        } else {
            map.link(&self.to, &self.link_label, region);
        }
    }
}

impl<'a> MapLabel<'a> {
    /// Places a name on one line, or on two if it has several words; `None` if neither fits.
    fn of(region: &'a Region, rings: &Rings, within: Point) -> Option<Self> {
        let mut label = Self { text: &region.name, second: None, chosen: region.chosen, middle: (0, 0) };
        let mut first_middle = None;
        for second in [None, break_near_middle(&region.name)] {
            label.second = second;
            let (width, height) = label.size();
            if let Some((middle, max_width)) = widest_span(rings, height) {
                label.middle = middle;
                if max_width >= width {
                    return Some(label);
                }
                first_middle = first_middle.or(Some(middle));
            }
        }
        if !region.chosen {
            return None;
        }
        label.second = None;
        let middle = first_middle.or_else(|| rings.first()?.first().copied())?;
        let half = ((label.size().0 + 1) / 2, LINE / 2);
        let inside = |at: i32, half: i32, within: i32| at.min(within - half).max(half.min(within / 2));
        label.middle = (inside(middle.0, half.0, within.0), inside(middle.1, half.1, within.1));
        Some(label)
    }

    fn style(&self) -> &'static TextStyle {
        if self.chosen { &CHOSEN } else { &NAME }
    }

    /// Both lines; the second is empty for a name on one line.
    fn lines(&self) -> (&'a str, &'a str) {
        let (first, second) = self.text.split_at_checked(self.second.unwrap_or(self.text.len())).unwrap_or_default();
        (first.trim_end_matches(' '), second)
    }

    #[inline(never)]
    fn size(&self) -> Point {
        let (first, second) = self.lines();
        let width = width_of(first, self.style()).max(width_of(second, self.style()));
        (width, if second.is_empty() { LINE } else { 2 * LINE })
    }

    fn area(&self) -> Area {
        let size = self.size();
        Area { at: (self.middle.0 - size.0 / 2, self.middle.1 - size.1 / 2), size }
    }

    /// Draws a halo first, then the letters, so that they can be read on every class.
    fn draw(&self, max_width: i32, drawing: &mut Drawing) {
        let (first, second) = self.lines();
        let (x, mut y) = self.middle;
        if !second.is_empty() {
            y -= LINE / 2;
        }
        for paint in [Paint::Halo, Paint::Ink] {
            let style = TextStyle { paint, ..*self.style() };
            drawing.text_within((x, y), first, &style, max_width);
            if !second.is_empty() {
                drawing.text((x, y + LINE), second, &style);
            }
        }
    }
}

/// The byte at which a name of several words breaks into two lines, as near its middle as possible.
fn break_near_middle(name: &str) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (at, sign) in name.bytes().enumerate() {
        let nearer = |best: usize| at.abs_diff(name.len() / 2) < best.abs_diff(name.len() / 2 + 1);
        if (sign == b' ' || sign == b'-') && best.is_none_or(nearer) {
            best = Some(at + 1);
        }
    }
    best
}

/// A view box scaled to fit into a size.
pub(super) struct Fitted {
    start: Point,
    scale: i32,
    at: Point,
    /// Its size on the drawing.
    pub(super) size: Point,
}

impl Fitted {
    /// Scales the view box to the largest size that fits, and centres it horizontally.
    pub(super) fn of(view_box: &str, within: Point) -> Self {
        let (mut start, mut size) = ((0, 0), (100, 100));
        if let [left, top, width, height] = whole_numbers(view_box)[..]
            && width > 0
            && height > 0
        {
            (start, size) = ((left, top), (width, height));
        }
        // Millionths of a pixel per unit of the view box.
        let scale = |within: i32, size: i32| i64::from(within) * 100_000 / i64::from(size);
        let scale = scale(within.0, size.0).min(scale(within.1, size.1));
        let scale = i32::try_from(scale).unwrap_or(UNSCALED).max(1);
        let mut fitted = Self { start, scale, at: (0, 0), size: (0, 0) };
        let end = fitted.on_drawing((start.0 + size.0, start.1 + size.1));
        fitted.at = ((within.0 - end.0) / 2, 0);
        fitted.size = (within.0, end.1);
        fitted
    }

    /// Converts a point of the view box to the drawing.
    #[inline(never)]
    pub(super) fn on_drawing(&self, point: Point) -> Point {
        let length = |length: i32| i32::try_from(i64::from(length) * i64::from(self.scale) / 100_000).unwrap_or(0);
        (self.at.0 + length(point.0 - self.start.0), self.at.1 + length(point.1 - self.start.1))
    }

    /// The points of an outline on the drawing; `None` if it has other than straight lines.
    pub(super) fn rings(&self, path: &str) -> Option<Rings> {
        let mut rings = rings(path)?;
        for ring in &mut rings {
            for point in ring {
                *point = self.on_drawing(*point);
            }
        }
        Some(rings)
    }

    /// Adds outlines in their own units, in a group that scales and moves them.
    pub(super) fn group(&self, outlines: Drawing, drawing: &mut Drawing) {
        drawing.group(self.on_drawing((0, 0)), self.scale, outlines);
    }
}

/// The numbers in a text, without their decimals.
fn whole_numbers(text: &str) -> Vec<i32> {
    let mut numbers = Vec::new();
    for number in text.split(' ') {
        numbers.extend(number.split('.').next().and_then(|number| number.parse::<i32>().ok()));
    }
    numbers
}
